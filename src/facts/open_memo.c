#include "facts/open_memo.h"

#include <string.h>

/* A record of numbers and texts, each ended by a newline; a text is "-" for
 * none or "=TEXT". Ids and codes hold no newline. */
struct memo {
	struct tacit_arena *arena;
	struct tacit_buf out; /* writing */
	struct tacit_str in; /* reading */
	bool is_reading;
	bool is_bad;
};

static void number(struct memo *memo, int64_t *n)
{
	struct tacit_str line = { 0 };
	uint64_t value = 0;

	if (!memo->is_reading) {
		tacit_buf_printf(&memo->out, "%lld\n", (long long)*n);
		return;
	}
	if (!tacit_str_line(&memo->in, &line) ||
		!tacit_str_number(line, INT64_MAX, &value))
		memo->is_bad = true;
	*n = (int64_t)value;
}

static void amount(struct memo *memo, size_t *n)
{
	int64_t wide = (int64_t)*n;

	number(memo, &wide);
	*n = (size_t)wide;
}

/* An amount of what follows. */
static void count(struct memo *memo, size_t *n)
{
	amount(memo, n);
	/* what we wrote ourselves is small; a damaged count must not be */
	if (memo->is_reading && *n > memo->in.len)
		memo->is_bad = true;
	if (memo->is_bad)
		*n = 0;
}

static void flag(struct memo *memo, bool *value)
{
	int64_t wide = *value;

	number(memo, &wide);
	*value = wide != 0;
}

static void instant(struct memo *memo, struct tacit_instant *value)
{
	number(memo, &value->s);
}

static void text(struct memo *memo, const char **value)
{
	struct tacit_str line = { 0 };

	if (!memo->is_reading) {
		tacit_buf_printf(&memo->out, "%s%s\n", *value ? "=" : "-",
			*value ? *value : "");
		return;
	}
	*value = NULL;
	if (!tacit_str_line(&memo->in, &line) || !line.len)
		memo->is_bad = true;
	else if (line.data[0] == '=')
		*value = tacit_arena_strndup(
			memo->arena, line.data + 1, line.len - 1);
}

static void texts(struct memo *memo, const char *const **list, size_t *n)
{
	const char **copy = NULL;
	size_t i;

	count(memo, n);
	if (memo->is_reading) {
		copy = tacit_arena_array(memo->arena, *n + 1, sizeof(*copy));
		*list = copy;
	}
	for (i = 0; i < *n; i++) {
		const char *one = memo->is_reading ? NULL : (*list)[i];

		text(memo, &one);
		if (copy)
			copy[i] = one;
	}
}

static void call(struct memo *memo, void *element)
{
	struct tacit_call_fact *f = element;

	text(memo, &f->note);
	instant(memo, &f->issued);
	instant(memo, &f->closes);
	flag(memo, &f->is_confirmed);
	flag(memo, &f->is_in_doubt);
	texts(memo, &f->asked, &f->asked_count);
	texts(memo, &f->spoken, &f->spoken_count);
}

static void answer(struct memo *memo, void *element)
{
	struct tacit_answer_fact *f = element;

	text(memo, &f->subject);
	text(memo, &f->first);
	amount(memo, &f->count);
	instant(memo, &f->since);
	texts(memo, &f->coordinators, &f->coordinator_count);
}

static void paper(struct memo *memo, void *element)
{
	struct tacit_paper_fact *f = element;
	struct tacit_stage *s = &f->stage;
	int64_t stage = (int64_t)s->stage;
	int64_t next = (int64_t)s->next;

	text(memo, &f->id);
	number(memo, &stage);
	number(memo, &next);
	s->stage = (enum tacit_stage_kind)stage;
	s->next = (enum tacit_next)next;
	instant(memo, &s->since);
	instant(memo, &s->closes);
	text(memo, &s->by);
	text(memo, &s->note);
	text(memo, &s->organ);
	text(memo, &s->blob);
	flag(memo, &s->is_under_silence);
	flag(memo, &s->is_provisional);
	flag(memo, &s->differs);
	amount(memo, &s->without_disposition);
	text(memo, &s->successor);
	text(memo, &s->next_organ);
	texts(memo, &f->coordinators, &f->coordinator_count);
}

static void version(struct memo *memo, void *element)
{
	struct tacit_version_fact *f = element;
	int64_t kind = (int64_t)f->writer.kind;

	text(memo, &f->id);
	text(memo, &f->original);
	instant(memo, &f->since);
	number(memo, &kind);
	f->writer.kind = (enum tacit_party_kind)kind;
	texts(memo, &f->writer.codes, &f->writer.code_count);
}

static void opinion(struct memo *memo, void *element)
{
	struct tacit_opinion_fact *f = element;

	text(memo, &f->comment);
	text(memo, &f->state);
	text(memo, &f->by);
	text(memo, &f->area);
	text(memo, &f->followed_by);
}

/* One list: its count, then each element by its own function. What is read is
 * a copy in the arena; what is written is left as it is. */
static const void *list(struct memo *memo, const void *from, size_t *n,
	size_t size, void (*each)(struct memo *, void *))
{
	char *copy;
	size_t i;

	count(memo, n);
	copy = tacit_arena_array(memo->arena, *n + 1, size);
	if (!memo->is_reading && *n)
		memcpy(copy, from, *n * size);
	for (i = 0; i < *n && !memo->is_bad; i++)
		each(memo, copy + i * size);
	return memo->is_reading ? copy : from;
}

static void facts_of(struct memo *memo, struct tacit_awaited_facts *f)
{
	f->calls =
		list(memo, f->calls, &f->call_count, sizeof(*f->calls), call);
	f->answers = list(memo, f->answers, &f->answer_count,
		sizeof(*f->answers), answer);
	f->papers = list(
		memo, f->papers, &f->paper_count, sizeof(*f->papers), paper);
	f->versions = list(memo, f->versions, &f->version_count,
		sizeof(*f->versions), version);
	f->opinions = list(memo, f->opinions, &f->opinion_count,
		sizeof(*f->opinions), opinion);
}

/* Until when nothing can change by itself: the next close, the next day. */
static struct tacit_instant holds_until(
	struct tacit_register *reg, const struct tacit_awaited_facts *facts)
{
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_instant end =
		tacit_zone_instant(&tacit_register_body(reg)->zone,
			tacit_register_today(reg), TACIT_DAY_S);
	size_t i;

	for (i = 0; i < facts->call_count; i++) {
		struct tacit_instant closes = facts->calls[i].closes;

		if (closes.s > now.s && closes.s < end.s)
			end = closes;
	}
	return end;
}

static bool nothing_is_later(struct tacit_register *reg)
{
	struct tacit_err err = { 0 };
	uint64_t later = 0;

	return tacit_register_left_out(reg, &later, &err) && !later;
}

bool tacit_open_recall(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_awaited_facts *out)
{
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_instant from = { 0 };
	struct tacit_instant until = { 0 };
	struct tacit_awaited_facts facts = { 0 };
	struct memo memo = { .arena = arena, .is_reading = true };
	bool holds = false;

	if (!nothing_is_later(reg) ||
		!tacit_index_recall(
			tacit_register_index(reg), "open", &memo.out))
		return false;
	memo.in = tacit_buf_str(&memo.out);
	instant(&memo, &from);
	instant(&memo, &until);
	if (!memo.is_bad && from.s <= now.s && now.s < until.s) {
		facts_of(&memo, &facts);
		holds = !memo.is_bad && !memo.in.len;
	}
	tacit_buf_clear(&memo.out);
	if (holds)
		*out = facts;
	return holds;
}

void tacit_open_remember(
	struct tacit_register *reg, const struct tacit_awaited_facts *facts)
{
	struct tacit_instant from = tacit_register_now(reg);
	struct tacit_instant until = holds_until(reg, facts);
	struct tacit_awaited_facts copy = *facts;
	struct tacit_arena arena = { 0 };
	struct memo memo = { .arena = &arena };
	struct tacit_err ignored = { 0 };

	if (!nothing_is_later(reg))
		return;
	instant(&memo, &from);
	instant(&memo, &until);
	facts_of(&memo, &copy);
	if (!tacit_index_remember(tacit_register_index(reg), "open", "",
		    tacit_buf_str(&memo.out), &ignored))
		ignored.code = TACIT_OK; /* only a cache */
	tacit_buf_clear(&memo.out);
	tacit_arena_clear(&arena);
}
