. "$(dirname "$0")/lib.sh"

# A long paper is a paper; other documents stay short.
exercise
paper=plans/nct-general/long.md
mkdir -p plans/nct-general
{
	printf -- '---\narea: nct-general\nkind: other\ntitle: Test data\n'
	printf 'lang: ru\n---\n\n'
	awk 'BEGIN { for (i = 1; i <= 1000; i++) printf "## Статья %d\n\n" \
		"Стороны сотрудничают по вопросу %d, как решат.\n\n", i, i }'
} >$paper
[ "$(wc -c <$paper)" -gt 100000 ] && ok 'over 64 KiB' || not_ok 'over 64 KiB'
git add -A
git config tacit.identity TUR
run git commit -qm 'Test data'
is_status 0 'is taken by the hooks'
git config tacit.identity secretariat
run tacit show nct-general/long --addresses -q
out_has 'nct-general/long#Статья 900.p1'
run tacit comment -s THA -a nct-general -p 'nct-general/long#статья 900' \
	-m 'Test data.' -q --known-by 2022-06-15 --now 2022-06-17
is_status 0 'is commented on'
comment=$(cat "$work/out")
sed -i 's/по вопросу 899/по новому вопросу 899/' $paper
git add -A && unhooked commit -qm 'Test data'
run tacit diff --since-comment "$comment"
is_status 0 'is compared'
out_has 'This passage is unchanged.'
awk 'BEGIN { for (i = 0; i < 3000; i++) print "Test data that is long." }' \
	>"$work/body.md"
run tacit comment -s THA -a nct-general -F "$work/body.md" \
	--known-by 2022-06-15 --now 2022-06-17
is_status 3 'a comment is no paper'
err_has 'has more than 64 KiB, which only a paper may'
plan
