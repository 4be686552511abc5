"""terminal.py COMMAND... -- ANSWER...: run it on a terminal, an answer a question."""
import os
import pty
import sys

at = sys.argv.index("--")
answers = sys.argv[at + 1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:at])
while True:
    try:
        said = os.read(terminal, 65536)
    except OSError:
        break
    if not said:
        break
    sys.stdout.buffer.write(said)
    if answers and said.rstrip().endswith((b">", b"?")):
        os.write(terminal, answers.pop(0).encode() + b"\n")
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
