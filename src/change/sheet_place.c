/* Where in the texts a row is about. */
#include "change/sheet_parts.h"

#include <string.h>

#include <tacit/buf.h>

enum { PLACES_MAX = 64 };

struct placing {
	struct sheet_reading *reading;
	const char *list[PLACES_MAX];
	size_t count;
	const char *below; /* the paragraph, as typed; or "" */
	const char *where; /* words that are no place; or NULL */
};

/* --- words -------------------------------------------------------------------- */

static const char *const whole[] = { "general", "general comment",
	"general comments", "all", "entire document", "whole document",
	"the whole document", "whole text", "the whole text", "entire text",
	"document", "throughout", "throughout the document",
	"throughout the text", "overall", "n/a", "none", "общее",
	"общие замечания", "общий комментарий", "весь документ", "весь текст",
	"документ в целом", "в целом", "по всему тексту", "жалпы",
	"бүкіл құжат", "бүкіл мәтін", "құжат толығымен", "全文", "整个文件",
	"总体", "总体意见", "一般", "一般性", "通篇", "全部", "général",
	"généralités", "commentaires généraux", "commentaire général", "tout",
	"tout le document", "tout le texte", "ensemble du document",
	"ensemble du texte", "document entier", "comentarios generales", NULL };

/* What stands before the number of a passage. */
static const char *const nouns[] = { "clause", "clauses", "subclause",
	"subclauses", "sub-clause", "section", "sections", "sec", "sect", "cl",
	"chapter", "chapters", "ch", "para", "paras", "paragraph", "paragraphs",
	"point", "points", "item", "items", "part", "article", "articles",
	"art", "раздел", "разделы", "глава", "пункт", "пункты", "п", "пп",
	"подпункт", "часть", "статья", "статьи", "бөлім", "тарау", "тармақ",
	"paragraphe", "alinéa", "chapitre", "partie", NULL };

/* What is of the text as a whole, and yet not all of it. */
static const char *const around[] = { "title", "document title",
	"title of the document", "title page", "cover", "cover page",
	"название", "заголовок", "наименование", "титульный лист", "атауы",
	"тақырыбы", "标题", "题目", "封面", "titre", "titre du document",
	"page de titre", "page de garde", NULL };

/* What has no address below a passage: words about it. */
static const char *const parts[] = { "note", "notes", "table", "tables",
	"figure", "figures", "fig", "example", "examples", "formula",
	"equation", "line", "lines", "row", "column", "bullet", "bullets",
	"dash", "indent", "list", "item", "items", "sentence", "para",
	"paragraph", "definition", "term", "title", "heading", "footnote",
	"first", "second", "third", "fourth", "fifth", "last", "1st", "2nd",
	"3rd", "4th", "5th", "примечание", "таблица", "рисунок", "рис",
	"пример", "формула", "абзац", "строка", "предложение", "перечисление",
	"подпункт", "заголовок", "первый", "второй", "третий", "последний",
	"кесте", "сурет", "ескертпе", "жол", "абзацы", "remarque", "tableau",
	"exemple", "formule", "ligne", "alinéa", "puce", "phrase", "titre",
	"premier", "deuxième", "troisième", "dernier", "表", "图", "注", "示例",
	NULL };

static const char *const signs_before[] = { "§", "第", "[", "(", NULL };
static const char *const signs_after[] = { ".", ":", "]", ")", "章", "节", "条",
	"款", NULL };

/* "6.2 and/or 7" */
static const char *const joiners[] = { ",", " and/or ", " and ", " or ", "&",
	"+", " и ", " или ", " және ", " et ", " ou ", "、", "，", "和", "及",
	NULL };

static bool is_among(const char *typed, const char *const *list)
{
	for (; *list; list++) {
		if (tacit_sheet_same(typed, *list))
			return true;
	}
	return false;
}

static bool is_whole(const char *typed)
{
	static const char *const dashes[] = { "-", "–", "—", "/", NULL };

	/* nearly all that is typed names a passage, and comparing takes long */
	if (strpbrk(typed, "#0123456789"))
		return false;
	return tacit_is_one_of(typed, dashes) || is_among(typed, whole);
}

static struct tacit_str without_signs(struct tacit_str text)
{
	size_t i;

	for (i = 0; signs_before[i]; i++) {
		while (tacit_str_skip(&text, signs_before[i]))
			text = tacit_str_trim(text);
	}
	for (i = 0; signs_after[i]; i++) {
		while (tacit_str_ends(text, signs_after[i])) {
			text.len -= strlen(signs_after[i]);
			text = tacit_str_trim(text);
		}
	}
	return text;
}

/* "Clause 5" is 5, and so are "5.", "§ 5" and "第5章". */
static const char *bare_number(struct tacit_arena *arena, const char *typed)
{
	struct tacit_str text = without_signs(tacit_str_of(typed));
	size_t len = 0;

	while (len < text.len && text.data[len] != ' ' &&
		!tacit_is_digit(text.data[len]))
		len++;
	if (len && len < text.len &&
		is_among(tacit_arena_strndup(arena, text.data, len), nouns))
		text = without_signs(tacit_str_trim(tacit_str_from(text, len)));
	return tacit_arena_strndup(arena, text.data, text.len);
}

/* --- one place ----------------------------------------------------------------- */

static bool is_fatal(enum tacit_code code)
{
	return code == TACIT_GIT || code == TACIT_DB || code == TACIT_IO;
}

static bool find_place(struct placing *placing, const char *typed,
	const char **place, struct tacit_err *why)
{
	*why = (struct tacit_err){ 0 };
	return *typed &&
		tacit_places_find(&placing->reading->places, typed, place, why);
}

/* As it is typed, and then without what people put around it. */
static bool find_clause(struct placing *placing, const char *typed,
	const char **place, struct tacit_err *why)
{
	const char *bare;

	if (find_place(placing, typed, place, why) || is_fatal(why->code))
		return why->code == TACIT_OK;
	bare = bare_number(&placing->reading->arena, typed);
	return strcmp(bare, typed) != 0 && *bare &&
		find_place(placing, bare, place, why);
}

static void say_where(struct placing *placing, const char *words)
{
	if (!placing->where)
		placing->where = words;
	else if (strcmp(placing->where, words) != 0)
		placing->where = tacit_arena_printf(&placing->reading->arena,
			"%s, %s", words, placing->where);
}

/* "a", "a)", "(ii)", "б)"; no sign that stands alone. */
static bool is_letter_of_list(struct tacit_str text)
{
	const bool is_open = tacit_str_take(&text, '(');
	const bool is_closed = text.len && text.data[text.len - 1] == ')';

	text.len -= is_closed;
	if (text.len == 1 || !text.len)
		return text.len && tacit_is_letter(text.data[0]);
	return (is_open || is_closed) &&
		(tacit_str_is_of(text, "ivx") || tacit_utf8_width(text) == 1);
}

/* "Table 1", "2nd paragraph", "a)" */
static bool is_part(struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_str rest = text;
	struct tacit_str word;

	if (!tacit_str_split(&rest, ' ', &word))
		return false;
	return is_letter_of_list(word) ||
		is_among(
			tacit_arena_strndup(arena, word.data, word.len), parts);
}

/* "2.2.1 a)", "Annex A, Table 1": the clause is the place, the rest is kept. */
static bool find_with_part(struct placing *placing, const char *typed,
	const char **place, struct tacit_err *why)
{
	enum { TRIES = 16 };
	struct tacit_arena *arena = &placing->reading->arena;
	const struct tacit_str all = tacit_str_of(typed);
	struct tacit_err none = { 0 };
	size_t at = all.len;
	size_t tries = 0;

	while (at-- > 1 && tries < TRIES) {
		struct tacit_str clause = { all.data, at };
		struct tacit_str part;

		if (all.data[at] != ' ')
			continue;
		tries++;
		part = tacit_str_trim(tacit_str_from(all, at));
		if (!is_part(arena, part))
			continue;
		clause = tacit_str_trim(clause);
		clause.len -= tacit_str_ends(clause, ",");
		if (find_clause(placing,
			    tacit_arena_strndup(arena, clause.data, clause.len),
			    place, &none)) {
			say_where(placing,
				tacit_arena_strndup(
					arena, part.data, part.len));
			return true;
		}
		if (is_fatal(none.code)) {
			*why = none;
			return false;
		}
	}
	return false;
}

/* Clause II and paragraph 2 are II.2; "p1" of it is II.p1. What there is not
 * below the clause ("Table 1") is words about it. */
static bool find_below(struct placing *placing, const char *typed,
	const char **place, struct tacit_err *why)
{
	struct tacit_arena *arena = &placing->reading->arena;
	const char *below = bare_number(arena, placing->below);
	const char *clause;

	if (*placing->below) {
		clause = bare_number(arena, typed);
		if (find_place(placing,
			    tacit_arena_printf(arena, "%s.%s", clause, below),
			    place, why))
			return true;
		if (is_fatal(why->code))
			return false;
		say_where(placing, placing->below);
	}
	return find_clause(placing, typed, place, why) ||
		(!is_fatal(why->code) &&
			find_with_part(placing, typed, place, why));
}

static bool keep_place(struct placing *placing, const char *place)
{
	size_t i;

	for (i = 0; i < placing->count; i++) {
		if (!strcmp(placing->list[i], place))
			return true;
	}
	if (placing->count == PLACES_MAX) {
		tacit_sheet_fault(placing->reading, TACIT_SHEET_PLACE,
			"make two rows of it", "more than %d places are named",
			PLACES_MAX);
		return false;
	}
	placing->list[placing->count++] = place;
	return true;
}

/* --- several ------------------------------------------------------------------- */

/* Where the first joiner begins, and behind it. */
static bool find_joiner(struct tacit_str text, size_t *begin, size_t *end)
{
	size_t i;

	*begin = SIZE_MAX;
	for (i = 0; joiners[i]; i++) {
		const size_t at = tacit_str_find(text, joiners[i]);

		if (at >= *begin)
			continue;
		*begin = at;
		*end = at + strlen(joiners[i]);
	}
	return *begin != SIZE_MAX;
}

static bool add_one(
	struct placing *placing, struct tacit_str part, struct tacit_err *why)
{
	const char *typed;
	const char *place = NULL;

	part = tacit_str_trim(part);
	if (!part.len)
		return true;
	typed = tacit_arena_strndup(
		&placing->reading->arena, part.data, part.len);
	return find_below(placing, typed, &place, why) &&
		keep_place(placing, place);
}

/* "5, 6", where that is not one place; all of them, or none. */
static bool add_several(
	struct placing *placing, struct tacit_str text, struct tacit_err *why)
{
	const size_t before = placing->count;
	size_t begin;
	size_t end;

	while (find_joiner(text, &begin, &end)) {
		if (!add_one(placing, (struct tacit_str){ text.data, begin },
			    why)) {
			placing->count = before;
			return false;
		}
		text = tacit_str_from(text, end);
	}
	if (add_one(placing, text, why))
		return true;
	placing->count = before;
	return false;
}

static bool add_piece(
	struct placing *placing, struct tacit_str part, struct tacit_err *err)
{
	struct tacit_err why = { 0 };
	struct tacit_err rest = { 0 };
	size_t begin;
	size_t end;
	const char *typed = tacit_arena_strndup(
		&placing->reading->arena, part.data, part.len);

	if (is_whole(typed) || add_one(placing, part, &why))
		return true;
	if (!is_fatal(why.code) && find_joiner(part, &begin, &end) &&
		add_several(placing, part, &rest))
		return true;
	if (is_fatal(why.code) || is_fatal(rest.code))
		return tacit_fail_as(err, is_fatal(why.code) ? &why : &rest);
	if (is_among(typed, around)) {
		say_where(placing, typed);
		return true;
	}
	if (rest.code != TACIT_OK)
		why = rest;
	tacit_sheet_fault(
		placing->reading, TACIT_SHEET_PLACE, why.hint, "%s", why.msg);
	return true;
}

/* A paragraph without a clause is a place, or words. */
static bool add_paragraph(struct placing *placing, struct tacit_err *err)
{
	const char *place = NULL;
	struct tacit_err why = { 0 };

	if (!*placing->below || is_whole(placing->below))
		return true;
	if (find_clause(placing, placing->below, &place, &why))
		return keep_place(placing, place);
	if (is_fatal(why.code))
		return tacit_fail_as(err, &why);
	placing->where = placing->below;
	return true;
}

bool tacit_sheet_places(struct sheet_reading *reading,
	struct tacit_comment *out, const char **where, struct tacit_err *err)
{
	struct placing placing = { .reading = reading,
		.below = tacit_sheet_typed(reading, TACIT_SHEET_PARAGRAPH) };
	char *cell = tacit_arena_strdup(
		&reading->arena, tacit_sheet_typed(reading, TACIT_SHEET_PLACE));
	struct tacit_str rest = tacit_str_of(cell);
	struct tacit_str part;
	const char **places;
	char *p;

	if (!rest.len && !add_paragraph(&placing, err))
		return false;
	for (p = cell; *p; p++) {
		if (*p == '\n')
			*p = ';';
	}
	while (tacit_str_split(&rest, ';', &part)) {
		part = tacit_str_trim(part);
		if (part.len && !add_piece(&placing, part, err))
			return false;
	}
	/* of the whole text: what stands beside it is words, too */
	if (!placing.count && *placing.below && *cell)
		say_where(&placing, placing.below);
	*where = placing.where;
	if (!placing.count)
		return true;
	places = tacit_arena_array(
		&reading->arena, placing.count, sizeof(*places));
	memcpy(places, placing.list, placing.count * sizeof(*places));
	out->places = places;
	out->place_count = placing.count;
	return true;
}
