/*
 * Which words stand on which pages, in files by how words begin.
 *
 * What a page shows is what is found: words are taken from between the tags of
 * its main part. A reader who types has one small file of words, and one of
 * addresses, for each beginning: as scripts, because a folder that is opened
 * without a server gives its pages nothing else.
 */
#include "site/site_words.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/mem.h>
#include <tacit/str.h>

#include "base/letter.h"

enum {
	WORD_MAX = 120, /* bytes; the rest of a longer one is not looked at */
	FIRST_ROOM = 1024
};

struct tacit_site_word {
	const char *text; /* NULL: a place that is free */
	uint32_t *pages; /* rising */
	size_t count;
	size_t cap;
};

static size_t place_of(
	const struct tacit_site_words *words, struct tacit_str text)
{
	size_t at = (size_t)tacit_hash_str(0, text) & (words->room - 1);

	while (words->list[at].text &&
		!tacit_str_eqs(text, words->list[at].text))
		at = (at + 1) & (words->room - 1);
	return at;
}

/* Half of the places are free, so that a word is found soon. */
static void make_room(struct tacit_site_words *words)
{
	struct tacit_site_word *old = words->list;
	const size_t room = words->room;
	size_t i;

	if (words->count * 2 < room)
		return;
	words->room = room ? room * 2 : FIRST_ROOM;
	words->list = tacit_zalloc(words->room, sizeof(*words->list));
	for (i = 0; i < room; i++) {
		if (old[i].text)
			words->list[place_of(
				words, tacit_str_of(old[i].text))] = old[i];
	}
	free(old);
}

static void add_page_word(
	struct tacit_site_words *words, struct tacit_str text, uint32_t page)
{
	struct tacit_site_word *word;

	make_room(words);
	word = &words->list[place_of(words, text)];
	if (!word->text) {
		word->text =
			tacit_arena_strndup(&words->arena, text.data, text.len);
		words->count++;
	}
	if (word->count && word->pages[word->count - 1] == page)
		return;
	word->pages = tacit_arena_grow(&words->arena, word->pages, &word->cap,
		word->count + 1, sizeof(*word->pages));
	word->pages[word->count++] = page;
}

/* A run of letters is a word; a Chinese character is one by itself. */
static void add_folded(
	struct tacit_site_words *words, struct tacit_str text, uint32_t page)
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
			add_page_word(words, word, page);
		word.len = 0;
		is_full = false;
		if (is_cjk)
			add_page_word(
				words, (struct tacit_str){ from, n }, page);
	}
	if (word.len)
		add_page_word(words, word, page);
}

/* The main part of a page without its tags, which part words but for those
 * that only style them or say where a line may break. */
static void take_main(struct tacit_str html, struct tacit_buf *out)
{
	static const char *const within[] = { "<wbr", "<strong", "</strong",
		"<code", "</code", "<em", "</em", "<ins", "</ins", "<a ", "</a",
		"<span", "</span", NULL };
	size_t from = tacit_str_find(html, "<main>");
	size_t end = tacit_str_find(html, "</main>");
	struct tacit_str rest = html;
	size_t i;

	if (from >= html.len || end >= html.len)
		return;
	rest = (struct tacit_str){ html.data + from, end - from };
	while (rest.len) {
		const char *tag = memchr(rest.data, '<', rest.len);
		size_t n = tag ? (size_t)(tag - rest.data) : rest.len;
		const char *close;

		tacit_buf_add(out, rest.data, n);
		rest = tacit_str_from(rest, n);
		if (!rest.len)
			break;
		for (i = 0; within[i] && !tacit_str_starts(rest, within[i]);)
			i++;
		if (!within[i])
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
	struct tacit_buf folded = { 0 };

	take_main(html, &text);
	tacit_fold(tacit_buf_str(&text), &folded);
	add_folded(words, tacit_buf_str(&folded), page);
	tacit_buf_clear(&text);
	tacit_buf_clear(&folded);
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
	const struct tacit_site_word *one = a;
	const struct tacit_site_word *two = b;
	unsigned first = tacit_site_word_file(tacit_str_of(one->text));
	unsigned second = tacit_site_word_file(tacit_str_of(two->text));

	if (first != second)
		return first < second ? -1 : 1;
	return strcmp(one->text, two->text);
}

/* The words alone, those of a file together. */
static void sort_words(struct tacit_site_words *words)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < words->room; i++) {
		if (words->list[i].text)
			words->list[count++] = words->list[i];
	}
	if (count)
		qsort(words->list, count, sizeof(*words->list), by_file);
	words->room = 0; /* it can be asked no more */
}

/* Words are letters of some script: nothing in them needs an escape. */
static void write_word(
	const struct tacit_site_word *word, struct tacit_buf *out)
{
	size_t i;

	tacit_buf_printf(out, "\"%s\":[", word->text);
	for (i = 0; i < word->count; i++)
		tacit_buf_printf(out, "%s%u", i ? "," : "", word->pages[i]);
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
		for (; i < words->count &&
			tacit_site_word_file(
				tacit_str_of(words->list[i].text)) == n;
			i++)
			write_word(&words->list[i], &out);
		tacit_buf_adds(&out, "});\n");
		ok = put(ctx, n, tacit_buf_str(&out), err);
	}
	tacit_buf_clear(&out);
	return ok;
}

void tacit_site_clear_words(struct tacit_site_words *words)
{
	free(words->list);
	tacit_arena_clear(&words->arena);
	*words = (struct tacit_site_words){ 0 };
}
