#include "report/inbox.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "report/matrix.h"

static const struct tacit_date today = { 0 };

struct filling {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_actor *self;
	const char *lang;
};

static const char *name_of(const struct filling *f, const char *code)
{
	return tacit_state_name(f->reg, code, f->lang, today, false);
}

static const char *title_of(const struct filling *f, const char *area)
{
	struct tacit_document doc = { 0 };
	struct tacit_err gone = { 0 };
	const char *title = NULL;

	if (area &&
		tacit_register_get(
			f->reg, f->arena, TACIT_AREA, area, &doc, &gone))
		title = tacit_document_in(&doc, "title", f->lang);
	return title ? title : area;
}

/* The area of a comment: its own, or that of the note it is on. */
static const char *area_of(
	const struct filling *f, const struct tacit_document *comment)
{
	const char *note = tacit_document_get(comment, "note");
	struct tacit_document doc = { 0 };
	struct tacit_err gone = { 0 };

	if (!note)
		return tacit_document_get(comment, "area");
	if (!tacit_register_get(
		    f->reg, f->arena, TACIT_NOTE, note, &doc, &gone))
		return NULL;
	return tacit_document_get(&doc, "area");
}

static const char *place_of(
	const struct filling *f, const struct tacit_document *comment)
{
	const char *note = tacit_document_get(comment, "note");

	if (note)
		return tacit_printed_id(f->reg, f->arena, TACIT_NOTE, note);
	return title_of(f, tacit_document_get(comment, "area"));
}

/* --- what followed ---------------------------------------------------------------- */

static bool fill_followers(const struct filling *f,
	struct tacit_inbox_entry *entry, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_COMMENT,
		.link_key = "follows",
		.link_target = entry->comment };
	struct tacit_documents docs = { 0 };
	size_t i;

	if (!tacit_register_list(f->reg, f->arena, &query, &docs, err))
		return false;
	entry->followers = tacit_arena_array(
		f->arena, docs.count + 1, sizeof(*entry->followers));
	for (i = 0; i < docs.count; i++) {
		const struct tacit_document *doc = &docs.list[i];
		struct tacit_inbox_follower *follower =
			&entry->followers[entry->follower_count];
		bool stands = true;

		if (!tacit_facts_stands(f->reg, doc->at.id, &stands, err))
			return false;
		if (!stands)
			continue;
		follower->comment = doc->at.id;
		follower->id = tacit_printed_id(
			f->reg, f->arena, TACIT_COMMENT, doc->at.id);
		follower->on = place_of(f, doc);
		(void)tacit_document_instant(
			doc, "received", &follower->received);
		(void)tacit_document_date(doc, "known-by", &follower->known_by);
		entry->follower_count++;
	}
	return true;
}

/* --- one suggestion ---------------------------------------------------------------- */

static void fill_opinion(const struct filling *f,
	const struct tacit_document *doc, struct tacit_inbox_entry *entry)
{
	const char *by = tacit_document_get(doc, "by");
	const char *note = tacit_document_get(doc, "reported-in");

	entry->disposition = doc->at.id;
	entry->outcome = tacit_document_get(doc, "outcome");
	entry->because = tacit_str_trim(doc->body);
	(void)tacit_document_date(doc, "date", &entry->date);
	if (by &&
		!tacit_str_eq_nocase(
			tacit_str_of(by), tacit_str_of("secretariat"))) {
		entry->by_code = by;
		entry->by = name_of(f, by);
	}
	if (note)
		entry->reported_in =
			tacit_printed_id(f->reg, f->arena, TACIT_NOTE, note);
}

static void fill_comment(const struct filling *f,
	const struct tacit_document *doc, struct tacit_inbox_entry *entry)
{
	const char *kind = tacit_document_get(doc, "kind");

	entry->state = doc->at.state ? doc->at.state : "";
	entry->name = name_of(f, entry->state);
	if (!kind || !tacit_kind_parse(kind, &entry->kind))
		entry->kind = TACIT_KIND_COMMENT;
	tacit_matrix_part(f->arena, doc->body, &entry->text, &entry->proposed);
	entry->on = place_of(f, doc);
	entry->from_area = area_of(f, doc);
	entry->from = title_of(f, entry->from_area);
}

static bool add_entry(const struct filling *f, struct tacit_inbox_area *area,
	const struct tacit_document *doc, struct tacit_err *err)
{
	const char *id = tacit_document_get(doc, "comment");
	struct tacit_document comment = { 0 };
	struct tacit_err why = { 0 };
	struct tacit_inbox_entry *entry;
	bool stands = true;

	if (!id || !tacit_facts_holds(f->reg, doc, &stands, err))
		return !id;
	if (!stands)
		return true;
	if (!tacit_register_get(
		    f->reg, f->arena, TACIT_COMMENT, id, &comment, &why))
		/* later than the instant, then: nothing to show yet */
		return why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
	area->entries = tacit_arena_grow(f->arena, area->entries, &area->cap,
		area->count + 1, sizeof(*area->entries));
	entry = &area->entries[area->count++];
	*entry = (struct tacit_inbox_entry){ .comment = id,
		.id = tacit_printed_id(f->reg, f->arena, TACIT_COMMENT, id) };
	fill_comment(f, &comment, entry);
	fill_opinion(f, doc, entry);
	return fill_followers(f, entry, err);
}

/* --- areas ---------------------------------------------------------------------------- */

static bool is_own(const struct filling *f, const char *area, bool *own,
	struct tacit_err *err)
{
	struct tacit_coordinators all = { 0 };
	size_t i;

	*own = false;
	if (f->self->role != TACIT_ROLE_STATE)
		return true;
	if (!tacit_facts_coordinators(f->reg, f->arena, area,
		    tacit_register_today(f->reg), &all, err))
		return false;
	for (i = 0; i < all.count; i++)
		*own |= !strcmp(all.codes[i], f->self->code);
	return true;
}

static bool fill_area(const struct filling *f, const char *id,
	struct tacit_inbox_area *area, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.link_key = "suggested-area",
		.link_target = id };
	struct tacit_documents docs = { 0 };
	size_t i;

	*area = (struct tacit_inbox_area){ .id = id, .title = title_of(f, id) };
	if (!is_own(f, id, &area->is_own, err) ||
		!tacit_register_list(f->reg, f->arena, &query, &docs, err))
		return false;
	for (i = 0; i < docs.count; i++) {
		if (!add_entry(f, area, &docs.list[i], err))
			return false;
	}
	return true;
}

static int by_title(const void *a, const void *b)
{
	const struct tacit_inbox_area *x = a;
	const struct tacit_inbox_area *y = b;

	if (x->is_own != y->is_own)
		return x->is_own ? -1 : 1;
	return strcmp(x->title, y->title);
}

bool tacit_inbox_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *area, const struct tacit_actor *self, const char *lang,
	struct tacit_inbox *out, struct tacit_err *err)
{
	const struct filling f = { reg, arena, self, lang };
	struct tacit_index_query query = { .type = TACIT_AREA, .id = area };
	struct tacit_documents areas = { 0 };
	size_t i;

	*out = (struct tacit_inbox){ .record = tacit_record_of(reg),
		.area = area };
	if (!tacit_register_list(reg, arena, &query, &areas, err))
		return false;
	if (area && !areas.count)
		return tacit_fail(
			err, TACIT_NOTFOUND, "%s is no area here", area);
	out->areas =
		tacit_arena_array(arena, areas.count + 1, sizeof(*out->areas));
	for (i = 0; i < areas.count; i++) {
		struct tacit_inbox_area *one = &out->areas[out->area_count];

		if (!fill_area(&f, areas.list[i].at.id, one, err))
			return false;
		if (one->count || area)
			out->area_count++;
	}
	if (out->area_count)
		qsort(out->areas, out->area_count, sizeof(*out->areas),
			by_title);
	return true;
}
