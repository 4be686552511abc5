# Sourced by the drivers: a register with two files in ./template, and the
# environment that check.sh wants. Needs $write and $mode.
# shellcheck shell=sh disable=SC2154
export HOME="$work" GIT_CONFIG_NOSYSTEM=1
git config --global user.name Seat
git config --global user.email seat@register.invalid
bare=
[ "$mode" = bare ] && bare=--bare
git init -q $bare -b main template
"$write" template notes/2022/first.md first >/dev/null
"$write" template notes/2022/second.md second >/dev/null
[ "$mode" = bare ] || git -C template status >/dev/null
export WRITE="$write" MODE="$mode"
