/*
 * resolve: what people type for a document or a state.
 */
#include <string.h>

#include <tacit/document.h>

#include "base/letter.h"
#include "register/opened.h"
#include "register/resolve_later.h"
#include "register/resolve_state.h"

enum { MATCHES_MAX = 2000, NAMED_MAX = 5 };

struct match {
	const char *id;
	int type;
};

struct matches {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	unsigned types;
	const char *slug; /* of a note's number */
	const char *year; /* given with it, or NULL */
	struct match *list;
	size_t count;
	size_t cap;
	size_t more; /* beyond what is kept */
};

static bool is_wanted(const struct matches *m, int type)
{
	return !m->types || (m->types & 1u << (unsigned)type);
}

static void add_match(struct matches *m, const char *id, int type)
{
	struct match *match;
	size_t i;

	/* enough to say that it is not clear, and to look for what is near */
	if (m->count == MATCHES_MAX) {
		m->more++;
		return;
	}
	for (i = 0; i < m->count; i++) {
		if (!strcmp(m->list[i].id, id) && m->list[i].type == type)
			return;
	}
	match = tacit_arena_append(
		m->arena, &m->list, &m->count, &m->cap, sizeof(*match));
	match->id = tacit_arena_strdup(m->arena, id);
	match->type = type;
}

static bool take_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct matches *m = ctx;

	(void)err;
	if (is_wanted(m, row->type))
		add_match(m, row->id, row->type);
	return true;
}

static bool find_by_id(struct matches *m, const char *id, bool is_prefix,
	struct tacit_err *err)
{
	struct tacit_index_query query = { .type = -1,
		.id = is_prefix ? NULL : id,
		.id_prefix = is_prefix ? id : NULL,
		.until = m->reg->now.s,
		.versions_too = true,
		.without_text = true };

	return tacit_register_rows(m->reg, &query, take_row, m, err);
}

/* --- a note's number: "№ NCT/G/778 (2022)" ------------------------------ */

static struct tacit_str without_sign(struct tacit_str text)
{
	static const char *const signs[] = { "№", "No.", "no.", "Nr." };
	size_t i;

	text = tacit_str_trim(text);
	for (i = 0; i < TACIT_COUNT(signs); i++)
		if (tacit_str_skip(&text, signs[i]))
			break;
	return tacit_str_trim(text);
}

static void split_year(struct matches *m, struct tacit_str *text)
{
	size_t open = tacit_str_find(*text, "(");

	if (open == SIZE_MAX || text->len - open != 6 ||
		text->data[text->len - 1] != ')')
		return;
	m->year = tacit_arena_strndup(m->arena, text->data + open + 1, 4);
	text->len = open;
	*text = tacit_str_trim(*text);
}

/* As a note with that number is named: "NCT/G/900/Rev.1", nct-g-900-rev-1. */
static const char *slug_of(struct tacit_arena *arena, struct tacit_str number)
{
	const char *text = tacit_arena_strndup(arena, number.data, number.len);
	const char *slug = tacit_path_slug(arena, text);

	return slug[0] ? slug : text;
}

static bool take_note(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct matches *m = ctx;
	const char *slash = strchr(row->id, '/');

	(void)err;
	if (!slash ||
		strcmp(tacit_path_slug(m->arena, slash + 1), m->slug) != 0)
		return true;
	if (m->year && strncmp(row->id, m->year, 4) != 0)
		return true;
	add_match(m, row->id, row->type);
	return true;
}

static bool find_note(
	struct matches *m, const char *typed, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = TACIT_NOTE, .until = m->reg->now.s, .without_text = true
	};
	struct tacit_str text = without_sign(tacit_str_of(typed));

	if (!is_wanted(m, TACIT_NOTE))
		return true;
	split_year(m, &text);
	m->slug = slug_of(m->arena, text);
	return tacit_register_rows(m->reg, &query, take_note, m, err);
}

/* --- a paper's or a decision's number --------------------------------------- */

static bool find_number(struct matches *m, enum tacit_type_id type,
	const char *typed, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = (int)type };
	struct tacit_documents docs = { 0 };
	struct tacit_str number = without_sign(tacit_str_of(typed));
	size_t i;

	if (!is_wanted(m, (int)type))
		return true;
	if (!tacit_register_list(m->reg, m->arena, &query, &docs, err))
		return false;
	for (i = 0; i < docs.count; i++) {
		struct tacit_str own = tacit_str_of(
			tacit_document_get(&docs.list[i], "number"));

		if (own.len && tacit_str_eq_nocase(own, number))
			add_match(m, docs.list[i].at.id, (int)type);
	}
	return true;
}

/* --- states and areas by name --------------------------------------------- */

static void add_called(struct matches *m, const struct tacit_document *doc,
	const struct tacit_buf *folded)
{
	if (tacit_is_called(doc, folded))
		add_match(m, doc->at.id, (int)doc->at.type->id);
}

static bool find_called(
	struct matches *m, const char *typed, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_AREA };
	struct tacit_documents areas = { 0 };
	struct tacit_buf folded = { 0 };
	bool ok = !is_wanted(m, TACIT_AREA) ||
		tacit_register_list(m->reg, m->arena, &query, &areas, err);
	size_t i;

	tacit_fold(tacit_str_trim(tacit_str_of(typed)), &folded);
	/* these are read already */
	for (i = 0; is_wanted(m, TACIT_MEMBER) && i < m->reg->member_count; i++)
		add_called(m, &m->reg->members[i].doc, &folded);
	for (i = 0; i < areas.count; i++)
		add_called(m, &areas.list[i], &folded);
	tacit_buf_clear(&folded);
	return ok;
}

/* A comment's id without its state in front. */
static bool find_bare_comment(
	struct matches *m, const char *typed, struct tacit_err *err)
{
	size_t i;

	if (!is_wanted(m, TACIT_COMMENT) || strlen(typed) < 4)
		return true;
	for (i = 0; i < m->reg->member_count; i++) {
		const char *code = m->reg->members[i].code;
		char *id = tacit_arena_printf(m->arena, "%s-%s", code, typed);
		size_t k;

		for (k = 0; k < strlen(code); k++)
			id[k] = tacit_small(id[k]);
		if (!find_by_id(m, id, true, err))
			return false;
	}
	return true;
}

/* --- the last word of an id: "concept-paper", "i.3" ------------------------- */

static const char *last_word(const char *id)
{
	const char *slash = strrchr(id, '/');

	return slash ? slash + 1 : id;
}

static bool take_last(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct matches *m = ctx;

	(void)err;
	if (is_wanted(m, row->type) && !strcmp(last_word(row->id), m->slug))
		add_match(m, row->id, row->type);
	return true;
}

/* An id of one word, a comment's and what is on it, was looked for. */
static bool find_last(
	struct matches *m, const char *typed, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = -1, .until = m->reg->now.s, .without_text = true
	};
	const char *folders[TACIT_TYPE_COUNT];
	const size_t count = tacit_type_folders(folders);
	size_t i;

	m->slug = typed;
	for (i = 0; i < count; i++) {
		query.path_prefix =
			tacit_arena_printf(m->arena, "%s/", folders[i]);
		if (!tacit_register_rows(m->reg, &query, take_last, m, err))
			return false;
	}
	return true;
}

/* --- answers -------------------------------------------------------------- */

static const char *nearest(struct matches *m, const char *typed)
{
	struct matches all = {
		.reg = m->reg, .arena = m->arena, .types = m->types
	};
	struct tacit_index_query query = {
		.type = -1, .until = m->reg->now.s, .without_text = true
	};
	struct tacit_err ignored = { 0 };

	const char **names;
	const char *near;
	size_t i;

	/* only a hint: without it, it is not found all the same */
	if (!tacit_register_rows(m->reg, &query, take_row, &all, &ignored))
		return NULL;
	names = tacit_arena_array(m->arena, all.count + 1, sizeof(*names));
	for (i = 0; i < all.count; i++)
		names[i] = all.list[i].id;
	near = tacit_nearest(typed, names, all.count);
	if (near)
		return near;
	/* "NCT/G/779" is near to 2022/nct-g-778 */
	for (i = 0; i < all.count; i++)
		names[i] = last_word(all.list[i].id);
	near = tacit_nearest(
		slug_of(m->arena, without_sign(tacit_str_of(typed))), names,
		all.count);
	for (i = 0; near && i < all.count; i++) {
		if (names[i] == near)
			return all.list[i].id;
	}
	return NULL;
}

/* It was there, and was taken away: that is the answer. */
static bool was_removed(
	struct matches *m, const char *typed, struct tacit_err *err)
{
	const struct tacit_alteration *gone = tacit_past_removed(&m->reg->past,
		typed, slug_of(m->arena, without_sign(tacit_str_of(typed))));

	if (!gone)
		return false;
	(void)tacit_fail_at(err, TACIT_DOUBT, gone->path, 0,
		"altered since it was recorded: %.12s", gone->commit);
	(void)tacit_hint(err, "tacit check");
	return true;
}

static bool not_found(
	struct matches *m, const char *typed, struct tacit_err *err)
{
	const char *near;

	if (was_removed(m, typed, err) ||
		tacit_resolve_later(m->reg, m->arena, typed, m->types, err) ||
		tacit_resolve_other(m->reg, m->arena, typed, m->types, err))
		return false;
	near = nearest(m, typed);
	(void)tacit_fail(
		err, TACIT_NOTFOUND, "%s is not in this register", typed);
	if (near)
		return tacit_hint(err, "did you mean %s?", near);
	return tacit_hint(err, "see what there is with: tacit list");
}

static bool several(struct matches *m, const char *typed, struct tacit_err *err)
{
	struct tacit_buf names = { 0 };
	size_t i;

	for (i = 0; i < m->count && i < NAMED_MAX; i++)
		tacit_buf_printf(&names, "%s%s", i ? ", " : "", m->list[i].id);
	if (m->count > NAMED_MAX)
		tacit_buf_adds(&names, ", ...");
	(void)tacit_fail(err, TACIT_INVALID, "%s may be any of %zu documents",
		typed, m->count + m->more);
	(void)tacit_hint(err, "say which: %s", tacit_buf_cstr(&names));
	tacit_buf_clear(&names);
	return false;
}

/* What an id begins with: a text, of its language versions; a comment, of the
 * answers to it. */
static bool is_begun_by(const struct match *match, const struct match *begin)
{
	size_t len = strlen(begin->id);

	if (match == begin)
		return true;
	if (strncmp(match->id, begin->id, len) != 0)
		return false;
	return begin->type == TACIT_COMMENT
		? match->id[len] == '-'
		: match->id[len] == '.' && match->type == begin->type;
}

static void prefer_shortest(struct matches *m)
{
	const struct match *shortest = m->list;
	size_t i;

	for (i = 1; i < m->count; i++) {
		if (strlen(m->list[i].id) < strlen(shortest->id))
			shortest = &m->list[i];
	}
	for (i = 0; i < m->count; i++) {
		if (!is_begun_by(&m->list[i], shortest))
			return;
	}
	if (!m->count || m->more)
		return;
	m->list[0] = *shortest;
	m->count = 1;
}

bool tacit_resolve(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, unsigned types, const char **id,
	enum tacit_type_id *type, struct tacit_err *err)
{
	struct matches m = { .reg = reg, .arena = arena, .types = types };

	if (!typed[0])
		return tacit_fail(err, TACIT_NOTFOUND, "an id is empty") ||
			tacit_hint(err, "see what there is with: tacit list");
	/* the exact id first, then what is like it, wider each time */
	if (!find_by_id(&m, typed, false, err) ||
		(!m.count && !find_note(&m, typed, err)) ||
		(!m.count && !find_called(&m, typed, err)) ||
		(!m.count && !find_by_id(&m, typed, true, err)) ||
		(!m.count && !find_bare_comment(&m, typed, err)) ||
		(!m.count && !find_last(&m, typed, err)) ||
		(!m.count &&
			(!find_number(&m, TACIT_PAPER, typed, err) ||
				!find_number(&m, TACIT_DECISION, typed, err))))
		return false;
	if (!m.count)
		return not_found(&m, typed, err);
	prefer_shortest(&m);
	if (m.count > 1)
		return several(&m, typed, err);
	*id = m.list[0].id;
	if (type)
		*type = (enum tacit_type_id)m.list[0].type;
	return true;
}

const char *tacit_resolve_nearest(struct tacit_register *reg,
	struct tacit_arena *arena, const char *typed, unsigned types)
{
	struct matches m = { .reg = reg, .arena = arena, .types = types };
	struct tacit_err ignored = { 0 };
	const char *id = NULL;

	if (tacit_resolve(reg, arena, typed, types, &id, NULL, &ignored))
		return id;
	return nearest(&m, typed);
}

bool tacit_resolve_state(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, const char **code, struct tacit_err *err)
{
	struct matches m = {
		.reg = reg, .arena = arena, .types = 1u << TACIT_MEMBER
	};

	if (tacit_state_by_code(reg, arena, typed, code))
		return true;
	if (!find_called(&m, typed, err))
		return false;
	if (!m.count)
		return tacit_no_such_state(reg, typed, err);
	if (m.count > 1)
		return several(&m, typed, err);
	*code = m.list[0].id;
	return true;
}
