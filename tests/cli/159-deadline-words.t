# Until when a text asks for something, and what it leaves open.
. "$(dirname "$0")/lib.sh"

exercise
run tacit check
grep -q 'neither hour\|within the deadline\|is a Saturday' "$work/out" "$work/err" &&
	not_ok 'nothing of what was issued' || ok 'nothing of what was issued'

# --- a paper that is still a draft ----------------------------------------------
mkdir -p plans/nct-ict
cat >plans/nct-ict/test-paper.md <<'END'
---
area: nct-ict
kind: other
title: Test data
lang: en
---

Test data. Comments are to be sent by 30 June 2035.

Comments that are received before 30 June 2035 are enclosed.

Proposals may be sent until 1 July 2035.

The plan is to be carried out by 31 December 2040.
END
git add plans && unhooked commit -qm 'Test data'
run tacit check nct-ict/test-paper
is_status 0 'a paper whose words leave something open'
out_has 'test-paper.md:10: warning: "before 30 June 2035" here, "by 30 June 2035" in'
out_has '"by 30 June 2035" says neither hour nor zone'
out_has '"by 30 June 2035" is a Saturday or a Sunday'
out_has 'test-paper.md:12: warning: "until 1 July 2035" here, "by 30 June 2035" in'
grep -q '31 December' "$work/out" &&
	not_ok 'an end that asks for nothing is none' ||
	ok 'an end that asks for nothing is none'

# --- when it is to be circulated ------------------------------------------------
tacit new note number=NCT/ICT/1400 date=2035-05-01 area=nct-ict \
	subject='Test data' comments-by=2035-07-02 cutoff=24:00 \
	zone=Asia/Almaty encloses+=nct-ict/test-paper -q \
	-m 'Comments may be sent by 3 July 2035 (24:00, UTC+5).' >/dev/null
run tacit circulate NCT/ICT/1400 --now 2035-05-02T06:00Z -n
err_has '"by 3 July 2035" here, and comments-by is 2035-07-02'
err_has 'test-paper.md:8: "by 30 June 2035" says neither hour nor zone'
cat >plans/nct-ict/test-paper.ru.md <<END
---
title: Испытательные данные
lang: ru
text: courtesy
translates: nct-ict/test-paper $(git rev-parse HEAD:plans/nct-ict/test-paper.md)
---

Испытательные данные. Замечания направляются до 30 июня 2035 года.

Замечания, полученные до 30 июня 2035 года, прилагаются.

Предложения можно направлять до 1 июля 2035 года.

План выполняется до 31 декабря 2041 года.
END
git add plans && unhooked commit -qm 'Test data'
run tacit circulate NCT/ICT/1400 --now 2035-05-02T06:00Z
is_status 1 'versions of what it encloses differ'
err_has 'its texts differ in 2 places: tacit compare nct-ict/test-paper'
git rm -q plans/nct-ict/test-paper.ru.md && unhooked commit -qm 'Test data'
run tacit circulate NCT/ICT/1400 --now 2035-05-02T06:00Z
is_status 0 'told, and issued where nobody can be asked'
run tacit check nct-ict/test-paper
grep -q 'neither hour' "$work/out" &&
	not_ok 'and not spoken of any more' || ok 'and not spoken of any more'
plan
