# What may be circulated, submitted and decided on.
. "$(dirname "$0")/lib.sh"
exercise
id=nct-general/concept-paper
plan=nct-general/action-plan

# --- an area stands for its papers, everywhere ---------------------------------
tacit new note number=NCT/G/900 date=2022-07-05 area=nct-general \
	subject='Test data' comments-by=2022-07-15 encloses=nct-general \
	cutoff=24:00 zone=Asia/Almaty -m 'Test data.' --now 2022-07-05 >/dev/null
run tacit circulate NCT/G/900 --now 2022-07-05
is_status 0 'a note that encloses an area'
run git show HEAD:notes/2022/nct-g-900.md
out_has '  - nct-general/concept-paper '
out_has '  - nct-general/action-plan '
out_has '  - nct-general/i.3 '
run git grep -h '^  - nct-general ' HEAD -- notes/2022/nct-g-900.md
is_out 'not its own text' </dev/null
tacit new note number=NCT/G/901 date=2022-07-05 area=nct-general \
	subject='Test data' comments-by=2022-07-15 encloses=TUR \
	-m 'Test data.' --now 2022-07-05 >/dev/null
run tacit circulate NCT/G/901 --now 2022-07-05
is_status 3 'a member is no text'
err_has 'TUR is no text that is circulated, submitted or decided on'
err_has 'an area for its papers'
tacit new note number=NCT/G/902 date=2022-07-05 area=nct-ict \
	subject='Test data' comments-by=2022-07-15 encloses=nct-ict \
	-m 'Test data.' --now 2022-07-05 >/dev/null
run tacit circulate NCT/G/902 --now 2022-07-05
is_status 3 'an area without papers'
err_has 'nct-ict has no papers'

# --- decided while the call is open, or never submitted -------------------------
run tacit decide nct-general --organ SWG --outcome agreed --now 2022-07-10
is_status 3 'an open call'
err_has 'its call for comments was still open'
err_has '-> if it was decided all the same: --because TEXT'
run tacit decide nct-general --organ SWG --outcome agreed --now 2022-07-21
is_status 3 'never submitted'
err_has 'that it was submitted to that organ is not recorded'
run tacit decide nct-general/i.3 --organ SWG --outcome agreed \
	--now 2022-07-21
is_status 3 'nor is an activity of its plan'
run tacit decide TUR --organ SWG --outcome approved --now 2022-07-21
is_status 3 'a decision on a member'
run tacit decide NCT/G/778 --organ SWG --outcome agreed --now 2022-07-21
is_status 3 'a decision on a note'
run tacit submit nct-general --to SWG --now 2022-07-21
is_status 0 'an area is submitted'
run git show --stat --format=%s HEAD
out_has '2 files changed'
run tacit submit TUR --to SWG --now 2022-07-21
is_status 3 'a member is not'
run tacit decide nct-general/i.3 --organ SWG --outcome agreed -n \
	--now 2022-07-22
is_status 0 'an activity was submitted with its plan'
run tacit decide nct-general --organ SWG --outcome agreed --now 2022-07-22
is_status 0 'what was submitted is agreed'
run tacit decide nct-general --organ SWG --outcome agreed --now 2022-07-22
out_has 'already recorded'
run tacit decide nct-general --organ SOC --outcome approved \
	-d 2022-07-10 --now 2022-07-23
is_status 3 'entered late it is judged by its day'
err_has 'its call for comments was still open'
run tacit submit nct-general/i.3 --to SOC --now 2022-07-23
is_status 0 'an activity is submitted by itself'
run tacit decide nct-general --organ SOC --outcome approved \
	--because 'Test data.' --now 2022-07-23
is_status 0 'for a reason'
approval=$(sed 's/recorded: //' "$work/out")
run tacit decide $id --organ SOC --outcome returned \
	--because 'Test data.' --now 2022-07-24
is_status 3 'what is approved is not returned'
err_has "$id: it is approved, by SOC"
err_has "tacit void $approval"
run tacit decide $id --organ SWG --outcome noted --now 2022-07-24
is_status 0 'it may be noted'
run tacit decide nct-general --organ SOC --outcome appointed \
	-m 'Test data.' --now 2022-07-24
is_status 0 'somebody is appointed to an area'
run git grep -h '^  - nct-general [0-9a-f]*$' HEAD -- decisions
out_has '  - nct-general '
run tacit decide $plan --organ SOC --outcome returned \
	--supersedes "$approval" --now 2022-07-24
is_status 0 'an approval may be corrected'

# what replaces another is judged all the same, where that was not
exercise
tacit decide $id --organ SWG --outcome noted -q --now 2022-07-20 >/dev/null
noted=$(tacit list decision -q --now 2022-07-20)
run tacit decide $plan --organ SWG --outcome agreed --supersedes "$noted" \
	--now 2022-07-21
is_status 3 'it was on another text'
run tacit decide $id --organ SWG --outcome agreed --supersedes "$noted" \
	--now 2022-07-21
is_status 3 'it was no agreement'
err_has 'that it was submitted to that organ is not recorded'

# --- a year that has not begun ----------------------------------------------------
git config tacit.identity KAZ
run tacit progress nct-general/i.3 -s KAZ -y 2023 --status completed \
	--now 2022-07-24
is_status 3 'progress of next year'
err_has '2023 has not begun yet'
err_has '-> the last year to report on is 2022'
run tacit progress nct-general/i.3 -s KAZ -y 2022 --status completed \
	--now 2022-07-24
is_status 0 'and of this'
plan
