#!/bin/sh
# Every command of the program is broken by rows.sh, or only reads.
#
#	rows_check.sh TACIT
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=/dev/null
. "$HERE/rows.sh"
commands=$("$1" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p' | grep -v '^tacit$')
[ "$(echo "$commands" | wc -l)" -gt 20 ] || {
	echo 'not ok - the commands cannot be listed'
	exit 1
}
missing=
for command in $commands; do
	case " $ROWS $READERS " in
	*" $command "* | *" $command-"*) ;;
	*) missing="$missing $command" ;;
	esac
	# whatever can be tried first, writes
	case " $READERS " in
	*" $command "*)
		"$1" "$command" --help | grep -q -- --dry-run &&
			missing="$missing $command"
		;;
	esac
done
[ -z "$missing" ] || {
	echo "not ok - no row in tests/fault/rows.sh for:$missing"
	exit 1
}
