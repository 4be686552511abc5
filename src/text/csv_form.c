/* Is it a sheet of text at all, and what stands between its cells? */
#include "text/csv_form.h"

#include <string.h>

/* Files that people take for a sheet of text, by how they begin. */
static const struct {
	const char *bytes;
	const char *what;
} others[] = {
	{ "PK\x03\x04",
		"the file is an office file (xlsx, ods, docx), not a "
		"text with one row a line" },
	{ "\xd0\xcf\x11\xe0",
		"the file is an old office file (xls, doc), not "
		"a text with one row a line" },
	{ "%PDF", "the file is a PDF, not a text with one row a line" },
	{ "\xff\xfe", "the file is a text in UTF-16, not in UTF-8" },
	{ "\xfe\xff", "the file is a text in UTF-16, not in UTF-8" },
};

static bool refuse(
	struct tacit_faults *faults, const char *path, const char *what)
{
	tacit_fault_add(faults, path, 0,
		"save the sheet as CSV in UTF-8 (\"CSV UTF-8\")", "%s", what);
	return false;
}

static bool is_text(
	struct tacit_faults *faults, const char *path, struct tacit_str text)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(others); i++) {
		if (tacit_str_starts(text, others[i].bytes))
			return refuse(faults, path, others[i].what);
	}
	if (text.len > TACIT_CSV_MAX) {
		tacit_fault_add(faults, path, 0, "split the sheet",
			"the file has %zu bytes; at most %d are allowed",
			text.len, TACIT_CSV_MAX);
		return false;
	}
	if (text.len && memchr(text.data, '\0', text.len))
		return refuse(faults, path, "the file is no text");
	return true;
}

/* The commonest of the three in the first row, outside quotes. */
static char find_delimiter(struct tacit_str text)
{
	static const char candidates[] = ",;\t";
	size_t counts[3] = { 0 };
	bool is_quoted = false;
	size_t best = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		const char *hit = strchr(candidates, text.data[i]);

		if (text.data[i] == '"')
			is_quoted = !is_quoted;
		else if (hit && !is_quoted)
			counts[hit - candidates]++;
		else if ((text.data[i] == '\n' || text.data[i] == '\r') &&
			!is_quoted)
			break;
	}
	for (i = 1; i < 3; i++) {
		if (counts[i] > counts[best])
			best = i;
	}
	return candidates[best];
}

/* Excel's own hint, a line before the header: sep=; */
static bool take_hint(struct tacit_str *text, char *delimiter)
{
	struct tacit_str rest = *text;
	struct tacit_str line;

	if (!tacit_str_line(&rest, &line))
		return false;
	if (tacit_str_ends(line, "\r"))
		line.len--;
	if (line.len != 5 || !tacit_str_starts(line, "sep=") ||
		!strchr(",;\t", line.data[4]))
		return false;
	*delimiter = line.data[4];
	*text = rest;
	return true;
}

bool tacit_csv_find_form(
	struct csv_form *form, const char *path, struct tacit_faults *faults)
{
	if (!is_text(faults, path, form->text))
		return false;
	(void)tacit_str_skip(&form->text, TACIT_CSV_MARK);
	form->line = 1;
	if (take_hint(&form->text, &form->delimiter))
		form->line++;
	else
		form->delimiter = find_delimiter(form->text);
	return true;
}
