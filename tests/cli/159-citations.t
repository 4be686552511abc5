# What a text cites, beside the record: notes and their dates, meetings of organs.
. "$(dirname "$0")/lib.sh"

exercise
run tacit check
out_has '0 warnings, 17 notices'

draft() { # NUMBER TEXT
	tacit new note "number=$1" date=2022-06-20 area=nct-general \
		subject='Test data' -m "$2" -q --now 2022-06-20 >/dev/null
}
draft NCT/G/901 'It refers to NCT/G/375 of 28 March 2022 and to its note NCT/G/901.'
run tacit check 2022/nct-g-901
grep -q warning "$work/out" && not_ok 'what agrees' || ok 'what agrees'
draft NCT/G/902 'It refers to NCT/G/375 of 29 March 2022, and to NCT/G/376.
The United Tests document UT/G/5 is of another office.'
run tacit check 2022/nct-g-902
out_has 'NCT/G/375 is cited here with another date than the record has, 2022-03-28'
out_has 'warning: this register has no note NCT/G/376'
grep -q 'UT/G/5' "$work/out" && not_ok 'of no other office' || ok 'of no other office'

# --- in Kazakh the date stands before the number ---------------------------------
cat >notes/2022/nct-g-901.kk.md <<END
---
title: Сынақ деректері
lang: kk
text: unofficial
translates: 2022/nct-g-901 $(git rev-parse HEAD:notes/2022/nct-g-901.md)
---

2022 жылғы 29 наурыздағы № NCT/G/375 нотасына сілтеме жасайды.
END
git add notes && unhooked commit -qm 'Test data'
run tacit check 2022/nct-g-901.kk
out_has 'NCT/G/375 is cited here with another date'

# --- a meeting of an organ ----------------------------------------------------------
cat >plans/nct-general/test-paper.md <<'END'
---
area: nct-general
kind: other
title: Test data
lang: en
---

As the Ministerial Meeting in Nur-Sultan on 21-22 October 2021 decided.

The Ministerial Council adopted it on 12 October 2021; it met in November 2021.
END
git add plans && unhooked commit -qm 'Test data'
for id in nct-general/test-paper ''; do
	run tacit check $id
	out_has 'test-paper.md:8: warning: 21-22 October 2021 is cited here for Ministerial Council; the record has 12 October 2021'
	[ "$(grep -c 'is cited here for' "$work/out")" = 1 ] &&
		ok 'and no other day' || not_ok 'and no other day'
done
plan
