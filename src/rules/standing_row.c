/* A document as what stands sees it. */
#include <tacit/standing.h>

#include <string.h>

const char *const *tacit_standing_hand(enum tacit_type_id type)
{
	static const char *const comment[] = { "state", "note", "area", NULL };
	static const char *const disposition[] = { "comment", NULL };
	static const char *const act[] = { "subject", NULL };
	static const char *const decision[] = { "organ", NULL };
	static const char *const progress[] = { "item", "state",
		"by-coordinator", "year", NULL };
	static const char *const focal_point[] = { "network", "state", NULL };
	static const char *const event_report[] = { "event", NULL };
	static const char *const nothing[] = { NULL };
	static const char *const *const rows[TACIT_TYPE_COUNT] = {
		[TACIT_COMMENT] = comment,
		[TACIT_DISPOSITION] = disposition,
		[TACIT_ACT] = act,
		[TACIT_DECISION] = decision,
		[TACIT_PROGRESS] = progress,
		[TACIT_FOCAL_POINT] = focal_point,
		[TACIT_EVENT_REPORT] = event_report,
	};

	return rows[type] ? rows[type] : nothing;
}

bool tacit_only_withdraws(const struct tacit_document *doc)
{
	return tacit_document_get(doc, "withdraws") &&
		!tacit_document_get(doc, "supersedes");
}

static const char *hand_of(
	struct tacit_arena *arena, const struct tacit_document *doc)
{
	const char *const *keys = tacit_standing_hand(doc->at.type->id);
	const char *hand = "";

	for (; *keys; keys++) {
		const char *value = tacit_document_get(doc, *keys);

		hand = tacit_arena_printf(
			arena, "%s%s\n", hand, value ? value : "");
	}
	return hand;
}

struct tacit_standing_row tacit_standing_row_of(
	struct tacit_arena *arena, const struct tacit_document *doc)
{
	const char *kind = tacit_document_get(doc, "kind");
	struct tacit_standing_row row = { .id = doc->at.id,
		.type = (int)doc->at.type->id,
		.hand = hand_of(arena, doc),
		.supersedes = tacit_document_get(doc, "supersedes"),
		.withdraws = tacit_document_get(doc, "withdraws"),
		.since = doc->exists_from };

	if (doc->at.type->id == TACIT_ACT && kind &&
		!strcmp(kind, "entered-in-error") && !tacit_only_withdraws(doc))
		row.voids = tacit_document_get(doc, "subject");
	return row;
}
