#include "door/import.h"

#include <stdio.h>
#include <string.h>

#include <tacit/legible.h>

#include "door/import_parts.h"
#include "door/talk.h"

enum { WAIT_SECONDS = 60, TEXT_MAX = 8 * 1024 * 1024 };

/* What pandoc calls a kind of file, by the end of its name. */
static const char *kind_of_file(const char *path)
{
	static const char *const kinds[] = { "docx", "odt", "rtf" };
	const char *end = strrchr(path, '.');
	size_t i;

	for (i = 0; end && i < TACIT_COUNT(kinds); i++)
		if (tacit_str_eq_nocase(
			    tacit_str_of(end + 1), tacit_str_of(kinds[i])))
			return kinds[i];
	return NULL;
}

static bool have_pandoc_read(const char *kind, const char *to,
	const char *changes, struct tacit_str bytes, struct tacit_buf *out,
	struct tacit_err *err)
{
	const char *const words[] = { "pandoc", "--quiet", "--sandbox",
		"--from", kind, "--to", to, "--wrap=none", changes, "+RTS",
		"-M1g", "-RTS", NULL };
	struct tacit_talk talk = { .words = words,
		.input = bytes,
		.seconds = WAIT_SECONDS,
		.most = TEXT_MAX };

	if (!tacit_talk(&talk, out, err)) {
		if (err->code == TACIT_NOTFOUND)
			(void)tacit_hint(err,
				"install the package pandoc, or save the text "
				"as Markdown and give it with -F");
		return false;
	}
	if (talk.status == 0)
		return true;
	return tacit_fail(err, TACIT_INVALID,
		"pandoc cannot read this as a file of the kind %s", kind);
}

/* --- what is not in the text ------------------------------------------------------ */

/* Lines in these styles pandoc takes for what is said about the text. */
static const char *styles_left_out(
	struct tacit_str tree, struct tacit_buf *names)
{
	static const char *const styles[] = { "title", "subtitle", "author",
		"date", "abstract" };
	const size_t end = tacit_str_find(tree, ",\"blocks\":");
	size_t i;

	tree.len = end == SIZE_MAX ? 0 : end;
	for (i = 0; i < TACIT_COUNT(styles); i++) {
		char key[16];

		(void)snprintf(key, sizeof(key), "\"%s\":", styles[i]);
		if (tacit_str_find(tree, key) != SIZE_MAX)
			tacit_buf_printf(names, "%s%s", names->len ? ", " : "",
				styles[i]);
	}
	return tacit_buf_cstr(names);
}

/* The whole as a tree, in which words cannot look like a mark: their quotes are
 * escaped. */
static void tell_of_tree(
	const char *path, struct tacit_str tree, struct tacit_faults *faults)
{
	struct tacit_buf names = { 0 };

	if (styles_left_out(tree, &names)[0])
		tacit_fault_warn(faults, path, 0,
			"title=TEXT is its title; what else they say, write "
			"into the text",
			"lines in these styles are not in the text: %s",
			tacit_buf_cstr(&names));
	if (tacit_str_find(tree, "[\"insertion\"]") != SIZE_MAX ||
		tacit_str_find(tree, "[\"deletion\"]") != SIZE_MAX)
		tacit_fault_warn(faults, path, 0,
			"accept or reject them there first, where they are not "
			"agreed",
			"it has tracked changes, which are taken as proposed");
	if (tacit_str_find(tree, "[\"comment-start\"]") != SIZE_MAX)
		tacit_fault_warn(faults, path, 0, "look at them in the file",
			"comments in its margin are left out");
	tacit_buf_clear(&names);
}

static bool tell_unread(const char *path, const char *kind,
	struct tacit_str bytes, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct tacit_buf tree = { 0 };
	const bool ok = have_pandoc_read(
		kind, "json", "--track-changes=all", bytes, &tree, err);

	if (ok)
		tell_of_tree(path, tacit_buf_str(&tree), faults);
	tacit_buf_clear(&tree);
	return ok;
}

/* --- what a person is to look at ------------------------------------------------ */

/* "1\. ", "\(a\) ", "IV\) ": typed, for pandoc escapes it. */
static bool is_typed_number(struct tacit_str line)
{
	struct tacit_str rest = line;
	size_t len = 0;

	(void)(tacit_str_skip(&rest, "\\(") || tacit_str_skip(&rest, "("));
	while (len < rest.len && len < 5 &&
		(tacit_is_letter(rest.data[len]) ||
			tacit_is_digit(rest.data[len])))
		len++;
	if (!len || len == rest.len)
		return false;
	rest = tacit_str_from(rest, len);
	return tacit_str_starts(rest, "\\. ") || tacit_str_starts(rest, "\\) ");
}

static bool line_has(struct tacit_str line, const char *piece)
{
	return tacit_str_find(line, piece) != SIZE_MAX;
}

/* "1.1 The parties": no heading, and no list that a word processor made. */
static bool is_typed_clause(struct tacit_str line)
{
	size_t len = 0;
	size_t dots = 0;

	while (len < line.len &&
		(tacit_is_digit(line.data[len]) || line.data[len] == '.'))
		dots += line.data[len++] == '.';
	return dots && len + 1 < line.len && line.data[len] == ' ' &&
		tacit_is_digit(line.data[0]) &&
		tacit_is_digit(line.data[len - 1]);
}

/* Signs that stand raised by themselves: 1, 2, 3 and 4 to 9. */
static bool has_raised_sign(struct tacit_str line)
{
	static const char *const signs[] = { "\xc2\xb9", "\xc2\xb2", "\xc2\xb3",
		"\xe2\x81\xb4", "\xe2\x81\xb5", "\xe2\x81\xb6", "\xe2\x81\xb7",
		"\xe2\x81\xb8", "\xe2\x81\xb9" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(signs); i++)
		if (line_has(line, signs[i]))
			return true;
	return false;
}

static bool is_bold_alone(struct tacit_str line)
{
	return line.len > 4 && line.len < 200 && tacit_str_starts(line, "**") &&
		tacit_str_ends(line, "**") &&
		tacit_str_find(
			(struct tacit_str){ line.data + 2, line.len - 4 },
			"**") == SIZE_MAX;
}

/* The first that holds of a line; NULL: nothing. */
static const char *look_at_line(struct tacit_str line, const char **remedy)
{
	*remedy = "";
	if (tacit_str_starts(line, "<sup>")) {
		*remedy = "make a footnote of it: [^1]: its text";
		return "this looks like the text of a footnote that stands in "
		       "the text";
	}
	if (line_has(line, "<sup>") || has_raised_sign(line)) {
		*remedy = "make it [^1], or leave it out";
		return "a raised number or word that is no footnote";
	}
	if (is_typed_clause(line)) {
		*remedy =
			"begin the line with ### if it is a clause of its own";
		return "its number was typed by hand";
	}
	if (is_typed_number(line)) {
		*remedy = "begin the line with 1. and a blank, without a "
			  "backslash, if it is an item of a list";
		return "its number was typed by hand";
	}
	if (is_bold_alone(line)) {
		*remedy = "begin the line with ## if it is a heading";
		return "this line in bold may be a heading";
	}
	if (line_has(line, "![") || line_has(line, "<img ")) {
		*remedy = "say in words what it shows";
		return "a picture is left out";
	}
	if (tacit_str_starts(line, "<")) {
		*remedy = "write it anew: lines with | between the cells";
		return "this is no simple table, and stands here as HTML";
	}
	return NULL;
}

void tacit_import_look(
	const char *path, struct tacit_str text, struct tacit_faults *faults)
{
	struct tacit_str rest = text;
	struct tacit_str line;
	bool is_html = false; /* told once, at its first line */
	unsigned number;

	(void)!tacit_legible_check(text, path, 1, faults);
	for (number = 1; tacit_str_line(&rest, &line); number++) {
		const char *remedy;
		const char *what = look_at_line(line, &remedy);
		const bool is_tag = what && line.data[0] == '<' &&
			!tacit_str_starts(line, "<sup>");

		if (what && !(is_tag && is_html))
			tacit_fault_warn(
				faults, path, number, remedy, "%s", what);
		is_html = is_tag || (is_html && line.len);
	}
}

bool tacit_import(const char *path, struct tacit_str bytes,
	struct tacit_buf *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	const char *kind = kind_of_file(path);
	const size_t start = out->len;
	struct tacit_buf made = { 0 };
	bool ok;

	if (!kind) {
		(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
			"of this kind of file no text is read");
		return tacit_hint(err,
			"save it as .docx, .odt or .rtf, or as Markdown and "
			"give it with -F");
	}
	ok = have_pandoc_read(kind,
		     "commonmark+pipe_tables+footnotes+fancy_lists",
		     "--track-changes=accept", bytes, &made, err) &&
		tell_unread(path, kind, bytes, faults, err);
	if (ok)
		tacit_import_tidy(tacit_buf_str(&made), out);
	tacit_buf_clear(&made);
	if (!ok)
		return false;
	if (!tacit_str_trim(tacit_str_from(tacit_buf_str(out), start)).len)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			"there is no text in the file");
	tacit_import_look(
		path, tacit_str_from(tacit_buf_str(out), start), faults);
	return true;
}
