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
	size_t lists;
	size_t rows; /* of the table so far */
	size_t table_at;
	size_t tables;
};

static void add_shape(struct shaping *s, enum tacit_stated kind, size_t at,
	size_t number, size_t count)
{
	struct stated *one = tacit_arena_append(s->out->arena, &s->out->list,
		&s->out->count, &s->out->cap, sizeof(*one));

	one->kind = kind;
	one->line = s->tokens->list[at].line;
	one->words = s->tokens->list[at].text;
	one->value =
		tacit_arena_printf(s->out->arena, "%zu: %zu", number, count);
}

static void end_list(struct shaping *s)
{
	if (s->items > 1)
		add_shape(
			s, TACIT_STATED_LIST, s->list_at, ++s->lists, s->items);
	s->items = 0;
}

static void end_table(struct shaping *s)
{
	if (s->rows > 1)
		add_shape(s, TACIT_STATED_TABLE, s->table_at, ++s->tables,
			s->rows);
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

static void shape_line(struct shaping *s, const struct token *line, size_t len)
{
	const bool is_item = len > 2 && line[0].kind == TOKEN_NUMBER &&
		line[0].text.len < 3 &&
		(tacit_token_is(&line[1], ".") ||
			tacit_token_is(&line[1], ")")) &&
		line[2].is_apart;

	if (is_row(line, len)) {
		/* dashes below the head are none */
		if (has_words(line, len) && !s->rows++)
			s->table_at = s->at;
		return;
	}
	if (len)
		end_table(s);
	if (is_item && line[0].value == s->items + 1) {
		if (!s->items++)
			s->list_at = s->at;
	} else if (is_item && line[0].value == 1) {
		end_list(s);
		s->items = 1;
		s->list_at = s->at;
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
