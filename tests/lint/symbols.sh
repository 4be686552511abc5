#!/bin/sh
# Every external name of the archive begins with tacit_.
set -eu
found=$(nm -g --defined-only "$2" 2>/dev/null |
	awk 'NF == 3 && $3 !~ /^(tacit_|__)/ { print $3 }' | sort -u)
[ -z "$found" ] || {
	printf 'external names without tacit_:\n%s\n' "$found"
	exit 1
}
