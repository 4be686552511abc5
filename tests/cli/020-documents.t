. "$(dirname "$0")/lib.sh"
exercise
git config tacit.identity TUR

# --- new -------------------------------------------------------------------
run tacit new item area=NCT/G section=ii 'title=A meeting of experts'
is_status 0 'an activity'
is_out 'it gets the next number of its section' <<-'END'
recorded: nct-general/ii.5
END
run tacit new item area=NCT/G section=ii 'title=A meeting of experts'
is_status 0 'the same again'
is_out 'is the one that is there' <<-'END'
already recorded: nct-general/ii.5
END
run cat plans/nct-general/items/ii.5.md
is_out 'keys in the order of the table, no notes of the template' <<-'END'
---
area: nct-general
section: ii
title: A meeting of experts
---
END
run git status --porcelain
is_out 'the work tree is clean' </dev/null

run tacit new item aera=nct-general setcion=ii gate=maybe lead=Turkey
is_status 3 'what is wrong'
is_out 'prints nothing' </dev/null
err_has 'no key "aera"'
err_has 'did you mean area?'
err_has 'did you mean section?'
err_has 'needs: "maybe" is none of its words'
err_has 'the key "title" is missing'

run tacit new paepr
is_status 3 'no such type'
err_has 'did you mean paper?'
run tacit new comment
is_status 3 'a type with a command of its own'
err_has '-> tacit comment'
run tacit new
is_status 2 'no type'
run tacit new item area
is_status 3 'no value'
err_has '"area" sets no key'
run tacit new paper area=nct-general kind=concept-paper title=X lang=en -m x
is_status 3 'a name that is taken'
err_has 'change it with: tacit edit nct-general/concept-paper'
run tacit new paper area=nct-general kind=other title=X lang=en
is_status 2 'a paper without a text'
err_has 'give it with -m TEXT or -F FILE'

cat >"$work/terms.md" <<-'END'
---
# The area.
area: nct-general
kind: other
title: Terms of reference
lang: en
---

<!-- What it is for. -->
## Purpose

Exercise<!-- really -->.
END
run tacit new paper -F "$work/terms.md" prepared-by=Türkiye
is_status 0 'a whole document from a file'
run cat plans/nct-general/terms-of-reference.md
is_out 'without the notes to the writer' <<-'END'
---
area: nct-general
kind: other
title: Terms of reference
lang: en
prepared-by: TUR
---

## Purpose

Exercise.
END
run tacit new paper -F "$work/terms.md" prepared-by=Türkiye
is_status 0 'and again'
is_out 'by its name' <<-'END'
already recorded: nct-general/terms-of-reference
END
sed 's/^title: .*/title:/; s/^lang: en/lang: xx\nlag: en/' "$work/terms.md" \
	>"$work/bad.md"
run tacit new paper -F "$work/bad.md"
is_status 3 'a file with faults'
err_has 'tacit: line 5: "title" has no value'
err_has 'tacit: line 6: lang: "xx" is no code of a language'
err_has 'did you mean lang?'

before=$(git rev-parse HEAD)
run tacit new item area=nct-general section=ii title=X -n
is_status 0 'a dry run'
out_has 'would be recorded: nct-general/ii.6'
out_has 'SECTION  ii'
run tacit new item area=nct-general section=ii title=X -nq
is_out 'or only its name' <<-'END'
nct-general/ii.6
END
run git rev-parse HEAD
is_out 'and does not do it' <<-END
$before
END

git config tacit.identity KAZ
set -- network=border-control state=Kazakhstan 'authority=Border Service' \
	since=2022-07-01
run tacit new focal-point "$@"
is_status 0 'a focal point'
run tacit new focal-point "$@"
is_status 0 'the same again'
out_has 'already recorded: border-control/kaz-'
run tacit new item area=nct-general section=ii title=X
is_status 3 'who does not coordinate the area'
err_has 'The state does not coordinate this area'
err_has 'who coordinates nct-general: TUR, AFG; see: tacit show nct-general'
run tacit new area code=ABC/Z title=X --slug x dimension=human
err_has 'if this is its clone: git config tacit.identity secretariat'
run tacit new event areas=NCT/ICT organisers=Test mode=online \
	title='Test event' starts=12.05.2026 ends=2026-05-14 zone=Asia/Almaty \
	languages=en -m X
is_status 3 'a date in another order'
err_has 'starts: "12.05.2026" is no day'
err_has 'write year, month and day, as in 2022-06-30'
run tacit new event areas=NCT/ICT organisers=Test mode=online \
	title='Test event' starts=2026-05-12 ends=2026-05-11 zone=Asia/Almaty \
	languages=en cutoff=18 register-by=2026-05-01 -m X
err_has '"ends" is earlier than "starts"'
run tacit new event areas=NCT/ICT organisers=Test mode=online \
	title='Test event' starts=2026-05-12 ends=2026-05-12 zone=Asia/Almaty \
	languages=en cutoff=18 register-by=2026-05-01 -m X
err_has 'write it as in 18:00'
run tacit new event slug=x -m X
err_has 'it is an option: tacit new --slug NAME'
run tacit progress nct-general/i.3 -s MNG -y 2022 --status limited
err_has 'that state writes it, or the Secretariat enters it: --via'

# --- set -------------------------------------------------------------------
git config tacit.identity TUR
sed -i 's/^title: .*/title: A meeting of experts  # a note/' \
	plans/nct-general/items/ii.5.md
unhooked commit -q -am 'by hand'
run tacit set nct-general/ii.5 lead=Kazakhstan due=2023-06-30
is_status 0 'two values'
run cat plans/nct-general/items/ii.5.md
is_out 'every other byte stays' <<-'END'
---
area: nct-general
section: ii
title: A meeting of experts  # a note
lead: KAZ
due: 2023-06-30
---
END
run tacit set nct-general/ii.5 lead=KAZ
is_out 'nothing to write' <<-'END'
already recorded: nct-general/ii.5
END
run tacit set nct-general/ii.5 due= partners+='Partner A' partners+='Partner B'
is_status 0 'a list, and a key taken away'
run tacit set nct-general/ii.5 partners-='Partner A'
is_status 0 'a value taken away'
run cat plans/nct-general/items/ii.5.md
is_out 'one partner is left' <<-'END'
---
area: nct-general
section: ii
title: A meeting of experts  # a note
lead: KAZ
partners:
  - Partner B
---
END
run tacit set nct-general/ii.5 partners-=Nobody title+=x foo=bar laed=KAZ
is_status 3 'all that is wrong'
err_has 'plans/nct-general/items/ii.5.md:6: partners: "Nobody" is not in the list'
err_has 'title: has one value, not a list'
err_has 'no key "foo"'
err_has 'did you mean lead?'
run tacit set nct-general/ii.5 due=2023-02-30
is_status 3 'no such day'
err_has 'ii.5.md'
run tacit set nct-general/ii.55 due=2023-02-28
is_status 3 'no such document'
err_has 'did you mean nct-general/ii.5?'
run tacit set nct-general/ii.5
is_status 2 'nothing to set'

# --- edit ------------------------------------------------------------------
id=nct-general/terms-of-reference
sed 's/^lang: en/lang: xen\nlag: x/' plans/$id.md >"$work/bad.md"
run tacit edit $id -F "$work/bad.md"
is_status 3 'faults in a text'
err_has "plans/$id.md:5: lang:"
err_has "plans/$id.md:6: a document"
run sh -c 'tacit edit "$1" -F - <"$2"' - $id "$work/bad.md"
is_status 3 'the same through a pipe'
err_has 'your text is kept in'
run cmp "$work/bad.md" .git/tacit/rejected-nct-general-terms-of-reference.md
is_status 0 'to the byte'
sed 's/Exercise/An exercise/' plans/$id.md >"$work/good.md"
run tacit edit $id -F "$work/good.md"
is_status 0 'a new text'
run cmp "$work/good.md" plans/$id.md
is_status 0 'is recorded as it was written'
run tacit edit $id -F "$work/good.md"
out_has 'already recorded'
run tacit edit $id
is_status 2 'no terminal, no file'
run tacit edit tha-e5snhfqg6dz70t2g -F "$work/good.md"
is_status 3 'what was said is not edited'
err_has 'comments/area/nct-general/tha/e5snhfqg6dz70t2g.md'

# what is not committed is left alone; HEAD elsewhere is refused
echo >>plans/$id.md
run tacit set $id 'title=Terms'
is_status 0 'a dirty file'
err_has 'has changes of yours and was left as it is'
git checkout -q -- . 2>/dev/null
git checkout -q --detach
run tacit set $id title=X
is_status 3 'HEAD is detached'
err_has 'main'
# --- a key that was called otherwise: gate, of an item, is needs -----------
exercise
grep -q '^gate: approval' plans/nct-general/items/i.3.md &&
	ok 'the former name' || not_ok 'the former name'
run tacit check
cat "$work/err" >>"$work/out"
grep -q gate "$work/out" && not_ok 'no word of it' || ok 'no word of it'
run tacit list item --now 2022-07-01
grep -q '^ID  *REQUIRES ' "$work/out" &&
	grep -q '^nct-general/i.3  *approval ' "$work/out" &&
	ok 'it is read' || not_ok 'it is read'
run tacit show nct-general/1 --now 2022-07-01
out_has 'requires approval'
step=plans/nct-general/items/ii.5.md
git config tacit.identity TUR
tacit new item area=NCT/G section=ii 'title=A step' gate=approval -q >/dev/null
run cat $step
out_has 'needs: approval'
sed -i 's/^needs: .*/gate: approval/' $step
unhooked commit -qam 'as it was called'
run tacit set nct-general/ii.5 lead=KAZ
run grep -c '^gate: approval' $step
is_status 0 'what is not set stays'
run tacit set nct-general/ii.5 gate=consideration
is_status 0 'by either name'
run cat $step
is_out 'it is written by its own, where it stood' <<-'END'
---
area: nct-general
section: ii
title: A step
needs: consideration
lead: KAZ
---
END
sed -i 's/^needs: .*/&\ngate: approval/' $step
unhooked commit -qam 'both'
run tacit check
is_status 1 'both'
out_has 'gate: it is the former name of needs, which is there'
out_has 'remove one of the two lines'
run tacit set nct-general/ii.5 needs=approval
is_status 0 'it mends that'
run tacit set nct-general/ii.5 needs=
run grep -E '^(gate|needs):' $step
is_status 1 'taken away'

plan
