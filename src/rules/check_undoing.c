/* What a document takes the place of, and what takes its own. */
#include "rules/check_parts.h"

#include <stdlib.h>
#include <string.h>

/* --- only what is one's own ------------------------------------------------ */

/* The keys that say who wrote it and on what, type by type. */
static const char *const *hand_and_subject(enum tacit_type_id type)
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

static void check_own(const struct tacit_document *doc, const char *key,
	const struct tacit_document *target, struct tacit_faults *faults)
{
	const char *const *asked = hand_and_subject(doc->at.type->id);
	const struct tacit_field *field = tacit_header_field(&doc->header, key);

	for (; *asked; asked++) {
		struct tacit_str mine =
			tacit_str_of(tacit_document_get(doc, *asked));
		struct tacit_str theirs =
			tacit_str_of(tacit_document_get(target, *asked));

		if (tacit_str_eq(mine, theirs))
			continue;
		tacit_fault_add(faults, doc->path, field->line,
			"a document is undone only by the same hand, on the "
			"same subject",
			"%s: %s has another %s", key, target->at.id, *asked);
	}
}

void tacit_check_undoing(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "supersedes", "withdraws" };
	size_t i;

	for (i = 0; i < 2; i++) {
		const char *id = tacit_document_get(doc, keys[i]);
		const struct tacit_document *target = id
			? tacit_corpus_find(
				  check->corpus, (int)doc->at.type->id, id)
			: NULL;

		if (target)
			check_own(doc, keys[i], target, faults);
	}
}

/* --- who undoes whom -------------------------------------------------------- */

enum standing { UNKNOWN, VISITING, STANDS, UNDONE };
enum { DEPTH_MAX = 1000 };

struct link {
	size_t by; /* position of the document that undoes */
	size_t next; /* the next link of the same target plus 1; 0: none */
	bool is_successor; /* of the same type; else an act that voids it */
};

struct web {
	const struct tacit_corpus *corpus;
	struct link *links;
	size_t count;
	size_t cap;
	size_t *first; /* of each document: its first link plus 1 */
	unsigned char *standing;
	struct tacit_faults *faults;
};

static void add_link(struct web *web, size_t by, int type, const char *id)
{
	size_t target = id ? tacit_corpus_at(web->corpus, type, id) : SIZE_MAX;

	if (target == SIZE_MAX || target == by)
		return;
	web->links = tacit_grow(
		web->links, &web->cap, web->count + 1, sizeof(*web->links));
	web->links[web->count++] = (struct link){
		.by = by, .next = web->first[target], .is_successor = type >= 0
	};
	web->first[target] = web->count;
}

static void add_links(struct web *web, size_t by)
{
	const struct tacit_document *doc = web->corpus->list[by];
	const char *kind;

	if (!doc->at.type || doc->at.lang)
		return;
	if (doc->at.type->append != TACIT_EDITABLE ||
		doc->at.type->id == TACIT_PAPER) {
		add_link(web, by, (int)doc->at.type->id,
			tacit_document_get(doc, "supersedes"));
		add_link(web, by, (int)doc->at.type->id,
			tacit_document_get(doc, "withdraws"));
	}
	kind = doc->at.type->id == TACIT_ACT ? tacit_document_get(doc, "kind")
					     : NULL;
	/* an act that only takes another back voids nothing */
	if (kind && !strcmp(kind, "entered-in-error") &&
		!tacit_document_get(doc, "withdraws"))
		add_link(web, by, -1, tacit_document_get(doc, "subject"));
}

/* In force is what nothing in force undoes. */
static bool stands(struct web *web, size_t at, unsigned depth)
{
	size_t link;

	if (web->standing[at] == VISITING) {
		const struct tacit_document *doc = web->corpus->list[at];

		web->standing[at] = UNDONE;
		tacit_fault_add(web->faults, doc->path, 0,
			"record which of them holds",
			"documents undo each other in a circle, this one "
			"among them");
		return false;
	}
	if (web->standing[at] != UNKNOWN || depth > DEPTH_MAX)
		return web->standing[at] != UNDONE;
	web->standing[at] = VISITING;
	for (link = web->first[at]; link; link = web->links[link - 1].next) {
		if (stands(web, web->links[link - 1].by, depth + 1)) {
			web->standing[at] = UNDONE;
			return false;
		}
	}
	if (web->standing[at] == VISITING)
		web->standing[at] = STANDS;
	return web->standing[at] == STANDS;
}

static void report_two(struct web *web, size_t target)
{
	const struct tacit_document *seen = NULL;
	size_t at;

	for (at = web->first[target]; at; at = web->links[at - 1].next) {
		const struct link *link = &web->links[at - 1];
		const struct tacit_document *doc = web->corpus->list[link->by];

		if (!link->is_successor || !stands(web, link->by, 0))
			continue;
		if (seen)
			tacit_fault_add(web->faults, doc->path, 0,
				"ask who wrote them which one holds, and "
				"record it; nothing is chosen here",
				"this document and %s both take the place of "
				"%s",
				seen->at.id, web->corpus->list[target]->at.id);
		else
			seen = doc;
	}
}

/* Two outcomes of one comment, neither of which replaces the other. */
static void report_outcomes(struct web *web)
{
	size_t *outcome = tacit_zalloc(web->corpus->count, sizeof(*outcome));
	size_t i;

	for (i = 0; i < web->corpus->count; i++) {
		const struct tacit_document *doc = web->corpus->list[i];
		const char *id;
		size_t comment;

		if (!doc->at.type || doc->at.type->id != TACIT_DISPOSITION ||
			tacit_document_get(doc, "withdraws") ||
			!stands(web, i, 0))
			continue;
		id = tacit_document_get(doc, "comment");
		comment = id ? tacit_corpus_at(web->corpus, TACIT_COMMENT, id)
			     : SIZE_MAX;
		if (comment == SIZE_MAX)
			continue;
		if (outcome[comment])
			tacit_fault_warn(web->faults, doc->path, 0,
				"let the later one supersede the earlier",
				"the comment has another outcome, too: %s",
				web->corpus->list[outcome[comment] - 1]->at.id);
		else
			outcome[comment] = i + 1;
	}
	free(outcome);
}

void tacit_check_successors(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	struct web web = { .corpus = check->corpus, .faults = faults };
	size_t count = check->corpus->count;
	size_t i;

	web.first = tacit_zalloc(count, sizeof(*web.first));
	web.standing = tacit_zalloc(count, 1);
	for (i = 0; i < count; i++)
		add_links(&web, i);
	for (i = 0; i < count; i++) {
		if (web.first[i]) {
			(void)stands(&web, i, 0);
			report_two(&web, i);
		}
	}
	report_outcomes(&web);
	free(web.links);
	free(web.first);
	free(web.standing);
}
