. "$(dirname "$0")/lib.sh"

plain() { sed -i -E 's/Record [0-9a-f]{7}/Record BLOB/' "$work/out"; }

sample
run tacit inbox --now 2022-07-01
is_status 0 'what is suggested'
plain
is_out 'is an opinion' <<'END'
Suggested for an area

Opinions given in other areas. No state and no area is bound by them, and
nothing is awaited.

Security of and in the use of ICTs
STATE        Thailand: proposal tha-e5snhfqg (New Challenges and Threats
             (general))
TEXT         A proposal of Thailand on cyber crimes, known from NCT/G/778, which
             reports that the drafts do not take it up. Its text, and when and
             how it came, are not in this register.
OPINION      According to the Coordinator (Türkiye): not incorporated. The
             Catalogue of confidence-building measures does not cover the topic
             of cyber crimes. The Coordinator is of the opinion that Thailand
             can present the proposal further in the priority area Security of
             and in the use of ICTs.
             16 June 2022, given in the area "New Challenges and Threats
             (general)", reported in NCT/G/778
FOLLOWED BY  no comment so far as this register records; none is awaited

Record BLOB, 2022-07-01T06:00:00Z. "Not recorded" means not in this register;
it is no statement about any Member State.
END
run tacit inbox NCT/ICT --now 2022-07-01 --lang ru
out_has 'По мнению координатора (Турция)'
run tacit inbox nct-general --now 2022-07-01
is_status 0 'an area for which there is nothing'
out_has 'Nothing is suggested for this area.'
run tacit inbox --now 2022-06-15
out_has 'Nothing is suggested for any area.'
run tacit inbox -q --now 2022-07-01
is_out 'ids' <<'END'
tha-e5snhfqg6dz70t2g
END
run tacit inbox --now 2022-07-01 --format json
out_has '"suggested": ['
out_has '"own": false'
git config tacit.identity CHN
run tacit inbox --now 2022-07-01 --format json
out_has '"own": true'
git config tacit.identity TUR
run tacit inbox --now 2022-07-01 --format json
out_has '"own": false'
git config tacit.identity secretariat

# a comment that follows it, in the other area
exercise
tacit comment --area nct-ict -s THA -k proposal -r 2022-07-02T08:00:00Z \
	--follows tha-e5snhfqg -m 'Test data: presented here.' -q >/dev/null
run tacit inbox nct-ict --now 2022-07-01
out_has 'no comment so far as this register records'
run tacit inbox nct-ict --now 2022-07-03
out_has '(Security of and in the use of ICTs), received 2 July'

# where nobody coordinates, the opinion is the Secretariat's
exercise
tacit comment --area economic-energy -s THA -k proposal -m 'Test data.' \
	-r 2022-07-02T08:00:00Z -q >/dev/null
tacit answer "$(tacit list comment --area economic-energy -q)" -q \
	--outcome not-incorporated --reason out-of-scope \
	--suggested-area nct-ict --date 2022-07-03 >/dev/null
for command in inbox status 'report --organ SWG --year 2022'; do
	run tacit $command --now 2022-07-04
	is_status 0 "$command"
	tr -s '\n ' '  ' <"$work/out" >"$work/one" && mv "$work/one" "$work/out"
	out_has 'the Secretariat'
	run grep -c 'Coordinator ()\|Coordinator (Secretariat)' "$work/out"
	is_out "$command names no coordinator" <<-'X'
	0
	X
done

# wrong words
run tacit inbox nct-icy
is_status 3 'an area that there is not'
run tacit inbox nct-ict nct-general
is_status 2 'one area at a time'
run tacit inbox --format csv
is_status 2 'no table'
plan
