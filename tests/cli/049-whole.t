. "$(dirname "$0")/lib.sh"

# A page is whole in its language, or it is in English and says so in the
# language that was asked for.
kk='Бұл бет ағылшын тілінде, өйткені Tacit бағдарламасының қазақша аудармасы әлі толық емес.'
zh='本页为英文，因为 Tacit 的中文翻译尚未完成。'
now='--now 2022-07-03'
notice() { eval "echo \"\$$1\""; }
sample

# the same page, and the notice before everything else; Markdown cuts no line
each() { # COMMAND...
	tacit "$@" $now --format md 2>/dev/null | cat -s >"$work/english"
	for lang in kk zh; do
		run tacit "$@" $now --format md --lang $lang
		grep -cF "$(notice $lang)" "$work/out" >"$work/count"
		grep -vF "> $(notice $lang)" "$work/out" | cat -s |
			sed '/./,$!d' | diff -u "$work/english" - >"$work/diff" &&
			[ "$(cat "$work/count")" = 1 ] && ok "$*: $lang" ||
			not_ok "$*: $lang"
	done
	for lang in en fr ru; do
		run tacit "$@" $now --format md --lang $lang
		grep -qE 'is in English|page est en anglais|на английском' \
			"$work/out" && not_ok "$*: $lang is whole" ||
			ok "$*: $lang is whole"
	done
}
each report --organ SWG --year 2022
each status
each silence NCT/G/778
each positions NCT/G/778
each matrix NCT/G/778
each inbox nct-general
each brief THA
each list paper
each show 2022/nct-g-375
each log nct-general/action-plan
each find network
each compare NCT/G/778
each check

report="report --organ SWG --year 2022 $now"
# shellcheck disable=SC2086
tacit $report --lang kk 2>/dev/null | sed -n 5,12p >"$work/out"
is_out 'a report that is asked for in Kazakh' <<'END'
                  STATUS OF CONFIDENCE-BUILDING MEASURES, 2022
            For the yearly review by the Special Working Group (SWG)

! Бұл бет ағылшын тілінде, өйткені Tacit бағдарламасының қазақша аудармасы әлі
  толық емес.

A. FOR DECISION
   Nothing in this register waits for a decision of the SWG.
END
# shellcheck disable=SC2086
tacit $report --lang zh 2>/dev/null | sed -n 5,11p >"$work/out"
is_out 'in Chinese' <<'END'
                  STATUS OF CONFIDENCE-BUILDING MEASURES, 2022
            For the yearly review by the Special Working Group (SWG)

! 本页为英文，因为 Tacit 的中文翻译尚未完成。

A. FOR DECISION
   Nothing in this register waits for a decision of the SWG.
END
for lang in kk zh; do
	# shellcheck disable=SC2086
	tacit $report --lang $lang --format html 2>/dev/null |
		grep -E '^<html|class="notice"' >"$work/out"
	is_out "as HTML, $lang" <<-END
		<html lang="en">
		<div class="notice" role="note" lang="$lang"><p>$(notice $lang)</p></div>
	END
done

# a text that the record has in that language is shown in it, and marked
tacit show NCT/G/778 --lang kk $now --format html 2>/dev/null |
	grep -E '<html|<h1|"document"|Date</dt>' |
	sed 's/">.*/">/' >"$work/out"
is_out 'the version that was asked for' <<'END'
<html lang="en">
<h1 id="title" lang="kk">
<div><dt>Date</dt>
<div class="document" lang="kk">
END

# data are as they were
run tacit brief THA $now --lang kk --format json
out_has 'Таиланд'
run tacit matrix NCT/G/778 $now --lang zh --layout iso
is_status 0 'a sheet'
grep -q "$zh" "$work/out" && not_ok 'without a notice' || ok 'without a notice'

# files of office programs
part() { unzip -p "$1" "$2" >"$work/out"; }
# shellcheck disable=SC2086
tacit $report --lang zh -o "$work/r.docx" -q 2>/dev/null
part "$work/r.docx" word/document.xml
out_has "$zh"
tacit matrix NCT/G/778 $now --lang kk -o "$work/m.xlsx" 2>/dev/null
part "$work/m.xlsx" xl/worksheets/sheet1.xml
out_has "$kk"
out_has 'Outcome'

# forms, letters and calendars have few words, and each language has those
tacit form NCT/G/778 --lang zh -o "$work/form.docx" -q --now 2022-06-20
part "$work/form.docx" word/document.xml
out_has '意见的种类：下列词语之一。'
grep -q "$zh" "$work/out" && not_ok 'a form' || ok 'a form'
run tacit calendar NCT/G/778 $now --lang kk
out_has 'NCT/G/778: ескертпелер сұратылады'
tacit letters NCT/G/778 --kind circulation --now 2022-06-20 --lang kk -s THA \
	-d "$work/letters" >/dev/null 2>&1
drafts="/usr/bin/python3 $SOURCE/tests/mail/drafts.py"
$drafts "$work"/letters/*.eml >"$work/out"
out_has 'Кімге: Таиланд'
$drafts --take nct-g-778.docx "$work"/letters/*.eml >"$work/note.docx"
part "$work/note.docx" word/document.xml
out_has "$kk"

# each page of a set, in the folder of its language
run tacit publish "$work/set" --language kk --language en $now
is_status 0 'published'
find "$work/set" -name '*.html' | sort >"$work/pages"
xargs grep -L '<html lang="en">' <"$work/pages" >"$work/out"
is_out 'each page is in English' </dev/null
xargs grep -lF "lang=\"kk\"><p>$kk</p>" <"$work/pages" >"$work/out"
grep -v '/en/' "$work/pages" >"$work/own"
[ "$(wc -l <"$work/own")" -gt 60 ] && is_out 'those of Kazakh say why' \
	<"$work/own" || not_ok 'those of Kazakh say why'
grep -c '<div class="document" lang="kk">' \
	"$work/set/kk/notes/2022/nct-g-778.html" >"$work/out"
is_out 'and show what is in Kazakh' <<'END'
1
END
plan
