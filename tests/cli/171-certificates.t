# Certificates of who followed an event: counted, given once, signed, checked.
# All persons are test data.
. "$(dirname "$0")/lib.sh"
sample
event=2022/cybercrime-seminar
file=2022-cybercrime-seminar
now='--now 2022-12-05'
all='2022-11-28 2022-11-29 2022-11-30 2022-12-01 2022-12-02'
head='No.,Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak (yes/no),Speech title'
person() { # NUMBER STATE NAME
	echo "$1,$3,,$2,1985-03-21,,,,test.$1@xaa.example.org,no,"
}
attend() { # NUMBER DAYS
	{ echo E-mail,Day; for day in $2; do
		echo "test.$1@xaa.example.org,$day"; done; } >"$work/attended.csv"
	tacit attendance $event "$work/attended.csv" $now -q >/dev/null
}
same() { # A B WHAT
	cmp -s "$1" "$2" && ok "$3" || not_ok "$3"
}
is_nowhere() { # PIECE: in no file of the register
	found=$(grep -rlaF "$1" . 2>/dev/null || :)
	[ -z "$found" ] && ok "no file has: $1" ||
		not_ok "no file has: $1 ($found)"
}

# nobody yet
run tacit certificates $event $now
is_status 0 'nobody registered'
out_has 'No registration is kept here.'
[ -e .git/tacit/private.db ] && not_ok 'who asks makes no vault' ||
	ok 'who asks makes no vault'
run tacit certificates $event $now -o "$work/all.html"
is_status 3 'no key'
err_has 'there is no key here to sign certificates with'
err_has 'tacit certificates --new-key'
tacit certificates --new-key $now -q >/dev/null
run tacit certificates $event $now -o "$work/all.html"
is_status 3 'nobody to give one'
err_has 'nobody of whom it is kept followed as many days'
[ -e "$work/all.html" ] && not_ok 'no file is made' || ok 'no file is made'

long='Test Person With A Very Long Name That Goes On And On And On And On And On And On Until It Must Be Broken Into Lines'
{ echo "$head"; person 1 KAZ 'Test Person 1 & <sons>'
	person 2 THA 'Тестовая Персона Вторая'; person 3 CHN 测试人员三
	person 4 TUR "$long"; person 5 KAZ 'Test Person 5'; } >"$work/form.csv"
tacit registrations $event "$work/form.csv" --now 2022-11-10 -q
run tacit certificates $event $now -d "$work/to"
is_status 3 'nobody attended'
for i in 1 2 3; do attend $i "$all"; done
attend 4 '2022-11-28 2022-11-29 2022-12-01'
before=$(git rev-parse HEAD)

run tacit certificates $event $now
is_out 'counts' <<END
Certificates: Seminar on Combating Cybercrime

DATE                28 November – 2 December 2022
DAYS FOLLOWED       at least 5 of 5: 3
CERTIFICATES GIVEN  0

STATE       REGISTERED  DAYS FOLLOWED                    CERTIFICATES
China                1  5 days: 1                                   0
Kazakhstan           2  5 days: 1, no day: 1                        0
Thailand             1  5 days: 1                                   0
Türkiye              1  3 days: 1                                   0
In all               5  5 days: 3, 3 days: 1, no day: 1             0

Record $(git rev-parse --short=7 HEAD), 2022-12-05T06:00:00Z. "Not recorded" means not in this register;
it is no statement about any Member State.
END
run sh -c "tacit certificates $event $now --format csv | grep KAZ"
out_has 'KAZ,Kazakhstan,member,2,0,1,0'
run tacit certificates $event $now --days 3 --format json
out_has '"asked": 3,'
out_has '"enough": 4,'
run tacit certificates $event $now --lang ru
out_has '5 дней: 1'

# who may, and where to
git config tacit.identity KAZ
run tacit certificates $event $now -d "$work/to"
is_status 3 'the secretariat alone'
git config tacit.identity secretariat
for place in '-d out' '-o all.html' '-d events/new/out'; do
	run tacit certificates $event $now $place
	is_status 3 "not among the documents: $place"
	err_has 'private data do not lie among the documents of the register'
done
[ -z "$(git status --porcelain)" ] && ok 'nothing is made there' ||
	not_ok 'nothing is made there'
run tacit certificates $event $now -d "$work/to" -o "$work/all.html"
is_status 2 'one or the other'
run tacit certificates $event $now -d "$work/to" --format docx
is_status 2 'html or pdf'
run tacit certificates $event --verify "$work/form.csv"
is_status 2 'to be given or to be checked'
run tacit certificates 2022/nothing $now
is_status 3 'no such event'
run tacit certificates $event $now -d "$work/to" -n
is_status 0 'a dry run'
err_has 'certificates to be given: 3, given before: 0'
[ -e "$work/to" ] && not_ok 'writes nothing' || ok 'writes nothing'

# given
run tacit certificates $event $now -d "$work/to"
is_status 0 'given'
err_has 'certificates given: 3, given before: 0'
is_out 'nothing is printed of them' </dev/null
run ls "$work/to"
is_out 'a file each' <<END
$file-0001.html
$file-0002.html
$file-0003.html
END
[ "$(stat -c %a "$work/to/$file-0001.html")" = 600 ] &&
	ok 'for its owner alone' || not_ok 'for its owner alone'
run tacit certificates --verify "$work/to/$file-0001.html"
is_status 0 'checked'
id=$(sed -n 's/.*cica-certificates+\([0-9a-f]*\)+.*/\1/p' body.md)
is_out 'what is signed' <<END
Certificate $event-0001
Name: Test Person 1 & <sons>
State: KAZ
Event: $event
Title: Seminar on Combating Cybercrime
Dates: 2022-11-28 to 2022-12-02
Days followed: $all
Issued: 2022-12-05
Right: it says what cica-certificates+$id signed.
END
grep -qi 'organiser' "$work/to/$file-0001.html" &&
	not_ok 'what is stated in two ways is left out' ||
	ok 'what is stated in two ways is left out'

# once more, later, elsewhere: the same bytes
run env TZ=Pacific/Auckland LC_ALL=C tacit certificates $event \
	--now 2023-01-20 -d "$work/again"
err_has 'certificates given: 0, given before: 3'
same "$work/to/$file-0002.html" "$work/again/$file-0002.html" 'to the byte'
run tacit certificates $event $now -o "$work/all.html"
is_status 0 'all in one'
[ "$(stat -c %a "$work/all.html")" = 600 ] && ok 'for its owner alone, too' ||
	not_ok 'for its owner alone, too'
run tacit certificates --verify "$work/all.html"
[ "$(grep -c ^Right: "$work/out")" -eq 3 ] && ok 'three are right' ||
	not_ok 'three are right'
# in another language another page, and the same is signed
run tacit certificates $event $now -o "$work/ru.html" --lang ru
sed -n '/<pre>/,/<\/pre>/p' "$work/ru.html" >"$work/ru"
sed -n '/<pre>/,/<\/pre>/p' "$work/all.html" >"$work/en"
same "$work/en" "$work/ru" 'one text in every language'
grep -q 'Семинар по борьбе с киберпреступностью' "$work/ru.html" &&
	ok 'its title in Russian' || not_ok 'its title in Russian'

# whoever follows enough later comes after; others keep theirs
run tacit certificates $event --now 2022-12-08 --days 3 -d "$work/three"
err_has 'certificates given: 1, given before: 3'
run tacit certificates --verify "$work/three/$file-0004.html"
out_has "Name: $(echo "$long" | cut -c 1-98)"
out_has '+ Broken Into Lines'
out_has 'Issued: 2022-12-08'
same "$work/to/$file-0001.html" "$work/three/$file-0001.html" 'as before'
run tacit certificates $event $now -d "$work/five"
[ -e "$work/five/$file-0004.html" ] && not_ok 'only who followed enough' ||
	ok 'only who followed enough'

# a name that is corrected: the same number, signed anew
{ echo "$head"; person 1 KAZ 'Test Person One'; } >"$work/corrected.csv"
tacit registrations $event "$work/corrected.csv" --now 2022-11-11 -q
run tacit certificates $event --now 2022-12-09 -d "$work/corrected"
run tacit certificates --verify "$work/corrected/$file-0001.html"
is_status 0 'a corrected name'
out_has 'Name: Test Person One'
out_has 'Issued: 2022-12-05'
same "$work/to/$file-0002.html" "$work/corrected/$file-0002.html" \
	'the others as they were'
run tacit certificates --verify "$work/to/$file-0001.html"
is_status 0 'what was signed before is right still'
sed 's/Name: Test Person 1/Name: Test Person 9/' "$work/to/$file-0001.html" \
	>"$work/forged.html"
run tacit certificates --verify "$work/forged.html"
is_status 1 'another name'

# a key of others, and one that body.md does not name
chmod 640 .git/tacit/certificate.key
run tacit certificates $event $now -d "$work/no"
is_status 3 'a key that others may read'
chmod 600 .git/tacit/certificate.key
cp .git/tacit/certificate.key "$work/key"
sed -i '/certificates/,+1d' body.md
git add body.md && unhooked commit -qm 'Test data'
run tacit certificates $event $now -d "$work/no"
is_status 3 'a key that is not recorded'
err_has 'body.md does not name the key to certificates that is here'
[ -e "$work/no" ] && not_ok 'nothing is made' || ok 'nothing is made'
git reset -q --hard "$before"

# of PDF
if command -v pdftotext >/dev/null && command -v chromium >/dev/null; then
	mkdir "$work/bin"
	printf '%s\n' '#!/bin/sh' \
		"exec $(command -v chromium) --no-sandbox \"\$@\"" \
		>"$work/bin/chromium"
	chmod +x "$work/bin/chromium"
	run env PATH="$work/bin:$PATH" "$TACIT" certificates $event $now --days 3 \
		-o "$work/all.pdf"
	is_status 0 'as PDF'
	[ "$(pdftotext "$work/all.pdf" - | tr -cd '\f' | wc -c)" -eq 4 ] &&
		ok 'a sheet each' || not_ok 'a sheet each'
	for layout in '' -layout; do
		run sh -c "pdftotext $layout '$work/all.pdf' - |
			tacit certificates --verify -"
		is_status 0 "its text is right $layout"
		out_has 'Name: Тестовая Персона Вторая'
		out_has 'Name: 测试人员三'
		out_has '+ Broken Into Lines'
	done
fi

# an exercise says so, and an event that gives none gives none
tacit set $event certificate=no $now >/dev/null
run tacit certificates $event $now -d "$work/no"
is_status 3 'the event gives none'
err_has 'the event says that it gives no certificates'
tacit set $event certificate=yes $now >/dev/null

# purged, and never in git
grep -q 'Test Person' .git/tacit/index.db && not_ok 'no name in the index' ||
	ok 'no name in the index'
git log -p --all | grep -q 'Test Person\|seminar-0001' &&
	not_ok 'never in git' || ok 'never in git'
run tacit registrations $event --purge $now
is_status 0 'purged'
is_nowhere 'seminar-0001'
is_nowhere 'Test Person'
run tacit certificates $event $now --format json
out_has '"certificates": 0,'
run tacit certificates --verify "$work/to/$file-0001.html"
is_status 0 'what was handed out is right still'
# a number is given once
given=$(ls "$work/to" | sed -n '$s/.*-\([0-9]*\).html/\1/p')
tacit registrations $event "$work/form.csv" --now 2022-11-10 -q
attend 1 "$all"
run tacit certificates $event $now -d "$work/anew"
is_status 0 'given anew'
[ -n "$given" ] && ! ls "$work/anew" | sed 's/.*-\([0-9]*\).html/\1/' |
	awk -v given="$given" '$1 <= given { bad = 1 } END { exit !bad }' &&
	ok 'under a number of its own' || not_ok 'under a number of its own'

run tacit certificates $event $now --lang fr
out_has 'Certificats : '

sample --exercise
tacit certificates --new-key $now -q >/dev/null
tacit registrations $event "$work/form.csv" --now 2022-11-10 -q
attend 1 "$all"
run tacit certificates $event $now -d "$work/exercise"
is_status 0 'of an exercise'
run tacit certificates --verify "$work/exercise/$file-0001.html"
out_has 'Exercise: SAMPLE, not a document of CICA'
grep -q 'SAMPLE, not a document of CICA' "$work/exercise/$file-0001.html" &&
	ok 'it says so' || not_ok 'it says so'
grep -q '(null)' "$work/exercise/$file-0001.html" &&
	not_ok 'and no more' || ok 'and no more'
plan
