/*
 * The past as text: what a clone keeps of it beside its index. Lines of words
 * parted by blanks, the path last, and at the end a sum, because the file is
 * not synced.
 */
#include "rules/past.h"

#include <stdlib.h>
#include <string.h>

static const char mark[] = "tacit past 3";

static const char *const kinds[] = {
	[TACIT_ALTERED_TEXT] = "text",
	[TACIT_ALTERED_MODE] = "mode",
	[TACIT_ALTERED_REMOVED] = "removed",
	[TACIT_ALTERED_AGAIN] = "again",
};

/* What of the table decides about the past: another one walks anew. */
static uint64_t table_sum(void)
{
	uint64_t sum = 0;

	for (int i = 0; i < TACIT_TYPE_COUNT; i++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)i);

		sum = tacit_hash_str(sum, tacit_str_of(type->name));
		sum = tacit_hash_str(sum, tacit_str_of(type->pattern));
		sum = tacit_hash_mix(sum, (uint64_t)type->append);
	}
	return sum;
}

/* --- writing ------------------------------------------------------------------- */

static void format_alteration(struct tacit_buf *out, const char *word,
	const struct tacit_alteration *alteration)
{
	tacit_buf_printf(out, "%s %s %s %s %s %s %s %s\n", word,
		kinds[alteration->kind], alteration->commit, alteration->before,
		alteration->after ? alteration->after : "-",
		alteration->noted ? alteration->noted : "-",
		alteration->counts ? alteration->counts : "-",
		alteration->path);
}

void tacit_past_format(const struct tacit_past *past, struct tacit_buf *out)
{
	size_t start = out->len;
	size_t i;

	tacit_buf_printf(out, "%s %016llx\ntip %s %lld\n", mark,
		(unsigned long long)table_sum(), past->tip,
		(long long)past->when.s);
	for (i = 0; i < past->begun_count; i++)
		tacit_buf_printf(out, "begun %s %lld %s\n",
			past->begun[i].commit, (long long)past->begun[i].when.s,
			past->begun[i].path);
	for (i = 0; i < past->act_count; i++)
		tacit_buf_printf(out, "act %zu %s %s\n", past->acts[i].known,
			past->acts[i].blob, past->acts[i].path);
	for (i = 0; i < past->altered_count; i++)
		format_alteration(out, "altered", &past->altered[i]);
	if (past->proved[0])
		tacit_buf_printf(out, "proved %s\n", past->proved);
	for (i = 0; i < past->lost_count; i++)
		format_alteration(out, "lost", &past->lost[i]);
	tacit_buf_printf(out, "sum %016llx\n",
		(unsigned long long)tacit_hash_str(0,
			(struct tacit_str){
				out->data + start, out->len - start }));
}

/* --- reading ------------------------------------------------------------------- */

static bool take_word(
	struct tacit_str *line, struct tacit_past *past, const char **out)
{
	struct tacit_str word;

	if (!tacit_str_split(line, ' ', &word) || !word.len)
		return false;
	*out = tacit_arena_strndup(&past->arena, word.data, word.len);
	return true;
}

static bool take_integer(
	struct tacit_str *line, struct tacit_past *past, int64_t *out)
{
	const char *word = NULL;
	char *end = NULL;

	if (!take_word(line, past, &word))
		return false;
	*out = strtoll(word, &end, 10);
	return end != word && !*end;
}

static bool take_kind(struct tacit_str *line, struct tacit_past *past,
	enum tacit_alteration_kind *out)
{
	const char *word = NULL;
	size_t i;

	if (!take_word(line, past, &word))
		return false;
	for (i = 0; i < TACIT_COUNT(kinds) && strcmp(kinds[i], word) != 0; i++)
		;
	*out = (enum tacit_alteration_kind)i;
	return i < TACIT_COUNT(kinds);
}

/* "-" stands for nothing. */
static bool take_option(
	struct tacit_str *line, struct tacit_past *past, const char **out)
{
	if (!take_word(line, past, out))
		return false;
	if (!strcmp(*out, "-"))
		*out = NULL;
	return true;
}

static bool take_alteration(struct tacit_str line, struct tacit_past *past,
	struct tacit_alteration *out)
{
	if (!take_kind(&line, past, &out->kind) ||
		!take_word(&line, past, &out->commit) ||
		!take_word(&line, past, &out->before) ||
		!take_option(&line, past, &out->after) ||
		!take_option(&line, past, &out->noted) ||
		!take_option(&line, past, &out->counts))
		return false;
	out->path = tacit_arena_strndup(&past->arena, line.data, line.len);
	return line.len > 0;
}

static bool take_beginning(struct tacit_str line, struct tacit_past *past)
{
	struct tacit_beginning *begun =
		tacit_arena_append(&past->arena, &past->begun,
			&past->begun_count, &past->begun_cap, sizeof(*begun));

	if (!take_word(&line, past, &begun->commit) ||
		!take_integer(&line, past, &begun->when.s))
		return false;
	begun->path = tacit_arena_strndup(&past->arena, line.data, line.len);
	if (begun->when.s > past->latest_begun)
		past->latest_begun = begun->when.s;
	return line.len > 0;
}

static bool take_act(struct tacit_str line, struct tacit_past *past)
{
	struct tacit_past_act act = { 0 };
	int64_t known = 0;

	if (!take_integer(&line, past, &known) || known < 0 ||
		!take_word(&line, past, &act.blob) || !line.len)
		return false;
	act.known = (size_t)known;
	act.path = tacit_arena_strndup(&past->arena, line.data, line.len);
	tacit_past_add_act(past, &act);
	return true;
}

static bool take_tip(struct tacit_str line, struct tacit_past *past)
{
	const char *tip = NULL;
	struct tacit_instant when = { 0 };

	if (!take_word(&line, past, &tip) || strlen(tip) != TACIT_BLOB_HEX ||
		!take_integer(&line, past, &when.s))
		return false;
	tacit_past_step(past, tip, when);
	return true;
}

static bool take_line(struct tacit_str line, struct tacit_past *past)
{
	struct tacit_alteration alteration = { 0 };

	if (tacit_str_skip(&line, "tip "))
		return take_tip(line, past);
	if (tacit_str_skip(&line, "begun "))
		return take_beginning(line, past);
	if (tacit_str_skip(&line, "act "))
		return take_act(line, past);
	if (tacit_str_skip(&line, "altered ")) {
		if (!take_alteration(line, past, &alteration))
			return false;
		tacit_past_add(past, &alteration);
		return true;
	}
	if (tacit_str_skip(&line, "proved ")) {
		if (line.len != TACIT_BLOB_HEX)
			return false;
		tacit_past_lose(past,
			tacit_arena_strndup(&past->arena, line.data, line.len));
		return true;
	}
	if (!tacit_str_skip(&line, "lost ") ||
		!take_alteration(line, past, &alteration))
		return false;
	tacit_past_lost(past, &alteration);
	return true;
}

/* The lines that the sum is of; false: it is not theirs. */
static bool check_sum(struct tacit_str *text)
{
	enum { SUM_LINE = sizeof("sum 0123456789abcdef\n") - 1 };
	struct tacit_buf line = { 0 };
	struct tacit_str body = *text;
	bool ok;

	if (body.len < SUM_LINE)
		return false;
	body.len -= SUM_LINE;
	tacit_buf_printf(&line, "sum %016llx\n",
		(unsigned long long)tacit_hash_str(0, body));
	ok = tacit_str_ends(*text, tacit_buf_cstr(&line));
	tacit_buf_clear(&line);
	*text = body;
	return ok;
}

static bool check_mark(struct tacit_str line)
{
	struct tacit_buf wanted = { 0 };
	bool ok;

	tacit_buf_printf(
		&wanted, "%s %016llx", mark, (unsigned long long)table_sum());
	ok = tacit_str_eqs(line, tacit_buf_cstr(&wanted));
	tacit_buf_clear(&wanted);
	return ok;
}

bool tacit_past_parse(struct tacit_str text, struct tacit_past *out)
{
	struct tacit_str line = { 0 };
	bool ok = check_sum(&text) && tacit_str_line(&text, &line) &&
		check_mark(line);

	*out = (struct tacit_past){ 0 };
	while (ok && tacit_str_line(&text, &line))
		ok = take_line(line, out);
	ok = ok && out->tip[0];
	if (!ok)
		tacit_past_clear(out);
	return ok;
}
