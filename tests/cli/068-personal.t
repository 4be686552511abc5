# Personal data are refused before anything is written.
. "$(dirname "$0")/lib.sh"
exercise
at='--now 2022-06-20T09:00Z'
say() { tacit comment NCT/G/778 -s THA "$@" $at; }
head=$(git rev-parse HEAD)
for words in 'Write to somebody@example.org please.' 'Tel. 72-72-72.' \
	'Call +7 700 000 0000.' 'Born on 3 March 1980.'; do
	run say -m "Test data. $words"
	is_status 3 "refused: $words"
	err_has 'the line seems to hold'
	err_has '--strip takes it out; if it must stand: --because TEXT'
done
run git rev-parse HEAD
is_out 'and nothing is written' <<-END
$head
END
run say -m 'Write to some.body@example.org, tel. 72-72-72 or +7 (700) 000 0000.

Date of birth: 3 March 1980. The rest stays.' --strip
is_status 0 'taken out'
id=$(sed 's/recorded: //' "$work/out")
run sed -n '/^---$/,$p' "$(git ls-files comments | grep "${id#tha-}")"
out_has 'Write to [taken out], tel. [taken out] or [taken out].'
out_has 'Date of birth[taken out]. The rest stays.'
run say -m 'Test data 2. Write to somebody@example.org.' --because 'A role.'
is_status 0 'for a reason'
id=$(sed 's/recorded: //' "$work/out")
run git log -1 --format=%B
out_has 'Because: A role.'
git config tacit.identity TUR
run tacit new paper area=nct-general kind=other title=Terms lang=en \
	-m 'Write to somebody@example.org.' --now 2022-06-20
is_status 3 'in a paper'
run tacit new paper area=nct-general kind=other title=Terms lang=en \
	-m 'Write to somebody@example.org.' --strip --now 2022-06-20
is_status 0 'without it'
sed 's/taken out/x@example.org/' plans/nct-general/terms.md >"$work/terms.md"
run tacit edit nct-general/terms -F "$work/terms.md" --now 2022-06-20
is_status 3 'in an edit'
run tacit edit nct-general/terms -F "$work/terms.md" --strip --now 2022-06-20
is_status 0 'stripped'
run git grep -c 'example.org' HEAD -- plans
is_status 1 'it is not there'
# what is there already does not stop a change of something else
sed 's/taken out/x@example.org/' plans/nct-general/terms.md >"$work/t" &&
	mv "$work/t" plans/nct-general/terms.md
unhooked commit -qam 'Test data'
run tacit set nct-general/terms 'title=Terms of reference' --now 2022-06-20
is_status 0 'another value is set'
git config tacit.identity secretariat
printf 'State,Text\nKAZ,Write to somebody@example.org\n' >"$work/sheet.csv"
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" $at
is_status 3 'in a sheet'
run tacit comment NCT/G/778 --sheet "$work/sheet.csv" --strip $at
is_status 0 'stripped, too'

# --- in a header, by each command that writes one ----------------------------------
head=$(git rev-parse HEAD)
refused() { # KEY COMMAND...
	key=$1
	shift
	run "$@" $at
	is_status 3 "refused: $*"
	err_has "$key: seems to hold"
	[ "$(git rev-parse HEAD)" = "$head" ] && ok 'and not written' ||
		not_ok 'and not written'
}
phone='+7 700 000 0000'
mail=somebody@example.org
refused reference tacit comment NCT/G/778 -s IND --via note -m Test. \
	--reference "tel. 72-72-72"
refused reference tacit answer "$id" --outcome noted --by TUR --via note \
	--reference "$mail" -m Test.
refused because tacit void NCT/G/778 --because "ask $mail"
refused because tacit cancel NCT/G/778 --because "ask $phone"
refused because tacit submit nct-general/terms --to SWG --because "ask $phone"
refused number tacit decide nct-general/terms --organ SWG --outcome noted \
	--number "$phone"
refused because tacit decide nct-general/terms --organ SWG --outcome noted \
	--because "ask $mail"
refused evidence tacit progress i.3 -s THA --status limited --year 2022 \
	--evidence "ask $mail" --via note --reference 1
refused title tacit new measure area=nct-general title="Ask $mail"
refused subject tacit new note number=NCT/G/901 date=2022-06-20 \
	area=nct-general "subject=Tel. 72-72-72" -m Test.
refused authority tacit new focal-point network=border-control state=THA \
	"authority=A unit, $phone" since=2022-06-01 via=note reference=1
refused contacts tacit new event areas=nct-general title=Test \
	organisers=THA mode=online starts=2022-09-01 ends=2022-09-01 \
	zone=Asia/Bangkok languages=en "contacts=$mail" -m Test.
refused title tacit set nct-general "title=Ask $mail"
refused title tacit new version nct-general/terms --lang fr "title=$phone" \
	-m Test.
# the reason for such data has none
run say -m "Test data 3. Ask $mail" --because "Ask $phone"
is_status 3 'nor in the reason of a comment'
err_has 'because: seems to hold a telephone number'
# taken out
strips() { # WHAT COMMAND...
	what=$1
	shift
	run "$@" --strip $at
	is_status 0 "stripped: $what"
	git show HEAD >"$work/out"
	out_has "$what"
	grep -q 'example.org\|700 000' "$work/out" && not_ok 'they are gone' ||
		ok 'they are gone'
}
strips '+title: Ask [taken out]' \
	tacit new measure area=nct-general title="Ask $mail"
strips '+title-kk: Ask [taken out]' tacit set nct-general "title-kk=Ask $mail"
strips '+because: ask [taken out]' tacit decide nct-general/terms \
	--organ SWG --outcome noted --because "ask $mail"
run tacit void "$(tacit list decision -q $at | tail -1)" \
	--because "ask $phone" --strip $at
git show HEAD >"$work/out"
out_has '+because: ask [taken out]'
# a folder that a register is made of
cp -R "$SOURCE/plans/cica" "$work/folder"
sed -i "s/^title: .*/title: Ask $mail/" "$work/folder/areas/nct-general.md"
run tacit init "$work/other" --from "$work/folder"
is_status 3 'a folder is looked at'
err_has 'title: seems to hold an e-mail address'
err_has 'take it out of the folder first'
[ ! -e "$work/other" ] && ok 'and no register made' ||
	not_ok 'and no register made'
run tacit init "$work/other" --from "$work/folder" --because "Tel. 72-72-72"
is_status 3 'nor in the reason'
run tacit init "$work/other" --from "$work/folder" --because 'A test.'
is_status 0 'for a reason'
run git -C "$work/other" log --format=%B
out_has 'Because: A test.'
# where replies go an office has an address, and no date of birth
run tacit new note number=NCT/G/902 date=2022-06-20 area=nct-general \
	subject=Test reply-to="office@example.org, tel. 72-72-72" -m Test. $at
is_status 0 'the address of an office'
run tacit set NCT/G/902 'reply-to=born on 3 March 1980' $at
is_status 3 'no date of birth'
# by a hand it is told, and no command makes more of it
sed -i 's/^subject: .*/subject: "Ask x@example.org"/' notes/2022/nct-g-902.md
unhooked commit -qam 'Test data'
run tacit check
out_has 'nct-g-902.md:'
out_has 'subject: seems to hold an e-mail address'
run tacit set NCT/G/902 city=Astana $at
is_status 0 'another value is set'

# --- words of what was entered in error are on no page ---------------------------
exercise
put() { tacit comment NCT/G/778 "$@" -q $at; }
id=$(put -s THA -k amendment -p nct-general/concept-paper#II.2 --via note \
	--reference 'Zebra 77' -m 'Zebra text.

## Proposed text

Zebra words.')
put -s IND -k support --follows "$id" --via note -m 'Test data.' >"$work/by"
put -s CHN -k comment --joint THA --via note -m 'Test data.' >/dev/null
late='--now 2022-07-02T09:00Z'
answer=$(tacit answer "$id" --outcome incorporated --by TUR --via note \
	--reference 1 -m 'Test data.' -q $late)
other=$(tacit answer "$(cat "$work/by")" --outcome noted --by TUR --via note \
	--reference 'Zebra 78' -m 'Zebra reason.' -q $late)
progress=$(tacit progress nct-general/i.3 -s THA --year 2022 --status limited \
	--evidence 'Zebra proof' --challenges 'Zebra trouble' --via note \
	--reference 'Zebra 79' -m 'Zebra report.' -q $late)
decision=$(tacit decide nct-general/concept-paper --organ SWG --outcome noted \
	--number ZEBRA/1 -m 'Zebra decision.' -q $late)
run tacit find Zebra $late
out_has '*Zebra* proof'
run tacit void "$id" "$other" "$progress" "$decision" --because 'Test.' $late
is_status 0 'entered in error'
now='--now 2022-12-21'
gone() { # COMMAND...
	run tacit "$@" $now
	if grep -qi zebra "$work/out" "$work/err"; then
		not_ok "not by: $*"; else ok "not by: $*"; fi
}
for format in text md html json csv; do
	for what in 'matrix NCT/G/778' list "show $id" "show $answer" \
		"show $other" "show $progress" "show $decision" \
		"show $(cat "$work/by")" 'show NCT/G/778' \
		'show nct-general/concept-paper' 'show nct-general/i.3' \
		'show nct-general' 'find zebra' 'silence NCT/G/778' \
		'positions NCT/G/778' 'report --organ SWG --year 2022' \
		'report --organ SWG --year 2022 --for public' status \
		'inbox nct-general' "diff --since-comment $id" log \
		"log $id" "log $progress" "log $decision"; do
		gone $what --format $format
	done
done
gone form NCT/G/778
gone show nct-general/concept-paper --addresses
run tacit matrix NCT/G/778 --format csv $now
out_has 'entered in error'
plan
