/* The files under inspection: listed from a tree, read from their blobs. */
#include "keep/inspect_parts.h"

#include <string.h>

#include "document/personal.h"

enum { MODE_TYPE = 0170000, MODE_REGULAR = 0100000 };

struct inspected_file *tacit_inspection_add(struct inspection *inspection,
	const char *path, const char *blob, unsigned mode)
{
	struct inspected_file *file =
		tacit_arena_alloc(&inspection->arena, sizeof(*file));

	file->doc.path = tacit_arena_strdup(&inspection->arena, path);
	file->blob = tacit_arena_strdup(&inspection->arena, blob);
	file->mode = mode;
	file->is_beside = !tacit_inspection_is_asked(inspection, path);
	*(struct inspected_file **)tacit_arena_append(&inspection->arena,
		&inspection->files, &inspection->count, &inspection->cap,
		sizeof(file)) = file;
	return file;
}

static int by_path(const void *key, const void *element)
{
	const struct inspected_file *const *file = element;

	return strcmp(key, (*file)->doc.path);
}

/* What is back comes after those. */
static size_t in_order(const struct inspection *inspection)
{
	return inspection->count - inspection->back_count;
}

struct inspected_file *tacit_inspection_at(
	const struct inspection *inspection, const char *path)
{
	struct inspected_file **files = inspection->files;
	struct inspected_file **found = tacit_find(path, files,
		in_order(inspection), sizeof(struct inspected_file *), by_path);
	size_t i;

	if (found)
		return *found;
	for (i = in_order(inspection); i < inspection->count; i++)
		if (!strcmp(files[i]->doc.path, path))
			return files[i];
	return NULL;
}

struct inspected_file *tacit_inspection_put(struct inspection *inspection,
	const char *path, const char *blob, unsigned mode)
{
	size_t place = tacit_lower_bound(path, inspection->files,
		in_order(inspection), sizeof(struct inspected_file *), by_path);
	struct inspected_file *file =
		tacit_inspection_add(inspection, path, blob, mode);
	struct inspected_file **at = inspection->files + place;

	memmove(at + 1, at, (inspection->count - 1 - place) * sizeof(*at));
	*at = file;
	return file;
}

static bool add_difference(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	(void)err;
	(void)tacit_inspection_add(ctx, d->path, d->new_blob, d->mode);
	return true;
}

bool tacit_inspection_list(struct inspection *inspection, const char *commit,
	struct tacit_err *err)
{
	return tacit_store_compare(inspection->store, NULL, commit,
		add_difference, inspection, err);
}

static bool is_regular(struct inspected_file *file, bool is_strict,
	struct tacit_faults *faults)
{
	if ((file->mode & MODE_TYPE) == MODE_REGULAR)
		return true;
	if (is_strict)
		tacit_fault_add(faults, file->doc.path, 0,
			"remove it: git rm --cached, and leave it to a folder "
			"of your own",
			"is no regular file; a register has no links and no "
			"repositories in it");
	return false;
}

/* Whatever the rules ask of other texts is in their headers, but for passages,
 * what cites them, and programmes; those of another type are read again where
 * one is named. */
static bool is_looked_into(const struct tacit_document *doc)
{
	struct tacit_faults found = { 0 };
	bool is_clean;

	if (!doc->at.type || doc->at.type->id == TACIT_NOTE ||
		doc->at.type->id == TACIT_PAPER ||
		doc->at.type->id == TACIT_EVENT ||
		doc->at.type->id == TACIT_ITEM)
		return true;
	is_clean = tacit_personal_check(doc->body, doc->path, 1, &found) &&
		tacit_check_registrations(doc, &found);
	tacit_faults_clear(&found);
	return !is_clean;
}

/* Most of a register are texts in which nobody finds anything. */
static void keep_text(struct inspection *inspection, struct tacit_document *doc)
{
	struct tacit_str text = doc->text;

	if (!is_looked_into(doc)) {
		doc->text = (struct tacit_str){ 0 };
		doc->body = (struct tacit_str){ 0 };
		return;
	}
	doc->text.data =
		tacit_arena_strndup(&inspection->arena, text.data, text.len);
	if (doc->body.len)
		doc->body.data = doc->text.data + (doc->body.data - text.data);
}

static bool read_blob(
	struct inspection *inspection, const char *blob, struct tacit_err *err)
{
	tacit_buf_truncate(&inspection->bytes, 0);
	return tacit_store_blob(inspection->store, blob, TACIT_DOCUMENT_MAX,
		&inspection->bytes, err);
}

bool tacit_inspection_read(struct inspection *inspection,
	struct inspected_file *file, bool is_strict,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_err why = { 0 };
	const char *path = file->doc.path;

	if (!is_regular(file, is_strict, faults))
		return true;
	if (!read_blob(inspection, file->blob, &why)) {
		if (why.code != TACIT_LIMIT)
			return tacit_fail_at(
				err, why.code, path, 0, "%s", why.msg);
		if (is_strict)
			tacit_fault_add(faults, path, 0,
				"shorten it, or divide it",
				"has more than %d KiB",
				TACIT_DOCUMENT_MAX / 1024);
		return true;
	}
	(void)tacit_document_parse(&inspection->arena, path,
		tacit_buf_str(&inspection->bytes), !is_strict, &file->doc,
		is_strict ? faults : &ignored);
	tacit_faults_clear(&ignored);
	keep_text(inspection, &file->doc);
	file->doc.blob = file->blob;
	file->has_text = true;
	return true;
}

bool tacit_inspection_blob(struct inspection *inspection, const char *path,
	const char *blob, struct tacit_document *out)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_err err = { 0 };

	if (!inspection->store || !read_blob(inspection, blob, &err))
		return false;
	(void)tacit_document_parse(&inspection->arena, path,
		tacit_buf_keep(&inspection->bytes, &inspection->arena), true,
		out, &ignored);
	tacit_faults_clear(&ignored);
	out->blob = tacit_arena_strdup(&inspection->arena, blob);
	return true;
}
