# The published set: what links, what stays the same, what the public has.
. "$(dirname "$0")/lib.sh"
links() { # FOLDER NAME
	if /usr/bin/python3 "$SOURCE/tests/site/links.py" "$1" >"$work/diff" 2>&1
	then ok "$2"; else not_ok "$2"; fi
}
publish() { run tacit publish "$@" --now 2022-07-15T12:00:00Z; }
written() { sed -n 's/.* files, \([0-9]*\) of them written$/\1/p' "$work/out"; }
is_same() { # A B NAME
	diff -rq "$1" "$2" >"$work/diff" 2>&1 && ok "$3" || not_ok "$3"
}

exercise
for code in XAA XBB; do
	tacit new member code=$code "name=Test State $code" kind=member \
		-m 'Test data.' -q --now 2022-06-17 >/dev/null 2>&1
done
comment() { tacit comment NCT/G/778 -q --via mail --received "$@"; }
comment 2022-06-20T09:00:00Z -s XAA -k objection -p concept-paper#II.2 \
	-m 'Хранилище <script>x</script> 网络安全, test data.' >"$work/first" 2>&1

publish ../set --language en --language ru
is_status 0 'the register as pages'
[ "$(written)" -gt 300 ] && ok 'with a page for each document' ||
	not_ok 'with a page for each document'
links ../set 'every link leads to a page and a place of the set'
for page in index members/xaa areas/nct-general reports/2022 record search \
	plans/nct-general/concept-paper plans/nct-general/items/i.3 \
	notes/2022/nct-g-778 notes/2022/nct-g-778.result \
	notes/2022/nct-g-778.matrix notes/2022/nct-g-778.positions \
	events/2022/cybercrime-seminar; do
	[ -s "../set/en/$page.html" ] && [ -s "../set/ru/$page.html" ] &&
		ok "$page" || not_ok "$page"
done
grep -rlE '<script>x|https?://[^w]' ../set --include=*.html \
	>"$work/diff" && not_ok 'nothing of a document is markup' ||
	ok 'nothing of a document is markup'
grep -L 'SAMPLE\|УЧЕБНЫЙ' $(find ../set -name '*.html') >"$work/diff"
[ -s "$work/diff" ] && not_ok 'every page says that it is a sample' ||
	ok 'every page says that it is a sample'
grep -c 'href="../../notes/2022/nct-g-778.matrix.html#comments/2022' \
	../set/en/members/xaa.html >/dev/null ||
	grep -q 'href="../notes/2022/nct-g-778.matrix.html#comments/2022' \
		../set/en/members/xaa.html &&
	ok 'a comment is linked from the page of its state' ||
	not_ok 'a comment is linked from the page of its state'
grep -q 'awaited\|no communication' ../set/en/members/*.html &&
	not_ok 'no page of a state says what is awaited from it' ||
	ok 'no page of a state says what is awaited from it'

tr '\n' ' ' <../set/en/plans/nct-general/concept-paper.passages.html |
	sed 's|<tr>|\n|g; s|<[^>]*>| |g' | tr -s ' ' | grep '^ II[.]2 ' >"$work/out"
out_has 'Test State XAA : objection xaa-'

grep -q 'href="../notes/2022/nct-g-778.html"' ../set/en/reports/2022.html &&
	grep -q 'href="../members/xaa.html"' ../set/en/reports/2022.html &&
	ok 'a report leads to the pages of what it names' ||
	not_ok 'a report leads to the pages of what it names'

# --- the note ------------------------------------------------------------------------
tr '\n' ' ' <../set/en/notes/2022/nct-g-778.html |
	sed 's|<[^>]*>| |g' | tr -s ' ' >"$work/out"
out_has ' Result Comments received. 1 statement counts. PROVISIONAL:'
grep -rlE 'tacit (check|confirm|silence|list|show)|--by-state' \
	--include=*.html ../set >"$work/diff"
[ -s "$work/diff" ] && not_ok 'no page says what may be typed' ||
	ok 'no page says what may be typed'

out_has ' Objection Test State XAA '
out_has ' Test State XAA, objection, 20 Jun 2022 '
# an act has a day, which at the seat begins while it is the day before in UTC
cp -R . ../confirmed
tacit -C ../confirmed confirm NCT/G/778 -q --now 2022-07-02 >"$work/out" 2>&1
publish ../of-confirmed --language en -C ../confirmed
tr '\n' ' ' <../of-confirmed/en/notes/2022/nct-g-778.html |
	sed 's|<[^>]*>| |g' | tr -s ' ' >"$work/out"
out_has 'has confirmed that all replies received are entered (2 July 2022).'

cp -R . ../submitted
(cd ../submitted && tacit confirm NCT/G/778 -q --now 2022-07-02 &&
	tacit submit concept-paper --to SWG -q --now 2022-07-03 \
		--because 'Test reason.') >"$work/out" 2>&1
publish ../of-submitted --language en --language ru -C ../submitted
tr '\n' ' ' <../of-submitted/en/index.html |
	sed 's|<style>.*</style>||; s|<[^>]*>| |g' | tr -s ' ' >"$work/out"
out_has ' For decision Organ Document Since when Special Working Group Draft Concept Paper, New Challenges and Threats (general) 3 July 2022 '
tacit -C ../submitted decide concept-paper --organ SWG --outcome agreed -q \
	-d 2022-07-10 --now 2022-07-11 >"$work/out" 2>&1
publish ../of-decided --language en -C ../submitted
tr '\n' ' ' <../of-decided/en/index.html |
	sed 's|<style>.*</style>||; s|<[^>]*>| |g' | tr -s ' ' >"$work/out"
[ -z "$(grep -o 'For decision' "$work/out")" ] && ok 'what was decided waits no more' ||
	not_ok 'what was decided waits no more'
out_has ' 10 July 2022 Decision Special Working Group: agreed (Draft Concept Paper, New Challenges and Threats (general))'

# --- texts as they were circulated ------------------------------------------------------
text_of() { tr '\n' ' ' <"$1" | sed 's|<style>.*</style>||; s|<tr>|\n|g;
	s|<a href="\([^"]*\)">|[\1] |g; s|<[^>]*>| |g' | tr -s ' '; }
paper=plans/nct-general/concept-paper
cp -R . ../changed
tacit -C ../changed comment NCT/G/778 -q --via mail -s XBB -k comment \
	-p concept-paper#II.3 --received 2022-06-20T09:00:00Z -m 'Test data.' \
	>"$work/out" 2>&1
(cd ../changed && sed -i 's/cooperation in law enforcement/& and borders/' \
	"$paper.md" && unhooked commit -qam 'Test data')
publish ../of-changed --language en --language ru -C ../changed
text_of "../of-changed/en/$paper.html" >"$work/out"
out_has '[../../plans/nct-general/concept-paper.2022-nct-g-778.html] Text as circulated by NCT/G/778, and comments on it'
out_has '[../../plans/nct-general/concept-paper.nct-g-778.now.html] What changed from NCT/G/778 to the text as it stands'
text_of "../of-changed/en/$paper.nct-g-778.now.html" >"$work/out"
out_has 'law enforcement and borders ,'
[ -z "$(grep -o 'record [0-9a-f]\{7\}' "$work/out")" ] &&
	ok 'a redline does not change with the record' ||
	not_ok 'a redline does not change with the record'
text_of "../of-changed/en/$paper.2022-nct-g-778.html" >"$work/out"
out_has 'law enforcement, and to keep each other informed on legal, judicial and criminal matters; [../../members/xaa.html] Test State XAA : objection '
text_of "../of-changed/en/$paper.passages.html" >"$work/out"
out_has 'Comments on passages of earlier texts whose words are other now: 1. They'
grep '^ II[.]3 ' "$work/out" | sed 's|.*\(Test State XBB\)|\1|' |
	grep -c 'comment .* (on the text of NCT/G/778)' >"$work/count"
[ "$(cat "$work/count")" = 1 ] && ok 'what is the same has its comments' ||
	not_ok 'what is the same has its comments'
text_of ../of-changed/en/notes/2022/nct-g-778.html >"$work/out"
out_has '[../../plans/nct-general/concept-paper.2022-nct-g-778.html] '
links ../of-changed 'all of this leads somewhere'

# --- what does not stand ---------------------------------------------------------------
tacit -C ../submitted void "$(tacit -C ../submitted list decision -q)" -q \
	--because 'Test reason.' --now 2022-07-12 >"$work/out" 2>&1
tacit -C ../submitted void NCT/G/778 -q --because 'Test reason.' \
	--now 2022-07-13 >"$work/out" 2>&1
publish ../of-decided --language en -C ../submitted
tr '\n' ' ' <../of-decided/en/index.html |
	sed 's|<style>.*</style>||; s|<[^>]*>| |g' | tr -s ' ' >"$work/out"
out_has ' 10 July 2022 Decision (entered in error) Special Working Group: agreed'
out_has ' NCT/G/778 (entered in error) Updated draft'
tr '\n' ' ' <../of-decided/en/feed.xml | sed 's|<entry>|\n|g' >"$work/out"
out_has '<title>(entered in error) Special Working Group: agreed'
out_has '<title>NCT/G/778: (entered in error) Updated draft'
out_has '<updated>2022-07-12T'

sed -n 's/.*<title>//; s/<.title>//p' ../set/ru/feed.xml | sed -n 1p >"$work/out"
out_has 'УЧЕБНЫЙ ОБРАЗЕЦ: '
grep '^X-WR-CALNAME\|^SUMMARY' ../set/ru/calendar.ics |
	grep -v 'УЧЕБНЫЙ ОБРАЗЕЦ: ' >"$work/out"
is_out 'a calendar says in each line that it is a sample' </dev/null

tr '\n' ' ' <../set/en/search.html | sed 's|<[^>]*>| |g' >"$work/out"
out_has 'ii.4 Network of focal points on law enforcement, New Challenges'

# --- what stays ---------------------------------------------------------------------
cp -R ../set ../before
publish ../set --language en --language ru
[ "$(written)" = 0 ] && ok 'the same again writes nothing' ||
	not_ok 'the same again writes nothing'
publish ../fresh --language en --language ru
is_same ../set ../fresh 'a new folder has the same bytes'
comment 2022-06-21T09:00:00Z -s XBB -k support -m 'Test data, one more.' \
	>/dev/null 2>&1
publish ../set --language en --language ru
(cd .. && diff -rq before set) | sed -n 's/^Files before\/\(.*\) and .*/\1/p' |
	grep -v '/search/' | sed 's/^..\///' | sort -u >"$work/out"
is_out 'a comment changes the pages that show it, in each language' <<-'END'
members/xbb.html
notes/2022/nct-g-778.html
notes/2022/nct-g-778.matrix.html
notes/2022/nct-g-778.positions.html
notes/2022/nct-g-778.result.html
record.html
reports/2022.html
END
tacit progress nct-general/i.3 -s XAA -y 2022 --status limited -q --via mail \
	--reference 'Test 1' --now 2022-07-14 >"$work/err" 2>&1
rm -rf ../before && cp -R ../set ../before
publish ../set --language en --language ru
(cd .. && diff -rq before set) >"$work/diff"
grep -q 'i.3.html' "$work/diff" && ! grep -q 'result' "$work/diff" &&
	ok 'a result is as it was while others speak of something else' ||
	not_ok 'a result is as it was while others speak of something else'
# ... and a page that comes leaves the others their numbers in the search
count=$(grep -c search "$work/diff")
[ "$count" -gt 0 ] && [ "$count" -lt 120 ] && ok 'few files of the search change' ||
	not_ok "few files of the search change: $count"
publish ../anew --language en --language ru
is_same ../set ../anew 'and a new folder has the same bytes'
run tacit publish ../set --language en --language ru --now 2022-06-10
out_has 'pages say that what they showed is not in the record'
grep -q 'not in the record as these pages have it' \
	../set/en/notes/2022/nct-g-778.html && ok 'its page says so' ||
	not_ok 'its page says so'
links ../set 'and every link leads somewhere, still'

# a deadline is the end of a day, and leads to its note
run tacit publish ../ahead --language en --language ru --now 2022-06-20
tr '\n' ' ' <../ahead/en/index.html | sed 's|.*What is next||' >"$work/out"
out_has '>by the end of 30 June 2022 (24:00, Nur-Sultan time), Thursday, 18:00 UTC<'
out_has '<td><a href="notes/2022/nct-g-778.html">NCT/G/778: comments are asked'
tr '\n' ' ' <../ahead/ru/index.html >"$work/out"
out_has '>по 30 июня 2022 года включительно (24:00 по времени Нур-Султана)'
[ -z "$(grep -o '00:00 UTC+6' "$work/out")" ] &&
	ok 'and no midnight of the next' || not_ok 'and no midnight of the next'

# a folder of the set that is a link to elsewhere
mkdir ../elsewhere && rm -rf ../fresh/en/members &&
	ln -s ../../elsewhere ../fresh/en/members
publish ../fresh --language en --language ru
is_status 3 'nothing is written through a link'
err_has 'leads out of the folder'
[ -z "$(ls ../elsewhere)" ] && ok 'nothing was' || not_ok 'nothing was'
rm ../fresh/en/members && echo keep >../kept &&
	printf '%s\n' '../kept' 'en/../../kept' >>../fresh/set.txt
publish ../fresh --language en --language ru
is_status 0 'a list that names what is outside'
[ -f ../kept ] && ok 'takes nothing away there' || not_ok 'takes nothing away'

# a file that may not grow: said, and no signal
(ulimit -f 16 && tacit publish ../small --language en --now 2022-07-15T12:00:00Z) \
	>"$work/out" 2>"$work/err" && status=0 || status=$?
is_status 4 'files that may not grow'

# --- for the public ------------------------------------------------------------------
publish ../public --for public --language en --language ru
is_status 0 'what the public may read'
links ../public 'every link leads somewhere there, too'
if /usr/bin/python3 "$SOURCE/tests/site/public.py" . ../public \
	>"$work/diff" 2>&1
then ok 'nothing that is for members only is in a byte of it'
else not_ok 'nothing that is for members only is in a byte of it'; fi
if /usr/bin/python3 "$SOURCE/tests/site/public.py" . ../fresh >/dev/null 2>&1
then not_ok 'in the set for members it is found'
else ok 'in the set for members it is found'; fi

grep -rl 'Distribution: Member States only' ../public >"$work/diff" &&
	not_ok 'no page of it says that it is for members' ||
	ok 'no page of it says that it is for members'
publish ../own --for public
is_status 0 'in the languages of the body'
[ "$(ls ../own | tr '\n' ' ')" = 'en index.html kk ru set.txt ' ] &&
	ok 'each in its folder' || not_ok 'each in its folder'

# --- stopped, begun anew -----------------------------------------------------------------
mkdir ../stopped && sed 1q ../set/set.txt >../stopped/set.txt &&
	echo '<p>half' >../stopped/index.html
publish ../stopped --language en --language ru
is_status 0 'what was stopped is ended by the same command'
echo x >../beside && printf '../beside\n/etc/hostname\nold/x.js\nen/old.html\n\n.\nen\n' \
	>>../stopped/set.txt && mkdir ../stopped/old && echo x >../stopped/old/x.js
publish ../stopped --language en --language ru
is_status 0 'a list with more in it'
[ -f ../beside ] && [ ! -e ../stopped/old/x.js ] && ok 'of the set only' ||
	not_ok 'of the set only'
[ -f ../stopped/index.html ] && [ -f ../stopped/en/index.html ] &&
	ok 'and no folder of it' || not_ok 'and no folder of it'

# where the words are not for the public, nothing is said of there being none
cp -R . ../hidden && cd ../hidden
for file in notes/2022/nct-g-778.md members/xaa.md \
	plans/nct-general/concept-paper.md; do
	{ sed '/^distribution:/d' "$file" | sed '1s/$/\
distribution: public/'; } >"$work/file" && cp "$work/file" "$file"
done
unhooked commit -qam 'Test data' && begin_here
publish ../of-hidden --for public --language en
cd ../register
for page in members/xaa notes/2022/nct-g-778 plans/nct-general/concept-paper; do
	tr '\n' ' ' <../of-hidden/en/$page.html | sed 's|<[^>]*>| |g'
done | tr -s ' ' >"$work/out"
out_has ' No communication of it is in a public document.'
out_has ' Communications 0 in public documents'
out_has ' Stage call closed '
out_has ' Documents for the Member States only are left out of every part'
grep -q 'ready\|0 recorded\|is recorded' "$work/out" &&
	not_ok 'and no more than that' || ok 'and no more than that'

# what a hidden document undid does not stand, and by what is not told
for file in notes/2022/nct-g-778.md members/xaa.md \
	comments/2022/nct-g-778/xaa/*.md; do
	{ sed '/^distribution:/d' "$file" | sed '1s/$/\
distribution: public/'; } >"$work/file" && cp "$work/file" "$file"
done
unhooked commit -qam 'Test data' && begin_here
publish ../told --for public --language en
grep -q 'objection' ../told/en/members/xaa.html &&
	ok 'a public objection is told' || not_ok 'a public objection is told'
tacit void "$(tacit list comment -q --state XAA | head -n 1)" --because x -q \
	--now 2022-07-09 >/dev/null 2>&1
publish ../told --for public --language en
grep -rl 'Хранилище' ../told >"$work/out"
is_out 'one that was entered in error is not' </dev/null
tacit cancel NCT/G/778 --because x -q --now 2022-06-25 >/dev/null 2>&1
publish ../told --for public --language en
out_has 'pages say that what they showed is not in the record'
links ../told 'every link leads somewhere, still'

# --- what is refused -------------------------------------------------------------------
publish ../public --language en --language ru
is_status 3 'a folder with pages for others'
err_has 'folders of their own'
mkdir ../full && echo mine >../full/file
run tacit publish ''
is_status 2 'a folder without a name'
publish ../full
is_status 3 'a folder with something else in it'
[ "$(ls ../full)" = file ] && ok 'which stays as it is' ||
	not_ok 'which stays as it is'
publish ../set --language xx
is_status 2 'a language without words'
publish ../twice --language en --language en
is_status 2 'a language twice'
publish /dev/null/x
is_status 4 'a folder that cannot be made'
run tacit publish
is_status 2 'no folder'

# --- what is looked for --------------------------------------------------------------
found() { # WORDS, as they stand in an address: titles
	chromium --headless --no-sandbox --disable-gpu --dump-dom \
		--user-data-dir="$work/browser" --virtual-time-budget=4000 \
		"file://$(cd ../fresh && pwd)/en/search.html#$1" 2>/dev/null |
		tr -d '\n' | sed 's/.*role="status">//; s/<.div>.*//' |
		grep -o 'html">[^<]*<' | sed 's/html">//; s/<$//' |
		sort >"$work/out"
}
if command -v chromium >/dev/null 2>&1; then
	found 'objection%20hranil'
	is_out 'nothing' </dev/null
	found '%D1%85%D1%80%D0%B0%D0%BD%D0%B8%D0%BB%D0%B8' # хранили
	out_has 'Test State XAA: what this register has'
	found '%E7%BD%91%E7%BB%9C' # 网络
	out_has 'Test State XAA: what this register has'
	found 'turkiye%20coord'
	out_has 'New Challenges and Threats (general)'
else
	echo '# chromium is not installed: left out'
fi

# --- for other programs ----------------------------------------------------------------
/usr/bin/python3 - ../fresh/en/feed.xml >"$work/out" 2>&1 <<'END'
import sys
import xml.etree.ElementTree as tree
atom = "{http://www.w3.org/2005/Atom}"
feed = tree.parse(sys.argv[1]).getroot()
for entry in feed.findall(atom + "entry"):
    print(entry.find(atom + "updated").text, entry.find(atom + "link").get("href"))
END
is_out 'the feed is read' <<-'END'
2022-06-15T18:00:00Z notes/2022/nct-g-778.html
END
grep -q 'BEGIN:VEVENT' ../fresh/ru/calendar.ics && ok 'the calendar' ||
	not_ok 'the calendar'
plan
