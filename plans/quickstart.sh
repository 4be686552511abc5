#!/bin/sh
# From a clone to the SWG's report in a few minutes: installs what is missing
# (Debian), builds, makes the sample register, plays the case of NCT/G/778
# and writes the report as HTML. Can be run again; the folder is made anew.
#
#	sh plans/quickstart.sh [FOLDER]		(default: build/quickstart)
#	sh plans/quickstart.sh --shared [FOLDER]
#
# --shared plays something else: two states and the secretariat, who share a
# register by ssh on this machine, and what anybody can check of it later
# (quickstart-shared.sh). Nothing of it runs on when it has ended.
#
# Every line after a $ is a command that can be typed, in that folder, once
# `tacit` is on the PATH (the script says how).
set -eu
cd "$(dirname "$0")/.."
source=$(pwd)
is_shared=''
case ${1:-} in
--shared)
	is_shared=yes
	shift
	;;
esac
# A program that is built already (TACIT=...) is taken as it is.
if [ -n "${TACIT:-}" ]; then
	programs=$(dirname "$TACIT")
else
	. plans/setup.sh
	[ -x /usr/sbin/sshd ] || is_sshd_new=yes
	setup_packages build ${is_shared:+shared}
	setup_build release
	programs=$source/build/release/src
fi

folder=${1:-$source/build/quickstart}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
PATH=$programs:$PATH
export PATH
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
cd "$folder"

title() { printf '\n=== %s\n' "$*"; }
# Print a command as it can be typed, then run it; a status other than 0 is
# part of the story only where `may` says so.
show() {
	printf '\n$'
	for word; do
		case $word in
		*[!A-Za-z0-9_./:=#,+-]* | '') printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
	printf '\n'
	"$@"
}
may() { show "$@" || printf '(exit status %d)\n' $?; }
# Who is at the keyboard: on one's own machine identity is configuration.
as() { show git config tacit.identity "$1"; }

if [ -n "$is_shared" ]; then
	. "$source/plans/quickstart-shared.sh"
	exit
fi

rm -rf "$folder/cica" "$folder/exercise"
cat <<END
Tacit is built. The sample registers are made in
  $folder
To type the commands yourself:
  export PATH=$programs:\$PATH
  cd $folder/cica
END

title "1. The sample: what two notes prove, and nothing else"
show tacit init cica --from "$source/plans/cica"
show cd cica
as secretariat
show tacit show NCT/G/778
show tacit silence NCT/G/778 --now 2022-06-17
show tacit silence NCT/G/778 --now 2022-06-30T17:59:59Z
show tacit silence NCT/G/778 --now 2022-06-30T18:00:00Z
show tacit silence NCT/G/778 --now 2022-07-01
may tacit silence NCT/G/778 --now 2022-07-01 --is kept
show tacit status --now 2022-07-01
show tacit inbox nct-ict --now 2022-07-01
show tacit report --organ SWG --year 2022 --area nct-general
show tacit report --organ SWG --year 2022 --format html -o ../report-2022.html

title "2. The secretariat confirms that every reply is entered"
show tacit confirm NCT/G/778 --now 2022-07-01
show tacit silence NCT/G/778 --now 2022-07-01
may tacit silence NCT/G/778 --now 2022-07-01 --is kept
show cd ..

title "3. An exercise: what could have happened. Its pages say SAMPLE"
show tacit init exercise --from "$source/plans/cica" --exercise --now 2022-06-16
show cd exercise
as secretariat
show tacit new member code=XAA "name=Test State A" kind=member \
	-m "Test data: a state of this exercise." --now 2022-06-16
show tacit new member code=XAB "name=Test State B" kind=member \
	-m "Test data: a state of this exercise." --now 2022-06-16

title "3a. A form goes out as a workbook, and comes back by mail"
rm -f ../form-778.xlsx && echo 'XAA delegation@xaa.example.org' >../contacts
show git config tacit.contacts ../contacts
show tacit set body received-by=mail.example.org --now 2022-06-20
show tacit form NCT/G/778 --state XAA -o ../form-778.xlsx --now 2022-06-20
show tacit receive "$source/plans/reply.eml" --now 2022-06-29
letter=$(tacit incoming -q --now 2022-06-29)
show tacit incoming show "$letter" --now 2022-06-29
show tacit incoming accept "$letter" --now 2022-06-29
show tacit letters NCT/G/778 --kind acknowledgement --now 2022-06-29

title "3b. A call of the exercise"
show tacit new note number=NCT/G/900 date=2022-09-01 city=Nur-Sultan \
	area=nct-general "subject=Drafts for the exercise" invites=comment \
	invites=proposal encloses=nct-general/concept-paper \
	encloses=nct-general/action-plan comments-by=2022-09-15 cutoff=24:00 zone=Asia/Almaty \
	"silence=forward SWG" \
	-m "Test data: the drafts are circulated again in this exercise." \
	--now 2022-09-01T04:00:00Z
show tacit circulate NCT/G/900 --now 2022-09-01T04:00:00Z
show tacit show nct-general/action-plan --addresses
show tacit status --now 2022-09-02

title "3c. One second before the close, and at the close"
show tacit comment NCT/G/900 -s XAA -k proposal -p concept-paper#II.2 \
	-m "Test: name the authorities that cooperate." \
	-r 2022-09-15T17:59:59Z --now 2022-09-15T17:59:59Z
show tacit comment NCT/G/900 -s XAB -k objection -p action-plan#i.3 \
	-m "Test: not agreed." -r 2022-09-15T18:00:00Z \
	--now 2022-09-15T18:00:00Z
show tacit silence NCT/G/900 --by-state --now 2022-09-15T18:00:00Z

title "3d. A call that is extended; an objection withdrawn in time"
show tacit new note number=NCT/G/901 date=2022-10-03 city=Astana \
	area=nct-general "subject=Concept paper for adoption, exercise" \
	invites=comment encloses=nct-general/concept-paper \
	comments-by=2022-10-10 cutoff=24:00 zone=Asia/Almaty silence=adopt \
	-m "Test data: adoption under silence." --now 2022-10-03T04:00:00Z
show tacit circulate NCT/G/901 --now 2022-10-03T04:00:00Z
show tacit comment NCT/G/901 -s XAB -k objection -m "Test: more time is needed." \
	-r 2022-10-05T05:00:00Z --now 2022-10-05T05:00:00Z
show tacit new note number=NCT/G/902 date=2022-10-06 city=Astana \
	area=nct-general "subject=Extension of NCT/G/901, exercise" \
	extends=2022/nct-g-901 comments-by=2022-10-17 cutoff=24:00 \
	zone=Asia/Almaty \
	-m "Test data: the time for comments is extended." \
	--now 2022-10-06T04:00:00Z
show tacit circulate NCT/G/902 --now 2022-10-06T04:00:00Z
objection=$(tacit list comment --call NCT/G/901 -q --now 2022-10-07)
show tacit comment NCT/G/901 -s XAB -k withdrawal --withdraws "$objection" \
	-r 2022-10-17T17:59:59Z --now 2022-10-17T17:59:59Z
show tacit confirm NCT/G/901 --now 2022-10-18
show tacit silence NCT/G/901 --now 2022-10-18

title "3e. A form goes out; a sheet of comments comes back"
rm -f ../form.xlsx ../form-ru.docx ../matrix.xlsx
show tacit form NCT/G/900 --state XAA -o ../form.xlsx --now 2022-09-02
show tacit form NCT/G/900 --state XAB --lang ru -o ../form-ru.docx \
	--now 2022-09-02
cat >sheet.csv <<'END'
state,place,kind,category,text,proposed text,received
Test State A,concept-paper#III.3,comment,editorial,"Test: one word is missing.","on a voluntary basis",2022-09-14T09:00:00Z
Test State B,action-plan#ii.1,comment,general,"Test: who keeps the calendar?",,2022-09-14T09:30:00Z
END
show tacit comment NCT/G/900 --sheet sheet.csv -n --now 2022-09-15T18:30:00Z
show tacit comment NCT/G/900 --sheet sheet.csv --now 2022-09-15T18:30:00Z
show tacit comment NCT/G/900 --sheet sheet.csv --now 2022-09-15T18:31:00Z
show rm sheet.csv
show tacit confirm NCT/G/900 --now 2022-09-16
may tacit submit nct-general --to SWG --now 2022-09-20

title "3f. The coordinator answers"
as TUR
for id in $(tacit list comment --call NCT/G/900 -q --now 2022-09-20); do
	case $id in
	xaa-*) show tacit answer "$id" --outcome noted --now 2022-09-21 \
		-m "Test: taken note of." ;;
	*) show tacit answer "$id" --outcome not-incorporated \
		--reason already-covered --now 2022-09-21 \
		-m "Test: see the section as it stands." ;;
	esac
done
show tacit matrix NCT/G/900 --now 2022-09-22
show tacit matrix NCT/G/900 --now 2022-09-22 --format xlsx -o ../matrix.xlsx
show tacit answer --sheet ../matrix.xlsx --now 2022-09-22

title "3g. Submission, decisions, progress for a year"
as secretariat
show tacit submit nct-general --to SWG --now 2022-11-01
show tacit decide nct-general/concept-paper nct-general/action-plan \
	--organ SWG --outcome agreed --date 2022-11-15 --now 2022-11-15
show tacit submit nct-general --to SOC --now 2022-11-16
show tacit decide nct-general/concept-paper nct-general/action-plan \
	--organ SOC --outcome approved --date 2022-12-12 --now 2022-12-12
show tacit decide --organ SWG --outcome reviewed --year 2022 \
	--date 2022-12-20 --now 2022-12-20
as XAA
show tacit progress nct-general/i.3 -s XAA -y 2023 --status limited \
	--evidence "Test: one seminar" --now 2023-11-20
as TUR
show tacit progress nct-general/i.3 --by-coordinator TUR -y 2023 \
	--status substantial --now 2023-11-25
as secretariat
show tacit status --now 2023-12-01
show tacit report --organ SWG --year 2023 --area nct-general
show tacit report --organ SWG --year 2023 --format html -o ../report-2023-exercise.html
show tacit check
show git fsck --strict

cd "$folder"
cat <<END

The reports for the Special Working Group:
  $folder/report-2022.html
  $folder/report-2023-exercise.html   (exercise)
What office programs open:
  $folder/form.xlsx, form-ru.docx   to be filled in by a state
  $folder/matrix.xlsx               by the coordinator
END
