#!/bin/sh
# The program loads these libraries and no others: each costs every command
# its start. What a compiler adds of its own is not counted.
set -eu
expected=$(printf '%s\n' libc libcmark libgit2 libjansson libsodium libsqlite3 \
	libutf8proc libyaml libz)
found=$(readelf -d "$3" | sed -n 's/.*(NEEDED).*\[\([a-z0-9_]*\).*/\1/p' |
	grep -vE '^(libm|libasan|libubsan|libgcc_s|libclang_rt)$' | sort)
[ "$found" = "$expected" ] || {
	printf 'it loads:\n%s\nit should load:\n%s\n' "$found" "$expected"
	exit 1
}
