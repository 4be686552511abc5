# tacit shared keys: from a folder of public keys to what sshd lets in, and to
# who signed what. A real sshd is asked in 192-keys-sshd.t.
. "$(dirname "$0")/lib.sh"
command -v ssh-keygen >/dev/null || { echo '1..0 # SKIP no ssh-keygen'; exit 0; }
cd "$work"
tacit init hub --bare --from "$SOURCE/plans/cica" >/dev/null
git -C hub config tacit.program /usr/bin/tacit
mkdir keys made
for name in tha kaz secretariat other; do
	ssh-keygen -q -t ed25519 -N '' -C "command=\"sh\" $name" -f "made/$name"
done
coded() { cut -d ' ' -f 2 "made/$1.pub"; }
keys() { run tacit -C "$work/hub" shared keys "$@" "$work/keys"; }
is_file() { # FILE WHAT, expected on standard input
	cp "hub/tacit/$1" out 2>/dev/null || : >out
	is_out "$2"
}
gone() { [ ! -e "hub/tacit/$1" ] && ok "no $1" || not_ok "no $1"; }
wrong() { # WHAT SAID: it is refused, and nothing is written
	cp -R hub/tacit kept
	keys
	is_status 3 "$1"
	err_has "$2"
	for file in authorized_keys allowed_signers; do
		cmp -s "hub/tacit/$file" "kept/$file" ||
			{ [ ! -e "hub/tacit/$file" ] && [ ! -e "kept/$file" ]; } &&
			ok "$file stays" || not_ok "$file stays"
	done
	rm -rf kept
}

# --- none yet
keys
is_status 3 'an empty folder would shut everybody out'
err_has 'there is no key in the folder'
run tacit -C hub shared keys nowhere
is_status 3 'a folder that is not there'
gone authorized_keys

# --- the first
cp made/tha.pub keys/THA.pub
cp made/secretariat.pub keys/secretariat.pub
keys -n --now 2022-06-16T09:00Z
is_status 0 'a trial'
is_out 'says what would be' <<END
nothing is done; it would be:
THA: keys 1, added 1, taken away 0
secretariat: keys 1, added 1, taken away 0
sshd_config, for the account of the register: AuthorizedKeysFile $work/hub/tacit/authorized_keys
END
gone authorized_keys
gone allowed_signers
(umask 077; keys --now 2022-06-16T09:00Z)
status=0; is_status 0 'whatever the mask'
[ "$(stat -c %a hub/tacit/authorized_keys)" = 644 ] && ok 'sshd can read it' ||
	not_ok 'sshd can read it'
is_file authorized_keys 'authorized_keys' <<END
# written by tacit shared keys, which writes it anew
command="/usr/bin/tacit -C $work/hub shared gate THA",restrict ssh-ed25519 $(coded tha)
command="/usr/bin/tacit -C $work/hub shared gate secretariat",restrict ssh-ed25519 $(coded secretariat)
END
is_file allowed_signers 'allowed_signers' <<END
# written by tacit shared keys; what was taken away stays, so that what it
# signed before can be checked
THA namespaces="git" ssh-ed25519 $(coded tha)
secretariat namespaces="git" ssh-ed25519 $(coded secretariat)
END
keys --now 2022-06-16T09:01Z
is_out 'nothing new' <<END
THA: keys 1
secretariat: keys 1
sshd_config, for the account of the register: AuthorizedKeysFile $work/hub/tacit/authorized_keys
END

# --- another person, another key
cp made/other.pub keys/THA.pub
cp made/kaz.pub keys/kaz.PUB
keys --now 2022-06-20T12:00:30Z
is_out 'the new one in, the old one out' <<END
KAZ: keys 1, added 1, taken away 0
THA: keys 1, added 1, taken away 1
secretariat: keys 1
A key that is taken away opens nothing here from then on; what it signed before can still be checked.
sshd_config, for the account of the register: AuthorizedKeysFile $work/hub/tacit/authorized_keys
END
grep -qF "$(coded tha)" hub/tacit/authorized_keys && not_ok 'it opens nothing' ||
	ok 'it opens nothing'
grep -F "$(coded tha)" hub/tacit/allowed_signers >out
is_out 'and signed until then' <<END
THA namespaces="git",valid-before="20220620120030Z" ssh-ed25519 $(coded tha)
END
rm keys/kaz.PUB
keys --now 2022-06-21T12:00Z
out_has 'KAZ: keys 0, added 0, taken away 1'
cp made/kaz.pub keys/kaz.pub
cat made/tha.pub >>keys/THA.pub
keys --now 2022-06-22T12:00Z
out_has 'KAZ: keys 1, added 1, taken away 0'
out_has 'THA: keys 2, added 1, taken away 0'
grep -v -e '^#' -e "$(coded other)" hub/tacit/allowed_signers | sed "
	s|$(coded tha)|T|; s|$(coded kaz)|K|; s|$(coded secretariat)|S|" | sort >out
is_out 'what is put back begins anew' <<'END'
KAZ namespaces="git",valid-after="20220622120000Z" ssh-ed25519 K
KAZ namespaces="git",valid-before="20220621120000Z" ssh-ed25519 K
THA namespaces="git",valid-after="20220622120000Z" ssh-ed25519 T
THA namespaces="git",valid-before="20220620120030Z" ssh-ed25519 T
secretariat namespaces="git" ssh-ed25519 S
END

# --- ssh-keygen agrees
echo x >said && ssh-keygen -q -Y sign -n git -f made/tha said 2>/dev/null
verify() { # TIME [PRINCIPAL]
	run sh -c "ssh-keygen -Y verify -f hub/tacit/allowed_signers \
		-I ${2:-THA} -n git -O verify-time=$1 -s said.sig <said"
}
verify 20220620115900Z && is_status 0 'what was signed before'
verify 20220621120000Z && is_status 255 'not after it was taken away'
verify 20220623120000Z && is_status 0 'and again'
verify 20220623120000Z KAZ && is_status 255 'of nobody else'

# --- a key that goes from one state to another
mv keys/kaz.pub kept.pub && cp made/kaz.pub keys/tur.pub
keys --now 2022-06-24T12:00Z
grep -c "^TUR.*valid-after=\"20220624120000Z\" ssh-ed25519 $(coded kaz)" \
	hub/tacit/allowed_signers >out
is_out 'says nothing of what was before' <<'END'
1
END
rm keys/tur.pub

# --- wrong
cp made/kaz.pub keys/xyz.pub
wrong 'a state that is none' 'keys/xyz.pub: the file is of no state that takes part'
rm keys/xyz.pub
cp made/kaz.pub keys/Tha.pub
wrong 'two files of one' 'keys/Tha.pub: there is a second file of THA'
rm keys/Tha.pub
cp made/tha.pub keys/kaz.pub
wrong 'one key of two' "keys/kaz.pub:1: the key stands in $work/keys/THA.pub, line 2, too"
: >keys/kaz.pub
wrong 'an empty file' 'keys/kaz.pub: there is no key in the file'
printf '# Kazakhstan\n\n%s\r\n' "$(cat made/kaz.pub)" >keys/kaz.pub
wrong 'CR LF' 'keys/kaz.pub:3: the line ends in CR LF'
sed 's/^/command="sh" /' made/kaz.pub >keys/kaz.pub
wrong 'options' 'keys/kaz.pub:1: the line does not begin with a type of key'
sed 's/ssh-ed25519/ssh-dss/' made/kaz.pub >keys/kaz.pub
wrong 'another type' 'keys/kaz.pub:1: the line does not begin with a type of key'
sed 's/ssh-ed25519/ssh-rsa/' made/kaz.pub >keys/kaz.pub
wrong 'the type of another' 'keys/kaz.pub:1: the public key is damaged, or not of type ssh-rsa'
cp made/kaz keys/kaz.pub
wrong 'a private key' 'keys/kaz.pub:1: this is a private key'
rm keys/kaz.pub && mkfifo keys/kaz.pub
run timeout 20 tacit -C "$work/hub" shared keys keys
is_status 4 'a pipe'
rm keys/kaz.pub
head -c 70000 /dev/zero | tr '\0' '#' >keys/kaz.pub
wrong 'a large file' 'keys/kaz.pub'
rm keys/kaz.pub
echo 'read me' >keys/README
keys -n
is_status 0 'another file is passed over'
err_has "keys/README: the file is passed over"
rm keys/README
ssh-keygen -q -t ecdsa -N '' -f made/ecdsa && cp made/ecdsa.pub keys/kaz.pub
keys --now 2022-06-25
out_has 'KAZ: keys 1, added 1, taken away 0'
rm keys/kaz.pub

# --- where it cannot be
git -C hub config tacit.program '/usr/bin/tacit$(id)'
wrong 'a program that a shell would read' 'this path cannot stand in authorized_keys'
git -C hub config tacit.program '/usr/bin/my tacit'
wrong 'one of two words' 'this path cannot stand in authorized_keys'
git -C hub config tacit.program /usr/bin/tacit
cp -R hub 'hub"x'
run tacit -C "$work/hub\"x" shared keys keys
is_status 3 'a register with a quotation mark in its path'
cp hub/tacit/allowed_signers as-it-was
sed -i '$s/git/file/' hub/tacit/allowed_signers
wrong 'a file that somebody changed' 'the line is not as tacit shared keys wrote it'
cp as-it-was hub/tacit/allowed_signers
tacit clone hub one >/dev/null
run tacit -C one shared keys keys
is_status 3 'a register with files'
err_has 'what is here is no bare register'
run tacit -C hub shared keys
is_status 2 'no folder'
run tacit -C hub shared gate THA -n
is_status 2 'a trial of something else'
plan
