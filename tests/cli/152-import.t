. "$(dirname "$0")/lib.sh"

# Documents from the rows of a sheet: one commit, or nothing.
run tacit init "$reg" --from "$SOURCE/plans/riverbasin" --exercise \
	--now 2030-04-01
cd "$reg" && git config tacit.identity secretariat
import() { run tacit import "$@" --now 2030-04-02; }
commits() { git rev-list --count main; }
before=$(commits)

cat >../members.csv <<'END'
Code,Name,Name fr,Kind,Zone
XGG,Test State G until 2029-01-01; Test State Gee since 2029-01-01,État d’essai G,member,Europe/Vienna
XHH,"Test State H, of the delta",,observer,
END
import members ../members.csv -n
is_status 0 'a trial'
[ "$(commits)" = "$before" ] && ok 'writes nothing' || not_ok 'writes nothing'
import members ../members.csv -q
is_status 0 'members'
is_out 'each is told' <<-'END'
XGG
XHH
END
[ "$(commits)" -eq $((before + 1)) ] && ok 'one commit' || not_ok 'one commit'
git log -1 --format=%s >"$work/out"
out_has 'import: 2 of the type member'
cat members/xgg.md >"$work/out"
is_out 'as if they had been typed' <<-'END'
	---
	code: XGG
	name:
	  - Test State G until 2029-01-01
	  - Test State Gee since 2029-01-01
	kind: member
	zone: Europe/Vienna
	name-fr: État d’essai G
	---
END
import members ../members.csv
is_status 0 'the same again'
out_has 'already recorded: XGG'
[ "$(commits)" -eq $((before + 1)) ] && ok 'adds nothing' || not_ok 'adds nothing'

# all that is wrong is told at once
cat >../wrong.csv <<'END'
code;name;kind;zone
XII;Test State I;memeber;Europe/Vienna
XJ;Test State J;member;
XKK;;member;Europe/Vienn
XGG;Another State;member;
END
import members ../wrong.csv
is_status 3 'rows that are wrong'
err_has 'wrong.csv:2: row 2, column 3: kind: '
err_has 'did you mean member?'
err_has 'wrong.csv:3: row 3, column 1: code: "XJ" is no code of a state'
err_has 'wrong.csv:4: row 4: the key "name" is missing'
err_has 'wrong.csv:5: row 5: there is a document of that name: XGG'
[ "$(commits)" -eq $((before + 1)) ] && ok 'nothing of it' || not_ok 'nothing of it'
echo 'code,name,kind
XLL,Test State L,member' | sed 's/kind/knid/' >../heads.csv
import members ../heads.csv
is_status 3 'a column that is no key'
err_has 'row 1, column 3: a member has no key knid'
err_has 'did you mean kind?'
echo 'code,name,kind' >../none.csv
import members ../none.csv
is_status 3 'no row'
err_has 'there is no row below the names of the columns'

# activities say where they stand
git config tacit.identity XAA
cat >../items.csv <<'END'
area,section,slug,title,needs,measures,lead,text
WQ,i,i.2,Samples in winter,none,water-quality/1,Test State B,Samples are taken in winter too.
WQ,ii,ii.2,Comparison of results,approval,,,Laboratories compare their results.
END
import items ../items.csv
is_status 0 'items'
cat plans/water-quality/items/i.2.md >"$work/out"
out_has 'lead: XBB'
out_has 'Samples are taken in winter too.'
import items ../items.csv
is_status 0 'the same items again'
sed 's/,i.2,/,,/; s/water-quality.1/water-quality\/9/; s/ii.2/ii.3/; s/winter/summer/g' \
	../items.csv >../items2.csv
import items ../items2.csv
is_status 3 'an activity without its number'
err_has 'row 2: the column slug is empty or not there'
sed 's/,i.2,/,i.3,/; s/water-quality.1/water-quality\/9/; s/winter/summer/g' \
	../items.csv >../items3.csv
import items ../items3.csv
is_status 3 'a measure that there is not'
err_has 'row 2, column 6: measures: '

import comments ../items.csv
is_status 3 'comments have a command of their own'
err_has 'tacit comment'
import members ../no-such.csv
is_status 3 'no such file'
printf 'code;name;kind\nXRR;Тестовое государство;observer\n' |
	iconv -f utf-8 -t windows-1251 >../old.csv
git config tacit.identity secretariat
import members ../old.csv -n
is_status 3 'in another encoding'
err_has 'if that reads well: --encoding windows-1251'
import members ../old.csv -n --encoding windows-1251
is_status 0 'that is said'
git config tacit.identity XAA
sed 's/XGG/XMM/; s/XHH/XNN/' ../members.csv >../others.csv
import members ../others.csv
is_status 3 'a state adds no members'
plan
