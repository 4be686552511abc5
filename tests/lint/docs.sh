#!/bin/sh
# Every command of the table has a page and a test, every page a command;
# what JSON is made of stands in tacit-format(5); every type has a template.
set -eu
cd "$1"
bad=0
say() { echo "$1"; bad=1; }

# NAME, and whether it is hidden; a row of the table may stand on two lines
commands=$(tr '\n\t' '  ' <src/cli/commands.c | grep -o '{ "[a-z]*", "[a-z]*",[^}]*}' |
	grep -v 'true }' | sed 's/^{ "\([a-z]*\)".*/\1/')
[ -n "$commands" ] || say "src/cli/commands.c: no commands found"
for command in $commands; do
	[ -s "src/man/tacit-$command.md" ] ||
		say "src/man/tacit-$command.md: there is no page of this command"
	grep -qE "tacit (-C [^ ]+ )?$command\\b" tests/cli/*.t ||
		say "tests/cli: no test runs tacit $command"
done

# { "second", "name" }, with a page that leads to that of the name
seconds=$(sed -n '/second_names\[\] = {/,/};/s/^	{ "\([a-z]*\)", "\([a-z]*\)" },$/\1 \2/p' \
	src/cli/commands.c)
[ -n "$seconds" ] || say "src/cli/commands.c: no second names found"
echo "$seconds" | while read -r second name; do
	grep -q "tacit-$second=tacit-$name\\b" src/man/CMakeLists.txt || exit 1
done || say "src/man/CMakeLists.txt: a second name of a command has no page"

for page in src/man/tacit-*.md; do
	name=$(basename "$page" .md)
	name=${name#tacit-}
	case $name in
	*.[0-9]) heads='NAME DESCRIPTION' ;;
	*)
		heads='DESCRIPTION EXIT.STATUS SEE.ALSO'
		echo "$commands" | grep -qx "$name" ||
			say "$page: there is no such command"
		grep -qx '<!-- options -->' "$page" ||
			say "$page: the options have no place" ;;
	esac
	for head in $heads; do
		grep -qx "# $head" "$page" || say "$page: no section $head"
	done
	# a page that is named is there
	for other in $(grep -o '\*\*tacit[a-z-]*\*\*([0-9])' "$page" |
		tr -d '*()' | sed 's/[0-9]$/.&/'); do
		[ -e "src/man/${other%.1}.md" ] || say "$page: no page $other"
	done
done

for type in $(sed -n 's/^	{ TACIT_[A-Z_]*, "\([a-z-]*\)",.*/\1/p' \
	src/document/types_*.c); do
	[ -s "plans/templates/$type.md" ] ||
		say "plans/templates/$type.md: no template of this type"
done

# keys of JSON: "key", in json_pack and json_object_set_new
for key in $(cat src/pages/json_*.c | tr '\n\t' '  ' |
	grep -oE '"[a-z_]+", *(tacit_json|json_|[a-z_>.-]+(\(|\)|,))' |
	sed 's/^"\([a-z_]*\)".*/\1/' | sort -u); do
	grep -qE "\\*\\*$key\\*\\*" src/man/tacit-format.5.md ||
		say "src/man/tacit-format.5.md: the JSON key $key is not there"
done
exit $bad
