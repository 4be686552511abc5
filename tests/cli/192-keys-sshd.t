# Keys behind a real sshd: one that is taken away is refused, another still
# pushes.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
authorized=$work/hub/tacit/authorized_keys
sshd_begin "$SOURCE/plans/cica" THA KAZ secretariat
cd "$work"
mkdir people
for name in THA KAZ secretariat; do
	ssh-keygen -y -f "keys/$name" >"people/$name.pub"
done
let_in() {
	run $become env HOME="$work" PATH="$PATH" "$work/bin/tacit" -C "$work/hub" \
		shared keys "$work/people" "$@"
}
as THA git ls-remote "$user@127.0.0.1:hub"
is_status 128 'nobody yet'
let_in
is_status 0 'all of them'
for name in THA KAZ; do
	as $name git clone -q "$user@127.0.0.1:hub" "of-$name"
	is_status 0 "$name has a clone"
	git -C "of-$name" config user.name Test
	git -C "of-$name" config user.email x@test.invalid
	git -C "of-$name" config tacit.identity "$name"
done
push() { # PRINCIPAL
	(cd "of-$1" && git pull -q --rebase "$work/pull" main 2>/dev/null
	tacit comment NCT/G/778 -k comment --via git -m "Of $1, test data." >/dev/null)
	as "$1" git -C "of-$1" push -q origin main
}
push THA
is_status 0 'a push'

# --- revoked
mv people/THA.pub old.pub
let_in
out_has 'THA: keys 0, added 0, taken away 1'
push THA
is_status 128 'its key opens nothing'
err_has 'Permission denied'
as THA git ls-remote "$user@127.0.0.1:hub"
is_status 128 'neither to read'
as KAZ git -C of-KAZ pull -q --rebase
push KAZ
is_status 0 'another still pushes'

# --- another person
ssh-keygen -q -t ed25519 -N '' -f keys/new
cp keys/new.pub people/tha.pub
let_in
out_has 'THA: keys 1, added 1, taken away 0'
as new git ls-remote "$user@127.0.0.1:hub" main
is_status 0 'the new key opens'
as THA git ls-remote "$user@127.0.0.1:hub"
is_status 128 'the old one does not'
plan
