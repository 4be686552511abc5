# shellcheck shell=sh
# Every command that writes, as commands.sh breaks it and after.sh looks at it:
# a function for each, which puts a program in front of the words ("$@"), and,
# where the register needs something first, make_NAME, which works in
# ./template. A command of the program that is neither here nor among those
# that only read is one too few (see rows_check).
ROWS="init init-within init-staged init-bare init-bare-here"
READERS="form status silence matrix inbox report list show log find diff check"

export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80
export GIT_AUTHOR_NAME=Seat GIT_AUTHOR_EMAIL=seat@register.invalid
export GIT_COMMITTER_NAME=Seat GIT_COMMITTER_EMAIL=seat@register.invalid
unset XDG_CACHE_HOME XDG_CONFIG_HOME EDITOR VISUAL

# --- init: into a folder that is not there, among its documents, where git
# was begun, where git has staged them, and bare

case ${ROW:-} in
init*) REG=run/reg ;;
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

# --- the row in hand

begin_row() {
	ROW_FUNCTION=$(echo "$ROW" | tr - _)
	SAMPLE=$HERE/../../plans/cica
}
make_row() { "make_$ROW_FUNCTION"; }
