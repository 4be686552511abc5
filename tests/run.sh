#!/bin/sh
# Every test, with gcc and with clang, and the coverage of the library.
# Installs what is missing first (Debian). Can be run again at any time.
set -eu
cd "$(dirname "$0")/.."
. plans/setup.sh
setup_packages build test

status=0
for preset in dev clang; do
	setup_build $preset
	echo "Testing ($preset) ..."
	ctest --preset $preset -j2 || status=1
done
sh tests/coverage.sh || status=1
exit $status
