/*
 * The ids here were computed by another program from the encoding that
 * contentid.h states. They must never change: every path of every register
 * carries them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/contentid.h"
#include "faults_fixture.h"

static struct tacit_document doc;

#define ON_CALL "comments/2022/nct-g-778/tha/0000000000000000.md"
#define ON_AREA "comments/area/nct-general/tha/0000000000000000.md"
#define SHORT "---\nstate: THA\nnote: 2022/nct-g-778\nkind: comment\n"

static const struct {
	const char *path;
	const char *text;
	const char *id; /* 16 characters of a comment, else 8 */
} vectors[] = {
	{ ON_CALL, SHORT "via: git\n---\n\nText.\n", "erw7fjv05gsdhbhq" },
	/* how and when it came, and who may read it, are no part of it */
	{ ON_CALL,
		SHORT "received: \"2022-06-28T09:15:00Z\"\nvia: mail\n"
		      "reference: 7\nclaimed: 27 June\nreported-in: 2022/x\n"
		      "distribution: public\ninferred: kind\nstated: x\n"
		      "---\n\nText.\n",
		"erw7fjv05gsdhbhq" },
	/* the order of the keys is the table's, comments are none of it */
	{ ON_CALL,
		"---\n# x\nvia: git\nkind: comment\nnote: \"2022/nct-g-778\"\n"
		"state: THA\n---\n\nText.\n",
		"erw7fjv05gsdhbhq" },
	{ ON_CALL,
		"---\nstate: THA\nnote: 2022/nct-g-778\nkind: reply\n"
		"place:\n  - nct-general/concept-paper#II.2\n"
		"  - nct-general/i.3#p1\ncategory: technical\nvia: git\n"
		"joint:\n  - CHN\n  - KAZ\nfollows: tha-1111111111111111\n"
		"disposition: tha-2222222222222222-33333333\n"
		"stance: accepts\nagain: 2\nlang: en\n"
		"supersedes: tha-0123456789abcdef\n"
		"withdraws: tha-fedcba9876543210\n---\n\nT\xc3\xbcrkiye\n",
		"y9ngnfr3hr1a2sa5" },
	/* a list of one, as a list and as a value */
	{ ON_AREA,
		"---\nstate: THA\narea: nct-general\nkind: proposal\n"
		"place:\n  - nct-general/concept-paper#II.2\nvia: git\n---\n",
		"72qbgrbhp8gxjq2g" },
	{ ON_AREA,
		"---\nstate: THA\narea: nct-general\nkind: proposal\n"
		"place: nct-general/concept-paper#II.2\nvia: git\n---\n",
		"72qbgrbhp8gxjq2g" },
	{ "acts/2022/2022-07-01-replies-complete-00000000.md",
		"---\nkind: replies-complete\nsubject: 2022/nct-g-778\n"
		"date: 2022-07-01\nbecause: done\n---\n",
		"439x632j" },
	{ "decisions/2022/2022-12-12-swg-00000000.md",
		"---\norgan: SWG\ndate: 2022-12-12\noutcome: noted\n"
		"documents:\n  - nct-general/concept-paper "
		"940ab96db8f317e4581fdb4423a270bdc3ff0ae1\n---\n\nNoted.\n",
		"fegh7873" },
	{ "progress/nct-general/i.3/2022-kaz-00000000.md",
		"---\nitem: nct-general/i.3\nstate: KAZ\nyear: 2022\n"
		"status: limited\nchallenges: Time\n---\n",
		"tk8hkn45" },
	/* what came after the first version: by name, in their order */
	{ "acts/2022/2022-07-01-replies-complete-00000000.md",
		"---\nkind: replies-complete\nsubject: 2022/nct-g-778\n"
		"date: 2022-07-01\nat: \"2022-07-01T06:00:00Z\"\n---\n",
		"76e6zw7b" },
	{ "acts/2022/2022-07-01-alteration-noted-00000000.md",
		"---\nkind: alteration-noted\nsubject: tha-0123456789abcdef\n"
		"date: 2022-07-01\nat: \"2022-07-01T06:00:00Z\"\n"
		"commit: \"1111111111111111111111111111111111111111\"\n"
		"blob: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
		"---\n\nText.\n",
		"zb5hkz5k" },
};

static void read_one(const char *path, const char *text)
{
	ck_assert(tacit_document_parse(
		&arena, path, tacit_str_of(text), true, &doc, &faults));
}

START_TEST(gives_the_ids_of_the_specification)
{
	char id[TACIT_ID_CHARS + 1];

	read_one(vectors[_i].path, vectors[_i].text);
	tacit_content_id(&doc, id);
	ck_assert_uint_eq(strlen(id), TACIT_ID_CHARS);
	id[strlen(vectors[_i].id)] = '\0';
	ck_assert_str_eq(id, vectors[_i].id);
}
END_TEST

START_TEST(compares_with_the_path)
{
	char expected[TACIT_ID_CHARS + 1];
	char path[128];

	read_one(vectors[_i].path, vectors[_i].text);
	ck_assert(!tacit_content_id_matches(&doc, expected));
	ck_assert_str_eq(expected, vectors[_i].id);
	(void)snprintf(path, sizeof(path), "%.*s%s.md",
		(int)(strlen(vectors[_i].path) - strlen(expected) - 3),
		vectors[_i].path, expected);
	read_one(path, vectors[_i].text);
	ck_assert(tacit_content_id_matches(&doc, expected));
}
END_TEST

/* Change one thing that was said, and the id is another. */
static const char *const others[] = {
	"---\nstate: CHN\nnote: 2022/nct-g-778\nkind: comment\n---\n\nText.\n",
	"---\nstate: THA\nnote: 2022/nct-g-779\nkind: comment\n---\n\nText.\n",
	"---\nstate: THA\nnote: 2022/nct-g-778\nkind: proposal\n---\n\nText.\n",
	SHORT "category: general\n---\n\nText.\n",
	SHORT "joint: CHN\n---\n\nText.\n",
	SHORT "lang: en\n---\n\nText.\n",
	SHORT "again: 1\n---\n\nText.\n",
	SHORT "stance: accepts\n---\n\nText.\n",
	SHORT "follows: tha-1111111111111111\n---\n\nText.\n",
	SHORT "supersedes: tha-1111111111111111\n---\n\nText.\n",
	SHORT "withdraws: tha-1111111111111111\n---\n\nText.\n",
	SHORT "---\nText.\n",
	SHORT "---\n\nText.\n\n",
	SHORT "---\n",
};

enum { OTHERS = sizeof(others) / sizeof(*others) };

START_TEST(tells_statements_apart)
{
	char ids[OTHERS + 1][TACIT_ID_CHARS + 1];
	size_t i;
	size_t j;

	read_one(vectors[0].path, vectors[0].text);
	tacit_content_id(&doc, ids[OTHERS]);
	for (i = 0; i < OTHERS; i++) {
		read_one(ON_CALL, others[i]);
		tacit_content_id(&doc, ids[i]);
	}
	for (i = 0; i <= OTHERS; i++) {
		for (j = 0; j < i; j++)
			ck_assert_str_ne(ids[i], ids[j]);
	}
}
END_TEST

START_TEST(editable_types_have_none)
{
	char id[TACIT_ID_CHARS + 1] = "untouched";

	read_one("notes/2022/nct-g-778.md", "---\nnumber: x\n---\n");
	tacit_content_id(&doc, id);
	ck_assert_str_eq(id, "");
	ck_assert(tacit_content_id_matches(&doc, id));
	read_one("README.md", "x");
	ck_assert(tacit_content_id_matches(&doc, id));
}
END_TEST

/*
 * Every key of the first version, and what an id is with all of them and with
 * none. A change of this table gives paths that exist a wrong name.
 */
static const struct first_version {
	const char *type;
	const char *keys; /* in the order in which they are hashed */
	const char *with_all; /* each says "x" and its name; the body is B */
	const char *with_none;
} first_version[] = {
	{ "comment",
		"note state kind place category joint lang supersedes "
		"withdraws follows disposition stance again",
		"3f9naksrd1q3mx37", "dv94pzeyes7patj9" },
	{ "disposition",
		"comment outcome reason suggested-area applied by date "
		"reported-in supersedes withdraws",
		"h4h1s2kbrt7t2ksj", "625w53phe47t75dc" },
	{ "act", "kind subject organ date because supersedes withdraws",
		"qv75xqh6ryf8ndjj", "7z44papfgbb7w177" },
	{ "decision",
		"organ date outcome documents year call because supersedes "
		"withdraws",
		"p5gxdbh87jtgbpaj", "13gxcj8m3f47r1qn" },
	{ "progress",
		"item state by-coordinator year status evidence challenges "
		"supersedes withdraws",
		"ptjm01j5vn2jnca0", "0842c671cdcztjsh" },
	{ "focal-point",
		"network state authority since until supersedes withdraws",
		"8n4zn5a718rr0rtg", "s3g02frb7axagve6" },
	{ "event-report",
		"event held dates participants date by supersedes withdraws",
		"cj4a82zmrbf09a6d", "jj02wjjzra3nxb3b" },
};

static const struct tacit_type *read_as(const char *name, const char *text)
{
	const struct tacit_type *type = tacit_type_named(name);

	read_one(type->id == TACIT_COMMENT
			? ON_CALL
			: "acts/2022/2022-07-01-notified-00000000.md",
		text);
	doc.at.type = type;
	return type;
}

START_TEST(keeps_the_ids_of_the_first_version)
{
	const struct first_version *row = &first_version[_i];
	struct tacit_str rest = tacit_str_of(row->keys);
	struct tacit_buf text = { 0 };
	struct tacit_str key;
	char id[TACIT_ID_CHARS + 1];

	(void)read_as(row->type, "---\nstated: x\n---\nB\n");
	tacit_content_id(&doc, id);
	ck_assert_str_eq(id, row->with_none);
	tacit_buf_adds(&text, "---\n");
	while (tacit_str_split(&rest, ' ', &key))
		tacit_buf_printf(&text, "%.*s: x%.*s\n", (int)key.len, key.data,
			(int)key.len, key.data);
	tacit_buf_adds(&text, "---\nB\n");
	(void)read_as(row->type, tacit_buf_cstr(&text));
	tacit_content_id(&doc, id);
	ck_assert_str_eq(id, row->with_all);
	tacit_buf_clear(&text);
}
END_TEST

/* The list is closed: a key that a type got since is hashed by its name. */
START_TEST(closes_the_list_of_the_first_version)
{
	const struct first_version *row = &first_version[_i];
	struct tacit_str rest = tacit_str_of(row->keys);
	const struct tacit_type *type = tacit_type_named(row->type);
	const char *const *keys;
	size_t count = tacit_content_id_keys(type->id, &keys);
	struct tacit_str key;
	size_t i;

	if (type->id == TACIT_COMMENT)
		ck_assert(tacit_str_split(&rest, ' ', &key));
	for (i = 0; i < count; i++) {
		ck_assert(tacit_str_split(&rest, ' ', &key));
		ck_assert(tacit_str_eqs(key, keys[i]));
		ck_assert_ptr_nonnull(tacit_type_key(type, keys[i], NULL));
	}
	ck_assert(!tacit_str_split(&rest, ' ', &key));
}
END_TEST

START_TEST(all_append_only_types_are_in_that_list)
{
	int id;
	size_t i;

	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);
		bool is_in = false;

		for (i = 0; i < COUNT(first_version); i++)
			is_in = is_in ||
				!strcmp(first_version[i].type, type->name);
		ck_assert_int_eq(is_in, type->append == TACIT_APPEND_ONLY);
	}
}
END_TEST

/* A later key: one value is a list of one, and its place in the document is
 * no part of the id; nor is a key that no such document has. */
START_TEST(hashes_later_keys_by_name)
{
	char ids[4][TACIT_ID_CHARS + 1];

	(void)read_as("act", "---\nat: x\ncommit: b\n---\n");
	tacit_content_id(&doc, ids[0]);
	(void)read_as("act", "---\ncommit:\n  - b\nat: x\n---\n");
	tacit_content_id(&doc, ids[1]);
	(void)read_as("act", "---\nat: x\nvenue: z\ncommit: b\n---\n");
	tacit_content_id(&doc, ids[2]);
	(void)read_as("act", "---\nat: b\ncommit: x\n---\n");
	tacit_content_id(&doc, ids[3]);
	ck_assert_str_eq(ids[0], ids[1]);
	ck_assert_str_eq(ids[0], ids[2]);
	ck_assert_str_ne(ids[0], ids[3]);
}
END_TEST

/* design, section 7: a comment's id leaves out how and when it came */
static bool is_left_out(const struct tacit_type *type, const char *key)
{
	static const char *const out[] = { "received", "known-by", "via",
		"reference", "reported-in", "claimed", "source" };

	for (size_t i = 0; i < COUNT(out); i++)
		if (type->id == TACIT_COMMENT && !strcmp(out[i], key))
			return true;
	return false;
}

/* Every other key of an append-only type changes the id. */
START_TEST(every_key_is_in_the_id_or_left_out)
{
	const struct tacit_type *type = tacit_type((enum tacit_type_id)_i);
	char empty[TACIT_ID_CHARS + 1];
	char id[TACIT_ID_CHARS + 1];
	char text[128];
	size_t i;

	if (type->append != TACIT_APPEND_ONLY)
		return;
	(void)read_as(type->name, "---\nstated: x\n---\n");
	tacit_content_id(&doc, empty);
	for (i = 0; i < type->key_count; i++) {
		const struct tacit_key *key = &type->keys[i];

		(void)snprintf(
			text, sizeof(text), "---\n%s: x\n---\n", key->name);
		(void)read_as(type->name, text);
		tacit_content_id(&doc, id);
		ck_assert_msg(
			!strcmp(id, empty) == is_left_out(type, key->name),
			"%s: %s", type->name, key->name);
	}
}
END_TEST

Suite *tacit_suite_contentid(void)
{
	Suite *suite = suite_create("contentid");
	TCase *tc = tcase_create("contentid");

	tcase_add_checked_fixture(tc, NULL, clear_faults);
	tcase_add_loop_test(
		tc, gives_the_ids_of_the_specification, 0, COUNT(vectors));
	tcase_add_loop_test(tc, compares_with_the_path, 0, COUNT(vectors));
	tcase_add_test(tc, tells_statements_apart);
	tcase_add_test(tc, editable_types_have_none);
	tcase_add_loop_test(tc, keeps_the_ids_of_the_first_version, 0,
		COUNT(first_version));
	tcase_add_loop_test(tc, closes_the_list_of_the_first_version, 0,
		COUNT(first_version));
	tcase_add_test(tc, all_append_only_types_are_in_that_list);
	tcase_add_test(tc, hashes_later_keys_by_name);
	tcase_add_loop_test(
		tc, every_key_is_in_the_id_or_left_out, 0, TACIT_TYPE_COUNT);
	suite_add_tcase(suite, tc);
	return suite;
}
