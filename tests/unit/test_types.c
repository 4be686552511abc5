#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>
#include <tacit/path.h>
#include <tacit/types.h>

#include "suite.h"

START_TEST(rows_stand_in_order)
{
	const struct tacit_type *type = tacit_type((enum tacit_type_id)_i);

	ck_assert_int_eq(type->id, _i);
	ck_assert_ptr_eq(tacit_type_named(type->name), type);
	ck_assert(type->help[0]);
	ck_assert(strstr(type->pattern, ".md"));
	ck_assert(!strncmp(type->pattern, type->folder, strlen(type->folder)));
	ck_assert_uint_gt(type->key_count, 0);
}
END_TEST

START_TEST(keys_are_sound)
{
	const struct tacit_type *type = tacit_type((enum tacit_type_id)_i);
	size_t i;
	size_t j;

	for (i = 0; i < type->key_count; i++) {
		const struct tacit_key *key = &type->keys[i];

		ck_assert_str_ne(key->help, "");
		ck_assert(key->target >= -1 && key->target < TACIT_TYPE_COUNT);
		ck_assert_int_eq(key->kind == TACIT_KEY_WORD ||
				key->kind == TACIT_KEY_YESNO,
			key->choices != NULL);
		ck_assert_ptr_eq(tacit_type_key(type, key->name, NULL), key);
		/* per-language and in the content id exclude each other */
		ck_assert(!(key->flags & TACIT_PER_LANG &&
			type->append == TACIT_APPEND_ONLY));
		for (j = 0; j < i; j++)
			ck_assert_str_ne(key->name, type->keys[j].name);
	}
}
END_TEST

static const struct {
	const char *type;
	const char *key;
	const char *found; /* NULL: no such key */
	const char *nearest;
} lookups[] = {
	{ "note", "subject", "subject", NULL },
	{ "note", "subject-ru", "subject", NULL },
	{ "note", "city-kk", "city", NULL },
	{ "note", "reply-to", "reply-to", NULL },
	{ "note", "date-ru", NULL, "date" },
	{ "note", "subject-xx", NULL, "subject" },
	{ "note", "supersedes", "supersedes", NULL },
	{ "note", "translates", "translates", NULL },
	{ "note", "subjekt", NULL, "subject" },
	{ "note", "comment-by", NULL, "comments-by" },
	{ "note", "zzzzzzzzzz", NULL, NULL },
	{ "body", "supersedes", NULL, NULL },
	{ "body", "organs-zh", "organs", NULL },
	{ "member", "formal-ru", "formal", NULL },
	{ "member", "-ru", NULL, NULL },
	{ "comment", "text", NULL, "note" },
	{ "comment", "distribution", "distribution", NULL },
	{ "event-report", "withdraws", "withdraws", NULL },
	{ "act", "", NULL, NULL },
};

START_TEST(finds_keys)
{
	const struct tacit_type *type = tacit_type_named(lookups[_i].type);
	const char *nearest = "untouched";
	const struct tacit_key *key =
		tacit_type_key(type, lookups[_i].key, &nearest);

	if (lookups[_i].found) {
		ck_assert_ptr_nonnull(key);
		ck_assert_str_eq(key->name, lookups[_i].found);
		ck_assert_ptr_null(nearest);
		return;
	}
	ck_assert_ptr_null(key);
	if (lookups[_i].nearest && strcmp(lookups[_i].key, "text") != 0)
		ck_assert_str_eq(nearest, lookups[_i].nearest);
}
END_TEST

START_TEST(knows_typed_keys)
{
	ck_assert(tacit_type_is_typed_key("date"));
	ck_assert(tacit_type_is_typed_key("capacity-min"));
	ck_assert(tacit_type_is_typed_key("fee"));
	ck_assert(tacit_type_is_typed_key("dates"));
	ck_assert(!tacit_type_is_typed_key("number"));
	ck_assert(!tacit_type_is_typed_key("cutoff"));
	ck_assert(!tacit_type_is_typed_key("closes"));
	ck_assert(!tacit_type_is_typed_key("languages"));
}
END_TEST

START_TEST(knows_kinds)
{
	enum tacit_kind kind;
	int i;

	for (i = 0; i < TACIT_KIND_COUNT; i++) {
		ck_assert(tacit_kind_parse(
			tacit_kind_word((enum tacit_kind)i), &kind));
		ck_assert_int_eq(kind, i);
	}
	ck_assert_str_eq(
		tacit_kind_word(TACIT_KIND_NO_OBJECTION), "no-objection");
	ck_assert(!tacit_kind_parse("no objection", &kind));
	ck_assert(!tacit_kind_parse("", &kind));
}
END_TEST

START_TEST(knows_languages)
{
	ck_assert(tacit_lang_is_known(tacit_str_of("en")));
	ck_assert(tacit_lang_is_known(tacit_str_of("zu")));
	ck_assert(!tacit_lang_is_known(tacit_str_of("xx")));
	ck_assert(!tacit_lang_is_known(tacit_str_of("EN")));
	ck_assert(!tacit_lang_is_known(tacit_str_of("b ")));
	ck_assert(!tacit_lang_is_known(tacit_str_of("")));
	ck_assert(!tacit_lang_is_known(tacit_str_of("eng")));
}
END_TEST

/* design, section 3: no key is a word that YAML reads as something else */
START_TEST(no_key_is_a_yaml_word)
{
	static const char *const words[] = { "y", "n", "yes", "no", "on", "off",
		"true", "false", "null" };
	const struct tacit_type *type = tacit_type((enum tacit_type_id)_i);
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		ck_assert_ptr_null(tacit_type_key(type, words[i], NULL));
}
END_TEST

/* The keys of a template's header, commented or not, in its order. */
static void check_template(const struct tacit_type *type, struct tacit_str text)
{
	struct tacit_str line;
	size_t next = 0;
	bool inside = false;

	while (tacit_str_line(&text, &line)) {
		struct tacit_str name = line;
		const struct tacit_key *key;
		char word[64];
		size_t len = 0;

		if (tacit_str_eqs(line, "---")) {
			if (inside)
				break;
			inside = true;
			continue;
		}
		if (tacit_str_starts(name, "# ")) {
			name.data += 2;
			name.len -= 2;
		}
		while (len < name.len && len < sizeof(word) - 1 &&
			((name.data[len] >= 'a' && name.data[len] <= 'z') ||
				name.data[len] == '-'))
			len++;
		if (!len || len >= name.len || name.data[len] != ':')
			continue;
		(void)snprintf(word, sizeof(word), "%.*s", (int)len, name.data);
		key = tacit_type_key(type, word, NULL);
		ck_assert_msg(key != NULL, "%s: %s", type->name, word);
		ck_assert_msg(!(key->flags & TACIT_FORMER), "%s", word);
		if (next < type->key_count && key == &type->keys[next])
			next++;
		while (next < type->key_count &&
			type->keys[next].flags & TACIT_FORMER)
			next++;
	}
	ck_assert_msg(next >= type->key_count, "%s: template lacks %s",
		type->name, type->keys[next].name);
}

START_TEST(templates_have_the_keys_in_table_order)
{
	const struct tacit_type *type = tacit_type((enum tacit_type_id)_i);
	struct tacit_buf buf = { 0 };
	struct tacit_err err = { 0 };
	char path[512];

	(void)snprintf(path, sizeof(path), "%s/plans/templates/%s.md",
		source_root(), type->name);
	ck_assert_msg(tacit_io_read(path, 1 << 20, &buf, &err), "%s", err.msg);
	check_template(type, tacit_buf_str(&buf));
	tacit_buf_clear(&buf);
}
END_TEST

Suite *tacit_suite_types(void)
{
	Suite *suite = suite_create("types");
	TCase *tc = tcase_create("types");

	tcase_add_loop_test(tc, rows_stand_in_order, 0, TACIT_TYPE_COUNT);
	tcase_add_loop_test(tc, keys_are_sound, 0, TACIT_TYPE_COUNT);
	tcase_add_loop_test(tc, finds_keys, 0, COUNT(lookups));
	tcase_add_test(tc, knows_typed_keys);
	tcase_add_test(tc, knows_kinds);
	tcase_add_test(tc, knows_languages);
	tcase_add_loop_test(tc, no_key_is_a_yaml_word, 0, TACIT_TYPE_COUNT);
	tcase_add_loop_test(tc, templates_have_the_keys_in_table_order, 0,
		TACIT_TYPE_COUNT);
	suite_add_tcase(suite, tc);
	return suite;
}
