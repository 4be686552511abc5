# What is recorded stays valid: a register of the first version, read for ever.
. "$(dirname "$0")/lib.sh"

git init -q -b main "$reg" && cd "$reg" || exit 1
git fast-import --quiet <"$SOURCE/tests/cli/012-kept.import"
git reset -q --hard main
git config tacit.identity secretariat
run git rev-parse main
is_out 'it is the register of then' <<-'END'
f0fa0899a46be8443b2774b28d03ff304eec02d0
END

run tacit check
is_status 0 'check finds nothing wrong'
# its first commit was dated by --now at noon in UTC, those after it at noon of
# the seat; commits bear the clock's date since
is_out 'but a date of then' <<-'END'
warning: commit d4530a4 bears an earlier date, 2022-06-01T06:00:00Z, than its parent ecaf2f6, 2022-06-01T12:00:00Z
  -> ask who made it whether a clock was wrong; nothing is to be changed
41 documents: 0 errors, 1 warning
END

# what is said again has the path that it had, in every append-only type
again() { # ID COMMAND
	id=$1
	shift
	run tacit "$@"
	is_status 0 "$1: $id"
	out_has "already recorded: $id"
}
again xaa-anjntrjmza45mp3j comment -a other -s XAA -k proposal \
	--known-by 2022-05-01 -m 'Outside any call.' --now 2022-09-05
again 2022-07-21-replies-complete-mphk8eas close TST/2 \
	--now 2022-07-21T04:00:00Z
again 2022-07-08-swg-dsev7738 decide --organ SWG --outcome reviewed \
	--year 2022 -d 2022-07-08 --because 'As every year.' --now 2022-09-05
git config tacit.identity XAC
again xab-4m48gtbm0jmjxhd6-652qdtkj answer xab-4m48gtbm0jmjxhd6 \
	--outcome partly-incorporated -d 2022-07-03 --reported-in 2022/tst-1 \
	--applied test/concept-paper#I.2 -m 'In part.' --now 2022-09-05
again test/i.1/2022-xac-79fedhvq progress test/i.1 --by-coordinator XAC \
	-y 2022 --status limited --now 2022-09-05
git config tacit.identity XAA
again test-points/xaa-5902cg4t new focal-point network=test-points \
	state=XAA authority=Customs since=2023-01-01 \
	supersedes=test-points/xaa-6gw289xt --now 2022-09-05
git config tacit.identity secretariat
again 2022/seminar/report-bhaf4gz4 new event-report event=2022/seminar \
	held=held date=2022-08-03 by=Secretariat dates=2022-08-01 \
	'participants=XAA 3' 'participants=XAB 12' -m 'It was held.' \
	--now 2022-09-05
run git rev-parse main
is_out 'and nothing was added' <<-'END'
f0fa0899a46be8443b2774b28d03ff304eec02d0
END

run tacit silence TST/2 --is kept --now 2022-07-22
is_status 0 'a verdict of then'
plan
