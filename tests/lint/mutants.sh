#!/bin/sh
# What mutate.sh would change, and that what is known of it is still so.
set -eu
cd "$1"
status=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/sample.c" <<'END_OF_C'
#define MORE(n) ((n) + 1)
/* n < 1 && n == 2 */
static const int table[] = { 0, 1, 2 };

static bool is_small(int n, const char *text)
{
	bool small = false; /* 1 < 2 */

	if (!n || n <= 10 && strcmp(text, "a < b && 1"))
		return true;
	use(text);
	while (is_odd(n))
		n = n - 1;
	text = tacit_arena_alloc(arena, n + 1);
	tacit_buf_clear(&text);
	return small;
}
END_OF_C
(cd "$work" && awk -f "$OLDPWD/tests/mutate.awk" sample.c) |
	cut -f 2-6 >"$work/out"
diff -u - "$work/out" <<'END_OF_ROWS' || status=1
9	9	2	&&	|| to &&
9	14	2	<	<= to <
9	20	2	||	&& to ||
9	6	1		without !
9	17	2	11	10 to 11
10	10	4	false	true to false
11	2	9		without the statement
12	9	9	!(is_odd(n))	not the condition
13	11	1	0	1 to 0
13	3	9		without the statement
14	2	38		without the statement
END_OF_ROWS

# a known survivor is of a line that stands, and has its reason
while IFS='	' read -r file change text why; do
	case $file in '#'* | '') continue ;; esac
	if [ -z "$why" ]; then
		echo "mutants.txt: no reason: $file: $change: $text"
		status=1
	elif ! awk -f tests/mutate.awk "$file" | cut -f 1,6,7 |
		grep -qxF "$file	$change	$text"; then
		echo "mutants.txt: no such mutant: $file: $change: $text"
		status=1
	fi
done <tests/mutants.txt
exit $status
