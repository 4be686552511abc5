#!/bin/sh
# Every test with gcc; with clang all but what is traced, which asks the kernel,
# and what no compiler bears on (lints, browsers); the coverage of the library.
# Installs what is missing first (Debian). Can be run again at any time.
set -eu
cd "$(dirname "$0")/.."
. plans/setup.sh
setup_packages build test

status=0
setup_build dev
echo "Testing (dev) ..."
ctest --preset dev -j2 || status=1
setup_build clang
echo "Testing (clang) ..."
ctest --preset clang -j2 -LE 'traced|once' || status=1
sh tests/coverage.sh || status=1
exit $status
