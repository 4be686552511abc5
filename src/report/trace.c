#include "report/trace.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/language.h>

#include "facts/doubts.h"
#include "report/value.h"

enum { HITS_MAX = 10000, WHAT_MAX = 200 };

/* --- history ------------------------------------------------------------------ */

struct walk {
	struct tacit_arena *arena;
	struct tacit_trace *out;
	size_t cap;
	size_t limit;
};

/* A line, as far as a line goes, and no part of a character. */
static size_t what_length(const char *message)
{
	size_t len = strcspn(message, "\n");

	if (len <= WHAT_MAX)
		return len;
	for (len = WHAT_MAX;
		len && ((unsigned char)message[len] & 0xc0) == 0x80;)
		len--;
	return len;
}

static bool take_commit(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct walk *walk = ctx;
	struct tacit_trace *out = walk->out;
	struct tacit_trace_entry *row;

	(void)err;
	row = tacit_arena_append(
		walk->arena, &out->list, &out->count, &walk->cap, sizeof(*row));
	row->commit = tacit_arena_strdup(walk->arena, entry->commit);
	row->when = entry->when;
	row->author = tacit_arena_strdup(walk->arena, entry->author);
	row->what = tacit_arena_strndup(
		walk->arena, entry->message, what_length(entry->message));
	row->blob = entry->blob ? tacit_arena_strdup(walk->arena, entry->blob)
				: NULL;
	return !walk->limit || out->count < walk->limit;
}

/* To the minute: "16 June 2022, 18:00 UTC+6 (12:00 UTC)". */
static const char *told_moment(
	const struct tacit_value_style *style, struct tacit_instant when)
{
	const struct tacit_body *body = tacit_register_body(style->reg);
	const struct tacit_clock clock = { tacit_zone_offset(&body->zone, when),
		NULL };
	struct tacit_buf text = { 0 };

	when.s -= when.s % 60;
	tacit_language_moment(&text, style->lang, when, &clock);
	return tacit_buf_keep(&text, style->arena).data;
}

static bool tell_trace(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, struct tacit_trace *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, lang, &fault,
		true };
	struct tacit_undoing undoing = { 0 };
	size_t i;

	if (out->doc.at.type &&
		!tacit_facts_undoing(reg, arena, out->doc.at.id, &undoing, err))
		return false;
	tacit_value_hide(arena, &undoing, &out->doc);
	if (out->doc.at.type)
		out->title = tacit_value_title(&style, &out->doc);
	for (i = 0; i < out->count; i++)
		out->list[i].told = told_moment(&style, out->list[i].when);
	return tacit_value_told(&style, err);
}

bool tacit_trace_history(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_trace_query *query, struct tacit_trace *out,
	struct tacit_err *err)
{
	struct walk walk = {
		.arena = arena, .out = out, .limit = query->limit
	};

	*out = (struct tacit_trace){ .record = tacit_record_of(reg),
		.has_receipts = tacit_register_body(reg)->has_receipts };
	if (query->id &&
		!tacit_register_get(reg, arena, (int)query->type, query->id,
			&out->doc, err))
		return false;
	return tacit_store_log(tacit_register_store(reg),
		       tacit_register_commit(reg), out->doc.path, take_commit,
		       &walk, err) &&
		tell_trace(reg, arena, query->lang, out, err);
}

/* --- words -------------------------------------------------------------------- */

struct hit {
	const char *path;
	const char *snippet;
};

struct hits {
	struct tacit_arena *arena;
	size_t most; /* to ask the index for: snippets cost */
	struct hit *list;
	size_t count;
	size_t cap;
};

static bool take_hit(
	const struct tacit_index_hit *hit, void *ctx, struct tacit_err *err)
{
	struct hits *hits = ctx;
	struct hit *kept = tacit_arena_append(hits->arena, &hits->list,
		&hits->count, &hits->cap, sizeof(*kept));

	(void)err;
	kept->path = tacit_arena_strdup(hits->arena, hit->path);
	kept->snippet = tacit_arena_strdup(hits->arena, hit->snippet);
	return true;
}

/* Once more where the index moved or is damaged. */
static bool search(struct tacit_register *reg, const char *words,
	struct hits *hits, struct tacit_err *err)
{
	struct tacit_index *index = tacit_register_index(reg);
	struct tacit_err first = { 0 };

	if (tacit_index_find(index, words, hits->most, take_hit, hits, &first))
		return true;
	hits->count = 0;
	if (first.code == TACIT_CHANGED) {
		if (!tacit_register_refresh(reg, err))
			return false;
	} else if (first.code != TACIT_DB || !tacit_index_is_damaged(index)) {
		return tacit_fail_as(err, &first);
	} else if (!tacit_register_rebuild(reg, NULL, err)) {
		return false;
	}
	return tacit_index_find(tacit_register_index(reg), words, hits->most,
		take_hit, hits, err);
}

/* What is later than the instant is not there. */
static bool take_place(const struct tacit_value_style *style,
	const struct tacit_doubts *doubts, const struct hit *hit,
	struct tacit_found *out, size_t *cap, struct tacit_err *err)
{
	struct tacit_register *reg = style->reg;
	struct tacit_arena *arena = style->arena;
	struct tacit_index_query query = {
		.type = -1, .path = hit->path, .versions_too = true
	};
	struct tacit_documents found = { 0 };
	struct tacit_found_place *place;

	if (!tacit_register_list(reg, arena, &query, &found, err))
		return false;
	if (!found.count)
		return true;
	place = tacit_arena_append(
		arena, &out->list, &out->count, cap, sizeof(*place));
	place->doc = found.list[0];
	if (place->doc.at.type->append != TACIT_EDITABLE &&
		!tacit_facts_undoing(reg, arena, place->doc.at.id,
			&place->mark.undoing, err))
		return false;
	tacit_value_hide(arena, &place->mark.undoing, &place->doc);
	place->mark.alteration = tacit_mark_alteration(doubts, hit->path);
	place->mark.told = tacit_mark_told(style, &place->mark, &place->doc);
	place->snippet = place->doc.body.len ? hit->snippet : "";
	place->printed = tacit_printed_id(
		reg, arena, place->doc.at.type->id, place->doc.at.id);
	place->title = tacit_value_title(style, &place->doc);
	return tacit_value_told(style, err);
}

bool tacit_trace_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *words, size_t limit, const char *lang,
	struct tacit_found *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, lang, &fault,
		false };
	struct hits hits = { .arena = arena, .most = HITS_MAX };
	struct tacit_doubts doubts = { 0 };
	uint64_t later = 0;
	size_t cap = 0;
	size_t i;

	*out = (struct tacit_found){ .record = tacit_record_of(reg) };
	if (!tacit_register_left_out(reg, &later, err))
		return false;
	/* what is later may be found first, and is dropped */
	if (limit && limit + later < HITS_MAX)
		hits.most = limit + (size_t)later + 1;
	if (!search(reg, words, &hits, err) ||
		!tacit_facts_doubts(reg, arena, NULL, &doubts, err))
		return false;
	for (i = 0; i < hits.count; i++) {
		if (limit && out->count == limit) {
			out->has_more = true;
			return true;
		}
		if (!take_place(&style, &doubts, &hits.list[i], out, &cap, err))
			return false;
	}
	return true;
}
