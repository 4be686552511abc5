#include "render/text_flow.h"

#include <stdlib.h>

#include "base/letter.h"
#include "render/escape.h"

/* Wide punctuation that may not begin a line, or not end one. */
enum { MARK_NONE, MARK_CLOSING, MARK_OPENING };

static const char *const sgr[] = {
	[TACIT_RUN_PLAIN] = "",
	[TACIT_RUN_STRONG] = "\033[1m",
	[TACIT_RUN_CODE] = "\033[36m",
	[TACIT_RUN_QUIET] = "\033[2m",
	[TACIT_RUN_INSERTED] = "\033[32m",
	[TACIT_RUN_DELETED] = "\033[31m",
	[TACIT_RUN_MOVED] = "\033[35m",
};

static unsigned char mark_of(uint32_t point)
{
	enum { OPENING = 7 }; /* so many of them open */
	static const uint32_t marks[] = { 0x3008, 0x300a, 0x300c, 0x300e,
		0x3010, 0x3014, 0xff08, 0x3001, 0x3002, 0x3009, 0x300b, 0x300d,
		0x300f, 0x3011, 0x3015, 0xff01, 0xff09, 0xff0c, 0xff0e, 0xff1a,
		0xff1b, 0xff1f };
	size_t i;

	if (point < 0x3000)
		return MARK_NONE;
	for (i = 0; i < TACIT_COUNT(marks); i++) {
		if (point == marks[i])
			return i < OPENING ? MARK_OPENING : MARK_CLOSING;
	}
	return MARK_NONE;
}

void tacit_text_flow_reset(struct text_flow *flow)
{
	tacit_buf_truncate(&flow->bytes, 0);
	flow->count = 0;
	flow->line_count = 0;
}

static void add_break(struct text_flow *flow)
{
	flow->glyphs = tacit_grow(flow->glyphs, &flow->cap, flow->count + 1,
		sizeof(*flow->glyphs));
	flow->glyphs[flow->count++] =
		(struct text_glyph){ .at = flow->bytes.len, .ascii = '\n' };
}

static struct text_glyph glyph_of(size_t at, struct tacit_str sign,
	uint32_t point, enum tacit_run_style style)
{
	struct text_glyph glyph = { .at = at,
		.len = (unsigned char)sign.len,
		.style = (unsigned char)style };

	if (point < 0x80) { /* escaped: there are no controls any more */
		glyph.width = 1;
		glyph.ascii = (char)point;
	} else {
		glyph.width = (unsigned char)tacit_utf8_width(sign);
		glyph.mark = mark_of(point);
	}
	return glyph;
}

/* Append the text, with capitals for small letters up to a parenthesis. */
static void add_capitals(
	struct tacit_buf *out, struct tacit_str text, bool *in_capitals)
{
	while (text.len) {
		uint32_t point = (unsigned char)text.data[0];
		size_t n = tacit_utf8_decode(text, &point);
		char bytes[4];

		n = n ? n : 1;
		if (point == '(')
			*in_capitals = false;
		if (*in_capitals)
			point = tacit_letter_capital(point);
		tacit_buf_add(out, bytes, tacit_utf8_encode(point, bytes));
		text = tacit_str_from(text, n);
	}
}

/* One line's worth of text, escaped already. */
static void add_glyphs(struct text_flow *flow, enum tacit_run_style style,
	struct tacit_str text, bool *in_capitals)
{
	size_t at = flow->bytes.len;
	size_t end;

	if (*in_capitals)
		add_capitals(&flow->bytes, text, in_capitals);
	else
		tacit_buf_add_str(&flow->bytes, text);
	end = flow->bytes.len;
	/* room for all of them at once; there are no more than bytes */
	flow->glyphs = tacit_grow(flow->glyphs, &flow->cap,
		flow->count + end - at, sizeof(struct text_glyph));
	while (at < end) {
		struct tacit_str sign = { flow->bytes.data + at, end - at };
		uint32_t point = (unsigned char)sign.data[0];
		size_t n = point < 0x80 ? 1 : tacit_utf8_decode(sign, &point);

		sign.len = n ? n : 1;
		flow->glyphs[flow->count++] = glyph_of(at, sign, point, style);
		at += sign.len;
	}
}

static void flow_text(struct text_flow *flow, enum tacit_run_style style,
	const char *text, bool *in_capitals)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_buf *escaped = &flow->escaped;
	struct tacit_str part;
	bool is_first = true;

	while (tacit_str_split(&rest, '\n', &part)) {
		struct tacit_str piece;
		bool is_begun = false;

		if (!is_first)
			add_break(flow);
		is_first = false;
		tacit_buf_truncate(escaped, 0);
		while (tacit_str_split(&part, '\t', &piece)) {
			if (is_begun)
				tacit_buf_addc(escaped, ' ');
			is_begun = true;
			tacit_escape_terminal(escaped, piece);
		}
		add_glyphs(flow, style, tacit_buf_str(escaped), in_capitals);
	}
}

void tacit_text_flow_add(
	struct text_flow *flow, enum tacit_run_style style, const char *text)
{
	bool in_capitals = false;

	flow_text(flow, style, text, &in_capitals);
}

static void add_runs(struct text_flow *flow, const struct tacit_inline *text,
	bool in_capitals)
{
	static const struct {
		const char *before;
		const char *after;
	} signs[] = {
		[TACIT_RUN_INSERTED] = { "[+", "+]" },
		[TACIT_RUN_DELETED] = { "[-", "-]" },
		[TACIT_RUN_MOVED] = { "[~", "~]" },
	};
	size_t i;

	for (i = 0; i < text->count; i++) {
		const struct tacit_run *run = &text->runs[i];
		bool has_sign = run->style >= TACIT_RUN_INSERTED;
		bool as_is = false;

		if (has_sign)
			tacit_text_flow_add(
				flow, run->style, signs[run->style].before);
		flow_text(flow, run->style, run->text,
			run->style == TACIT_RUN_CODE ? &as_is : &in_capitals);
		if (has_sign)
			tacit_text_flow_add(
				flow, run->style, signs[run->style].after);
	}
}

void tacit_text_flow_runs(
	struct text_flow *flow, const struct tacit_inline *text)
{
	add_runs(flow, text, false);
}

void tacit_text_flow_capitals(
	struct text_flow *flow, const struct tacit_inline *text)
{
	add_runs(flow, text, true);
}

void tacit_text_flow_restyle(struct text_flow *flow, enum tacit_run_style style)
{
	size_t i;

	for (i = 0; i < flow->count; i++) {
		if (flow->glyphs[i].style == TACIT_RUN_PLAIN)
			flow->glyphs[i].style = (unsigned char)style;
	}
}

/* Are this sign and the one before it of something that is to be typed? */
static bool is_within_code(const struct text_flow *flow, size_t i)
{
	return flow->keeps_commands && i && i < flow->count &&
		flow->glyphs[i].style == TACIT_RUN_CODE &&
		flow->glyphs[i - 1].style == TACIT_RUN_CODE &&
		flow->glyphs[i].ascii != '\n';
}

/* Where a command ends that a line would break before `i`: words parted by
 * blanks, so that a long id breaks where it must. */
static size_t end_of_command(const struct text_flow *flow, size_t i)
{
	size_t from = i;
	size_t to = i;
	bool is_command = false;

	while (is_within_code(flow, from))
		from--;
	while (is_within_code(flow, to))
		to++;
	for (; from < to && !is_command; from++)
		is_command = flow->glyphs[from].ascii == ' ';
	return is_command ? to : i;
}

/* May a line end before this sign, which is no blank? */
static bool may_break_before(const struct text_flow *flow, size_t i)
{
	const struct text_glyph *here = &flow->glyphs[i];
	const struct text_glyph *before;

	if (!i || !here->width)
		return false;
	before = here - 1;
	if (before->ascii == ' ')
		return !is_within_code(flow, i);
	if (here->mark == MARK_CLOSING || before->mark == MARK_OPENING)
		return false;
	if (here->width < 2 && before->width < 2)
		return false;
	/* a full stop or a parenthesis of ASCII clings too */
	return !here->ascii ||
		(here->ascii >= '0' && here->ascii != ':' &&
			here->ascii != ';');
}

/* May it where there is no better place: behind a hyphen or a slash? */
static bool is_poor_break(const struct text_flow *flow, size_t i)
{
	const struct text_glyph *here = &flow->glyphs[i];

	return i && here->width &&
		(here[-1].ascii == '-' || here[-1].ascii == '/');
}

size_t tacit_text_flow_natural(const struct text_flow *flow)
{
	size_t widest = 0;
	size_t width = 0;
	size_t i;

	for (i = 0; i < flow->count; i++) {
		width += flow->glyphs[i].width;
		if (flow->glyphs[i].ascii == '\n')
			width = 0;
		if (width > widest)
			widest = width;
	}
	return widest;
}

size_t tacit_text_flow_longest(const struct text_flow *flow, bool is_whole)
{
	size_t longest = 0;
	size_t width = 0;
	size_t i;

	for (i = 0; i < flow->count; i++) {
		char c = flow->glyphs[i].ascii;

		if (c == ' ' || c == '\n') {
			width = 0;
			continue;
		}
		if (may_break_before(flow, i) ||
			(!is_whole && is_poor_break(flow, i)))
			width = 0;
		width += flow->glyphs[i].width;
		if (width > longest)
			longest = width;
	}
	return longest;
}

static void flow_line(struct text_flow *flow, size_t from, size_t to)
{
	struct text_line line = { .from = from, .to = to };

	while (line.to > from && flow->glyphs[line.to - 1].ascii == ' ')
		line.to--;
	for (; from < line.to; from++)
		line.width += flow->glyphs[from].width;
	flow->lines = tacit_grow(flow->lines, &flow->line_cap,
		flow->line_count + 1, sizeof(line));
	flow->lines[flow->line_count++] = line;
}

/* Where a line that begins at `from` ends: at a break, or where it must. */
static size_t end_of_line(
	const struct text_flow *flow, size_t from, size_t width)
{
	size_t used = 0;
	size_t good = from;
	size_t poor = from;
	size_t i;

	for (i = from; i < flow->count; i++) {
		const struct text_glyph *glyph = &flow->glyphs[i];

		if (glyph->ascii == '\n')
			return i;
		if (i > from && may_break_before(flow, i))
			good = i;
		if (i > from && is_poor_break(flow, i))
			poor = i;
		if (glyph->ascii != ' ' && used + glyph->width > width)
			break;
		used += glyph->width;
	}
	if (i == flow->count || good > from)
		return i == flow->count ? i : good;
	if (end_of_command(flow, i) > i)
		return end_of_command(flow, i);
	return poor > from ? poor : i > from ? i : i + 1;
}

void tacit_text_flow_wrap(struct text_flow *flow, size_t width)
{
	size_t from = 0;

	flow->line_count = 0;
	width = width < 2 ? 2 : width;
	while (from < flow->count) {
		size_t end = end_of_line(flow, from, width);

		flow_line(flow, from, end);
		from = end;
		if (from < flow->count && flow->glyphs[from].ascii == '\n') {
			from++;
			continue;
		}
		while (from < flow->count && flow->glyphs[from].ascii == ' ')
			from++;
	}
	if (!flow->line_count)
		flow_line(flow, 0, 0);
}

void tacit_text_flow_put(const struct text_flow *flow, size_t line,
	struct tacit_buf *out, bool has_colour)
{
	const struct text_line *span = &flow->lines[line];
	size_t from = span->from;

	while (from < span->to) {
		const struct text_glyph *first = &flow->glyphs[from];
		size_t to = from;
		size_t len = 0;

		/* what has one style stands together in the bytes too */
		for (; to < span->to; to++) {
			if (has_colour &&
				first->style != flow->glyphs[to].style)
				break;
			len += flow->glyphs[to].len;
		}
		if (has_colour)
			tacit_buf_adds(out, sgr[first->style]);
		tacit_buf_add(out, flow->bytes.data + first->at, len);
		if (has_colour && first->style != TACIT_RUN_PLAIN)
			tacit_buf_adds(out, "\033[0m");
		from = to;
	}
}

void tacit_text_flow_clear(struct text_flow *flow)
{
	tacit_buf_clear(&flow->bytes);
	tacit_buf_clear(&flow->escaped);
	free(flow->glyphs);
	free(flow->lines);
	*flow = (struct text_flow){ 0 };
}
