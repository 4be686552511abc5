/*
 * Paths and ids. Both are read and written by the patterns of the type
 * table: words in capitals stand for what changes, all else for itself.
 */
#include <tacit/path.h>

#include <string.h>

#include <tacit/buf.h>

#include "document/pattern.h"

enum { SEGMENT_MAX = 64, DEPTH_MAX = 6 };

static bool is_segment_char(char c)
{
	return tacit_is_small(c) || tacit_is_digit(c) || c == '.' || c == '_' ||
		c == '-';
}

/* Names that some systems keep for devices, whatever follows the dot. */
static bool is_device(struct tacit_str segment)
{
	static const char *const names[] = { "con", "prn", "aux", "nul" };
	struct tacit_str stem;
	size_t i;

	if (!tacit_str_split(&segment, '.', &stem) || stem.len < 3 ||
		stem.len > 4)
		return false;
	for (i = 0; i < TACIT_COUNT(names); i++) {
		if (tacit_str_eqs(stem, names[i]))
			return true;
	}
	return stem.len == 4 && stem.data[3] >= '1' && stem.data[3] <= '9' &&
		(tacit_str_starts(stem, "com") ||
			tacit_str_starts(stem, "lpt"));
}

static const char *segment_fault(struct tacit_str segment)
{
	size_t i;

	if (!segment.len)
		return "a name in the path is empty";
	if (segment.len > SEGMENT_MAX)
		return "a name in the path is longer than 64 characters";
	for (i = 0; i < segment.len; i++) {
		if (!is_segment_char(segment.data[i]))
			return "only a-z, 0-9, dot, hyphen and underscore "
			       "may stand in a path";
	}
	if (strchr("._-", segment.data[0]))
		return "a name in the path begins with a sign";
	if (segment.data[segment.len - 1] == '.')
		return "a name in the path ends in a dot";
	if (is_device(segment))
		return "a name in the path is reserved on some systems";
	return NULL;
}

static bool check_grammar(const char *path, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(path);
	struct tacit_str segment;
	size_t depth = 0;

	if (rest.len > TACIT_PATH_MAX)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			"the path is longer than %d bytes", TACIT_PATH_MAX);
	while (tacit_str_split(&rest, '/', &segment)) {
		const char *fault = segment_fault(segment);

		if (fault) {
			(void)tacit_fail_at(
				err, TACIT_INVALID, path, 0, "%s", fault);
			return tacit_hint(err,
				"names are written like nct-general, with "
				"small letters, digits and hyphens");
		}
		depth++;
	}
	if (depth > DEPTH_MAX)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			"the path has more than %d levels", DEPTH_MAX);
	return true;
}

/* How paths in that folder look; false when no type stands there. */
static bool hint_patterns(struct tacit_str folder, struct tacit_err *err)
{
	struct tacit_buf buf = { 0 };
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);

		if (!tacit_str_eqs(folder, type->folder))
			continue;
		tacit_buf_printf(
			&buf, "%s%s", buf.len ? " " : "", type->pattern);
	}
	if (buf.len)
		(void)tacit_hint(
			err, "here a path is one of: %s", tacit_buf_cstr(&buf));
	tacit_buf_clear(&buf);
	return err && err->hint[0];
}

static bool refuse(const char *path, struct tacit_err *err)
{
	const char *folders[TACIT_TYPE_COUNT];
	struct tacit_str rest = tacit_str_of(path);
	struct tacit_str folder;
	const char *near;
	char word[SEGMENT_MAX + 1];
	int id;

	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"no type of document has this path");
	(void)tacit_str_split(&rest, '/', &folder);
	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);

		folders[id] = type->folder;
	}
	if (rest.data && hint_patterns(folder, err))
		return false;
	if (!rest.data)
		return tacit_hint(err,
			"beside folders, only body.md, README.md and "
			".gitattributes stand here");
	memcpy(word, folder.data, folder.len);
	word[folder.len] = '\0';
	near = tacit_nearest(word, folders, TACIT_TYPE_COUNT);
	if (near)
		return tacit_hint(err, "did you mean the folder %s?", near);
	return tacit_hint(err,
		"documents stand in members, areas, measures, "
		"plans, notes, comments, dispositions, acts, "
		"decisions, progress, networks or events");
}

/* NAME.md or NAME.LANG.md; the stem is what the pattern has before ".md". */
static bool cut_language(struct tacit_str path, const struct tacit_type *type,
	struct tacit_str *stem, struct tacit_str *lang)
{
	struct tacit_str tail;

	*lang = (struct tacit_str){ 0 };
	if (!tacit_str_ends(path, ".md"))
		return false;
	*stem = (struct tacit_str){ path.data, path.len - 3 };
	if (!type->is_translatable || stem->len < 4 ||
		stem->data[stem->len - 3] != '.')
		return true;
	tail = (struct tacit_str){ stem->data + stem->len - 2, 2 };
	if (!tacit_lang_is_known(tail))
		return true; /* i.10 ends so, too */
	*lang = tail;
	stem->len -= 3;
	return true;
}

static char *copy(struct tacit_arena *arena, struct tacit_str s, bool upper)
{
	char *text;
	size_t i;

	if (!s.len)
		return NULL;
	text = tacit_arena_strndup(arena, s.data, s.len);
	for (i = 0; upper && text[i]; i++)
		text[i] = tacit_capital(text[i]);
	return text;
}

static void fill_path(struct tacit_arena *arena, const struct tacit_type *type,
	struct tacit_str stem, struct tacit_str lang,
	const struct tacit_bindings *bound, struct tacit_path *out)
{
	size_t slash = stem.len;

	while (slash && stem.data[slash - 1] != '/')
		slash--;
	*out = (struct tacit_path){
		.type = type,
		.lang = copy(arena, lang, false),
		.area = copy(arena, bound->word[TACIT_WORD_AREA], false),
		.year = copy(arena, bound->word[TACIT_WORD_YEAR], false),
		.note = copy(arena, bound->word[TACIT_WORD_NOTE], false),
		.state = copy(arena, bound->word[TACIT_WORD_STATE], true),
		.item = copy(arena, bound->word[TACIT_WORD_ITEM], false),
		.sum = copy(arena, bound->word[TACIT_WORD_SUM], false),
		.name = tacit_arena_strndup(
			arena, stem.data + slash, stem.len - slash),
	};
	out->id = tacit_pattern_expand(arena, tacit_str_of(type->id_pattern),
		bound, type->id == TACIT_MEMBER);
	if (out->lang)
		out->id =
			tacit_arena_printf(arena, "%s.%s", out->id, out->lang);
}

/* acts/2022/2022-07-01-...: the folder is the year of the date. */
static bool is_of_its_year(const struct tacit_bindings *bound)
{
	struct tacit_str date = bound->word[TACIT_WORD_DATE];

	date.len = date.len ? 4 : 0;
	return !date.len || tacit_str_eq(date, bound->word[TACIT_WORD_YEAR]);
}

static bool try_type(struct tacit_arena *arena, const struct tacit_type *type,
	struct tacit_str path, struct tacit_path *out)
{
	struct tacit_str patterns = tacit_str_of(type->pattern);
	struct tacit_str pattern;
	struct tacit_str stem;
	struct tacit_str lang;

	if (!cut_language(path, type, &stem, &lang))
		return false;
	while (tacit_str_split(&patterns, ' ', &pattern)) {
		struct tacit_bindings bound = { 0 };

		pattern.len -= 3; /* .md */
		if (!tacit_pattern_match(pattern, stem, &bound) ||
			!is_of_its_year(&bound))
			continue;
		fill_path(arena, type, stem, lang, &bound, out);
		return true;
	}
	return false;
}

/* How the body words its letters and notes: free text, as README.md is. */
static bool is_template(struct tacit_str path)
{
	return (tacit_str_skip(&path, "templates/letter-") ||
		       tacit_str_skip(&path, "templates/verbale.")) &&
		tacit_str_ends(path, "md") && !memchr(path.data, '/', path.len);
}

bool tacit_path_parse(struct tacit_arena *arena, const char *path,
	struct tacit_path *out, struct tacit_err *err)
{
	struct tacit_str text = tacit_str_of(path);
	int id;

	*out = (struct tacit_path){ .id = "", .name = "" };
	if (!strcmp(path, "README.md") || !strcmp(path, ".gitattributes"))
		return true;
	if (!check_grammar(path, err))
		return false;
	if (is_template(text))
		return true;
	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);

		if (!tacit_str_starts(text, type->folder))
			continue;
		if (try_type(arena, type, text, out))
			return true;
	}
	return refuse(path, err);
}

/* "nct-general/concept-paper.ru": the id before the language. */
static struct tacit_str cut_id(
	const struct tacit_type *type, struct tacit_str id)
{
	if (type->is_translatable && id.len > 3 && id.data[id.len - 3] == '.' &&
		tacit_lang_is_known(
			(struct tacit_str){ id.data + id.len - 2, 2 }))
		id.len -= 3;
	return id;
}

bool tacit_path_is_id(enum tacit_type_id type_id, struct tacit_str id)
{
	const struct tacit_type *type = tacit_type(type_id);
	struct tacit_bindings bound;

	if (type_id != TACIT_MEMBER) {
		id = cut_id(type, id);
		return tacit_pattern_match(
			tacit_str_of(type->id_pattern), id, &bound);
	}
	return id.len == 3 && tacit_str_is_of(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

bool tacit_path_of_id(struct tacit_arena *arena, enum tacit_type_id type_id,
	const char *id, const char **out, struct tacit_err *err)
{
	const struct tacit_type *type = tacit_type(type_id);
	struct tacit_bindings bound = { 0 };
	struct tacit_str pattern = tacit_str_of(type->pattern);
	struct tacit_str stem;
	const char *suffix;
	const char *path;

	*out = NULL;
	if (type_id == TACIT_COMMENT || type_id == TACIT_DISPOSITION)
		return tacit_fail(err, TACIT_NOTFOUND,
			"the id %s does not say where it stands", id);
	stem = cut_id(type, tacit_str_of(id));
	suffix = id + stem.len;
	if (type_id == TACIT_MEMBER)
		stem = tacit_str_of(tacit_pattern_lower(arena, stem));
	if (!tacit_pattern_match(
		    tacit_str_of(type->id_pattern), stem, &bound)) {
		(void)tacit_fail(err, TACIT_INVALID, "%s is no id of a %s", id,
			type->name);
		return tacit_hint(err, "it is written %s", type->id_pattern);
	}
	if (!bound.word[TACIT_WORD_YEAR].len && bound.word[TACIT_WORD_DATE].len)
		bound.word[TACIT_WORD_YEAR] =
			(struct tacit_str){ bound.word[TACIT_WORD_DATE].data,
				4 };
	pattern.len -= 3;
	path = tacit_pattern_expand(arena, pattern, &bound, false);
	path = tacit_arena_printf(arena, "%s%s.md", path, suffix);
	if (!check_grammar(path, err))
		return false;
	*out = path;
	return true;
}

const char *tacit_path_slug(struct tacit_arena *arena, const char *text)
{
	char *slug = tacit_arena_alloc(arena, strlen(text) + 1);
	size_t len = 0;
	bool gap = false;

	for (; *text; text++) {
		char c = tacit_small(*text);

		if (!tacit_is_small(c) && !tacit_is_digit(c)) {
			gap = true;
			continue;
		}
		if (gap && len)
			slug[len++] = '-';
		gap = false;
		slug[len++] = c;
	}
	return slug;
}
