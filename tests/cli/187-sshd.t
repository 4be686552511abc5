# The gate of a shared register behind a real sshd: a clone, and nothing else that
# ssh can be asked for.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
sshd_begin "$SOURCE/plans/cica" THA secretariat
cd "$work"
as THA git clone -q "$user@127.0.0.1:hub" tha
is_status 0 'a clone'
as THA git clone -q "ssh://$user@127.0.0.1:$port$work/hub" again
is_status 0 'by its whole path'
as THA git clone -q "$user@127.0.0.1:other" other
is_status 128 'of another register'
err_has "'other' is not the register that is here"
as THA git clone -q "$user@127.0.0.1:../hub" other
is_status 128 'by a way around'
ask() { # WORDS...: of sshd
	run timeout 60 $(ssh_words THA) "$user@127.0.0.1" "$@"
}
ask
is_status 1 'no shell'
ask id
is_status 1 'no command'
err_has "nothing but git's fetch and push is answered here"
ask "git-upload-pack 'hub'; id"
is_status 1 'none after it'
ask "git-upload-archive 'hub'"
is_status 1 'no archive'
run timeout 60 $(ssh_words THA) -s "$user@127.0.0.1" sftp
is_status 1 'no sftp'
grep -q uid= out && not_ok 'nothing ran' || ok 'nothing ran'

# --- what hooks see: nothing that the client chose
cat >hub/hooks/pre-receive <<'END'
#!/bin/sh
env | sed 's/=.*//' | sort >seen
echo "$TACIT_GATE $HOME" >whose
exit 1
END
cd tha && git config user.name Thailand && git config user.email x@test.invalid
unhooked commit -q --allow-empty -m x
GIT_SSH_COMMAND="$(ssh_words THA) -o SetEnv=TACIT_GATE=KAZ"
for name in REMOTE_USER GIT_DIR GIT_CONFIG_COUNT LD_BIND_NOW HTTP_X GL_USER; do
	GIT_SSH_COMMAND="$GIT_SSH_COMMAND -o SendEnv=$name"
	export "$name=secretariat"
done
export GIT_SSH_COMMAND
run timeout 60 env -u GIT_DIR -u GIT_CONFIG_COUNT git -c core.hooksPath=/dev/null \
	push -q
unset REMOTE_USER GIT_DIR GIT_CONFIG_COUNT LD_BIND_NOW HTTP_X GL_USER
is_status 1 'a push with an environment'
run cat ../hub/whose
is_out 'is that of the key' <<'END'
THA /nonexistent
END
run grep -E 'REMOTE|GIT_CONFIG_COUNT|LD_|HTTP|GL_|SSH_' ../hub/seen
is_status 1 'and nothing else came'
plan
