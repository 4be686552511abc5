# A register says its format; a program that does not know it touches nothing.
. "$(dirname "$0")/lib.sh"

tacit init "$work/empty" --name 'A Test Body' --short ATB --seat Astana \
	--zone Asia/Almaty --organ 'SWG Special Working Group' >/dev/null
run grep -c '^format: 1$' "$work/empty/body.md"
is_out 'init writes the format' <<-'END'
1
END
sample
run grep -c '^format: 1$' body.md
is_out 'so does the sample' <<-'END'
1
END
run tacit set body format=2
is_status 3 'nobody raises it by hand'
err_has 'body.md:2: the register has the format 2; this program knows formats up to 1'
for format in 0 '"1.1"' none; do
	run tacit set body "format=$format"
	is_status 3 "$format is no format"
done
sed -i '/^format/d' body.md
run git commit -qam 'register: say no format' --author 'Secretariat <s@x.invalid>'
is_status 0 'without one it is 1'
run tacit status --now 2022-07-01
is_status 0 'and is read'

# what a later program would have written
sed -i 's/^name:/format: 2\nname:/' body.md
later=$(git -c core.hooksPath=/dev/null commit -qam 'register: later' &&
	git rev-parse HEAD)
refused() {
	run tacit "$@"
	is_status 3 "refused: $*"
	err_has 'body.md:2: the register has the format 2; this program knows formats up to 1'
	err_has 'use a later version of tacit, one that knows format 2'
}
refused status --now 2022-07-01
refused silence NCT/G/778 --now 2022-07-01
refused report --organ SWG --year 2022
refused list
refused log
refused index --rebuild
refused check
refused doctor
refused doctor --hooks
refused comment NCT/G/778 -s IND -k comment -m Text. -r 2022-06-20T04:00:00Z
refused set nct-general/i.3 lead=Kazakhstan
refused check --staged
run git rev-parse HEAD
is_out 'nothing was written' <<-END
$later
END
rm -rf .git/tacit
refused status --now 2022-07-01
run tacit status --at HEAD~1 --now 2022-07-01
is_status 0 'what was recorded before can be read'
run tacit init "$work/copy" --from .
is_status 3 'nor is it copied'
plan
