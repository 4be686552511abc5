#include "facts/open_things.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/open_memo.h"
#include "facts/summary.h"

struct things {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_call_fact *calls;
	size_t call_count;
	size_t call_cap;
	struct tacit_answer_fact *answers;
	size_t answer_count;
	size_t answer_cap;
	struct tacit_paper_fact *papers;
	size_t paper_count;
	size_t paper_cap;
	struct tacit_version_fact *versions;
	size_t version_count;
	size_t version_cap;
	struct tacit_opinion_fact *opinions;
	size_t opinion_count;
	size_t opinion_cap;
};

/* Who coordinates an area; an area that is not recorded has nobody. */
static bool coordinators_of(struct things *things, const char *area,
	const char *const **codes, size_t *count, struct tacit_err *err)
{
	struct tacit_coordinators who = { 0 };
	struct tacit_err missing = { 0 };

	*codes = NULL;
	*count = 0;
	if (!area)
		return true;
	if (!tacit_facts_coordinators(things->reg, things->arena, area,
		    (struct tacit_date){ 0 }, &who, &missing))
		return missing.code == TACIT_NOTFOUND ||
			tacit_fail_as(err, &missing);
	*codes = who.codes;
	*count = who.leading ? who.leading : who.count;
	return true;
}

/* --- calls ------------------------------------------------------------------- */

static void add_call(struct things *things, const char *note,
	const struct tacit_call_summary *sum)
{
	struct tacit_call_fact *call;

	things->calls = tacit_arena_grow(things->arena, things->calls,
		&things->call_cap, things->call_count + 1,
		sizeof(*things->calls));
	call = &things->calls[things->call_count++];
	*call = (struct tacit_call_fact){ .note = note,
		.issued = sum->issued,
		.closes = sum->closes,
		.is_confirmed = sum->is_confirmed,
		.asked = sum->asked,
		.asked_count = sum->asked_count,
		.spoken = sum->spoken,
		.spoken_count = sum->spoken_count };
}

static struct tacit_answer_fact *add_answer(struct things *things)
{
	things->answers = tacit_arena_grow(things->arena, things->answers,
		&things->answer_cap, things->answer_count + 1,
		sizeof(*things->answers));
	things->answers[things->answer_count] = (struct tacit_answer_fact){ 0 };
	return &things->answers[things->answer_count++];
}

static bool add_note(struct things *things, const struct tacit_document *note,
	struct tacit_err *err)
{
	struct tacit_call_summary sum = { 0 };
	struct tacit_answer_fact *answer;
	bool stands = true;

	if (!tacit_document_get(note, "closes") ||
		!tacit_document_get(note, "issued") ||
		tacit_document_get(note, "extends"))
		return true;
	if (!tacit_summary_call(
		    things->reg, things->arena, note->at.id, &sum, err) ||
		!tacit_facts_stands(things->reg, note->at.id, &stands, err))
		return false;
	/* a note entered in error awaits no comments; what was said on it is
	 * answered all the same */
	if (stands)
		add_call(things, note->at.id, &sum);
	if (!sum.unanswered)
		return true;
	answer = add_answer(things);
	answer->subject = note->at.id;
	answer->first = sum.first;
	answer->count = (size_t)sum.unanswered;
	answer->since = sum.closes;
	return coordinators_of(things, tacit_document_get(note, "area"),
		&answer->coordinators, &answer->coordinator_count, err);
}

static bool add_calls(struct things *things, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_NOTE };
	struct tacit_documents notes = { 0 };
	size_t i;

	if (!tacit_register_list(
		    things->reg, things->arena, &query, &notes, err))
		return false;
	for (i = 0; i < notes.count; i++) {
		if (!add_note(things, &notes.list[i], err))
			return false;
	}
	return true;
}

/* --- comments outside any call ---------------------------------------------------- */

static bool add_outside(struct things *things, const struct tacit_document *doc,
	struct tacit_err *err)
{
	const char *area = tacit_document_get(doc, "area");
	const char *word = tacit_document_get(doc, "kind");
	struct tacit_document disposition = { 0 };
	struct tacit_answer_fact *answer;
	enum tacit_kind kind;
	bool found = false;
	bool stands = true;
	size_t i;

	if (!area || !word || !tacit_kind_parse(word, &kind) ||
		!tacit_summary_wants_answer(kind))
		return true;
	if (!tacit_facts_disposition(things->reg, things->arena, doc->at.id,
		    &disposition, &found, err) ||
		!tacit_facts_stands(things->reg, doc->at.id, &stands, err))
		return false;
	if (found || !stands)
		return true;
	for (i = 0; i < things->answer_count; i++) {
		if (!strcmp(things->answers[i].subject, area)) {
			things->answers[i].count++;
			return true;
		}
	}
	answer = add_answer(things);
	answer->subject = area;
	answer->first = doc->at.id;
	answer->count = 1;
	answer->since = doc->exists_from;
	return coordinators_of(things, area, &answer->coordinators,
		&answer->coordinator_count, err);
}

static bool add_outsides(struct things *things, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_COMMENT,
		.path_prefix = "comments/area/" };
	struct tacit_documents docs = { 0 };
	size_t i;

	if (!tacit_register_list(
		    things->reg, things->arena, &query, &docs, err))
		return false;
	for (i = 0; i < docs.count; i++) {
		if (!add_outside(things, &docs.list[i], err))
			return false;
	}
	return true;
}

/* --- papers and language versions ---------------------------------------------------- */

static bool add_paper(struct things *things, const struct tacit_document *doc,
	struct tacit_err *err)
{
	struct tacit_paper_fact *paper;

	things->papers = tacit_arena_grow(things->arena, things->papers,
		&things->paper_cap, things->paper_count + 1,
		sizeof(*things->papers));
	paper = &things->papers[things->paper_count++];
	*paper = (struct tacit_paper_fact){ .id = doc->at.id };
	return tacit_facts_stage(things->reg, things->arena, doc->at.id,
		       &paper->stage, err) &&
		coordinators_of(things, tacit_document_get(doc, "area"),
			&paper->coordinators, &paper->coordinator_count, err);
}

/* A translation is stale once the original is no longer what it pins. */
static bool add_version(struct things *things, const struct tacit_document *doc,
	struct tacit_err *err)
{
	const char *pin = tacit_document_get(doc, "translates");
	struct tacit_document original = { 0 };
	struct tacit_version_fact *version;
	struct tacit_err gone = { 0 };
	struct tacit_str id;
	struct tacit_str blob;
	const char *name;

	if (!pin || !tacit_pin_parse(tacit_str_of(pin), &id, &blob))
		return true;
	name = tacit_arena_strndup(things->arena, id.data, id.len);
	if (!tacit_register_get(
		    things->reg, things->arena, -1, name, &original, &gone))
		return gone.code == TACIT_NOTFOUND || tacit_fail_as(err, &gone);
	if (tacit_str_eqs(blob, original.blob))
		return true;
	things->versions = tacit_arena_grow(things->arena, things->versions,
		&things->version_cap, things->version_count + 1,
		sizeof(*things->versions));
	version = &things->versions[things->version_count++];
	*version = (struct tacit_version_fact){ .id = doc->at.id,
		.original = name };
	version->writer.kind = doc->at.type->writer == TACIT_BY_SECRETARIAT
		? TACIT_PARTY_SECRETARIAT
		: TACIT_PARTY_COORDINATOR;
	if (version->writer.kind == TACIT_PARTY_SECRETARIAT)
		return true;
	return coordinators_of(things, tacit_document_get(&original, "area"),
		&version->writer.codes, &version->writer.code_count, err);
}

static bool add_papers(struct things *things, struct tacit_err *err)
{
	static const int types[] = { TACIT_PAPER, TACIT_NOTE, TACIT_ITEM };
	size_t t;
	size_t i;

	for (t = 0; t < TACIT_COUNT(types); t++) {
		struct tacit_index_query query = { .type = types[t],
			.versions_too = true };
		struct tacit_documents docs = { 0 };

		if (!tacit_register_list(
			    things->reg, things->arena, &query, &docs, err))
			return false;
		for (i = 0; i < docs.count; i++) {
			const struct tacit_document *doc = &docs.list[i];

			if (doc->at.lang ? !add_version(things, doc, err)
					 : types[t] == TACIT_PAPER &&
						!add_paper(things, doc, err))
				return false;
		}
	}
	return true;
}

/* --- opinions ----------------------------------------------------------------------------- */

static bool add_opinion(struct things *things, const struct tacit_document *doc,
	struct tacit_err *err)
{
	const char *comment = tacit_document_get(doc, "comment");
	struct tacit_index_query followers = { .type = TACIT_COMMENT,
		.link_key = "follows",
		.link_target = comment };
	struct tacit_opinion_fact *opinion;
	struct tacit_documents found = { 0 };
	struct tacit_document said = { 0 };
	struct tacit_err gone = { 0 };
	bool stands = true;

	if (!comment || !tacit_facts_holds(things->reg, doc, &stands, err))
		return !comment;
	if (!stands)
		return true;
	if (!tacit_register_list(
		    things->reg, things->arena, &followers, &found, err))
		return false;
	if (!tacit_register_get(things->reg, things->arena, TACIT_COMMENT,
		    comment, &said, &gone) &&
		gone.code != TACIT_NOTFOUND)
		return tacit_fail_as(err, &gone);
	things->opinions = tacit_arena_grow(things->arena, things->opinions,
		&things->opinion_cap, things->opinion_count + 1,
		sizeof(*things->opinions));
	opinion = &things->opinions[things->opinion_count++];
	*opinion = (struct tacit_opinion_fact){ .comment = comment,
		.state = said.at.state ? said.at.state : "",
		.by = tacit_document_get(doc, "by"),
		.area = tacit_document_get(doc, "suggested-area"),
		.followed_by = found.count ? found.list[0].at.id : NULL };
	return true;
}

static bool add_opinions(struct things *things, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.link_key = "suggested-area" };
	struct tacit_index_query areas = { .type = TACIT_AREA };
	struct tacit_documents known = { 0 };
	size_t a;
	size_t i;

	if (!tacit_register_list(
		    things->reg, things->arena, &areas, &known, err))
		return false;
	for (a = 0; a < known.count; a++) {
		struct tacit_documents docs = { 0 };

		query.link_target = known.list[a].at.id;
		if (!tacit_register_list(
			    things->reg, things->arena, &query, &docs, err))
			return false;
		for (i = 0; i < docs.count; i++) {
			if (!add_opinion(things, &docs.list[i], err))
				return false;
		}
	}
	return true;
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

static void hand_over(
	const struct things *things, struct tacit_awaited_facts *out)
{
	out->calls = things->calls;
	out->call_count = things->call_count;
	out->answers = things->answers;
	out->answer_count = things->answer_count;
	out->papers = things->papers;
	out->paper_count = things->paper_count;
	out->versions = things->versions;
	out->version_count = things->version_count;
	out->opinions = things->opinions;
	out->opinion_count = things->opinion_count;
}

bool tacit_open_things(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_actor *actor, struct tacit_awaited_facts *out,
	struct tacit_err *err)
{
	struct things things = { .reg = reg, .arena = arena };

	*out = (struct tacit_awaited_facts){ 0 };
	if (tacit_open_recall(reg, arena, out)) {
		set_self(actor, out);
		return true;
	}
	if (!add_calls(&things, err) || !add_outsides(&things, err) ||
		!add_papers(&things, err) || !add_opinions(&things, err))
		return false;
	hand_over(&things, out);
	tacit_open_remember(reg, out);
	set_self(actor, out);
	return true;
}
