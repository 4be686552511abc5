#!/bin/sh
# busy.sh FOLDER: a register of a busy year, 2023, of a body that does not
# exist: 14 states, 8 calls, 60 comments, 10 events, three action plans. All of
# it is test data, and the same each time. TACIT names the program.
set -eu
tacit() { "${TACIT:-tacit}" "$@"; }
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@test.invalid
export GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@test.invalid
folder=$1
scratch=$(mktemp -d) from=$scratch/from
trap 'rm -rf "$scratch"' EXIT

# --- the body, its members and areas ------------------------------------------
letters='A B C D E F G H I J K L M N'
mkdir -p "$from/members" "$from/areas" "$from/measures"
cat >"$from/body.md" <<'TEXT'
---
format: 1
name: Test Body for Rivers, Rails and Health
short: TBR
seat: Testville
zone: Asia/Almaty
languages:
  - en
  - ru
organs:
  - WG Working Group
  - PC Permanent Committee
decides-by: consensus
name-ru: Учебный орган по рекам, железным дорогам и здоровью
short-ru: УОР
seat-ru: Учебноград
organs-ru:
  - WG Рабочая группа (РГ)
  - PC Постоянный комитет (ПК)
---
TEXT
for x in $letters; do
	low=$(echo "xa$x" | tr 'A-Z' 'a-z')
	cat >"$from/members/$low.md" <<TEXT
---
code: XA$x
name: Test State $x
kind: member
since: 2010-01-01
name-ru: Учебное государство $x
---

Test data.
TEXT
done
area() { # SLUG CODE COORDINATOR OTHER TITLE TITLE-RU
	cat >"$from/areas/$1.md" <<TEXT
---
code: $2
title: $5
dimension: economic
coordinators:
  - $3
co-coordinators:
  - $4
title-ru: $6
---

Test data.
TEXT
	mkdir -p "$from/measures/$1" "$from/plans/$1/items"
	for n in 1 2 3 4; do
		cat >"$from/measures/$1/$n.md" <<TEXT
---
area: $1
title: Measure $n of $5
title-ru: Мера $n, $6
---

Test data.
TEXT
	done
}
area river-navigation RN XAA XAB 'Navigation on shared rivers' \
	'Судоходство на общих реках'
area rail-transit RT XAC XAD 'Rail transit' 'Железнодорожный транзит'
area public-health PH XAE XAF 'Public health' 'Здравоохранение'
cat >"$from/areas/trade-facilitation.md" <<'TEXT'
---
code: TF
title: Trade facilitation
dimension: economic
title-ru: Упрощение торговли
---

Test data.
TEXT

# --- papers ----------------------------------------------------------------------
paper() { # AREA NAME KIND PREPARED TITLE TITLE-RU, its text from standard input
	{ cat <<TEXT
---
area: $1
kind: $3
title: $5
lang: en
prepared-by: $4
capacity: coordinator
approval:
  - WG
  - PC
title-ru: $6
---

TEXT
	cat; } >"$from/plans/$1/$2.md"
}
passages() { # how many
	n=0
	for roman in I II III IV V; do
		printf '## %s. Test section %s\n\n' $roman $roman
		for k in 1 2 3 4; do
			n=$((n + 1))
			printf '%s. Test passage %s says what it says.\n' $k $n
		done
		echo
	done
}
plan() { # AREA COORDINATOR TITLE TITLE-RU; twelve activities
	paper "$1" action-plan action-plan "$2" "Action Plan, $3" \
		"План действий, $4" <<'TEXT'
Test data.

## i. Meetings

Next steps, for the Member States to approve and take:

## ii. Networks and seminars

## iii. Exchange of experience
TEXT
	for section in i ii iii; do
		for n in 0 1 2 3; do
			item "$1" $section $n "$4"
		done
	done
}
item() { # AREA SECTION NUMBER AREA-RU
	title='Meeting of experts' title_ru='Встреча экспертов' more=
	case $2.$3 in
	i.1) title='Network of focal points' more="network: net-$1"
		title_ru='Сеть контактных пунктов' ;;
	ii.1) title='Training seminars' more='recurrence: 2 per year'
		title_ru='Учебные семинары' ;;
	ii.2) title='Network of focal points for data' more="network: data-$1"
		title_ru='Сеть контактных пунктов по данным' ;;
	*.2) title='Exchange of experience' title_ru='Обмен опытом' ;;
	*.3) title='Compendium of practice' title_ru='Свод практики'
		more='due: 2024-06-30' ;;
	esac
	{ cat <<TEXT
---
area: $1
section: $2
title: $title
title-ru: $title_ru
measures:
  - $1/1
  - $1/2
TEXT
	case $2 in i) echo 'needs: approval' ;; ii) echo 'needs: consideration' ;; esac
	case $3 in 0|1) echo "lead: XA$(echo "$1" | cut -c1 |
		tr 'rp' 'AE')" ;; esac
	[ -z "$more" ] || echo "$more"
	printf -- '---\n\nTest activity %s.%s.\n' "$2" "$3"; } \
		>"$from/plans/$1/items/$2.$3.md"
}
passages | paper river-navigation concept-paper concept-paper XAA \
	'Concept Paper, Navigation on shared rivers' \
	'Концепция, Судоходство на общих реках'
plan river-navigation XAA 'Navigation on shared rivers' \
	'Судоходство на общих реках'
passages | paper rail-transit concept-paper concept-paper XAC \
	'Draft Concept Paper, Rail transit' \
	'Проект концепции, Железнодорожный транзит'
plan rail-transit XAC 'Rail transit' 'Железнодорожный транзит'
passages | paper public-health concept-paper concept-paper XAE \
	'Draft Concept Paper, Public health' 'Проект концепции, Здравоохранение'
plan public-health XAE 'Public health' 'Здравоохранение'
passages | paper river-navigation guidelines other XAA \
	'Guidelines on navigation at night' \
	'Руководство по судоходству в ночное время'
passages | paper river-navigation terms other XAA \
	'Terms of reference of the network' 'Круг ведения сети'
passages | paper rail-transit charter other XAC \
	'Charter of the data network' 'Устав сети данных'
passages | paper public-health fund other XAE \
	'Rules of the voluntary fund' 'Правила добровольного фонда'
passages | paper public-health manual other XAE \
	'Manual on laboratories' 'Пособие по лабораториям'

tacit init "$folder" --from "$from" --exercise --now 2021-03-01 \
	>/dev/null 2>"$scratch/err" || { cat "$scratch/err" >&2; exit 1; }
cd "$folder"
as() { git config tacit.identity "$1"; }
quietly() { tacit "$@" -q >/dev/null 2>"$scratch/err" || { echo "$@" >&2
	cat "$scratch/err" >&2
	exit 1; }; }

# --- the year before -----------------------------------------------------------------
as secretariat
for organ in WG PC; do
	quietly decide river-navigation/concept-paper \
		river-navigation/action-plan --organ $organ --outcome \
		"$([ $organ = WG ] && echo agreed || echo approved)" \
		--because 'Test data.' -d 2021-11-0$([ $organ = WG ] && echo 1 ||
		echo 8) --now 2021-11-10
done
progress() { # ITEM STATE YEAR STATUS DATE [words...]
	item=$1 state=$2 year=$3 how=$4 day=$5
	shift 5
	as "$state"
	quietly progress "river-navigation/$item" -s "$state" -y "$year" \
		--status "$how" --now "$day" "$@"
}
progress i.0 XAA 2022 limited 2022-11-01
progress i.1 XAB 2022 limited 2022-11-01
progress ii.0 XAG 2022 substantial 2022-11-01 --evidence 'A test meeting.'
progress ii.1 XAH 2022 limited 2022-11-01
progress iii.0 XAB 2022 not-started 2022-11-01
as secretariat
quietly decide --organ WG --outcome reviewed --year 2022 -d 2022-12-12 \
	--now 2022-12-12

# --- calls of the year ------------------------------------------------------------------
call() { # NUMBER DATE CLOSES AREA SILENCE SUBJECT ENCLOSURES...
	number=$1 date=$2 closes=$3 area=$4 silence=$5 subject=$6
	shift 6
	{ cat <<TEXT
---
number: $number
date: $date
city: Testville
area: $area
subject: $subject
to: Member States
invites:
  - comment
  - proposal
comments-by: $closes
cutoff: "24:00"
zone: Asia/Almaty
deadline-basis: stated
silence: $silence
encloses:
TEXT
	for one; do echo "  - $one"; done
	printf -- '---\n\nTest data.\n'; } >"$scratch/note.md"
	as secretariat
	quietly new note -F "$scratch/note.md" --now "$date"
	quietly circulate "$number" --now "$date"
}
says() { # NUMBER STATE DAY KIND PLACE TEXT [words...]: prints the id
	number=$1 state=$2 day=$3 kind=$4 place=$5 text=$6
	shift 6
	[ -z "$place" ] || set -- "$@" -p "$place"
	tacit comment "$number" -s "$state" -k "$kind" -r "${day}T08:00:00Z" \
		-m "$text" --now "${day}T09:00:00Z" -q "$@"
}
many() { # NUMBER DAY PAPER STATES...: a comment each, of many kinds
	call=$1 first=$2 paper=$3
	shift 3
	n=0
	for state; do
		n=$((n + 1))
		kind=$(echo comment proposal amendment question comment \
			proposal | cut -d' ' -f$((n % 6 + 1)))
		place="$paper#II.$((n % 4 + 1))"
		says "$call" "$state" "${first%-*}-$(printf %02d \
			$((${first##*-} + n % 9)))" $kind "$place" \
			"Test $kind $n: the passage should say who does it, by \
when, and to whom it is reported." >/dev/null
	done
}
answer() { # NUMBER BY DATE: an outcome for each that asks for one
	as "$2"
	n=0
	tacit list comment --call "$1" -q --now "$3" >"$scratch/ids"
	while read -r id; do
		n=$((n + 1))
		case $((n % 6)) in
		0) set -- "$1" "$2" "$3" incorporated ;;
		1) set -- "$1" "$2" "$3" not-incorporated --reason already-covered \
			-m 'Test reason.' ;;
		2) set -- "$1" "$2" "$3" incorporated-with-changes ;;
		3) set -- "$1" "$2" "$3" noted ;;
		4) set -- "$1" "$2" "$3" deferred ;;
		5) set -- "$1" "$2" "$3" not-incorporated --reason no-consensus \
			-m 'Test reason.' ;;
		esac
		by=$2 day=$3
		what=$4
		number=$1
		shift 4
		tacit answer "$id" --outcome "$what" --by "$by" -d "$day" \
			--now "$day" -q "$@" >/dev/null 2>&1 || true
		set -- "$number" "$by" "$day"
	done <"$scratch/ids"
}

call RT/10 2023-02-01 2023-03-15 rail-transit 'forward WG' \
	'Draft Concept Paper and Action Plan, Rail transit' \
	rail-transit/concept-paper rail-transit/action-plan
many RT/10 2023-02-10 rail-transit/concept-paper XAB XAD XAE XAF XAG XAH XAI \
	XAJ XAK XAL XAM XAN
says RT/10 XAB 2023-02-21 objection rail-transit/action-plan#i.1 \
	'Test objection: no network before its terms are agreed.' >/dev/null
says RT/10 XAM 2023-03-17 comment rail-transit/concept-paper#I.1 \
	'Test: this came after the close.' >/dev/null

call RN/21 2023-03-01 2023-04-01 river-navigation adopt \
	'Terms of reference of the network' river-navigation/terms
many RN/21 2023-03-05 river-navigation/terms XAD XAE
says RN/21 XAK 2023-03-20 objection river-navigation/terms#II.1 \
	'Test objection to the seat of the network.' >/dev/null
says RN/21 XAL 2023-03-21 reservation '' 'Test reservation on costs.' >/dev/null
says RN/21 XAG 2023-03-22 no-objection '' '' >/dev/null
says RN/21 XAH 2023-03-22 support '' 'Test support.' >/dev/null

call RN/22 2023-03-10 2023-04-10 river-navigation 'forward WG' \
	'Guidelines on navigation at night' river-navigation/guidelines
many RN/22 2023-03-12 river-navigation/guidelines XAC XAF XAG XAN

call PH/5 2023-04-03 2023-05-15 public-health 'forward WG' \
	'Draft Concept Paper and Action Plan, Public health' \
	public-health/concept-paper public-health/action-plan
many PH/5 2023-04-11 public-health/concept-paper XAA XAB XAC XAD XAF XAG XAH \
	XAI XAJ XAL XAM XAN
says PH/5 XAA 2023-04-20 reservation '' 'Test reservation on data.' >/dev/null

call PH/6 2023-05-02 2023-06-01 public-health adopt \
	'Rules of the voluntary fund' public-health/fund
many PH/6 2023-05-05 public-health/fund XAA XAD XAI XAK XAN
says PH/6 XAB 2023-05-20 no-objection '' '' >/dev/null
says PH/6 XAC 2023-05-20 support '' 'Test support.' >/dev/null

call RT/12 2023-06-01 2023-07-01 rail-transit adopt \
	'Charter of the data network' rail-transit/charter
says RT/12 XAE 2023-06-10 support '' 'Test support.' >/dev/null
says RT/12 XAF 2023-06-11 no-objection '' '' >/dev/null
says RT/12 XAG 2023-06-12 no-objection '' '' >/dev/null
says RT/12 XAH 2023-06-20 comment rail-transit/charter#I.2 \
	'Test: a word is missing.' >/dev/null

as secretariat
for note in RT/10 RN/21 RN/22 PH/5 PH/6 RT/12; do
	quietly confirm $note --now 2023-07-05
done
answer RT/10 XAC 2023-07-10
answer RN/22 XAA 2023-07-11
answer PH/6 XAE 2023-07-12
edit() { # PAPER DATE BY FROM TO
	as "$3"
	sed -i "s/$4/$5/" "plans/$1.md"
	git add "plans/$1.md"
	GIT_AUTHOR_DATE="$2T05:00:00Z" GIT_COMMITTER_DATE="$2T05:00:00Z" \
		git -c core.hooksPath=/dev/null commit -qm "edit: $1"
}
edit rail-transit/concept-paper 2023-07-20 XAC 'passage 6 says' \
	'passage 6, as amended, says'
edit rail-transit/concept-paper 2023-07-21 XAC 'passage 9 says' \
	'passage 9, of which nobody spoke, says'

call RT/15 2023-08-01 2023-09-15 rail-transit 'forward WG' \
	'Revised Draft Concept Paper and Action Plan, Rail transit' \
	rail-transit/concept-paper rail-transit/action-plan
many RT/15 2023-08-05 rail-transit/concept-paper XAE XAF XAI XAJ XAK XAL
says RT/15 XAB 2023-08-20 objection rail-transit/action-plan#i.1 \
	'Test objection: it is maintained.' >/dev/null
says RT/15 XAN 2023-08-21 condition rail-transit/concept-paper#III.2 \
	'Test condition: no objection, provided that costs are shared.' >/dev/null
as secretariat
quietly confirm RT/15 --now 2023-09-20
answer RT/15 XAC 2023-09-25
edit rail-transit/concept-paper 2023-10-02 XAC 'passage 7 says' \
	'passage 7, corrected, says'

call PH/8 2023-12-01 2024-01-31 public-health 'forward WG' \
	'Manual on laboratories' public-health/manual
many PH/8 2023-12-04 public-health/manual XAC XAG XAI XAN

# --- submitted and decided ---------------------------------------------------------------
as secretariat
quietly submit rail-transit/concept-paper rail-transit/action-plan --to WG \
	--because 'A passage was corrected after the second call (test).' \
	--now 2023-10-10
quietly submit river-navigation/guidelines --to WG --now 2023-08-10
quietly decide river-navigation/guidelines --organ WG --outcome agreed \
	-d 2023-09-05 --now 2023-09-05
quietly submit river-navigation/guidelines --to PC --now 2023-10-12
quietly decide rail-transit/charter --organ PC \
	--outcome approved-under-silence --call RT/12 -d 2023-07-06 \
	--because 'Test data.' --now 2023-07-06

# --- activities, authorities, events -------------------------------------------------------
progress i.0 XAA 2023 substantial 2023-11-01 --evidence 'Two test meetings.'
progress i.1 XAB 2023 limited 2023-11-01 --challenges \
	'Four states have not named an authority (test).'
progress i.2 XAG 2023 limited 2023-11-02
progress ii.0 XAG 2023 completed 2023-11-02 --evidence 'The test report.'
progress ii.1 XAH 2023 substantial 2023-11-02
progress ii.1 XAI 2023 limited 2023-11-02
progress iii.0 XAB 2023 limited 2023-11-03 --challenges 'No test funds.'
progress iii.2 XAN 2023 limited 2023-11-03
for x in A B G H I; do
	as "XA$x"
	quietly new focal-point network=net-river-navigation state=XA$x \
		"authority=Test Authority $x" since=2023-0$((5 + $(echo $x |
		tr 'ABGHI' '01234')))-01 --now 2023-10-01
done
as secretariat
event() { # SLUG AREA HOST STARTS ENDS TITLE HELD [ITEM]
	set -- "$@" ''
	quietly new event "areas=$2" "title=$6" "organisers=$3" mode=online \
		"starts=$4" "ends=$5" zone=Asia/Almaty languages=en \
		${8:+"items=$8"} --slug "$1" -m 'Test data.' --now 2023-01-15
	[ -n "$7" ] || return 0
	set -- "event=${4%%-*}/$1" "held=$7" "date=$5"
	[ "$2" != held=held ] || set -- "$@" 'participants=XAA 3' \
		'participants=XAB 2'
	quietly new event-report "$@" by=secretariat -m 'Test data.' \
		--now "${3#date=}T16:00:00Z"
}
event experts river-navigation XAA 2023-02-14 2023-02-15 \
	'Meeting of river experts' held river-navigation/i.0
event seminar river-navigation XAH 2023-04-18 2023-04-18 \
	'Seminar on locks' held river-navigation/ii.1
event pilots river-navigation XAB 2023-05-23 2023-05-25 \
	'Training of pilots' postponed river-navigation/ii.1
event gauges rail-transit XAC 2023-06-13 2023-06-14 \
	'Workshop on gauges' held
event wagons rail-transit XAD 2023-07-04 2023-07-04 'Meeting on wagons' ''
event labs public-health XAE 2023-08-22 2023-08-23 \
	'Meeting of laboratories' held
event vaccines public-health XAF 2023-09-12 2023-09-12 \
	'Webinar on vaccines' cancelled
event charts river-navigation XAI 2023-10-17 2023-10-18 \
	'Workshop on charts' held river-navigation/iii.2
event customs rail-transit XAJ 2023-11-14 2023-11-14 \
	'Seminar on customs' ''
event winter public-health XAK 2023-12-19 2023-12-20 \
	'Winter school' ''
event spring river-navigation XAA 2024-03-12 2024-03-13 \
	'Meeting of river experts, 2024' '' river-navigation/i.0
