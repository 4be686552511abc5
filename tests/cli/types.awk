# The page tacit-format(5), as Markdown: a line for each type and key of what
# is append-only: TYPE, KEY, kind of value, "list" or "one", the words it takes.
# Language versions, which some such types have, are the type "version".
function keep_key() {
	if (!key)
		return
	line = key "\t" kind "\t" shape "\t" words
	if (section == "Keys of every type")
		every[++every_count] = line
	else if (section == "Keys of append-only types")
		append[++append_count] = line
	else if (section == "Keys of language versions")
		print "version\t" line
	else if (stays)
		print section "\t" line
	if (stays && per_lang)
		print section "\t" key "-ru\t" kind "\t" shape "\t" words
	key = words = ""
}
/^# / {
	keep_key()
	is_table = ($0 == "# TYPES")
}
!is_table {
	next
}
/^## / {
	keep_key()
	section = substr($0, 4)
	stays = 0
}
/^Stands in / {
	stays = /; append-only/
	if (stays)
		types[++type_count] = section
}
/^[*][*]/ {
	keep_key()
	split($0, part, "*")
	key = part[3]
	kind = part[6]
	shape = /, a list/ ? "list" : "one"
	per_lang = / also [a-z-]*-XX/
}
/ One of: / {
	words = $0
	sub(/.* One of: /, "", words)
	gsub(/,/, "", words)
}
END {
	types[++type_count] = "version"
	for (t = 1; t <= type_count; t++) {
		for (i = 1; i <= every_count; i++)
			print types[t] "\t" every[i]
		for (i = 1; types[t] != "version" && i <= append_count; i++)
			print types[t] "\t" append[i]
	}
}
