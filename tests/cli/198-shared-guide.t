# A shared register as tacit-shared(7) has it, with a real sshd. Its paths are here
# below a folder of the test, and come back to what they are when it is rewritten.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
source_page=$SOURCE/src/man/tacit-shared.7.md
page=$work/page.md
sed "s,\(~\|/srv\|/etc/tacit\|/usr/local\)/,$work\1/,g; s,$work~/,$work/home/,g" \
	"$source_page" >"$page"
mkdir -p "$work/usr/local/bin" "$work/usr/local/share/tacit" "$work/ssh" \
	"$work/home/.ssh" "$work/etc/tacit/keys" "$work/srv/tacit"
cp "$TACIT" "$work/usr/local/bin/tacit"
cp -R "$SOURCE/plans" "$work/usr/local/share/tacit/plans"
ssh-keygen -q -t ed25519 -N '' -f "$work/ssh/host"
chmod 755 "$work"
[ -z "$sshd_user" ] || chown -R "$user" "$work/ssh" "$work/srv"
authorized=$work/srv/tacit/register.git/tacit/authorized_keys
sshd_start
runuser() { # -u tacit -- COMMAND...: as the account that the register is of
	shift 3
	$become env PATH="$work/usr/local/bin:$PATH" "$@"
}
GIT_SSH_COMMAND="ssh -F $work/home/.ssh/config -l $user -p $port -o BatchMode=yes \
-o LogLevel=ERROR -o StrictHostKeyChecking=no -o UserKnownHostsFile=$work/known"
export GIT_SSH_COMMAND
# the year of a note; and what counts coverage says where it may not write
varies='/^(remote: )?profiling:/d; s/ 20[0-9]{2}\/nct/ YEAR\/nct/; s/until 20[0-9TZ:-]*/until INSTANT/'
. "$(dirname "$0")/play.sh"
played=$?
[ -z "${TACIT_REWRITE:-}" ] ||
	sed "s,$work/home/,~/,g; s,$work/,/,g; s/ *\$//" "$page" >"$source_page"
exit $played
