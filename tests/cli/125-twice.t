# A letter that two clones accept, each as something else, before they sync.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29'
git init -q --bare -b main "$work/hub"
git remote add origin "$work/hub"
tacit sync $now >/dev/null
tacit clone "$work/hub" "$work/two" >/dev/null
echo 'Test: we cannot agree.' |
	letter delegation@xaa.example.org 'NCT/G/778' 10:00:00 >"$work/one"
form_letter delegation@xaa.example.org 11:00:00 \
	'XAA,concept-paper#II.2,comment,Test: one.' \
	'XAA,concept-paper#II.2,proposal,Test: two.' \
	'XAA,,comment,Test: three.' >"$work/form"
take() { # KIND
	git config tacit.identity secretariat
	git config tacit.contacts "$work/contacts"
	tacit receive "$work/one" $now -q >"$work/id"
	run tacit incoming accept "$(cat "$work/id")" --kind "$1" $now
	is_status 0 "taken as $1"
}
take objection
tacit receive "$work/form" $now -q >"$work/id"
run tacit incoming accept "$(cat "$work/id")" $now
is_status 0 'the rows of a form name one letter'
run tacit check
grep -q 'recorded twice' "$work/out" "$work/err" &&
	not_ok 'and are no fault' || ok 'and are no fault'
objection=xaa-$(basename "$(grep -l objection comments/2022/nct-g-778/xaa/*.md)" .md)
tacit sync $now >/dev/null
cd "$work/two" || exit
take comment
run tacit sync $now
cat "$work/out" >>"$work/err"
err_has "the letter that it is from is recorded already, as $objection"
run tacit check
cat "$work/out" >>"$work/err"
err_has "the letter that it is from is recorded twice, as xaa-"
[ "$(grep -c 'is recorded twice' "$work/err")" -eq 1 ] && ok 'told once' ||
	not_ok 'told once'
comment=xaa-$(basename "$(grep -l 'kind: comment' $(grep -l 'cannot agree' \
	comments/2022/nct-g-778/xaa/*.md))" .md)
run tacit void "$comment" --because 'Test: taken as the wrong kind.' $now
is_status 0 'one is void'
run tacit check
cat "$work/out" >>"$work/err"
grep -q 'is recorded twice' "$work/err" && not_ok 'and nothing is told' ||
	ok 'and nothing is told'
plan
