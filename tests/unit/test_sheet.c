#include "sample_fixture.h"

#include "change/sheet.h"
#include "change/sheet_parts.h"

#define NOTE "2022/nct-g-778"
#define OURS                                                             \
	"Number,State,Place,Kind,Category,Text,Proposed text,Reference," \
	"Received\n"
#define ISO                                                          \
	"MB/NC,Line number,Clause/Subclause,Paragraph/Figure/Table," \
	"Type of comment,Comments,Proposed change,"                  \
	"Observations of the secretariat\n"

static struct tacit_sheet sheet;

static void clear(void)
{
	tacit_sheet_clear(&sheet);
	tear_down();
}

/* One register for all tests that only read, opened by each. */
static void make_once(void)
{
	set_up();
	tacit_register_close(reg);
	reg = NULL;
}

static void reopen(void)
{
	open_register(at("2022-06-20T06:00:00Z"));
}

static void leave(void)
{
	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&faults);
	tacit_register_close(reg);
	reg = NULL;
}

static bool read_of(const char *text, const char *state)
{
	const struct tacit_sheet_terms terms = { .note = NOTE,
		.state = state,
		.received = at("2022-06-19T06:00:00Z"),
		.lang = "en" };

	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&faults);
	err = (struct tacit_err){ 0 };
	return tacit_sheet_read(reg, "reply.csv", tacit_str_of(text), &terms,
		&sheet, &faults, &err);
}

/* Of the row that says the i-th; until the next is asked for. */
static const struct tacit_comment *said(size_t i)
{
	static struct tacit_comment comment;
	struct tacit_comment_source source = tacit_sheet_comments(&sheet);

	ck_assert(i < source.count);
	ck_assert_msg(
		source.read(source.ctx, i, &comment, &err), "%s", err.msg);
	return &comment;
}

static void read_well(const char *text)
{
	ck_assert_msg(
		read_of(text, NULL), "%s:%u: %s", err.path, err.line, err.msg);
	ck_assert_uint_eq(faults.errors, 0);
}

START_TEST(reads_our_layout)
{
	const struct tacit_comment *c;

	read_well(OURS "1,Thailand,concept-paper#II.2;II.3,objection,te,Why."
		       ",\"New\nwords.\",No 12,2022-06-30 17:59\n"
		       "2,,,,,,,,\n"
		       "3,chn,,No objection,,,,,\n");
	ck_assert_int_eq(sheet.layout, TACIT_SHEET_OURS);
	ck_assert_uint_eq(sheet.csv.count, 2);
	c = said(0);
	ck_assert_str_eq(c->note, NOTE);
	ck_assert_str_eq(c->state, "THA");
	ck_assert_uint_eq(c->place_count, 2);
	ck_assert_str_eq(c->places[0], "nct-general/concept-paper#II.2");
	ck_assert_str_eq(c->places[1], "nct-general/concept-paper#II.3");
	ck_assert_str_eq(c->kind, "objection");
	ck_assert_str_eq(c->category, "technical");
	ck_assert_str_eq(c->body, "Why.\n\n## Proposed text\n\nNew\nwords.\n");
	ck_assert_str_eq(c->reference, "No 12");
	ck_assert_str_eq(c->via, "sheet");
	ck_assert_str_eq(c->lang, "en");
	/* the clock of the seat, six hours before UTC */
	ck_assert_int_eq(c->received.s, at("2022-06-30T11:59:00Z").s);
	ck_assert_uint_eq(c->origin.row, 2);
	c = said(1);
	ck_assert_str_eq(c->state, "CHN");
	ck_assert_str_eq(c->kind, "no-objection");
	ck_assert_str_eq(c->body, "");
	ck_assert_uint_eq(c->place_count, 0);
	ck_assert_int_eq(c->received.s, at("2022-06-19T06:00:00Z").s);
	ck_assert_uint_eq(c->origin.row, 4);
	ck_assert_uint_eq(c->origin.line, 5);
}
END_TEST

START_TEST(reads_russian_headings_and_words)
{
	read_well("номер;ГОСУДАРСТВО;Место в\u00a0тексте;вид;категория;текст;"
		  "Предлагаемый текст\n"
		  "1;Таиланд;II.3;Возражение;Техническое;Нет;Да\n");
	ck_assert_str_eq(said(0)->state, "THA");
	ck_assert_str_eq(said(0)->kind, "objection");
	ck_assert_str_eq(said(0)->category, "technical");
	ck_assert_str_eq(said(0)->body, "Нет\n\n## Proposed text\n\nДа\n");
}
END_TEST

START_TEST(reads_the_iso_layout)
{
	read_well(ISO "THA 001,,concept-paper#II,2,te,Why.,Words.,\n"
		      "\"THA\",14,,,\"ge, objection\",All of it.,,noted\n");
	ck_assert_int_eq(sheet.layout, TACIT_SHEET_ISO);
	ck_assert_uint_eq(sheet.csv.count, 2);
	ck_assert_str_eq(said(0)->state, "THA");
	ck_assert_ptr_null(said(0)->kind); /* not said */
	ck_assert_str_eq(said(0)->places[0], "nct-general/concept-paper#II.2");
	ck_assert_str_eq(said(0)->category, "technical");
	ck_assert_str_eq(said(1)->kind, "objection");
	ck_assert_str_eq(said(1)->category, "general");
	ck_assert_uint_eq(fault_with("line numbers")->line, 3);
	(void)fault_with("what became of a comment");
	ck_assert_uint_eq(faults.count, 2);
}
END_TEST

static const struct {
	const char *typed;
	const char *instant;
} times[] = {
	{ "2022-06-30T17:59:59Z", "2022-06-30T17:59:59Z" },
	{ "2022-06-30T23:59:59+06:00", "2022-06-30T17:59:59Z" },
	{ "2022-06-30 17:59", "2022-06-30T11:59:00Z" },
	{ "2022-06-30T17:59", "2022-06-30T11:59:00Z" },
	{ "2022-06-30 17:59:59", "2022-06-30T11:59:59Z" },
	{ "30.06.2022 17:59", "2022-06-30T11:59:00Z" },
	{ "30.06.2022 17:59:01", "2022-06-30T11:59:01Z" },
};

START_TEST(reads_when_it_was_received)
{
	char text[200];

	(void)snprintf(text, sizeof(text), "State,Text,Received\nTHA,a,%s\n",
		times[_i].typed);
	read_well(text);
	ck_assert_int_eq(said(0)->received.s, at(times[_i].instant).s);
}
END_TEST

START_TEST(a_sheet_of_one_state_needs_no_column)
{
	ck_assert(read_of("Text\nOne.\n", "THA"));
	ck_assert_str_eq(said(0)->state, "THA");
	ck_assert(!read_of("State,Text\nCHN,One.\n", "THA"));
	ck_assert_str_eq(fault_with("CHN speaks")->remedy,
		"correct the row, or leave out --state");
}
END_TEST

static const struct {
	const char *text;
	const char *what;
	const char *remedy; /* a piece of it */
	unsigned line;
} wrong[] = {
	{ "State\nTHA\n", "there is no column Text", "tacit form", 1 },
	{ "Text\nOne.\n", "there is no column State", "tacit form", 1 },
	{ "State,Txet\nTHA,One.\n", "row 1, column 2 (Txet): no column",
		"did you mean Text?", 1 },
	{ "State,Text,text\nTHA,One.,Two.\n", "two columns", "remove", 1 },
	{ "State,Text\nTHA,a,b\n", "more cells than the header", "quote", 2 },
	{ "State,Text\nTHA,\"a\n", "a quote is opened", "close", 2 },
	{ "State,Text\nThialand,a\n",
		"row 2, column 1 (State): Thialand is no state", "Thailand",
		2 },
	{ "State,Text\n,a\n", "which state", "--state", 2 },
	{ "State,Text\nTHA,\n", "no comment in it", "fill in", 0 },
	{ "State,Place,Text\nTHA,II.1,\n", "there is no text", "write", 2 },
	{ "State,Place,Text\nTHA,\"II.1\nII.9\",a\n",
		"row 2, column 2 (Place): II.9 is no place", "did you mean",
		2 },
	{ "State,Kind,Text\nTHA,objektion,a\n", "no such word: objektion",
		"did you mean objection?", 2 },
	{ "State,Kind,Text\nTHA,xyzzy,a\n", "no such word: xyzzy",
		"comment, proposal", 2 },
	{ "State,Kind,Text\nTHA,withdrawal,a\n", "a withdrawal names",
		"--withdraws", 2 },
	{ "State,Kind,Text\nTHA,reply,a\n", "a reply names", "--disposition",
		2 },
	{ "State,Category,Text\nTHA,tehcnical,a\n", "no such word: tehcnical",
		"did you mean technical?", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30\n", "the hour is missing",
		"2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-02-30 10:00\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,30.06.2022\n", "the hour is missing",
		"2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,06/30/2022 17:59\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30 17:59:60\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30 17:5\n", "is no date and time",
		"2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30 24:00\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "PK\x03\x04", "an office file", "CSV", 0 },
	{ "", "the sheet is empty", "columns", 0 },
};

START_TEST(says_what_is_wrong_and_where)
{
	const struct tacit_fault *fault;

	ck_assert(!read_of(wrong[_i].text, NULL));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	fault = fault_with(wrong[_i].what);
	ck_assert_str_eq(fault->path, "reply.csv");
	ck_assert_uint_eq(fault->line, wrong[_i].line);
	ck_assert_msg(strstr(fault->remedy, wrong[_i].remedy) != NULL,
		"remedy: %s", fault->remedy);
}
END_TEST

START_TEST(says_all_that_is_wrong_at_once)
{
	ck_assert(!read_of("State,Place,Kind,Text\nXAA,II.99,xyzzy,\n"
			   "THA,,,\"\"\n,,proposal,a\n",
		NULL));
	(void)fault_with("row 2, column 1");
	(void)fault_with("row 2, column 2");
	(void)fault_with("row 2, column 3");
	(void)fault_with("row 4, column 1");
	ck_assert_uint_eq(faults.errors, 4);
}
END_TEST

START_TEST(stops_after_fifty_faults)
{
	struct tacit_buf text = { 0 };
	int i;

	tacit_buf_adds(&text, "State,Text\n");
	for (i = 0; i < 200; i++)
		tacit_buf_adds(&text, "XAA,a\n");
	ck_assert(!read_of(text.data, NULL));
	ck_assert_uint_eq(faults.errors, 51);
	(void)fault_with("there are 50 faults");
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(own_columns_are_left_out_with_a_warning)
{
	read_well("State,Text,Our reference number,Outcome\nTHA,a,17,noted\n");
	ck_assert_uint_eq(
		fault_with("(Our reference number) is none")->line, 1);
	ck_assert_uint_eq(faults.count, 2);
}
END_TEST

/* --- recording ---------------------------------------------------------------- */

static bool record(const char *text)
{
	struct tacit_comment_source source;

	read_well(text);
	source = tacit_sheet_comments(&sheet);
	tacit_write_result_clear(&result);
	return tacit_comment_record_from(
		reg, &secretariat, &source, &options, &result, &err);
}

START_TEST(records_once_however_often_it_comes)
{
	static const char text[] = "State,Place,Text,Received\n"
				   "THA,II.2,One.,2022-06-19 10:00\n"
				   "CHN,II.2,One.,2022-06-19 10:00\n"
				   "THA,II.2,One.,2022-06-19 12:00\n";

	ck_assert_msg(record(text), "%s", err.msg);
	ck_assert_uint_eq(result.count, 2);
	ck_assert_str_ne(result.commit, "");
	ck_assert_uint_eq(result.faults.errors, 0);
	ck_assert_uint_eq(result.faults.count, 1);
	ck_assert_str_eq(result.faults.list[0].path, "reply.csv");
	ck_assert_uint_eq(result.faults.list[0].line, 4);
	ck_assert(!result.known[0] && !result.known[1]);
	ck_assert_msg(record(text), "%s", err.msg);
	ck_assert_str_eq(result.commit, "");
	ck_assert(result.known[0] && result.known[1]);
	tacit_write_result_clear(&result);
}
END_TEST

START_TEST(names_the_row_that_cannot_be_recorded)
{
	ck_assert(!record("State,Text,Received\n"
			  "THA,One.,2022-06-19 10:00\n"
			  "KWT,Two.,2022-06-19 10:00\n"
			  "CHN,Three.,2022-06-01 10:00\n"));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_uint_eq(result.faults.errors, 2);
	ck_assert_str_eq(result.faults.list[0].path, "reply.csv");
	ck_assert_uint_eq(result.faults.list[0].line, 3);
	ck_assert_str_eq(result.faults.list[0].what,
		"row 3: Kuwait was no member when it was received");
	ck_assert_str_eq(result.faults.list[1].what,
		"row 4: received before the note was issued");
	ck_assert_str_eq(result.commit, "");
	tacit_write_result_clear(&result);
}
END_TEST

/* Every row is judged, however many, and told of in their order. */
START_TEST(judges_each_of_many_rows)
{
	enum { ROWS = 700 };
	static const unsigned bad[] = { 0, 255, 256, 600, ROWS - 1 };
	struct tacit_buf text = { 0 };
	size_t found = 0;
	unsigned i;

	tacit_buf_adds(&text, "State,Text\n");
	for (i = 0; i < ROWS; i++) {
		bool is_bad = found < TACIT_COUNT(bad) && bad[found] == i;

		found += is_bad;
		tacit_buf_printf(&text, "THA,%s %u.\n",
			is_bad ? "Ask me@example.org" : "One", i);
	}
	ck_assert(!record(text.data));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_uint_eq(result.count, ROWS);
	ck_assert_uint_eq(result.faults.errors, TACIT_COUNT(bad));
	for (i = 0; i < TACIT_COUNT(bad); i++)
		ck_assert_str_eq(
			result.faults.list[i].path, result.paths[bad[i]]);
	ck_assert_str_eq(result.commit, "");
	for (i = 0; i < text.len; i++)
		text.data[i] = text.data[i] == '@' ? ' ' : text.data[i];
	ck_assert_msg(record(text.data), "%s", err.msg);
	ck_assert_str_ne(result.commit, "");
	ck_assert_uint_eq(result.count, ROWS);
	tacit_write_result_clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

/* --- the blank sheet ------------------------------------------------------------ */

static const struct {
	enum tacit_sheet_layout layout;
	const char *lang;
	const char *state;
	const char *expected;
} forms[] = {
	{ TACIT_SHEET_OURS, "en", NULL,
		TACIT_CSV_MARK "Number,State,Joint,Place,Kind,Category,Text,"
			       "Proposed text,Reference,Received\r\n"
			       "1,,,,,,,,,\r\n2,,,,,,,,,\r\n" },
	{ TACIT_SHEET_OURS, "ru", "THA",
		TACIT_CSV_MARK
		"Номер,Государство,Совместно с,Место в тексте,Вид,"
		"Категория,Текст,Предлагаемый текст,Исходящий номер,"
		"Получено\r\n"
		"1,THA,,,,,,,,\r\n2,THA,,,,,,,,\r\n" },
	{ TACIT_SHEET_ISO, "ru", "THA",
		TACIT_CSV_MARK
		"MB/NC,Line number,Clause/Subclause,"
		"Paragraph/Figure/Table,Type of comment,Comments,"
		"Proposed change,Observations of the secretariat\r\n"
		"THA,,,,,,,\r\nTHA,,,,,,,\r\n" },
};

START_TEST(makes_a_blank_sheet)
{
	struct tacit_buf out = { 0 };

	tacit_sheet_form(
		&out, forms[_i].layout, forms[_i].lang, forms[_i].state, 2);
	ck_assert_str_eq(out.data, forms[_i].expected);
	/* read back as it is, it has nothing in it, and no other fault */
	ck_assert(!read_of(out.data, NULL));
	ck_assert_uint_eq(faults.count, 1);
	(void)fault_with("no comment in it");
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(there_must_be_such_a_note)
{
	const struct tacit_sheet_terms terms = { .note = "2022/none" };

	ck_assert(!tacit_sheet_read(reg, "reply.csv", tacit_str_of("Text\n"),
		&terms, &sheet, &faults, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

/* Letters of any case, and whatever stands between words. */
START_TEST(folds_words)
{
	static const struct {
		const char *a;
		const char *b;
		bool is_same;
	} rows[] = {
		{ "Proposed text", "proposed TEXT", true },
		{ "Proposed text", " Proposed \xc2\xa0 text. ", true },
		{ "No.", "no", true },
		{ "Текст", "текст", true },
		{ "Proposed text", "Proposedtext", false },
		{ "Proposed text", "Proposed t ext", false },
		{ "Proposed text", "Proposed texts", false },
	};
	int i;

	for (i = 0; i < COUNT(rows); i++)
		ck_assert_msg(tacit_sheet_same(rows[i].a, rows[i].b) ==
				rows[i].is_same,
			"%s, %s", rows[i].a, rows[i].b);
}
END_TEST

Suite *tacit_suite_sheet(void)
{
	Suite *suite = suite_create("sheet");
	TCase *tc = tcase_create("reading");
	TCase *writing = tcase_create("recording");

	tcase_add_unchecked_fixture(tc, make_once, tear_down);
	tcase_add_checked_fixture(tc, reopen, leave);
	tcase_add_checked_fixture(writing, set_up, clear);
	tcase_set_timeout(writing, 60);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, folds_words);
	tcase_add_test(tc, reads_our_layout);
	tcase_add_test(tc, reads_russian_headings_and_words);
	tcase_add_test(tc, reads_the_iso_layout);
	tcase_add_loop_test(tc, reads_when_it_was_received, 0, COUNT(times));
	tcase_add_test(tc, a_sheet_of_one_state_needs_no_column);
	tcase_add_loop_test(tc, says_what_is_wrong_and_where, 0, COUNT(wrong));
	tcase_add_test(tc, says_all_that_is_wrong_at_once);
	tcase_add_test(tc, stops_after_fifty_faults);
	tcase_add_test(tc, own_columns_are_left_out_with_a_warning);
	tcase_add_test(writing, records_once_however_often_it_comes);
	tcase_add_test(writing, judges_each_of_many_rows);
	tcase_add_test(writing, names_the_row_that_cannot_be_recorded);
	tcase_add_loop_test(tc, makes_a_blank_sheet, 0, COUNT(forms));
	tcase_add_test(tc, there_must_be_such_a_note);
	suite_add_tcase(suite, tc);
	suite_add_tcase(suite, writing);
	return suite;
}
