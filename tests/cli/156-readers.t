# What a delegate reads: a report, a brief, positions, a matrix, in each language.
. "$(dirname "$0")/lib.sh"
page=$SOURCE/tests/cli/156-readers.md
. "$(dirname "$0")/play.sh"
