# The tour shows what its commands print.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/src/man/tacit-tour.7.md
export COLUMNS=64
. "$(dirname "$0")/play.sh"
