#!/bin/sh
# Do the tests notice? Changes the source in one small place at a time, in a
# copy under build/mutate, and runs the tests until one fails. Not part of
# run.sh: two hundred take the better part of an hour.
#
#	sh tests/mutate.sh [--count N] [--seed S] [--only ROOM] [--jobs J]
#		[--again] [--list]
#
# What is changed: see mutate.awk. A mutant that does not compile, or of which
# the compiler makes the same object, is passed over. Survivors are printed.
# Those of tests/mutants.txt are known, with the reason why no test can tell
# them; the score is what is killed among all others.
# --again tries only those that survived the last time.
set -eu
cd "$(dirname "$0")/.."
rooms='document rules facts change report'
count=200 seed=1 jobs=2 mode=run again=
while [ $# -gt 0 ]; do
	case $1 in
	--again) again=yes && shift && continue ;;
	--list | --work | --time) mode=${1#--} && shift && continue ;;
	--count) count=$2 ;;
	--seed) seed=$2 ;;
	--only) rooms=$2 ;;
	--jobs) jobs=$2 ;;
	*) sed -n 's/^#\t//p' "$0" >&2 && exit 2 ;;
	esac
	shift 2
done
home=$PWD/build/mutate source=$PWD/build/mutate/source
tree=$PWD/build/mutate/tree queue=$PWD/build/mutate/queue
programs='src/tacit tests/unit tests/render/sample_page'

# All that there are, in an order that only the seed decides (Park, Miller).
shuffled() {
	for room in $rooms; do
		awk -f tests/mutate.awk "src/$room"/*.c
	done | awk -v x="$seed" 'BEGIN { x = x * 48271 % 2147483646 + 1 } {
		x = x * 16807 % 2147483647
		printf "%010d\t%s\n", x, $0
	}' | sort | cut -f 2- | if [ "$again" ]; then survivors; else cat; fi
}
# Of the rows, those that survived the last time; their lines may have moved.
survivors() {
	awk -F '\t' 'FNR == NR { had[$2 FS $7 FS $8]; next }
		($1 FS $6 FS $7) in had' "$home/survived" -
}
told() { awk -F '\t' '{ print $1 ":" $2 ": " $6 ": " $7 }'; }

# --- a copy of the source, built once --------------------------------------
object_of() { echo "src/CMakeFiles/libtacit.dir/${1#src/}.o"; }
command_of() { ninja -C "$tree" -t commands "$1" | tail -n 1; }
# build TREE FLAGS
build() {
	if ! { cmake -S "$source" -B "$home/$1" -G Ninja \
		-DCMAKE_C_COMPILER=gcc -DCMAKE_C_FLAGS="$2" \
		-DCMAKE_BUILD_TYPE=None &&
		cmake --build "$home/$1" --target tacit unit sample_page
	} >"$home/log" 2>&1; then
		tail -n 40 "$home/log" >&2
		exit 4
	fi
}
# What changed is new, whenever it was written: the trees are older.
copy_source() {
	mkdir -p "$source"
	(cd "$source" && find . -type f) | while read -r file; do
		[ -f "$file" ] || rm "$source/$file"
	done
	git ls-files -co --exclude-standard | while read -r file; do
		[ -f "$file" ] || continue
		cmp -s "$file" "$source/$file" && continue
		mkdir -p "$(dirname "$source/$file")"
		cp "$file" "$source/$file"
	done
}
prepare() {
	mkdir -p "$home"
	rm -rf "$queue" "$home"/killers.*
	mkdir "$queue"
	echo 0 >"$queue/made"
	copy_source
	build tree '-O1 -g0 -w'
	build cover '-O0 -w --coverage -fprofile-update=atomic'
	mkdir -p "$home/covered"
	for program in $programs; do
		cp "$home/cover/$program" "$home/covered/"
	done
	ln -sf tacit "$home/covered/git-tacit"
	command_of "$(object_of src/rules/policy.c)" |
		sed 's/ -MD .*//' >"$home/compile"
	# the mutant's object comes first: what the library has is left there
	for program in $programs; do
		command_of "$program" | sed "s|^: && ||; s| && .*||
			s| -o $program | \"\$1/mutant.o\" -o \"\$1/${program##*/}\" |"
	done >"$home/link"
}

# --- the tests: how long each takes, and which lines it reaches -----------
# All but of what is installed, in which these rooms have no part.
all_tests() {
	(
		cd "$source/tests"
		echo render/goldens
		find cli -name '*.t' ! -name '110-*' | sed 's|\.t$||'
		find unit -name 'test_*.c' | sed 's|test_||; s|\.c$||'
	)
}
# run_test NAME PLACE: with the programs of that place
run_test() {
	limit=$(awk -v name="$1" '$2 == name { print int($1 * 8 + 10) }' \
		"$home/times")
	case $1 in
	unit/*) set -- "$2" "$2/unit" "${1#unit/}" ;;
	cli/*) set -- "$2" sh "$source/tests/$1.t" ;;
	*) set -- "$2" sh "$source/tests/$1.sh" "$2/sample_page" \
		"$source/tests/render" ;;
	esac
	(
		out=$1/out
		export TACIT="$1/tacit" TACIT_SOURCE="$source"
		shift
		# shellcheck disable=SC3045 # of dash and bash alike
		cd /tmp && ulimit -c 0 && ulimit -v 4000000
		CK_TIMEOUT_MULTIPLIER=20 timeout -k 5 "${limit:-300}" "$@" \
			>"$out" 2>&1 </dev/null
	)
}
time_tests() {
	: >"$home/times"
	: >"$home/times.new"
	: >"$home/reached.new"
	for name in $(all_tests); do
		find "$home/cover" -name '*.gcda' -delete
		start=$(date +%s%N)
		run_test "$name" "$home/covered" || {
			echo "mutate: $name fails without a mutant" >&2
			exit 4
		}
		echo "$(($(date +%s%N) - start)) $name" >>"$home/times.new"
		reached_by "$name" >>"$home/reached.new"
	done
	awk '{ $1 /= 1e9; print }' "$home/times.new" | sort -n >"$home/times"
	mv "$home/reached.new" "$home/reached"
}
# Lines that count nothing go with what stands before them.
reached_by() {
	for room in $rooms; do
		find "$home/cover/src/CMakeFiles/libtacit.dir/$room" \
			-name '*.gcda' -exec gcov -t {} + 2>/dev/null
	done |
		awk -F : -v name="$1" -v root="$source/" '
		$3 == "Source" { file = substr($4, length(root) + 1); is = 0; next }
		file !~ /^src.*c$/ { next }
		$1 !~ /-/ { is = $1 !~ /[#=]/ }
		is { print file ":" $2 + 0, name }'
}
# ordered FILE LINE: the tests that reach it. First suites of its name or that
# include its header, then what killed lately, then the quick ones.
ordered() {
	name=$(basename "$1" .c)
	room=$(echo "$1" | cut -d / -f 2)
	touch "$home/killers.$room"
	grep "^$1:$2 " "$home/reached" | cut -d " " -f 2 >"$home/reaching.$$"
	{
		echo "unit/$name"
		grep -lE "\"$room/$name\.h\"|<tacit/$name\.h>" \
			"$source"/tests/unit/test_*.c |
			sed 's|.*/test_|unit/|; s|\.c$||'
		cat "$home/killers.$room"
		cut -d ' ' -f 2 "$home/times"
	} | awk 'FNR == NR { known[$1]; next }
		$1 in known && !seen[$1]++' "$home/reaching.$$" -
}
killed_by() { # NAME FILE
	killers=$home/killers.$(echo "$2" | cut -d / -f 2)
	{
		echo "$1"
		grep -vxF "$1" "$killers" || :
	} >"$killers.$$"
	mv "$killers.$$" "$killers"
}

# --- one mutant ---------------------------------------------------------------
# make_mutant N: of the row on standard input, as queue/N; false if it is none
make_mutant() {
	new=$queue/new
	rm -rf "$new"
	mkdir "$new"
	cat >"$new/row"
	file=$(cut -f 1 "$new/row")
	awk -F '\t' 'FNR == NR { n = $2; at = $3; len = $4; new = $5; next }
		FNR == n { $0 = substr($0, 1, at - 1) new substr($0, at + len) }
		{ print }' "$new/row" "$source/$file" >"$new/mutant.c"
	(
		cd "$tree" &&
			eval "$(cat "$home/compile") -o $new/mutant.o -c $new/mutant.c" &&
			objcopy -S "$new/mutant.o" "$new/a" &&
			objcopy -S "$(object_of "$file")" "$new/b"
	) >"$new/out" 2>&1 || return 1
	! cmp -s "$new/a" "$new/b" || return 1
	mv "$new" "$queue/$1"
}
# is_known ROW: file, change and text are those of a line of mutants.txt
is_known() {
	awk -F '\t' 'FNR == NR { row = $1 FS $6 FS $7; next }
		index($0, row FS) == 1 { found = 1 }
		END { exit !found }' "$1" tests/mutants.txt
}
try_mutant() { # PLACE
	file=$(cut -f 1 "$1/row")
	(
		cd "$tree"
		# shellcheck source=/dev/null
		. "$home/link"
	)
	ln -sf tacit "$1/git-tacit"
	fate=SURVIVED
	for test in $(ordered "$file" "$(cut -f 2 "$1/row")"); do
		status=0
		run_test "$test" "$1" || status=$?
		[ "$status" -ne 0 ] || continue
		fate="KILLED by $test"
		[ "$status" -ne 124 ] || fate="$fate (time)"
		killed_by "$test" "$file"
		break
	done
	if [ "$fate" = SURVIVED ] && is_known "$1/row"; then
		fate=KNOWN
	fi
	printf '%s\t%s\n' "$fate" "$(cat "$1/row")" >>"$home/fates"
	echo "$(told <"$1/row"): $fate"
}
# Takes what is queued, until there is no more. /tmp is its own.
work() {
	next=1
	while [ $next -le "$count" ]; do
		if mv "$queue/$next" "$queue/at.$next" 2>/dev/null; then
			try_mutant "$queue/at.$next"
			rm -rf "$queue/at.$next"
			[ -z "${MUTATE_APART:-}" ] || find /tmp -mindepth 1 -delete
		elif [ ! -e "$queue/end" ] && [ "$(cat "$queue/made")" -lt $next ]; then
			sleep 1
			continue
		fi
		next=$((next + 1))
	done
}
# apart COMMAND: with a /tmp in memory, where that can be had
apart() {
	case $PWD in
	/tmp/*) ;;
	*) if unshare -m true 2>/dev/null; then
		set -- unshare -m sh -c 'mount -t tmpfs tmpfs /tmp && exec "$@"' \
			sh env MUTATE_APART=yes "$@"
	fi ;;
	esac
	"$@"
}
score() {
	awk -F '\t' 'function tell(room) {
		printf "%-9s %4d: %d killed, %d survived, %d known, %.1f %%\n",
			room, had[room, "all"], had[room, "KILLED"],
			had[room, "SURVIVED"], had[room, "KNOWN"],
			100 * had[room, "KILLED"] / (had[room, "all"] - had[room, "KNOWN"])
	} {
		split($2, part, "/")
		sub(/ .*/, "", $1)
		rooms[part[2]]
		had[part[2], "all"]++
		had[part[2], $1]++
		had["all", "all"]++
		had["all", $1]++
	} END {
		for (room in rooms)
			tell(room)
		tell("all")
	}' "$home/fates"
}

case $mode in
list) shuffled | head -n "$count" | told ;;
work) work ;;
time) time_tests ;;
run)
	prepare
	apart sh tests/mutate.sh --time --only "$rooms"
	: >"$home/fates"
	echo "mutate: seed $seed, $count of $(shuffled | wc -l) mutants"
	for _ in $(seq "$jobs"); do
		apart sh tests/mutate.sh --work --count "$count" &
	done
	shuffled >"$home/rows"
	made=0
	while [ $made -lt "$count" ] && IFS= read -r row; do
		printf '%s\n' "$row" | make_mutant $((made + 1)) || continue
		made=$((made + 1))
		echo $made >"$queue/made"
	done <"$home/rows"
	: >"$queue/end"
	wait
	grep "^SURVIVED" "$home/fates" >"$home/survived" || :
	score
	;;
esac
