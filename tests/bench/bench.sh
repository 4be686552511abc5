#!/bin/sh
# The figures of the design's limits, section 3: each command beside what it
# is measured against, run in turn (A B A B). Times are of the machine of the
# moment; only the ratios mean anything, and nothing here can fail.
#
#	sh tests/bench/bench.sh [COMMENTS...]		(default: 10000 100000)
#
# Build first: cmake --preset release && cmake --build --preset release
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${TACIT_BUILD:-$top/build/release}
tacit=$build/src/tacit
pairs=$build/tests/bench/bench_pairs
generate=$build/tests/bench/bench_generate
count=${PAIRS:-11}
# later than everything in the register, as now is
now=2022-07-10T12:00:00Z
received=2022-06-20T12:00:00Z
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
# nobody's own settings, and every sync that git knows
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_NOSYSTEM=1
cat >"$GIT_CONFIG_GLOBAL" <<END
[user]
	name = Secretariat
	email = secretariat@example.org
[core]
	fsync = all
[gc]
	auto = 0
END
export tacit pairs now received

# A register of COMMENTS on CALLS, as a bulk import leaves it: one pack, no
# deltas. With --each every comment is a commit.
make_register() { # folder comments calls [--each]
	git init -q --bare -b main "$1"
	git -C "$1" config tacit.identity secretariat
	"$generate" ${4:+"$4"} "$2" "$3" 1 |
		git -C "$1" fast-import --quiet --done --depth=0
	"$tacit" -C "$1" index >/dev/null
}

# One row: what, bar, how many pairs, what to reach; then A -- B.
row() {
	what=$1 bar=$2 reach=$3 times=$4
	shift 4
	if figures=$("$pairs" "$times" "$@" 2>"$work/errors"); then
		# shellcheck disable=SC2086 # three numbers on purpose
		set -- $figures
		printf '%-34s %10s %10s %7s %7s  %s\n' \
			"$what" "$1" "$2" "$3" "$reach" "$bar"
	else
		printf '%-34s %10s %10s %7s %7s  %s\n' \
			"$what" - - - "$reach" "$figures"
		sed -n '1,2s/^/    /p' "$work/errors"
	fi
}

add="'$tacit' -C . comment 2022/tst-1 --state XAA --kind comment \
--received $received --via mail --now $now -m \"Test data: added \$PAIR.\""
# the same text where it would stand, with what a person would type
# shellcheck disable=SC2016 # for the shell that runs it
git_add='f=comments/2022/tst-1/xaa/added$ROUND-$PAIR.md
mkdir -p "${f%/*}"
printf -- "---\nstate: XAA\nnote: 2022/tst-1\nkind: comment\n" >"$f"
printf "received: \"%s\"\nvia: mail\n---\n\nTest data: added %s.\n" \
	"$received" "$PAIR" >>"$f"
git add "$f" && git commit -q -m "comment $PAIR"'

# shellcheck disable=SC2016
git_edit='echo "$ROUND $PAIR" >>README.md && git commit -qam "edit $PAIR"'

measure() { # comments
	n=$1
	bare=$work/bare-$n.git
	tree=$work/tree-$n
	theirs=$work/theirs-$n
	make_register "$bare" "$n" $((n / 1000 + 1))
	row "start and answer, $n" "git rev-parse HEAD" 2 $((count * 3)) \
		"$tacit" -C "$bare" status --now "$now" -- \
		git -C "$bare" rev-parse HEAD
	row "rebuild of the index, $n" "git cat-file --batch-all-objects" 1.1 \
		$((count / 2)) "$tacit" -C "$bare" index --rebuild -- \
		git -C "$bare" cat-file --batch-all-objects --unordered \
		--batch --buffer
	git clone -q "$bare" "$tree"
	git clone -q "$bare" "$theirs"
	git -C "$tree" config tacit.identity secretariat
	"$tacit" -C "$tree" index >/dev/null
	ROUND=bare
	export ROUND
	row "add one comment, bare, $n" "git add && git commit" 1 "$count" \
		sh -c "cd '$bare' && $add" -- sh -c "cd '$theirs' && $git_add"
	ROUND=tree
	row "add one, with a work tree, $n" "git add && git commit" 1 "$count" \
		sh -c "cd '$tree' && $add" -- sh -c "cd '$theirs' && $git_add"
	"$tacit" -C "$tree" doctor --hooks -q >/dev/null
	row "a commit by git, with hooks, $n" "the same without" 2 "$count" \
		sh -c "cd '$tree' && $git_edit" -- \
		sh -c "cd '$theirs' && $git_edit"
	rm -rf "$bare" "$tree" "$theirs"
}

measure_past() { # commits
	line=$work/past-$1.git
	make_register "$line" "$1" $(($1 / 1000 + 1)) --each
	row "walk that proves the past, $1" "git log --raw" 0.8 \
		$((count / 2)) \
		sh -c "rm -f '$line/tacit/past'; '$tacit' -C '$line' index" -- \
		git -C "$line" log --raw
	rm -rf "$line"
}

measure_matrix() { # comments
	one=$work/matrix-$1.git
	make_register "$one" "$1" 1
	"$generate" --bodies "$1" 1 1 >"$work/texts.md"
	row "matrix as HTML, $1" "cmark, same texts" 1.3 "$count" \
		"$tacit" -C "$one" matrix 2022/tst-1 --format html \
		--now "$now" -- cmark "$work/texts.md"
	row "full text, first find, $1" "index --rebuild" - $((count / 2)) \
		sh -c "rm -f '$one'/tacit/index.db-text*
			'$tacit' -C '$one' find border --now $now" -- \
		"$tacit" -C "$one" index --rebuild
	rm -rf "$one"
}

printf '%-34s %10s %10s %7s %7s  %s\n' \
	"" "tacit, ms" "bar, ms" "ratio" "reach" "bar"
[ $# -gt 0 ] || set -- 10000 100000
for n; do
	measure "$n"
	measure_past "$n"
done
measure_matrix 10000
