# tacit sync without a way to origin: what is recorded waits here, nothing is
# lost, nothing counts as received; and what origin itself refuses.
. "$(dirname "$0")/lib.sh"
cd "$work"
now=--now=2022-09-01T12:00:00Z
sync() { run tacit sync "$now" "$@"; }
said() { # WORDS
	tacit comment NCT/G/778 -s THA --via mail -k comment \
		--received 2022-06-20T10:00Z -m "$1" "$now" >/dev/null 2>&1
}
stays() { # WHAT
	[ "$(git rev-parse main)" = "$before" ] && ok "main stays: $1" ||
		not_ok "main stays: $1"
}
git init -q --bare -b main hub
exercise
git remote add origin "$work/hub"
sync
is_status 0 'there is a way'

# --- no way there --------------------------------------------------------------
unreached() { # URL WHAT
	git remote set-url origin "$1"
	before=$(git rev-parse main)
	sync
	is_status 4 "$2"
	err_has 'tacit: origin could not be reached'
	err_has '-> when there is a connection: tacit sync'
	stays "$2"
}
unreached http://127.0.0.1:9/hub 'a port where nobody listens'
err_has 'nothing of yours waits here: origin had all of it when it was last seen'
said First.
unreached http://127.0.0.1:9/hub 'with a comment that waits'
err_has '1 commit of yours waits here, recorded at 2022-09-01T12:00:00Z; it stays'
err_has 'nothing of that counts as received: only a receipt says so'
err_has 'tacit sync --wait 30'
err_has 'tacit sync --bundle FILE'
now=--now=2022-09-02T12:00:00Z
said Second.
unreached http://nobody.invalid/hub 'a name that is none'
err_has '2 commits of yours wait here, the first recorded at 2022-09-01T12:00:00Z; they stay'
unreached ssh://nobody.invalid/hub 'the same by ssh'
unreached git://127.0.0.1:9/hub 'the same of git itself'
unreached "$work/away" 'a folder that is not there'
run env LANGUAGE=ru LANG=ru_RU.UTF-8 LC_ALL= "$TACIT" sync "$now" --lang ru
is_status 4 'in another language'
err_has 'здесь ждут 2 ваших коммита'
sync -q
is_status 4 'quietly'
err_has 'origin could not be reached'

# --- it is reached while it is tried ---------------------------------------------
git remote set-url origin "$work/away"
(sleep 1 && mv "$work/hub" "$work/away") &
moving=$!
sync --wait 2
wait $moving
is_status 0 'tried again until it is reached'
err_has 'origin could not be reached: it is tried again'
out_has 'pushed: record'
mv ../away ../hub && git remote set-url origin "$work/hub"
run git rev-list --count main..origin/main
is_out 'all of it is there' <<'END_OF'
0
END_OF
sync --wait 0
is_status 2 'no time'
sync --wait 1441
is_status 2 'longer than a day'
err_has '--wait takes at most 1440 minutes'

# --- time-outs: ours, where the user has none -------------------------------------
cat >"$work/ssh" <<'X'
#!/bin/sh
echo "$@" >"$SSH_SAID"
exit 255
X
chmod 755 "$work/ssh" && mkdir "$work/bin" && cp "$work/ssh" "$work/bin/ssh"
git remote set-url origin ssh://nobody.invalid/hub
export SSH_SAID="$work/said"
path=$PATH PATH=$work/bin:$PATH
sync
run cat "$SSH_SAID"
out_has '-o ConnectTimeout=60'
git config core.sshCommand "$work/ssh -o ConnectTimeout=7"
sync
run cat "$SSH_SAID"
out_has '-o ConnectTimeout=7'
grep -q ServerAlive "$SSH_SAID" && not_ok 'the configuration rules' ||
	ok 'the configuration rules'
git config --unset core.sshCommand
run env GIT_SSH_COMMAND="$work/ssh -v" "$TACIT" sync "$now"
grep -q ConnectTimeout "$SSH_SAID" && not_ok 'GIT_SSH_COMMAND rules' ||
	ok 'GIT_SSH_COMMAND rules'
run env GIT_SSH="$work/ssh" "$TACIT" sync "$now"
grep -q ConnectTimeout "$SSH_SAID" && not_ok 'GIT_SSH rules' || ok 'GIT_SSH rules'
cat >"$work/bin/ssh" <<'X'
#!/bin/sh
printf 'git@nobody.invalid: Permission denied (publickey).\n\033[2J' >&2
exit 255
X
said Third.
sync
is_status 4 'a key that is not known there'
err_has 'origin is there, and does not let you in'
err_has 'see to the key or the password that git names above'
err_has '1 commit of yours waits here'
err_has 'Permission denied (publickey).'
grep -q "$(printf '\033')" "$work/err" && not_ok 'nothing moves the cursor' ||
	ok 'nothing moves the cursor'
PATH=$path
git remote set-url origin "$work/hub"

# --- origin refuses it -------------------------------------------------------------
printf '#!/bin/sh\necho "Only on working days." >&2\nexit 1\n' \
	>../hub/hooks/pre-receive && chmod 755 ../hub/hooks/pre-receive
before=$(git rev-parse main)
sync
is_status 3 'its hook refuses'
err_has 'remote: Only on working days.'
err_has 'origin refused it, as said above, and has taken in nothing of it'
err_has '-> put right what it names, or leave it out: tacit sync --leave-out ID'
err_has '1 commit of yours waits here'
stays 'refused'
rm ../hub/hooks/pre-receive
sync
is_status 0 'and then not'
run tacit check "$now"
is_status 0 'nothing is wrong'
plan
