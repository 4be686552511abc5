# What counts for nothing on its call undoes nothing that counts.
. "$(dirname "$0")/lib.sh"

begin() { # a body, a paper and a note under which it is adopted
	cd "$work" && rm -rf "$reg"
	{
		tacit init "$reg" --exercise --now 2023-01-10 \
			--name 'A Test Body' --short ATB --seat Astana \
			--zone Asia/Almaty --organ 'SWG Special Working Group'
		cd "$reg" && git config tacit.identity secretariat
		for s in A B C; do
			tacit new member code=XA$s name="Test State $s" \
				kind=member --now 2023-01-10
		done
		tacit new area code=TST title='Test area' dimension=human \
			--now 2023-01-10
		tacit new paper area=TST kind=concept-paper lang=en \
			title='A test paper' -m 'Test data.' --now 2023-01-10
		tacit new note number=TST/1 date=2023-02-01 area=TST \
			subject='A test call' comments-by=2023-02-28 \
			cutoff=24:00 zone=Asia/Almaty deadline-basis=stated \
			encloses=test-area/concept-paper silence=adopt \
			-m 'Test data.' --now 2023-02-01T05:00Z "$@"
		tacit circulate TST/1 --now 2023-02-01T06:00Z
	} >/dev/null 2>&1
	one=$(say objection 2023-02-10 --via note)
}
say() { # KIND DAY [option...]
	kind=$1 day=$2
	shift 2
	tacit comment TST/1 -s XAB -k "$kind" -m "Test data: $kind $day." -q \
		-r "${day}T00:00Z" --now 2023-03-03 "$@" 2>"$work/err"
}
in_force() { # WORDS: what every page says beside it
	run tacit silence TST/1 -q --now 2023-03-04
	out_has broken
	for page in "list comment" "show $one" "matrix TST/1" 'find objection'; do
		# shellcheck disable=SC2086
		COLUMNS=200 run tacit $page --now 2023-03-04
		one_line
		out_has "$1"
	done
	run tacit list comment --format json --now 2023-03-04
	out_hasnt '"stands": false'
	out_has "\"why\": \"$2\""
	run tacit show "$one" --format json --now 2023-03-04
	out_has "\"why\": \"$2\""
	run tacit matrix TST/1 --format json --now 2023-03-04
	out_has '"standing": 2,'
	out_has "\"why\": \"$2\""
	run tacit matrix TST/1 --format csv --now 2023-03-04
	out_has "stands; $1"
	run tacit status --now 2023-03-04
	out_has 'the disposition'
	run tacit submit test-area/concept-paper --to SWG --now 2023-03-04
	is_status 3 'the comment is to be answered first'
	err_has 'have no disposition'
	run tacit answer "$one" --outcome noted \
		-m 'Test data.' --now 2023-03-04
	is_status 0 'and is answered'
}
one_line() { tr -s ' \n' ' ' <"$work/out" >"$work/line" && mv "$work/line" "$work/out"; }
out_hasnt() { grep -qF -- "$1" "$work/out" && not_ok "stdout has not: $1" || ok "stdout has not: $1"; }

# --- after the close, by word of mouth, after a final break -------------------------
begin
say withdrawal 2023-03-02 --withdraws "$one" --via note >/dev/null
in_force 'taken back after the close' after-close
begin
say comment 2023-03-02 --supersedes "$one" --via note >/dev/null
in_force 'replaced after the close' after-close
begin
say withdrawal 2023-02-12 --withdraws "$one" --via phone >/dev/null
in_force 'taken back by word of mouth, not confirmed' spoken
begin
say no-objection 2023-02-12 --supersedes "$one" --via meeting >/dev/null
in_force 'replaced by word of mouth, not confirmed' spoken
begin break=final
say withdrawal 2023-02-12 --withdraws "$one" --via note >/dev/null
in_force 'taken back after the call was broken' after-it-was-broken

# --- of what counts for nothing itself, its state takes back what it likes ------------
begin
late=$(say objection 2023-03-01 --via note)
say withdrawal 2023-03-02 --withdraws "$late" --via note >/dev/null
run tacit list comment --format csv --now 2023-03-04
grep -q "^$late,.*,withdrawn,.\?$" "$work/out" && ok 'a late one is taken back' ||
	not_ok 'a late one is taken back'

# --- what was said by word of mouth is confirmed in writing ------------------------------
confirmed() { # BY OPTIONS: how the written one names it
	confirm=$(say "$@" --via note) && ok "recorded: $*" || not_ok "recorded: $*"
	run tacit silence TST/1 -q --now 2023-03-04
	out_has kept
	run tacit list comment --format csv --now 2023-03-04
	grep -q "^$one,.*,stands,.\?$" "$work/out" && not_ok 'it counts' ||
		ok 'it counts'
	run tacit check
	is_status 0 'nothing is wrong'
}
spoken() { # KIND KEY
	begin
	said=$(say "$1" 2023-02-12 "$2" "$one" --via phone)
}
for how in '--follows' '--supersedes'; do
	spoken withdrawal --withdraws
	confirmed withdrawal 2023-02-14 "$how" "$said"
	spoken withdrawal --withdraws
	confirmed withdrawal 2023-02-14 --withdraws "$one" "$how" "$said"
	spoken no-objection --supersedes
	confirmed no-objection 2023-02-14 "$how" "$said"
done
spoken no-objection --supersedes
confirmed no-objection 2023-02-14 --supersedes "$one" --follows "$said"
# that two in writing, in time, take one place is refused as ever
say withdrawal 2023-02-15 --withdraws "$one" --via note >/dev/null &&
	not_ok 'two in writing' || ok 'two in writing'
err_has 'both take the place of'
# whoever confirms another thing says so
spoken withdrawal --withdraws
say no-objection 2023-02-14 --follows "$said" --via note >/dev/null
run tacit silence TST/1 -q --now 2023-03-04
out_has broken

# --- what is taken as what --------------------------------------------------------------
taken() { # WORDS KIND DAY OPTIONS
	words=$1 kind=$2 day=$3
	shift 3
	run tacit comment TST/1 -s XAB -k "$kind" -m 'Test data.' --via note \
		-r "${day}T00:00Z" --now 2023-03-03 "$@"
	err_has "$words"
}
begin
taken "in time, it takes back $(echo "$one" | cut -c1-12)" withdrawal 2023-02-14 --withdraws "$one"
err_has 'when it was received, or entered in error: tacit void xab-'
err_has 'then record it with --again'
begin
taken "in time, it replaces $(echo "$one" | cut -c1-12)" no-objection 2023-02-14 --supersedes "$one"
begin
taken 'in time, it counts and replaces xab-' reservation 2023-02-14 --supersedes "$one"
begin
tacit cancel TST/1 --because 'Test data.' --now 2023-02-20 >/dev/null 2>&1
taken 'on a note that is no call any more (cancelled on 20 February 2023' objection 2023-02-12

# --- what only takes another back is told as that -----------------------------------------
begin
answered=$(tacit answer "$one" --outcome noted -m 'Test data.' -q --now 2023-03-04)
tacit answer "$one" --withdraws "$answered" --outcome noted -m 'Test data.' \
	-q --now 2023-03-05 >/dev/null 2>&1
for page in "show $one" 'list disposition'; do
	# shellcheck disable=SC2086
	COLUMNS=200 run tacit $page --now 2023-03-06
	out_has "(takes back $answered)"
done
# what was entered in error keeps no outcome in the matrix
begin
tacit answer "$one" --outcome noted -m 'Test data: answered.' -q \
	--now 2023-03-04 >/dev/null
tacit void "$one" --because 'Test data.' --now 2023-03-05 >/dev/null 2>&1
run tacit matrix TST/1 --now 2023-03-06
out_hasnt noted
out_hasnt answered
plan
