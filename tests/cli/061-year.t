# A year that is full, and what each report makes of it.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/tests/cli/061-year.md
. "$(dirname "$0")/play.sh"
