# Who pushes to a shared register: adapters of hooks/principal.d, one a way in,
# and exactly one of them speaks.
. "$(dirname "$0")/lib.sh"
cd "$work"
tacit init hub --bare --from "$SOURCE/plans/cica" >/dev/null
tacit clone hub one >/dev/null
[ -x hub/hooks/pre-receive ] && [ -x hub/hooks/principal.d/ssh ] &&
	[ -x hub/hooks/principal.d/http ] && ok 'a bare register has them' ||
	not_ok 'a bare register has them'
[ -e one/.git/hooks/pre-receive ] || [ -e one/.git/hooks/principal.d ] &&
	not_ok 'another clone has not' || ok 'another clone has not'

# --- doctor
rm -r hub/hooks/principal.d hub/hooks/pre-receive
run tacit -C hub doctor
out_has 'amiss: hooks: a hook was not installed (pre-receive)'
out_has 'amiss: hooks: a hook was not installed (principal.d/ssh)'
run tacit -C hub doctor --hooks
[ -x hub/hooks/pre-receive ] && [ -x hub/hooks/principal.d/ssh ] &&
	ok 'they are put back' || not_ok 'they are put back'
run tacit -C hub doctor
out_has 'ok: hooks: all are installed'

# --- each by itself: VARIABLE, and what is in it
says() { # ADAPTER STATUS OUTPUT [VARIABLE=VALUE]
	adapter=$1 expected=$2 answer=$3
	shift 3
	run env -u TACIT_GATE -u REMOTE_USER "$@" \
		"$work/hub/hooks/principal.d/$adapter"
	is_status "$expected" "$adapter: ${1:-not set}"
	printf %s "$answer" >answer
	is_out "says '$answer'" <answer
}
lines='THA
KAZ'
for row in ssh:TACIT_GATE http:REMOTE_USER; do
	adapter=${row%:*} name=${row#*:}
	says "$adapter" 1 ''
	says "$adapter" 1 '' HTTP_"$name"=THA
	says "$adapter" 0 'THA
' "$name=THA"
	says "$adapter" 0 'secretariat
' "$name=secretariat"
	for value in '' tha Secretariat 'THA KAZ' THAI TH 'THA;id' '$(id)' ' THA' \
		"$lines" 'ÄÖÜ' '*'; do
		says "$adapter" 2 '' "$name=$value"
		[ -s err ] && ok 'and why' || not_ok 'and why'
	done
done
plan
