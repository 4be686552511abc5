#!/bin/sh
# 450 lines a .c, 200 a .h, 60 a function, 200 a command; no drawer names.
set -eu
cd "$1"

find src include -name '*.[ch]' | sort | xargs awk '
function say(text) { print text; bad = 1 }
function most_lines(file) {
	if (file ~ /\.h$/ || file ~ /^src\/cli\/cmd_/)
		return 200
	# a table, one row a sentence
	return file ~ /^src\/text\/words_..\.c$/ ? 0 : 450
}
function end_file() {
	most = most_lines(file)
	if (most && lines > most)
		say(file ": " lines " lines, at most " most)
}
FNR == 1 {
	if (file)
		end_file()
	file = FILENAME
	start = 0
	if (file ~ /\/(util|common|misc|helper)[^\/]*$/)
		say(file ": the name says nothing")
}
{ lines = FNR }
/^\{/ { start = FNR }
/^\}/ {
	if (file ~ /\.c$/ && start && FNR - start - 1 > 60)
		say(file ":" start ": a function of " FNR - start - 1 \
			" lines, at most 60")
	start = 0
}
END {
	end_file()
	exit bad
}'
