# sshd: a real one on 127.0.0.1, for the tests of a shared register. Sourced
# after lib.sh; skips the test where there is none. It runs as an ordinary user,
# as root under a throw-away one, and is stopped by its own pid.
#
#	sshd_begin THA KAZ		# keys, a register in $work/hub, sshd
#				# (authorized=FILE: other keys than these;
#				# init=WORDS: of tacit init, not --bare)
#	as THA git push ...		# run, with that key; $user@127.0.0.1:hub
sshd_skip() { echo "1..0 # SKIP $1"; exit 0; }
sshd=$(command -v sshd || command -v /usr/sbin/sshd) &&
	command -v ssh-keygen >/dev/null || sshd_skip 'no sshd'
sshd_pid='' sshd_user=''
sshd_end() {
	[ -z "$sshd_pid" ] || { kill "$sshd_pid" && wait "$sshd_pid"; } 2>/dev/null
	# a session that ends takes a moment
	for wait in 1 2 3 4 5 6 7 8 9 10; do
		[ -z "$sshd_user" ] || userdel "$sshd_user" 2>/dev/null && break
		sleep 0.2
	done
	rm -rf "$work"
}
trap sshd_end EXIT

# whoever the sessions are of, and how a command becomes one of that user's
become=''
if [ "$(id -u)" -eq 0 ]; then
	user=tacit-test-$$
	command -v setpriv >/dev/null &&
		useradd --home-dir / --no-create-home --no-log-init --shell /bin/sh "$user" \
			2>/dev/null || sshd_skip 'no throw-away user'
	sshd_user=$user
	become="setpriv --reuid $user --regid $user --clear-groups"
else
	user=$(id -un)
fi

sshd_begin() { # PRINCIPAL...
	mkdir "$work/bin" "$work/ssh" "$work/hub"
	cp "$TACIT" "$work/bin/tacit"
	# shellcheck disable=SC2086 # words
	tacit init "$work/hub" ${init:---bare} --from "$1" >/dev/null || return
	git -C "$work/hub" config tacit.program "$work/bin/tacit"
	git -C "$work/hub" config tacit.shared true
	shift
	ssh-keygen -q -t ed25519 -N '' -f "$work/ssh/host"
	for principal; do
		ssh-keygen -q -t ed25519 -N '' -f "$work/ssh/$principal"
		printf 'command="%s -C %s shared gate %s",restrict ' \
			"$work/bin/tacit" "$work/hub" "$principal"
		cat "$work/ssh/$principal.pub"
	done >"$work/ssh/authorized_keys"
	# the client is whoever runs the test
	mkdir "$work/keys"
	for principal; do mv "$work/ssh/$principal" "$work/keys/"; done
	[ -z "$sshd_user" ] || {
		chmod 755 "$work"
		chown -R "$user" "$work/ssh" "$work/hub"
	}
	sshd_start
}

# at a port that nobody has: one that cannot listen ends at once
sshd_start() {
	: >"$work/sshd.log"
	for try in 1 2 3 4 5 6 7 8 9 10; do
		port=$((20000 + ($$ * 7 + try * 1009) % 40000))
		$become env -i PATH="$PATH" "$sshd" -D -e -f /dev/null -p "$port" \
			-h "$work/ssh/host" -o ListenAddress=127.0.0.1 \
			-o AuthorizedKeysFile="${authorized:-$work/ssh/authorized_keys}" \
			-o StrictModes=no -o UsePAM=no -o PidFile=none \
			-o PasswordAuthentication=no -o LoginGraceTime=30 \
			-o KbdInteractiveAuthentication=no \
			-o Subsystem='sftp internal-sftp' -o AcceptEnv='*' \
			2>"$work/sshd.log" >/dev/null &
		sshd_pid=$!
		for wait in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
			grep -q 'Server listening' "$work/sshd.log" && return
			kill -0 "$sshd_pid" 2>/dev/null || break
			sleep 0.1
		done
		kill "$sshd_pid" 2>/dev/null
	done
	sshd_pid=''
	cat "$work/sshd.log"
	echo 'Bail out! sshd does not start'
	exit 1
}

ssh_words() { # PRINCIPAL: how its key is used
	echo "ssh -F none -T -p $port -i $work/keys/$1 -o IdentitiesOnly=yes" \
		"-o BatchMode=yes -o StrictHostKeyChecking=no -o LogLevel=ERROR" \
		"-o UserKnownHostsFile=$work/known -o ConnectTimeout=20"
}
as() { # PRINCIPAL COMMAND...
	GIT_SSH_COMMAND=$(ssh_words "$1")
	export GIT_SSH_COMMAND
	shift
	run timeout 60 "$@"
}
