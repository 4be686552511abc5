/* Text in HTML: runs, and where long words may break. */
#include "render/html_page.h"

#include <string.h>

#include <tacit/escape.h>

enum {
	SOFT_MAX = 8, /* characters after which a word may break at a slash */
	WORD_MAX = 24 /* and anywhere */
};

/* How many bytes of `s` stand before a place where a long word may break. */
static size_t stretch(struct tacit_str s, bool *may_break)
{
	size_t signs = 0;
	size_t at = 0;

	*may_break = false;
	while (at < s.len) {
		uint32_t point = 0;
		size_t n = tacit_utf8_decode(
			(struct tacit_str){ s.data + at, s.len - at }, &point);

		at += n ? n : 1;
		/* wide characters break by themselves */
		if (point == ' ' || point == '\n' || point >= 0x2e80)
			signs = 0;
		else
			signs++;
		if (signs >= WORD_MAX ||
			(signs > SOFT_MAX && point < 0x80 &&
				strchr("/-_=&", (int)point))) {
			*may_break = at < s.len && s.data[at] != ' ' &&
				s.data[at] != '\n';
			return at;
		}
	}
	return at;
}

static void add_line(struct html *html, struct tacit_str line)
{
	while (line.len) {
		bool may_break;
		size_t n = stretch(line, &may_break);

		tacit_escape_html(
			html->out, (struct tacit_str){ line.data, n });
		if (may_break)
			tacit_buf_adds(html->out, "<wbr>");
		line.data += n;
		line.len -= n;
	}
}

void html_text(struct html *html, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;
	bool is_first = true;

	while (tacit_str_split(&rest, '\n', &line)) {
		if (!is_first)
			tacit_buf_adds(html->out, "<br>\n");
		is_first = false;
		add_line(html, line);
	}
}

void html_inline(struct html *html, const struct tacit_inline *text)
{
	static const struct {
		const char *open;
		const char *close;
	} tags[] = {
		[TACIT_RUN_PLAIN] = { "", "" },
		[TACIT_RUN_STRONG] = { "<strong>", "</strong>" },
		[TACIT_RUN_CODE] = { "<code>", "</code>" },
		[TACIT_RUN_QUIET] = { "<span class=\"quiet\">", "</span>" },
		[TACIT_RUN_INSERTED] = { "<ins>", "</ins>" },
		[TACIT_RUN_DELETED] = { "<del>", "</del>" },
		[TACIT_RUN_MOVED] = { "<span class=\"moved\">", "</span>" },
	};
	size_t i;

	for (i = 0; i < text->count; i++) {
		const struct tacit_run *run = &text->runs[i];

		tacit_buf_adds(html->out, tags[run->style].open);
		html_text(html, run->text);
		tacit_buf_adds(html->out, tags[run->style].close);
	}
}
