# A push that its sender signs: git push --signed with an ssh key, taken in only
# where it is whose the transport says, about this push, and of now.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sshd.sh"
cp -R "$SOURCE/plans/cica" "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' "$work/plan/body.md"
sshd_begin "$work/plan" THA KAZ secretariat
cd "$work"
as THA git clone -q "$user@127.0.0.1:hub" tha
cd tha && git config user.name Thailand && git config user.email x@test.invalid &&
	git config tacit.identity THA && git config core.hooksPath /dev/null &&
	git config gpg.format ssh
hub=$work/hub allowed=$work/hub/tacit/allowed_signers
hub() { git -c safe.directory='*' -C "$hub" "$@"; }
tip=$(git rev-parse HEAD)
public() { ssh-keygen -y -f "$work/keys/$1"; }
comment() {
	tacit comment NCT/G/778 -k comment --via git -m "Of THA, $1." \
		>/dev/null 2>&1
}
push() { # KEY [OPTION]...: signed with it, by the way of THA
	key=$1
	shift
	as "${by:-THA}" git -c "user.signingkey=$work/keys/$key" push -q --signed \
		"$@" origin main
}
stays() { # WHAT SAID
	is_status 1 "$1"
	err_has "$2"
	[ "$(hub rev-parse main)" = "$tip" ] && ok 'main stays' ||
		not_ok 'main stays'
}
taken() {
	is_status 0 "$1"
	tip=$(git rev-parse HEAD)
	[ "$(hub rev-parse main)" = "$tip" ] && ok 'main moves' || not_ok 'main moves'
}

# --- where nothing is offered
comment 'test data'
push THA
is_status 128 'no keys, no signed pushes'
err_has 'does not support --signed push'
as THA git push -q --signed=if-asked origin main
taken 'if asked: unsigned'
[ -e "$hub/tacit/nonce-seed" ] && not_ok 'nothing is made' || ok 'nothing is made'

# --- one's own
[ -d "$hub/tacit" ] || $become mkdir "$hub/tacit"
for principal in THA KAZ secretariat; do
	echo "$principal namespaces=\"git\" $(public "$principal")"
done >"$allowed"
comment 'signed'
# what the hook is told, kept for later
mv "$hub/hooks/pre-receive" "$hub/hooks/judge"
cat >"$hub/hooks/pre-receive" <<'END'
#!/bin/sh
set -e
cat >lines
[ -z "$GIT_PUSH_CERT" ] || git cat-file blob "$GIT_PUSH_CERT" >certificate
[ ! -x hooks/odd ] || . hooks/odd
exec hooks/judge <lines
END
chmod +x "$hub/hooks/pre-receive"
sed -i 's,[$]{0%/\*}/,hooks/,' "$hub/hooks/judge"
push THA
taken 'a signed push'
cp "$hub/certificate" "$work/right"
git rev-parse HEAD~1 HEAD >"$work/tips"
[ "$(stat -c %a "$hub/tacit/nonce-seed")" = 600 ] && ok 'the seed is nobody'"'s else" ||
	not_ok 'the seed is nobody'"'s else"
comment 'unsigned'
as THA git push -q origin main
taken 'an unsigned one'

# --- not so
comment 'signed otherwise'
push KAZ
stays 'with the key of another' \
	'signed with a key that is not registered for whoever pushes'
err_has 'git push without --signed, or with the key that the secretariat has of you'
push secretariat
stays 'with that of the secretariat' 'not registered for whoever pushes'
ssh-keygen -q -t ed25519 -N '' -f "$work/keys/new"
push new
stays 'with a key that nobody has' 'not registered for whoever pushes'
by=KAZ push THA
is_status 1 'and one of another, by the way of this one'

tell() { cat >"$hub/hooks/odd" && chmod +x "$hub/hooks/odd"; }
tell <<'END'
GIT_PUSH_CERT_NONCE_STATUS=SLOP
END
push THA
stays 'a nonce of some time' 'was made for another one, or too long ago'
tell <<'END'
GIT_PUSH_CERT_NONCE=1656525599-c4
END
push THA
stays 'another nonce' 'was made for another one, or too long ago'
tell <<'END'
GIT_PUSH_CERT_STATUS=B
END
push THA
stays 'git finds it wrong' 'the signature of this push is not right'
tell <<'END'
GIT_PUSH_CERT_SIGNER=
END
push THA
stays 'git finds nobody' 'not registered for whoever pushes'
tell <<'END'
GIT_PUSH_CERT=x
END
push THA
stays 'no object' 'tacit: '
tell <<'END'
GIT_PUSH_CERT=$(git rev-parse HEAD:body.md)
END
push THA
stays 'none at all' 'the certificate of this push, line 1: '
cp "$work/right" "$hub/before"
tell <<'END'
GIT_PUSH_CERT=$(git hash-object -w before)
GIT_PUSH_CERT_NONCE=$(sed -n 's/^nonce //p' before)
END
push THA
stays 'one of another push' 'the certificate of this push is about another one'
# whatever git says, ssh-keygen is asked, too
tell <<'END'
sed 's/^pushee .*/pushee elsewhere/' certificate >changed
GIT_PUSH_CERT=$(git hash-object -w changed)
END
push THA
stays 'one that was altered' 'is not registered for whoever pushes, or not valid now'
rm "$hub/hooks/odd"

# --- keys that were taken away
cp "$allowed" "$work/allowed"
sed 's/^\(THA namespaces="git"\)/\1,valid-before="20220101000000Z"/' \
	"$work/allowed" >"$allowed"
push THA
stays 'with a key that was taken away' 'or not valid now'
# a clock that is set back helps nobody: git goes by it, and finds it right
{
	printf 'certificate version 0.1\npusher x 1600000000 +0000\n'
	printf 'nonce 1656525599-c4\n\n%s %s refs/heads/main\n' "$tip" \
		"$(git rev-parse HEAD)"
} >dated
ssh-keygen -q -Y sign -f "$work/keys/THA" -n git dated 2>/dev/null
cat dated dated.sig >"$hub/dated" && rm dated dated.sig
tell <<'END'
GIT_PUSH_CERT=$(git hash-object -w dated) GIT_PUSH_CERT_SIGNER=THA
GIT_PUSH_CERT_NONCE=1656525599-c4
END
push THA
stays 'nor by an older date' 'or not valid now'
cp "$work/allowed" "$allowed"
push THA
taken 'but with one that was not'
rm "$hub/hooks/odd"
comment 'signed again'
push THA
taken 'and again'

# --- who enters what others said
echo x >>README.md && git commit -qam 'Test data'
by=secretariat push secretariat
taken 'the secretariat signs as itself'
hub fsck --strict >"$work/out" 2>&1
status=$?
is_status 0 'git is content'

# --- checked again, where no register is
cd "$work" && mkdir else && cd else && cp ../right ../allowed .
certificate() { run tacit shared certificate "$@"; }
{
	read -r old
	read -r new
} <../tips
pushed=$(sed -n 's/^pusher .* \([0-9]*\) .*/\1/p' right)
given=$(sed -n 's/^nonce \([0-9]*\)-.*/\1/p' right)
instant() { date -u -d "@$1" +%Y-%m-%dT%H:%M:%SZ; }
is_what_was_pushed() { # AT [LINE]...
	at=$1
	shift
	{
		echo "Right: THA signed this push with a key that was valid at $at."
		echo "The record before it: $old"
		echo "The record after it: $new"
		echo "Signed at $(instant "$pushed"), by the clock of the sender"
		echo "Sent to 127.0.0.1:hub"
		[ $# -eq 0 ] || echo "$@"
	} >expected
	is_out 'in words' <expected
}
certificate right --signers allowed
is_status 0 'right'
is_what_was_pushed "$(instant "$given")"
certificate - --signers allowed
is_status 3 'an empty one'
certificate right
is_status 2 'nobody says whose keys are whose'
certificate right --signers none
is_status 3 'no such file'
certificate none --signers allowed
is_status 3 'no such certificate'
certificate right --signers allowed --at soon
is_status 3 'no instant'
run tacit shared gate THA --signers allowed
is_status 2 'signers of something else'

# as whoever has no such program does it
sed '/^-----BEGIN/,$d' right >payload
sed -n '/^-----BEGIN/,$p' right >signature
run sh -c 'ssh-keygen -Y verify -f allowed -I THA -n git -s signature <payload'
is_status 0 'by ssh-keygen'
out_has 'Good "git" signature for THA'

# keys and their time
grep -v ^THA allowed >others
certificate right --signers others
is_status 1 'a key that nobody has'
out_has 'Not right: signed with a key that others has of nobody at '
sed 's/THA namespaces="git"/THA namespaces="file"/' allowed >others
certificate right --signers others
is_status 1 'a key for other things'
sed 's/^THA namespaces="git"/&,valid-before="20220101000000Z"/' allowed >others
certificate right --signers others
is_status 1 'a key that was taken away'
certificate right --signers others --at 2021-12-31T23:59:59Z
is_status 0 'and before'
is_what_was_pushed 2021-12-31T23:59:59Z

# any byte of it; here every third
size=$(wc -c <right) at=0 wrong=0
while [ "$at" -lt "$size" ]; do
	byte=$(od -An -tu1 -j "$at" -N 1 right)
	{
		head -c "$at" right
		printf "\\$(printf %03o $((byte ^ 1)))"
		tail -c +$((at + 2)) right
	} >changed
	tacit shared certificate changed --signers allowed >out 2>err
	case $? in
	1 | 3) ;;
	*) wrong=$((wrong + 1)) ;;
	esac
	at=$((at + 3))
done
[ "$wrong" -eq 0 ] && [ "$size" -gt 500 ] && ok 'any byte is missed' ||
	not_ok 'any byte is missed'

# --- and with its receipt
make_log=$(dirname "$TACIT")/../tests/tacit_log
receipt() { # NAME FROM OLD NEW DIGEST: as 0.receipt in a log
	printf 'tacit receipt 1\nseq 0\nat %s\nfrom %s\nold %s\nnew %s\nsigned %s\n\n' \
		"$(instant "$given")" "$2" "$3" "$4" "$5" >text
	"$make_log" "$1" test-receipts 3 texts=text receipt=0 || echo 'Bail out!'
}
digest=$(sha256sum <right | cut -d ' ' -f 1)
receipt its THA "$old" "$new" "$digest"
with() { # LOG [OPTION]...
	log=$1
	shift
	certificate right --signers allowed --receipt "$log/0.receipt" \
		--key "$(cat "$log/vkey")" "$@"
}
with its
is_status 0 'and its receipt'
is_what_was_pushed "$(instant "$given")" 'Receipt 0 is of this certificate.'
receipt none THA "$old" "$new" none
with none
is_status 1 'of a push that was not signed'
out_has 'Not right: the receipt is of a push that was not signed.'
receipt other THA "$old" "$new" "$(printf %064d 7)"
with other
is_status 1 'of another certificate'
out_has 'Not right: the receipt is of another certificate.'
receipt moved THA "$new" "$old" "$digest"
with moved
is_status 1 'about other commits'
out_has 'Not right: the receipt is about other commits.'
receipt from KAZ "$old" "$new" "$digest"
with from
is_status 1 'from somebody else'
out_has 'Not right: this is not what KAZ signed with a key that was valid at '
with its --key "$(cat from/vkey)"
is_status 0 'by one of two keys'
certificate right --signers allowed --receipt its/0.receipt \
	--key "$(cat from/vkey)"
is_status 1 'a receipt that nobody signed'
out_has 'its/0.receipt: Not known: signed in the name of test-receipts'
certificate right --signers allowed --receipt its/0.receipt
is_status 3 'a receipt by no key'
with its --at 2022-06-29T18:00:00Z
is_status 2 'another instant than its own'
certificate right --signers allowed --key "$(cat its/vkey)"
is_status 2 'a key of nothing'
certificate right --signers allowed --lang ru
out_has 'Верно: эта отправка подписана (THA)'
certificate right --signers allowed --lang fr
out_has 'Juste : THA a signé cet envoi'
plan
