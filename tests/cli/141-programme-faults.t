# What is wrong in a programme is told with its line, at every door.
. "$(dirname "$0")/lib.sh"
exercise
cat >body <<'END'
# Test data

| Date | Time | Slot |
|---|---|---|
| 28 November (Monday) | 22:00-22:30 | Opening |
| | 22:20–23:00 | Course 1 |
| 29 November (Monday) | 14.00-15.00 | Course 2 |
| 30 November | 15:00-14:00 | Course 3 |
| 3 December | 14:00-15:00 | Course 4 |
END
event() { # BODY
	tacit new event areas=nct-ict organisers=XAA mode=online 'title=Test' \
		starts=2022-11-28 ends=2022-11-30 zone=Europe/Istanbul \
		languages=en languages=ru interpretation=en-zh register-by=2022-11-16 \
		--now 2022-10-01 -F "$1"
}
tacit new member code=XAA 'name=Test State' kind=member zone=Pacific/Apia \
	-m 'Test data.' -q --now 2022-10-01 >/dev/null
run event body
is_status 3 'an event whose programme is wrong is refused'
err_has '22:20-23:00 overlaps 22:00-22:30 in line'
err_has '2022-11-29 is a Tuesday, not a Monday'
err_has '"15:00-14:00" ends no later than it begins'
sed 's/22:20/22:30/; s/29 November (Monday)/29 November (Tue.)/
	s/15:00-14:00/14:00-15:00/' body >right
run event right
is_status 0 'one that is right is recorded'
err_has '2022-12-03 is none of the event'
err_has 'interpretation: zh is none of the working languages'
err_has 'interpretation: from ru and into it none is stated'

# by another clock it is another day
run tacit programme 2022/test --zone XAA -q --now 2022-10-01
out_has '29 Nov 2022, 08:00'
run tacit programme 2022/test --capitals -q --now 2022-10-01
out_has '28 November 2022'
out_has '29 November 2022'
grep -q '^Test State  *UTC+13  *08:00 the next' "$work/out" &&
	ok 'the next day' || not_ok 'the next day'

# a language version: its titles; other hours are told
cat >events/2022/test.ru.md <<END
---
title: Проверка
lang: ru
text: unofficial
translates: 2022/test $(git rev-parse HEAD:events/2022/test.md)
---

| Дата | Время | Тема |
|---|---|---|
| 28 ноября (пн) | 22:00-22:30 | Открытие |
| | 22:30-23:00 | Лекция 1 |
| 29 ноября (вт.) | 14:00-15:30 | Лекция 2 |
| 30 ноября | 14:00-15:00 | Лекция 3 |
| 3 декабря | 14:00-15:00 | Лекция 4 |
END
git add events && git commit -qm 'Test data' 2>"$work/hook"
run tacit programme 2022/test --lang ru -q --now 2022-10-01
out_has 'Открытие'
run tacit check
err_or_out=$(cat "$work/out" "$work/err")
case $err_or_out in
*'test.ru.md:12'*'the original has 2022-11-29, 14:00-15:00 here'*)
	ok 'a version with other hours' ;;
*) not_ok 'a version with other hours' ;;
esac

# the hooks
sed -i 's/(Tue.)/(Fri)/' events/2022/test.md
git add events
run git commit -qm 'Test data'
is_status 1 'git is told, too'
err_has 'test.md:'
err_has '2022-11-29 is a Tuesday, not a Friday'

# no such event
git checkout -q HEAD -- events
run tacit programme 2022/no-such
is_status 3 'no such event'
plan
