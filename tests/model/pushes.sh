#!/bin/sh
# Random pushes, judged by tacit and by a model of its own: see pushes.py.
#
#	pushes.sh TACIT SOURCE [--seed N] [--pushes N]
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 77; }
tacit=$1 source=$2
shift 2
exec python3 -B "$source/tests/model/pushes.py" "$tacit" "$source/plans/cica" "$@"
