. "$(dirname "$0")/lib.sh"

# A new body is set up on a terminal; in a pipe nobody answers.
cd "$work"
run tacit init register --ask
is_status 2 'in a pipe'
err_has '--ask asks on a terminal'
[ -e register ] && not_ok 'nothing is made' || ok 'nothing is made'
run tacit init register
is_status 2 'without anything'
err_has 'or --ask'

lead() { run python3 "$SOURCE/tests/mail/terminal.py" "$TACIT" init register --ask -- "$@"; }
# an answer that is wrong is told at once, and asked for again
lead 'Test River Commission' TRC Testport Zürich Europe/Genf Europe/Zurich \
	English en fr '' \
	'EXP Group of Experts (GoE)' 'COM River Commission' '' \
	'water Quality of the water' '' 'State of the basin' 'Lead State' \
	TRC-YEAR-N
is_status 0 'led through'
out_has 'What it calls the state that coordinates an area'
out_has 'zone: "Zürich" is no'
out_has 'Europe/Genf'
out_has 'languages: "English" is no code of a language'
out_has 'import members FILE.csv'
cat register/body.md >"$work/out"
is_out 'what was said' <<-'END'
	---
	format: 1
	name: Test River Commission
	short: TRC
	seat: Testport
	zone: Europe/Zurich
	languages:
	  - en
	  - fr
	organs:
	  - EXP Group of Experts (GoE)
	  - COM River Commission
	dimensions:
	  - water Quality of the water
	report-title: State of the basin
	coordinator-word: Lead State
	number-form: TRC-YEAR-N
	---
END
cd register && git config tacit.identity secretariat
run tacit check
is_status 0 'nothing is wrong with it'
printf 'code,name,kind\nXAA,Test State A,member\n' >../members.csv
run tacit import members ../members.csv
is_status 0 'members follow'
printf 'code,title,dimension,coordinators\nFL,Floods,water,Test State A\n' >../areas.csv
run tacit import areas ../areas.csv
is_status 0 'and areas'
cat areas/floods.md >"$work/out"
out_has '  - XAA'

cd "$work" && rm -rf register
lead 'Test River Commission' '' "$(printf '\004')"
[ "$(grep -c 'Its short name' "$work/out")" = 2 ] &&
	ok 'what cannot be left out is asked again' ||
	not_ok 'what cannot be left out is asked again'
is_status 2 'what is needed was not said'
out_has 'short is needed in body.md'
plan
