#include "align/citation_words.h"

#include <string.h>

#include <tacit/buf.h>

#include "align/enumerator_number.h"
#include "base/letter.h"

enum { PARTS_MAX = 6, WORD_BYTES = 64 };

/* --- in full ------------------------------------------------------------------ */

/* Short, and as they are declined: rows are sorted by language alone. */
static const struct form {
	const char *full;
	const char *typed; /* with blanks between */
} forms[] = {
	{ "Article", "art arts articles" },
	{ "Section", "sec sect sections" },
	{ "Chapter", "ch chap chapters" },
	{ "Paragraph", "para paras par paragraphs alinéa" },
	{ "Clause", "cl clauses subclause" },
	{ "Appendix", "app" },
	{ "Schedule", "sched" },
	{ "Annex", "ann annexes" },
	{ "Статья", "ст статьи статье статью статьей статьёй" },
	{ "Раздел", "разд раздела разделе разделу разделом" },
	{ "Глава", "гл главы главе главу главой" },
	{ "Часть", "ч части частью" },
	{ "Пункт", "п пункта пункте пункту пунктом" },
	{ "Приложение", "прил приложения приложении приложению приложением" },
	{ "Бап", "баптың бапта бапқа бабы бабының бабында" },
	{ "Бөлім", "бөлімнің бөлімде бөлімі бөлімінің" },
	{ "Тарау", "тараудың тарауда тарауы тарауының" },
	{ "Тармақ", "тармақтың тармақта тармағы тармағының" },
	{ "Қосымша", "қосымшаның қосымшада қосымшасы қосымшасының" },
};

static const char *full_form(struct tacit_str small)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(forms); i++) {
		struct tacit_str rest = tacit_str_of(forms[i].typed);
		struct tacit_str typed;

		while (tacit_str_split(&rest, ' ', &typed)) {
			if (tacit_str_eq(typed, small))
				return forms[i].full;
		}
	}
	return NULL;
}

/* Take a word of letters off; in small letters in `small`, "" where it is long. */
static struct tacit_str take_letters(
	struct tacit_str *rest, struct tacit_buf *small)
{
	struct tacit_str word = { rest->data, 0 };
	uint32_t point;
	size_t len;

	tacit_buf_truncate(small, 0);
	while ((point = tacit_number_point(*rest, &len)) && len &&
		tacit_letter_is(point) && !tacit_is_digit(rest->data[0])) {
		char bytes[4];

		tacit_buf_add(small, bytes,
			tacit_utf8_encode(tacit_letter_small(point), bytes));
		word.len += len;
		*rest = tacit_str_from(*rest, len);
	}
	if (word.len > WORD_BYTES)
		tacit_buf_truncate(small, 0);
	return word;
}

/* What stands between: "paragraph 2 of the Article 4". */
static const char *skip_between(const char *text)
{
	static const char *const words[] = { " ", ",", "of ", "to ", "in ",
		"the ", "de ", "du ", "la ", "l'", "l\u2019", "к ", "с ", "в ",
		"的", NULL };
	const char *const *word = words;

	while (*word) {
		const size_t len = strlen(*word);

		if (!strncmp(text, *word, len)) {
			text += len;
			word = words;
		} else {
			word++;
		}
	}
	return text;
}

const char *tacit_citation_in_full(struct tacit_arena *arena, const char *typed)
{
	/* blanks say nothing between signs of Chinese */
	const bool is_chinese = strstr(typed, "第");
	struct tacit_str rest = tacit_str_of(typed);
	struct tacit_buf small = { 0 };
	struct tacit_buf out = { 0 };

	while (rest.len) {
		const struct tacit_str word = take_letters(&rest, &small);
		const char *full = full_form(tacit_buf_str(&small));

		if (full) {
			tacit_buf_adds(&out, full);
			(void)tacit_str_take(&rest, '.');
			if (rest.len && tacit_is_digit(rest.data[0]))
				tacit_buf_addc(&out, ' ');
		} else if (word.len) {
			tacit_buf_add_str(&out, word);
		} else {
			if (!is_chinese || rest.data[0] != ' ')
				tacit_buf_addc(&out, rest.data[0]);
			rest = tacit_str_from(rest, 1);
		}
	}
	tacit_buf_clear(&small);
	return skip_between(tacit_buf_keep(&out, arena).data);
}

/* --- one within another ----------------------------------------------------------- */

/* All of it; how many there are, 0: something else is there, too. */
static size_t read_all_named(struct tacit_arena *arena, const char *full,
	struct tacit_enumerator *parts)
{
	size_t count = 0;

	for (full = skip_between(full); *full; full = skip_between(full)) {
		if (count == PARTS_MAX ||
			!tacit_enumerator_read(arena, full, &parts[count]) ||
			parts[count].of == TACIT_NUMBERED_ANY)
			return 0;
		full = parts[count++].title;
	}
	return count;
}

static bool is_low(enum tacit_numbered of)
{
	return of == TACIT_NUMBERED_CLAUSE || of == TACIT_NUMBERED_PARAGRAPH;
}

/* Which of them has an address of its own: the lowest that is no paragraph, for
 * articles are counted through chapters; SIZE_MAX: none. */
static size_t find_base(const struct tacit_enumerator *parts, size_t count)
{
	/* an article is the lowest of those that are listed first */
	size_t base = SIZE_MAX;
	size_t i;

	for (i = 0; i < count; i++) {
		const bool is_annex = parts[i].of >= TACIT_NUMBERED_ANNEX;
		const bool was_annex = base != SIZE_MAX &&
			parts[base].of >= TACIT_NUMBERED_ANNEX;

		if (is_low(parts[i].of))
			continue;
		if (base == SIZE_MAX || (was_annex && !is_annex) ||
			(was_annex == is_annex && parts[i].of < parts[base].of))
			base = i;
	}
	return base;
}

static void add_low(struct tacit_arena *arena, struct tacit_buf *key,
	const struct tacit_enumerator *part)
{
	enum tacit_numbered of;

	if (is_low(part->of))
		tacit_buf_printf(key, ".%s",
			tacit_enumerator_key(arena, part->address, &of));
}

bool tacit_citation_within(struct tacit_arena *arena, const char *full,
	const char **key, enum tacit_numbered *of)
{
	struct tacit_enumerator parts[PARTS_MAX];
	const size_t count = read_all_named(arena, full, parts);
	const size_t base = find_base(parts, count);
	struct tacit_buf out = { 0 };
	bool are_before = false;
	bool are_after = false;
	size_t i;

	if (count < 2 || base == SIZE_MAX)
		return false;
	for (i = 0; i < count; i++) {
		are_before = are_before || (is_low(parts[i].of) && i < base);
		are_after = are_after || (is_low(parts[i].of) && i > base);
	}
	if (are_before && are_after)
		return false;
	tacit_buf_adds(
		&out, tacit_enumerator_key(arena, parts[base].address, of));
	/* "paragraph 2 of Article 4" begins with the lowest */
	for (i = 0; i < count; i++)
		add_low(arena, &out, &parts[are_before ? count - 1 - i : i]);
	*key = tacit_buf_keep(&out, arena).data;
	return true;
}
