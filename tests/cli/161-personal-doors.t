# No door lets a telephone number, an e-mail address or a date of birth through.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/mail.sh"
letters_register
now='--now 2022-06-29T09:00Z'
# Test data: they belong to nobody.
phone='тел. 8 (0000) 00-00-00' mail=zebra@example.org birth='21.03.1985 г.р.'
main=$(git rev-parse HEAD)
kept() { # WHAT
	git status --porcelain -uno >"$work/dirty"
	if [ "$(git rev-parse HEAD)" = "$main" ] && [ ! -s "$work/dirty" ] &&
		! grep -q 'zebra@\|21[.]03\|0000)' "$work/err"; then
		ok "nothing is written, nor told: $1"
	else not_ok "nothing is written, nor told: $1"; fi
}
refused() { # WHAT COMMAND...
	what=$1
	shift
	run "$@"
	is_status 3 "refused: $what"
	err_has 'seems to hold a'
	kept "$what"
}
says() { tacit comment NCT/G/778 -s THA --via note "$@"; }
tries() { # WORDS: through every door
	text="Test data. $1"
	printf '%s\n' "$text" >"$work/text.md"
	refused 'comment -m' says -m "$text" $now
	refused 'comment -F' says -F "$work/text.md" $now
	run sh -c 'tacit comment NCT/G/778 -s THA --via note -F - \
		--now 2022-06-29T09:00Z <"$1"' - "$work/text.md"
	is_status 3 'refused: comment, standard input'
	err_has 'seems to hold a'
	kept 'standard input'
	refused 'the wording that it proposes' says -k amendment \
		-p nct-general/concept-paper#II.2 -m "Test data.

## Proposed text

$text" $now
	refused 'comment --reference' says -m Test. --reference "$1" $now
	printf 'State,Text\nKAZ,"%s"\n' "$text" >"$work/sheet.csv"
	refused 'comment --sheet' tacit comment NCT/G/778 \
		--sheet "$work/sheet.csv" $now
	refused 'new, its text' tacit new paper area=nct-general kind=other \
		title=Test lang=en -F "$work/text.md" $now
	if command -v pandoc >/dev/null; then
		pandoc -f markdown -o "$work/text.docx" "$work/text.md"
		refused 'new --from' tacit new paper area=nct-general \
			kind=other title=Test lang=en --from "$work/text.docx" $now
	fi
	refused 'new, a value' tacit new paper area=nct-general kind=other \
		"title=$text" lang=en -m Test. $now
	refused 'new version' tacit new version nct-general/concept-paper \
		--lang fr title=Test -F "$work/text.md" $now
	refused 'new member' tacit new member code=XCC "name=$1" kind=member $now
	refused 'new focal-point' tacit new focal-point network=border-control \
		state=XAA "authority=$1" since=2022-06-01 via=note reference=1 $now
	refused 'new event-report' tacit new event-report \
		event=2022/cybercrime-seminar held=held date=2022-06-29 by=TUR \
		-m "$text" $now
	tacit show 2022/cybercrime-seminar --raw >"$work/event.md" $now
	cat "$work/text.md" >>"$work/event.md"
	refused 'edit' tacit edit cybercrime-seminar -F "$work/event.md" $now
	refused 'set' tacit set cybercrime-seminar "venue=$1" $now
	refused 'set, one more' tacit set cybercrime-seminar "contacts+=$1" $now
	refused 'set, the body' tacit set body "report-title=$1" $now
	refused 'progress -m' tacit progress nct-general/i.3 -s THA \
		--status limited --year 2022 --via note --reference 1 \
		-m "$text" $now
	refused 'progress --challenges' tacit progress nct-general/i.3 -s THA \
		--status limited --year 2022 --via note --reference 1 \
		--challenges "$1" $now
	refused 'decide -m' tacit decide nct-general/concept-paper --organ SWG \
		--outcome noted -m "$text" $now
	refused 'decide --number' tacit decide nct-general/concept-paper \
		--organ SWG --outcome noted --number "$1" $now
	refused 'submit --because' tacit submit nct-general/concept-paper \
		--to SWG --because "$1" $now
	refused 'void --because' tacit void "$thai" --because "$1" $now
	refused 'cancel --because' tacit cancel NCT/G/778 --because "$1" $now
	refused 'confirm --because' tacit confirm NCT/G/778 --because "$1" \
		--now 2022-07-02T09:00Z
	refused 'notify --because' tacit notify NCT/G/778 --because "$1" \
		--now 2022-07-05T09:00Z
	refused 'answer -m' tacit answer "$thai" --outcome noted --by TUR \
		--via note --reference 1 -m "$text" --now 2022-07-02
	refused 'answer --reference' tacit answer "$thai" --outcome noted \
		--by TUR --via note --reference "$1" -m Test. --now 2022-07-02
	printf 'Id,Outcome,Explanation\n%s,noted,"%s"\n' "$thai" "$text" \
		>"$work/answers.csv"
	refused 'answer --sheet' tacit answer --sheet "$work/answers.csv" \
		--by TUR --reference 1 --now 2022-07-02
	printf 'code,name,kind,text\nXCC,Test State C,member,"%s"\n' "$text" \
		>"$work/members.csv"
	refused 'import, a text' tacit import members "$work/members.csv" $now
	printf 'code,name,kind\nXCC,"%s",member\n' "$1" >"$work/members.csv"
	refused 'import, a value' tacit import members "$work/members.csv" $now
	n=$((n + 1))
	letter delegation@xaa.example.org "NCT/G/778 $n" 09:00:0$n \
		<"$work/text.md" >"$work/it"
	run tacit receive "$work/it" $now
	kept receive
	refused 'incoming accept' tacit incoming accept \
		"$(letter_in queued | tail -n 1)" -k comment $now
	cp -R "$SOURCE/plans/cica" "$work/folder$n"
	cat "$work/text.md" >>"$work/folder$n/events/2022/cybercrime-seminar.md"
	refused 'init --from' tacit init "$work/other$n" --from "$work/folder$n"
	[ ! -e "$work/other$n" ] && ok 'no register is made' ||
		not_ok 'no register is made'
}
n=0
thai=$(says -m 'Test data.' -q $now)
main=$(git rev-parse HEAD)
tries "$phone"
tries "Ask $mail"
tries "$birth"

# --- taken out of what it is named by, too --------------------------------------------
git config tacit.identity TUR
run tacit new paper area=nct-general kind=other lang=en -m Test. --strip $now \
	"title=Ask $mail, $phone, or who is born on 21.03.1985"
is_status 0 'taken out of a title'
git show HEAD >"$work/out"
out_has '+title: Ask [taken out], тел. [taken out], or who is born on[taken out]'
grep -q 'example\|0000-00\|1985' "$work/out" && not_ok 'and of the path' ||
	ok 'and of the path'
git config tacit.identity secretariat

# --- no reason opens a door for itself, and an alteration has none ----------------------
sed -i 's/^Test data.$/Test data, altered./' \
	"$(git ls-files comments | grep "/${thai#tha-}")"
unhooked commit -qam 'Test data'
main=$(git rev-parse HEAD)
for words in "$phone" "Ask $mail" "$birth"; do
	refused 'alteration --because' tacit alteration "$thai" \
		--counts recorded --because "$words" $now
	run says -m "Test data. $words" --because "$words" $now
	is_status 3 'nor a reason that has some'
	kept 'a reason'
done

# --- what somebody put there by git comes into no other document -------------------------
sed -i "s/^title: .*/title: \"Ask $mail\"/" plans/nct-general/concept-paper.md
unhooked commit -qam 'Test data'
run tacit new note number=NCT/G/903 date=2022-06-29 area=nct-general \
	subject=Test encloses=nct-general/concept-paper comments-by=2022-07-30 \
	invites=comment languages=en -m Test. $now
is_status 0 'a note'
main=$(git rev-parse HEAD)
refused 'note --record' tacit note NCT/G/903 --record $now


# --- a second one is no old one -----------------------------------------------------------
printf '\nAsk %s.\n' "$mail" >>events/2022/cybercrime-seminar.md
unhooked commit -qam 'Test data'
main=$(git rev-parse HEAD)
cp events/2022/cybercrime-seminar.md "$work/event.md"
echo 'Ask other@example.org.' >>"$work/event.md"
refused 'one more in an edit' tacit edit cybercrime-seminar \
	-F "$work/event.md" $now
cp events/2022/cybercrime-seminar.md "$work/event.md"
echo 'Test data.' >>"$work/event.md"
run tacit edit cybercrime-seminar -F "$work/event.md" $now
is_status 0 'what is there stops no other change'
run tacit check
out_has 'warning: the line seems to hold an e-mail address'
plan
