/* tables: the verb that reads the tables of an office file. */
#include "foreign/office_in.h"

#include <string.h>

#include "foreign/foreign.h"

/* --- relations ------------------------------------------------------------------ */

struct relating {
	struct tacit_arena *arena;
	struct foreign_relations *out;
	const char *folder; /* of the part, with its slash; "" */
};

static const char *last_word(const char *text)
{
	const char *slash = strrchr(text, '/');

	return slash ? slash + 1 : text;
}

/* "../x.xml" of "xl/worksheets/" is "xl/x.xml"; "/xl/x.xml" is whole. */
static const char *whole_name(
	const struct relating *relating, const char *target)
{
	size_t len = strlen(relating->folder);

	if (*target == '/')
		return tacit_arena_strdup(relating->arena, target + 1);
	while (!strncmp(target, "../", 3) && len) {
		target += 3;
		for (len--; len && relating->folder[len - 1] != '/'; len--)
			continue;
	}
	return tacit_arena_printf(
		relating->arena, "%.*s%s", (int)len, relating->folder, target);
}

static bool take_relation(void *ctx, const char *name, const char **attributes,
	struct tacit_err *err)
{
	struct relating *relating = ctx;
	const char *id = foreign_xml_attribute(attributes, "Id");
	const char *type = foreign_xml_attribute(attributes, "Type");
	const char *target = foreign_xml_attribute(attributes, "Target");
	struct foreign_relation *relation;

	if (strcmp(name, "Relationship") != 0 || !id || !type || !target)
		return true;
	if (relating->out->count == FOREIGN_RELATIONS_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"there are more than %d parts in the file",
			FOREIGN_RELATIONS_MAX);
	relation = tacit_arena_append(relating->arena, &relating->out->list,
		&relating->out->count, &relating->out->cap, sizeof(*relation));
	relation->id = tacit_arena_strdup(relating->arena, id);
	relation->type = tacit_arena_strdup(relating->arena, last_word(type));
	relation->target = whole_name(relating, target);
	return true;
}

bool foreign_relations_read(struct foreign_zip *zip, const char *part,
	struct tacit_arena *arena, struct foreign_relations *out,
	struct tacit_err *err)
{
	static const struct foreign_xml xml = { .start = take_relation };
	const char *file = last_word(part);
	struct relating relating = { arena, out,
		tacit_arena_strndup(arena, part, (size_t)(file - part)) };
	const char *entry = tacit_arena_printf(
		arena, "%s_rels/%s.rels", relating.folder, file);

	*out = (struct foreign_relations){ 0 };
	return !foreign_zip_has(zip, entry) ||
		foreign_xml_read(zip, entry, &xml, &relating, err);
}

const char *foreign_relations_of(
	const struct foreign_relations *relations, const char *type)
{
	size_t i;

	for (i = 0; i < relations->count; i++) {
		if (!strcmp(relations->list[i].type, type))
			return relations->list[i].target;
	}
	return NULL;
}

/* --- which file it is ------------------------------------------------------------ */

static bool refuse_kind(
	const char *what, const char *remedy, struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_INVALID, "%s", what);
	return tacit_hint(err, "%s", remedy);
}

static bool read_part(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err)
{
	const struct tacit_str name = tacit_str_of(part);

	if (tacit_str_ends(name, ".bin"))
		return refuse_kind("the file is a binary workbook (xlsb)",
			"open it and save it as xlsx", err);
	if (!foreign_zip_has(zip, part))
		return refuse_kind("the file is hurt: its main part is missing",
			"open it in the program that made it, and save it anew",
			err);
	if (tacit_str_starts(name, "xl/"))
		return foreign_xlsx_read(zip, part, grid, err);
	if (tacit_str_starts(name, "word/"))
		return foreign_docx_read(zip, part, grid, err);
	return refuse_kind("the file is neither a workbook nor a document",
		"put the comments into an xlsx, a docx or a CSV", err);
}

static bool read_kind(struct foreign_zip *zip, struct tacit_arena *arena,
	struct foreign_grid *grid, struct tacit_err *err)
{
	struct foreign_relations relations = { 0 };
	const char *part;

	if (!foreign_relations_read(zip, "", arena, &relations, err))
		return false;
	part = foreign_relations_of(&relations, "officeDocument");
	if (part)
		return read_part(zip, part, grid, err);
	if (foreign_zip_has(zip, "content.xml"))
		return refuse_kind(
			"the file is an OpenDocument file (ods, odt)",
			"open it and save it as xlsx or docx", err);
	return refuse_kind("the file is a zip file, and no office file",
		"unpack it, and name the sheet that is in it", err);
}

bool foreign_tables(
	struct tacit_str input, struct tacit_buf *out, struct tacit_err *err)
{
	struct foreign_grid grid;
	struct foreign_zip zip;
	struct tacit_arena arena = { 0 };
	bool ok;

	foreign_grid_begin(&grid, out, input.len);
	ok = foreign_zip_open(&zip, input, err) &&
		read_kind(&zip, &arena, &grid, err);
	foreign_zip_close(&zip);
	foreign_grid_clear(&grid);
	tacit_arena_clear(&arena);
	return ok;
}
