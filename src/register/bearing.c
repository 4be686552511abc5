#include "register/bearing.h"

#include <string.h>

#include "register/opened.h"

/* An act may be on an act that is on an act; by hand in a circle. */
enum { DEPTH_MAX = 8 };

struct bearing {
	struct tacit_register *reg;
	tacit_call_fn fn;
	void *ctx;
	struct tacit_arena arena;
	unsigned depth;
};

static bool bear(struct bearing *bearing, const struct tacit_document *doc,
	struct tacit_err *err);

static void bear_value(struct bearing *bearing,
	const struct tacit_document *doc, const char *key)
{
	const char *note = tacit_document_get(doc, key);

	if (note)
		bearing->fn(note, bearing->ctx);
}

static bool bear_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct bearing *bearing = ctx;
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };

	(void)tacit_document_parse(&bearing->arena,
		tacit_arena_strdup(&bearing->arena, row->path), row->text, true,
		&doc, &ignored);
	tacit_faults_clear(&ignored);
	return !doc.at.type || bear(bearing, &doc, err);
}

/* What an id names bears on the same calls as what names it. One that comes
 * later in the same commit is asked by itself. */
static bool bear_named(
	struct bearing *bearing, const char *id, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = -1, .id = id, .versions_too = true
	};
	bool ok = true;

	if (!id || bearing->depth == DEPTH_MAX)
		return true;
	bearing->depth++;
	ok = tacit_index_each(
		bearing->reg->index, &query, bear_row, bearing, err);
	bearing->depth--;
	return ok;
}

static bool bear(struct bearing *bearing, const struct tacit_document *doc,
	struct tacit_err *err)
{
	switch ((int)doc->at.type->id) {
	case TACIT_MEMBER:
		/* who is asked, on every call */
		bearing->fn(NULL, bearing->ctx);
		break;
	case TACIT_NOTE:
		bearing->fn(doc->at.id, bearing->ctx);
		bear_value(bearing, doc, "extends");
		return bear_named(bearing,
			       tacit_document_get(doc, "supersedes"), err) &&
			bear_named(bearing,
				tacit_document_get(doc, "withdraws"), err);
	case TACIT_COMMENT:
		bear_value(bearing, doc, "note");
		bear_value(bearing, doc, "reported-in");
		break;
	case TACIT_DISPOSITION:
		/* the path names the call, whatever the header says */
		if (doc->at.year && doc->at.note)
			bearing->fn(tacit_arena_printf(&bearing->arena, "%s/%s",
					    doc->at.year, doc->at.note),
				bearing->ctx);
		break;
	case TACIT_ACT:
		bear_value(bearing, doc, "subject");
		return bear_named(
			bearing, tacit_document_get(doc, "subject"), err);
	default:
		break;
	}
	return true;
}

bool tacit_calls_of(struct tacit_register *reg,
	const struct tacit_document *doc, tacit_call_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct bearing bearing = { .reg = reg, .fn = fn, .ctx = ctx };
	bool ok = !doc->at.type || bear(&bearing, doc, err);

	tacit_arena_clear(&bearing.arena);
	return ok;
}
