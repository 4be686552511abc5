#!/bin/sh
# Line coverage of the whole, at least 90 %; every branch of the rules on
# which a diplomatic outcome hangs.
set -eu
cd "$(dirname "$0")/.."
. plans/setup.sh
setup_build coverage
find build/coverage -name '*.gcda' -delete
echo "Testing (coverage) ..."
ctest --preset coverage -j2 -LE 'traced|once' >build/coverage/ctest.log 2>&1 ||
	{ tail -n 40 build/coverage/ctest.log; exit 1; }
report() { gcovr --root . --object-directory build/coverage \
	--exclude-throw-branches "$@" build/coverage; }
status=0
report --filter src/ --print-summary --fail-under-line 90 \
	>build/coverage/lines.txt || status=1
tail -n 4 build/coverage/lines.txt
rules='src/rules/(deadline|silence|stage|standing|policy)[a-z_]*\.c|src/base/(time|zone)[a-z_]*\.c'
report --filter "$rules" --branches --fail-under-branch 100 || status=1
exit $status
