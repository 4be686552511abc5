. "$(dirname "$0")/lib.sh"
sample
commit=$(git rev-parse HEAD | cut -c 1-7)
db=.git/tacit/index.db

run tacit index
is_status 0 'up to date'
is_out 'says at which record' <<-END
index up to date, record $commit
END
run tacit index --rebuild
is_status 0 'anew'
is_out 'says how many' <<-END
index of 78 documents, record $commit
END

# it is only a cache: away, damaged or foreign, and every page is the same
tacit status --now 2022-07-01 >"$work/before" 2>/dev/null
for fate in 'rm -f' 'truncate -s 100' 'cp body.md'; do
	$fate "$db"
	run tacit status --now 2022-07-01
	cmp -s "$work/before" "$work/out" && ok "after $fate" ||
		not_ok "after $fate"
done
rm -rf .git/tacit
run tacit index --lang ru
is_status 0 'without its folder'
is_out 'in Russian' <<-END
индекс обновлен, запись $commit
END

git -c user.name=T -c user.email=t@t.invalid commit -q --allow-empty \
	--no-verify -m 'nothing'
run tacit index
out_has "record $(git rev-parse HEAD | cut -c 1-7)"

run tacit index -q
is_status 0 'for hooks'
is_out 'without a word' </dev/null

cd "$work"
run tacit index
is_status 3 'no register here'
err_has 'tacit init'
plan
