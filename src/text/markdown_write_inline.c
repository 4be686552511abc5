/* A tree back to Markdown: inline text, escaped where it would be markup. */
#include "text/markdown_write.h"

#include <string.h>

void tacit_md_write_line(struct md_writer *w)
{
	tacit_buf_addc(w->out, '\n');
	tacit_buf_add_str(w->out, tacit_buf_str(&w->prefix));
}

static bool is_word_byte(char c)
{
	return tacit_is_digit(c) || tacit_is_letter(c) ||
		(unsigned char)c >= 0x80;
}

/* Nothing but the prefix and markers stands before on this line. */
static bool is_line_start(const struct md_writer *w, size_t block)
{
	return w->out->len == block ||
		(w->out->len >= w->prefix.len + 1 &&
			w->out->data[w->out->len - w->prefix.len - 1] == '\n');
}

static bool is_entity(const char *s)
{
	size_t i = 1;

	while (i < 34 && (is_word_byte(s[i]) || s[i] == '#'))
		i++;
	return i > 1 && s[i] == ';';
}

/* At the start of a line: what would begin a block there. */
static bool begins_block(const char *s)
{
	size_t digits = strspn(s, "0123456789");

	return strchr("#>+-=~|:", *s) ||
		(digits && (s[digits] == '.' || s[digits] == ')'));
}

static bool needs_escape(
	const struct md_writer *w, const char *text, const char *s)
{
	switch (*s) {
	case '\\':
	case '`':
	case '*':
	case '[':
	case ']':
	case '<':
		return true;
	case '|':
		return w->is_cell;
	case '#':
		return w->is_one_line;
	case '_':
		return s == text || !is_word_byte(s[-1]) || !is_word_byte(s[1]);
	case '!':
		return !s[1];
	case ':': /* behind a reference it would define the note */
		return s == text && w->out->len &&
			w->out->data[w->out->len - 1] == ']';
	case '&':
		return is_entity(s) || !s[1];
	default:
		return false;
	}
}

/* `block` is where the block's text began in out. */
static void write_text(struct md_writer *w, const char *text, size_t block)
{
	const char *s = text;

	while (*s) {
		bool is_start = is_line_start(w, block);

		if (is_start && *s == ' ') {
			tacit_buf_adds(w->out, "&#32;");
			s++;
			continue;
		}
		if (is_start && begins_block(s)) {
			size_t digits = strspn(s, "0123456789");

			tacit_buf_add(w->out, s, digits);
			tacit_buf_addc(w->out, '\\');
			s += digits;
		} else if (needs_escape(w, text, s)) {
			tacit_buf_addc(w->out, '\\');
		}
		tacit_buf_addc(w->out, *s++);
	}
}

static void write_code(struct md_writer *w, const char *text)
{
	size_t len = strlen(text);
	size_t fence = 1;
	bool is_padded = !len || text[0] == '`' || text[len - 1] == '`' ||
		(text[0] == ' ' && text[len - 1] == ' ' &&
			strspn(text, " ") < len);
	const char *s;

	for (s = text; *s;) {
		size_t run = strspn(s, "`");

		if (run >= fence)
			fence = run + 1;
		s += run ? run : 1;
	}
	tacit_buf_pad(w->out, '`', fence);
	if (is_padded)
		tacit_buf_addc(w->out, ' ');
	for (s = text; *s; s++) {
		if (*s == '|' && w->is_cell)
			tacit_buf_addc(w->out, '\\');
		tacit_buf_addc(w->out, *s);
	}
	if (is_padded)
		tacit_buf_addc(w->out, ' ');
	tacit_buf_pad(w->out, '`', fence);
}

static void write_target(struct md_writer *w, const char *url)
{
	tacit_buf_adds(w->out, "](<");
	for (; *url; url++) {
		if (*url == '&') {
			tacit_buf_adds(w->out, "&amp;");
			continue;
		}
		if (strchr("<>*_`[]", *url) || (*url == '|' && w->is_cell))
			tacit_buf_addc(w->out, '\\');
		tacit_buf_addc(w->out, *url);
	}
	tacit_buf_adds(w->out, ">)");
}

static void write_children(
	struct md_writer *w, const struct tacit_md_node *parent, size_t block);

static void write_node(
	struct md_writer *w, const struct tacit_md_node *node, size_t block)
{
	const char *sign = "";

	if (node->kind == TACIT_MD_STRONG)
		sign = "**";
	else if (node->kind == TACIT_MD_EMPHASIS)
		sign = node->parent->kind == TACIT_MD_EMPHASIS ? "_" : "*";
	else if (node->kind == TACIT_MD_LINK)
		sign = "[";
	tacit_buf_adds(w->out, sign);
	write_children(w, node, block);
	if (node->kind == TACIT_MD_LINK)
		write_target(w, node->text);
	else
		tacit_buf_adds(w->out, sign);
}

static void write_children(
	struct md_writer *w, const struct tacit_md_node *parent, size_t block)
{
	const struct tacit_md_node *node;

	for (node = parent->first; node; node = node->next) {
		if (node->kind == TACIT_MD_TEXT) {
			write_text(w, node->text, block);
		} else if (node->kind == TACIT_MD_CODE) {
			write_code(w, node->text);
		} else if (node->kind == TACIT_MD_FOOTNOTE_REF) {
			tacit_buf_printf(w->out, "[^%u]", node->number);
		} else if (node->kind == TACIT_MD_SOFTBREAK ||
			node->kind == TACIT_MD_LINEBREAK) {
			if (node->kind == TACIT_MD_LINEBREAK)
				tacit_buf_addc(
					w->out, w->is_one_line ? ' ' : '\\');
			else if (w->is_one_line)
				tacit_buf_addc(w->out, ' ');
			if (!w->is_one_line)
				tacit_md_write_line(w);
		} else {
			write_node(w, node, block);
		}
	}
}

void tacit_md_write_inline(
	struct md_writer *w, const struct tacit_md_node *parent)
{
	write_children(w, parent, w->out->len);
}
