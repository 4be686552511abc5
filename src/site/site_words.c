/*
 * Which words stand on which pages, in files by how words begin.
 *
 * What a page shows is what is found: words are taken from between the tags of
 * its main part. A reader who types has one small file of words, and one of
 * addresses, for each beginning: as scripts, because a folder that is opened
 * without a server gives its pages nothing else.
 */
#include "site/site_words.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/mem.h>
#include <tacit/str.h>

#include "base/letter.h"

enum {
	WORD_MAX = 120, /* bytes; the rest of a longer one is not looked at */
	RUN_MAX = 40 /* what is longer will hardly come again */
};

/* What stands between blanks and signs on pages, and the words that it is:
 * itself in lower case and without marks, or several of Chinese. Each is
 * looked into once, however often it stands somewhere. */
struct tacit_site_word {
	struct tacit_entry entry;
	/* as a word: on which pages, rising; and in which file */
	uint32_t *pages;
	size_t count;
	size_t cap;
	unsigned file;
	/* as it stands on pages */
	struct tacit_site_word **words; /* NULL: not looked into */
	size_t word_count;
	size_t word_cap;
	uint32_t seen; /* the last page that has it, and 1; 0: none */
};

/* The words of a run, on their way. */
struct run {
	struct tacit_site_words *words;
	struct tacit_arena *arena;
	struct tacit_site_word *of;
};

static void add_word_of(struct run *run, struct tacit_str text)
{
	struct tacit_site_word *word =
		tacit_table_put(&run->words->table, text, sizeof(*word));

	*(struct tacit_site_word **)tacit_arena_append(run->arena,
		&run->of->words, &run->of->word_count, &run->of->word_cap,
		sizeof(struct tacit_site_word *)) = word;
}

/* Letters are a word; a Chinese character is one by itself. */
static void add_folded(struct run *run, struct tacit_str text)
{
	struct tacit_str word = { text.data, 0 };
	bool is_full = false;
	uint32_t point;

	while (text.len) {
		const char *from = text.data;
		size_t n = tacit_utf8_take(&text, &point);
		bool is_cjk = tacit_letter_is_cjk(point);

		if (tacit_letter_is(point) && !is_cjk) {
			if (!word.len)
				word.data = from;
			is_full |= word.len + n > WORD_MAX;
			if (!is_full)
				word.len += n;
			continue;
		}
		if (word.len)
			add_word_of(run, word);
		word.len = 0;
		is_full = false;
		if (is_cjk)
			add_word_of(run, (struct tacit_str){ from, n });
	}
	if (word.len)
		add_word_of(run, word);
}

static void look_into(struct run *run, struct tacit_str text)
{
	struct tacit_buf folded = { 0 };

	/* there, even if there are no words in it */
	run->of->words = tacit_arena_grow(run->arena, run->of->words,
		&run->of->word_cap, 1, sizeof(struct tacit_site_word *));
	tacit_fold(text, &folded);
	add_folded(run, tacit_buf_str(&folded));
	tacit_buf_clear(&folded);
}

static void put_on_page(struct tacit_site_words *words,
	struct tacit_site_word *run, uint32_t page)
{
	size_t i;

	for (i = 0; i < run->word_count; i++) {
		struct tacit_site_word *word = run->words[i];

		if (word->count && word->pages[word->count - 1] == page)
			continue;
		word->pages = tacit_arena_grow(&words->table.arena, word->pages,
			&word->cap, word->count + 1, sizeof(*word->pages));
		word->pages[word->count++] = page;
	}
}

static void add_long_run(
	struct tacit_site_words *words, struct tacit_str text, uint32_t page)
{
	struct tacit_site_word once = { 0 };
	struct tacit_arena arena = { 0 };

	look_into(&(struct run){ words, &arena, &once }, text);
	put_on_page(words, &once, page);
	tacit_arena_clear(&arena);
}

static void add_run(
	struct tacit_site_words *words, struct tacit_str text, uint32_t page)
{
	struct tacit_site_word *run =
		tacit_table_put(&words->table, text, sizeof(*run));

	if (run->seen == page + 1)
		return;
	run->seen = page + 1;
	if (!run->words)
		look_into(
			&(struct run){ words, &words->table.arena, run }, text);
	put_on_page(words, run, page);
}

/* No word goes on beyond a sign of ASCII: letters, digits, and all else. */
static bool may_be_of_run(char c)
{
	return tacit_is_letter(c) || (unsigned char)c >= 0x80 ||
		tacit_is_digit(c);
}

/* The text ends in a byte that is of no run. */
static void put_runs(
	struct tacit_site_words *words, struct tacit_str text, uint32_t page)
{
	const char *const end = text.data + text.len;
	const char *at = text.data;
	bool is_of_run[UCHAR_MAX + 1];
	int c;

	for (c = 0; c <= UCHAR_MAX; c++)
		is_of_run[c] = may_be_of_run((char)c);
	while (at < end) {
		struct tacit_str run = { at, 0 };

		while (is_of_run[(unsigned char)*at])
			at++;
		run.len = (size_t)(at - run.data);
		if (run.len > RUN_MAX)
			add_long_run(words, run, page);
		else if (run.len)
			add_run(words, run, page);
		at++;
	}
}

/* A tag that only styles what stands in it, or says where a line may break. */
static bool is_within_word(struct tacit_str name)
{
	static const struct tacit_str within[] = { { "a", 1 }, { "wbr", 3 },
		{ "span", 4 }, { "code", 4 }, { "strong", 6 }, { "em", 2 },
		{ "ins", 3 } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(within); i++)
		if (within[i].data[0] == name.data[0] &&
			tacit_str_eq(within[i], name))
			return true;
	return false;
}

/* "</span>": span. */
static struct tacit_str tag_name(struct tacit_str tag)
{
	size_t from = tag.len > 1 && tag.data[1] == '/' ? 2 : 1;
	size_t end = from;

	while (end < tag.len && tacit_is_small(tag.data[end]))
		end++;
	return (struct tacit_str){ tag.data + from, end - from };
}

/* The main part of a page without its tags, which part words but for those
 * that only style them or say where a line may break. */
static void take_main(struct tacit_str html, struct tacit_buf *out)
{
	size_t from = tacit_str_find(html, "<main>");
	struct tacit_str rest;

	if (from >= html.len)
		return;
	rest = tacit_str_from(html, from);
	while (rest.len) {
		const char *tag = memchr(rest.data, '<', rest.len);
		size_t n = tag ? (size_t)(tag - rest.data) : rest.len;
		struct tacit_str name;
		const char *close;

		tacit_buf_add(out, rest.data, n);
		rest = tacit_str_from(rest, n);
		if (!rest.len)
			break;
		name = tag_name(rest);
		if (rest.data[1] == '/' && tacit_str_eqs(name, "main"))
			break;
		if (!name.len || !is_within_word(name))
			tacit_buf_addc(out, '\n');
		close = memchr(rest.data, '>', rest.len);
		rest = tacit_str_from(rest,
			close ? (size_t)(close - rest.data) + 1 : rest.len);
	}
}

void tacit_site_add_words(
	struct tacit_site_words *words, struct tacit_str html, uint32_t page)
{
	struct tacit_buf text = { 0 };

	take_main(html, &text);
	put_runs(words, tacit_buf_str(&text), page);
	tacit_buf_clear(&text);
}

unsigned tacit_site_word_file(struct tacit_str word)
{
	unsigned sum = 0;
	uint32_t point;
	int i;

	for (i = 0; i < 2 && word.len; i++) {
		(void)tacit_utf8_take(&word, &point);
		sum = sum * 31 + point;
	}
	return sum % TACIT_SITE_WORD_FILES;
}

static int by_file(const void *a, const void *b)
{
	const struct tacit_site_word *one = *(struct tacit_site_word *const *)a;
	const struct tacit_site_word *two = *(struct tacit_site_word *const *)b;

	if (one->file != two->file)
		return one->file < two->file ? -1 : 1;
	return strcmp(one->entry.text.data, two->entry.text.data);
}

/* The words alone, those of a file together. */
static void sort_words(struct tacit_site_words *words)
{
	const struct tacit_table *table = &words->table;
	size_t i;

	words->sorted = tacit_arena_array(
		&words->table.arena, table->count + 1, sizeof(*words->sorted));
	for (i = 0; i < table->room; i++) {
		struct tacit_site_word *word =
			(struct tacit_site_word *)table->list[i];

		if (!word || !word->count)
			continue;
		word->file = tacit_site_word_file(word->entry.text);
		words->sorted[words->count++] = word;
	}
	if (words->count)
		qsort(words->sorted, words->count, sizeof(*words->sorted),
			by_file);
}

static void add_number(struct tacit_buf *out, uint32_t number)
{
	char digits[10];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	tacit_buf_add(out, digits + at, sizeof(digits) - at);
}

/* Words are letters of some script: nothing in them needs an escape. */
static void write_word(
	const struct tacit_site_word *word, struct tacit_buf *out)
{
	size_t i;

	tacit_buf_addc(out, '"');
	tacit_buf_add_str(out, word->entry.text);
	tacit_buf_adds(out, "\":[");
	for (i = 0; i < word->count; i++) {
		if (i)
			tacit_buf_addc(out, ',');
		add_number(out, word->pages[i]);
	}
	tacit_buf_adds(out, "],\n");
}

bool tacit_site_each_word_file(struct tacit_site_words *words,
	tacit_site_word_file_fn *put, void *ctx, struct tacit_err *err)
{
	struct tacit_buf out = { 0 };
	bool ok = true;
	size_t i = 0;
	unsigned n;

	sort_words(words);
	for (n = 0; ok && n < TACIT_SITE_WORD_FILES; n++) {
		tacit_buf_truncate(&out, 0);
		tacit_buf_printf(&out, "found(%u,{\n", n);
		for (; i < words->count && words->sorted[i]->file == n; i++)
			write_word(words->sorted[i], &out);
		tacit_buf_adds(&out, "});\n");
		ok = put(ctx, n, tacit_buf_str(&out), err);
	}
	tacit_buf_clear(&out);
	return ok;
}

void tacit_site_clear_words(struct tacit_site_words *words)
{
	tacit_table_clear(&words->table);
	*words = (struct tacit_site_words){ 0 };
}
