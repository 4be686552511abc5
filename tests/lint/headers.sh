#!/bin/sh
# Every header compiles alone, as C11, with the flags that matter.
set -eu
cd "$1"
bad=0
for header in include/tacit/*.h src/*/*.h; do
	case $header in src/base/banned.h) continue ;; esac
	[ -e "$header" ] || continue
	printf '#include "%s"\ntypedef int not_empty;\n' "$header" |
		${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra \
			-Wpedantic -Werror -Iinclude -Isrc -I. $(pkg-config --cflags \
			libgit2 sqlite3 libcmark yaml-0.1 jansson) -fsyntax-only -x c - ||
		{ echo "$header does not compile alone"; bad=1; }
done
exit $bad
