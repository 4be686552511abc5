# tacit sync: what clones recorded, brought together; what cannot stand on what
# others recorded is told before anything is pushed.
. "$(dirname "$0")/lib.sh"
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
cd "$work"
as() { # IDENTITY NAME
	git config tacit.identity "$1" && git config user.name "$2" &&
		git config user.email role@register.invalid
}
now=--now=2022-09-01T12:00:00Z
sync() { run tacit sync "$now" "$@"; }
quietly() {
	run "$@"
	[ "$status" -eq 0 ] || not_ok "$*"
}
is_whole() {
	run tacit check
	is_status 0 "${1:-and nothing is wrong}"
	run git status --porcelain
	is_out 'files and index are those of main' </dev/null
}
note() { # NUMBER
	sed "s,^number: .*,number: $1," "$SOURCE/tests/cli/call.md"
}

# --- a bare register of stock git, and three clones ------------------------------
git init -q --bare -b main hub
sample --exercise --now 2022-06-16
as secretariat Secretariat
sync
is_status 3 'a register without another one'
err_has 'it has no origin'
git remote add origin "$work/hub"
sync
is_status 0 'to where nothing is'
out_has 'pushed: record'
tacit clone ../hub ../two >/dev/null && git clone -q ../hub ../three
cd ../three && as TUR Türkiye
sync
is_status 0 'in a clone of stock git'
is_out 'nothing to do' <<END_OF
the same on both sides: record $(git rev-parse --short=7 HEAD)
END_OF
[ -x .git/hooks/pre-push ] && ok 'it is set up' || not_ok 'it is set up'
cd ../two && as secretariat Secretariat

# --- what nobody else touched -----------------------------------------------------
said() { # STATE WORDS...
	state=$1
	shift
	quietly tacit comment NCT/G/778 -s "$state" --via mail -k comment \
		--received 2022-06-20T10:00Z -m "Of $state." "$@"
}
said THA
cd "$reg" && said KGZ
sync
is_status 0 'one clone'
cd ../two
before=$(git rev-parse HEAD)
sync -n
is_status 0 'what would be done'
out_has 'nothing is done; it would be:'
out_has 'taken over: 1 commit'
[ "$(git rev-parse HEAD)" = "$before" ] && ok 'and is not' || not_ok 'and is not'
sync
is_status 0 'the other'
out_has 'taken over: 1 commit'
out_has 'of yours, on top: 1 commit'
is_whole
run git log -1 --format='%an %cn'
is_out 'whose it is stays' <<'END_OF'
Secretariat Secretariat
END_OF
cd "$reg"
sync
is_status 0 'and back'
is_whole
[ "$(git rev-parse main)" = "$(git -C ../two rev-parse main)" ] &&
	ok 'both are one' || not_ok 'both are one'

# --- unsaved work -----------------------------------------------------------------
echo mine >>README.md
sync
is_status 3 'unsaved work'
err_has 'changes that are not recorded: README.md'
git stash -q
sync
is_status 0 'put by'
quietly git stash pop
git restore README.md
touch mine.txt
sync
is_status 0 'what git does not know is in nobody'"'"'s way'
rm mine.txt

# --- a note over a text that is changed meanwhile ------------------------------------
note NCT/G/900 >"$work/note.md"
quietly tacit new note -F "$work/note.md" --now 2022-09-01T03:00:00Z
sync
cd ../three
sync
quietly tacit set nct-general/i.1 'title=Test data' --now 2022-09-01T04:00:00Z
sync
is_status 0 'a coordinator changes an activity'
changed=$(git rev-parse --short=7 HEAD)
cd "$reg"
quietly tacit circulate NCT/G/900 --now 2022-09-01T05:00:00Z
quietly tacit comment NCT/G/900 -s KGZ --via mail -k comment \
	--received 2022-09-01T06:00Z -m 'Test data.' --now 2022-09-01T07:00:00Z
before=$(git rev-parse main)
sync
is_status 3 'which a note has circulated'
err_has "issued here, and nct-general/i.1 is another text there, by commit $changed of Türkiye"
err_has '  -> tacit sync --reissue'
err_has 'nothing is pushed, and main here stays as it is'
[ "$(git rev-parse main)" = "$before" ] && ok 'main stays' || not_ok 'main stays'
sync -n --reissue
is_status 0 'what agreeing would do'
out_has 'issued again: 2022/nct-g-900'
[ "$(git rev-parse main)" = "$before" ] && ok 'main stays' || not_ok 'main stays'
sync --reissue
is_status 0 'agreed'
out_has 'issued again: 2022/nct-g-900'
out_has 'main is kept here: refs/tacit/before-sync/'
kept=$(sed -n 's/.*\(refs.*\)/\1/p' "$work/out")
[ "$(git rev-parse "$kept")" = "$before" ] && ok 'kept' || not_ok 'kept'
is_whole
run sed -n 's/^\(number\|date\|issued\|closes\): //p' notes/2022/nct-g-900.md
is_out 'number, date and close stay' <<'END_OF'
NCT/G/900
2022-09-01
"2022-09-15T18:00:00Z"
"2022-09-01T12:00:00Z"
END_OF
grep -q "i.1 $(git rev-parse HEAD:plans/nct-general/items/i.1.md)" \
	notes/2022/nct-g-900.md && ok 'the text that is there' ||
	not_ok 'the text that is there'
run tacit matrix NCT/G/900 -q
[ -s "$work/out" ] && ok 'what was said on it stays' ||
	not_ok 'what was said on it stays'
cd ../two
sync
is_status 0 'another clone takes it'
is_whole

# --- pulled past the hooks: put right ----------------------------------------------
cd "$reg"
note NCT/G/901 >"$work/note.md"
quietly tacit new note -F "$work/note.md" --now 2022-10-01T03:00:00Z
sync
quietly tacit set NCT/G/901 date=2022-10-01 comments-by=2022-10-15
sync
cd ../three
sync
quietly tacit set nct-general/i.2 'title=Test data' --now 2022-10-01T04:00:00Z
sync
cd "$reg"
now=--now=2022-10-01T12:00:00Z
quietly tacit circulate NCT/G/901 --now 2022-10-01T05:00:00Z
quietly unhooked pull --rebase origin main
run git push -q origin main
is_status 1 'pulled past the hooks, it is not pushed'
sync --reissue
is_status 0 'and is put right'
is_whole

# --- what means a text that is changed meanwhile: it is recorded again ---------------
change_paper() {
	cd "$work/three" && sync
	printf -- '\nTest data %s.\n' "$1" >>plans/nct-general/concept-paper.md
	quietly git commit -qam 'Test data' && sync
	cd "$reg"
}
left_out() { # ID WHAT
	sync
	is_status 3 "$2"
	err_has "tacit sync --leave-out $1"
	sync --leave-out "$1"
	is_status 0 'it is left out'
	out_has 'main is kept here: refs/tacit/before-sync/'
	kept=$(sed -n 's/.*\(refs.*\)/\1/p' "$work/out")
	is_whole
}
decide() {
	quietly tacit decide nct-general/concept-paper --organ SWG \
		--outcome noted -d 2022-10-01 --because "Test data." --now 2022-10-01T12:00:00Z
	decided=$(tacit list decision -q | tail -1)
}
decide
change_paper first
left_out "$decided" 'a decision'
[ -z "$(tacit list decision -q)" ] && ok 'it is not there' ||
	not_ok 'it is not there'
quietly git cat-file -e "$kept:decisions/2022/$decided.md"
decide
sync
is_status 0 'and recorded again, of the text as it is'
version=plans/nct-general/concept-paper.fr.md
translate() {
	printf -- '---\ntitle: %s\nlang: fr\ntext: unofficial\n%s\n---\n\n%s\n' \
		'Test data' "translates: nct-general/concept-paper $(git \
		rev-parse HEAD:plans/nct-general/concept-paper.md)" \
		'Test data.' >$version
	git add $version && quietly git commit -qm 'Test data'
}
as TUR Türkiye
translate
change_paper second
left_out nct-general/concept-paper.fr 'a translation'
translate
as secretariat Secretariat
sync
is_status 0 'and made again'
said KAZ
comment=$(basename "$(git diff --name-only HEAD~1)" .md)
sync
answer() { # OUTCOME WORDS...
	quietly tacit answer "kaz-$comment" --by TUR --date 2022-10-01 --outcome "$@"
	answer=kaz-$(basename "$(git diff --name-only HEAD~1)" .md)
}
as TUR Türkiye
answer incorporated --applied 'nct-general/concept-paper#II.1'
as secretariat Secretariat
sync
is_status 0 'an answer that says where'

# --- one thing, recorded by both ------------------------------------------------------
cd ../two && sync
twice() { # RECEIVED
	quietly tacit comment NCT/G/778 -s TJK --via mail -k comment \
		--received "$1" -m 'Of both.'
}
twice 2022-06-20T10:00Z
path=$(git diff --name-only HEAD~1)
sync
cd "$reg"
twice 2022-06-20T10:00Z
sync
is_status 0 'the same comment in two clones is one'
is_whole
cd ../two && sync && quietly tacit comment NCT/G/778 -s TJK --via mail \
	-k objection --received 2022-06-20T10:00Z -m 'Of both.' && sync
cd "$reg"
quietly tacit comment NCT/G/778 -s TJK --via note -k objection \
	--received 2022-06-20T11:00Z -m 'Of both.'
id=tjk-$(basename "$(git diff --name-only HEAD~1)" .md)
before=$(git rev-parse main)
sync
err_has 'it was recorded there, too, by commit'
err_has 'with another received, via; received: there "2022-06-20T10:00:00Z", here "2022-06-20T11:00:00Z"; via: there "mail", here "note"'
[ "$(git rev-parse main)" = "$before" ] && ok 'nothing moves' || not_ok 'nothing moves'
left_out "$id" 'received at another time'

# --- two new things under one number -----------------------------------------------------
item() {
	quietly tacit new item area=nct-general section=i "title=$1" -m "$1." \
		--now 2022-10-22
}
as TUR Türkiye && item Ours
path=$(git diff --name-only HEAD~1)
id=nct-general/$(basename "$path" .md)
cd ../three && sync && item Theirs && sync
cd "$reg"
left_out "$id" 'two activities'
git show "$kept:$path" >"$work/item.md"
run tacit new item area=nct-general -F "$work/item.md" --now 2022-10-22
is_status 0 'ours gets another number'
sync
is_whole
[ "$(grep -l 'title: Ours\|title: Theirs' plans/nct-general/items/* |
	wc -l)" = 2 ] && ok 'both are there' || not_ok 'both are there'
as secretariat Secretariat
note NCT/G/902 >"$work/note.md"
quietly tacit new note -F "$work/note.md" --now 2022-10-22
cd ../two && sync && note NCT/G/902 | sed 's/Drafts/Another/' >"$work/other.md"
quietly tacit new note -F "$work/other.md" --now 2022-10-22 && sync
cd "$reg"
left_out 2022/nct-g-902 'two notes'
git show "$kept:notes/2022/nct-g-902.md" >"$work/note.md"
run tacit new note number=NCT/G/903 -F "$work/note.md" --now 2022-10-22
is_status 0 'ours gets another number'
grep -q 'number: NCT/G/903' notes/2022/nct-g-903.md && ok 'this one' ||
	not_ok 'this one'
sync
is_whole

# --- the same text -------------------------------------------------------------------
retitle() { # IDENTITY KEY=VALUE
	quietly tacit set nct-general/i.1 "$1" --now 2022-12-02
}
as TUR Türkiye && retitle due=2023-05-01 && cd ../three && sync &&
	retitle 'title=Theirs' && sync
cd "$reg" && sync
is_status 0 'other lines of one document are put together'
is_whole
retitle 'title=Ours' && cd ../three && sync && retitle 'title=Theirs again' &&
	sync
cd "$reg" && sync
is_status 3 'the same lines are not'
err_has 'the same lines were changed there, by commit'
err_has ': there "title: Theirs again", here "title: Ours"'
quietly git branch -q --set-upstream-to origin/main
run git pull -q --rebase
is_status 1 'git stops there'
sed -i '/^[<=>]/d; /^title: Theirs/d' plans/nct-general/items/i.1.md
sync
is_status 3 'and is not at rest'
err_has '  -> git rebase --abort'
git add plans && quietly env GIT_EDITOR=true git rebase --continue
sync
is_status 0 'put together by hand'
is_whole
mine=$(grep -l 'title: Ours$' plans/nct-general/items/* | tail -1)
quietly git rm -q "$mine" && quietly git commit -qm 'Test data'
cd ../three && sync && quietly tacit set "nct-general/$(basename "$mine" .md)" \
	due=2023-05-01 --now 2022-12-02 && sync
cd "$reg"
left_out "$mine" 'removed here, changed there'
sync --leave-out "$mine"
is_status 3 'nothing more to leave out'
err_has 'nothing of this is to be put on top'

# --- two answers to one comment: nothing is lost, and it is said ------------------------
as secretariat Secretariat && said MNG && sync
comment=$(basename "$(git diff --name-only HEAD~1)" .md)
answer() { # OUTCOME
	quietly tacit answer "mng-$comment" --by TUR --date 2022-10-01 \
		--outcome "$1"
	answer=mng-$(basename "$(git diff --name-only HEAD~1)" .md)
}
cd ../two && sync && as TUR Türkiye && answer noted && sync
is_status 0 'one clone has answered'
cd "$reg" && as TUR Türkiye && answer deferred
sync
is_status 0 'so has another: both are there'
err_has 'the comment has another outcome, too:'
is_whole
mng=mng-$(echo "$comment" | cut -c1-8)
run tacit matrix NCT/G/778 "$now"
out_has 'neither'
run tacit matrix NCT/G/778 "$now" --format csv
out_has 'noted; deferred'
run sh -c 'tacit matrix NCT/G/778 "$0" --format json | tr -d " \\n"' "$now"
out_has '"beside":[{"disposition":"mng-'
run sh -c 'tacit status "$0" --format json | tr -d " \\n"' "$now"
out_has "\"answered_twice\":[\"mng-$comment\"]"
run tacit status "$now"
out_has "$mng has two outcomes"
run tacit show "mng-$comment" "$now"
out_has deferred && out_has noted
run tacit check "mng-$comment"
is_status 0 'asked of the comment'
[ "$(grep -c 'the comment has another outcome' "$work/out")" = 2 ] &&
	ok 'check tells of both' || not_ok 'check tells of both'
other=$(tacit list disposition -q "$now" | grep "mng-$comment" |
	grep -v "$answer")
for replaced in "$answer" "$other"; do
	quietly tacit answer "mng-$comment" --by TUR --date 2022-10-01 -n \
		--outcome deferred -m 'Test data.' --supersedes "$replaced" "$now"
done
quietly tacit answer "mng-$comment" --by TUR --date 2022-10-01 \
	--outcome noted --withdraws "$other" "$now"
run tacit check "mng-$comment"
is_out 'one is left' <<END_OF
1 document: nothing is wrong
END_OF
sync
as secretariat Secretariat && cd ../two && as secretariat Secretariat && cd "$reg"

# --- what may not be done on what others did: as the commands say ------------------------
circulate() { # NUMBER DATE DAY SETTING...
	number=$1 date=$2 day=$3
	shift 3
	quietly tacit new note "number=$number" "date=$date" area=nct-general \
		subject=Drafts 'to=Member States' "comments-by=$day" \
		cutoff=24:00 zone=Asia/Almaty deadline-basis=stated \
		city=Astana -m 'Test data.' --now "${date}T05:00Z" "$@"
	quietly tacit circulate "$number" --now "${date}T06:00Z"
}
cannot_stand() { # WHAT PATH...
	sync
	is_status 3 "$1"
	err_has 'it cannot stand on what others recorded: '
	shift
	leaving=
	for path; do
		err_has "record it again on what is there: tacit sync --leave-out $path"
		leaving="$leaving --leave-out $path"
	done
	sync $leaving
	is_status 0 'it is left out'
	is_whole
}
recorded() { git diff --name-only HEAD~1; }
now=--now=2023-03-05
circulate NCT/G/920 2023-01-10 2023-01-30 silence=adopt \
	encloses=nct-general/concept-paper
circulate NCT/G/921 2023-01-10 2023-01-30 silence=adopt \
	encloses=nct-general/action-plan
sync
cd ../two && sync
quietly tacit void NCT/G/920 --because 'Test data.' --now 2023-02-01T06:00Z
sync
cd "$reg"
quietly tacit confirm NCT/G/920 --now 2023-02-02T06:00Z
closed=$(recorded)
quietly tacit decide nct-general/concept-paper --organ SWG -d 2023-02-02 \
	--outcome approved-under-silence --call NCT/G/920 \
	--now 2023-02-02T07:00Z
cannot_stand 'a call that was entered in error is closed, and decided on' \
	"$closed" "$(recorded)"
cd ../two
circulate NCT/G/922 2023-01-20 2023-02-20 extends=2023/nct-g-921
sync
cd "$reg"
circulate NCT/G/923 2023-01-20 2023-02-10 extends=2023/nct-g-921
cannot_stand 'an extension to an earlier day' notes/2023/nct-g-923.md
cd ../two && said UZB && sync && cd "$reg"
circulate NCT/G/924 2023-01-21 2023-02-28 extends=2023/nct-g-921
sync
is_status 0 'one to a later day'
quietly tacit confirm NCT/G/921 --now 2023-03-01T06:00Z
sync
cd ../two && sync
quietly tacit comment NCT/G/921 -s KGZ --via note -k no-objection \
	--received 2023-02-20T10:00Z -m 'Test data.' --now 2023-03-02T06:00Z
sync
cd "$reg"
quietly tacit decide nct-general/action-plan --organ SWG -d 2023-03-02 \
	--outcome approved-under-silence --call NCT/G/921 \
	--now 2023-03-02T07:00Z
cannot_stand 'a reply was entered since the close was confirmed' "$(recorded)"
report() { # STATUS
	quietly tacit progress nct-general/i.1 -s TUR -y 2022 --status "$1" \
		--via note --reference 'No. 1' -m 'Test data.' \
		--now 2023-03-01
}
cd ../two && sync && report completed && sync
cd "$reg" && report limited
cannot_stand 'a second report of one year' "$(recorded)"
cd ../two && sync && said UZB -m 'Test data.' && sync && cd "$reg"
sed -e 's,^number: .*,number: NCT/G/925,' -e 's,^comments-by: .*,comments-by: 2023-02-20,' \
	-e 's,^closes: .*,closes: "2023-02-20T18:00:00Z",' \
	notes/2023/nct-g-924.md >notes/2023/nct-g-925.md
git add notes && quietly git commit -qm 'Test data'
sync
is_status 0 'what came by git was judged as it came'
is_whole

# --- others are quicker, and something goes wrong ----------------------------------------
said UZB
cd ../three && sync && quietly tacit set nct-general/i.2 due=2023-05-01 \
	--now 2022-12-02 && quietly git push -q origin main:refs/heads/next
cat >../hub/hooks/pre-receive <<-'X'
	#!/bin/sh
	next=$(git rev-parse -q --verify refs/heads/next) || exit 0
	unset GIT_QUARANTINE_PATH
	git update-ref refs/heads/main "$next"
	git update-ref -d refs/heads/next
X
chmod 755 ../hub/hooks/pre-receive
cd "$reg"
sync
is_status 0 'somebody pushes meanwhile: done again'
is_whole
printf '#!/bin/sh\nexit 1\n' >../hub/hooks/pre-receive
said KHM
sync
is_status 3 'the other side refuses'
err_has 'origin refused it, as said above, and has taken in nothing of it'
is_whole
rm ../hub/hooks/pre-receive
sync
is_status 0 'the same command ends it'
mv ../hub ../away
said MNG
sync
is_status 4 'the other side is not there'
err_has 'origin could not be reached'
mv ../away ../hub
n=0
acknowledged=0
while [ $n -lt 8 ]; do
	n=$((n + 1))
	(cd ../two && sync && quietly tacit comment NCT/G/778 -s VNM \
		--via mail -k comment --received 2022-06-20T10:00Z \
		-m "There $n." && sync)
	quietly tacit comment NCT/G/778 -s VNM --via mail -k comment \
		--received 2022-06-20T10:00Z -m "Here $n." &&
		acknowledged=$((acknowledged + 1))
	# the program itself, not a shell that outlives it
	"$TACIT" sync "$now" >/dev/null 2>&1 &
	sleep 0.0$n
	kill -9 $! 2>/dev/null
	wait $! 2>/dev/null
done
sync
is_status 0 'killed at some points, the same command ends it'
is_whole
[ $acknowledged -gt 0 ] && [ "$(grep -l '^Here [1-8]' \
	comments/2022/nct-g-778/vnm/* | wc -l)" = $acknowledged ] &&
	ok 'with all that was acknowledged' ||
	not_ok 'with all that was acknowledged'

# --- whatever git did -------------------------------------------------------------------
git switch -q -c topic
sync
is_status 3 'HEAD is elsewhere'
git switch -q main
quietly git -c core.hooksPath=/dev/null commit -q --allow-empty -m 'Test data'
sync
is_status 0 'a commit with nothing in it'
run tacit sync some
is_status 2 'no word more'
plan
