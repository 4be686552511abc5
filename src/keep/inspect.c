#include "keep/inspect.h"

#include <string.h>

#include "facts/citations.h"
#include "facts/deadline_words.h"
#include "facts/programme.h"
#include "keep/inspect_parts.h"
#include "register/past.h"

void tacit_inspection_begin(
	struct inspection *inspection, struct tacit_store *store)
{
	*inspection = (struct inspection){ .store = store };
	inspection->check.corpus = &inspection->corpus;
	inspection->check.ctx = inspection;
	inspection->check.zone = tacit_inspection_zone;
	inspection->check.event = tacit_programme_check;
	inspection->check.citations = tacit_citations_of;
	inspection->check.words = tacit_deadline_words;
	inspection->check.has_address = tacit_inspection_has_address;
}

void tacit_inspection_wait(const struct inspection *inspection,
	enum tacit_waiting_for what, size_t done, size_t total)
{
	const struct tacit_waiting *waiting = inspection->waiting;

	if (waiting && waiting->tell)
		waiting->tell(waiting->ctx, what, done, total);
}

void tacit_inspection_end(struct inspection *inspection)
{
	tacit_corpus_clear(&inspection->corpus);
	tacit_buf_clear(&inspection->bytes);
	tacit_arena_clear(&inspection->arena);
}

/* The register has read them already. */
static void add_of_register(struct inspection *inspection)
{
	struct tacit_corpus *corpus = &inspection->corpus;
	const struct tacit_member *members;
	size_t count;
	size_t i;

	if (tacit_corpus_at(corpus, TACIT_BODY, "body") == SIZE_MAX)
		tacit_corpus_add(
			corpus, &tacit_register_body(inspection->reg)->doc);
	members = tacit_register_members(inspection->reg, &count);
	for (i = 0; i < count; i++)
		if (members[i].doc.text.len &&
			tacit_corpus_at(corpus, TACIT_MEMBER,
				members[i].doc.at.id) == SIZE_MAX)
			tacit_corpus_add(corpus, &members[i].doc);
}

static void check_asked(
	struct inspection *inspection, struct tacit_faults *faults)
{
	size_t i;

	add_of_register(inspection);
	for (i = 0; i < inspection->count; i++)
		if (inspection->files[i]->has_text &&
			!inspection->files[i]->is_beside)
			tacit_check_document(&inspection->check,
				&inspection->files[i]->doc, faults);
	tacit_check_together(&inspection->check, faults);
}

void tacit_inspection_check(
	struct inspection *inspection, struct tacit_faults *faults)
{
	const char **paths = tacit_arena_array(
		&inspection->arena, inspection->count + 1, sizeof(*paths));
	size_t i;

	for (i = 0; i < inspection->count; i++) {
		paths[i] = inspection->files[i]->doc.path;
		if (inspection->files[i]->has_text)
			tacit_corpus_add(&inspection->corpus,
				&inspection->files[i]->doc);
	}
	tacit_check_paths(paths, inspection->count, faults);
	if (inspection->reg)
		check_asked(inspection, faults);
	else
		tacit_check_register(&inspection->check, faults);
}

bool tacit_inspection_tell(struct inspection *inspection, const char *commit,
	const struct tacit_past *past, size_t *commits,
	struct tacit_faults *faults, struct tacit_err *err)
{
	tacit_inspection_check(inspection, faults);
	if (inspection->failure.code != TACIT_OK)
		return tacit_fail_as(err, &inspection->failure);
	tacit_inspection_past(inspection, past, faults);
	return tacit_inspection_history(
		inspection, commit, commits, faults, err);
}

static bool inspect_all(struct inspection *inspection, const char *commit,
	const struct tacit_past *past, struct tacit_inspected *out,
	struct tacit_faults *faults, struct tacit_err *err)
{
	size_t i;

	tacit_inspection_settle(inspection, past);
	for (i = 0; i < inspection->count; i++) {
		struct inspected_file *file = inspection->files[i];

		if (!tacit_inspection_read(
			    inspection, file, !file->is_noted, faults, err))
			return false;
		out->documents += file->doc.at.type != NULL;
		tacit_inspection_wait(
			inspection, TACIT_READING, i + 1, inspection->count);
	}
	return tacit_inspection_tell(
		inspection, commit, past, &out->commits, faults, err);
}

bool tacit_inspect_commit(struct tacit_store *store, const char *commit,
	const struct tacit_past *past, const struct tacit_waiting *waiting,
	struct tacit_inspected *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct inspection inspection;
	struct tacit_past own = { 0 };
	bool ok;

	*out = (struct tacit_inspected){ 0 };
	tacit_inspection_begin(&inspection, store);
	inspection.waiting = waiting;
	/* a damaged tip is told as one */
	ok = tacit_inspection_list(&inspection, commit, err);
	if (past && strcmp(past->tip, commit) != 0)
		past = NULL; /* it has moved meanwhile */
	if (ok && !past)
		ok = tacit_past_walk(store, &own, commit, NULL, err) &&
			tacit_past_ask_acts(store, &own, err);
	ok = ok &&
		inspect_all(&inspection, commit, past ? past : &own, out,
			faults, err);
	tacit_inspection_end(&inspection);
	tacit_past_clear(&own);
	return ok;
}

void tacit_inspect_documents(const struct tacit_document *const *list,
	size_t count, struct tacit_faults *faults)
{
	struct inspection inspection;
	size_t i;

	tacit_inspection_begin(&inspection, NULL);
	for (i = 0; i < count; i++) {
		(void)tacit_inspection_add(&inspection, list[i]->path, "", 0);
		tacit_corpus_add(&inspection.corpus, list[i]);
	}
	tacit_inspection_check(&inspection, faults);
	tacit_inspection_end(&inspection);
}
