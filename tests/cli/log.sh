# log: a log of test receipts on refs/tacit/receipts of the register in which
# the shell stands. Sourced beside lib.sh.
#
#	log_begin			# a key, in $vkey
#	log_receipt INSTANT FROM OLD NEW [LINE]...
#	log_put
make_log=$(dirname "$TACIT")/../tests/tacit_log
log_begin() {
	rm -rf "$work/log" && mkdir "$work/log" && : >"$work/texts" &&
		"$make_log" "$work/log" test-receipts 0 &&
		cp "$work/log/key" "$work/log-key" &&
		vkey=$(cat "$work/log/vkey") && log_seq=0
}
log_receipt() {
	{
		printf 'tacit receipt 1\nseq %d\nat %s\nfrom %s\nold %s\nnew %s\n' \
			"$log_seq" "$1" "$2" "$3" "$4"
		echo 'signed none'
		shift 4
		for line; do echo "$line"; done
		echo
	} >>"$work/texts"
	log_seq=$((log_seq + 1))
}
# what is in the folder of the log is what the ref has
log_commit() {
	log_tree=$(GIT_INDEX_FILE=$work/log-index GIT_WORK_TREE=$work/log \
		GIT_DIR=$(git rev-parse --absolute-git-dir) sh -c \
		'rm -f "$GIT_INDEX_FILE" && cd "$GIT_WORK_TREE" && git add -Af . &&
			git write-tree') &&
		git update-ref refs/tacit/receipts \
			"$(git commit-tree -m receipts "$log_tree")"
}
log_put() {
	rm -rf "$work/log" &&
		"$make_log" "$work/log" test-receipts 0 key="$work/log-key" \
			texts="$work/texts" &&
		rm "$work/log/key" "$work/log/vkey" && log_commit
}
