# shellcheck shell=sh
# Sourced by the drivers in the folder they work in: makes ./template and the
# environment that check.sh wants, out of $write (a program), $mode (bare or
# worktree) and $here. Which adapter is used goes by the program's name.
export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1
# shellcheck disable=SC2154
export WRITE="$write" MODE="$mode" SAMPLE="$here/../../plans/cica"
export ADAPTER="$here/plain.sh"
[ "$(basename "$write")" = write_once ] || ADAPTER="$here/tacit.sh"
git config --global user.name Seat
git config --global user.email seat@register.invalid
# shellcheck source=/dev/null
. "$ADAPTER"
make_template
# what a kill meets is a register at rest
[ "$MODE" = bare ] || git -C template status >/dev/null
