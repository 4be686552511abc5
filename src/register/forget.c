/* forget: which remembered sums a document of a new commit touches. */
#include <string.h>

#include "register/opened.h"

/* An act may be on an act that is on an act; by hand in a circle. */
enum { DEPTH_MAX = 8 };

struct forgetting {
	struct tacit_register *reg;
	struct tacit_arena arena;
	unsigned depth;
};

static bool forget(struct forgetting *forgetting,
	const struct tacit_document *doc, struct tacit_err *err);

static void forget_value(struct forgetting *forgetting,
	const struct tacit_document *doc, const char *key)
{
	const char *note = tacit_document_get(doc, key);

	if (note)
		tacit_index_forget(forgetting->reg->index, note);
}

static bool forget_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct forgetting *forgetting = ctx;
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };

	(void)tacit_document_parse(&forgetting->arena,
		tacit_arena_strdup(&forgetting->arena, row->path), row->text,
		true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	return !doc.at.type || forget(forgetting, &doc, err);
}

/* What an id names bears on the same calls as what names it. One that comes
 * later in the same commit forgets by itself. */
static bool forget_named(
	struct forgetting *forgetting, const char *id, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = -1, .id = id, .versions_too = true
	};
	bool ok = true;

	if (!id || forgetting->depth == DEPTH_MAX)
		return true;
	forgetting->depth++;
	ok = tacit_index_each(
		forgetting->reg->index, &query, forget_row, forgetting, err);
	forgetting->depth--;
	return ok;
}

static bool forget(struct forgetting *forgetting,
	const struct tacit_document *doc, struct tacit_err *err)
{
	struct tacit_index *index = forgetting->reg->index;

	switch ((int)doc->at.type->id) {
	case TACIT_MEMBER:
		/* who is asked, on every call */
		tacit_index_forget(index, NULL);
		break;
	case TACIT_NOTE:
		tacit_index_forget(index, doc->at.id);
		forget_value(forgetting, doc, "extends");
		return forget_named(forgetting,
			       tacit_document_get(doc, "supersedes"), err) &&
			forget_named(forgetting,
				tacit_document_get(doc, "withdraws"), err);
	case TACIT_COMMENT:
		forget_value(forgetting, doc, "note");
		forget_value(forgetting, doc, "reported-in");
		break;
	case TACIT_DISPOSITION:
		/* the path names the call, whatever the header says */
		if (doc->at.year && doc->at.note)
			tacit_index_forget(index,
				tacit_arena_printf(&forgetting->arena, "%s/%s",
					doc->at.year, doc->at.note));
		break;
	case TACIT_ACT:
		forget_value(forgetting, doc, "subject");
		return forget_named(
			forgetting, tacit_document_get(doc, "subject"), err);
	default:
		break;
	}
	return true;
}

bool tacit_forget_calls(struct tacit_register *reg,
	const struct tacit_document *doc, struct tacit_err *err)
{
	struct forgetting forgetting = { .reg = reg };
	bool ok = !doc->at.type || forget(&forgetting, doc, err);

	tacit_arena_clear(&forgetting.arena);
	return ok;
}
