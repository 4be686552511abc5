#include "sample_fixture.h"

#include "change/sheet.h"
#include "change/sheet_parts.h"
#include "door/tables.h"

#define NOTE "2022/nct-g-778"
#define OURS                                                             \
	"Number,State,Place,Kind,Category,Text,Proposed text,Reference," \
	"Received\n"
#define ISO                                                          \
	"MB/NC,Line number,Clause/Subclause,Paragraph/Figure/Table," \
	"Type of comment,Comments,Proposed change,"                  \
	"Observations of the secretariat\n"

static struct tacit_sheet sheet;
static struct tacit_tables tables;

static void clear(void)
{
	tacit_sheet_clear(&sheet);
	tacit_tables_clear(&tables);
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
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	tacit_register_close(reg);
	reg = NULL;
}

static bool read_as(const char *text, const struct tacit_sheet_terms *terms)
{
	const struct tacit_foreign foreign = { getenv("TACIT_FOREIGN") };
	struct tacit_tables_file file = { .path = "reply.csv",
		.bytes = tacit_str_of(text) };

	tacit_sheet_clear(&sheet);
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	err = (struct tacit_err){ 0 };
	return tacit_tables_read(&foreign, &file, &tables, &faults, &err) &&
		tacit_sheet_read(reg, "reply.csv", &tables, terms, &sheet,
			&faults, &err);
}

static bool read_of(const char *text, const char *state)
{
	const struct tacit_sheet_terms terms = { .note = NOTE,
		.state = state,
		.received = at("2022-06-19T06:00:00Z"),
		.lang = "en" };

	return read_as(text, &terms);
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
	ck_assert_uint_eq(sheet.count, 2);
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
	ck_assert_uint_eq(sheet.count, 2);
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
	bool is_day;
} times[] = {
	/* days whose every hour lies on one side of the close */
	{ "2022-06-18", "2022-06-18T17:59:59Z", true },
	{ "18.06.2022", "2022-06-18T17:59:59Z", true },
	{ "18 June 2022", "2022-06-18T17:59:59Z", true },
	{ "2022-06-20", "2022-06-20T06:00:00Z", true }, /* not yet over */
	{ "2022-07-01", "2022-07-01T17:59:59Z", true },
	{ "2022-06-30T17:59:59Z", "2022-06-30T17:59:59Z", false },
	{ "2022-06-30T23:59:59+06:00", "2022-06-30T17:59:59Z", false },
	{ "2022-06-30 17:59", "2022-06-30T11:59:00Z", false },
	{ "2022-06-30T17:59", "2022-06-30T11:59:00Z", false },
	{ "2022-06-30 17:59:59", "2022-06-30T11:59:59Z", false },
	{ "30.06.2022 17:59", "2022-06-30T11:59:00Z", false },
	{ "30.06.2022 17:59:01", "2022-06-30T11:59:01Z", false },
};

START_TEST(reads_when_it_was_received)
{
	char text[200];

	(void)snprintf(text, sizeof(text), "State,Text,Received\nTHA,a,%s\n",
		times[_i].typed);
	read_well(text);
	ck_assert_int_eq(said(0)->received.s, at(times[_i].instant).s);
	ck_assert_int_eq(said(0)->is_day, times[_i].is_day);
}
END_TEST

static const struct {
	const char *clause;
	const char *paragraph;
	const char *places; /* of the paper, parted by blanks */
	const char *where; /* before the text, or NULL */
} places[] = {
	{ "II.2", "", "II.2", NULL },
	{ "II.2.", "", "II.2", NULL },
	{ "Clause II.2", "", "II.2", NULL },
	{ "Clause II", "2", "II.2", NULL },
	{ "section II.2:", "", "II.2", NULL },
	{ "\u00a7 II.2", "", "II.2", NULL },
	{ "\u043f. II.2", "", "II.2", NULL },
	{ "\"II.1, II.3\"", "", "II.1 II.3", NULL },
	{ "II.1 and/or II.3", "", "II.1 II.3", NULL },
	{ "II.1 & II.3", "", "II.1 II.3", NULL },
	{ "II.1; II.3", "", "II.1 II.3", NULL },
	{ "\"II.1\nII.3\"", "", "II.1 II.3", NULL },
	{ "\"Clauses II.1, II.2 and II.3\"", "", "II.1 II.2 II.3", NULL },
	{ "II.1 и II.3", "", "II.1 II.3", NULL },
	{ "\u00a0II.2\u2003", "", "II.2", NULL },
	{ "General", "", "", NULL },
	{ "Whole document", "", "", NULL },
	{ "ALL", "", "", NULL },
	{ "-", "", "", NULL },
	{ "\u2014", "", "", NULL },
	{ "Весь документ", "", "", NULL },
	{ "全文", "", "", NULL },
	{ "Tout le document", "", "", NULL },
	{ "II.2", "Table 1", "II.2", "(Table 1)\n\n" },
	{ "II", "1st paragraph", "II", "(1st paragraph)\n\n" },
	{ "", "Figure 3", "", "(Figure 3)\n\n" },
	{ "General", "Table 1", "", "(Table 1)\n\n" },
};

START_TEST(reads_places_as_forms_have_them)
{
	char text[400];
	struct tacit_buf found = { 0 };
	const struct tacit_comment *c;
	const char *where = places[_i].where ? places[_i].where : "";
	size_t i;

	(void)snprintf(text, sizeof(text),
		"MB/NC;Clause/Subclause;Paragraph/Figure/Table;Comments\n"
		"THA;%s%s%s;%s;a\n",
		strchr(places[_i].clause, ';') ? "\"" : "", places[_i].clause,
		strchr(places[_i].clause, ';') ? "\"" : "",
		places[_i].paragraph);
	read_well(text);
	c = said(0);
	for (i = 0; i < c->place_count; i++)
		tacit_buf_printf(&found, "%s%s", i ? " " : "",
			strchr(c->places[i], '#') + 1);
	ck_assert_str_eq(tacit_buf_cstr(&found), places[_i].places);
	(void)snprintf(text, sizeof(text), "%sa\n", where);
	ck_assert_str_eq(c->body, text);
	tacit_buf_clear(&found);
}
END_TEST

/* Each body's own headings and words. */
static const struct {
	const char *text;
	enum tacit_sheet_layout layout;
	const char *state;
	const char *kind;
	const char *category;
	const char *body;
} layouts[] = {
	{ "Title\n\nComment Number,1. Section,2. Para nber,\"3. sentence/row/\n"
	  "indent, etc.\",\"4. Type of comment (Substantive, Editorial, "
	  "Translation)\",5. Proposed rewording,6. Explanation,\"7. Country, "
	  "RPPO, etc.\"\n"
	  ",General comments,,,,,,\n"
	  "1,II.2,[5],last sentence,Substantive,New.,Why.,Thailand\n",
		TACIT_SHEET_IPPC, "THA", NULL, "technical",
		"([5], last sentence)\n\nWhy.\n\n## Proposed text\n\nNew.\n" },
	{ "Issue #,Date,Origin,Section,Description,Proposed "
	  "Resolution,Resolution\n"
	  "1,2022-06-18,TH,II.2,Why.,New.,\n",
		TACIT_SHEET_OASIS, "THA", NULL, NULL,
		"Why.\n\n## Proposed text\n\nNew.\n" },
	{ "Ballot Comment Number,Artifact ID,Chapter,Section,Page #,Line "
	  "#,Vote and Type,Existing Wording,Proposed Wording,Ballot "
	  "Comment,Organization\n"
	  "1,x,2,II.2,7,,Neg-Mj,Old.,New.,Why.,THA\n",
		TACIT_SHEET_HL7, "THA", "objection", NULL,
		"> Old.\n\nWhy.\n\n## Proposed text\n\nNew.\n" },
	{ "MB/NC1,Line number (e.g. 17),Clause/ Subclause (e.g. "
	  "3.1),Paragraph/ Figure/ Table/ (e.g. Table 1),Type of "
	  "comment\u00b2,Comments,Proposed change,Observations of the "
	  "secretariat\n"
	  "TH-003,,II.2,,\"te, amendment\",Why.,,\n",
		TACIT_SHEET_ISO, "THA", "amendment", "technical", "Why.\n" },
	{ "MB,\"Clause No./ Subclause No./ Annex (e.g. 3.1)\",\"Type of "
	  "com-\nment2\",Comment (justification for change) by the MB\n"
	  "THA,II.2,Ed,Why.\n",
		TACIT_SHEET_ISO, "THA", NULL, "editorial", "Why.\n" },
	{ "MB/CN,Article/ Paragraphe,Type d'observation,Observations,"
	  "Modification proposée\nTHA,II.2,rédactionnel,Why.,\n",
		TACIT_SHEET_ISO, "THA", NULL, "editorial", "Why.\n" },
	{ "Мемлекет;Мәтіндегі орны;Түрі;Санаты;Мәтін\n"
	  "Таиланд;II.2;қарсылық;техникалық;Why.\n",
		TACIT_SHEET_OURS, "THA", "objection", "technical", "Why.\n" },
	{ "国家\t位置\t类型\t类别\t文本\nTHA\tII.2\t反对\t技术性\tWhy.\n",
		TACIT_SHEET_OURS, "THA", "objection", "technical", "Why.\n" },
	{ "État;Emplacement;Nature;Catégorie;Texte\n"
	  "tha;II.2;réserve;générale;Why.\n",
		TACIT_SHEET_OURS, "THA", "reservation", "general", "Why.\n" },
};

START_TEST(reads_the_forms_of_others)
{
	const struct tacit_comment *c;

	read_well(layouts[_i].text);
	ck_assert_int_eq(sheet.layout, layouts[_i].layout);
	ck_assert_uint_eq(sheet.count, 1);
	c = said(0);
	ck_assert_str_eq(c->state, layouts[_i].state);
	ck_assert_pstr_eq(c->kind, layouts[_i].kind);
	ck_assert_pstr_eq(c->category, layouts[_i].category);
	ck_assert_str_eq(c->body, layouts[_i].body);
	ck_assert_uint_eq(c->place_count, 1);
	ck_assert_str_eq(c->places[0], "nct-general/concept-paper#II.2");
}
END_TEST

START_TEST(a_sheet_of_one_state_needs_no_column)
{
	ck_assert(read_of("Text\nOne.\n", "THA"));
	ck_assert_str_eq(said(0)->state, "THA");
	ck_assert(!read_of("State,Text\nCHN,One.\n", "THA"));
	ck_assert_str_eq(fault_with("China speaks")->remedy,
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
	{ "Text\nOne.\n", "there is no column State", "--state", 1 },
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
		"row 2, column 2 (Place): II.9 is no place", "--addresses", 2 },
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
	{ "State,Text,Received\nTHA,a,2022-02-30 10:00\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,06/30/2022 17:59\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30 17:59:60\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30 17:5\n", "is no date and time",
		"2022-06-30 17:59", 2 },
	{ "State,Text,Received\nTHA,a,2022-06-30 24:00\n",
		"is no date and time", "2022-06-30 17:59", 2 },
	{ "State,Category,Text\nTHA,\"te, ed\",a\n",
		"technical and editorial are two categories", "keep one", 2 },
	{ "MB/NC,Type of comment,Comments\nTHA,te/ed,a\n",
		"technical and editorial are two categories", "keep one", 2 },
	{ "MB/NC,Type of coment,Comments\nTHA,te,a\n",
		"no column has that name", "Type of comment", 1 },
	{ "MB/NC,Clause/Subclause,Comments\nTHA,\"II.1, II.99\",a\n",
		"II.99 is no place", "--addresses", 2 },
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

START_TEST(says_once_what_is_wrong_in_many_rows)
{
	struct tacit_buf text = { 0 };
	int i;

	tacit_buf_adds(&text, "State,Text\n");
	for (i = 0; i < 200; i++)
		tacit_buf_adds(&text, "XAA,a\n");
	ck_assert(!read_of(text.data, NULL));
	ck_assert_uint_eq(faults.errors, 1);
	(void)fault_with("row 2, column 1 (State): XAA is no state that this "
			 "register knows; so in 199 more rows: 3, 4, 5, 6, 7, "
			 "...");
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

/* Another place or reference is another comment, however often it comes. */
START_TEST(keeps_what_has_another_reference)
{
	static const char text[] = "State,Place,Text,Reference,Received\n"
				   "THA,II.2,One.,No 1,2022-06-19 10:00\n"
				   "THA,II.2,One.,No 2,2022-06-19 10:00\n"
				   "THA,II.2,One.,No 1,2022-06-19 10:00\n"
				   "THA,II.3,One.,No 1,2022-06-19 10:00\n"
				   "CHN,II.2,One.,,2022-06-19 10:00\n"
				   "CHN,II.2,One.,No 3,2022-06-19 10:00\n";
	int i;

	ck_assert_msg(record(text), "%s", err.msg);
	ck_assert_uint_eq(result.count, 5);
	for (i = 0; i < 5; i++)
		ck_assert(!result.known[i]);
	ck_assert_msg(record(text), "%s", err.msg);
	ck_assert_uint_eq(result.count, 5);
	ck_assert_str_eq(result.commit, "");
	/* of what is on record in any order */
	ck_assert_msg(record("State,Place,Text,Reference,Received\n"
			     "THA,II.2,One.,No 2,2022-06-19 10:00\n"),
		"%s", err.msg);
	ck_assert_str_eq(result.commit, "");
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

START_TEST(there_must_be_such_a_note)
{
	const struct tacit_sheet_terms terms = { .note = "2022/none" };

	ck_assert(!read_as("Text\n", &terms));
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
	tcase_add_loop_test(
		tc, reads_places_as_forms_have_them, 0, COUNT(places));
	tcase_add_loop_test(tc, reads_the_forms_of_others, 0, COUNT(layouts));
	tcase_add_test(writing, keeps_what_has_another_reference);
	tcase_add_test(tc, a_sheet_of_one_state_needs_no_column);
	tcase_add_loop_test(tc, says_what_is_wrong_and_where, 0, COUNT(wrong));
	tcase_add_test(tc, says_all_that_is_wrong_at_once);
	tcase_add_test(tc, says_once_what_is_wrong_in_many_rows);
	tcase_add_test(tc, own_columns_are_left_out_with_a_warning);
	tcase_add_test(writing, records_once_however_often_it_comes);
	tcase_add_test(writing, judges_each_of_many_rows);
	tcase_add_test(writing, names_the_row_that_cannot_be_recorded);
	tcase_add_test(tc, there_must_be_such_a_note);
	suite_add_tcase(suite, tc);
	suite_add_tcase(suite, writing);
	return suite;
}
