#include "report/parallels.h"

#include <string.h>

#include <tacit/register.h>

bool tacit_parallels_add(struct tacit_parallels *to, const char *name,
	struct tacit_str bytes, struct tacit_err *err)
{
	if (to->count == TACIT_PARALLEL_TEXTS)
		return tacit_fail(err, TACIT_LIMIT,
			"at most %d texts can be compared at once",
			TACIT_PARALLEL_TEXTS);
	if (memchr(bytes.data, '\0', bytes.len) || !tacit_utf8_valid(bytes)) {
		(void)tacit_fail_at(err, TACIT_INVALID, name, 0,
			"this is no text in UTF-8");
		return tacit_hint(
			err, "save it as plain text or Markdown, in UTF-8");
	}
	to->texts[to->count++] =
		(struct tacit_parallel_text){ name, "", bytes };
	return true;
}

static bool add_document(struct tacit_parallels *to,
	const struct tacit_document *doc, struct tacit_err *err)
{
	const char *lang = tacit_document_get(doc, "lang");

	if (!tacit_parallels_add(to, doc->path, doc->text, err))
		return false;
	to->texts[to->count - 1].lang = doc->at.lang ? doc->at.lang
		: lang				     ? lang
						     : "";
	return true;
}

bool tacit_parallels_of(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, enum tacit_type_id type, struct tacit_parallels *out,
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = (int)type,
		.id_prefix = tacit_arena_printf(arena, "%s.", id),
		.versions_too = true };
	struct tacit_documents found = { 0 };
	size_t i;

	/* all its versions are there already */
	if (out->title && tacit_str_starts(tacit_str_of(id), out->doc.at.id) &&
		strchr(".", id[strlen(out->doc.at.id)]))
		return true;
	if (out->title)
		return tacit_fail(err, TACIT_INVALID,
			"%s and %s are no texts of one document", out->title,
			tacit_printed_id(reg, arena, type, id));
	if (!tacit_register_get(reg, arena, (int)type, id, &out->doc, err) ||
		!add_document(out, &out->doc, err) ||
		!tacit_register_list(reg, arena, &query, &found, err))
		return false;
	out->title = tacit_printed_id(reg, arena, type, id);
	for (i = 0; i < found.count; i++)
		if (found.list[i].at.lang &&
			!add_document(out, &found.list[i], err))
			return false;
	return true;
}

/* --- what states are called ---------------------------------------------------- */

static bool is_name_key(const char *key)
{
	return !strcmp(key, "also") ||
		tacit_str_starts(tacit_str_of(key), "name") ||
		tacit_str_starts(tacit_str_of(key), "formal");
}

/* By whatever it was called on some day; a value that is none is told by
 * check. */
static const char *without_dates(struct tacit_arena *arena, const char *value)
{
	struct tacit_str name = tacit_str_of(value);
	struct tacit_date since;
	struct tacit_date until;

	return tacit_timed_parse(name, &name, &since, &until)
		? tacit_arena_strndup(arena, name.data, name.len)
		: value;
}

static struct tacit_parallel_names state_names(
	const struct tacit_register *reg, struct tacit_arena *arena)
{
	struct tacit_parallel_name *list = NULL;
	size_t count = 0;
	size_t cap = 0;
	size_t members = 0;
	const struct tacit_member *member =
		tacit_register_members(reg, &members);
	size_t i;
	size_t k;

	for (; members; members--, member++) {
		const struct tacit_header *header = &member->doc.header;

		for (i = 0; i < header->count; i++) {
			const struct tacit_field *field = &header->fields[i];

			for (k = 0; is_name_key(field->key) && k < field->count;
				k++)
				*(struct tacit_parallel_name *)
					tacit_arena_append(arena, &list, &count,
						&cap, sizeof(*list)) =
					(struct tacit_parallel_name){
						member->code,
						without_dates(arena,
							field->values[k].text)
					};
		}
	}
	return (struct tacit_parallel_names){ list, count };
}

/* --- what cannot be compared ------------------------------------------------------- */

/* Two texts that each name notes, and none in common. */
static bool check_notes(
	const struct tacit_parallels *all, struct tacit_err *err)
{
	const char *of[TACIT_PARALLEL_TEXTS] = { NULL };
	bool shares[TACIT_PARALLEL_TEXTS] = { false };
	size_t i;
	size_t k;

	for (i = 0; i < all->found.count; i++) {
		const struct tacit_parallel_finding *one = &all->found.list[i];

		for (k = 0; one->kind == TACIT_STATED_NOTE && k < all->count;
			k++)
			if (one->said[k].value && !of[k])
				of[k] = one->said[k].value;
	}
	for (k = 0; k < all->count; k++)
		shares[k] = !of[k] || all->found.notes_shared[k];
	for (k = 1; k < all->count; k++)
		if (!shares[k] && !shares[0])
			return tacit_fail_at(err, TACIT_INVALID,
				all->texts[k].name, 0,
				"these are texts of different notes: %s and %s",
				of[0], of[k]);
	return true;
}

static bool check_texts(
	const struct tacit_parallels *all, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		if (!all->found.stated[i])
			return tacit_fail_at(err, TACIT_INVALID,
				all->texts[i].name, 0,
				"this text states nothing that can be "
				"compared: no date, number, state, address");
	return check_notes(all, err);
}

/* --- set aside --------------------------------------------------------------------- */

static const char *reason_of(const struct tacit_document *doc, const char *name)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, "set-aside", &count);
	const size_t len = strlen(name);
	size_t i;

	for (i = 0; i < count; i++)
		if (!strncmp(values[i].text, name, len) &&
			!strncmp(values[i].text + len, ": ", 2))
			return values[i].text + len + 2;
	return NULL;
}

static void set_aside(struct tacit_parallels *all, struct tacit_arena *arena)
{
	size_t i;

	all->reasons = tacit_arena_array(
		arena, all->found.count + 1, sizeof(*all->reasons));
	for (i = 0; i < all->found.count; i++) {
		all->reasons[i] = all->doc.at.type
			? reason_of(&all->doc, all->found.list[i].name)
			: NULL;
		all->open += !all->reasons[i];
	}
}

bool tacit_parallels_find(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_parallels *all, struct tacit_err *err)
{
	const struct tacit_parallel_names names = state_names(reg, arena);

	all->record = tacit_record_of(reg);
	if (all->count < 2) {
		(void)tacit_fail_at(err, TACIT_INVALID,
			all->count ? all->texts[0].name : NULL, 0,
			"there is one text, and nothing to compare it with");
		return tacit_hint(err,
			"name the files of two languages, or record a "
			"language version: NAME.ru.md");
	}
	tacit_parallel_compare(
		arena, all->texts, all->count, &names, &all->found);
	if (!check_texts(all, err))
		return false;
	set_aside(all, arena);
	return true;
}
