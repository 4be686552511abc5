/*
 * Two texts, parted by a zero byte. Whatever stands in them, comparing comes to
 * an end, and each finding names something; a text beside itself differs in
 * nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "parallel/deadlines.h"
#include "parallel/parallel.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void compare_texts(struct tacit_arena *arena, struct tacit_str a,
	struct tacit_str b, struct tacit_parallel *out)
{
	static const struct tacit_parallel_name names[] = {
		{ "XAA", "Exampleland" }, { "XAA", "Республика Примерия" },
		{ "XBB", "Остров-Земля" }, { "XCC", "Үлгі" }
	};
	const struct tacit_parallel_names known = { names, TACIT_COUNT(names) };
	const struct tacit_parallel_text texts[] = { { "a", "", a },
		{ "b", "", b } };
	size_t i;

	tacit_parallel_compare(arena, texts, 2, &known, out);
	for (i = 0; i < out->count; i++) {
		require(out->list[i].name && out->list[i].said_count > 0);
		require(!out->list[i].is_of_one || out->list[i].of < 2);
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_parallel found;
	struct tacit_askeds asked = { 0 };
	struct tacit_str first = text;
	struct tacit_str rest = text;
	size_t i;

	if (!size || !tacit_str_split(&rest, '\0', &first))
		return 0;
	compare_texts(&arena, first, rest, &found);
	compare_texts(&arena, first, first, &found);
	for (i = 0; i < found.count; i++)
		require(found.list[i].is_of_one);
	tacit_text_deadlines(&arena, first, "", &asked);
	for (i = 0; i < asked.count; i++)
		require(asked.list[i].what && strlen(asked.list[i].day) >= 6);
	tacit_arena_clear(&arena);
	return 0;
}
