/* A document as what stands sees it. */
#include <tacit/standing.h>

const char *const *tacit_standing_hand(enum tacit_type_id type)
{
	static const char *const comment[] = { "state", "note", "area",
		"decision", NULL };
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

const char *tacit_undone_word(enum tacit_undone undone)
{
	static const char *const words[] = {
		[TACIT_UNDONE_NOT] = "stands",
		[TACIT_UNDONE_WITHDRAWN] = "withdrawn",
		[TACIT_UNDONE_SUPERSEDED] = "superseded",
		[TACIT_UNDONE_CANCELLED] = "cancelled",
		[TACIT_UNDONE_IN_ERROR] = "entered-in-error",
	};

	return words[undone];
}

bool tacit_weakness_reaches(enum tacit_weakness by, enum tacit_weakness target)
{
	return by == TACIT_WEAK_NOT || target != TACIT_WEAK_NOT;
}

const char *tacit_weakness_word(enum tacit_weakness weakness)
{
	static const char *const words[TACIT_WEAK_COUNT] = {
		[TACIT_WEAK_LATE] = "after-close",
		[TACIT_WEAK_SPOKEN] = "spoken",
		[TACIT_WEAK_ENDED] = "after-it-was-broken",
		[TACIT_WEAK_UNHEARD] = "not-member",
		[TACIT_WEAK_UNRECEIVED] = "no-receipt",
	};

	return words[weakness];
}

/* A draft says nothing yet. */
static bool is_said(const struct tacit_document *doc)
{
	return doc->at.type->id != TACIT_NOTE ||
		tacit_document_has(doc, "issued") ||
		tacit_document_is_yes(doc, "cited");
}

static const char *subject_of(
	const struct tacit_document *act, const char *kind)
{
	return act->at.type->id == TACIT_ACT &&
			tacit_document_says(act, "kind", kind) &&
			!tacit_only_withdraws(act)
		? tacit_document_get(act, "subject")
		: NULL;
}

static const char *hand_of(
	struct tacit_arena *arena, const struct tacit_document *doc)
{
	const char *const *keys = tacit_standing_hand(doc->at.type->id);
	struct tacit_buf hand = { 0 };

	for (; *keys; keys++) {
		const char *value = tacit_document_get(doc, *keys);

		tacit_buf_adds(&hand, value ? value : "");
		tacit_buf_addc(&hand, '\n');
	}
	return hand.len ? tacit_buf_keep(&hand, arena).data : "";
}

struct tacit_standing_row tacit_standing_row_of(
	struct tacit_arena *arena, const struct tacit_document *doc)
{
	bool is_it = is_said(doc);
	struct tacit_standing_row row = { .id = doc->at.id,
		.type = (int)doc->at.type->id,
		.hand = hand_of(arena, doc),
		.supersedes =
			is_it ? tacit_document_get(doc, "supersedes") : NULL,
		.withdraws =
			is_it ? tacit_document_get(doc, "withdraws") : NULL,
		.since = doc->exists_from };

	if (doc->at.type->id == TACIT_COMMENT)
		row.call = tacit_document_get(doc, "note");
	row.voids = subject_of(doc, "entered-in-error");
	row.cancels = subject_of(doc, "cancelled");
	return row;
}
