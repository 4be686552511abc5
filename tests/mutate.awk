# The mutants that a C file can have, a line each, with tabs between:
#
#	FILE  LINE  COLUMN  LENGTH  NEW  CHANGE  TEXT OF THE LINE
#
# NEW stands for the LENGTH characters at COLUMN. Only what is inside a
# function is changed: comments, strings, tables and what the preprocessor
# reads are not. Nor are sizes in bytes and of arrays: whether memory suffices
# is for the sanitizers to find out.
BEGIN { OFS = "\t" }

FNR == 1 { in_function = in_comment = in_directive = 0; last = "" }

# The line without comments, and with blanks for what is quoted.
function bare(line, out, i, c, quote)
{
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (in_comment) {
			if (substr(line, i, 2) == "*/") {
				in_comment = 0
				out = out " "
				i++
			}
			c = " "
		} else if (quote) {
			if (c == "\\") {
				out = out "_"
				i++
				c = "_"
			} else if (c == quote) {
				quote = ""
			} else {
				c = "_"
			}
		} else if (substr(line, i, 2) == "/*") {
			in_comment = 1
			c = " "
		} else if (c == "\"" || c == "'") {
			quote = c
		}
		out = out c
	}
	return out
}

function emit(column, len, new, change, text, key)
{
	text = $0
	sub(/^[ \t]+/, "", text)
	key = FILENAME FNR change
	if (++seen[key] > 1)
		change = change " #" seen[key]
	print FILENAME, FNR, column, len, new, change, text
}

function operators(code, rest, at, token, new)
{
	rest = code " "
	at = 1
	while (match(rest, / (<=|>=|==|!=|<|>|&&|\|\|) /)) {
		token = substr(rest, RSTART + 1, RLENGTH - 2)
		new = other[token]
		emit(at + RSTART, length(token), new, token " to " new)
		at += RSTART + RLENGTH - 2
		rest = substr(rest, RSTART + RLENGTH - 1)
	}
	rest = code
	at = 1
	while (match(rest, /![a-z_(*]/)) {
		emit(at + RSTART - 1, 1, "", "without !")
		at += RSTART + 1
		rest = substr(rest, RSTART + 2)
	}
}

BEGIN {
	other["<"] = "<="
	other["<="] = "<"
	other[">"] = ">="
	other[">="] = ">"
	other["=="] = "!="
	other["!="] = "=="
	other["&&"] = "||"
	other["||"] = "&&"
	other["true"] = "false"
	other["false"] = "true"
	other["0"] = "1"
	other["1"] = "0"
}

function constants(code, rest, at, token, before, new)
{
	rest = code
	at = 1
	while (match(rest, /[A-Za-z0-9_.]+/)) {
		token = substr(rest, RSTART, RLENGTH)
		before = substr(code, 1, at + RSTART - 2)
		new = ""
		if (token in other)
			new = other[token]
		else if (token ~ /^[0-9]+$/)
			new = token + 1
		if (new != "" && before !~ /\{ $/ && !is_declared)
			emit(at + RSTART - 1, RLENGTH, new, token " to " new)
		at += RSTART + RLENGTH - 1
		rest = substr(rest, RSTART + RLENGTH)
	}
}

# A condition that has none of the above in it.
function conditions(code, start)
{
	if (code !~ /^\t+(\} else )?(if|while) \([^!].*\)( \{)?$/ ||
		code ~ / (<=|>=|==|!=|<|>|&&|\|\|)( |$)/)
		return
	start = index(code, "(") + 1
	sub(/\)( \{)?$/, "", code)
	emit(start, length(code) - start + 1,
		"!(" substr($0, start, length(code) - start + 1) ")",
		"not the condition")
}

# Nor is it a change here to keep memory longer.
function statements(code, start)
{
	if (code !~ /^\t+[a-z_(*].*[)a-z0-9_\]+-];$/ ||
		last !~ /[;{}:)]$|else$|^$/)
		return
	if (code ~ /^\t+(return|goto|const|struct|enum|static|unsigned)[ ;]/ ||
		code ~ /^\t+[a-z_0-9]+ \**[a-z_]+( = |;|\[)/)
		return
	if (code ~ /(^|[_\t])(clear|free|close)\(/)
		return
	if (code !~ / = |[^=!<>]= |\(|\+\+|--|^\t+(break|continue);$/)
		return
	match(code, /^\t+/)
	start = RLENGTH + 1
	emit(start, length(code) - start, "", "without the statement")
}

{ code = bare($0) }
/^\{/ { in_function = 1; last = "{"; next }
/^\}/ { in_function = 0 }
code ~ /^#/ || in_directive { in_directive = code ~ /\\$/; next }
!in_function { next }
{
	sub(/[ \t]+$/, "", code)
	if (code == "")
		next
	is_size = code ~ /sizeof\(|arena_(array|grow|alloc)\(|\[[A-Z0-9_ +]+\];$/ ||
		last ~ /arena_(array|grow|alloc)\($/
	# what is set again before it is looked at, or is there to be on the safe side
	is_declared = code ~ /^\t+(const )?(struct |enum )?[a-z_0-9]+ \**[a-z_]+ = (0|true|false);$/
	if (!is_size) {
		operators(code)
		constants(code)
		conditions(code)
	}
	statements(code)
	last = code
}
