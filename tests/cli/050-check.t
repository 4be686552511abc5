. "$(dirname "$0")/lib.sh"
sample

run tacit check
is_status 0 'the sample has no errors'
tail -n 1 "$work/out" >"$work/last" && mv "$work/last" "$work/out"
is_out 'its sum' <<-'END'
78 documents: 0 errors, 0 warnings, 17 notices
END
run tacit check --strict
is_status 0 'what is only said counts for nothing'
run tacit check nct-general/concept-paper --now 2022-07-01
is_status 0 'one document'
is_out 'what is to be said of it' <<'END'
plans/nct-general/concept-paper.md:25: notice: the sources contradict each other: Area coordinated: New Challenges and Threats (general) in the title, the same without (general) in the Background
plans/nct-general/concept-paper.md:26: notice: the sources contradict each other: Annex: named in the Background as a plan of cooperative measures, headed in the annex itself as a plan on carrying out the confidence-building measures
1 document: 0 errors, 0 warnings, 2 notices
END
run tacit check NCT/G/375
is_out 'of another, nothing' <<-'END'
1 document: nothing is wrong
END
run tacit check NCT/G/999
is_status 3 'no such document'
run tacit check --staged NCT/G/375
is_status 2 'not both'
run tacit check --format csv plans/nct-general/concept-paper.md
tr -d '\r' <"$work/out" | head -n 1 >"$work/head" && mv "$work/head" "$work/out"
is_out 'as a sheet' <<-'END'
severity,path,line,what,remedy
END
run tacit check --format json --now 2022-07-01 NCT/G/375
sed 's/"record": ".*"/"record": "..."/' "$work/out" >"$work/same"
mv "$work/same" "$work/out"
is_out 'for programs' <<'END'
{
  "commits": 3,
  "documents": 1,
  "errors": 0,
  "faults": [],
  "notices": 0,
  "now": "2022-07-01T06:00:00Z",
  "receipts": null,
  "record": "...",
  "tacit": 1,
  "warnings": 0
}
END
run tacit check NCT/G/375 nct-general/concept-paper TUR --now 2022-07-01
tail -n 1 "$work/out" >"$work/last" && mv "$work/last" "$work/out"
is_out 'of several' <<-'END'
3 documents: 0 errors, 0 warnings, 2 notices
END
run tacit check no/such.md
is_status 3 'of a path where nothing is nothing is said'
err_has 'no/such.md: the record has no such document'
run tacit check --lang ru NCT/G/375
is_out 'in Russian' <<-'END'
1 документ: все в порядке
END
run tacit check --format html
out_has '<table'

# what somebody committed past the hooks
past() { git add -A && unhooked commit -qm test; }

# one document is looked at with what bears on it, and nothing else
echo 'More.' >>members/kaz.md && past
run tacit list member
lost=$(git rev-parse HEAD:members/kaz.md | sed 's,^..,.git/objects/&/,')
mv "$lost" "$work/lost"
run tacit check NCT/G/375
is_status 0 'a lost text does not matter to another document'
is_out 'nor is it told' <<-'END'
1 document: nothing is wrong
END
run tacit check
is_status 3 'to all of them it does'
run tacit check KAZ
is_status 3 'and to itself'
mv "$work/lost" "$lost" && unhooked reset -q --hard HEAD~1
sed -i 's/^zone: .*/zone: Asia\/Almata/' body.md && past
run tacit check
is_status 1 'a body that cannot be opened'
out_has 'body.md'
out_has 'there is no time zone Asia/Almata'
unhooked reset -q --hard HEAD~1

echo 'x' >loose.txt && ln -s x areas/link.md && mkdir -p members &&
	cp members/tur.md members/TUR.md && past
run tacit check
is_status 1 'files that are none of a register'
out_has 'loose.txt: error: no type of document has this path'
out_has 'areas/link.md: error: is no regular file'
out_has 'differs from members/TUR.md in capitals only'
unhooked reset -q --hard HEAD~1

sed -i 's/58dc42ab52a5cbf97077a44062d24e809cf37810/23b901556c0919919a358473a7b9cb8e4323ff86/' \
	notes/2022/nct-g-778.md && past
run tacit check
is_status 1 'a pin on another text'
out_has 'notes/2022/nct-g-778.md:15: error: encloses: nct-general/concept-paper had another text before this commit'
unhooked reset -q --hard HEAD~1

# the text may go on after it was pinned
echo 'More.' >>plans/nct-general/concept-paper.md && past
run tacit check
is_status 0 'a pin holds when the text goes on'

git checkout -q -b side HEAD~1 && echo 'x' >>README.md && past
git checkout -q main && unhooked merge -q --no-edit side
run tacit check
is_status 1 'two lines of history'
out_has 'joins two lines of history; a record is one line'
out_has ' notices'
plan
