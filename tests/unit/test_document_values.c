/* Every kind of value, right and wrong. */
#include <stdlib.h>
#include <string.h>

#include "document/document_values.h"
#include "suite.h"

#define BLOB "940ab96db8f317e4581fdb4423a270bdc3ff0ae1"

static const struct {
	enum tacit_key_kind kind;
	const char *text;
	bool ok;
} values[] = {
	{ TACIT_KEY_TEXT, "x", true },
	{ TACIT_KEY_NUMBER, "0", true },
	{ TACIT_KEY_NUMBER, "60", true },
	{ TACIT_KEY_NUMBER, "1000000000", true },
	{ TACIT_KEY_NUMBER, "1000000001", false },
	{ TACIT_KEY_NUMBER, "060", false },
	{ TACIT_KEY_NUMBER, "-1", false },
	{ TACIT_KEY_NUMBER, "1.5", false },
	{ TACIT_KEY_DATE, "2024-02-29", true },
	{ TACIT_KEY_DATE, "2023-02-29", false },
	{ TACIT_KEY_DATE, "1989-12-31", false },
	{ TACIT_KEY_DATE, "29.02.2024", false },
	{ TACIT_KEY_INSTANT, "2022-06-30T18:00:00Z", true },
	{ TACIT_KEY_INSTANT, "2022-06-30T18:00Z", false },
	{ TACIT_KEY_INSTANT, "2022-07-01T00:00:00+06:00", false },
	{ TACIT_KEY_INSTANT, "2022-06-30", false },
	{ TACIT_KEY_CLOCK, "24:00", true },
	{ TACIT_KEY_CLOCK, "00:00", true },
	{ TACIT_KEY_CLOCK, "17:30", true },
	{ TACIT_KEY_CLOCK, "24:01", false },
	{ TACIT_KEY_CLOCK, "5 pm", false },
	{ TACIT_KEY_OFFSET, "+06:00", true },
	{ TACIT_KEY_OFFSET, "-03:30", true },
	{ TACIT_KEY_OFFSET, "+6", false },
	{ TACIT_KEY_OFFSET, "UTC+6", false },
	{ TACIT_KEY_ZONE, "Asia/Almaty", true },
	{ TACIT_KEY_ZONE, "Etc/GMT+6", true },
	{ TACIT_KEY_ZONE, "America/Argentina/Buenos_Aires", true },
	{ TACIT_KEY_ZONE, "UTC", true },
	{ TACIT_KEY_ZONE, "asia/almaty", false },
	{ TACIT_KEY_ZONE, "Asia/", false },
	{ TACIT_KEY_ZONE, "../Asia", false },
	{ TACIT_KEY_ZONE, "Asia Almaty", false },
	{ TACIT_KEY_LANG, "kk", true },
	{ TACIT_KEY_LANG, "xx", false },
	{ TACIT_KEY_STATE, "THA", true },
	{ TACIT_KEY_STATE, "tha", false },
	{ TACIT_KEY_STATE, "TH", false },
	{ TACIT_KEY_STATE, "THAI", false },
	{ TACIT_KEY_WRITER, "TUR", true },
	{ TACIT_KEY_WRITER, "Secretariat", true },
	{ TACIT_KEY_WRITER, "secretariat", true },
	{ TACIT_KEY_WRITER, "Turkey", false },
	{ TACIT_KEY_ID, "nct-general", true },
	{ TACIT_KEY_ID, "TUR", true },
	{ TACIT_KEY_ID, "nct-general/concept-paper.ru", true },
	{ TACIT_KEY_ID, "2022/nct-g-778", true },
	{ TACIT_KEY_ID, "tha-e5snhfqg6dz70t2g", true },
	{ TACIT_KEY_ID, "tha-e5snhfqg6dz70t2g-3g0yaqdj", true },
	{ TACIT_KEY_ID, "2022-07-01-replies-complete-439x632j", true },
	{ TACIT_KEY_ID, "NCT/G/778", false },
	{ TACIT_KEY_ID, "a b", false },
	{ TACIT_KEY_ID, "../x", false },
	{ TACIT_KEY_PIN, "nct-general/paper " BLOB, true },
	{ TACIT_KEY_PIN, "nct-general/paper", true },
	{ TACIT_KEY_PIN, "nct-general/paper 940ab", false },
	{ TACIT_KEY_PIN, "nct general/paper " BLOB, false },
	{ TACIT_KEY_PLACE, "nct-general/paper#II.2", true },
	{ TACIT_KEY_PLACE, "nct-general/i.3#p1", true },
	{ TACIT_KEY_PLACE, "nct-general/paper#Введение.p1", true },
	{ TACIT_KEY_PLACE, "nct-general/paper", false },
	{ TACIT_KEY_PLACE, "nct-general/paper#", false },
	{ TACIT_KEY_PLACE, "nct-general/paper#II  2", false },
	{ TACIT_KEY_PLACE, "nct g#II.2", false },
	{ TACIT_KEY_TIMED, "Astana", true },
	{ TACIT_KEY_TIMED, "Astana since 2022-09-17", true },
	{ TACIT_KEY_TIMED, "Astana since 2022-09-31", false },
	{ TACIT_KEY_TIMED_STATE, "TUR", true },
	{ TACIT_KEY_TIMED_STATE, "TUR since 2014-05-21", true },
	{ TACIT_KEY_TIMED_STATE, "TUR until 2014-02-30", false },
	{ TACIT_KEY_TIMED_STATE, "Turkey since 2014-05-21", false },
	{ TACIT_KEY_ORGAN, "SWG", true },
	{ TACIT_KEY_ORGAN, "WG-2", true },
	{ TACIT_KEY_ORGAN, "swg", false },
	{ TACIT_KEY_ORGAN, "2WG", false },
	{ TACIT_KEY_ORGAN, "SWG SOC", false },
	{ TACIT_KEY_TRACE, "II.1 nct-general/1", true },
	{ TACIT_KEY_TRACE, "II.1", false },
	{ TACIT_KEY_TRACE, " nct-general/1", false },
	{ TACIT_KEY_TRACE, "II.1 nct-general/x", false },
	{ TACIT_KEY_COUNTED, "KAZ 3", true },
	{ TACIT_KEY_COUNTED, "KAZ", false },
	{ TACIT_KEY_COUNTED, "KAZ three", false },
	{ TACIT_KEY_COUNTED, "Kazakhstan 3", false },
	{ TACIT_KEY_SILENCE, "forward SWG", true },
	{ TACIT_KEY_SILENCE, "adopt", true },
	{ TACIT_KEY_SILENCE, "endorse", true },
	{ TACIT_KEY_SILENCE, "none", true },
	{ TACIT_KEY_SILENCE, "forward", false },
	{ TACIT_KEY_SILENCE, "forward swg", false },
	{ TACIT_KEY_SILENCE, "adopt SWG", false },
	{ TACIT_KEY_NAMED_ORGAN, "SWG Special Working Group", true },
	{ TACIT_KEY_NAMED_ORGAN, "SWG", false },
	{ TACIT_KEY_NAMED_ORGAN, "SWG  ", false },
	{ TACIT_KEY_NAMED_ORGAN, "Special Working Group", false },
	{ TACIT_KEY_APPLIED, "nct-general/paper#II.2", true },
	{ TACIT_KEY_APPLIED, "nct-general/paper " BLOB, true },
	{ TACIT_KEY_APPLIED, "II.2", false },
	{ TACIT_KEY_VERIFIER,
		"example.com/foo+530d903a+"
		"AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
		true },
	{ TACIT_KEY_VERIFIER,
		"example.com/foo+530d903b+"
		"AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
		false },
	{ TACIT_KEY_VERIFIER, "example.com/foo", false },
	{ TACIT_KEY_SLUG, "border-control", true },
	{ TACIT_KEY_SLUG, "Border", false },
	{ TACIT_KEY_SLUG, "-border", false },
	{ TACIT_KEY_SLUG, "2border", false },
	{ TACIT_KEY_SLUG, "border.control", false },
	{ TACIT_KEY_CODE, "NCT/G", true },
	{ TACIT_KEY_CODE, "HUMAN", true },
	{ TACIT_KEY_CODE, "NCT/", false },
	{ TACIT_KEY_CODE, "nct/g", false },
	{ TACIT_KEY_SECTION, "iv", true },
	{ TACIT_KEY_SECTION, "IV", false },
	{ TACIT_KEY_SECTION, "4", false },
	{ TACIT_KEY_RECURRENCE, "2 per year", true },
	{ TACIT_KEY_RECURRENCE, "1 per month", true },
	{ TACIT_KEY_RECURRENCE, "4 per quarter", true },
	{ TACIT_KEY_RECURRENCE, "0 per year", false },
	{ TACIT_KEY_RECURRENCE, "2 a year", false },
	{ TACIT_KEY_RECURRENCE, "twice per year", false },
	{ TACIT_KEY_RECURRENCE, "2", false },
	{ TACIT_KEY_LANG_PAIR, "zh-ru", true },
	{ TACIT_KEY_LANG_PAIR, "zh-zh", false },
	{ TACIT_KEY_LANG_PAIR, "zh-", false },
	{ TACIT_KEY_LANG_PAIR, "zh", false },
	{ TACIT_KEY_LANG_PAIR, "xx-ru", false },
	{ TACIT_KEY_GIT_ID, BLOB, true },
	{ TACIT_KEY_GIT_ID, BLOB "0", false },
	{ TACIT_KEY_GIT_ID, "940AB96DB8F317E4581FDB4423A270BDC3FF0AE1", false },
	{ TACIT_KEY_GIT_ID, "940ab96d", false },
};

START_TEST(tells_right_from_wrong)
{
	const struct tacit_key key = {
		.name = "key", .kind = values[_i].kind, .target = -1
	};
	struct tacit_value value = { .text = values[_i].text, .line = 4 };
	struct tacit_field field = {
		.key = "key-ru", .values = &value, .count = 1
	};
	struct tacit_document doc = { .path = "x.md" };
	struct tacit_faults faults = { 0 };

	doc.at.type = tacit_type(TACIT_NOTE);
	tacit_document_check_value(&doc, &key, &field, &value, &faults);
	ck_assert_msg(faults.errors == !values[_i].ok, "%d: %s",
		(int)values[_i].kind, values[_i].text);
	if (!values[_i].ok) {
		ck_assert_uint_eq(faults.list[0].line, 4);
		ck_assert_str_eq(faults.list[0].path, "x.md");
		ck_assert_ptr_nonnull(
			strstr(faults.list[0].what, values[_i].text));
		ck_assert_str_ne(faults.list[0].remedy, "");
	}
	tacit_faults_clear(&faults);
}
END_TEST

Suite *tacit_suite_document_values(void)
{
	Suite *suite = suite_create("document_values");
	TCase *tc = tcase_create("document_values");

	tcase_add_loop_test(tc, tells_right_from_wrong, 0, COUNT(values));
	suite_add_tcase(suite, tc);
	return suite;
}
