# The index is a cache: thrown away and made anew, every command says the same.
. "$(dirname "$0")/lib.sh"
exercise

# What a reading command says and how it ends; it has to do its work.
ask() {
	code=0
	tacit "$@" >"$work/said" 2>&1 || code=$?
	case $1:$code in *:0 | diff:1 | compare:1) ;; *) echo "$*" >>"$work/failed" ;; esac
	[ -s "$work/said" ] || echo "$*" >>"$work/failed"
	echo "tacit $*: $code"
	cat "$work/said"
}
# All of them, while the call is open and long after.
everything() {
	for now in 2022-06-22 2023-12-01; do
		ask status --now "$now"
		ask status --for THA --now "$now" --format json
		ask silence NCT/G/778 --by-state --now "$now"
		ask positions NCT/G/778 --now "$now" --format json
		ask matrix NCT/G/778 --now "$now" --format json
		ask inbox nct-ict --now "$now"
		ask report --organ SWG --year 2022 --now "$now" --format json
		for type in note comment disposition act decision progress \
			paper item member; do
			ask list "$type" --now "$now" --format csv
		done
		ask show NCT/G/778 --now "$now"
		ask show nct-general/i.3 --now "$now"
		ask find cooperation --now "$now"
		ask brief THA --now "$now" --format json
		ask compare NCT/G/778 --now "$now"
		ask programme "$(tacit list event -q 2>/dev/null | head -n 1)" --capitals --now "$now"
		ask calendar --now "$now"
		rm -rf ../set && ask publish ../set --now "$now"
	done
	ask show nct-general/action-plan --addresses
	ask log nct-general/concept-paper
	ask diff nct-general/concept-paper
	ask check --now 2023-12-01
}
compare() { # NAME BEFORE AFTER
	if [ -e "$work/failed" ]; then
		mv "$work/failed" "$work/diff" && not_ok "$1: these fail"
	elif diff "$2" "$3" >"$work/diff"; then ok "$1"; else not_ok "$1"; fi
}
# The same said from the index as it has grown, and from a new one.
same() {
	everything >"$work/grown"
	rm -f .git/tacit/index*
	everything >"$work/anew"
	compare "$1" "$work/grown" "$work/anew"
}
as() { git config tacit.identity "$1"; }
do_() { run tacit "$@" -q; id=$(cat "$work/out"); is_status 0 "$1"; }
on='--now 2022-06-21T06:00:00Z'

same 'before anything'
do_ comment NCT/G/778 -s THA -k proposal -p concept-paper#II.2 -m 'One.' \
	-r 2022-06-20T06:00:00Z $on
one=$id
do_ comment NCT/G/778 -s CHN -k comment -m 'Two.' -r 2022-06-20T07:00:00Z $on
two=$id
tacit status >/dev/null 2>&1
do_ comment NCT/G/778 -s CHN -k withdrawal --withdraws "$two" \
	-r 2022-06-20T08:00:00Z $on
do_ comment NCT/G/778 -s THA -m 'Late.' -r 2022-07-02T08:00:00Z --now 2022-07-03
late=$id
same 'after comments'
as TUR
do_ answer "$one" --outcome incorporated --applied concept-paper#II.2 \
	--now 2022-07-03
do_ answer "$one" --outcome noted --supersedes "$id" --now 2022-07-04
do_ answer "$late" --outcome not-incorporated --reason out-of-scope \
	--suggested-area nct-ict --now 2022-07-04
do_ set nct-general/concept-paper "title=Another title" --now 2022-07-05
same 'after answers'
as secretariat
do_ close NCT/G/778 --now 2022-07-05
do_ void "$id" --because 'Test.' --now 2022-07-06
do_ submit nct-general --to SWG --because 'Test.' --now 2022-07-06
do_ decide nct-general/concept-paper nct-general/action-plan --organ SWG \
	--outcome agreed --now 2022-11-15
as THA
do_ progress nct-general/i.3 -s THA -y 2023 --status limited --now 2023-11-20
same 'after decisions'

# what stock git commits within the rules is read
cat >members/xaa.md <<'END'
---
code: XAA
name: Test State A
kind: member
---

Test data: a state of this exercise.
END
git mv events/2022/cybercrime-seminar.md events/2022/seminar.md
sed -i 's/^title: .*/title: Corrected/' areas/nct-ict.md
git add . && git -c core.hooksPath=/dev/null commit -qm 'by hand' ||
	not_ok 'git commits'
run tacit show XAA
is_status 0 'added by git'
run tacit show 2022/seminar
is_status 0 'moved by git'
run tacit show 2022/cybercrime-seminar
is_status 3 'gone with git'
run tacit show nct-ict
out_has 'Corrected'
same 'after git'
git -c core.hooksPath=/dev/null revert --no-edit HEAD >/dev/null
run tacit show XAA
is_status 3 'taken back by git'
same 'after a revert'
unhooked reset -q --hard HEAD~3
run tacit status --now 2022-07-01
is_status 6 'this clone knows what was there'
git update-ref -d refs/tacit/proved
same 'after a reset'

# what no document may be is for check to say, not an end of reading
head -c 70000 /dev/zero | tr '\0' x >areas/too-large.md
ln -s kaz.md members/xab.md
git add . && git -c core.hooksPath=/dev/null commit -qm 'not within the rules'
run tacit status --now 2022-07-01
is_status 0 'reading goes on'
run tacit check
is_status 1 'check says so'
unhooked reset -q --hard HEAD~1

# damaged where it hurts
everything >"$work/whole"
for at in 100 5000 9000 20000 40000 60000; do
	printf 'damage' | dd of=.git/tacit/index.db bs=1 seek=$at \
		conv=notrunc 2>/dev/null
	rm -f .git/tacit/index.db-memo
	run tacit status --now 2022-07-01T03:00:00Z
	is_status 0 "damage at $at"
done
everything >"$work/mended"
compare 'mended' "$work/whole" "$work/mended"
tacit help | sed -n '/^read$/,/^$/s/^  \([a-z]*\) .*/\1/p' >"$work/reading"
for command in $(cat "$work/reading") check; do
	grep -q "^tacit $command " "$work/mended" && ok "asked: $command" ||
		not_ok "asked: $command"
done

# another folder for the index where the git folder cannot be written
git clone -q --bare . "$work/bare"
mkdir "$work/cache"
rm -rf "$work/bare/tacit" && : >"$work/bare/tacit"
run env XDG_CACHE_HOME="$work/cache" "$TACIT" -C "$work/bare" status \
	--now 2022-07-01
is_status 0 'the index in the cache folder'
run find "$work/cache" -name index.db
out_has "$work/cache/tacit/"
run git fsck --strict
is_status 0 'fsck is content'
plan
