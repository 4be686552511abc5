# Days of 23 and of 25 hours, midnights that come twice or not at all, and a call
# whose zone is not the body's: since when a day counts.
. "$(dirname "$0")/lib.sh"

body() { # ZONE CALL-ZONE DATE COMMENTS-BY [CUTOFF]
	rm -rf "$reg"
	tacit init "$reg" --exercise --now "$3" -q --name 'A Test Body' \
		--short ATB --seat 'Test Seat' --zone "$1" \
		--organ 'SWG Special Working Group' >/dev/null && cd "$reg" ||
		exit 1
	git config tacit.identity secretariat
	for s in A B C; do
		tacit new member "code=XA$s" "name=Test State $s" \
			kind=member -q --now "$3" >/dev/null
	done
	tacit new area code=TST title='Test area' dimension=human -q \
		--now "$3" >/dev/null
	tacit new paper area=TST kind=concept-paper lang=en -q \
		title='A test paper' -m 'Test data.' --now "$3" >/dev/null
	tacit new note number=TST/1 date="$3" area=TST subject='A test call' \
		encloses=test-area/concept-paper comments-by="$4" \
		cutoff="${5-24:00}" zone="$2" deadline-basis=stated \
		silence=adopt -m 'Test data.' -q --now "$3" >/dev/null
	tacit circulate TST/1 -q --now "$3" >/dev/null ||
		not_ok "circulate in $2"
}
closes() { # INSTANT
	run sed -n 's/^closes: //p' notes/*/tst-1.md
	is_out "closes $1" <<-END
	"$1"
	END
}
provisional() { # INSTANT yes|no
	run tacit silence TST/1 --format json --now "$1"
	case $2 in yes) out_has '"provisional": true' ;;
	*) out_has '"provisional": false' ;; esac
}
# an act that bears a day alone, as acts did at first
day_act() { # KIND DAY
	mkdir -p "acts/${2%%-*}"
	act=acts/${2%%-*}/$2-$1
	printf -- '---\nkind: %s\nsubject: %s\ndate: %s\n---\n' "$1" \
		"$(basename "$(dirname notes/*/tst-1.md)")/tst-1" "$2" \
		>"$act-00000000.md"
	git add -A && unhooked commit -qm test
	sum=$(tacit check | sed -n 's/.*which would be //p')
	git mv "$act-00000000.md" "$act-$sum.md" && unhooked commit -qm test
	begin_here
}

# --- a day of 25 hours ---------------------------------------------------------------
body Europe/London Europe/Paris 2024-10-01 2024-10-27
closes 2024-10-27T23:00:00Z
provisional 2024-10-27T23:10:00Z yes
run tacit confirm TST/1 -q --now 2024-10-27T23:30:00Z
out_has '2024-10-27-replies-complete'
provisional 2024-10-27T23:29:59Z yes
provisional 2024-10-27T23:30:00Z no

body Europe/London Europe/Paris 2024-10-01 2024-10-27
day_act replies-complete 2024-10-26
provisional 2024-10-29T00:00:00Z yes
day_act replies-complete 2024-10-27
provisional 2024-10-29T00:00:00Z no

# --- a day of 23 hours: the hour after it is another day ------------------------------
body Europe/London Etc/UTC 2024-03-01 2024-03-31 23:30
closes 2024-03-31T23:30:00Z
day_act replies-complete 2024-03-31
provisional 2024-04-02T00:00:00Z yes
day_act replies-complete 2024-04-01
provisional 2024-04-02T00:00:00Z no

# --- midnight twice: a day begins with the first --------------------------------------
body Atlantic/Azores Atlantic/Azores 2015-10-01 2015-10-23
closes 2015-10-24T00:00:00Z
tacit comment TST/1 -s XAB -k comment --via note -q -m 'Test data.' \
	--received 2015-10-20T12:00Z --now 2015-10-20T12:00Z >"$work/id"
run tacit confirm TST/1 -q --now 2015-10-25T00:30:00Z
out_has '2015-10-25-replies-complete'
provisional 2015-10-25T00:30:00Z no
run tacit answer "$(cat "$work/id")" --outcome noted -q \
	--now 2015-10-25T00:30:00Z
is_status 0 'answered in the first of two hours'
for type in disposition act; do
	run tacit list $type -q --now 2015-10-25T00:30:00Z
	[ -s "$work/out" ] && [ ! -s "$work/err" ] &&
		ok "$type: is there" || not_ok "$type: is there"
	run tacit list $type -q --now 2015-10-24T23:59:59Z
	is_out "$type: and not the day before" </dev/null
done
run tacit decide test-area/concept-paper --organ SWG --outcome noted -q \
	--now 2015-10-25T00:30:00Z
is_status 0 'decided in it'
run tacit list decision -q --now 2015-10-25T00:30:00Z
out_has 2015-10-25-swg

# a close at 24:00 is the later one, a member of the next day one from the first
body Atlantic/Azores Atlantic/Azores 2015-10-01 2015-10-24
closes 2015-10-25T01:00:00Z
run tacit new member code=XAD 'name=Test State D' kind=member \
	since=2015-10-25 -q --now 2015-10-01
run tacit comment TST/1 -s XAD -k objection --via note -q -m 'Test data.' \
	--received 2015-10-24T23:59:59Z --now 2015-10-26
err_has 'was no member'
run tacit comment TST/1 -s XAD -k objection --via note -q -m 'Test data.' \
	--received 2015-10-25T00:30:00Z --now 2015-10-26
is_status 0 'a member from the first midnight on'
run tacit silence TST/1 -q --now 2015-10-26
is_out 'and what it said counts' <<-END
broken
END
day_act replies-complete 2015-10-24
provisional 2015-10-27T00:00:00Z yes
day_act replies-complete 2015-10-25
provisional 2015-10-27T00:00:00Z no

# --- no midnight: a day begins after the gap -------------------------------------------
body Asia/Beirut Asia/Beirut 2022-03-01 2022-03-26
closes 2022-03-26T22:00:00Z
run tacit check
is_status 0 'check finds nothing wrong'
day_act replies-complete 2022-03-27
run tacit list act -q --now 2022-03-26T21:59:59Z
is_out 'nothing yet before it' </dev/null
provisional 2022-03-26T22:00:00Z no
plan
