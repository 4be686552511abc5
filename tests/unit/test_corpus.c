#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/corpus.h"
#include "suite.h"

static struct tacit_document named(enum tacit_type_id type, const char *id)
{
	struct tacit_document doc = { 0 };

	doc.at.type = tacit_type(type);
	doc.at.id = id;
	return doc;
}

START_TEST(finds_by_type_and_id)
{
	struct tacit_corpus corpus = { 0 };
	struct tacit_document note = named(TACIT_NOTE, "2022/seminar");
	struct tacit_document event = named(TACIT_EVENT, "2022/seminar");
	struct tacit_document again = named(TACIT_NOTE, "2022/seminar");
	struct tacit_document free_text = { 0 };

	tacit_corpus_add(&corpus, &free_text);
	tacit_corpus_add(&corpus, &event);
	tacit_corpus_add(&corpus, &note);
	tacit_corpus_add(&corpus, &again);
	ck_assert_uint_eq(corpus.count, 4);
	ck_assert_ptr_eq(
		tacit_corpus_find(&corpus, TACIT_NOTE, "2022/seminar"), &note);
	ck_assert_ptr_eq(
		tacit_corpus_find(&corpus, TACIT_EVENT, "2022/seminar"),
		&event);
	ck_assert_ptr_eq(tacit_corpus_find(&corpus, -1, "2022/seminar"), &note);
	ck_assert_uint_eq(
		tacit_corpus_at(&corpus, TACIT_EVENT, "2022/seminar"), 1);
	ck_assert_ptr_null(tacit_corpus_find(&corpus, TACIT_AREA, "human"));
	ck_assert_uint_eq(tacit_corpus_at(&corpus, -1, ""), SIZE_MAX);
	tacit_corpus_clear(&corpus);
	ck_assert_uint_eq(corpus.count, 0);
}
END_TEST

START_TEST(an_empty_one_finds_nothing)
{
	struct tacit_corpus corpus = { 0 };

	ck_assert_ptr_null(tacit_corpus_find(&corpus, -1, "TUR"));
	ck_assert_ptr_null(tacit_corpus_nearest(&corpus, -1, "TUR"));
	tacit_corpus_clear(&corpus);
	tacit_corpus_clear(NULL);
}
END_TEST

START_TEST(finds_each_of_many)
{
	enum { MANY = 5000 };
	static char ids[MANY][24];
	static struct tacit_document docs[MANY];
	struct tacit_corpus corpus = { 0 };
	int i;

	for (i = 0; i < MANY; i++) {
		(void)snprintf(ids[i], sizeof(ids[i]), "tha-%016d", i);
		docs[i] = named(TACIT_COMMENT, ids[i]);
		tacit_corpus_add(&corpus, &docs[i]);
	}
	for (i = 0; i < MANY; i++)
		ck_assert_uint_eq(
			tacit_corpus_at(&corpus, TACIT_COMMENT, ids[i]),
			(size_t)i);
	tacit_corpus_clear(&corpus);
}
END_TEST

START_TEST(suggests_the_nearest)
{
	struct tacit_corpus corpus = { 0 };
	struct tacit_document area = named(TACIT_AREA, "nct-general");
	struct tacit_document member = named(TACIT_MEMBER, "TUR");
	struct tacit_document version =
		named(TACIT_PAPER, "nct-general/paper.ru");

	version.at.lang = "ru";
	tacit_corpus_add(&corpus, &area);
	tacit_corpus_add(&corpus, &member);
	tacit_corpus_add(&corpus, &version);
	ck_assert_str_eq(
		tacit_corpus_nearest(&corpus, -1, "nct-generl"), "nct-general");
	ck_assert_str_eq(
		tacit_corpus_nearest(&corpus, TACIT_MEMBER, "TUK"), "TUR");
	ck_assert_ptr_null(
		tacit_corpus_nearest(&corpus, TACIT_MEMBER, "nct-generl"));
	ck_assert_ptr_null(tacit_corpus_nearest(
		&corpus, TACIT_PAPER, "nct-general/papr.ru"));
	tacit_corpus_clear(&corpus);
}
END_TEST

Suite *tacit_suite_corpus(void)
{
	Suite *suite = suite_create("corpus");
	TCase *tc = tcase_create("corpus");

	tcase_add_test(tc, finds_by_type_and_id);
	tcase_add_test(tc, an_empty_one_finds_nothing);
	tcase_add_test(tc, finds_each_of_many);
	tcase_add_test(tc, suggests_the_nearest);
	suite_add_tcase(suite, tc);
	return suite;
}
