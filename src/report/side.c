#include "report/side.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/pins.h"

/* A document from its bytes, wherever they come from. */
static bool read_blob(const struct tacit_side_of *of, const char *blob,
	struct tacit_side *out, struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_str text = { 0 };

	if (!tacit_register_blob(of->reg, of->arena, blob, &text, err))
		return false;
	(void)tacit_document_parse(
		of->arena, of->path, text, true, &out->doc, &ignored);
	tacit_faults_clear(&ignored);
	out->doc.path = of->path;
	out->doc.blob = tacit_arena_strdup(of->arena, blob);
	out->who.blob = out->doc.blob;
	return true;
}

bool tacit_side_now(const struct tacit_side_of *of, struct tacit_side *out,
	struct tacit_err *err)
{
	*out = (struct tacit_side){ 0 };
	if (!tacit_register_get(
		    of->reg, of->arena, (int)of->type, of->id, &out->doc, err))
		return false;
	out->who.commit =
		tacit_arena_strdup(of->arena, tacit_register_commit(of->reg));
	out->who.blob = out->doc.blob;
	return tacit_passages(
		of->reg, of->arena, NULL, of->id, &out->passages, err);
}

bool tacit_side_note(const struct tacit_side_of *of, const char *note,
	struct tacit_side *out, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	const char *blob = NULL;
	bool tells = true;
	size_t i;

	*out = (struct tacit_side){ 0 };
	if (!tacit_facts_call_alone(of->reg, of->arena, note, &call, err) ||
		!tacit_passages(
			of->reg, of->arena, &call, of->id, &out->passages, err))
		return false;
	for (i = 0; i < call.facts.call.enclosure_count; i++) {
		if (!strcmp(call.facts.call.enclosures[i].id, of->id))
			blob = call.facts.call.enclosures[i].blob;
	}
	out->who.note = tacit_arena_strdup(of->arena, note);
	out->who.commit = "";
	if (!blob)
		return true;
	if (!tacit_pins_tell(of->reg, of->id, blob, &tells, err))
		return false;
	if (!tells)
		return tacit_fail(err, TACIT_REFUSED,
			"the text of %s that %s circulated was for members "
			"only",
			of->id, note);
	return read_blob(of, blob, out, err);
}

/* --- of a commit -------------------------------------------------------------- */

/* A plan's activities are other documents of that commit. */
static bool read_plan(const struct tacit_side_of *of, const char *commit,
	struct tacit_side *out, struct tacit_err *err)
{
	struct tacit_store *store = tacit_register_store(of->reg);
	const char *folder = tacit_store_work_folder(store);
	const struct tacit_when when = { .at = commit,
		.now = tacit_register_now(of->reg) };
	struct tacit_register *then = NULL;
	bool ok;

	ok = tacit_register_open(
		     folder ? folder : tacit_store_git_folder(store), &when,
		     &then, err) &&
		tacit_passages(
			then, of->arena, NULL, of->id, &out->passages, err);
	tacit_register_close(then);
	return ok;
}

static bool read_passages(const struct tacit_side_of *of,
	struct tacit_side *out, struct tacit_err *err)
{
	struct tacit_md_node *root = NULL;

	if (!tacit_markdown_parse(of->arena, out->doc.body,
		    out->doc.header.body_line, &root, err))
		return false;
	tacit_address_list(of->arena, of->path, root, &out->passages, NULL);
	return true;
}

bool tacit_side_commit(const struct tacit_side_of *of, const char *commit,
	struct tacit_side *out, struct tacit_err *err)
{
	char blob[TACIT_OID_SIZE];
	struct tacit_err missing = { 0 };

	*out = (struct tacit_side){ 0 };
	out->who.commit = tacit_arena_strdup(of->arena, commit);
	if (!tacit_store_blob_at(tacit_register_store(of->reg), commit,
		    of->path, blob, &missing)) {
		if (missing.code != TACIT_NOTFOUND)
			return tacit_fail_as(err, &missing);
		(void)tacit_fail(err, TACIT_NOTFOUND,
			"%s was not there at %.7s", of->id, commit);
		return tacit_hint(
			err, "see when it came: tacit log %s", of->id);
	}
	if (!read_blob(of, blob, out, err))
		return false;
	return tacit_document_is_plan(&out->doc)
		? read_plan(of, commit, out, err)
		: read_passages(of, out, err);
}

bool tacit_side_named(const struct tacit_side_of *of, const char *typed,
	struct tacit_side *out, struct tacit_err *err)
{
	char commit[TACIT_OID_SIZE];
	struct tacit_err no_note = { 0 };
	struct tacit_err no_revision = { 0 };
	const char *note = NULL;
	bool has_note;

	/* a revision may begin as a note's year does, and has no slash */
	has_note = strchr(typed, '/') &&
		tacit_resolve(of->reg, of->arena, typed, 1u << TACIT_NOTE,
			&note, NULL, &no_note);
	if (has_note)
		return tacit_side_note(of, note, out, err);
	if (no_note.code == TACIT_DB)
		return tacit_fail_as(err, &no_note);
	if (tacit_store_resolve(
		    tacit_register_store(of->reg), typed, commit, &no_revision))
		return tacit_side_commit(of, commit, out, err);
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"%s is neither a note nor a revision", typed);
	if (no_note.hint[0])
		return tacit_hint(err, "%s", no_note.hint);
	return tacit_hint(err,
		"see the revisions with: tacit log %s; the notes with: tacit "
		"list note",
		of->id);
}

/* --- its history --------------------------------------------------------------- */

struct walk {
	struct tacit_arena *arena;
	const char *newest;
	const char *second;
	const char *oldest;
	bool to_second;
};

static bool take_commit(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct walk *walk = ctx;

	(void)err;
	walk->oldest = tacit_arena_strdup(walk->arena, entry->commit);
	if (!walk->newest) {
		walk->newest = walk->oldest;
		return true;
	}
	if (!walk->second)
		walk->second = walk->oldest;
	return !walk->to_second;
}

bool tacit_side_origin(const struct tacit_side_of *of, const char *path,
	const char **commit, struct tacit_err *err)
{
	struct walk walk = { .arena = of->arena };

	if (!tacit_store_log(tacit_register_store(of->reg),
		    tacit_register_commit(of->reg), path, take_commit, &walk,
		    err))
		return false;
	*commit = walk.oldest;
	return true;
}

bool tacit_side_before(const struct tacit_side_of *of, struct tacit_side *out,
	struct tacit_err *err)
{
	struct walk walk = { .arena = of->arena, .to_second = true };
	struct tacit_stage stage = { 0 };
	struct tacit_err none = { 0 };

	/* a language version has no stage of its own */
	if (of->type == TACIT_PAPER &&
		!tacit_facts_stage(of->reg, of->arena, of->id, &stage, &none) &&
		none.code != TACIT_NOTFOUND)
		return tacit_fail_as(err, &none);
	if (stage.note)
		return tacit_side_note(of, stage.note, out, err);
	if (!tacit_store_log(tacit_register_store(of->reg),
		    tacit_register_commit(of->reg), of->path, take_commit,
		    &walk, err))
		return false;
	if (walk.second)
		return tacit_side_commit(of, walk.second, out, err);
	(void)tacit_fail(err, TACIT_NOTFOUND, "%s was never otherwise", of->id);
	return tacit_hint(
		err, "name what to compare with: --from REVISION or NOTE");
}
