/* say_letterhead: whose paper it is (declared in say.h). */
#include "pages/say.h"

#include "base/letter.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { HEAD_WIDTH = 40, HEAD_LINES = 6 };

/* The body's name in lines of a letterhead, broken at blanks. */
static size_t break_name(struct tacit_page *page, const char *name,
	const char **lines, size_t max)
{
	struct tacit_str rest = tacit_str_of(name);
	struct tacit_str word;
	struct tacit_buf line = { 0 };
	size_t count = 0;

	while (tacit_str_split(&rest, ' ', &word)) {
		struct tacit_str so_far = tacit_buf_str(&line);

		if (line.len && count + 1 < max &&
			tacit_utf8_width(so_far) + 1 + tacit_utf8_width(word) >
				HEAD_WIDTH) {
			lines[count++] = tacit_page_keep(page, &line);
		}
		if (line.len)
			tacit_buf_addc(&line, ' ');
		tacit_buf_add_str(&line, word);
	}
	lines[count++] = tacit_page_keep(page, &line);
	return count;
}

/* A letterhead names the body in capitals. */
static const char *in_capitals(struct tacit_page *page, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_buf out = { 0 };
	uint32_t point = 0;
	char bytes[4];
	size_t len;

	while ((len = tacit_utf8_decode(rest, &point)) > 0) {
		tacit_buf_add(&out, bytes,
			tacit_utf8_encode(tacit_letter_capital(point), bytes));
		rest = tacit_str_from(rest, len);
	}
	return tacit_page_keep(page, &out);
}

void tacit_say_letterhead(struct tacit_page *page, const char *body,
	const char *body_short, const char *seat)
{
	struct tacit_arena *arena = &page->arena;
	const char **lines =
		tacit_arena_array(arena, HEAD_LINES + 2, sizeof(*lines));
	size_t count = break_name(page,
		tacit_page_say(
			page, "%s (%s)", in_capitals(page, body), body_short),
		lines, HEAD_LINES);

	lines[count++] = seat[0]
		? tacit_page_say(page, "%s, %s", SAY("Secretariat"), seat)
		: SAY("Secretariat");
	/* a sample is not on the body's paper */
	page->head_left = lines;
	page->head_left_count = page->sample ? 0 : count;
}
