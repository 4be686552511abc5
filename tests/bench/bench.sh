#!/bin/sh
# What a command costs: each beside what it is measured against, run in turn
# (A B A B), with what is to be reached. Times are of the machine of the moment:
# only ratios mean anything, on a noisy one only those of CPU, or instructions.
#
#	sh tests/bench/bench.sh [OPTION]... [COMMENTS...]
#	--million	a register of 1,000,000 comments, too
#	--rows REGEX	only the rows whose first column has it
#	--instructions	instead, instructions of the ten commonest commands
#
# A row: what, of how many comments, milliseconds of tacit and of its bar, ratio
# of time and of CPU, the ratio to reach, MiB of both, the bar. A bar that is not
# installed is "-", and the row says which package has it. The default is 10000
# and 100000. PAIRS in the environment is how many pairs a row takes. Nothing
# here can fail a test.
#
# Build first: cmake --preset release && cmake --build --preset release
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${TACIT_BUILD:-$top/build/release}
tacit=$build/src/tacit
pairs=$build/tests/bench/bench_pairs
generate=$build/tests/bench/bench_generate
make_log=$build/tests/tacit_log
# as of when, and a receipt in the call that is asked about: generate.c
now=2022-07-10T12:00:00Z
received=2022-07-05T12:00:00Z
rows=. million='' instructions='' sizes=''
while [ $# -gt 0 ]; do
	case $1 in
	--million) million=1000000 ;;
	--instructions) instructions=yes ;;
	--rows) rows=$2 && shift ;;
	[1-9]*) sizes="$sizes $1" ;;
	*) sed -n '6,9s/^# *//p' "$0" >&2 && exit 2 ;;
	esac
	shift
done
sizes="${sizes:-10000 100000} $million"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
# nobody's own settings, and every sync that git knows
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_NOSYSTEM=1
export NOTMUCH_CONFIG="$work/notmuch" HOME="$work"
export tacit now received work
cat >"$GIT_CONFIG_GLOBAL" <<END
[user]
	name = Secretariat
	email = secretariat@example.org
[core]
	fsync = all
[gc]
	auto = 0
END

# a bar that is not installed: something that does nothing stands for it
mkdir "$work/bin"
missing=' '
for program in cmark notmuch sqlite3 task; do
	command -v $program >/dev/null && continue
	missing="$missing$program "
	echo '#!/bin/sh' >"$work/bin/$program" && chmod +x "$work/bin/$program"
done
PATH=$PATH:$work/bin

# --- what is measured on ------------------------------------------------------

# The folder or file KIND of N comments, made when it is first asked for.
place() { # KIND N
	[ -e "$work/$1-$2" ] || make "$1" "$2" "$work/$1-$2" >&2
	echo "$work/$1-$2"
}
calls_of() { echo $(($1 / 1000 + 4)); }

# A register as a bulk import leaves it: one pack, no deltas.
make_register() { # FOLDER OPTIONS-AND-NUMBERS-OF-GENERATE...
	git init -q --bare -b main "$1"
	git -C "$1" config tacit.identity secretariat
	folder=$1
	shift
	"$generate" "$@" | git -C "$folder" fast-import --quiet --done --depth=0
	"$tacit" -C "$folder" index >/dev/null 2>&1
}

make() { # KIND N PATH
	calls=$(calls_of "$2")
	case $1 in
	closed) make_register "$3" "$2" "$calls" 1 ;;
	open) make_register "$3" --open "$2" "$calls" 1 ;;
	each) make_register "$3" --each "$2" "$calls" 1 ;;
	one) make_register "$3" "$2" 1 1 ;;
	none) make_register "$3" 0 1 1 ;;
	sheet) "$generate" --sheet "$2" 1 1 >"$3" ;;
	stream) "$generate" "$2" 1 1 >"$3" ;;
	log) "$make_log" "$3" test-receipts "$2" receipt=0 ;;
	texts) "$generate" --bodies "$2" 1 1 >"$3" ;;
	tree) git clone -q "$(place closed "$2")" "$3" &&
		git -C "$3" config tacit.identity secretariat &&
		"$tacit" -C "$3" index >/dev/null 2>&1 ;;
	theirs) git clone -q "$(place closed "$2")" "$3" ;;
	mails) mkdir -p "$3/cur" && make_mails "$3" <"$(place texts "$2")" ;;
	tasks) mkdir "$3" && make_tasks "$2" >"$3/pending.data" ;;
	esac
}

make_mails() { # FOLDER; the texts come in
	printf '[database]\npath=%s\n[user]\nname=S\n%s\n' "$1" \
		'primary_email=s@example.org' >"$NOTMUCH_CONFIG"
	awk -v folder="$1" '/^Test data [0-9]+\.$/ {
		close(file)
		file = folder "/cur/" ++n ":2,S"
		print "From: s@example.org\nTo: s@example.org" >file
		print "Date: Tue, 05 Jul 2022 12:00:00 +0000" >file
		print "Message-ID: <" n "@example.org>\nSubject: " $0 >file
		print "MIME-Version: 1.0\nContent-Transfer-Encoding: 8bit" >file
		print "Content-Type: text/plain; charset=utf-8\n" >file
	}
	{ print >file }'
}

make_tasks() { # N
	awk -v n="$1" 'BEGIN { for (i = 1; i <= n; i++)
		printf("[description:\"Test data %d\" entry:\"1657022400\" " \
			"project:\"tst\" status:\"pending\" tags:\"comment\" " \
			"uuid:\"00000000-0000-4000-8000-%012d\"]\n", i, i) }'
}

# Comments to come, on a branch beside main, each a commit.
make_coming() { # FOLDER N COMING
	"$generate" --more "$3" "$(calls_of "$2")" 2 |
		git -C "$1" fast-import --quiet --done --depth=0
	git -C "$1" rev-list --reverse main..more >"$1/coming"
}

# --- rows ---------------------------------------------------------------------

skips() { # WHAT: is it left out?
	what=$1
	! echo "$what" | grep -qE -- "$rows"
}
line() { # WHAT N TACIT BAR WALL CPU REACH MEMORY BAR
	printf '%-28s %8s %10s %10s %7s %7s %6s %13s  %s\n' "$@"
}


# The bar begins with its program. BEFORE, a command or :, comes before a pair.
row() { # N REACH PAIRS BAR BEFORE A... -- B...
	n=$1 reach=$2 times=$3 bar=$4 before=$5
	shift 5
	if ! figures=$("$pairs" --before "$before" "$times" "$@" \
		2>"$work/errors"); then
		line "$what" "$n" - - - - "$reach" - "$bar ($figures)"
		sed -n '1,2s/^/    /p' "$work/errors"
		return
	fi
	program=${bar%%[ ,]*} package=${bar%%[ ,]*}
	[ "$program" = task ] && package=taskwarrior
	# shellcheck disable=SC2086 # six numbers on purpose
	set -- $figures
	case $missing in
	*" $program "*) line "$what" "$n" "$1" - - - "$reach" "$5/-" \
		"$bar (not installed: package $package)" ;;
	*) line "$what" "$n" "$1" "$2" "$3" "$4" "$reach" "$5/$6" "$bar" ;;
	esac
}

# What it costs to read what the index has, beside what SQLite takes to.
index_row() { # N REACH FOLDER COMMAND...
	n=$1 reach=$2 folder=$3
	shift 3
	row "$n" "$reach" "$few" "sqlite3, GROUP BY of the index" : \
		"$tacit" -C "$folder" "$@" --now $now -- \
		sqlite3 "file:$folder/tacit/index.db?immutable=1" \
		'SELECT state, kind, count(*) FROM document GROUP BY 1, 2'
}

# Where nearly all calls are closed, all are open, and closed in a work tree.
measure_status() { # N
	case ${#1} in [1-5]) reach=4 ;; 6) reach=6 ;; *) reach=10 ;; esac
	places='closed open'
	[ "$1" -gt 100000 ] || places="$places tree"
	for which in $places; do
		skips "status, $which" ||
			row "$1" "$reach" $((count * 3)) "git rev-parse HEAD" : \
			"$tacit" -C "$(place "$which" "$1")" status --now $now \
			-- git -C "$(place "$which" "$1")" rev-parse HEAD
	done
}

measure_reading() { # N
	note=2022/tst-$(calls_of "$1")
	skips "show PAPER" || index_row "$1" 0.5 "$(place closed "$1")" \
		show test-area/concept-paper
	skips "list" || index_row "$1" 5 "$(place closed "$1")" list
	skips "report" || index_row "$1" 1 "$(place closed "$1")" \
		report --organ SWG --year 2022
	skips "silence" || index_row "$1" 1 "$(place closed "$1")" \
		silence "$note"
	skips "list comment, json" || [ "$1" -gt 100000 ] ||
		row "$1" 0.5 "$few" "task export" : \
			"$tacit" -C "$(place closed "$1")" list comment \
			--format json --now $now -- \
			task rc:/dev/null rc.data.location="$(place tasks "$1")" \
			rc.gc=off rc.hooks=off rc.verbose=nothing export
}

# All objects, as git has them.
object_row() { # N REACH COMMAND...
	n=$1 reach=$2
	shift 2
	row "$n" "$reach" "$few" "git cat-file --batch of all objects" : \
		"$tacit" -C "$(place closed "$n")" "$@" -- \
		git -C "$(place closed "$n")" cat-file --batch \
		--batch-all-objects --unordered --buffer
}

measure_objects() { # N
	skips "rebuild of the index" || object_row "$1" 1.6 index --rebuild
	skips "check ID" || object_row "$1" - \
		check "2022/tst-$(calls_of "$1")" --now $now
	# and what it takes to parse
	skips "check" || object_row "$1" 1.5+ check --now $now
}

measure_texts() { # N
	for format in html text; do
		skips "matrix, $format" ||
			row "$1" 1.2 "$few" "cmark, the same texts" : \
			"$tacit" -C "$(place one "$1")" matrix 2022/tst-1 \
			--format $format --now $now -- \
			cmark "$(place texts "$1")"
	done
	skips "find, the first" || row "$1" 0.08 "$few" "notmuch new" \
		"rm -rf '$(place one "$1")'/tacit/index.db-text* \
			'$(place mails "$1")/.notmuch'" \
		"$tacit" -C "$(place one "$1")" find border --now $now -- \
		notmuch new --quiet
	skips "find, later" || row "$1" 0.1 "$count" "git grep" : \
		"$tacit" -C "$(place one "$1")" find border --now $now -- \
		git -C "$(place one "$1")" grep border main
}

publish_row() { # N REACH BEFORE
	row "$1" "$2" "$few" "cmark, the same texts" "$3" \
		"$tacit" -C "$(place closed "$1")" publish "$work/set-$1" -q \
		--language en --now $now -- cmark "$(place texts "$1")"
}

# Into a new folder, and into the same once there is a comment more.
measure_publishing() { # N
	skips "publish" || publish_row "$1" 5 "rm -rf '$work/set-$1'"
	skips "publish again" || publish_row "$1" - \
		"'$tacit' -C '$(place closed "$1")' comment \
		2022/tst-$(calls_of "$1") --state XAA --kind comment \
		--received $received --via mail --now $now -q \
		-m \"Test data: again \$PAIR.\" 2>&1"
}

# shellcheck disable=SC2016 # for the shell that runs it
add='cd "$0" && "$tacit" -C . comment "$1" --state XAA --kind comment \
	--received $received --via mail --now $now -m "Test data: $2 $PAIR."'
# the same text where it would stand, with what a person would type
# shellcheck disable=SC2016
git_add='cd "$0" && f=comments/$1/xaa/$2-$PAIR.md && mkdir -p "${f%/*}" &&
printf -- "---\nstate: XAA\nnote: %s\nkind: comment\n" "$1" >"$f" &&
printf "received: \"%s\"\nvia: mail\n---\n\nTest data: %s %s.\n" \
	"$received" "$2" "$PAIR" >>"$f" &&
git add "$f" && git commit -q -m "comment $PAIR"'
# shellcheck disable=SC2016
git_edit='cd "$0" && echo "$PAIR" >>README.md && git commit -qam "edit $PAIR"'

measure_adding() { # N
	note=2022/tst-$(calls_of "$1")
	skips "add one, bare" ||
		row "$1" 0.15 "$count" "git add && git commit" : \
		sh -c "$add" "$(place closed "$1")" "$note" bare -- \
		sh -c "$git_add" "$(place theirs "$1")" "$note" bare
	skips "add one, with a work tree" ||
		row "$1" 0.7 "$count" "git add && git commit" : \
		sh -c "$add" "$(place tree "$1")" "$note" tree -- \
		sh -c "$git_add" "$(place theirs "$1")" "$note" tree
	skips "commit by git, with hooks" || {
		"$tacit" -C "$(place tree "$1")" doctor --hooks -q >/dev/null
		row "$1" 2 "$count" "git commit, without hooks" : \
			sh -c "$git_edit" "$(place tree "$1")" -- \
			sh -c "$git_edit" "$(place theirs "$1")"
	}
}

# shellcheck disable=SC2016
sheet='"$tacit" -C "$1" comment 2022/tst-1 --sheet "$0" --yes --now $now'
sheet_before() { # PATH...: of registers that are empty but for their call
	for path; do
		printf 'rm -rf "%s" && cp -r "%s" "%s" && ' "$path" \
			"$(place none 0)" "$path"
	done
	# shellcheck disable=SC2016
	printf 'rm -rf "$work/in" && git init -q --bare "$work/in"\n'
}

# shellcheck disable=SC2016
import='git -C "$work/in" fast-import --quiet --done --depth=0 <"$0"'

measure_sheet() { # N
	skips "sheet in one commit" ||
		row "$1" 1.5 "$few" "git fast-import, the same" \
		"$(sheet_before "$work/out")" \
		sh -c "$sheet" "$(place sheet "$1")" "$work/out" -- \
		sh -c "$import" "$(place stream "$1")"
}

# A log of so many receipts from nothing, and one of them.
measure_receipts() { # N
	# shellcheck disable=SC2016 # for the shell that runs it
	skips "log of receipts" ||
		row "$1" - "$few" "sha256sum of its entries" \
		"rm -rf '$work/log-new'" \
		"$make_log" "$work/log-new" test-receipts "$1" -- \
		sh -c 'find "$0" -type f -exec sha256sum {} +' \
		"$(place log "$1")/tile/entries"
	skips "receipt verify" ||
		row "$1" 4 $((count * 3)) "git rev-parse HEAD" : \
		"$tacit" shared receipt verify "$(place log "$1")/0.receipt" \
		--key "$(cat "$(place log "$1")/vkey")" -- \
		git -C "$(place none 0)" rev-parse HEAD
}

# The index, or the walked past, after so many commits.
commits_row() { # N REACH FOLDER COMMITS BAR...
	n=$1 reach=$2 folder=$3 commits=$4
	[ -e "$folder/coming" ] || make_coming "$folder" "$n" $(((count + 1) * 101))
	# where the branch has come to stands in a file, for the next row
	[ -e "$folder/come" ] || echo 0 >"$folder/come"
	shift 4
	row "$n" "$reach" "$count" "git $*" "cd '$folder' &&
		next=\$((\$(cat come) + $commits)) && echo \$next >come &&
		git update-ref refs/heads/was main &&
		git update-ref refs/heads/main \$(sed -n \"\${next}p\" coming)" \
		"$tacit" -C "$folder" index -- git -C "$folder" "$@"
}

measure_commits() { # N
	for commits in 1 100; do
		case $commits in 1) reach=3 ;; *) reach=4 ;; esac
		skips "index after commits: $commits" ||
			commits_row "$1" $reach "$(place closed "$1")" \
			$commits diff-tree -r was main
	done
	[ "$1" -le 100000 ] || return 0
	skips "walk that proves the past" ||
		row "$1" 0.8 "$few" "git log --raw" \
		"rm -f '$(place each "$1")/tacit/past'" \
		"$tacit" -C "$(place each "$1")" index -- \
		git -C "$(place each "$1")" log --raw
	skips "walk of one commit more" ||
		commits_row "$1" - "$(place each "$1")" 1 log --raw was..main
}

# shellcheck disable=SC2016
writers='cd "$0" && for writer in $(seq "$2"); do
	for i in $(seq "$3"); do
		"$tacit" -C . comment "$1" --state XAA --received $received \
			--now $now -q -m "Test data: $2, $PAIR, $writer, $i." \
			>>"$work/said-$2-$writer" 2>/dev/null ||
			echo >>"$work/refused-$2-$writer"
	done &
done
wait'
lines() { cat "$@" 2>/dev/null | wc -l; }

measure_writers() { # N
	skips "8 writers" && return
	note=2022/tst-$(calls_of "$1") folder=$(place closed "$1")
	was=$(git -C "$folder" rev-list --count main)
	row "$1" 1 "$few" "the same comments by one writer" : \
		sh -c "$writers" "$folder" "$note" 8 "$count" -- \
		sh -c "$writers" "$folder" "$note" 1 $((8 * count))
	echo "    acknowledged $(lines "$work"/said-*), in the record" \
		"$(($(git -C "$folder" rev-list --count main) - was))," \
		"refused $(lines "$work"/refused-*)"
	rm -f "$work"/said-* "$work"/refused-*
}

# Memory of what prints or takes in all of it, beside that for a tenth.
memory_row() { # N KIND COMMAND...
	n=$1 kind=$2
	shift 2
	row "$n" - 1 "tacit, the same of $((n / 10)); MiB: 1.2" : \
		"$tacit" -C "$(place "$kind" "$n")" "$@" --now $now -- \
		"$tacit" -C "$(place "$kind" $((n / 10)))" "$@" --now $now
}

# To reach: at most 1.2 times as many MiB.
measure_memory() { # N
	for format in text json; do
		skips "memory of list, $format" ||
			memory_row "$1" closed list --format $format
	done
	for format in html csv json; do
		skips "memory of matrix, $format" ||
			memory_row "$1" one matrix 2022/tst-1 --format $format
	done
	skips "memory of a sheet" ||
		row "$1" - 1 "tacit, the same of $(($1 / 10)); MiB: 1.2" \
		"$(sheet_before "$work/out" "$work/tenth")" \
		sh -c "$sheet" "$(place sheet "$1")" "$work/out" -- \
		sh -c "$sheet" "$(place sheet $(($1 / 10)))" "$work/tenth"
}

measure() { # N
	count=${PAIRS:-11}
	[ "$1" -le 100000 ] || count=${PAIRS:-3}
	few=$(((count + 1) / 2))
	measure_status "$1"
	measure_reading "$1"
	measure_objects "$1"
	[ "$1" -gt 100000 ] || {
		measure_texts "$1"
		measure_publishing "$1"
		measure_sheet "$1"
		measure_adding "$1"
	}
	measure_receipts "$1"
	measure_commits "$1"
	measure_writers "$1"
	rm -rf "$work"/*-"$1" "$work/in" "$work/out"
}

# --- instructions -------------------------------------------------------------

ten() { # N: what is counted, as the shell reads it
	note=2022/tst-$(calls_of "$1")
	cat <<-END
		status
		list
		show test-area/concept-paper
		find border
		matrix $note
		silence $note
		report --organ SWG --year 2022
		comment $note --state XAA --received $received -m
		check $note
		log
	END
}

instructions_of() { # COMMAND...
	valgrind --vgdb=no --tool=callgrind --callgrind-out-file=/dev/null "$@" \
		2>&1 >/dev/null | sed -n 's/.*refs: *\([0-9,]*\)$/\1/p'
}

measure_instructions() { # N
	ten "$1" | while read -r command words; do
		skips "$command" && continue
		# once before: files in memory, index in place
		for time in first second; do
			case $command in
			comment) text="Test data: instructions $time" ;;
			*) text='' ;;
			esac
			# shellcheck disable=SC2086 # words on purpose
			set -- "$1" "$tacit" -C "$(place closed "$1")" \
				$command $words ${text:+"$text"} --now $now
			n=$1
			shift
			case $time in
			first) "$@" >"$work/errors" 2>&1 || true ;;
			*) figure=$(instructions_of "$@") ;;
			esac
			set -- "$n"
		done </dev/null
		printf '%-28s %8s %17s\n' "$command" "$1" "${figure:--}"
	done
}

# ------------------------------------------------------------------------------

version_of() { pkg-config --modversion "$1" 2>/dev/null || echo '?'; }
largest=0
for n in $sizes; do
	[ "$n" -gt 100000 ] || [ "$n" -le "$largest" ] || largest=$n
done
if [ "$instructions" ]; then
	command -v valgrind >/dev/null || {
		echo "instructions are counted by valgrind, which is not installed"
		exit 0
	}
	printf '%-28s %8s %17s\n' "" comments instructions
	for n in $sizes; do measure_instructions "$n"; done
else
	line "" comments "tacit, ms" "bar, ms" time CPU reach "MiB" bar
	for n in $sizes; do measure "$n"; done
	[ "$largest" -lt 10 ] || measure_memory "$largest"
fi
echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo |
	sed -n 1p), $(uname -sr), $(git --version), SQLite $(version_of sqlite3)," \
	"libgit2 $(version_of libgit2)"
