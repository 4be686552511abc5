/* Text in HTML: runs, and where long words may break. */
#include "render/html_page.h"

#include <string.h>

#include "render/escape.h"

enum {
	SOFT_MAX = 8, /* characters after which a word may break at a slash */
	WORD_MAX = 24 /* and anywhere */
};

/* From U+2E80 on signs are wide and break by themselves. */
static bool is_wide(struct tacit_str s)
{
	unsigned char c = (unsigned char)s.data[0];

	return c > 0xe2 ||
		(c == 0xe2 && s.len > 1 && (unsigned char)s.data[1] >= 0xba);
}

/* How many bytes of a word stand before a place where it may break; all of
 * them where it may not. Signs are counted by their first bytes. */
static size_t stretch_of_word(struct tacit_str s, size_t from, size_t end)
{
	size_t signs = 0;
	size_t at;

	for (at = from; at < end; at++) {
		unsigned char c = (unsigned char)s.data[at];

		/* the whole of a sign stays together */
		if ((c & 0xc0) == 0x80)
			continue;
		if (signs >= WORD_MAX)
			return at;
		if (c >= 0xe2 && is_wide(tacit_str_from(s, at)))
			signs = 0;
		else
			signs++;
		if (signs > SOFT_MAX && c < 0x80 && strchr("/-_=&", c))
			return at + 1;
	}
	return end;
}

/* How many bytes of `s` stand before a place where a long word may break. */
static size_t stretch(struct tacit_str s)
{
	size_t from = 0;

	while (from < s.len) {
		const char *blank = memchr(s.data + from, ' ', s.len - from);
		size_t end = blank ? (size_t)(blank - s.data) : s.len;
		size_t at = end;

		/* most words are short */
		if (end - from > SOFT_MAX)
			at = stretch_of_word(s, from, end);
		if (at < end)
			return at;
		from = end + 1;
	}
	return s.len;
}

static void html_line(struct html *html, struct tacit_str line)
{
	while (line.len) {
		size_t n = stretch(line);

		tacit_escape_html(
			html->out, (struct tacit_str){ line.data, n });
		if (n < line.len)
			tacit_buf_adds(html->out, "<wbr>");
		line = tacit_str_from(line, n);
	}
}

void tacit_html_text(struct html *html, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;
	bool is_first = true;

	while (tacit_str_split(&rest, '\n', &line)) {
		if (!is_first)
			tacit_buf_adds(html->out, "<br>\n");
		is_first = false;
		html_line(html, line);
	}
}

void tacit_html_between(struct html *html, const char *open, const char *text,
	const char *close)
{
	tacit_buf_adds(html->out, open);
	tacit_html_text(html, text);
	tacit_buf_adds(html->out, close);
}

void tacit_html_lang(struct html *html, const char *lang)
{
	const char *page_lang = html->page->lang ? html->page->lang : "en";

	if (!lang || !strcmp(lang, page_lang))
		return;
	tacit_buf_adds(html->out, " lang=\"");
	tacit_escape_attribute(html->out, tacit_str_of(lang));
	tacit_buf_adds(html->out, "\"");
}

static void html_run(struct html *html, const struct tacit_run *run)
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
	bool is_link = run->about && tacit_html_open_link(html, run->about);

	if (run->lang) {
		tacit_buf_adds(html->out, "<span");
		tacit_html_lang(html, run->lang);
		tacit_buf_addc(html->out, '>');
	}
	tacit_html_between(
		html, tags[run->style].open, run->text, tags[run->style].close);
	if (run->lang)
		tacit_buf_adds(html->out, "</span>");
	if (is_link)
		tacit_buf_adds(html->out, "</a>");
}

void tacit_html_inline(struct html *html, const char *open,
	const struct tacit_inline *text, const char *close)
{
	size_t i;

	tacit_buf_adds(html->out, open);
	for (i = 0; i < text->count; i++)
		html_run(html, &text->runs[i]);
	tacit_buf_adds(html->out, close);
}
