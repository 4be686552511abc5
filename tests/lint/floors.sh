#!/bin/sh
# Who may include whom.
#
# A file may include headers of its own room and of rooms on lower floors; on
# its own floor only where an arrow says so. <tacit/x.h> is shared by rooms
# and belongs to the one that has x.c, or x_*.c, or that its line "room: ROOM"
# names. "room/x.h" stands beside the code and is that room's own, unless its
# line "Open to: ROOM, ROOM." names those that use it too, neither more nor
# fewer. A third-party header is included in its one room only. Pages take
# data: no header of render or pages leads, by others either, to one of a room
# that looks things up.
set -eu
cd "$1"

ls src/*/*.[ch] include/tacit/*.h | awk '
function say(text) { print text; bad = 1 }
function room_of(header,    i, name) {
	if (header in marked)
		return marked[header]
	name = header
	sub(/\.h$/, "", name)
	for (i = 0; i < rooms; i++) {
		if ((room[i] "/" name) in has_c)
			return room[i]
	}
	for (i = 0; i < rooms; i++) {
		if ((room[i] "/" name) in has_part)
			return room[i]
	}
	return ""
}
function may_include(here, there,    arrow) {
	arrow = here ">" there
	return floor[there] < floor[here] || here == there || arrow in arrows
}
function check_room(file, here, there, what) {
	if (!(there in floor))
		say(file ": " what " stands in no room")
	else if (!may_include(here, there))
		say(file ": " here " may not include " what " of " there)
}
# The headers that a file leads to, by whatever way.
function follow(file, chain,    list, j, header, path, n, parts, there) {
	split(includes[file], list, " ")
	for (j in list) {
		header = list[j]
		gsub(/[<>"]/, "", header)
		path = header ~ /^tacit\// ? "include/" header : "src/" header
		if (!(path in includes) || (path in followed))
			continue
		followed[path] = 1
		n = split(path, parts, "/")
		there = parts[1] == "src" ? parts[2] : room_of(parts[n])
		if (there in looks_up)
			say(chain " > " header ": pages take data, not a " there)
		else
			follow(path, chain " > " header)
	}
}
BEGIN {
	split("register store index facts judge change shared keep door", list, " ")
	for (i in list)
		looks_up[list[i]] = 1
	split("base 0 text 0 foreign 1 document 1 rules 1 align 1 parallel 1 store 2 index 2 " \
		"log 2 vault 2 register 3 facts 4 judge 4 report 5 change 5 shared 5 keep 5 door 6 render 6 " \
		"pages 7 site 8 cli 9", pairs, " ")
	for (i = 1; i in pairs; i += 2) {
		room[rooms++] = pairs[i]
		floor[pairs[i]] = pairs[i + 1]
	}
	# what is judged are facts; init has a folder looked after first
	split("text>base rules>document judge>facts change>keep keep>shared", list, " ")
	for (i in list)
		arrows[list[i]] = 1
	split("git2 store/ sqlite3 index/|vault/ yaml text/header cmark text/markdown " \
		"sodium text/digest jansson render/json utf8proc base/ " \
		"zlib store/pack zip.h foreign/ expat foreign/ xlsxwriter foreign/ " \
		"seccomp foreign/ gmime foreign/mail", only, " ")
	for (i = 1; i in only; i += 2)
		foreign[only[i]] = "^src/(" only[i + 1] ")"
}
{
	files[count++] = $0
	n = split($0, parts, "/")
	name = parts[n]
	if (parts[1] == "src" && name ~ /\.c$/) {
		sub(/\.c$/, "", name)
		has_c[parts[2] "/" name] = 1
		while (sub(/_[a-z0-9]*$/, "", name))
			has_part[parts[2] "/" name] = 1
	}
}
END {
	for (i = 0; i < count; i++) {
		file = files[i]
		n = split(file, parts, "/")
		while ((getline line <file) > 0) {
			if (line ~ /^ \* room: / && parts[1] == "include") {
				mark = line
				sub(/^ \* room: /, "", mark)
				sub(/[^a-z].*/, "", mark)
				marked[parts[n]] = mark
			}
			if (line ~ /^(\/| )\*.*Open to: / && parts[1] == "src") {
				open_line = line
				sub(/.*Open to: /, "", open_line)
				gsub(/[^a-z ]/, "", open_line)
				split(open_line, users, " ")
				for (u in users)
					opened[parts[2] "/" parts[n], users[u]] = 1
			}
			if (line ~ /^#include /) {
				sub(/^#include /, "", line)
				includes[file] = includes[file] " " line
			}
		}
		includes[file] = includes[file] ""
		close(file)
	}
	for (i = 0; i < count; i++) {
		file = files[i]
		n = split(file, parts, "/")
		here = parts[1] == "src" ? parts[2] : room_of(parts[n])
		if (!(here in floor)) {
			say(file ": stands in no room")
			continue
		}
		split(includes[file], list, " ")
		for (j in list) {
			header = list[j]
			gsub(/[<>"]/, "", header)
			if (header ~ /^tacit\//) {
				sub(/^tacit\//, "", header)
				check_room(file, here, room_of(header),
					"<tacit/" header ">")
			} else if (list[j] ~ /^"/) {
				split(header, of, "/")
				check_room(file, here, of[1], header)
				used[header, here] = 1
				if (of[1] != here && !((header, here) in opened))
					say(file ": " header " is not open to " here)
			} else {
				for (prefix in foreign) {
					if (index(header, prefix) == 1 &&
						file !~ foreign[prefix])
						say(file ": " header " is not for it")
				}
			}
		}
	}
	for (i = 0; i < count; i++) {
		if (files[i] ~ /^src\/(render|pages)\//) {
			split("", followed)
			follow(files[i], files[i])
		}
	}
	for (key in opened) {
		if (!(key in used)) {
			split(key, of, SUBSEP)
			say("src/" of[1] ": open to " of[2] ", which has no use for it")
		}
	}
	exit bad
}'
