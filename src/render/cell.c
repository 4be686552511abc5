#include "render/cell.h"

#include <string.h>

#include <tacit/markdown.h>

/* What is read without the parser, and where it has come to. */
struct plain {
	struct tacit_str source;
	size_t at;
	char *out;
	size_t len;
	unsigned open; /* stars of the emphasis that is open; 0: none */
};

/* --- one line -------------------------------------------------------------------- */

/* By its value: x stays as it is; what does not are signs that may mean something
 * anywhere, controls, and blanks, which are looked at by themselves: up to a blank,
 * and # & * < > [ \ ] _ ` | ~ DEL. */
static const char stays[] = "................................"
			    ".xx.xx.xxx.xxxxxxxxxxxxxxxxx.x.x"
			    "xxxxxxxxxxxxxxxxxxxxxxxxxxx...x."
			    ".xxxxxxxxxxxxxxxxxxxxxxxxxxx.x.."
			    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
			    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
			    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
			    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

static const char *skip_word(const char *at, const char *end)
{
	while (at < end && stays[(unsigned char)*at] == 'x')
		at++;
	return at;
}

/* Bytes from `at` on that stay as they are: words, and single blanks between
 * them. */
static size_t run_of_words(struct tacit_str s, size_t at)
{
	size_t from = at;

	for (;;) {
		at = (size_t)(skip_word(s.data + at, s.data + s.len) - s.data);
		if (at == from || at + 1 >= s.len || s.data[at] != ' ' ||
			(unsigned char)s.data[at + 1] <= ' ')
			return at - from;
		at++;
	}
}

/* What may begin a list, a rule, an underline, a table. */
static bool is_start(char c)
{
	return tacit_is_digit(c) || c == '-' || c == '+' || c == '=' ||
		c == ':';
}

/* A letter: ASCII, or one of two bytes that are all letters in Cyrillic. */
static bool is_letter_before(struct tacit_str s, size_t at)
{
	unsigned char last = at ? (unsigned char)s.data[at - 1] : ' ';
	unsigned char lead = at > 1 ? (unsigned char)s.data[at - 2] : ' ';

	return tacit_is_letter((char)last) ||
		(last >= 0x80 && (lead == 0xd0 || lead == 0xd1));
}

static bool is_letter_at(struct tacit_str s, size_t at)
{
	unsigned char c = at < s.len ? (unsigned char)s.data[at] : ' ';

	return tacit_is_letter((char)c) || c == 0xd0 || c == 0xd1;
}

static bool is_gap(struct tacit_str s, size_t at)
{
	return at >= s.len || strchr(" \n.,;:!?)", s.data[at]);
}

/* A run of stars that opens or closes as it stands, or the parser's work. */
static bool take_stars(struct plain *p)
{
	struct tacit_str s = p->source;
	size_t start = p->at;
	unsigned n = 0;

	while (p->at < s.len && s.data[p->at] == '*') {
		p->at++;
		n++;
	}
	if (n > 2)
		return false;
	if (p->open) {
		if (n != p->open || !is_letter_before(s, start) ||
			!is_gap(s, p->at))
			return false;
		p->open = 0;
		return true;
	}
	if (start && !strchr(" \n(", s.data[start - 1]))
		return false;
	p->open = n;
	return is_letter_at(s, p->at);
}

static bool cell_line(struct plain *p)
{
	struct tacit_str s = p->source;
	size_t start = p->len;

	while (p->at < s.len && s.data[p->at] != '\n') {
		size_t n = run_of_words(s, p->at);

		memcpy(p->out + p->len, s.data + p->at, n);
		p->len += n;
		p->at += n;
		if (p->at == s.len || s.data[p->at] == '\n')
			break;
		if (s.data[p->at] == '*') {
			if (!take_stars(p))
				return false;
			continue;
		}
		if (s.data[p->at] != ' ')
			return false;
		p->at++;
		if (p->len > start && p->out[p->len - 1] != ' ')
			p->out[p->len++] = ' ';
	}
	while (p->len > start && p->out[p->len - 1] == ' ')
		p->len--;
	return true;
}

/* --- all of it --------------------------------------------------------------------- */

/* Blanks at both ends of a line: code, or a break that is meant. */
static bool has_margin(struct tacit_str line)
{
	return (line.data[0] == ' ' && tacit_str_starts(line, "    ")) ||
		(line.data[line.len - 1] == ' ' && tacit_str_ends(line, "  "));
}

static bool read_plainly(struct plain *p)
{
	struct tacit_str s = p->source;
	bool is_first = true; /* of a paragraph */

	while (p->at < s.len) {
		const char *end = memchr(s.data + p->at, '\n', s.len - p->at);
		struct tacit_str line = tacit_str_from(s, p->at);
		struct tacit_str words;

		if (end)
			line.len = (size_t)(end - line.data);
		words = tacit_str_trim(line);
		if (!words.len) {
			/* emphasis ends with its paragraph, or is none */
			if (p->open)
				return false;
			is_first = true;
		} else {
			if (has_margin(line) || is_start(words.data[0]))
				return false;
			if (p->len)
				p->out[p->len++] = is_first ? '\n' : ' ';
			is_first = false;
			if (!cell_line(p))
				return false;
		}
		p->at = (size_t)(line.data + line.len - s.data) + 1;
	}
	return !p->open;
}

static const char *cell_parse(
	struct tacit_arena *arena, struct tacit_str markdown)
{
	struct tacit_arena work = { 0 };
	struct tacit_err ignored = { 0 };
	struct tacit_md_node *root = NULL;
	const char *text;

	if (tacit_markdown_parse(&work, markdown, 1, &root, &ignored))
		text = tacit_arena_strdup(
			arena, tacit_markdown_plain(&work, root));
	else
		text = tacit_arena_strndup(arena, markdown.data, markdown.len);
	tacit_arena_clear(&work);
	return text;
}

const char *tacit_cell_plain(
	struct tacit_arena *arena, struct tacit_str markdown)
{
	struct plain p = { .source = markdown };

	if (!markdown.len)
		return "";
	p.out = tacit_arena_alloc(arena, markdown.len + 1);
	if (!read_plainly(&p))
		return cell_parse(arena, markdown);
	p.out[p.len] = '\0';
	return p.out;
}
