/* Words that mean a kind or a category, in every language and by every form. */
#include <string.h>

#include <tacit/words.h>

#include "base/letter.h"
#include "change/sheet_parts.h"

enum { WORDS_MAX = 512 };

/* --- comparing ------------------------------------------------------------------ */

/* Small letters without marks; whatever stands between words as one blank. */
static void fold_word(struct tacit_str text, struct tacit_buf *out)
{
	struct tacit_buf small = { 0 };
	struct tacit_str rest;
	bool is_parted = false;

	tacit_fold(text, &small);
	rest = tacit_buf_str(&small);
	while (rest.len) {
		uint32_t point = 0;
		char bytes[4];

		if (!tacit_utf8_take(&rest, &point))
			continue;
		if (!tacit_letter_is(point)) {
			is_parted = out->len > 0;
			continue;
		}
		if (is_parted)
			tacit_buf_addc(out, ' ');
		is_parted = false;
		tacit_buf_add(out, bytes, tacit_utf8_encode(point, bytes));
	}
	tacit_buf_clear(&small);
}

bool tacit_sheet_same(const char *a, const char *b)
{
	struct tacit_buf x = { 0 };
	struct tacit_buf y = { 0 };
	bool same;

	fold_word(tacit_str_of(a), &x);
	fold_word(tacit_str_of(b), &y);
	same = !strcmp(tacit_buf_cstr(&x), tacit_buf_cstr(&y));
	tacit_buf_clear(&x);
	tacit_buf_clear(&y);
	return same;
}

/* --- what was typed before ------------------------------------------------------ */

const char *tacit_sheet_recall(const struct sheet_reading *reading,
	const void *among, const char *typed)
{
	size_t i;

	for (i = 0; i < reading->word_count; i++) {
		if (reading->words[i].among == among &&
			!strcmp(reading->words[i].typed, typed))
			return reading->words[i].meant;
	}
	return NULL;
}

const char *tacit_sheet_remember(struct sheet_reading *reading,
	const void *among, const char *typed, const char *meant)
{
	struct tacit_arena *arena = &reading->sheet->arena;
	struct sheet_word *word;

	/* where each row has another one, remembering takes time */
	if (!meant || reading->word_count == WORDS_MAX)
		return meant;
	word = tacit_arena_append(arena, &reading->words, &reading->word_count,
		&reading->word_cap, sizeof(*reading->words));
	*word = (struct sheet_word){ among, tacit_arena_strdup(arena, typed),
		tacit_arena_strdup(arena, meant) };
	return word->meant;
}

/* --- words of the register ---------------------------------------------------- */

/* What people write besides the words of our four languages: forms have letters
 * of their own, adjectives agree with what they are said of, and the French of
 * the forms is nobody's translation of ours. */
static const struct {
	const char *meant;
	const char *typed; /* parted by | */
} others[] = {
	{ "general",
		"ge|g|gen|general comment|общий|общая|общие|general comments|"
		"général|générale|généraux|一般" },
	{ "technical",
		"te|t|tech|substantive|substance|технический|техническая|"
		"технические|по существу|technique|techniques|de fond|技术" },
	{ "editorial",
		"ed|e|edit|typo|редакционный|редакционная|редакционные|"
		"rédactionnel|rédactionnelle|éditorial|éditoriale|编辑" },
	{ "translation", "tr|перевод|traduction|翻译" },
	{ "comment",
		"comments|observation|remark|commentaire|remarque|a c|"
		"affirmative with comment|замечание|комментарий|意见|评论" },
	{ "proposal", "proposition|suggestion|a s|建议" },
	{ "amendment", "amendement|修正" },
	{ "objection",
		"objects|neg|negative|neg mj|neg mi|negative major|"
		"negative minor|反对意见" },
	{ "reservation", "réserve|保留意见" },
	{ "question", "a q|вопрос|问题" },
	{ "extension-request",
		"extension|extension of the deadline|prolongation|"
		"demande de prolongation" },
	{ "support", "supports|aff|affirmative|a|soutien|appui|赞成" },
	{ "no-objection", "pas d'objection|aucune objection|sans objection" },
	{ "withdrawal", "withdrawn|retrait" },
	{ "reply", "réponse" },
};

/* By these nobody says whether he agrees, and on some calls silence does. */
static const char nothing[] =
	"none|nil|n/a|no comment|no comments|nothing|nothing to comment|"
	"without comment|without comments|нет|нет замечаний|без замечаний|"
	"замечаний нет|нет комментариев|без комментариев|ескерту жоқ|"
	"ескертпе жоқ|ескертпелер жоқ|пікір жоқ|无|无意见|没有意见|无评论|"
	"sans commentaire|sans commentaires|aucun commentaire|"
	"pas de commentaire|pas de commentaires|sans observations|néant|sin "
	"comentarios";

static bool is_one_of_forms(const char *typed, const char *forms)
{
	struct tacit_str rest = tacit_str_of(forms);
	struct tacit_buf form = { 0 };
	struct tacit_str one;
	bool is_it = false;

	while (!is_it && tacit_str_split(&rest, '|', &one)) {
		tacit_buf_truncate(&form, 0);
		tacit_buf_add_str(&form, one);
		is_it = tacit_sheet_same(typed, tacit_buf_cstr(&form));
	}
	tacit_buf_clear(&form);
	return is_it;
}

static bool is_other_word(const char *typed, const char *word)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(others); i++) {
		if (!strcmp(others[i].meant, word) &&
			is_one_of_forms(typed, others[i].typed))
			return true;
	}
	return false;
}

/* The word itself, and what people write for it. */
static bool is_word_of_cell(const char *typed, const char *word)
{
	const char *const *languages = NULL;
	const size_t count = tacit_words_languages(&languages);
	size_t i;

	if (tacit_sheet_same(typed, word))
		return true;
	for (i = 0; i < count; i++) {
		if (tacit_sheet_same(typed, tacit_tr(languages[i], word)))
			return true;
	}
	return is_other_word(typed, word);
}

static const char *find_word_of_cell(struct sheet_reading *reading,
	const char *const *words, const char *typed)
{
	const char *meant = tacit_sheet_recall(reading, words, typed);
	size_t i;

	if (meant)
		return meant;
	for (i = 0; words[i]; i++) {
		if (is_word_of_cell(typed, words[i]))
			return tacit_sheet_remember(
				reading, words, typed, words[i]);
	}
	return NULL;
}

static const char *const *choices(const char *key)
{
	return tacit_type_key(tacit_type(TACIT_COMMENT), key, NULL)->choices;
}

static void fault_word(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *const *words,
	const char *typed)
{
	struct tacit_buf remedy = { 0 };
	const char *near;
	size_t count = 0;

	if (is_one_of_forms(typed, nothing)) {
		tacit_sheet_fault(reading, column,
			"write no objection, support, or what else it is; or "
			"leave the row out, if the state says nothing",
			"%.60s is no position: whether the state agrees is not "
			"said",
			typed);
		return;
	}
	while (words[count])
		count++;
	near = tacit_nearest(typed, words, count);
	if (near) {
		tacit_buf_printf(&remedy, "did you mean %s?", near);
	} else {
		tacit_buf_adds(&remedy, "write one of: ");
		for (; *words; words++)
			tacit_buf_printf(
				&remedy, "%s%s", *words, words[1] ? ", " : "");
	}
	tacit_sheet_fault(reading, column, tacit_buf_cstr(&remedy),
		"there is no such word: %.60s", typed);
	tacit_buf_clear(&remedy);
}

/* --- kinds ------------------------------------------------------------------------ */

/* A sheet has one a row: two that differ are two comments, or a question. */
static bool is_second(const char *before, const char *word)
{
	return before && strcmp(before, word) != 0;
}

static void read_kind(struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_typed(reading, TACIT_SHEET_KIND);

	out->kind = reading->terms.kind;
	if (!*typed)
		return;
	out->kind = find_word_of_cell(reading, choices("kind"), typed);
	if (!out->kind)
		fault_word(reading, TACIT_SHEET_KIND, choices("kind"), typed);
}

/* --- categories ------------------------------------------------------------------- */

static void take_category(struct sheet_reading *reading, const char *typed,
	struct tacit_comment *out, const char **kind)
{
	const bool is_ours = reading->at->header.layout == TACIT_SHEET_OURS;
	const char *word =
		find_word_of_cell(reading, choices("category"), typed);

	if (word && is_second(out->category, word))
		tacit_sheet_fault(reading, TACIT_SHEET_CATEGORY,
			"keep one of them, or make two rows of it",
			"%s and %s are two categories, and a comment has one",
			out->category, word);
	else if (word)
		out->category = word;
	if (word)
		return;
	word = is_ours ? NULL
		       : find_word_of_cell(reading, choices("kind"), typed);
	if (!word)
		fault_word(reading, TACIT_SHEET_CATEGORY, choices("category"),
			typed);
	else if (is_second(*kind, word))
		tacit_sheet_fault(reading, TACIT_SHEET_CATEGORY,
			"keep one of them, or make two rows of it",
			"%s and %s are two kinds, and a comment has one", *kind,
			word);
	else
		*kind = word;
}

/* "te", "technical", "te/ed"; in a form "te, objection" for its kind, too. */
static void read_category(
	struct sheet_reading *reading, struct tacit_comment *out)
{
	char *cell = tacit_arena_strdup(&reading->arena,
		tacit_sheet_typed(reading, TACIT_SHEET_CATEGORY));
	struct tacit_str rest = tacit_str_of(cell);
	const char *kind = NULL;
	struct tacit_str part;
	char *p;

	/* "по существу" and "a-c" stay whole */
	if (*cell && find_word_of_cell(reading, choices("category"), cell)) {
		take_category(reading, cell, out, &kind);
		return;
	}
	for (p = cell; *p; p++) {
		if (strchr(",;/+&\n", *p))
			*p = ',';
	}
	while (tacit_str_split(&rest, ',', &part)) {
		part = tacit_str_trim(part);
		if (part.len)
			take_category(reading,
				tacit_arena_strndup(
					&reading->arena, part.data, part.len),
				out, &kind);
	}
	if (!kind)
		return;
	if (*tacit_sheet_typed(reading, TACIT_SHEET_KIND) &&
		is_second(out->kind, kind))
		tacit_sheet_fault(reading, TACIT_SHEET_CATEGORY,
			"keep one of them, or make two rows of it",
			"%s and %s are two kinds, and a comment has one",
			out->kind, kind);
	out->kind = kind;
}

void tacit_sheet_words(struct sheet_reading *reading, struct tacit_comment *out)
{
	read_kind(reading, out);
	read_category(reading, out);
}
