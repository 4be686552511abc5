#include "change/create_name.h"

#include <string.h>

enum { TITLE_MAX = 40, NUMBER_MAX = 9999 };

static const char *get(const struct tacit_draft *draft, const char *key)
{
	size_t i;

	for (i = 0; i < draft->count; i++) {
		if (!strcmp(draft->fields[i].key, key) &&
			draft->fields[i].count)
			return draft->fields[i].values[0];
	}
	return NULL;
}

/* "Seminar on combating cybercrime" -> seminar-on-combating-cybercrime */
static const char *slug_of_title(struct tacit_arena *arena, const char *title)
{
	char *slug;
	size_t len;

	if (!title)
		return NULL;
	slug = tacit_arena_strdup(arena, tacit_path_slug(arena, title));
	len = strlen(slug);
	if (len > TITLE_MAX) {
		/* whole words */
		for (len = TITLE_MAX; len && slug[len] != '-'; len--)
			;
		slug[len ? len : TITLE_MAX] = '\0';
	}
	return slug[0] ? slug : NULL;
}

/* The first heading of the body. */
static const char *heading(struct tacit_arena *arena, const char *body)
{
	struct tacit_str rest = tacit_str_of(body ? body : "");
	struct tacit_str line;

	while (tacit_str_line(&rest, &line)) {
		if (!tacit_str_take(&line, '#'))
			continue;
		while (tacit_str_take(&line, '#'))
			;
		return tacit_arena_strndup(arena, line.data, line.len);
	}
	return NULL;
}

/* One more than the greatest number behind `prefix` in the area. */
static bool next_number(struct tacit_register *reg, struct tacit_arena *arena,
	enum tacit_type_id type, const char *prefix, uint64_t *next,
	struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = (int)type, .id_prefix = prefix, .without_text = true
	};
	struct tacit_documents found = { 0 };
	uint64_t greatest = 0;
	size_t i;

	if (!tacit_register_list(reg, arena, &query, &found, err))
		return false;
	for (i = 0; i < found.count; i++) {
		struct tacit_str id = tacit_str_of(found.list[i].at.id);
		uint64_t number = 0;

		id = tacit_str_from(id, strlen(prefix));
		if (tacit_str_number(id, NUMBER_MAX, &number) &&
			number > greatest)
			greatest = number;
	}
	*next = greatest + 1;
	return true;
}

static void name_numbered(struct tacit_arena *arena, const char *prefix,
	uint64_t next, const char **slug, const char **last)
{
	*slug = tacit_arena_printf(
		arena, "%s%llu", prefix, (unsigned long long)next);
	*last = next > 1 ? tacit_arena_printf(arena, "%s%llu", prefix,
				   (unsigned long long)next - 1)
			 : NULL;
}

static bool name_measure(struct tacit_register *reg, struct tacit_arena *arena,
	const char *area, const char **slug, const char **last,
	struct tacit_err *err)
{
	uint64_t number = 0;

	if (!next_number(reg, arena, TACIT_MEASURE,
		    tacit_arena_printf(arena, "%s/", area), &number, err))
		return false;
	name_numbered(arena, "", number, slug, last);
	return true;
}

static bool name_item(struct tacit_register *reg, struct tacit_arena *arena,
	const char *area, const char *section, const char **slug,
	const char **last, struct tacit_err *err)
{
	uint64_t number = 0;

	if (!next_number(reg, arena, TACIT_ITEM,
		    tacit_arena_printf(arena, "%s/%s.", area, section), &number,
		    err))
		return false;
	name_numbered(arena, tacit_arena_printf(arena, "%s.", section), number,
		slug, last);
	return true;
}

bool tacit_create_name(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_draft *draft, const char **slug, const char **last,
	struct tacit_err *err)
{
	const char *area = get(draft, "area");
	const char *kind = get(draft, "kind");
	const char *title = get(draft, "title");

	*slug = NULL;
	*last = NULL;
	switch ((int)draft->type->id) {
	case TACIT_AREA:
		*slug = slug_of_title(arena, title);
		return true;
	case TACIT_PAPER:
		*slug = kind && strcmp(kind, "other") != 0
			? kind
			: slug_of_title(arena, title);
		return true;
	case TACIT_EVENT:
		*slug = slug_of_title(
			arena, title ? title : heading(arena, draft->body));
		return true;
	case TACIT_MEASURE:
		return !area || name_measure(reg, arena, area, slug, last, err);
	case TACIT_ITEM:
		return !area || !get(draft, "section") ||
			name_item(reg, arena, area, get(draft, "section"), slug,
				last, err);
	default:
		return true;
	}
}
