#include "change/setup_parts.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <tacit/io.h>

#include "change/setup_place.h"
#include "document/personal.h"
#include "keep/inspect.h"
#include "register/hooks.h"

enum { FILES_MAX = 200000, DEPTH_MAX = 8 };

/* --- reading the folder ------------------------------------------------------ */

static void add_file(
	struct folder *folder, const char *path, struct tacit_str text)
{
	struct file *file = tacit_arena_append(&folder->arena, &folder->files,
		&folder->count, &folder->cap, sizeof(*file));

	file->path = tacit_arena_strdup(&folder->arena, path);
	file->text = text;
}

static bool read_file(
	struct folder *folder, const char *path, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };
	bool ok = tacit_io_read_own(tacit_arena_printf(&folder->arena, "%s/%s",
					    folder->setup->from, path),
		TACIT_DOCUMENT_MAX, &bytes, &why);

	if (ok) {
		add_file(folder, path, tacit_buf_keep(&bytes, &folder->arena));
	} else if (why.code == TACIT_LIMIT) {
		tacit_fault_add(folder->faults, path, 0,
			"shorten it, or divide it", "has more than %d KiB",
			TACIT_DOCUMENT_MAX / 1024);
	} else {
		(void)tacit_fail_as(err, &why);
	}
	tacit_buf_clear(&bytes);
	if (folder->count > FILES_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"more than %d files: this is no folder of documents",
			FILES_MAX);
	return ok || why.code == TACIT_LIMIT;
}

/* What a try before this one left where the documents are is none of them. */
static bool is_passed_over(const char *name)
{
	return !strcmp(name, ".git") ||
		tacit_str_starts(tacit_str_of(name), TACIT_PLACE_HIDDEN);
}

static bool read_folder(struct folder *folder, const char *below,
	unsigned depth, struct tacit_err *err)
{
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (depth > DEPTH_MAX)
		return tacit_fail_at(
			err, TACIT_LIMIT, below, 0, "folders are too deep");
	if (!tacit_io_list(&folder->arena,
		    tacit_arena_printf(&folder->arena, "%s/%s",
			    folder->setup->from, below),
		    &names, &count, err))
		return false;
	for (i = 0; i < count; i++) {
		const char *path = tacit_arena_printf(&folder->arena, "%s%s%s",
			below, below[0] ? "/" : "", names[i]);
		const char *full = tacit_arena_printf(
			&folder->arena, "%s/%s", folder->setup->from, path);

		if (is_passed_over(names[i]))
			continue;
		if (tacit_io_is_folder(full)
				? !read_folder(folder, path, depth + 1, err)
				: !read_file(folder, path, err))
			return false;
	}
	return true;
}

/* --- what every register has --------------------------------------------------- */

static struct file *file_named(struct folder *folder, const char *path)
{
	size_t i;

	for (i = 0; i < folder->count; i++) {
		if (!strcmp(folder->files[i].path, path))
			return &folder->files[i];
	}
	return NULL;
}

static void add_missing(struct folder *folder)
{
	static const char attributes[] = "* text eol=lf\n";
	static const char readme[] =
		"# Register\n\nThe record of a body that works by consensus: "
		"papers, notes, comments and\nwhat became of them, one "
		"Markdown "
		"document each. Read it with `tacit status`.\n";

	if (!file_named(folder, ".gitattributes"))
		add_file(folder, ".gitattributes", tacit_str_of(attributes));
	if (!file_named(folder, "README.md"))
		add_file(folder, "README.md", tacit_str_of(readme));
	if (folder->setup->body && !file_named(folder, "body.md"))
		add_file(folder, "body.md", tacit_str_of(folder->setup->body));
}

/* Where that cannot be done, the body has faults that are told. */
static void mark_exercise(struct folder *folder)
{
	static const char *const yes[] = { "yes" };
	struct file *body = file_named(folder, "body.md");
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };

	if (!body || !folder->setup->is_exercise)
		return;
	if (tacit_header_set(body->text, "exercise", yes, 1, false, true, NULL,
		    &text, &none)) {
		body->text.len = text.len;
		body->text.data = tacit_arena_strndup(
			&folder->arena, text.data, text.len);
	}
	tacit_buf_clear(&text);
}

/* As tacit_write has it: --now dates the commits of an exercise alone. */
static bool date_commits(struct folder *folder,
	struct tacit_setup_result *result, struct tacit_err *err)
{
	const struct tacit_setup *setup = folder->setup;
	const struct file *body = file_named(folder, "body.md");
	struct tacit_zone zone = { 0 };

	result->is_exercise = body && tacit_document_is_exercise(&body->doc);
	folder->date = setup->clock;
	if (!result->is_exercise)
		return true;
	if (tacit_instant_is_set(setup->now))
		folder->date = setup->now;
	if (!tacit_date_is_set(setup->day))
		return true;
	if (!tacit_zone_load(&folder->arena,
		    tacit_document_get(&body->doc, "zone"), &zone, err))
		return false;
	folder->date = tacit_zone_instant(&zone, setup->day, TACIT_DAY_S / 2);
	return true;
}

/* --- waves ------------------------------------------------------------------------ */

static struct file *file_of_id(
	struct folder *folder, struct tacit_str id, enum tacit_key_kind kind)
{
	size_t i;

	(void)kind;
	for (i = 0; i < folder->count; i++) {
		if (folder->files[i].doc.at.id &&
			tacit_str_eqs(id, folder->files[i].doc.at.id))
			return &folder->files[i];
	}
	return NULL;
}

static void judge_pin(struct folder *folder, struct file *file,
	const struct tacit_field *field, const struct tacit_value *value)
{
	struct tacit_str id;
	struct tacit_str blob;
	struct file *pinned;

	if (!tacit_pin_parse(tacit_str_of(value->text), &id, &blob) ||
		!blob.len)
		return;
	pinned = file_of_id(folder, id, TACIT_KEY_PIN);
	if (!pinned)
		return; /* a reference to nothing, told as such */
	if (!tacit_str_eqs(blob, pinned->blob))
		tacit_fault_add(folder->faults, file->path, value->line,
			"pin the text that is there, or put back the text "
			"that was pinned",
			"%s: %.*s has the text %.7s, not %.7s", field->key,
			(int)id.len, id.data, pinned->blob, blob.data);
	if (file->wave <= pinned->wave && pinned->wave + 1 < WAVES_MAX)
		file->wave = pinned->wave + 1;
}

static void judge_pins(struct folder *folder, struct file *file)
{
	const struct tacit_header *header = &file->doc.header;
	size_t i;
	size_t k;

	for (i = 0; file->doc.at.type && i < header->count; i++) {
		const struct tacit_field *field = &header->fields[i];
		const struct tacit_key *key =
			tacit_type_key(file->doc.at.type, field->key, NULL);

		if (!key ||
			(key->kind != TACIT_KEY_PIN &&
				key->kind != TACIT_KEY_APPLIED))
			continue;
		for (k = 0; k < field->count; k++)
			judge_pin(folder, file, field, &field->values[k]);
	}
}

/* What git has, nobody takes out again; of a folder one still can. */
static bool is_refused(
	const struct folder *folder, const struct tacit_fault *fault)
{
	if (folder->setup->because || !tacit_personal_is_fault(fault))
		return false;
	tacit_fault_add(folder->faults, fault->path, fault->line,
		"take it out of the folder first, what is in git cannot be "
		"taken out again; if it must stand: --because TEXT",
		"%s", fault->what);
	return true;
}

/* Each beside the others. Errors go with the rest; what a person may look at
 * later is only counted. */
static void judge_together(
	struct folder *folder, struct tacit_setup_result *result)
{
	const struct tacit_document **list = tacit_arena_array(
		&folder->arena, folder->count + 1, sizeof(*list));
	struct tacit_faults faults = { 0 };
	size_t i;

	for (i = 0; i < folder->count; i++)
		list[i] = &folder->files[i].doc;
	tacit_inspect_documents(list, folder->count, &faults);
	for (i = 0; i < faults.count; i++) {
		const struct tacit_fault *fault = &faults.list[i];

		if (fault->severity == TACIT_FAULT_ERROR)
			tacit_fault_pass(folder->faults, fault);
		else if (fault->severity == TACIT_FAULT_NOTICE)
			result->notices++;
		else if (!is_refused(folder, fault))
			result->warnings++;
	}
	tacit_faults_clear(&faults);
}

static bool judge_folder(struct folder *folder,
	struct tacit_setup_result *result, struct tacit_err *err)
{
	unsigned round;
	size_t i;

	for (i = 0; i < folder->count; i++) {
		struct file *file = &folder->files[i];

		if (!tacit_store_hash(file->text, file->blob, err))
			return false;
		(void)tacit_document_parse(&folder->arena, file->path,
			file->text, false, &file->doc, folder->faults);
		file->doc.blob = file->blob;
	}
	/* pins of pins: each round settles one more level; faults are told in
	 * the first only */
	for (round = 0; round < WAVES_MAX; round++) {
		struct tacit_faults *told = folder->faults;
		struct tacit_faults again = { 0 };

		if (round)
			folder->faults = &again;
		for (i = 0; i < folder->count; i++)
			judge_pins(folder, &folder->files[i]);
		folder->faults = told;
		tacit_faults_clear(&again);
	}
	judge_together(folder, result);
	if (folder->setup->because)
		(void)tacit_personal_check_reason(
			folder->setup->because, folder->faults);
	tacit_faults_sort(folder->faults);
	return folder->faults->errors == 0 ||
		tacit_faults_fail(folder->faults, err);
}

/* --- the repository ------------------------------------------------------------------ */

static const char *message_of(struct folder *folder, unsigned wave)
{
	const char *because = folder->setup->because;

	if (wave)
		return "register: add what pins the first documents";
	return because ? tacit_arena_printf(&folder->arena,
				 "register: begin\n\nBecause: %s", because)
		       : "register: begin";
}

static bool commit_wave(struct folder *folder, struct tacit_store *store,
	unsigned wave, struct tacit_setup_result *result, struct tacit_err *err)
{
	const struct tacit_signature author = { "Secretariat",
		"secretariat@register.invalid", folder->date, 0 };
	struct tacit_change *changes = tacit_arena_array(
		&folder->arena, folder->count + 1, sizeof(*changes));
	char parent[TACIT_OID_SIZE];
	size_t count = 0;
	size_t i;

	for (i = 0; i < folder->count; i++) {
		if (folder->files[i].wave != wave)
			continue;
		changes[count].path = folder->files[i].path;
		changes[count++].bytes = &folder->files[i].text;
		result->documents += folder->files[i].doc.at.type != NULL;
	}
	if (!count)
		return true;
	(void)snprintf(parent, sizeof(parent), "%s", result->commit);
	if (!tacit_store_commit(store, parent[0] ? parent : NULL, changes,
		    count, &author, message_of(folder, wave), &folder->arena,
		    NULL, NULL, result->commit, err))
		return false;
	result->commits++;
	return true;
}

static bool commit_all(struct folder *folder, struct tacit_store *store,
	struct tacit_setup_result *result, struct tacit_err *err)
{
	unsigned wave;
	bool ok = tacit_store_lock(store, err);

	if (!ok)
		return false;
	for (wave = 0; ok && wave <= WAVES_MAX; wave++)
		ok = commit_wave(folder, store, wave, result, err);
	tacit_store_unlock(store);
	return ok;
}

/* Where the documents stand where the register will be, the mark goes into
 * the file: it would be somebody's own change otherwise. */
static bool mark_file(struct folder *folder, struct tacit_err *err)
{
	const struct tacit_setup *setup = folder->setup;
	const struct file *body = file_named(folder, "body.md");
	struct stat from;
	struct stat to;

	if (!setup->is_exercise || !setup->from || !body ||
		stat(setup->from, &from) < 0 || stat(setup->path, &to) < 0 ||
		from.st_dev != to.st_dev || from.st_ino != to.st_ino)
		return true;
	return tacit_io_replace(
		tacit_arena_printf(&folder->arena, "%s/body.md", setup->path),
		body->text, 0644, err);
}

static bool build(struct folder *folder, struct tacit_setup_result *result,
	struct tacit_err *err)
{
	struct tacit_place place = { .lock = -1 };
	bool ok = tacit_place_open(
		folder->setup->path, folder->setup->is_bare, &place, err);

	if (ok && !place.store)
		ok = tacit_setup_accept(folder, place.there, result, err);
	else if (ok)
		ok = mark_file(folder, err) &&
			commit_all(folder, place.store, result, err) &&
			tacit_place_settings(&place, err) &&
			tacit_hooks_install(
				place.store, folder->setup->program, err) &&
			tacit_place_settle(&place, err);
	tacit_place_close(&place);
	return ok;
}

bool tacit_setup_make(const struct tacit_setup *setup,
	struct tacit_setup_result *result, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct folder folder = { .setup = setup, .faults = faults };
	bool ok;

	*result = (struct tacit_setup_result){ 0 };
	ok = !setup->from || read_folder(&folder, "", 0, err);
	if (ok) {
		add_missing(&folder);
		mark_exercise(&folder);
		/* nothing is made before everything is known to be right */
		ok = judge_folder(&folder, result, err) &&
			date_commits(&folder, result, err) &&
			build(&folder, result, err);
	}
	tacit_arena_clear(&folder.arena);
	return ok;
}
