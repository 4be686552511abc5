. "$(dirname "$0")/lib.sh"
sample
export TACIT_PAGER=cat
now='--now 2022-07-05'

# --- list ------------------------------------------------------------------
run tacit list note $now
is_status 0 'notes'
is_out 'as a table' <<-'END'
ID         DATE         COMMENTS BY  SUBJECT
NCT/G/375  28 Mar 2022               Not known (cited in NCT/G/778)
NCT/G/778  16 Jun 2022  30 Jun 2022  Updated draft Concept Paper and Action
                                     Plan, New Challenges and Threats (general)
END
err_has '1 later document left out'
run tacit list note $now --lang ru
out_has 'Обновленные проекты концепции и плана'
run tacit list note -q $now
is_out 'ids' <<-'END'
2022/nct-g-375
2022/nct-g-778
END
run tacit list comment --state Thailand -q
is_out 'of a state by its name' <<-'END'
tha-e5snhfqg6dz70t2g
END
run tacit list item --area NCT/G -q
is_status 0 'of an area by its code'
[ "$(wc -l <"$work/out")" -eq 14 ] && ok '14 activities' || not_ok '14'
run tacit list disposition --call NCT/G/778 -q
[ "$(wc -l <"$work/out")" -eq 2 ] && ok 'what it reports' || not_ok '2'
run tacit list paper --kind ready --format csv $now
is_out 'a sheet' <<-END
$(printf 'id,type,path,title,kind,stage\r')
$(printf 'nct-general/action-plan,paper,plans/nct-general/action-plan.md,"Draft Action Plan, New Challenges and Threats (general)",action-plan,ready\r')
$(printf 'nct-general/concept-paper,paper,plans/nct-general/concept-paper.md,"Draft Concept Paper, New Challenges and Threats (general)",concept-paper,ready\r')
END
run tacit list member --format json
out_has '"tacit": 1'
out_has '"code": "TUR"'
run tacit list event --state Egypt
is_out 'none' <<-'END'
No such document.
END
run tacit list papr
is_status 2 'no such type'
err_has 'did you mean paper?'
run tacit list comment --kind propsal
is_status 3 'no such kind'
err_has 'did you mean proposal?'
run tacit list --state Thialand
is_status 3 'no such state'
err_has 'did you mean Thailand?'
run tacit list --area nct-genral
err_has 'did you mean nct-general?'
plan
