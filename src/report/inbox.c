#include "report/inbox.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "document/received.h"
#include "facts/wording.h"
#include "report/value.h"

struct filling {
	struct tacit_value_style style;
	const struct tacit_actor *self;
	struct tacit_inbox *out;
	struct tacit_inbox_area *area; /* that is filled */
	struct tacit_inbox_entry *entry; /* of it */
};

static const char *printed_id(
	const struct filling *f, enum tacit_type_id type, const char *id)
{
	return tacit_printed_id(f->style.reg, f->style.arena, type, id);
}

static const char *area_title(const struct filling *f, const char *area)
{
	return tacit_value_heading(&f->style, TACIT_AREA, area);
}

/* The area of a comment: its own, or that of the note it is on. */
static const char *comment_area(
	const struct filling *f, const struct tacit_document *comment)
{
	const char *note = tacit_document_get(comment, "note");
	struct tacit_document doc;

	if (!note)
		return tacit_document_get(comment, "area");
	return tacit_value_document(&f->style, TACIT_NOTE, note, &doc)
		? tacit_document_get(&doc, "area")
		: NULL;
}

static const char *comment_place(
	const struct filling *f, const struct tacit_document *comment)
{
	const char *note = tacit_document_get(comment, "note");

	return note ? printed_id(f, TACIT_NOTE, note)
		    : area_title(f, tacit_document_get(comment, "area"));
}

/* --- what followed ---------------------------------------------------------------- */

static bool add_follower(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct filling *f = ctx;
	struct tacit_inbox_follower *follower;
	bool stands = true;

	if (!tacit_facts_stands(f->style.reg, doc->at.id, &stands, err))
		return false;
	if (!stands)
		return true;
	follower = tacit_arena_append(f->style.arena, &f->entry->followers,
		&f->entry->follower_count, &f->entry->follower_cap,
		sizeof(*follower));
	follower->comment = doc->at.id;
	follower->id = printed_id(f, TACIT_COMMENT, doc->at.id);
	follower->on = comment_place(f, doc);
	(void)tacit_document_received(doc, &follower->received);
	(void)tacit_document_date(doc, "known-by", &follower->known_by);
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
	if (by && !tacit_value_is_secretariat(by)) {
		entry->by_code = by;
		entry->by = tacit_value_state(&f->style, by);
	}
	if (note)
		entry->reported_in = printed_id(f, TACIT_NOTE, note);
}

static void fill_comment(const struct filling *f,
	const struct tacit_document *doc, struct tacit_inbox_entry *entry)
{
	const char *kind = tacit_document_get(doc, "kind");

	entry->state = doc->at.state ? doc->at.state : "";
	entry->name = tacit_value_state(&f->style, entry->state);
	if (!kind || !tacit_kind_parse(kind, &entry->kind))
		entry->kind = TACIT_KIND_COMMENT;
	tacit_wording_part(
		f->style.arena, doc->body, &entry->text, &entry->proposed);
	entry->on = comment_place(f, doc);
	entry->from_area = comment_area(f, doc);
	entry->from = area_title(f, entry->from_area);
}

static bool add_entry(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct filling *f = ctx;
	const char *id = tacit_document_get(doc, "comment");
	struct tacit_index_query followers = {
		.type = TACIT_COMMENT, .link_key = "follows", .link_target = id
	};
	struct tacit_undoing undoing = { 0 };
	struct tacit_document comment;
	bool stands = true;

	if (!id || !tacit_facts_holds(f->style.reg, doc, &stands, err))
		return !id;
	if (!tacit_register_find(f->style.reg, f->style.arena, TACIT_COMMENT,
		    id, &comment, err))
		return false;
	/* later than the instant, then: nothing to show yet */
	if (!stands || !comment.at.type)
		return true;
	if (!tacit_facts_undoing(
		    f->style.reg, f->style.arena, id, &undoing, err))
		return false;
	/* nobody said what was entered in error */
	if (undoing.undone == TACIT_UNDONE_IN_ERROR)
		return true;
	f->entry = tacit_arena_append(f->style.arena, &f->area->entries,
		&f->area->count, &f->area->cap, sizeof(*f->entry));
	f->entry->comment = id;
	f->entry->id = printed_id(f, TACIT_COMMENT, id);
	f->entry->undone = tacit_value_undone(&f->style, &undoing);
	fill_comment(f, &comment, f->entry);
	fill_opinion(f, doc, f->entry);
	return tacit_register_each_in(
		f->style.reg, f->style.arena, &followers, add_follower, f, err);
}

/* --- areas ---------------------------------------------------------------------------- */

static bool is_own(const struct filling *f, const char *area, bool *own,
	struct tacit_err *err)
{
	struct tacit_coordinators all;
	size_t i;

	*own = false;
	if (f->self->role != TACIT_ROLE_STATE)
		return true;
	if (!tacit_facts_coordinators(f->style.reg, f->style.arena, area,
		    (struct tacit_date){ 0 }, &all, err))
		return false;
	for (i = 0; i < all.count; i++)
		*own |= !strcmp(all.codes[i], f->self->code);
	return true;
}

static bool add_inbox_area(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct filling *f = ctx;
	struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.link_key = "suggested-area",
		.link_target = doc->at.id };

	f->area = tacit_arena_append(f->style.arena, &f->out->areas,
		&f->out->area_count, &f->out->area_cap, sizeof(*f->area));
	f->area->id = doc->at.id;
	f->area->title = area_title(f, doc->at.id);
	if (!is_own(f, doc->at.id, &f->area->is_own, err) ||
		!tacit_register_each_in(f->style.reg, f->style.arena, &query,
			add_entry, f, err))
		return false;
	if (!f->area->count && !f->out->area)
		f->out->area_count--;
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
	struct tacit_err fault = { 0 };
	struct filling f = { .style = { reg, arena, lang, &fault, false },
		.self = self,
		.out = out };
	struct tacit_index_query query = { .type = TACIT_AREA, .id = area };

	*out = (struct tacit_inbox){ .record = tacit_record_of(reg),
		.area = area };
	if (!tacit_register_each_in(
		    reg, arena, &query, add_inbox_area, &f, err))
		return false;
	if (area && !out->area_count)
		return tacit_fail(
			err, TACIT_NOTFOUND, "%s is no area here", area);
	if (out->area_count)
		qsort(out->areas, out->area_count, sizeof(*out->areas),
			by_title);
	return tacit_value_told(&f.style, err);
}
