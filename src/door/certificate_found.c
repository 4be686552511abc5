#include "door/certificate_found.h"

#include "door/html_entity.h"
#include "report/certificate_note.h"
#include "text/signed_note.h"

/* --- files ------------------------------------------------------------------- */

static bool is_html(struct tacit_str file)
{
	struct tacit_str begins = tacit_str_trim(file);
	static const char *const marks[] = { "<!doctype html", "<html" };
	size_t i;

	(void)tacit_str_skip(&begins, "\xef\xbb\xbf");
	for (i = 0; i < TACIT_COUNT(marks); i++) {
		const struct tacit_str mark = tacit_str_of(marks[i]);

		if (begins.len >= mark.len &&
			tacit_str_eq_nocase(
				(struct tacit_str){ begins.data, mark.len },
				mark))
			return true;
	}
	return false;
}

static void add_unescaped(struct tacit_str text, struct tacit_buf *out)
{
	while (text.len) {
		char room[4];
		struct tacit_str meant = { text.data, 1 };
		size_t len = 1;

		if (text.data[0] == '&')
			len = tacit_html_entity(text, room, &meant);
		tacit_buf_add_str(out, meant);
		text = tacit_str_from(text, len);
	}
}

void tacit_certificate_plain(struct tacit_str file, struct tacit_buf *out)
{
	size_t at;

	if (!is_html(file)) {
		tacit_buf_add_str(out, file);
		return;
	}
	while ((at = tacit_str_find(file, "<pre")) != SIZE_MAX) {
		struct tacit_str inner = tacit_str_from(file, at);
		struct tacit_str mark;

		(void)tacit_str_split(&inner, '>', &mark);
		at = tacit_str_find(inner, "</pre>");
		file = inner;
		if (at == SIZE_MAX)
			return;
		add_unescaped((struct tacit_str){ inner.data, at }, out);
		tacit_buf_addc(out, '\n');
		file = tacit_str_from(inner, at);
	}
}

/* --- lines ------------------------------------------------------------------- */

/* A new sheet begins with a form feed. */
static struct tacit_str trim_line(struct tacit_str line)
{
	line = tacit_str_trim(line);
	while (line.len && line.data[0] == '\f')
		line = tacit_str_trim(tacit_str_from(line, 1));
	return line;
}

static bool is_first_line(struct tacit_str line)
{
	return tacit_str_skip(&line, TACIT_CERTIFICATE_FIRST) &&
		tacit_certificate_is_number(line);
}

bool tacit_certificate_next(struct tacit_str *rest, struct tacit_buf *note)
{
	struct tacit_str before = *rest;
	struct tacit_str line;
	size_t signatures = 0;

	tacit_buf_truncate(note, 0);
	for (; tacit_str_line(rest, &line); before = *rest) {
		bool signs;

		line = trim_line(line);
		signs = tacit_str_starts(line, TACIT_SIGNATURE_DASH);
		if (is_first_line(line) && !signatures)
			tacit_buf_truncate(note, 0);
		else if (line.len && signatures && !signs)
			break;
		else if (!line.len || !note->len)
			continue;
		if (signs && !signatures++)
			tacit_buf_addc(note, '\n');
		tacit_buf_add_str(note, line);
		tacit_buf_addc(note, '\n');
		/* whatever that is, it is none */
		if (note->len > TACIT_SIGNED_NOTE_MAX && !signatures)
			tacit_buf_truncate(note, 0);
	}
	if (signatures)
		*rest = before;
	return signatures > 0;
}
