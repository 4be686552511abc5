# shellcheck shell=sh
# "tacit comment" in a register made from the sample (see template.sh).

make_template() {
	bare=
	[ "$MODE" = bare ] && bare=--bare
	"$WRITE" init template $bare --exercise --from "$SAMPLE" >/dev/null
	git -C template config tacit.identity secretariat
	comment template first >/dev/null
	git -C template ls-tree -r --name-only main >before
}
comment() {
	"$WRITE" comment -C "$1" -q -s THA --area nct-general -m "$2" \
		--known-by 2022-06-01 --now 2022-07-01
}
arguments() {
	echo comment -C run -q -s THA --area nct-general -m killed \
		--known-by 2022-06-01 --now 2022-07-01
}
holds() { # ID
	git -C run cat-file -e \
		"main:comments/area/nct-general/tha/${1#*-}.md"
}
holds_before() {
	git -C run ls-tree -r --name-only main >after
	! comm -23 before after | grep .
}
holds_killed() { holds "$(cat out)"; }
read_once() { "$WRITE" status -C run --now 2022-07-02; }
write_next() {
	id=$(comment run next) && holds "$id" || return 1
	# the same once more, as whoever was told nothing would do
	id=$(comment run killed) && holds "$id"
}
