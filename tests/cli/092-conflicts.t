# tacit-conflicts(7) shows what its commands print.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/src/man/tacit-conflicts.7.md
. "$(dirname "$0")/play.sh"
