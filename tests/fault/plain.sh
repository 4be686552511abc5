# shellcheck shell=sh
# The smallest writer, write_once, as the drivers use it (see template.sh).

make_template() {
	bare=
	[ "$MODE" = bare ] && bare=--bare
	git init -q $bare -b main template
	"$WRITE" template notes/2022/first.md first >/dev/null
	"$WRITE" template notes/2022/second.md second >/dev/null
}
arguments() { echo run notes/2022/killed.md killed; }
holds() { [ "$(git -C run show "main:notes/2022/$1.md")" = "$1" ]; }
holds_before() { holds first && holds second; }
holds_killed() { holds killed; }
read_once() { "$WRITE" run; }
write_next() { "$WRITE" run notes/2022/next.md next && holds next; }
