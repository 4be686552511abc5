#include "change/import_rows.h"

#include <string.h>

#include "change/create.h"
#include "document/personal_key.h"

/* Which row a document came from. */
struct origin {
	const char *path;
	unsigned row;
	unsigned line;
};

struct importing {
	const struct tacit_import_rows *import;
	struct tacit_arena arena;
	const char **keys; /* of the columns; NULL: not read */
	size_t key_count;
	struct origin *origins;
	size_t count;
	size_t cap;
};

/* --- columns -------------------------------------------------------------- */

static const char *key_of(struct importing *im, const char *heading)
{
	char *name = tacit_arena_strndup(&im->arena, heading, strlen(heading));
	char *p;

	for (p = name; *p; p++)
		*p = *p == ' ' ? '-' : tacit_small(*p);
	return name;
}

static void read_headings(struct importing *im,
	const struct tacit_table_row *row, struct tacit_faults *faults)
{
	size_t i;
	size_t k;

	im->keys = tacit_arena_array(
		&im->arena, row->count + 1, sizeof(*im->keys));
	im->key_count = row->count;
	for (i = 0; i < row->count; i++) {
		const char *name = key_of(im, row->cells[i]);
		const char *near = NULL;

		if (!name[0])
			continue;
		if (strcmp(name, "slug") != 0 && strcmp(name, "text") != 0 &&
			!tacit_type_key(im->import->type, name, &near)) {
			tacit_fault_add(faults, im->import->path, row->line,
				tacit_key_remedy(&im->arena, name, near,
					"see: man tacit-format"),
				"row %u, column %zu: a %s has no key %s",
				row->row, i + 1, im->import->type->name, name);
			continue;
		}
		for (k = 0; k < i; k++)
			if (im->keys[k] && !strcmp(im->keys[k], name))
				tacit_fault_add(faults, im->import->path,
					row->line, "remove one of the two",
					"row %u, column %zu: %s stands there "
					"twice",
					row->row, i + 1, name);
		im->keys[i] = name;
	}
}

/* --- rows ------------------------------------------------------------------- */

static bool takes_list(const struct importing *im, const char *name)
{
	const struct tacit_key *key =
		tacit_type_key(im->import->type, name, NULL);

	return key && (key->flags & TACIT_LIST || key->kind == TACIT_KEY_TIMED);
}

static void add_settings(struct importing *im, const char *name,
	const char *cell, const char **settings, size_t *count)
{
	struct tacit_str rest = tacit_str_trim(tacit_str_of(cell));
	struct tacit_str value = rest;

	while (rest.len) {
		if (takes_list(im, name))
			(void)tacit_str_split(&rest, ';', &value);
		else
			rest.len = 0;
		value = tacit_str_trim(value);
		if (value.len)
			settings[(*count)++] = tacit_arena_printf(&im->arena,
				"%s=%.*s", name, (int)value.len, value.data);
	}
}

static size_t values_at_most(const struct tacit_table_row *row)
{
	size_t count = row->count + 1;
	size_t i;
	const char *p;

	for (i = 0; i < row->count; i++)
		for (p = row->cells[i]; *p; p++)
			count += *p == ';';
	return count;
}

static void creation_of_row(struct importing *im,
	const struct tacit_table_row *row, struct tacit_creation *out)
{
	const char **settings = tacit_arena_array(
		&im->arena, values_at_most(row), sizeof(*settings));
	size_t count = 0;
	size_t i;

	*out = (struct tacit_creation){ .type = im->import->type };
	for (i = 0; i < row->count && i < im->key_count; i++) {
		const char *cell = row->cells[i];

		if (!im->keys[i] || !cell[0])
			continue;
		if (!strcmp(im->keys[i], "slug"))
			out->slug = cell;
		else if (!strcmp(im->keys[i], "text"))
			out->text =
				tacit_arena_printf(&im->arena, "\n%s\n", cell);
		else
			add_settings(im, im->keys[i], cell, settings, &count);
	}
	out->settings = settings;
	out->setting_count = count;
}

/* "zone: there is no such zone" is about that column. */
static size_t column_of(const struct importing *im, const char *what)
{
	size_t i;

	for (i = 0; i < im->key_count; i++) {
		const size_t len = im->keys[i] ? strlen(im->keys[i]) : 0;

		if (len && !strncmp(what, im->keys[i], len) && what[len] == ':')
			return i + 1;
	}
	return 0;
}

static void place_in_row(const struct importing *im, unsigned row,
	unsigned line, struct tacit_faults *faults, struct tacit_fault *fault)
{
	const size_t column = column_of(im, fault->what);

	fault->path = tacit_arena_strdup(&faults->arena, im->import->path);
	fault->line = line;
	fault->what = column
		? tacit_arena_printf(&faults->arena, "row %u, column %zu: %s",
			  row, column, fault->what)
		: tacit_arena_printf(
			  &faults->arena, "row %u: %s", row, fault->what);
}

/* What has no name of its own but a number would get another each time. */
static bool has_name(const struct importing *im,
	const struct tacit_creation *creation, struct tacit_faults *faults)
{
	const enum tacit_type_id id = im->import->type->id;

	if (creation->slug || (id != TACIT_ITEM && id != TACIT_MEASURE))
		return true;
	tacit_fault_add(faults, "", 0,
		id == TACIT_ITEM ? "write its number, as in i.1"
				 : "write its number, as in 1",
		"the column slug is empty or not there");
	return false;
}

static bool import_row(struct importing *im, struct tacit_register *reg,
	struct tacit_edit *edit, const struct tacit_table_row *row,
	struct tacit_err *err)
{
	struct tacit_creation creation;
	struct tacit_err why = { 0 };
	struct origin *origin;
	const size_t told = edit->faults.count;
	const size_t before = edit->count;
	size_t i;
	bool ok;

	creation_of_row(im, row, &creation);
	ok = has_name(im, &creation, &edit->faults) &&
		tacit_create_put(reg, edit, &creation, &why);
	if (!ok && why.code != TACIT_OK && why.code != TACIT_INVALID)
		return tacit_fail_as(err, &why);
	if (!ok && edit->faults.count == told)
		tacit_fault_add(&edit->faults, "", 0, why.hint, "%s", why.msg);
	for (i = told; i < edit->faults.count; i++)
		place_in_row(im, row->row, row->line, &edit->faults,
			&edit->faults.list[i]);
	if (edit->count > before) {
		origin = tacit_arena_append(&im->arena, &im->origins,
			&im->count, &im->cap, sizeof(*origin));
		*origin = (struct origin){ tacit_arena_strdup(&im->arena,
						   edit->items[before].path),
			row->row, row->line };
	}
	return true;
}

static bool build_import(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	struct importing *im = ctx;
	struct tacit_tables *tables = im->import->tables;
	struct tacit_table_row row;
	size_t t;
	size_t i;

	im->count = 0;
	for (t = 0; t < tables->count; t++) {
		const struct tacit_table *table = &tables->list[t];

		for (i = 0; i < table->count; i++) {
			tacit_table_row(tables, table, i, &im->arena, &row);
			if (i && !import_row(im, reg, edit, &row, err))
				return false;
			if (!i)
				read_headings(im, &row, &edit->faults);
			if (!i && edit->faults.errors)
				break;
		}
	}
	if (edit->faults.errors)
		return tacit_faults_fail(&edit->faults, err);
	if (!im->count)
		return tacit_fail_at(err, TACIT_INVALID, im->import->path, 0,
			"there is no row below the names of the columns");
	tacit_edit_message(edit, "import: %zu of the type %s", im->count,
		im->import->type->name);
	return true;
}

bool tacit_import_rows(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_import_rows *import,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct importing im = { .import = import };
	struct tacit_faults *faults = &result->faults;
	size_t i;
	size_t k;
	bool ok = tacit_write(
		reg, actor, build_import, &im, options, result, err);

	/* what was found beside other documents */
	for (i = 0; i < faults->count; i++) {
		for (k = 0; k < im.count; k++) {
			if (strcmp(faults->list[i].path, im.origins[k].path))
				continue;
			place_in_row(&im, im.origins[k].row, im.origins[k].line,
				faults, &faults->list[i]);
			break;
		}
	}
	tacit_arena_clear(&im.arena);
	return ok;
}
