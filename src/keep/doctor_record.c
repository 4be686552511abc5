/* The record: its objects, its index, its deadlines. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/facts.h>
#include <tacit/io.h>

#include "keep/doctor_parts.h"
#include "register/past.h"
#include "store/history.h"
#include "store/verify.h"

/* --- objects ----------------------------------------------------------------- */

bool tacit_doctor_verify(struct visit *visit, const char *tip,
	const char *about, struct tacit_err *err)
{
	struct tacit_verified sum = { 0 };
	struct tacit_faults faults = { 0 };
	char number[32];
	size_t i;
	bool ok = tacit_verify_history(visit->store, tip, &sum, &faults, err);

	for (i = 0; i < faults.count; i++)
		tacit_finding_amiss(visit, about, "an object of git is damaged",
			faults.list[i].what, faults.list[i].remedy);
	(void)snprintf(number, sizeof(number), "%zu", sum.objects);
	if (ok && !faults.count)
		tacit_finding_ok(visit, about,
			"every object can be read and is what its id says",
			number);
	tacit_faults_clear(&faults);
	return ok;
}

bool tacit_doctor_objects(struct visit *visit, struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	char head[TACIT_OID_SIZE];

	if (!tacit_store_head(visit->store, head, &none)) {
		tacit_finding_amiss(visit, "objects",
			"there is no commit that could be read", none.msg,
			none.code == TACIT_NOTFOUND ? "tacit init" : none.hint);
		return true;
	}
	/* what is not here is not damaged */
	if (!tacit_store_is_whole(visit->store, &none)) {
		tacit_finding_amiss(visit, "objects",
			"not all of the history is here", none.msg, none.hint);
		return true;
	}
	return tacit_doctor_verify(visit, head, "objects", err);
}

/* --- the past ------------------------------------------------------------------ */

/* The next command walks anew. */
static bool forget_past(const struct visit *visit)
{
	return unlink(tacit_arena_printf(&visit->out->arena, "%s/past",
		       tacit_register_folder(visit->reg))) == 0;
}

static bool is_same_past(const struct tacit_past *a, const struct tacit_past *b)
{
	struct tacit_buf texts[2] = { 0 };
	bool is;

	tacit_past_format(a, &texts[0]);
	tacit_past_format(b, &texts[1]);
	is = tacit_str_eq(tacit_buf_str(&texts[0]), tacit_buf_str(&texts[1]));
	tacit_buf_clear(&texts[0]);
	tacit_buf_clear(&texts[1]);
	return is;
}

static void tell_past(struct visit *visit, const struct tacit_past *past)
{
	const struct tacit_past *kept = tacit_register_past(visit->reg);
	char number[32];
	size_t open = past->lost_count;
	size_t i;

	for (i = 0; i < past->altered_count; i++)
		open += !past->altered[i].noted;
	(void)snprintf(number, sizeof(number), "%zu",
		open ? open : past->altered_count);
	if (!is_same_past(past, kept))
		tacit_finding_mended(visit,
			visit->options->is_fixing && forget_past(visit), "past",
			"what was kept of it is not what the history shows",
			NULL, "tacit doctor --fix");
	else if (open)
		tacit_finding_amiss(visit, "past",
			"documents were altered since they were recorded",
			number, "tacit check");
	else if (past->altered_count)
		tacit_finding_ok(visit, "past",
			"what was altered since it was recorded is noted",
			number);
	else
		tacit_finding_ok(visit, "past",
			"nothing was altered since it was recorded", NULL);
}

/* Walked anew, whatever is kept of it. */
bool tacit_doctor_past(struct visit *visit, struct tacit_err *err)
{
	struct tacit_past past = { 0 };
	char proved[TACIT_OID_SIZE];
	bool ok;

	if (!visit->reg)
		return true;
	ok = tacit_past_walk(visit->store, &past,
		     tacit_register_commit(visit->reg), NULL, err) &&
		tacit_past_ask_acts(visit->store, &past, err) &&
		(!tacit_store_proved(visit->store, proved) ||
			tacit_past_prove(visit->store, proved, &past, err));
	if (ok)
		tell_past(visit, &past);
	tacit_past_clear(&past);
	return ok;
}

/* --- the index ----------------------------------------------------------------- */

static void remove_files(struct visit *visit, const char *folder)
{
	struct tacit_arena *arena = &visit->out->arena;
	struct tacit_err none = { 0 };
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (!tacit_io_list(arena, folder, &names, &count, &none))
		return;
	for (i = 0; i < count; i++)
		(void)unlink(
			tacit_arena_printf(arena, "%s/%s", folder, names[i]));
	(void)rmdir(folder);
}

bool tacit_doctor_index(struct visit *visit, struct tacit_err *err)
{
	static const char differs[] = "differs from one made anew";
	struct tacit_err why = { 0 };
	const char *folder;
	char number[32];
	uint64_t rows;
	bool same;
	bool ok;

	if (!visit->reg) {
		tacit_finding_amiss(visit, "index",
			"the register cannot be opened", NULL, "tacit check");
		return true;
	}
	folder = tacit_arena_printf(&visit->out->arena, "%s/doctor.%ld",
		tacit_register_folder(visit->reg), (long)getpid());
	ok = tacit_register_compare_index(
		visit->reg, folder, &same, &rows, err);
	remove_files(visit, folder);
	if (!ok)
		return false;
	if (same) {
		(void)snprintf(number, sizeof(number), "%llu",
			(unsigned long long)rows);
		tacit_finding_ok(
			visit, "index", "the same as one made anew", number);
		return true;
	}
	tacit_finding_mended(visit,
		visit->options->is_fixing &&
			tacit_register_rebuild(visit->reg, NULL, &why),
		"index", differs, why.msg[0] ? why.msg : NULL,
		"tacit index --rebuild");
	return true;
}

/* --- zone data ------------------------------------------------------------------- */

struct deadlines {
	struct visit *visit;
	size_t checked;
	size_t differing;
};

static bool compare_deadline(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct deadlines *deadlines = ctx;
	struct visit *visit = deadlines->visit;
	struct tacit_arena arena = { 0 };
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline today = { 0 };
	struct tacit_zone zone = { 0 };
	struct tacit_err none = { 0 };
	struct tacit_instant closes;

	(void)err;
	if (tacit_document_instant(note, "closes", &closes) &&
		tacit_facts_terms(
			visit->reg, &arena, note, &zone, &terms, &none) &&
		tacit_deadline_resolve(&terms, &today, &none)) {
		deadlines->checked++;
		if (today.closes.s != closes.s) {
			deadlines->differing++;
			tacit_finding_amiss(visit, "zones",
				"the zone data of today would close a call at "
				"another instant; what is recorded rules",
				note->at.id, "");
		}
	}
	tacit_arena_clear(&arena);
	return true;
}

bool tacit_doctor_zones(struct visit *visit, struct tacit_err *err)
{
	struct tacit_index_query notes = { .type = TACIT_NOTE };
	struct deadlines deadlines = { .visit = visit };
	const char *version = visit->options->zone_version;

	if (!visit->reg)
		return true;
	if (!tacit_register_each(
		    visit->reg, &notes, compare_deadline, &deadlines, err))
		return false;
	if (!deadlines.differing)
		tacit_finding_ok(visit, "zones",
			"the zone data close every call when the record does",
			version);
	return true;
}
