# The README shows what its commands print.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/README.md
. "$(dirname "$0")/play.sh"
