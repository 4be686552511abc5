#include <tacit/index.h>

#include <fcntl.h>

#include "index/wording.h"
#include "index_fixture.h"

static const struct {
	const char *words;
	const char *query; /* NULL: refused */
} queries[] = {
	{ "border", "\"border\"" },
	{ "  border\tcontrol\n", "\"border\" \"control\"" },
	{ "\"border control\" seminar", "\"border control\" \"seminar\"" },
	{ "traffick*", "\"traffick\" *" },
	{ "\"illicit traffick\"*", "\"illicit traffick\" *" },
	{ "border\"control\"", "\"border\" \"control\"" },
	{ "NCT/G/778", "\"NCT/G/778\"" },
	{ "a OR b", "\"a\" \"OR\" \"b\"" },
	{ "NEAR(a b)", "\"NEAR(a\" \"b)\"" },
	{ "head:x", "\"head:x\"" },
	{ "-x ^y +z", "\"-x\" \"^y\" \"+z\"" },
	{ "border \xe2\x80\x94 control", "\"border\" \"control\"" },
	{ "\xe4\xb8\xad\xe5\x9b\xbd",
		"\"\x1f\xe4\xb8\xad\x1f\x1f\xe5\x9b\xbd\x1f\"" },
	{ "", NULL },
	{ "   ", NULL },
	{ "*", NULL },
	{ "a *", NULL },
	{ "-*", NULL },
	{ "a*b", NULL },
	{ "a**", NULL },
	{ "\"", NULL },
	{ "a \"b c", NULL },
	{ "\"\"", NULL },
	{ "!!! ... ---", NULL },
	{ "\xe3\x80\x82", NULL },
	{ "a\x01", NULL },
	{ "\xff", NULL },
};

START_TEST(queries_are_ours)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	bool ok = tacit_wording_query(queries[_i].words, &out, &err);

	ck_assert_int_eq(ok, queries[_i].query != NULL);
	if (ok)
		ck_assert_str_eq(tacit_buf_cstr(&out), queries[_i].query);
	else
		ck_assert_int_eq(err.code, TACIT_INVALID);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(queries_have_limits)
{
	struct tacit_buf words = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int i;

	for (i = 0; i < TACIT_WORDS_ITEMS; i++)
		tacit_buf_adds(&words, "a ");
	ck_assert(tacit_wording_query(words.data, &out, &err));
	tacit_buf_adds(&words, "a ");
	ck_assert(!tacit_wording_query(words.data, &out, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	err = (struct tacit_err){ 0 };
	tacit_buf_truncate(&words, 0);
	tacit_buf_pad(&words, 'x', TACIT_WORDS_MAX);
	ck_assert(tacit_wording_query(words.data, &out, &err));
	tacit_buf_addc(&words, 'x');
	ck_assert(!tacit_wording_query(words.data, &out, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	tacit_buf_clear(&words);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(headers_give_their_values)
{
	static const char text[] = "---\n# a remark\nnumber: NCT/G/778\n"
				   "encloses:\n  - nct-general/i.0 " BLOB "\n"
				   "title: \"A: b\"\n---\n\nBody: text.\n";
	struct tacit_buf head = { 0 };
	struct tacit_buf body = { 0 };

	tacit_wording_split(tacit_str_of(text), &head, &body);
	ck_assert_str_eq(tacit_buf_cstr(&head),
		"NCT/G/778 \nnct-general/i.0 \n"
		"\"A: b\" \n");
	ck_assert_str_eq(tacit_buf_cstr(&body), "\nBody: text.\n");
	tacit_buf_truncate(&head, 0);
	tacit_buf_truncate(&body, 0);
	tacit_wording_split(tacit_str_of("---\nopen: end"), &head, &body);
	ck_assert_str_eq(tacit_buf_cstr(&head), "end \n");
	tacit_wording_split(tacit_str_of("no header"), &head, &body);
	ck_assert_str_eq(tacit_buf_cstr(&body), "no header");
	tacit_buf_clear(&head);
	tacit_buf_clear(&body);
}
END_TEST

/* --- finding ------------------------------------------------------------ */

static const struct {
	const char *path;
	const char *text;
} documents[] = {
	{ "a.md",
		"---\nstate: TUR\ntitle: Trafficking in persons\n---\n\n"
		"Türkiye organises a seminar on border control.\n" },
	{ "b.md",
		"---\nstate: RUS\n---\n\n"
		"Незаконный оборот НАРКОТИКОВ и преступность.\n" },
	{ "c.md",
		"---\nstate: KAZ\n---\n\n"
		"Тұжырымдама мен іс-қимыл жоспары, Қазақстан.\n" },
	{ "d.md",
		"---\nstate: CHN\ntitle-zh: 打击腐败\n---\n\n"
		"中国建议加强边境管理合作。\n" },
	{ "e.md",
		"---\nstate: THA\n---\n\n"
		"ประเทศไทยเสนอความร่วมมือ on border matters. Control is "
		"another word.\n" },
};

static const struct {
	const char *words;
	const char *found;
} finds[] = {
	{ "seminar", "a.md " },
	{ "SEMINAR", "a.md " },
	{ "Turkiye", "a.md " },
	{ "türkiye", "a.md " },
	{ "border", "a.md e.md " },
	{ "border control", "a.md e.md " },
	{ "\"border control\"", "a.md " },
	{ "border trafficking", "a.md " },
	{ "traffick*", "a.md " },
	{ "traffick", "" },
	{ "наркотиков", "b.md " },
	{ "ПРЕСТУПНОСТЬ", "b.md " },
	{ "преступ*", "b.md " },
	{ "тұжырымдама", "c.md " },
	{ "қазақстан", "c.md " },
	{ "іс-қимыл", "c.md " },
	{ "边", "d.md " },
	{ "边境", "d.md " },
	{ "境边", "" },
	{ "边境管理", "d.md " },
	{ "边境 腐败", "d.md " },
	{ "\"建议加强\"", "d.md " },
	{ "ความร่วมมือ", "e.md " },
	{ "TUR", "a.md " },
	{ "nothing", "" },
	{ "border OR seminar", "" },
	{ "head:border", "" },
	{ "bor\" OR \"der", "" },
	{ "'; DROP TABLE words; --", "" },
};

static bool put_text(struct tacit_index *index, const char *at,
	const char *blob, const char *text, struct tacit_err *err)
{
	struct tacit_index_row row = { .path = at,
		.id = at,
		.type = 7,
		.blob = blob,
		.text = tacit_str_of(text) };

	return tacit_index_put(index, &row, NULL, 0, err);
}

static struct tacit_index *make_index(void)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_err err = { 0 };
	size_t i;

	ck_assert(tacit_index_begin(index, true, &err));
	for (i = 0; i < sizeof(documents) / sizeof(*documents); i++)
		ck_assert(put_text(index, documents[i].path, BLOB,
			documents[i].text, &err));
	ck_assert(tacit_index_commit(index, &key_a, &err));
	return index;
}

static bool add_hit(
	const struct tacit_index_hit *hit, void *ctx, struct tacit_err *err)
{
	(void)err;
	ck_assert_str_eq(hit->id, hit->path);
	ck_assert_int_eq(hit->type, 7);
	tacit_buf_printf(ctx, "%s ", hit->path);
	return true;
}

static bool add_snippet(
	const struct tacit_index_hit *hit, void *ctx, struct tacit_err *err)
{
	(void)err;
	tacit_buf_printf(ctx, "%s", hit->snippet);
	return true;
}

static int by_path(const void *a, const void *b)
{
	return memcmp(a, b, 4);
}

static void check_found(
	struct tacit_index *index, const char *words, const char *expected)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_index_find(index, words, 0, add_hit, &out, &err),
		"%s: %s", words, err.msg);
	/* which, not in which order; every entry is five bytes */
	if (out.len)
		qsort(out.data, out.len / 5, 5, by_path);
	ck_assert_str_eq(tacit_buf_cstr(&out), expected);
	tacit_buf_clear(&out);
}

START_TEST(words_are_found)
{
	struct tacit_index *index = make_index();
	size_t i;

	for (i = 0; i < sizeof(finds) / sizeof(*finds); i++)
		check_found(index, finds[i].words, finds[i].found);
	tacit_index_close(index);
}
END_TEST

START_TEST(every_query_is_answered_or_refused)
{
	struct tacit_index *index = make_index();
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < sizeof(queries) / sizeof(*queries); i++) {
		struct tacit_err err = { 0 };
		bool ok = tacit_index_find(
			index, queries[i].words, 0, add_hit, &out, &err);

		ck_assert_int_eq(ok, queries[i].query != NULL);
		ck_assert_int_eq(err.code, ok ? TACIT_OK : TACIT_INVALID);
	}
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

static void check_snippet(
	struct tacit_index *index, const char *words, const char *expected)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(tacit_index_find(index, words, 1, add_snippet, &out, &err));
	ck_assert_str_eq(tacit_buf_cstr(&out), expected);
	tacit_buf_clear(&out);
}

START_TEST(snippets_mark_what_was_found)
{
	struct tacit_index *index = make_index();

	check_snippet(index, "turkiye",
		" \001Türkiye\002 organises a seminar on border control. ");
	check_snippet(
		index, "边境管理", " 中国建议加强\001边境管理\002合作。 ");
	tacit_index_close(index);
}
END_TEST

START_TEST(better_matches_come_first_and_limits_hold)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(tacit_index_begin(index, true, &err));
	ck_assert(put_text(index, "a.md", BLOB, "word and others", &err));
	ck_assert(put_text(index, "b.md", BLOB, "word and others", &err));
	ck_assert(put_text(index, "c.md", BLOB, "word word word", &err));
	ck_assert(tacit_index_commit(index, &key_a, &err));
	ck_assert(tacit_index_find(index, "word", 0, add_hit, &out, &err));
	ck_assert_str_eq(out.data, "c.md a.md b.md ");
	tacit_buf_truncate(&out, 0);
	ck_assert(tacit_index_find(index, "word", 2, add_hit, &out, &err));
	ck_assert_str_eq(out.data, "c.md a.md ");
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

START_TEST(full_text_follows_the_index)
{
	struct tacit_index *index = make_index();
	struct tacit_err err = { 0 };

	check_found(index, "seminar", "a.md ");
	ck_assert(tacit_index_begin(index, false, &err));
	ck_assert(put_text(index, "a.md", COMMIT_B, "a workshop now", &err));
	ck_assert(put_text(index, "f.md", BLOB, "a seminar there", &err));
	ck_assert(tacit_index_remove(index, "b.md", &err));
	ck_assert(tacit_index_commit(index, &key_b, &err));
	check_found(index, "seminar", "f.md ");
	check_found(index, "workshop", "a.md ");
	check_found(index, "trafficking", "");
	check_found(index, "преступность", "");
	tacit_index_close(index);
}
END_TEST

START_TEST(an_empty_index_finds_nothing)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);

	check_found(index, "word", "");
	ck_assert_uint_eq(count_files(), 0);
	tacit_index_close(index);
}
END_TEST

/* All bytes of the full text's file but its first page, or all of it. */
static void spoil(size_t from)
{
	static const char junk[8192];
	struct tacit_err err = { 0 };
	char name[96];
	int fd;

	(void)snprintf(name, sizeof(name), "%s-text", path);
	fd = open(name, O_WRONLY);
	ck_assert_int_ge(fd, 0);
	ck_assert_int_ge(lseek(fd, (off_t)from, SEEK_SET), 0);
	ck_assert(tacit_io_write(
		fd, NULL, (struct tacit_str){ junk, sizeof(junk) }, &err));
	(void)close(fd);
}

START_TEST(a_damaged_full_text_is_made_again)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = make_index();

	check_found(index, "seminar", "a.md ");
	tacit_index_close(index);
	spoil((size_t)_i * 4096);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_A);
	check_found(index, "seminar", "a.md ");
	ck_assert(!tacit_index_is_damaged(index));
	tacit_index_close(index);
}
END_TEST

Suite *tacit_suite_index_text(void)
{
	Suite *s = suite_create("index_text");
	TCase *t = tcase_create("text");

	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, make_folder, remove_folder);
	tcase_add_loop_test(t, queries_are_ours, 0,
		(int)(sizeof(queries) / sizeof(*queries)));
	tcase_add_test(t, queries_have_limits);
	tcase_add_test(t, headers_give_their_values);
	tcase_add_test(t, words_are_found);
	tcase_add_test(t, every_query_is_answered_or_refused);
	tcase_add_test(t, snippets_mark_what_was_found);
	tcase_add_test(t, better_matches_come_first_and_limits_hold);
	tcase_add_test(t, full_text_follows_the_index);
	tcase_add_test(t, an_empty_index_finds_nothing);
	tcase_add_loop_test(t, a_damaged_full_text_is_made_again, 0, 6);
	suite_add_tcase(s, t);
	return s;
}
