. "$(dirname "$0")/lib.sh"

# A body of another kind: a call with its own rules of silence, and every page of
# it in its languages. What is another body's stands on none of them.
theirs='CICA|SWG|SOC|NCT|Catalogue|onfidence|oordinator|Astana|Nur-Sultan|Measures|Mesures'

mine() { # PAGE... in both languages
	for lang in en fr; do
		run tacit "$@" --lang $lang --format md --now 2030-05-04
		is_status 0 "$1 in $lang"
		if grep -E "$theirs" "$work/out" "$work/err"; then
			not_ok "$1 in $lang has no word of another body"; else
			ok "$1 in $lang has no word of another body"; fi
	done
	run tacit "$@" --format md --now 2030-05-04
}
said() { # STATE KIND DAY TEXT
	tacit comment TRC-2030-4 -s "$1" -k "$2" -r "$3T10:00Z" -m "$4" \
		--now "$3" -q 2>/dev/null
}

run tacit init "$reg" --from "$SOURCE/plans/riverbasin" --exercise \
	--now 2030-04-01
is_status 0 'a register is made of it'
cd "$reg" && git config tacit.identity secretariat
run tacit check --now 2030-04-02
is_status 0 'nothing is wrong with it'
out_has 'nothing is wrong'

run tacit letters TRC-2030-4 --kind circulation --now 2030-04-02
is_status 3 'no letters of a draft'
err_has 'this note is not issued yet'
err_has 'first: tacit circulate TRC-2030-4'
run tacit circulate TRC-2030-4 --now 2030-04-02
is_status 0 'its note is issued'
first=$(said XAA objection 2030-04-20 'Two hours are too few.')
said XBB objection 2030-04-21 '' >/dev/null
said XDD no-objection 2030-04-22 '' >/dev/null
said XOO comment 2030-04-23 'Gauges need numbers.' >/dev/null
git config tacit.identity XCC
run tacit answer "$first" --outcome not-incorporated \
	--reason outside-catalogue -m 'The plan says two.' --now 2030-05-03
is_status 0 'the lead state answers'
git config tacit.identity secretariat
tacit confirm TRC-2030-4 --now 2030-05-03 -q >/dev/null

mine silence TRC-2030-4 --by-state
out_has 'Fewer Member States objected than the rule asks for'
out_has 'no reason is given'
out_has '(24:00, Testport time), Thursday, 22:00 UTC'
run tacit letters TRC-2030-4 --kind notice -s XBB --now 2030-05-04
out_has 'was not broken.'
grep -q 'without objection' "$work/out" &&
	not_ok 'no letter says that nobody objected' ||
	ok 'no letter says that nobody objected'

# letters in its languages: all of it, and not the pages alone
for kind in circulation acknowledgement dispositions notice compilation; do
	state=XAA
	[ $kind = compilation ] && state=XCC
	rm -rf "$work/letters"
	run tacit letters TRC-2030-4 --kind $kind -s $state --lang fr \
		-d "$work/letters" --now 2030-05-04
	is_status 0 "$kind in French"
	run /usr/bin/python3 "$SOURCE/tests/mail/drafts.py" "$work"/letters/*.eml
	out_has 'le Secrétariat, Commission d’essai du fleuve'
	out_has 'Subject: SPÉCIMEN'
done
mine matrix TRC-2030-4
out_has 'According to the Lead State (Test State C): not covered by the Basin'
mine status
out_has 'Lead State (Test State C)'
mine brief XAA
out_has 'Lead State'
mine report --organ EXP --year 2030
out_has 'State of the river basin, 2030'
out_has 'Group of Experts (GoE)'
out_has 'Supporting State'
out_has 'Quality and quantity of the water'
mine positions TRC-2030-4
mine inbox
mine show TRC-2030-4
mine show water-quality/i.1
out_has 'Commitments'
run tacit publish ../set --now 2030-05-04
grep -rlE "$theirs" ../set --include='*.html' >"$work/out"
is_out 'no page of the published set has a word of another body' </dev/null
mine list area
out_has 'Safety of people on the banks'
run tacit report --organ EXP --year 2030 --lang fr --format md --now 2030-05-04
out_has "Groupe d’experts (GdE)"
out_has 'État pilote'
out_has 'Sécurité des riverains'

# what it states is asked of it
run tacit new note number=TRC-2030-9 date=2030-07-02 area=floods subject=T \
	'to=Member States' comments-by=2030-08-01 -m 'Test data.' \
	--now 2030-07-02
err_has 'the secretariat is closed on that day'
run tacit new note number=FL/9 date=2030-07-02 area=floods subject=T \
	'to=Member States' -m 'Test data.' --now 2030-07-02
err_has 'this body numbers its notes as in TRC-YEAR-N, this one is FL/9'
run tacit new area code=XX title=T dimension=watre --slug xx \
	-m 'Test data.' --now 2030-07-02
is_status 3 'a dimension that the body has not'
err_has 'did you mean water?'
run tacit new area code=XX title=T --slug xx -m 'Test data.' --now 2030-07-02
is_status 3 'an area of none, where the body has some'
err_has 'the key "dimension" is missing'
plan
