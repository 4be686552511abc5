# tacit shared gate: what sshd starts for a key. Git's fetch and push of one
# register, for one principal, and nothing else.
. "$(dirname "$0")/lib.sh"
cd "$work"
tacit init hub --bare --from "$SOURCE/plans/cica" >/dev/null
gate() { # COMMAND [VARIABLE=VALUE]...
	command=$1
	shift
	run env "$@" SSH_ORIGINAL_COMMAND="$command" \
		"$TACIT" -C "$work/hub" shared gate THA
}
gate 'sh -i'
is_status 1 'a shell'
is_out 'nothing is done' </dev/null
cp err said && run cat said
is_out 'one sentence, and what works' <<'END'
tacit: nothing but git's fetch and push is answered here
  -> git clone, git pull and git push work by this address
END
run env -u SSH_ORIGINAL_COMMAND "$TACIT" -C "$work/hub" shared gate THA
is_status 1 'an interactive shell'
err_has 'no shell is given here'
gate "git-upload-pack '/etc'"
is_status 1 'another path'
err_has "'/etc' is not the register that is here"
err_has '  -> its address ends in :hub'
gate "git-upload-pack '$(printf '/\033[2J')'"
is_status 1 'signs for the terminal'
gate "git-upload-pack '$work/hub'" GIT_DIR=/nowhere
is_status 128 'git is asked, and gets no more to read'
gate "git-upload-pack '$work/hub'" GIT_PROTOCOL=version=2
out_has 'version 2'
gate "git-upload-pack 'hub'" GIT_PROTOCOL='version=2:x=$(id)'
grep -q 'version 2' out && not_ok 'an odd protocol' || ok 'an odd protocol'
for name in tha THAI '' 'THA KAZ'; do
	run env SSH_ORIGINAL_COMMAND="git-upload-pack 'hub'" \
		"$TACIT" -C "$work/hub" shared gate "$name"
	is_status 1 "'$name' is nobody"
	err_has "is neither a state's code nor secretariat"
done
run tacit shared gate
is_status 2 'whose gate is wanted'
tacit clone hub one >/dev/null
run env SSH_ORIGINAL_COMMAND="git-receive-pack 'one'" \
	"$TACIT" -C one shared gate THA
is_status 1 'a register with files'
err_has 'what is here is no bare register'
plan
