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
err_has '2 later documents left out'
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
run tacit list items --area NCT/G -q
is_status 0 'of an area by its code'
[ "$(wc -l <"$work/out")" -eq 14 ] && ok '14 activities' || not_ok '14'
run tacit list disposition --call NCT/G/778 -q
[ "$(wc -l <"$work/out")" -eq 2 ] && ok 'what it reports' || not_ok '2'
run tacit list paper --kind ready --format csv $now
is_out 'a sheet' <<-END
$(printf 'id,type,path,title,kind,stage,standing,alteration\r')
$(printf 'nct-general/action-plan,paper,plans/nct-general/action-plan.md,"Draft Action Plan, New Challenges and Threats (general)",action-plan,ready,stands,\r')
$(printf 'nct-general/concept-paper,paper,plans/nct-general/concept-paper.md,"Draft Concept Paper, New Challenges and Threats (general)",concept-paper,ready,stands,\r')
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
# --- show ------------------------------------------------------------------
run tacit show nct-general/i.3 $now
is_status 0 'an activity'
is_out 'as people read it' <<-'END'
Awareness of transnational organised crime

ID        nct-general/i.3
AREA      nct-general, New Challenges and Threats (general)
SECTION   i
REQUIRES  approval
MEASURES  nct-general/1
ORIGIN    NCT/G/778
INFERRED  Measures

Awareness of transnational organised crime is raised: of money laundering,
trafficking in persons, the smuggling of migrants, the illicit trade in small
arms and light weapons, and its other forms.

WHAT REFERS TO IT
TYPE  ID         FACTS        TITLE
note  NCT/G/778  16 Jun 2022  Updated draft Concept Paper and Action Plan, New
                              Challenges and Threats (general)
END
run tacit show '№ NCT/G/778 (2022)' $now
is_status 0 'a note'
out_has 'DEADLINE        by the end of 30 June 2022 (24:00, Nur-Sultan time), Thursday,'
out_has '14 activities of the plan'
out_has 'VERSIONS        kk, unofficial'
out_has 'tha-e5snhfqg              Thailand,'
out_has ' proposal, 16 '
run tacit show NCT/G/778 $now --lang ru
out_has 'Обновленные проекты концепции и плана действий'
out_has 'В дополнение к своей ноте NCT/G/375'
run tacit show nct-general/action-plan --addresses $now
out_has 'i.p1     Next steps, for the Member States to approve and take:'
out_has 'ii.0     The chiefs of police hold a CICA meeting.'
run tacit show nct-general/concept-paper --addresses -q
out_has 'nct-general/concept-paper#II.2'
run tacit show nct-general/concept-paper $now
out_has 'STAGE          ready (provisional)'
run tacit show nct-general/concept-paper --now 2022-06-20
out_has 'circulated (comments by the end of '
run tacit show tha-e5snhfqg
is_status 0 'a comment by the start of its id'
out_has 'Thailand: proposal'
tacit show nct-general/i.3 --raw >"$work/raw"
run cmp "$work/raw" "$SOURCE/plans/cica/plans/nct-general/items/i.3.md"
is_status 0 'the bytes as they are recorded'
run sh -c 'tacit list measure -q | tacit show - --format json'
is_status 0 'ids from standard input'
[ "$(grep -c '"type": "measure"' "$work/out")" -eq 4 ] && ok 'four' || not_ok 'four'
run tacit show i.3 -q
is_out 'the last word of an id, where it is unique' <<-'END'
nct-general/i.3
END
run tacit show NCT/G/779
is_status 3 'no such note'
err_has 'did you mean 2022/nct-g-778?'
run tacit show nct-general/concept-paper#II
is_status 3 'a place'
err_has 'tacit show ID --addresses'
run tacit show nct-genral
is_status 3 'no such document'
err_has 'did you mean nct-general?'
run tacit show
is_status 2 'nothing to show'
run tacit show nct-general --now 2022-06-01 --at HEAD~99
is_status 3 'no such commit'

# --- log -------------------------------------------------------------------
git config tacit.identity TUR
tacit set nct-general/i.3 lead=Kazakhstan --now 2022-07-04 >/dev/null
run tacit log nct-general/i.3 --format md
is_status 0 'the history of an activity'
out_has 'Awareness of transnational organised crime'
out_has '| Türkiye | set: nct-general/i.3: lead |'
out_has "$(TZ=Asia/Almaty git log -1 --format=%cd \
	--date='format-local:%-d %B %Y, %H:%M UTC+5 (')"
run tacit log nct-general/i.3 --limit 1 --format csv
out_has 'when,author,what,commit,blob'
out_has "$(git log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ),\
Türkiye,set: nct-general/i.3: lead,"
run tacit log -q --limit 1
is_out 'a commit' <<-END
$(git rev-parse HEAD)
END
run tacit log --format json
out_has '"author": "Secretariat"'
run tacit log nct-general/i.33
is_status 3 'no such document'
run tacit log --limit none
is_status 2 'no number'

# --- find ------------------------------------------------------------------
run tacit find -q turkiye
is_status 0 'letters without their marks'
out_has 'TUR'
run tacit find chiefs police
is_status 0 'two words'
out_has 'nct-general/ii.0  item, Meeting of chiefs of police'
out_has '*chiefs*'
run tacit find 'chiefs police' --format html
out_has '<strong>chiefs</strong>'
run tacit find chiefs --format json
out_has '[[chiefs]]'
run tacit find '"chiefs police"'
is_status 1 'no such phrase'
is_out 'nothing' <<-'END'
Nothing was found.
END
run tacit find начальников -q --lang ru
is_status 1 'a word that does not occur'
run tacit find концепция -q
is_status 0 'a Russian word'
run tacit find '!!'
is_status 3 'no word'
git config tacit.identity secretariat
tacit new note number=NCT/G/900 date=2022-07-10 'subject=A quokka' \
	area=nct-general -m 'A quokka.' >/dev/null
run tacit find quokka -q
is_out 'what is new' <<-'END'
2022/nct-g-900
END
run tacit find quokka -q --at HEAD~1
is_status 1 'not at the commit before'

# --- diff ------------------------------------------------------------------
paper=nct-general/concept-paper
run tacit diff $paper
is_status 0 'no difference'
is_out 'since it was circulated' <<-END
Draft Concept Paper, New Challenges and Threats (general)

OLDER     as circulated by NCT/G/778 of 16 June 2022 (text 58dc42a)
NEWER     record $(git rev-parse HEAD | cut -c 1-7) of $(TZ=Asia/Almaty date -d @"$(git log -1 --format=%ct)" "+%-d %B %Y") (text 58dc42a)
PASSAGES  no difference
END
for place in III.3 III.4 II; do
	tacit comment NCT/G/778 -s Thailand -p $paper#$place -m "On $place." \
		-r 2022-06-28T10:00:00Z --now 2022-06-29 -q >"$work/on-$place"
done
git config tacit.identity TUR
sed 's/ is voluntary/ is wholly voluntary/; /^4\. Each/,/^5\. Inf/{/^5\. Inf/!d}
	s/^5\. Inf/4. Inf/' plans/$paper.md >"$work/paper.md"
tacit edit $paper -F "$work/paper.md" >/dev/null
run tacit diff $paper
is_status 1 'differences'
out_has 'PASSAGES  changed 1, gone 1'
out_has 'III.3  changed'
out_has 'is [+wholly +]voluntary.'
out_has '[-Each Member State'
run tacit diff $paper --to HEAD~1
is_status 0 'nothing before the last change'
run tacit diff $paper --from HEAD --to NCT/G/778
is_status 1 'backwards'
out_has 'is [-wholly -]voluntary.'
run tacit diff $paper --format html
out_has '<ins>wholly </ins>'
run tacit diff $paper --format json
out_has '"kind": "inserted"'
run tacit diff $paper -q
out_has 'nct-general/concept-paper#III.3'
run tacit diff --since-comment "$(cat "$work/on-III.3")"
is_status 1 'a passage that changed'
out_has 'nct-general/concept-paper#III.3'
out_has 'This passage, or one under it, has changed.'
run tacit diff --since-comment "$(cat "$work/on-III.4")"
is_status 1 'a passage that went'
out_has 'This passage is gone.'
run tacit diff --since-comment "$(cat "$work/on-II")" --lang ru
is_status 0 'a section that stayed'
out_has 'Этот фрагмент не изменился.'
run tacit diff nct-general/i.3
is_status 1 'a value'
out_has 'Lead  -       Kazakhstan'
run tacit diff nct-general/action-plan --from HEAD~5
is_status 0 'a plan with its activities'
run tacit diff body
is_status 3 'never otherwise'
run tacit diff $paper --from NCT/G/77
is_status 3 'no such note'
err_has 'NCT/G/77 is neither a note nor a revision'
run tacit diff --since-comment tha-e5snhfqg
is_status 3 'a comment on no passage'
err_has 'names no passage'
run tacit diff ''
is_status 3 'an empty id'
run tacit diff
is_status 2 'nothing to compare'

# a byte that is no UTF-8, past every check: the output is whole all the same
printf 'caf\351\n' >>"$reg/plans/nct-general/concept-paper.md"
unhooked -C "$reg" commit -qam 'A byte of Latin-1'
run tacit show $paper --format json
is_status 0 'a text that is no UTF-8'
out_has 'caf�'
out_has '"tacit": 1'
# --- a paper is there from when it was recorded, or circulated -------------------
exercise
run tacit list paper --now 2022-06-15 -q
[ -s "$work/out" ] && not_ok 'none is recorded yet' || ok 'none is recorded yet'
run tacit list item --now 2022-06-15 -q
[ -s "$work/out" ] && not_ok 'no activity either' || ok 'no activity either'
run tacit show nct-general/concept-paper --now 2022-06-15
out_has 'not yet recorded'
run tacit list paper --now 2022-06-17 -q
[ "$(wc -l <"$work/out")" -eq 2 ] && ok 'then they are' || not_ok 'then they are'
sample
run tacit list paper --now 2022-06-15 -q
[ -s "$work/out" ] && not_ok 'entered later' || ok 'entered later'
run tacit list paper --now 2022-06-17 -q
[ "$(wc -l <"$work/out")" -eq 2 ] && ok 'and circulated before' ||
	not_ok 'and circulated before'
run tacit status --now 2022-06-15
is_status 0 'nothing is awaited for what is not there'
grep -q 'concept-paper: ' "$work/out" && not_ok 'of no paper' ||
	ok 'of no paper'
plan
