# The examples of tacit-rules(7) are what its rules say.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/src/man/tacit-rules.7.md
export COLUMNS=64
. "$(dirname "$0")/play.sh"
