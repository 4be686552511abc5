# What a state pushes on a call that was cancelled bears no instant of its own: its
# receipt gives it one, which is later. It was taken in as if it had come first.
. "$(dirname "$0")/lib.sh"
cp -R "$SOURCE/plans/cica" "$work/plan" && cd "$work/plan"
# test data: no key
sed -i '2i receipts: cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00' body.md
cd "$work" && tacit init hub --bare --from plan >/dev/null
git -C hub config tacit.shared true
tacit clone -q hub one >/dev/null && cd one && git config tacit.identity secretariat
git config core.hooksPath /dev/null
push() { run env TACIT_GATE="$1" git push -q origin main; }
blob=$(git rev-parse HEAD:plans/nct-general/concept-paper.md)
mkdir notes/2024 && cat >notes/2024/nct-g-900.md <<END
---
number: NCT/G/900
date: 2024-04-01
area: nct-general
subject: Test data
invites:
  - comment
encloses:
  - nct-general/concept-paper $blob
comments-by: 2190-06-30
cutoff: "24:00"
zone: UTC
deadline-basis: stated
closes: "2190-07-01T00:00:00Z"
offset: "+00:00"
issued: "2024-04-01T09:00:00Z"
---

Test data.
END
git add -A && git commit -qm 'Test data'
push secretariat
is_status 0 'a call'
cp -R ../one ../tha && git -C ../tha config tacit.identity THA
run tacit cancel NCT/G/900 --because 'Test data'
is_status 0 'is cancelled'
push secretariat
is_status 0 'for all'
cancelled=$(git rev-parse HEAD)

cd ../tha
run tacit comment NCT/G/900 -k comment --via git -m 'Of THA, test data.'
is_status 0 'a state that does not know of it speaks'
said=$(git diff --name-only HEAD~1)
git pull -q --rebase
run git show --format= --name-only HEAD
is_out 'after it' <<END
$said
END
push THA
is_status 1 'and is refused'
err_has "$said: When that was received the note was no call any more"
run git -C ../hub rev-parse main
is_out 'main stays' <<END
$cancelled
END
git reset -q --hard origin/main
run tacit comment NCT/G/778 -k comment --via git -m 'Of THA, test data.'
push THA
is_status 0 'on a call that closed it may speak'
plan
