/* stated_shape: how many items a numbered list has, and how many rows a table;
 * what they say is told by the facts in them. */
#include "parallel/stated.h"

#include <string.h>

struct shaping {
	struct stateds *out;
	struct tokens *tokens;
	size_t at; /* the first token of the line */
	size_t items; /* of the list so far */
	size_t list_at; /* where it began */
	size_t rows; /* of the table so far */
	size_t table_at;
};

static void add_shape(struct shaping *s, enum tacit_stated kind, size_t at,
	size_t count, const char *unit)
{
	tacit_stated_say(s->out, s->tokens, kind, at, at,
		tacit_arena_printf(s->out->arena, "%zu %s", count, unit));
}

static void end_list(struct shaping *s)
{
	if (s->items > 1)
		add_shape(s, TACIT_STATED_LIST, s->list_at, s->items, "items");
	s->items = 0;
}

static void end_table(struct shaping *s)
{
	if (s->rows > 1)
		add_shape(s, TACIT_STATED_TABLE, s->table_at, s->rows, "rows");
	s->rows = 0;
}

/* Tokens of the line that begins at `at`. */
static size_t line_len(const struct tokens *tokens, size_t at)
{
	size_t i = at;

	while (i < tokens->count && tokens->list[i].kind != TOKEN_BREAK)
		i++;
	return i - at;
}

static bool has_words(const struct token *line, size_t len)
{
	size_t i;

	for (i = 0; i < len && line[i].kind == TOKEN_SIGN; i++)
		;
	return i < len;
}

/* Has cells: between strokes, or tabs. */
static bool is_row(const struct token *line, size_t len)
{
	size_t i;

	for (i = 1; i < len; i++)
		if (memchr(line[i - 1].text.data, '\t',
			    (size_t)(line[i].text.data -
				    line[i - 1].text.data)))
			return true;
	return len && tacit_token_is(&line[0], "|");
}

static bool is_item_at(const struct token *line, size_t len, size_t at)
{
	return at + 2 < len && line[at].kind == TOKEN_NUMBER &&
		line[at].text.len < 3 &&
		(tacit_token_is(&line[at + 1], ".") ||
			tacit_token_is(&line[at + 1], ")")) &&
		line[at + 2].is_apart;
}

/* Where the number of an item stands: at the line's begin, or, of the first,
 * behind "Annexes:"; `len`: nowhere. */
static size_t item_in(const struct token *line, size_t len)
{
	size_t at;

	if (is_item_at(line, len, 0))
		return 0;
	for (at = 1; at < len; at++)
		if (tacit_token_is(&line[at - 1], ":") &&
			is_item_at(line, len, at) && line[at].value == 1)
			return at;
	return len;
}

static void shape_line(struct shaping *s, const struct token *line, size_t len)
{
	const size_t item = item_in(line, len);

	if (is_row(line, len)) {
		/* dashes below the head are none */
		if (has_words(line, len) && !s->rows++)
			s->table_at = s->at;
		return;
	}
	if (len)
		end_table(s);
	if (item < len && line[item].value == s->items + 1) {
		if (!s->items++)
			s->list_at = s->at + item;
	} else if (item < len && line[item].value == 1) {
		end_list(s);
		s->items = 1;
		s->list_at = s->at + item;
	} else if (len && tacit_token_is(&line[0], "#")) {
		end_list(s);
	}
}

void tacit_stated_shapes(struct stateds *out, struct tokens *tokens)
{
	struct shaping s = { .out = out, .tokens = tokens };

	while (s.at < tokens->count) {
		size_t len = line_len(tokens, s.at);

		shape_line(&s, &tokens->list[s.at], len);
		s.at += len + 1;
	}
	end_table(&s);
	end_list(&s);
}
