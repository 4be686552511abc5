#include "facts/open_things.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/dispositions.h"
#include "facts/open_memo.h"
#include "facts/stands.h"
#include "facts/summary.h"

struct things {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_awaited_facts *out;
	struct tacit_answer_fact *of_area; /* the last one outside any call */
	size_t call_cap;
	size_t answer_cap;
	size_t paper_cap;
	size_t version_cap;
	size_t opinion_cap;
	const char **faults;
	size_t fault_cap;
	const char **twice;
	size_t twice_cap;
};

static bool each_thing(struct things *things,
	const struct tacit_index_query *query, tacit_document_fn add,
	struct tacit_err *err)
{
	return tacit_register_each_in(
		things->reg, things->arena, query, add, things, err);
}

/* Who coordinates an area: those who lead, where there are any. */
static bool find_coordinators(struct things *things, const char *area,
	const char *const **codes, size_t *count, struct tacit_err *err)
{
	struct tacit_coordinators who;

	if (!tacit_facts_coordinators(things->reg, things->arena, area,
		    (struct tacit_date){ 0 }, &who, err))
		return false;
	*codes = who.codes;
	*count = who.leading ? who.leading : who.count;
	return true;
}

/* --- calls ------------------------------------------------------------------- */

static void add_call(struct things *things, const char *note,
	const struct tacit_call_summary *sum)
{
	struct tacit_call_fact *call = tacit_arena_append(things->arena,
		&things->out->calls, &things->out->call_count,
		&things->call_cap, sizeof(*call));

	*call = (struct tacit_call_fact){ .note = note,
		.issued = sum->issued,
		.closes = sum->ends,
		.notice = sum->notice,
		.is_confirmed = sum->is_confirmed,
		.is_assumed = sum->is_assumed,
		.recorded = sum->recorded };
	/* once it is closed, nobody is asked any more */
	if (tacit_register_now(things->reg).s >= sum->ends.s)
		return;
	call->awaited = sum->awaited;
	call->awaited_count = sum->awaited_count;
}

static struct tacit_answer_fact *add_answer(
	struct things *things, const char *subject)
{
	struct tacit_answer_fact *answer = tacit_arena_append(things->arena,
		&things->out->answers, &things->out->answer_count,
		&things->answer_cap, sizeof(*answer));

	answer->subject = subject;
	return answer;
}

static void add_fault(struct things *things, const char *fault)
{
	*(const char **)tacit_arena_append(things->arena, &things->faults,
		&things->out->fault_count, &things->fault_cap, sizeof(fault)) =
		fault;
	things->out->faults = things->faults;
}

static void add_twice(struct things *things, const char *comment)
{
	*(const char **)tacit_arena_append(things->arena, &things->twice,
		&things->out->twice_count, &things->twice_cap,
		sizeof(comment)) = comment;
	things->out->twice = things->twice;
}

static bool is_settled(
	struct things *things, const struct tacit_call_summary *sum)
{
	return sum->is_confirmed && !tacit_instant_is_set(sum->notice) &&
		tacit_register_now(things->reg).s >= sum->ends.s;
}

static bool add_note(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct things *things = ctx;
	struct tacit_call_summary sum = { 0 };
	struct tacit_answer_fact *answer;
	size_t i;

	if (!tacit_document_get(note, "closes") ||
		!tacit_document_get(note, "issued") ||
		tacit_document_get(note, "extends"))
		return true;
	if (!tacit_summary_call(
		    things->reg, things->arena, note->at.id, &sum, err))
		return false;
	if (sum.fault)
		add_fault(things, sum.fault);
	/* what was called off, replaced or never was awaits nothing */
	if (sum.undone != TACIT_UNDONE_NOT)
		return true;
	if (!is_settled(things, &sum))
		add_call(things, note->at.id, &sum);
	for (i = 0; i < sum.twice_count; i++)
		add_twice(things, sum.twice[i]);
	if (!sum.unanswered)
		return true;
	answer = add_answer(things, note->at.id);
	answer->first = sum.first;
	answer->count = sum.unanswered;
	/* what came after the close was awaited by nobody before */
	answer->since = sum.ends.s > sum.first_received.s ? sum.ends
							  : sum.first_received;
	return find_coordinators(things, tacit_document_get(note, "area"),
		&answer->coordinators, &answer->coordinator_count, err);
}

/* --- comments outside any call ---------------------------------------------------- */

/* Their paths have the area first. */
static bool add_unanswered(struct things *things,
	const struct tacit_document *doc, const char *area,
	struct tacit_err *err)
{
	struct tacit_answer_fact *answer = things->of_area;

	if (answer && !strcmp(answer->subject, area)) {
		answer->count++;
		return true;
	}
	answer = add_answer(things, area);
	answer->first = doc->at.id;
	answer->count = 1;
	answer->since = doc->exists_from;
	things->of_area = answer;
	return find_coordinators(things, area, &answer->coordinators,
		&answer->coordinator_count, err);
}

static bool add_outside(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct things *things = ctx;
	const char *area = tacit_document_get(doc, "area");
	const char *word = tacit_document_get(doc, "kind");
	struct tacit_dispositions given = { 0 };
	enum tacit_kind kind;
	bool stands = true;
	size_t beside;

	if (!area || !word || !tacit_kind_parse(word, &kind))
		return true;
	if (!tacit_dispositions_of(
		    things->reg, things->arena, doc->at.id, &given, err) ||
		!tacit_facts_stands(things->reg, doc->at.id, &stands, err))
		return false;
	if (!stands)
		return true;
	if (tacit_dispositions_beside(&given, doc->at.id, &beside))
		add_twice(things, doc->at.id);
	return given.count || !tacit_summary_wants_answer(kind) ||
		add_unanswered(things, doc, area, err);
}

/* --- papers and language versions ---------------------------------------------------- */

static bool add_paper(struct things *things, const struct tacit_document *doc,
	struct tacit_err *err)
{
	struct tacit_paper_fact *paper = tacit_arena_append(things->arena,
		&things->out->papers, &things->out->paper_count,
		&things->paper_cap, sizeof(*paper));

	paper->id = doc->at.id;
	return tacit_facts_stage(things->reg, things->arena, doc->at.id,
		       &paper->stage, err) &&
		find_coordinators(things, tacit_document_get(doc, "area"),
			&paper->coordinators, &paper->coordinator_count, err);
}

/* A translation is stale once the original is no longer what it pins. */
static bool add_version(struct things *things, const struct tacit_document *doc,
	struct tacit_err *err)
{
	const char *pin = tacit_document_get(doc, "translates");
	struct tacit_document original;
	struct tacit_version_fact *version;
	struct tacit_str id;
	struct tacit_str blob;
	const char *name;

	if (!pin || !tacit_pin_parse(tacit_str_of(pin), &id, &blob))
		return true;
	name = tacit_arena_strndup(things->arena, id.data, id.len);
	if (!tacit_register_find(
		    things->reg, things->arena, -1, name, &original, err))
		return false;
	if (!original.at.type || !tacit_document_is_stale(doc, &original))
		return true;
	version = tacit_arena_append(things->arena, &things->out->versions,
		&things->out->version_count, &things->version_cap,
		sizeof(*version));
	version->id = doc->at.id;
	version->original = name;
	version->writer.kind = TACIT_PARTY_SECRETARIAT;
	if (doc->at.type->writer == TACIT_BY_SECRETARIAT)
		return true;
	version->writer.kind = TACIT_PARTY_COORDINATOR;
	return find_coordinators(things, tacit_document_get(&original, "area"),
		&version->writer.codes, &version->writer.code_count, err);
}

static bool add_text_or_version(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	if (doc->at.lang)
		return add_version(ctx, doc, err);
	return doc->at.type->id != TACIT_PAPER || add_paper(ctx, doc, err);
}

static bool add_texts(struct things *things, struct tacit_err *err)
{
	static const int types[] = { TACIT_PAPER, TACIT_NOTE, TACIT_ITEM };
	size_t i;

	for (i = 0; i < TACIT_COUNT(types); i++) {
		struct tacit_index_query query = { .type = types[i],
			.versions_too = true };

		if (!each_thing(things, &query, add_text_or_version, err))
			return false;
	}
	return true;
}

/* --- opinions ----------------------------------------------------------------------------- */

static bool add_opinion(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct things *things = ctx;
	const char *comment = tacit_document_get(doc, "comment");
	struct tacit_opinion_fact *opinion;
	const char *follower = NULL;
	struct tacit_document said;
	bool holds = true;
	bool is_said = true;

	if (!comment)
		return true;
	if (!tacit_facts_holds(things->reg, doc, &holds, err) ||
		!tacit_facts_stands(things->reg, comment, &is_said, err))
		return false;
	/* an opinion on what was taken back is none any more */
	if (!holds || !is_said)
		return true;
	if (!tacit_find_follower(
		    things->reg, things->arena, comment, &follower, err) ||
		!tacit_register_find(things->reg, things->arena, TACIT_COMMENT,
			comment, &said, err))
		return false;
	opinion = tacit_arena_append(things->arena, &things->out->opinions,
		&things->out->opinion_count, &things->opinion_cap,
		sizeof(*opinion));
	*opinion = (struct tacit_opinion_fact){ .comment = comment,
		.state = said.at.state ? said.at.state : "",
		.by = tacit_document_get(doc, "by"),
		.area = tacit_document_get(doc, "suggested-area"),
		.followed_by = follower };
	return true;
}

static bool add_opinions_on(
	const struct tacit_document *area, void *ctx, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.link_key = "suggested-area",
		.link_target = area->at.id };

	return each_thing(ctx, &query, add_opinion, err);
}

/* --- as people see them ------------------------------------------------------------------ */

struct printing {
	struct things *things;
	struct tacit_printed *list;
	size_t count;
	size_t cap;
};

static void print_id(struct printing *printing, int type, const char *id)
{
	struct tacit_printed *one;

	if (!tacit_path_is_id((enum tacit_type_id)type, tacit_str_of(id)))
		return;
	one = tacit_arena_append(printing->things->arena, &printing->list,
		&printing->count, &printing->cap, sizeof(*one));
	one->id = id;
	one->printed = tacit_printed_id(printing->things->reg,
		printing->things->arena, (enum tacit_type_id)type, id);
}

static void print_all(struct things *things, struct tacit_open *open)
{
	const struct tacit_awaited_facts *facts = &open->facts;
	struct printing printing = { .things = things };
	size_t i;

	for (i = 0; i < facts->call_count; i++)
		print_id(&printing, TACIT_NOTE, facts->calls[i].note);
	for (i = 0; i < facts->answer_count; i++) {
		print_id(&printing, TACIT_NOTE, facts->answers[i].subject);
		print_id(&printing, TACIT_COMMENT, facts->answers[i].first);
	}
	for (i = 0; i < facts->version_count; i++)
		print_id(&printing, TACIT_NOTE, facts->versions[i].id);
	for (i = 0; i < facts->twice_count; i++)
		print_id(&printing, TACIT_COMMENT, facts->twice[i]);
	for (i = 0; i < facts->opinion_count; i++)
		print_id(&printing, TACIT_COMMENT, facts->opinions[i].comment);
	if (printing.count)
		qsort(printing.list, printing.count, sizeof(*printing.list),
			tacit_by_text);
	open->printed = printing.list;
	open->printed_count = printing.count;
}

const char *tacit_open_printed(const struct tacit_open *open, const char *id)
{
	const struct tacit_printed *one = tacit_find(&id, open->printed,
		open->printed_count, sizeof(*one), tacit_by_text);

	return one ? one->printed : id;
}

/* --- all ---------------------------------------------------------------------------------- */

static void set_self(
	const struct tacit_actor *actor, struct tacit_awaited_facts *out)
{
	out->self = actor->role == TACIT_ROLE_SECRETARIAT
		? TACIT_PARTY_SECRETARIAT
		: actor->role == TACIT_ROLE_STATE ? TACIT_PARTY_STATE
						  : TACIT_PARTY_NOBODY;
	out->self_code = actor->code;
}

static bool find_things(struct things *things, struct tacit_err *err)
{
	const struct tacit_index_query notes = { .type = TACIT_NOTE };
	const struct tacit_index_query outside = { .type = TACIT_COMMENT,
		.path_prefix = "comments/area/" };
	const struct tacit_index_query areas = { .type = TACIT_AREA };

	return each_thing(things, &notes, add_note, err) &&
		each_thing(things, &outside, add_outside, err) &&
		add_texts(things, err) &&
		each_thing(things, &areas, add_opinions_on, err);
}

bool tacit_open_things(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_actor *actor, struct tacit_open *out,
	struct tacit_err *err)
{
	struct things things = {
		.reg = reg, .arena = arena, .out = &out->facts
	};

	*out = (struct tacit_open){ 0 };
	if (!tacit_open_recall(reg, arena, out)) {
		if (!find_things(&things, err))
			return false;
		print_all(&things, out);
		tacit_open_remember(reg, out);
	}
	set_self(actor, &out->facts);
	return true;
}
