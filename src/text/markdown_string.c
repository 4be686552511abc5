/* Strings on their way from cmark's tree into ours. */
#include "text/markdown_string.h"

#include <string.h>

#include <tacit/legible.h>

static bool is_clean(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < 0x20 || (unsigned char)*s >= 0x7f)
			return false;
	return true;
}

const char *tacit_md_clean(
	struct tacit_arena *arena, const char *s, bool keeps_newlines)
{
	struct tacit_str rest = tacit_str_of(s);
	struct tacit_buf out = { 0 };

	if (is_clean(s))
		return tacit_arena_strndup(arena, rest.data, rest.len);
	while (rest.len) {
		const char *first = rest.data;
		uint32_t point = 0;
		size_t len = tacit_utf8_take(&rest, &point);

		if (point == '\t' || point == '\n')
			tacit_buf_addc(
				&out, keeps_newlines ? (char)point : ' ');
		else if (!len || !tacit_legible_point(point))
			/* entities bring back what the check refused */
			tacit_buf_adds(&out, "\xef\xbf\xbd");
		else
			tacit_buf_add(&out, first, len);
	}
	return tacit_buf_keep(&out, arena).data;
}

const char *tacit_md_restore(const struct md_source *src, const char *s)
{
	struct tacit_buf out = { 0 };

	if (!strchr(s, '\001'))
		return s;
	while (*s) {
		size_t number;
		size_t len = 1;
		enum md_mark mark = tacit_md_mark(s, &number, &len);

		if (mark == MD_MARK_NOTE && number < src->note_count)
			tacit_buf_printf(
				&out, "[^%s]", src->notes[number].label);
		else if (mark == MD_MARK_BRACKET)
			tacit_buf_addc(&out, '[');
		else if (mark == MD_MARK_NONE)
			tacit_buf_addc(&out, *s);
		s += len;
	}
	return tacit_buf_keep(&out, src->arena).data;
}

const char *tacit_md_uncomment(struct tacit_arena *arena, const char *html)
{
	struct tacit_buf out = { 0 };
	struct tacit_str trimmed;
	const char *copy;

	while (*html) {
		const char *end = strncmp(html, "<!--", 4)
			? NULL
			: strstr(html + 4, "-->");

		/* one that never ends stays visible, as does all after it */
		if (end) {
			html = end + 3;
		} else if (!strncmp(html, "<!--", 4)) {
			tacit_buf_adds(&out, html);
			break;
		} else {
			tacit_buf_addc(&out, *html++);
		}
	}
	trimmed = tacit_str_trim(tacit_buf_str(&out));
	copy = tacit_arena_strndup(
		arena, trimmed.len ? trimmed.data : "", trimmed.len);
	tacit_buf_clear(&out);
	return copy;
}

bool tacit_md_is_safe_link(const char *url)
{
	struct tacit_str s = tacit_str_of(url);
	size_t scheme;
	size_t i;

	for (i = 0; i < s.len; i++)
		if ((unsigned char)s.data[i] <= 0x20 || s.data[i] == 0x7f ||
			s.data[i] == '\\')
			return false;
	scheme = strcspn(url, ":/?#");
	if (url[scheme] != ':')
		return s.len > 0 && !tacit_str_starts(s, "//");
	s.len = scheme;
	return tacit_str_eq_nocase(s, tacit_str_of("https")) ||
		tacit_str_eq_nocase(s, tacit_str_of("mailto"));
}
