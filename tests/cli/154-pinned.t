# What the public is told of texts that were circulated, where parts of them are
# for members only.
. "$(dirname "$0")/lib.sh"

# --- a register that is public but for one activity of a plan -------------------
from=$work/from
doc() { # FILE TEXT, its header from standard input; test data
	mkdir -p "$from/$(dirname "$1")"
	{ echo ---; cat; printf -- '---\n\n%s\n' "$2"; } >"$from/$1"
}
doc body.md 'Test data.' <<'END'
format: 1
name: Test Body of Rivers
short: TBR
seat: Testville
zone: Asia/Almaty
languages:
  - en
organs:
  - WG Working Group
  - PC Permanent Committee
decides-by: consensus
distribution: public
END
for x in A B C; do
	doc members/xa$(echo $x | tr ABC abc).md 'Test data.' <<-END
		code: XA$x
		name: Test State $x
		kind: member
		since: 2010-01-01
		distribution: public
	END
done
doc areas/rivers.md 'Test data.' <<'END'
code: R
title: Rivers
dimension: economic
coordinators:
  - XAA
distribution: public
END
for kind in concept-paper action-plan; do
	doc plans/rivers/$kind.md "$(printf '## i. Part\n\nA passage of the %s.' \
		$kind)" <<-END
		area: rivers
		kind: $kind
		title: Test $kind
		lang: en
		prepared-by: XAA
		capacity: coordinator
		approval:
		  - WG
		  - PC
		distribution: public
	END
done
doc plans/rivers/items/i.1.md 'What everybody may read.' <<'END'
area: rivers
section: i
title: An open activity
distribution: public
END
doc plans/rivers/items/i.2.md 'What members may read, unchanged.' <<'END'
area: rivers
section: i
title: A hidden activity
END
tacit init "$reg" --from "$from" --exercise --now 2022-01-10 >/dev/null 2>&1
cd "$reg" && git config tacit.identity secretariat
circulated() { # NUMBER DATE CLOSES
	cat >"$work/note.md" <<-END
		---
		number: $1
		date: $2
		city: Testville
		area: rivers
		subject: Test round $1
		to: Member States
		invites:
		  - comment
		comments-by: $3
		cutoff: "24:00"
		zone: Asia/Almaty
		deadline-basis: stated
		silence: forward WG
		distribution: public
		encloses:
		  - rivers/concept-paper
		  - rivers/action-plan
		---

		Test data.
	END
	tacit new note -F "$work/note.md" --now $2 -q >/dev/null
	run tacit circulate $1 --now $2 -q
	is_status 0 "$1 is circulated"
}
changed() { # SED: of both papers and the hidden activity
	sed -i "$1" plans/rivers/*.md plans/rivers/items/i.2.md
	unhooked commit -qam 'Test data'
}
circulated R/1 2022-02-01 2022-03-01
tacit comment R/1 -s XAB -k comment --now 2022-02-11 -r 2022-02-10T09:00:00Z \
	-m 'A comment that members may read.' -q >/dev/null
tacit confirm R/1 --now 2022-03-05 -q >/dev/null
changed 's/passage of/passage, as amended, of/; s/unchanged/changed once/'
# the paper is for members only while it is circulated for the second time
sed -i '/^distribution: public/d' plans/rivers/concept-paper.md
unhooked commit -qam 'Test data'
circulated R/2 2022-04-01 2022-05-01
tacit comment R/2 -s XAB -k objection -p concept-paper#i.p1 --now 2022-04-11 \
	-r 2022-04-10T09:00:00Z -m 'An objection that members may read.' -q >/dev/null
tacit confirm R/2 --now 2022-05-05 -q >/dev/null
sed -i 's/^kind: concept-paper/&\
distribution: public/' plans/rivers/concept-paper.md
changed 's/as amended/as amended again/; s/changed once/changed twice/'

# nothing of what is for members only, in any file of a folder
is_public() { # FOLDER NAME
	grep -rl 'members may read\|hidden activity' "$1" >"$work/diff" &&
		not_ok "$2" && return
	/usr/bin/python3 "$SOURCE/tests/site/public.py" . "$1" \
		>"$work/diff" 2>&1 && ok "$2" || not_ok "$2"
}

# --- redlines of what was circulated ------------------------------------------------
run tacit publish "$work/set" --for public --now 2022-06-01
is_status 0 'the set for the public'
[ -s "$work/set/en/plans/rivers/action-plan.r-1.r-2.html" ] &&
	ok 'with what changed in the plan' || not_ok 'with what changed in the plan'
[ ! -e "$work/set/en/plans/rivers/concept-paper.r-1.r-2.html" ] &&
	ok 'not in a paper that was for members only then' ||
	not_ok 'not in a paper that was for members only then'
is_public "$work/set" 'and no word of an activity for members only'
grep -rl 'see its matrix' "$work/set" >"$work/out"
is_out 'nor that members commented on it' </dev/null
run tacit publish "$work/all" --language en --now 2022-06-01
sed 's/<[^>]*>//g' "$work/all/en/plans/rivers/action-plan.r-1.r-2.html" \
	>"$work/out"
out_has 'What members may read, unchanged'
out_has 'on the text of R/1: see its matrix'

# --- the meeting's one file ------------------------------------------------------------
tacit submit rivers/concept-paper rivers/action-plan --to WG --now 2022-05-10 \
	--because 'Test data.' -q >/dev/null
sed -i '1s/$/\
distribution: public/' acts/2022/*submitted*.md
unhooked add acts && begin_here
mkdir "$work/packs" "$work/members"
for kind in html docx; do
	run tacit report --organ WG --year 2022 --for public --now 2022-06-01 \
		--pack "$work/packs/pack.$kind"
	is_status 0 "for the public: $kind"
	run tacit report --organ WG --year 2022 --now 2022-06-01 \
		--pack "$work/members/pack.$kind"
	is_status 0 "for members: $kind"
done
for to in packs members; do
	unzip -p "$work/$to/pack.docx" >"$work/$to/parts.xml"
	rm "$work/$to/pack.docx"
done
is_public "$work/packs" 'nothing that is for members only is in a byte of it'
grep -l 'Distribution: Member States\|objection that' "$work"/packs/* >"$work/out"
is_out 'nor that it is there' </dev/null
for file in pack.html parts.xml; do
	sed 's/<[^>]*>//g' "$work/packs/$file" >"$work/out"
	out_has 'Distribution: public'
	out_has 'What everybody may read.'
	out_has 'as amended again,'
	out_has 'No text of it that was circulated is here to be compared with.'
	out_has 'No comment on this call is public.'
	out_has '[The WG took note of the texts that were submitted to it on'
	sed 's/<[^>]*>//g' "$work/members/$file" >"$work/out"
	out_has 'What members may read, changed twice.'
	out_has 'An objection that members may read.'
done

# --- a plan of which only an activity changed -------------------------------------------
circulated R/3 2022-06-02 2022-07-01
sed -i 's/changed twice/changed three times/' plans/rivers/items/i.2.md
unhooked commit -qam 'Test data'
circulated R/4 2022-07-02 2022-08-01
circulated R/5 2022-08-02 2022-09-01
run tacit publish "$work/later" --now 2022-08-03
sed 's/<[^>]*>//g' "$work/later/en/plans/rivers/action-plan.r-3.r-4.html" \
	>"$work/out"
out_has 'What members may read, changed'
out_has 'three times'
[ ! -e "$work/later/en/plans/rivers/action-plan.r-4.r-5.html" ] &&
	ok 'nothing where no word differs' ||
	not_ok 'nothing where no word differs'
plan
