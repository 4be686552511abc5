# Where a FIFO stands instead of a file of ours it is refused, or made anew;
# nothing waits for it.
. "$(dirname "$0")/lib.sh"
sample
run tacit find cyber
in_time() { run timeout 30 "$TACIT" "$@"; }
comment() {
	in_time comment NCT/G/778 --state Thailand -m "Test: $1." --via mail \
		--received 2022-06-20T10:00Z --now 2022-06-21
}

for file in lock pending; do
	rm -f ".git/tacit/$file" && mkfifo ".git/tacit/$file"
	in_time status
	is_status 0 "status reads without $file"
	comment "$file"
	is_status 4 "nothing is recorded without $file"
	err_has "tacit/$file: is no ordinary file"
	rm ".git/tacit/$file"
done
for file in log index.db index.db-memo index.db-text; do
	rm -f ".git/tacit/$file" && mkfifo ".git/tacit/$file"
	in_time status
	is_status 0 "status: $file"
	in_time find cyber
	is_status 0 "find: $file"
	comment "$file"
	is_status 0 "recorded: $file"
done
rm body.md && mkfifo body.md
comment 'work tree'
is_status 0 'a document of the work tree: the record is what counts'

mkdir "$work/from" && mkfifo "$work/from/body.md"
in_time init "$work/new" --from "$work/from"
is_status 4 'init takes files'
err_has 'body.md: is no ordinary file'
# what a user names may be a pipe
printf 'Test of a pipe.\n' >"$work/text" && mkfifo "$work/pipe"
cat "$work/text" >"$work/pipe" &
in_time comment NCT/G/778 --state Thailand -F "$work/pipe" --via mail \
	--received 2022-06-20T10:00Z --now 2022-06-21
is_status 0 'a text from a pipe that was named'
plan
