# A document on standard input, with one thing of it altered:
#	awk -v doing=put -v key=via -v value='via: web' -f alterations.awk
# put: the key has these lines instead; what the document has not comes last.
# drop: the key is taken out. body: its text is another. get: what the key has.
BEGIN {
	head = 0
}
/^---$/ && head < 2 {
	head++
	if (head == 2 && doing == "put" && !found)
		print value
	cut = 0
}
head == 1 && /^[a-z]/ {
	cut = (doing == "put" || doing == "drop" || doing == "get") && \
		index($0, key ":") == 1
	if (cut) {
		found = 1
		if (doing == "put")
			print value
	}
}
doing == "get" {
	if (cut && (sub("^" key ": *", "") ? $0 != "" : sub(/^ *- /, ""))) {
		gsub(/"/, "")
		print
		exit
	}
	next
}
!cut {
	print
}
END {
	if (doing == "body")
		print "\nWhat nobody said."
}
