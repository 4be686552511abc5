#include "facts/log_noted.h"

#include <string.h>

#include <tacit/index.h>

#include "facts/stands.h"

/* Leave those that name the key. */
static void keep_naming(struct tacit_documents *docs, const char *key)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < docs->count; i++) {
		const char *named =
			tacit_document_get(&docs->list[i], "log-key");

		if (named && !strcmp(named, key))
			docs->list[kept++] = docs->list[i];
	}
	docs->count = kept;
}

bool tacit_facts_key_is_noted(struct tacit_register *reg, const char *key)
{
	const struct tacit_index_query query = { .type = TACIT_DECISION };
	struct tacit_documents decisions = { 0 };
	struct tacit_arena arena = { 0 };
	struct tacit_err none = { 0 };
	bool is = tacit_register_list(reg, &arena, &query, &decisions, &none);

	if (is) {
		keep_naming(&decisions, key);
		is = tacit_keep_standing(reg, &decisions, &none) &&
			decisions.count;
	}
	tacit_arena_clear(&arena);
	return is;
}
