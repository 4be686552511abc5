#!/bin/sh
# The top level is as agreed, and nothing generated is in git.
set -eu
cd "$1"
git rev-parse --git-dir >/dev/null 2>&1 || { echo "skipped: no git"; exit 0; }
bad=0
odd=$(git ls-files | cut -d/ -f1 | sort -u | grep -vxE \
	'CMakeLists.txt|CMakePresets.json|LICENSE|README.md|src|include|plans|tests|hooks|\..*' || true)
[ -z "$odd" ] || { echo "at the top level: $odd"; bad=1; }
odd=$(git ls-files | grep -E '\.(o|a|so|db|sqlite|orig|rej|swp|gcda|gcno|log)$' || true)
[ -z "$odd" ] || { echo "generated: $odd"; bad=1; }
exit $bad
