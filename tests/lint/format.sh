#!/bin/sh
# Every C file is as clang-format 14 writes it. Skipped where it is absent.
set -eu
cd "$1"
tool=$(command -v clang-format-14 || command -v clang-format) ||
	{ echo "skipped: no clang-format"; exit 0; }
"$tool" --version | grep -q 'version 14\.' ||
	{ echo "skipped: clang-format is not version 14"; exit 0; }
find src include tests -name '*.[ch]' -print0 |
	xargs -0 "$tool" --dry-run -Werror
