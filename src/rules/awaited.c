#include <tacit/awaited.h>

#include <stdlib.h>
#include <string.h>

/* An entry in the making, with what it is ordered by. */
struct entry {
	struct tacit_awaited awaited;
	struct tacit_instant date; /* by, or since; of what it waits for */
	const char *note; /* that it goes back to; "" */
	size_t number; /* as it was found */
};

struct builder {
	struct tacit_arena *arena;
	const struct tacit_awaited_facts *facts;
	struct tacit_instant now;
	struct entry *entries;
	size_t count;
	size_t cap;
};

const char *tacit_await_word(enum tacit_await what)
{
	static const char *const words[TACIT_AWAIT_COUNT] = {
		[TACIT_AWAIT_NOTHING] = "nothing",
		[TACIT_AWAIT_RECEIPTS] = "receipts",
		[TACIT_AWAIT_CONFIRMATION] = "confirmation",
		[TACIT_AWAIT_NOTICE] = "notice",
		[TACIT_AWAIT_COMMENTS] = "comments",
		[TACIT_AWAIT_DISPOSITIONS] = "dispositions",
		[TACIT_AWAIT_SUBMISSION] = "submission",
		[TACIT_AWAIT_CIRCULATION] = "circulation",
		[TACIT_AWAIT_DECISION] = "decision",
		[TACIT_AWAIT_REVISION] = "revision",
		[TACIT_AWAIT_TRANSLATION] = "translation",
		[TACIT_AWAIT_REPORT] = "report",
	};

	return words[what];
}

/* --- parts of an entry ------------------------------------------------- */

static bool is_listed(const char *const *codes, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(codes[i], code))
			return true;
	return false;
}

static bool has_word(const char *words, const char *word)
{
	struct tacit_str rest = tacit_str_of(words);
	struct tacit_str one;

	while (tacit_str_split(&rest, ' ', &one))
		if (tacit_str_eqs(one, word))
			return true;
	return false;
}

static bool is_same_text(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

static struct tacit_party secretariat(void)
{
	return (struct tacit_party){ .kind = TACIT_PARTY_SECRETARIAT };
}

static struct tacit_party coordinators(const char *const *codes, size_t count)
{
	/* a vacant area: nobody is there from whom it could be awaited */
	return (struct tacit_party){
		.kind = count ? TACIT_PARTY_COORDINATOR : TACIT_PARTY_NOBODY,
		.codes = codes,
		.code_count = count,
	};
}

static struct tacit_party one(
	struct builder *b, enum tacit_party_kind kind, const char *code)
{
	const char **codes = tacit_arena_array(b->arena, 1, sizeof(char *));

	codes[0] = code;
	return (struct tacit_party){ kind, codes, 1 };
}

static struct tacit_party myself(struct builder *b)
{
	if (b->facts->self == TACIT_PARTY_STATE)
		return one(b, TACIT_PARTY_STATE, b->facts->self_code);
	return (struct tacit_party){ .kind = b->facts->self };
}

static bool is_own(const struct builder *b, const struct tacit_party *from)
{
	if (b->facts->self == TACIT_PARTY_SECRETARIAT)
		return from->kind == TACIT_PARTY_SECRETARIAT;
	return b->facts->self == TACIT_PARTY_STATE &&
		(from->kind == TACIT_PARTY_COORDINATOR ||
			from->kind == TACIT_PARTY_STATE) &&
		is_listed(from->codes, from->code_count, b->facts->self_code);
}

static void add_subject(
	struct builder *b, struct tacit_awaited *a, const char *id)
{
	const char **subjects = tacit_arena_array(
		b->arena, a->subject_count + 1, sizeof(char *));

	for (size_t i = 0; i < a->subject_count; i++)
		subjects[i] = a->subjects[i];
	subjects[a->subject_count++] = id;
	a->subjects = subjects;
}

/* Valid until the next one is added. */
static struct entry *add_awaited(struct builder *b, enum tacit_await what,
	struct tacit_party from, const char *subject,
	struct tacit_instant since)
{
	struct entry *e;

	b->entries = tacit_arena_grow(b->arena, b->entries, &b->cap,
		b->count + 1, sizeof(*b->entries));
	e = &b->entries[b->count];
	*e = (struct entry){ .note = "", .date = since, .number = b->count };
	e->awaited.what = what;
	e->awaited.from = from;
	e->awaited.is_own = is_own(b, &from);
	e->awaited.since = since;
	add_subject(b, &e->awaited, subject);
	b->count++;
	return e;
}

static void due(struct builder *b, struct entry *e, struct tacit_instant by)
{
	if (!tacit_instant_is_set(by))
		return;
	e->date = by;
	e->awaited.by = by;
	e->awaited.date_has_passed = by.s <= b->now.s;
}

/* --- calls and answers ------------------------------------------------- */

static void await_comments(
	struct builder *b, const struct tacit_call_fact *call)
{
	const struct tacit_awaited_facts *facts = b->facts;
	struct tacit_party members = { .kind = TACIT_PARTY_MEMBERS };
	struct entry *e;

	if (!call->awaited_count)
		return;
	e = add_awaited(
		b, TACIT_AWAIT_COMMENTS, members, call->note, call->issued);
	e->awaited.count = call->awaited_count;
	e->awaited.is_own = facts->self == TACIT_PARTY_STATE &&
		has_word(call->awaited, facts->self_code);
	due(b, e, call->closes);
}

static void await_of_call(struct builder *b, const struct tacit_call_fact *call)
{
	struct entry *e;

	if (!tacit_instant_is_set(call->issued) || call->issued.s > b->now.s ||
		!tacit_instant_is_set(call->closes))
		return;
	if (call->is_in_doubt) {
		e = add_awaited(b, TACIT_AWAIT_RECEIPTS, myself(b), call->note,
			call->issued);
		e->awaited.is_own = true; /* whoever looks can fetch them */
	}
	if (b->now.s < call->closes.s) {
		await_comments(b, call);
	} else if (!call->is_confirmed) {
		e = add_awaited(b, TACIT_AWAIT_CONFIRMATION, secretariat(),
			call->note, call->closes);
		e->note = call->note;
	}
	if (tacit_instant_is_set(call->notice)) {
		e = add_awaited(b, TACIT_AWAIT_NOTICE, secretariat(),
			call->note, call->notice);
		e->note = call->note;
	}
}

static void await_answers(
	struct builder *b, const struct tacit_answer_fact *answer)
{
	struct entry *e;

	/* a coordinator may answer before the close; then it is awaited */
	if (!answer->count || answer->since.s > b->now.s)
		return;
	e = add_awaited(b, TACIT_AWAIT_DISPOSITIONS,
		coordinators(answer->coordinators, answer->coordinator_count),
		answer->subject, answer->since);
	add_subject(b, &e->awaited, answer->first);
	e->awaited.count = answer->count;
}

/* --- papers ------------------------------------------------------------ */

/* Papers that one note circulated go on together. */
static bool merge(struct builder *b, enum tacit_await what,
	const struct tacit_paper_fact *paper)
{
	for (size_t i = 0; i < b->count && paper->stage.note; i++) {
		struct entry *e = &b->entries[i];

		if (e->awaited.what != what ||
			!is_same_text(e->note, paper->stage.note) ||
			!is_same_text(
				e->awaited.organ, paper->stage.next_organ) ||
			e->date.s != paper->stage.since.s ||
			!e->awaited.after != !paper->stage.is_provisional)
			continue;
		add_subject(b, &e->awaited, paper->id);
		return true;
	}
	return false;
}

static void await_next(struct builder *b, enum tacit_await what,
	struct tacit_party from, const struct tacit_paper_fact *paper)
{
	const struct tacit_stage *stage = &paper->stage;
	struct entry *e;

	if (merge(b, what, paper))
		return;
	e = add_awaited(b, what, from, paper->id, stage->since);
	e->note = stage->note ? stage->note : "";
	e->awaited.organ = stage->next_organ;
	if (stage->next == TACIT_NEXT_CONFIRM) {
		e->awaited.since = (struct tacit_instant){ 0 };
		e->awaited.after = stage->note;
	}
}

static void await_alone(struct builder *b, enum tacit_await what,
	struct tacit_party from, const struct tacit_paper_fact *paper)
{
	struct entry *e =
		add_awaited(b, what, from, paper->id, paper->stage.since);

	e->awaited.organ = paper->stage.organ;
}

/* Only what the record asks for: a close that has passed, an act, a decision */
static void await_of_paper(
	struct builder *b, const struct tacit_paper_fact *paper)
{
	const struct tacit_stage *stage = &paper->stage;

	if (stage->stage == TACIT_STAGE_READY ||
		(stage->stage == TACIT_STAGE_AGREED &&
			stage->next == TACIT_NEXT_SUBMIT))
		await_next(b, TACIT_AWAIT_SUBMISSION, secretariat(), paper);
	else if (stage->stage == TACIT_STAGE_CHANGED &&
		tacit_instant_is_set(stage->closes))
		await_alone(b, TACIT_AWAIT_CIRCULATION, secretariat(), paper);
	else if (stage->stage == TACIT_STAGE_SUBMITTED && stage->next_organ)
		await_next(b, TACIT_AWAIT_DECISION,
			one(b, TACIT_PARTY_ORGAN, stage->next_organ), paper);
	else if (stage->stage == TACIT_STAGE_RETURNED)
		await_alone(b, TACIT_AWAIT_REVISION,
			coordinators(
				paper->coordinators, paper->coordinator_count),
			paper);
}

/* --- the rest ---------------------------------------------------------- */

/* Nothing is awaited from a state that no document asks. */
static void await_report(
	struct builder *b, const struct tacit_report_fact *report)
{
	struct entry *e;

	if (!report->asked_by || report->is_received ||
		report->since.s > b->now.s)
		return;
	e = add_awaited(b, TACIT_AWAIT_REPORT,
		one(b, TACIT_PARTY_STATE, report->state), report->item,
		report->since);
	e->awaited.year = report->year;
	due(b, e, report->by);
}

static void find_all(struct builder *b)
{
	const struct tacit_awaited_facts *facts = b->facts;

	for (size_t i = 0; i < facts->call_count; i++)
		await_of_call(b, &facts->calls[i]);
	for (size_t i = 0; i < facts->answer_count; i++)
		await_answers(b, &facts->answers[i]);
	for (size_t i = 0; i < facts->paper_count; i++)
		await_of_paper(b, &facts->papers[i]);
	for (size_t i = 0; i < facts->version_count; i++)
		(void)add_awaited(b, TACIT_AWAIT_TRANSLATION,
			facts->versions[i].writer, facts->versions[i].id,
			facts->versions[i].since);
	for (size_t i = 0; i < facts->report_count; i++)
		await_report(b, &facts->reports[i]);
}

/* --- the command to type ----------------------------------------------- */

static void add_word(struct tacit_awaited *a, const char *word)
{
	a->words[a->word_count++] = word;
}

/* The program, the command, what it is about. */
static void begin_words(struct builder *b, struct tacit_awaited *a,
	const char *program, const char *command)
{
	/* two before, an option with its value and the end after */
	a->words = tacit_arena_array(
		b->arena, a->subject_count + 5, sizeof(char *));
	add_word(a, program);
	add_word(a, command);
}

static void add_subjects(struct tacit_awaited *a)
{
	for (size_t i = 0; i < a->subject_count; i++)
		add_word(a, a->subjects[i]);
}

static void add_option(
	struct tacit_awaited *a, const char *option, const char *value)
{
	if (!value)
		return;
	add_word(a, option);
	add_word(a, value);
}

static void say_command(struct builder *b, struct tacit_awaited *a)
{
	static const char *const commands[TACIT_AWAIT_COUNT] = {
		[TACIT_AWAIT_CONFIRMATION] = "confirm",
		[TACIT_AWAIT_NOTICE] = "notify",
		[TACIT_AWAIT_COMMENTS] = "comment",
		[TACIT_AWAIT_DISPOSITIONS] = "answer",
		[TACIT_AWAIT_SUBMISSION] = "submit",
		[TACIT_AWAIT_CIRCULATION] = "diff",
		[TACIT_AWAIT_DECISION] = "decide",
		[TACIT_AWAIT_REVISION] = "edit",
		[TACIT_AWAIT_TRANSLATION] = "edit",
		[TACIT_AWAIT_REPORT] = "progress",
	};

	if (a->what == TACIT_AWAIT_RECEIPTS) {
		begin_words(b, a, "git", "fetch");
		return;
	}
	begin_words(b, a, "tacit", commands[a->what]);
	if (a->what == TACIT_AWAIT_DISPOSITIONS) {
		/* the first comment without one; the subject says where */
		add_word(a, a->subjects[1]);
		return;
	}
	add_subjects(a);
	if (a->what == TACIT_AWAIT_SUBMISSION)
		/* a chain that is not recorded names none */
		add_option(a, "--to", a->organ ? a->organ : "ORGAN");
	if (a->what == TACIT_AWAIT_DECISION)
		add_option(a, "--organ", a->organ);
	if (a->what == TACIT_AWAIT_REPORT)
		add_option(a, "--year",
			tacit_arena_printf(b->arena, "%d", a->year));
}

/* --- the order --------------------------------------------------------- */

/* What nobody is there for comes last, whatever has no date after the rest. */
static int64_t party_rank(const struct entry *e)
{
	return e->awaited.from.kind == TACIT_PARTY_NOBODY
		? TACIT_PARTY_ORGAN + 1
		: (int64_t)e->awaited.from.kind;
}

static int64_t date_of(const struct entry *e)
{
	return tacit_instant_is_set(e->date) ? e->date.s : INT64_MAX;
}

static int compare_ranks(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_urgency(const void *a, const void *b)
{
	const struct entry *left = a;
	const struct entry *right = b;
	int order = compare_ranks(right->awaited.is_own, left->awaited.is_own);

	if (!order)
		order = compare_ranks(party_rank(left), party_rank(right));
	if (!order)
		order = compare_ranks(date_of(left), date_of(right));
	if (!order)
		order = strcmp(left->note, right->note);
	if (!order)
		order = compare_ranks(left->awaited.what, right->awaited.what);
	if (!order)
		order = strcmp(
			left->awaited.subjects[0], right->awaited.subjects[0]);
	return order
		? order
		: compare_ranks((int64_t)left->number, (int64_t)right->number);
}

void tacit_awaited_find(struct tacit_arena *arena,
	const struct tacit_awaited_facts *facts, struct tacit_instant now,
	struct tacit_awaited_list *out)
{
	struct builder b = { .arena = arena, .facts = facts, .now = now };

	*out = (struct tacit_awaited_list){ .opinions = facts->opinions,
		.opinion_count = facts->opinion_count };
	find_all(&b);
	if (b.count)
		qsort(b.entries, b.count, sizeof(*b.entries), by_urgency);
	out->list = tacit_arena_array(arena, b.count, sizeof(*out->list));
	for (size_t i = 0; i < b.count; i++) {
		say_command(&b, &b.entries[i].awaited);
		out->list[out->count++] = b.entries[i].awaited;
		if (b.entries[i].awaited.is_own)
			out->own++;
	}
}
