# A shared register, as an exercise: sourced by quickstart.sh --shared, in
# $folder, with `title`, `show` and `as`. An sshd that this script starts, as
# whoever runs it and on 127.0.0.1 alone, stands for the server; it is stopped
# by its pid. Folders stand for the machines of those who take part.
folder=$folder/shared
rm -rf "$folder"
mkdir -p "$folder/keys" "$folder/ssh" "$folder/receipts" "$folder/stock"
cd "$folder"

sshd=$(command -v sshd || command -v /usr/sbin/sshd) || {
	echo 'There is no sshd here. On Debian: apt-get install openssh-server' >&2
	exit 4
}
user=$(id -un)
if [ "$(id -u)" -eq 0 ]; then
	case $(grep '^root:' /etc/shadow) in
	root:!*)
		echo 'sshd lets nobody in to a locked root: run this as another' \
			'user.' >&2
		exit 4
		;;
	esac
	# where sshd goes when it has nobody's rights
	mkdir -p /run/sshd
fi
sshd_pid=''
stop_sshd() {
	[ -z "$sshd_pid" ] || {
		kill "$sshd_pid" && wait "$sshd_pid"
	} 2>/dev/null || true
	sshd_pid=''
}
trap stop_sshd EXIT
trap 'exit 1' HUP INT TERM

# At a port that nobody has: an sshd that cannot listen ends at once.
start_sshd() {
	for try in 1 2 3 4 5 6 7 8 9 10; do
		: >"$folder/ssh/log"
		port=$((20000 + ($$ * 7 + try * 1009) % 40000))
		"$sshd" -D -e -f /dev/null -p "$port" -h "$folder/ssh/host" \
			-o ListenAddress=127.0.0.1 -o StrictModes=no \
			-o AuthorizedKeysFile="$folder/register.git/tacit/authorized_keys" \
			-o UsePAM=no -o PidFile=none -o PasswordAuthentication=no \
			-o KbdInteractiveAuthentication=no \
			2>"$folder/ssh/log" >/dev/null &
		sshd_pid=$!
		for wait in 1 2 3 4 5 6 7 8 9 10; do
			grep -q 'Server listening' "$folder/ssh/log" && return
			kill -0 "$sshd_pid" 2>/dev/null || break
			sleep 0.2
		done
		stop_sshd
	done
	cat "$folder/ssh/log" >&2
	echo 'sshd does not start.' >&2
	exit 4
}
write_ssh_config() {
	cat <<-END
		Host secretariat xaa xab xac
		    HostName 127.0.0.1
		    Port $port
		    User $user
		    IdentityFile $folder/ssh/%n
		    IdentitiesOnly yes
		    BatchMode yes
		    LogLevel ERROR
		    UserKnownHostsFile $folder/ssh/known
		    StrictHostKeyChecking accept-new
	END
}
show_to() { # FILE COMMAND...: what it prints goes to the file, too
	to=$1
	shift
	show "$@" >"$to.shown"
	sed "2s|\$| >$to|" "$to.shown" | sed 2q
	sed 1,2d "$to.shown" >"$to"
	rm "$to.shown"
}
key() { ssh-keygen -q -t ed25519 -N '' -C "test key" -f "ssh/$1"; }

# what is said to people stands among what is printed
exec 2>&1
cat <<END
All that follows is an exercise: Test States A, B and C are no states, and every
page says SAMPLE. It is played in
  $folder
END

title "1. The register, and the key of the secretariat"
show tacit init "$folder/register.git" --shared --exercise \
	--from "$source/plans/cica"
origin_key=$(git -C register.git show main:body.md |
	sed -n 's/^receipts: *//p' | tr -d "\"'")
for name in host secretariat xaa xab xac; do key $name; done
show cp ssh/secretariat.pub keys/
show tacit -C "$folder/register.git" shared keys "$folder/keys"
start_sshd
write_ssh_config >ssh/config
GIT_SSH_COMMAND="ssh -F $folder/ssh/config"
export GIT_SSH_COMMAND
printf '\nsshd listens at 127.0.0.1, port %s, as %s, until the script ends.\n' \
	"$port" "$user"

title "2. The secretariat, on a machine of its own, adds three test states"
show tacit clone secretariat:register secretariat
cd secretariat
as secretariat
for letter in A B C; do
	show tacit new member code=XA$letter "name=Test State $letter" \
		kind=member -m "Test data: a state of this exercise."
done
show git push
cd ..
show cp ssh/xaa.pub ssh/xab.pub ssh/xac.pub keys/
show tacit -C "$folder/register.git" shared keys "$folder/keys"

title "3. A call that closes three hours from now"
close=$(($(date +%s) + 3 * 3600))
case $(date -u -d "@$close" +%H:%M) in
00:00) close=$((close + 60)) ;;
esac
cd secretariat
show tacit new note number=NCT/G/900 "date=$(date -u +%F)" city=Astana \
	area=nct-general "subject=A draft for the exercise" invites=comment \
	invites=proposal encloses=nct-general/concept-paper \
	"comments-by=$(date -u -d "@$close" +%F)" \
	"cutoff=$(date -u -d "@$close" +%H:%M)" zone=UTC \
	"silence=forward SWG" \
	-m "Test data: the draft is circulated in this exercise."
show tacit circulate NCT/G/900
show git push
cd ..

title "4. Test State A comments in time, and has a receipt"
show tacit clone xaa:register xaa
cd xaa
as XAA
show tacit comment NCT/G/900 --via git -k proposal -p concept-paper#II.2 \
	-m "Test: name the authorities that cooperate."
show git push
show tacit sync
show_to ../receipts/3.receipt tacit shared receipt of 3
show tacit shared receipt show ../receipts/3.receipt
cd ..

title "5. Test State B, on a call that has closed: received, and marked"
show tacit clone xab:register xab
cd xab
as XAB
show tacit comment NCT/G/778 --via git -k objection -m "Test: not agreed."
show git push
show tacit sync
show_to ../receipts/4.receipt tacit shared receipt of 4
show tacit shared receipt show ../receipts/4.receipt

title "6. Test State B writes where Test State A speaks, past its own hooks"
own=$(git ls-files 'comments/2022/nct-g-778/xab/*')
theirs=comments/2022/nct-g-778/xaa/${own##*/}
git config user.name "Test State B"
git config user.email xab@test.invalid
mkdir -p "${theirs%/*}"
printf '\n$ sed s/XAB/XAA/ %s >%s\n' "$own" "$theirs"
sed s/XAB/XAA/ "$own" >"$theirs"
show git add "$theirs"
show git -c core.hooksPath=/dev/null commit -q -m "Test data"
may git -c core.hooksPath=/dev/null push
show git -c core.hooksPath=/dev/null reset -q --hard origin/main
cd ..

title "7. A third party: a fresh clone, receipts and all"
show tacit clone xac:register xac
cd xac
show_to ../stock/3.receipt tacit shared receipt of 3
show tacit shared receipt verify ../stock/3.receipt
show tacit shared receipt verify ../receipts/4.receipt
show tacit silence NCT/G/900
show tacit silence NCT/G/778
cd ..

title "8. The same with sh, openssl and base64 alone"
{
	echo '# From tacit-shared(1), WITHOUT THIS PROGRAM.'
	echo 'set -e'
	sed -n '/^# WITHOUT THIS PROGRAM/,/^What stands/s/^    //p' \
		"$source/src/man/tacit-shared.md"
} >stock/verify.sh
cd stock
show sh verify.sh 3.receipt "$origin_key"
show cat text
cd ..
stop_sshd

cat <<END

=== What was shown, in $folder

  register.git      the register of the exercise; its log of receipts is the
                    reference refs/tacit/receipts, tacit/receipts.key signs it
  secretariat, xaa, xab, xac
                    clones, each with every document and every receipt
  receipts          3: a comment before the close, 4: one after it, each as
                    its sender keeps it
  stock             a receipt, and the script that checks it without tacit
  ssh               keys of the exercise, for nothing else; sshd has been
                    stopped

The push that was refused left nothing but a line in register.git/tacit/journal.
How a real one is set up: man 7 tacit-shared (src/man/tacit-shared.7.md).
END
if [ -n "${is_sshd_new:-}" ]; then
	cat <<-END

		openssh-server was installed for this, and Debian starts an sshd of its
		own with it. Where none is wanted: systemctl disable --now ssh
	END
fi
