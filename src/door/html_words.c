#include "door/html_words.h"

#include <string.h>

#include "door/html_entity.h"
#include "door/html_open.h"

struct html_words {
	struct tacit_buf *out;
	size_t begin; /* where its text begins in `out` */
	bool is_blank_due;
	unsigned pre; /* how deep in <pre> */
	unsigned quotes; /* and in <blockquote> ... */
	unsigned
		quoted; /* ... the first of which is another's words; 0: none */
	/* that none of these ends is told once, or it would be sought again
	 * and again to the end */
	bool has_no_end; /* of a mark */
	bool has_no_comment_end;
	unsigned has_no_element_end; /* a bit for each that is not shown */
	struct tacit_html_open open;
	bool has_hidden; /* words that nobody sees */
};

enum { QUOTED_MAX = 512 }; /* bytes that a ">" in quotes is beyond another */

/* --- lines -------------------------------------------------------------------- */

static void end_line(struct html_words *words)
{
	/* "-- " and no more is a signature's mark */
	if (words->is_blank_due && words->out->len - words->begin >= 2 &&
		tacit_str_ends(tacit_buf_str(words->out), "--"))
		tacit_buf_addc(words->out, ' ');
	words->is_blank_due = false;
	tacit_buf_addc(words->out, '\n');
}

/* So many line ends, and no more, are at the end of what is there. */
static void part_lines(struct html_words *words, size_t wanted)
{
	const struct tacit_buf *out = words->out;
	size_t found = 0;

	while (found < wanted && found < out->len - words->begin &&
		out->data[out->len - 1 - found] == '\n')
		found++;
	if (found == out->len - words->begin) {
		words->is_blank_due = false;
		return;
	}
	for (; found < wanted; found++)
		end_line(words);
}

/* Than blanks do, of which mail programs put many into what is hidden: no-break
 * spaces, joiners, soft hyphens. */
static bool says_more(struct tacit_str text)
{
	static const char *const blanks[] = { " ", "\t", "\n", "\r", "\u00a0",
		"\u00ad", "\u034f", "\u2007", "\u200b", "\u200c", "\u200d",
		"\ufeff", NULL };
	const char *const *blank = blanks;

	while (*blank && !tacit_str_eqs(text, *blank))
		blank++;
	return !*blank;
}

static void put_seen(struct html_words *words, struct tacit_str text)
{
	struct tacit_buf *out = words->out;

	if (tacit_html_is_hidden(&words->open)) {
		words->has_hidden = words->has_hidden || says_more(text);
		return;
	}
	if (words->is_blank_due && out->len > words->begin &&
		out->data[out->len - 1] != '\n')
		tacit_buf_addc(out, ' ');
	words->is_blank_due = false;
	/* as in plain text, where it is left out */
	if (words->quoted &&
		(out->len == words->begin || out->data[out->len - 1] == '\n'))
		tacit_buf_adds(out, "> ");
	tacit_buf_add_str(out, text);
}

/* --- quotations --------------------------------------------------------------- */

static bool has_word(struct tacit_str mark, const char *word)
{
	const size_t len = strlen(word);
	size_t i;

	for (i = 0; i + len <= mark.len; i++) {
		if (tacit_str_eq_nocase(
			    (struct tacit_str){ mark.data + i, len },
			    tacit_str_of(word)))
			return true;
	}
	return false;
}

/* Mail programs say so of what they repeat; a paragraph that somebody indented
 * is his own. */
static bool is_quotation(struct tacit_str mark)
{
	return has_word(mark, "type=\"cite\"") ||
		has_word(mark, "type='cite'") || has_word(mark, "type=cite") ||
		has_word(mark, "gmail_quote") || has_word(mark, "yahoo_quoted");
}

static void put_quotation(
	struct html_words *words, struct tacit_str mark, bool ends)
{
	if (!ends) {
		words->quotes++;
		if (!words->quoted && is_quotation(mark))
			words->quoted = words->quotes;
		return;
	}
	if (words->quoted == words->quotes)
		words->quoted = 0;
	if (words->quotes)
		words->quotes--;
}

/* --- marks -------------------------------------------------------------------- */

/* What a mark does to the lines around it: rows are sorted by use alone. */
static const struct {
	const char *name;
	unsigned char lines; /* that end before and after it */
} blocks[] = {
	{ "p", 2 },
	{ "div", 1 },
	{ "li", 1 },
	{ "ul", 1 },
	{ "ol", 1 },
	{ "tr", 1 },
	{ "table", 1 },
	{ "blockquote", 1 },
	{ "pre", 1 },
	{ "h1", 2 },
	{ "h2", 2 },
	{ "h3", 2 },
	{ "h4", 2 },
	{ "h5", 2 },
	{ "h6", 2 },
	{ "hr", 1 },
	{ "dl", 1 },
	{ "dt", 1 },
	{ "dd", 1 },
	{ "body", 1 },
	{ "section", 1 },
	{ "article", 1 },
	{ "header", 1 },
	{ "footer", 1 },
	{ "address", 1 },
	{ "center", 1 },
	{ "caption", 1 },
	{ "fieldset", 1 },
	{ "figure", 1 },
	{ "figcaption", 1 },
};

static bool is_called(struct tacit_str name, const char *word)
{
	return tacit_str_eq_nocase(name, tacit_str_of(word));
}

static void put_mark(struct html_words *words, struct tacit_str name,
	struct tacit_str mark, bool ends)
{
	size_t i;

	if (is_called(name, "br")) {
		end_line(words);
		return;
	}
	if (is_called(name, "td") || is_called(name, "th")) {
		words->is_blank_due = true;
		return;
	}
	for (i = 0; i < TACIT_COUNT(blocks); i++) {
		if (is_called(name, blocks[i].name))
			part_lines(words, blocks[i].lines);
	}
	if (is_called(name, "blockquote"))
		put_quotation(words, mark, ends);
	if (is_called(name, "pre") && !ends)
		words->pre++;
	else if (is_called(name, "pre") && words->pre)
		words->pre--;
}

static struct tacit_str mark_name(struct tacit_str inner)
{
	size_t len = 0;

	while (len < inner.len &&
		(tacit_is_letter(inner.data[len]) ||
			tacit_is_digit(inner.data[len])))
		len++;
	return (struct tacit_str){ inner.data, len };
}

/* How long a mark at the start is: to its ">" outside of quotes, or, where
 * these do not end soon, to the first. 0: it does not end. */
static size_t mark_length(struct tacit_str html)
{
	char quote = '\0';
	size_t first = 0;
	size_t i;

	for (i = 1; i < html.len && (!first || i < first + QUOTED_MAX); i++) {
		const char c = html.data[i];

		if (c == '>' && !first)
			first = i + 1;
		if (c == '>' && !quote)
			return i + 1;
		if (quote && c == quote)
			quote = '\0';
		else if (!quote && (c == '"' || c == '\'') &&
			html.data[i - 1] == '=')
			quote = c;
	}
	return first;
}

/* Where "</style" begins, or SIZE_MAX. */
static size_t find_end(struct tacit_str html, struct tacit_str name)
{
	size_t at;

	for (at = 0; at + 2 + name.len < html.len; at++) {
		if (html.data[at] == '<' && html.data[at + 1] == '/' &&
			tacit_str_eq_nocase(
				(struct tacit_str){
					html.data + at + 2, name.len },
				name))
			return at;
	}
	return SIZE_MAX;
}

/* What stands in these is not shown; one that does not end is. */
static size_t unseen_length(
	struct html_words *words, struct tacit_str rest, struct tacit_str name)
{
	static const char *const unseen[] = { "style", "script", "title",
		"template" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(unseen); i++) {
		size_t end;

		if (!is_called(name, unseen[i]) ||
			words->has_no_element_end >> i & 1)
			continue;
		end = find_end(rest, name);
		if (end != SIZE_MAX)
			return end;
		words->has_no_element_end |= 1u << i;
	}
	return 0;
}

static size_t comment_length(struct html_words *words, struct tacit_str html)
{
	size_t len = words->has_no_comment_end
		? SIZE_MAX
		: tacit_str_find(tacit_str_from(html, 4), "-->");

	words->has_no_comment_end = len == SIZE_MAX;
	return len == SIZE_MAX ? 4 : len + 7;
}

/* What is hidden parts no lines either, and quotes nothing; a mark that ends
 * what it is in does. */
static void take_element(struct html_words *words, struct tacit_str name,
	struct tacit_str mark, bool ends)
{
	struct tacit_html_open *open = &words->open;
	const size_t hidden = open->hidden;

	if (ends)
		tacit_html_ends(open, name);
	else
		tacit_html_opens(open, name, mark);
	if (ends ? !hidden || open->count + 1 < hidden : !open->hidden)
		put_mark(words, name, mark, ends);
}

/* A mark or a comment at the start; 0: it is neither, but text. */
static size_t take_mark(struct html_words *words, struct tacit_str html)
{
	const bool ends = html.len > 1 && html.data[1] == '/';
	struct tacit_str name;
	size_t len;

	if (tacit_str_starts(html, "<!--"))
		return comment_length(words, html);
	if (html.len < 2 || words->has_no_end ||
		(!tacit_is_letter(html.data[1]) &&
			!strchr("/!?", html.data[1])))
		return 0;
	len = mark_length(html);
	words->has_no_end = !len;
	if (!len)
		return 0;
	name = mark_name(tacit_str_from(html, ends ? 2 : 1));
	take_element(words, name, (struct tacit_str){ html.data, len }, ends);
	if (ends)
		return len;
	html = tacit_str_from(html, len);
	html.len = unseen_length(words, html, name);
	if (is_called(name, "style"))
		tacit_html_styles(&words->open, html);
	return len + html.len;
}

bool tacit_html_words(struct tacit_str html, struct tacit_buf *out)
{
	struct html_words words = { .out = out, .begin = out->len };

	while (html.len) {
		const char c = html.data[0];
		size_t len = c == '<' ? take_mark(&words, html) : 0;
		char point[4];
		uint32_t number;
		struct tacit_str text = { html.data, 1 };

		if (len) {
			html = tacit_str_from(html, len);
			continue;
		}
		len = tacit_utf8_decode(html, &number);
		len = text.len = len ? len : 1;
		if (tacit_is_space(c) && !words.pre) {
			words.is_blank_due = words.is_blank_due ||
				!tacit_html_is_hidden(&words.open);
		} else {
			if (c == '&')
				len = tacit_html_entity(html, point, &text);
			put_seen(&words, text);
		}
		html = tacit_str_from(html, len);
	}
	return words.has_hidden;
}
