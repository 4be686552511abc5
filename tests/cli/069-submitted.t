# What is submitted in another text, and texts in other languages.
. "$(dirname "$0")/lib.sh"
export COLUMNS=400
exercise
id=nct-general/concept-paper

# --- language versions, by the rights of the paper -------------------------------
run tacit new version $id --lang fr title=Document -m 'Données.' \
	--now 2022-06-20
is_status 3 'the Secretariat does not write a paper of an area'
git config tacit.identity TUR
run tacit new version $id --lang fr 'title=Document de réflexion' \
	-m 'Données.' --now 2022-06-20
is_status 0 'its coordinator does, also in an open call'
out_has "recorded: $id.fr"
run cat plans/$id.fr.md
is_out 'the text that it translates is pinned' <<-END
---
title: Document de réflexion
lang: fr
text: unofficial
translates: $id $(git rev-parse HEAD:plans/$id.md)
---

Données.
END
run tacit new version $id --lang fr 'title=Document de réflexion' \
	-m 'Données.' --now 2022-06-20
out_has "already recorded: $id.fr"
run tacit new version $id --lang fr title=X -m 'Autres données.' \
	--now 2022-06-20
is_status 3 'one a language'
err_has "change it with: tacit edit $id.fr"
run tacit new version $id -m x
is_status 2 'in which language?'
run tacit new version --lang fr
is_status 2 'of which document?'
run tacit new version $id --lang xx title=X -m x --now 2022-06-20
is_status 3 'no such language'
err_has 'xx is no code of a language'
run tacit new version TUR --lang fr title=X -m x --now 2022-06-20
is_status 3 'a member has none'
err_has 'TUR has no language versions'
run tacit new version $id lang=de title=X text=courtesy colour=red -m x
is_status 2 'a key that a version has not'
run tacit new version nct-general/i.3 lang=de title=X text=courtesy -m x \
	--now 2022-06-20
is_status 0 'of an activity'
run tacit new item area=nct-general section=ii title=X --lang ru -n \
	--now 2022-07-02
out_has 'будет записано: nct-general/ii.5'

# --- an area without a coordinator is the Secretariat's ----------------------------
git config tacit.identity secretariat
sed -i '/^coordinators:/,/^  - /d; /^co-coordinators:/,/^  - /d' \
	areas/human.md
unhooked commit -qam 'Test data'
run tacit new paper area=human kind=concept-paper title=Draft lang=en \
	-m 'Test data.' --now 2022-06-20
is_status 0 'its paper'
run tacit new version human/concept-paper --lang fr title=Projet \
	-m 'Données.' --now 2022-06-20
is_status 0 'and its versions'
run tacit new paper area=nct-general kind=other title=Draft lang=en \
	-m 'Test data.' --now 2022-06-20
is_status 3 'not of an area that has one'

# --- changes beyond those applied -----------------------------------------------------
git config tacit.identity TUR
sed -i '0,/cooperation/s//co-operation/' plans/$id.md
git diff --quiet && sed -i '$s/$/ Test data./' plans/$id.md
cp plans/$id.md "$work/text" && git checkout -q plans/$id.md
run tacit edit $id -F "$work/text" --now 2022-07-02
is_status 0 'the text is changed after the close'
git config tacit.identity secretariat
run tacit submit $id --to SWG --now 2022-07-03
is_status 3 'its text is not the one that was circulated'
err_has "$id: its text is not the one that was circulated; no disposition covers "
err_has 'name them: tacit answer COMMENT --applied ID#ADDRESS'
run tacit submit $id --to SWG --because 'A slip was mended.' --now 2022-07-03
is_status 0 'for a reason'
run tacit report --organ SWG --year 2022 --now 2022-07-04 --format md
out_has 'not the one that was circulated'
out_has 'Reason given: A slip was mended.'
run tacit report --organ SWG --year 2022 --now 2022-07-04 --format json
out_has '"different": ['
out_has '"name": "A slip was mended."'
plan
