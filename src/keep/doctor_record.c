/* The record: its objects, its index, its receipts, its deadlines. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/facts.h>
#include <tacit/io.h>

#include "keep/doctor_parts.h"
#include "store/verify.h"

/* --- objects ----------------------------------------------------------------- */

static bool verify(struct ward *ward, const char *tip, const char *about,
	struct tacit_err *err)
{
	struct tacit_verified sum = { 0 };
	struct tacit_faults faults = { 0 };
	char number[32];
	size_t i;
	bool ok = tacit_verify_history(ward->store, tip, &sum, &faults, err);

	for (i = 0; i < faults.count; i++)
		tacit_ward_amiss(ward, about, "an object of git is damaged",
			faults.list[i].what, faults.list[i].remedy);
	(void)snprintf(number, sizeof(number), "%zu", sum.objects);
	if (ok && !faults.count)
		tacit_ward_ok(ward, about,
			"every object can be read and is what its id says",
			number);
	tacit_faults_clear(&faults);
	return ok;
}

bool tacit_ward_objects(struct ward *ward, struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	char head[TACIT_OID_SIZE];

	if (!tacit_store_head(ward->store, head, &none)) {
		tacit_ward_amiss(ward, "objects",
			"there is no commit that could be read", none.msg,
			"tacit init");
		return true;
	}
	return verify(ward, head, "objects", err);
}

bool tacit_ward_receipts(struct ward *ward, struct tacit_err *err)
{
	char tip[TACIT_OID_SIZE];

	if (tacit_store_receipts(ward->store, tip))
		return verify(ward, tip, "receipts", err);
	if (ward->reg && tacit_register_body(ward->reg)->has_receipts)
		tacit_ward_amiss(ward, "receipts",
			"body.md declares receipts, and there are none here",
			NULL, "git fetch origin 'refs/tacit/*:refs/tacit/*'");
	else
		tacit_ward_ok(
			ward, "receipts", "none, and none are declared", NULL);
	return true;
}

/* --- the index ----------------------------------------------------------------- */

static void remove_files(struct ward *ward, const char *folder)
{
	struct tacit_arena *arena = &ward->out->arena;
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

bool tacit_ward_index(struct ward *ward, struct tacit_err *err)
{
	static const char differs[] = "differs from one made anew";
	struct tacit_err why = { 0 };
	const char *folder;
	char number[32];
	uint64_t rows;
	bool same;
	bool ok;

	if (!ward->reg) {
		tacit_ward_amiss(ward, "index", "the register cannot be opened",
			NULL, "tacit check");
		return true;
	}
	folder = tacit_arena_printf(&ward->out->arena, "%s/doctor.%ld",
		tacit_register_folder(ward->reg), (long)getpid());
	ok = tacit_register_compare_index(ward->reg, folder, &same, &rows, err);
	remove_files(ward, folder);
	if (!ok)
		return false;
	if (same) {
		(void)snprintf(number, sizeof(number), "%llu",
			(unsigned long long)rows);
		tacit_ward_ok(
			ward, "index", "the same as one made anew", number);
		return true;
	}
	tacit_ward_mended(ward,
		ward->options->is_fixing &&
			tacit_register_rebuild(ward->reg, NULL, &why),
		"index", differs, why.msg[0] ? why.msg : NULL,
		"tacit index --rebuild");
	return true;
}

/* --- zone data ------------------------------------------------------------------- */

struct deadlines {
	struct ward *ward;
	size_t checked;
	size_t differing;
};

static bool compare_deadline(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct deadlines *deadlines = ctx;
	struct ward *ward = deadlines->ward;
	struct tacit_arena arena = { 0 };
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline today = { 0 };
	struct tacit_zone zone = { 0 };
	struct tacit_err none = { 0 };
	struct tacit_instant closes;

	(void)err;
	if (tacit_document_instant(note, "closes", &closes) &&
		tacit_facts_terms(
			ward->reg, &arena, note, &zone, &terms, &none) &&
		tacit_deadline_resolve(&terms, &today, &none)) {
		deadlines->checked++;
		if (today.closes.s != closes.s) {
			deadlines->differing++;
			tacit_ward_amiss(ward, "zones",
				"the zone data of today would close a call at "
				"another instant; what is recorded rules",
				note->at.id, "");
		}
	}
	tacit_arena_clear(&arena);
	return true;
}

bool tacit_ward_zones(struct ward *ward, struct tacit_err *err)
{
	struct tacit_index_query notes = { .type = TACIT_NOTE };
	struct deadlines deadlines = { .ward = ward };
	const char *version = ward->options->zone_version;

	if (!ward->reg)
		return true;
	if (!tacit_register_each(
		    ward->reg, &notes, compare_deadline, &deadlines, err))
		return false;
	if (!deadlines.differing)
		tacit_ward_ok(ward, "zones",
			"the zone data close every call when the record does",
			version);
	return true;
}
