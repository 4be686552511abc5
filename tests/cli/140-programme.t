# An event's programme, by any clock; what is wrong in one; the calendar.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/tests/cli/140-programme.md
. "$(dirname "$0")/play.sh"
