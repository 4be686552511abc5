# shellcheck shell=sh
# Every command that writes, as commands.sh breaks it and after.sh looks at it:
# a function for each, which puts a program in front of the words ("$@"), and,
# where the register needs something first, make_NAME, which works in
# ./template. A command of the program that is neither here nor among those
# that only read is one too few (see rows_check).
ROWS="init init-within init-staged init-bare init-bare-here"
ROWS="$ROWS new new-item new-note import edit set circulate comment comment-first sheet"
ROWS="$ROWS answer confirm notify submit decide progress void cancel alteration"
ROWS="$ROWS receive incoming forget letters note index doctor"
ROWS="$ROWS doctor-hooks clone sync registrations registrations-purge"
ROWS="$ROWS certificates certificates-folder"
ROWS="$ROWS registrations-expire speakers attendance shared-keys"
ROWS="$ROWS shared-rotate"
READERS="form status silence positions matrix inbox report list show log find diff check"
READERS="$READERS brief compare programme calendar publish"

export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80
export GIT_AUTHOR_NAME=Seat GIT_AUTHOR_EMAIL=seat@register.invalid
export GIT_COMMITTER_NAME=Seat GIT_COMMITTER_EMAIL=seat@register.invalid
unset XDG_CACHE_HOME XDG_CONFIG_HOME EDITOR VISUAL

# what the same command says, having done it already, where it says that
case ${ROW:-} in
circulate) DONE='this note is issued already' ;;
clone) DONE='something stands there already' ;;
incoming) DONE='accepted already' ;;
certificates) DONE='there is a key to certificates already' ;;
*) DONE= ;;
esac

# --- init: into a folder that is not there, among its documents, where git
# was begun, where git has staged them, and bare

case ${ROW:-} in
init* | clone | shared-*) REG=run/reg ;;
*) REG=run ;;
esac

# a few documents, one of which pins another: two commits
make_documents() { # FOLDER
	mkdir -p "$1/members" "$1/areas" "$1/plans/nct-general"
	cp "$SAMPLE/body.md" "$1"
	cp "$SAMPLE/members/tur.md" "$SAMPLE/members/afg.md" "$1/members"
	cp "$SAMPLE/areas/nct-general.md" "$1/areas"
	printf -- '---\n%s\n---\n\nTest data.\n' 'area: nct-general
kind: other
title: Terms
lang: en' >"$1/plans/nct-general/terms.md"
	printf -- '---\n%s\n---\n\nTest data.\n' "title: Terms
lang: ru
text: unofficial
translates: nct-general/terms $(
		git hash-object "$1/plans/nct-general/terms.md")" \
		>"$1/plans/nct-general/terms.ru.md"
}
make_init() { make_documents template/from; }
init() { "$@" init run/reg --from run/from --exercise --now 2022-06-16; }
make_init_within() { make_documents template/reg; }
init_within() { "$@" init run/reg --from run/reg --now 2022-06-16; }
make_init_staged() {
	make_init_within
	git init -q -b main template/reg
	git -C template/reg config remote.origin.url elsewhere
	git -C template/reg add body.md
}
init_staged() { init_within "$@"; }
make_init_bare() { mkdir template && cp -R "$SAMPLE" template/from; }
init_bare() { "$@" init run/reg --bare --from run/from --now 2022-06-16; }
make_init_bare_here() { make_init && mkdir template/reg; }
init_bare_here() { init_bare "$@"; }

# --- the others: in a register made from the sample

make_register() {
	"$TACIT" init template --exercise --from "$SAMPLE" --now 2022-06-16
	git -C template config tacit.identity secretariat
	"$TACIT" -C template comment NCT/G/778 -s CHN -m 'Test: before.' -q \
		-r 2022-06-20T10:00Z --now 2022-06-21 >comment
}
make_new() {
	make_register
	git -C template config tacit.identity KAZ
}
new() {
	"$@" -C run new focal-point network=border-control state=KAZ -q \
		'authority=Border Service' since=2022-07-01 --now 2022-07-06
}
make_new_item() { make_edit; }
new_item() {
	"$@" -C run new item area=nct-general section=ii title=X -m 'Test.' \
		--now 2022-07-06
}
make_import() {
	make_register
	printf 'code,name,kind\nXAA,Test State A,member\nXBB,Test State B,member\n' \
		>members.csv
}
import() {
	"$@" -C run import members members.csv --now 2022-07-06
}
make_new_note() {
	make_register
	printf -- '---\n%s\n---\n\nTest data.\n' 'number: NCT/G/900
date: 2022-09-01
city: Nur-Sultan
area: nct-general
subject: Drafts for the exercise
to: Member States
invites:
  - comment
encloses:
  - nct-general/concept-paper
  - nct-general/action-plan
comments-by: 2022-09-15
silence: forward SWG' >note.md
}
new_note() { "$@" -C run new note -F note.md --now 2022-09-01; }
make_edit() {
	make_register
	git -C template config tacit.identity TUR
	sed '$a Test: another text.' \
		template/plans/nct-general/items/i.3.md >text.md
}
edit() {
	"$@" -C run edit nct-general/i.3 -F text.md --now 2022-07-06
}
make_set() { make_edit; }
set_() { "$@" -C run set nct-general/i.3 due=2023-06-30 --now 2022-07-06; }
make_circulate() {
	make_new_note
	"$TACIT" -C template new note -F note.md --now 2022-09-01
}
circulate() {
	"$@" -C run circulate NCT/G/900 --cutoff 24:00 --zone Asia/Almaty \
		--now 2022-09-01T04:00:00Z
}
make_comment() { make_register; }
comment() {
	"$@" -C run comment NCT/G/778 -s THA -m 'Test: broken.' \
		-r 2022-06-22T10:00Z --now 2022-06-23
}
# as after a clone: nothing is remembered, and git has not looked yet
make_comment_first() {
	make_register
	mv template origin && git clone -q origin template
	git -C template config tacit.identity secretariat
}
comment_first() { comment "$@"; }
make_sheet() {
	make_register
	printf '%s\n' 'Number,State,Place,Kind,Category,Text,Proposed text,Reference,Received' \
		'1,Thailand,concept-paper#II.2,amendment,te,Shorter.,One.,No 12,2022-06-20 15:30' \
		'2,CHN,,no objection,,,,,2022-06-21T10:00:00Z' >reply.csv
}
sheet() {
	"$@" -C run comment NCT/G/778 --sheet reply.csv --now 2022-06-22
}
make_answer() { make_edit; }
answer() {
	"$@" -C run answer "$(cat comment)" --outcome noted -d 2022-07-02 \
		-m 'Test.' --now 2022-07-03
}
make_confirm() { make_register; }
confirm() { "$@" -C run confirm NCT/G/778 --now 2022-07-01; }
make_note() {
	make_circulate
}
note() { "$@" -C run note NCT/G/900 --record --now 2022-09-01; }
make_notify() { make_confirm; }
notify() { "$@" -C run notify NCT/G/778 --now 2022-07-01; }
make_cancel() { make_register; }
cancel() {
	"$@" -C run cancel NCT/G/778 --because 'Test.' --now 2022-06-20
}
make_submit() {
	make_confirm
	"$TACIT" -C template confirm NCT/G/778 --now 2022-07-01
}
submit() {
	"$@" -C run submit nct-general/action-plan --to SWG --now 2022-07-06 \
		--because 'One comment has no disposition.'
}
make_decide() {
	make_submit
	"$TACIT" -C template submit nct-general/action-plan --to SWG \
		--now 2022-07-06 --because 'One comment has no disposition.'
}
decide() {
	"$@" -C run decide nct-general/action-plan --organ SWG \
		--outcome agreed -d 2022-07-06 --now 2022-07-06
}
make_progress() { make_new; }
progress() {
	"$@" -C run progress nct-general/i.3 -s KAZ -y 2022 --status limited \
		--now 2022-07-06
}
make_void() { make_register; }
void() {
	"$@" -C run void "$(cat comment)" --because 'In error.' --now 2022-07-06
}
make_alteration() {
	make_register
	said=$(cat comment)
	file=comments/2022/nct-g-778/${said%%-*}/${said#*-}.md
	echo 'Altered.' >>"template/$file"
	git -C template -c core.hooksPath=/dev/null commit -qam altered
}
alteration() {
	"$@" -C run alteration "$(cat comment)" --counts recorded \
		--because 'Test.' --now 2022-07-06
}
make_letter() {
	make_register
	printf '%s\n' 'From: Test <delegation@tha.example.org>' \
		'Subject: NCT/G/778' '' 'Test: by letter.' >letter.eml
}
make_receive() { make_letter; }
receive() { "$@" -C run receive letter.eml -q --now 2022-06-23; }
make_incoming() {
	make_letter
	"$TACIT" -C template receive letter.eml -q --now 2022-06-23 >letter
}
incoming() {
	"$@" -C run incoming accept "$(cat letter)" -s THA -k comment \
		-r 2022-06-22T10:00Z --now 2022-06-23
}
make_forget() {
	make_letter
	printf '%s\n' 'From: Test <other@tha.example.org>' \
		'Cc: Test <delegation@tha.example.org>' '' 'Test.' >other.eml
	"$TACIT" -C template receive letter.eml other.eml -q --now 2022-06-23
}
# once it is done none of the person's bytes are there
forget() {
	"$@" -C run forget delegation@tha.example.org || return
	[ "$1" != "$TACIT" ] ||
		! grep -rqaiF delegation@tha.example.org run/.git/tacit
}
make_form() {
	make_register
	echo 'Name,Gender,Nationality,Date of birth,Workplace,Position,Contact number,E-mail,Wish to speak,Speech title' >form.csv
	echo 'Test Person 1,,TUR,,,,,test.1@tur.example.org,no,' >>form.csv
}
make_registrations() { make_form; }
registrations() {
	"$@" -C run registrations 2022/cybercrime-seminar form.csv \
		--now 2022-06-23
}
make_registrations_purge() { make_registered; }
# once it is done none of their bytes are there
registrations_purge() {
	"$@" -C run registrations 2022/cybercrime-seminar --purge || return
	[ "$1" != "$TACIT" ] || ! grep -rqaiF 'test person' run/.git/tacit
}
# a key that a run before left behind: what is recorded of another, nobody knows
put_key() {
	echo 'PRIVATE+KEY+cica-certificates+8b0cb836+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f' \
		>template/.git/tacit/certificate.key
	chmod 600 template/.git/tacit/certificate.key
}
make_certificates() { make_register && put_key; }
certificates() { "$@" -C run certificates --new-key --now 2022-06-23; }
make_certificates_folder() {
	make_form
	put_key
	"$TACIT" -C template certificates --new-key -q --now 2022-06-23
	"$TACIT" -C template registrations 2022/cybercrime-seminar form.csv \
		--now 2022-06-23 -q
	printf '%s\n' E-mail,Day test.1@tur.example.org,2022-11-28 >attended.csv
	"$TACIT" -C template attendance 2022/cybercrime-seminar attended.csv \
		--now 2022-11-28 -q
}
certificates_folder() {
	"$@" -C run certificates 2022/cybercrime-seminar --days 1 \
		-d run/.git/out --now 2022-12-05
}
make_registered() {
	make_form
	"$TACIT" -C template registrations 2022/cybercrime-seminar form.csv \
		--now 2022-06-23 -q
}
make_registrations_expire() { make_registered; }
registrations_expire() {
	"$@" -C run registrations 2022/cybercrime-seminar --expire \
		--now 2024-01-01 || return
	[ "$1" != "$TACIT" ] || ! grep -rqaiF 'test person' run/.git/tacit
}
make_speakers() { make_registered; }
speakers() {
	"$@" -C run speakers 2022/cybercrime-seminar test.1@tur.example.org \
		--forum 'Forum 1' --now 2022-06-23
}
make_attendance() { make_registered; }
attendance() {
	"$@" -C run attendance 2022/cybercrime-seminar form.csv \
		--day 2022-11-28 --now 2022-11-28
}
make_letters() { make_register; }
letters() {
	"$@" -C run letters NCT/G/778 --kind reminder -s THA -d run/.git/out \
		--now 2022-06-23
}
make_index() { make_register; }
index() { "$@" -C run index --rebuild; }
make_doctor() {
	make_register
	touch -d '20 minutes ago' template/.git/index.lock
	mkdir template/.git/objects/tmp_objdir-incoming-x
	touch -d '3 days ago' template/.git/objects/tmp_objdir-incoming-x
	rm template/.git/hooks/pre-commit
	printf x >template/.git/tacit/index.db-memo
}
doctor() { "$@" -C run doctor --fix; }
make_doctor_hooks() { make_comment_first; }
doctor_hooks() { "$@" -C run doctor --hooks; }

make_clone() {
	make_register
	mv template origin && mkdir template && mv origin template
}
clone() { "$@" clone run/origin run/reg; }

# origin has a commit that run has not, and the other way round
make_sync() {
	make_register
	git clone -q --bare template hub && "$TACIT" clone hub other
	git -C other config tacit.identity secretariat
	"$TACIT" -C other comment NCT/G/778 -s THA -m 'Test: there.' -q \
		-r 2022-06-20T10:00Z --now 2022-06-21
	git -C other push -q && rm -rf other && mv hub template/.git/hub
	git -C template remote add origin .git/hub
	"$TACIT" -C template comment NCT/G/778 -s KAZ -m 'Test: here.' -q \
		-r 2022-06-20T10:00Z --now 2022-06-21
}
sync() { "$@" -C run sync --now 2022-06-22; }

# one person's key in, another's out: whoever goes is shut out once it is done,
# and stays among those who signed
put_shared_key() { # ITS END
	echo "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSV$1" \
		>template/keys/tha.pub
}
make_shared_keys() {
	mkdir -p template/keys
	"$TACIT" init template/reg --bare --from "$SAMPLE" --now 2022-06-16
	git -C template/reg config tacit.program /usr/bin/tacit
	put_shared_key TG4
	"$TACIT" -C template/reg shared keys template/keys --now 2022-06-16
	put_shared_key TG5
}
shared_keys() {
	"$@" -C run/reg shared keys run/keys --now 2022-06-22 || return
	[ "$1" != "$TACIT" ] || {
		[ "$(grep -c VTG5 run/reg/tacit/authorized_keys)" = 1 ] &&
			! grep -q VTG4 run/reg/tacit/authorized_keys &&
			grep -q 'before="20220622[0-9]*Z".*VTG4' \
				run/reg/tacit/allowed_signers &&
			[ "$(grep -c '^THA' run/reg/tacit/allowed_signers)" = 2 ]
	}
}

# a key that was told is in the log, whose last key is in its place
make_shared_rotate() {
	mkdir template
	"$TACIT" init template/reg --shared --from "$SAMPLE" --exercise \
		--now 2022-06-16
}
shared_rotate() {
	# a lock that a killed command left goes when ten seconds have passed
	[ "$1" != "$TACIT" ] || find run/reg/refs/tacit -name '*.lock' \
		-exec touch -d '1 minute ago' '{}' +
	"$@" -C run/reg shared rotate || return
	[ "$1" != "$TACIT" ] || {
		[ ! -e run/reg/tacit/receipts.key.next ] &&
			"$TACIT" -C run/reg shared rotate -n >rotate-log &&
			told=$(sed -n 's/^New key: //p' out 2>/dev/null || :) &&
			git -C run/reg grep -qaF "${told:-tacit key 1}" \
				refs/tacit/receipts
	}
}

# --- the row in hand

begin_row() {
	ROW_FUNCTION=$(echo "$ROW" | tr - _)
	[ "$ROW" != set ] || ROW_FUNCTION=set_ # sh has one of its own
	SAMPLE=$HERE/../../plans/cica
}
make_row() { "make_${ROW_FUNCTION%_}"; }
