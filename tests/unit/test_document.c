#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/contentid.h"
#include <tacit/document.h>
#include <tacit/io.h>

#include "faults_fixture.h"
#include "plans_fixture.h"

static struct tacit_document doc;

static bool parse(const char *path, const char *text)
{
	return tacit_document_parse(
		&arena, path, tacit_str_of(text), false, &doc, &faults);
}

#define NOTE_PATH "notes/2022/nct-g-778.md"
#define NOTE_HEAD "---\nnumber: NCT/G/778\ndate: 2022-06-16\nsubject: Drafts\n"
#define CALL                                                     \
	"comments-by: 2022-06-30\nzone: Asia/Almaty\n"           \
	"closes: \"2022-06-30T18:00:00Z\"\noffset: \"+06:00\"\n" \
	"issued: \"2022-06-16T03:00:00Z\"\n"
#define END "---\n\nText.\n"
#define MEMBER_PATH "members/tur.md"
#define BLOB "940ab96db8f317e4581fdb4423a270bdc3ff0ae1"

START_TEST(reads_a_note)
{
	size_t count;
	struct tacit_date date;
	struct tacit_instant instant;

	ck_assert(parse(NOTE_PATH,
		NOTE_HEAD CALL "subject-ru: \xd0\x9f\ninvites:\n  - comment\n"
			       "  - proposal\nseparable: yes\n" END));
	print_faults();
	ck_assert_uint_eq(faults.count, 0);
	ck_assert_str_eq(doc.at.id, "2022/nct-g-778");
	ck_assert_str_eq(tacit_document_get(&doc, "number"), "NCT/G/778");
	ck_assert_ptr_null(tacit_document_get(&doc, "city"));
	ck_assert_str_eq(tacit_document_in(&doc, "subject", "ru"), "\xd0\x9f");
	ck_assert_str_eq(tacit_document_in(&doc, "subject", "kk"), "Drafts");
	ck_assert_str_eq(tacit_document_in(&doc, "subject", NULL), "Drafts");
	ck_assert_ptr_nonnull(tacit_document_list(&doc, "invites", &count));
	ck_assert_uint_eq(count, 2);
	ck_assert_ptr_null(tacit_document_list(&doc, "encloses", &count));
	ck_assert_uint_eq(count, 0);
	ck_assert(tacit_document_is_yes(&doc, "separable"));
	ck_assert(!tacit_document_is_yes(&doc, "cited"));
	ck_assert(tacit_document_date(&doc, "comments-by", &date));
	ck_assert_int_eq(date.day, 30);
	ck_assert(!tacit_document_date(&doc, "city", &date));
	ck_assert(!tacit_date_is_set(date));
	ck_assert(tacit_document_instant(&doc, "closes", &instant));
	ck_assert_int_eq(instant.s, 1656612000);
	ck_assert(!tacit_document_instant(&doc, "number", &instant));
	ck_assert_int_eq(doc.exists_from.s, 1655348400);
	ck_assert(tacit_str_eqs(doc.body, "\nText.\n"));
}
END_TEST

/* One fault each: path, text, a piece of what, its line, a piece of remedy. */
static const struct {
	const char *path;
	const char *text;
	const char *what;
	unsigned line;
	const char *remedy;
} wrong[] = {
	/* keys */
	{ NOTE_PATH, NOTE_HEAD "subjekt: x\n" END, "no key \"subjekt\"", 5,
		"did you mean subject?" },
	{ NOTE_PATH, NOTE_HEAD "zzzzzz: x\n" END, "no key \"zzzzzz\"", 5,
		"remove" },
	{ NOTE_PATH, NOTE_HEAD "text: original\n" END, "no key \"text\"", 5,
		"language version" },
	{ NOTE_PATH, NOTE_HEAD "date-ru: x\n" END, "no key \"date-ru\"", 5,
		"did you mean date?" },
	{ NOTE_PATH, "---\nnumber: NCT/G/778\nsubject: x\n" END,
		"the key \"date\" is missing", 0, "the date that it carries" },
	{ NOTE_PATH, NOTE_HEAD "city:\n  - Astana\n" END, "not a list", 5, "" },
	{ NOTE_PATH, NOTE_HEAD "city: \"\"\n" END, "\"city\" has no value", 5,
		"" },
	{ NOTE_PATH, NOTE_HEAD "city: \" \"\n" END, "\"city\" has no value", 5,
		"" },
	{ NOTE_PATH, NOTE_HEAD "encloses: []\n" END, "list is empty", 5, "" },
	{ NOTE_PATH, NOTE_HEAD "languages:\n  - en\n  - ru\n  - en\n" END,
		"\"en\" stands there twice", 8, "keep one" },
	/* kinds of values */
	{ NOTE_PATH,
		"---\nnumber: NCT/G/778\ndate: 2022-02-29\nsubject: x\n" END,
		"\"2022-02-29\" is no day", 3, "as in 2022-06-30" },
	{ NOTE_PATH, NOTE_HEAD "invites:\n  - coment\n" END,
		"\"coment\" is none of its words", 6, "did you mean comment?" },
	{ NOTE_PATH, NOTE_HEAD "cited: true\n" END, "no text to other", 5,
		"yes or no" },
	{ NOTE_PATH, NOTE_HEAD "cited: \"maybe\"\n" END, "none of its words", 5,
		"yes, no" },
	{ NOTE_PATH, NOTE_HEAD "area: NCT/G\n" END, "no id of a document", 5,
		"AREA" },
	{ NOTE_PATH, NOTE_HEAD "refers-to:\n  - NCT/G/375\n" END,
		"no id of a document", 6, "2022/nct-g-778" },
	{ NOTE_PATH, NOTE_HEAD "encloses:\n  - nct-general/paper 940ab\n" END,
		"is no id of a document, alone or with its blob", 6, "" },
	{ NOTE_PATH, NOTE_HEAD "languages: english\n" END, "code of a language",
		5, "ISO 639" },
	{ NOTE_PATH, NOTE_HEAD "comments-by: 2022-06-30\nsilence: accept\n" END,
		"effect of silence", 6, "forward SWG" },
	{ NOTE_PATH,
		NOTE_HEAD "comments-by: 2022-06-30\nsilence: forward\n" END,
		"effect of silence", 6, "" },
	{ NOTE_PATH, NOTE_HEAD "zone: Almaty time\n" END, "time zone", 5,
		"Asia/Almaty" },
	{ NOTE_PATH,
		NOTE_HEAD "comments-by: 2022-06-30\ncutoff: midnight\n" END,
		"hour of the day", 6, "24:00" },
	{ NOTE_PATH, NOTE_HEAD "issued: 2022-06-16T09:00:00+06:00\n" END,
		"instant in UTC", 5, "Z" },
	{ NOTE_PATH, NOTE_HEAD "inferred:\n  - cityy\n" END,
		"\"cityy\" is no key", 6, "did you mean city?" },
	{ MEMBER_PATH, "---\ncode: tur\nname: T\u00fcrkiye\nkind: member\n" END,
		"code of a state", 2, "three capital" },
	{ MEMBER_PATH,
		"---\ncode: TUR\nname: X since 2022-02-30\nkind: member\n" END,
		"value with its dates", 3, "days that exist" },
	{ MEMBER_PATH,
		"---\ncode: TUR\nname:\n  - Turkey\n  - T since 2022-06-01\n"
		"kind: member\n" END,
		"hold on one day", 5, "until when" },
	{ "body.md",
		"---\nname: B\nshort: B\nseat: S\nzone: Asia/Almaty\n"
		"languages: en\norgans:\n  - SWG Group\n  - swg\n" END,
		"code and name of an organ", 9, "SWG Special" },
	{ "body.md",
		"---\nname: B\nshort: B\nseat: S\nzone: Asia/Almaty\n"
		"languages: en\norgans:\n  - SWG Group\n  - SWG Other\n" END,
		"one organ stands there twice", 9, "" },
	{ "areas/nct-general.md",
		"---\ncode: nct\ntitle: T\ndimension: human\n" END,
		"code of an area", 2, "NCT/G" },
	{ "areas/nct-general.md",
		"---\ncode: NCT/G\ntitle: T\ndimension: human\n"
		"coordinators:\n  - Turkey\n" END,
		"code of a state with its dates", 6, "" },
	{ "plans/nct-general/paper.md",
		"---\narea: nct-general\nkind: other\ntitle: T\nlang: en\n"
		"traces:\n  - II.1\n" END,
		"address and measure", 7, "" },
	{ "plans/nct-general/items/i.3.md",
		"---\narea: nct-general\nsection: i\ntitle: T\n"
		"recurrence: twice a year\n" END,
		"is no recurrence", 5, "2 per year" },
	/* rules between keys */
	{ NOTE_PATH, NOTE_HEAD "silence: adopt\n" END,
		"\"silence\" says something only beside \"comments-by\"", 5,
		"" },
	{ NOTE_PATH,
		NOTE_HEAD "comments-by: 2022-06-30\nbroken-by: objection\n" END,
		"only beside \"silence\"", 6, "" },
	{ NOTE_PATH,
		NOTE_HEAD "comments-by: 2022-06-30\n"
			  "issued: \"2022-06-16T03:00:00Z\"\n" END,
		"needs the key \"closes\"", 6, "" },
	{ NOTE_PATH,
		NOTE_HEAD "cited: yes\nissued: \"2022-06-16T03:00:00Z\"\n" END,
		"issued: the note is known by its number", 6, "" },
	{ NOTE_PATH,
		NOTE_HEAD "encloses: nct-general/paper\n"
			  "issued: \"2022-06-16T03:00:00Z\"\n" END,
		"does not say which text was circulated", 5,
		"tacit circulate" },
	{ NOTE_PATH,
		NOTE_HEAD "comments-by: 2022-06-30\nzone: Asia/Almaty\n"
			  "closes: \"2022-06-30T18:00:00Z\"\n"
			  "offset: \"+06:00\"\n" END,
		"closes: the note is not issued", 7, "" },
	{ NOTE_PATH, NOTE_HEAD CALL "cutoff: \"00:00\"\n" END,
		"closes: that is another instant", 7, "" },
	{ NOTE_PATH, NOTE_HEAD "extends: 2022/nct-g-778\n" END,
		"extends: the note names itself", 5, "" },
	{ NOTE_PATH, NOTE_HEAD "supersedes: nct-general\n" END,
		"no id of a document of the same type", 5, "" },
	{ NOTE_PATH,
		NOTE_HEAD
		"supersedes: 2022/nct-g-1\nwithdraws: 2022/nct-g-1\n" END,
		"superseded and withdrawn", 6, "" },
	/* path against header */
	{ "notes/2021/nct-g-778.md", NOTE_HEAD END,
		"date: \"2022-06-16\" does not fit the path, which says 2021",
		3, "move" },
	{ "notes/2022/nct-g-779.md", NOTE_HEAD END, "does not fit the path", 2,
		"" },
	{ "members/tha.md", "---\ncode: TUR\nname: T\nkind: member\n" END,
		"which says tha", 2, "" },
	{ "plans/nct-general/items/i.3.md",
		"---\narea: nct-ict\nsection: ii\ntitle: T\n" END,
		"area: \"nct-ict\" does not fit", 2, "" },
	{ "plans/nct-general/items/i.3.md",
		"---\narea: nct-ict\nsection: ii\ntitle: T\n" END,
		"section: the path has another section", 3, "" },
	{ "plans/nct-general/paper.ru.md",
		"---\ntitle: T\nlang: kk\ntext: courtesy\n"
		"translates: nct-general/paper " BLOB "\n" END,
		"lang: the name of the file has another language", 3, "" },
	{ "plans/nct-general/paper.ru.md",
		"---\ntitle: T\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/other\n" END,
		"translates: it names another document", 5, "" },
	{ "plans/nct-general/paper.ru.md",
		"---\ntitle: T\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/paper\n" END,
		"of which text", 5, "blob" },
	{ "plans/nct-general/paper.ru.md",
		"---\narea: nct-general\ntitle: T\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/paper " BLOB "\n" END,
		"no key \"area\" in a language version", 2, "" },
	{ "plans/nct-general/paper.ru.md",
		"---\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/paper " BLOB "\n" END,
		"\"title\" is missing", 0, "" },
	/* text and frame */
	{ NOTE_PATH, NOTE_HEAD "---\n\na\x07z\n", "U+0007", 7, "remove" },
	{ NOTE_PATH, "Text without a header\n", "no header", 1, "" },
	{ "notes/x.md", NOTE_HEAD END, "no type of document", 0, "notes/YEAR" },
	{ ".gitattributes", "* text=auto\n", "lines could end", 1,
		"* text eol=lf" },
	/* the year */
	{ "progress/nct-general/i.3/2022-kaz-00000000.md",
		"---\nitem: nct-general/i.3\nstate: KAZ\nyear: 22\n"
		"status: limited\n" END,
		"year: that is no year", 4, "" },
	{ "progress/nct-general/i.3/2022-kaz-00000000.md",
		"---\nitem: nct-general/i.3\nyear: 2022\nstatus: limited\n" END,
		"neither \"state\" nor \"by-coordinator\"", 0, "" },
	{ "events/2022/x.md",
		"---\nareas: human\norganisers: X\nmode: online\n"
		"starts: 2022-12-02\nends: 2022-11-28\nzone: Asia/Almaty\n"
		"languages: en\n" END,
		"\"ends\" is earlier than \"starts\"", 6, "" },
	{ "events/2022/x.md",
		"---\nareas: human\norganisers: X\nmode: online\n"
		"starts: 2022-11-28\nends: 2022-11-28\nzone: Asia/Almaty\n"
		"languages: en\ncapacity-min: 9\ncapacity-max: 8\n" END,
		"smaller than capacity-min", 10, "" },
	{ "events/2022/x.md",
		"---\nareas: human\norganisers: X\nmode: online\n"
		"starts: 2022-11-28\nends: 2022-11-28\nzone: Asia/Almaty\n"
		"languages: en\ninterpretation: ru-ru\n" END,
		"pair of languages", 9, "" },
};

START_TEST(reports_faults)
{
	const struct tacit_fault *fault;

	ck_assert(!parse(wrong[_i].path, wrong[_i].text));
	fault = fault_at(wrong[_i].what, wrong[_i].line);
	if (!fault)
		print_faults();
	ck_assert_msg(fault != NULL, "%s", wrong[_i].what);
	ck_assert_int_eq(fault->severity, TACIT_FAULT_ERROR);
	ck_assert_str_eq(fault->path, wrong[_i].path);
	ck_assert_msg(strstr(fault->remedy, wrong[_i].remedy) != NULL,
		"remedy: %s", fault->remedy);
}
END_TEST

START_TEST(reports_all_faults_at_once)
{
	ck_assert(!parse(NOTE_PATH,
		"---\nnumber: NCT/G/778\ndate: 2023-02-29\nsubjekt: x\n"
		"invites:\n  - coment\n---\n\xff\n"));
	ck_assert_ptr_nonnull(fault_at("2023-02-29", 3));
	ck_assert_ptr_nonnull(fault_at("subjekt", 4));
	ck_assert_ptr_nonnull(fault_at("coment", 6));
	ck_assert_ptr_nonnull(fault_at("0xff", 8));
	ck_assert_ptr_nonnull(fault_at("\"subject\" is missing", 0));
}
END_TEST

#define COMMENT_PATH "comments/2022/nct-g-778/tha/0000000000000000.md"
#define COMMENT_HEAD "---\nstate: THA\n"

static const struct {
	const char *path;
	const char *head;
	const char *what;
	unsigned line;
} comments[] = {
	{ COMMENT_PATH, "kind: comment\nvia: git\n", "neither \"note\" nor",
		0 },
	{ COMMENT_PATH,
		"note: 2022/nct-g-778\narea: nct-general\nkind: comment\n"
		"via: git\n",
		"\"note\" and \"area\" exclude", 4 },
	{ COMMENT_PATH, "note: 2022/nct-g-778\nkind: comment\nvia: mail\n",
		"when it was received is not said", 0 },
	{ COMMENT_PATH,
		"note: 2022/nct-g-778\nkind: comment\nknown-by: 2022-06-16\n"
		"via: mail\n",
		"known-by: on a call", 5 },
	{ COMMENT_PATH, "note: 2022/nct-g-779\nkind: comment\nvia: git\n",
		"note: \"2022/nct-g-779\" does not fit the path", 3 },
	{ COMMENT_PATH, "area: nct-general\nkind: comment\nvia: git\n",
		"area: \"nct-general\" does not fit the path, which says "
		"otherwise",
		3 },
	{ COMMENT_PATH, "note: 2022/nct-g-778\nkind: reply\nvia: git\n",
		"\"kind: reply\" needs the key \"disposition\"", 4 },
	{ COMMENT_PATH,
		"note: 2022/nct-g-778\nkind: comment\nvia: git\n"
		"stance: accepts\n",
		"stance: only a reply has it", 6 },
	{ COMMENT_PATH, "note: 2022/nct-g-778\nkind: withdrawal\nvia: git\n",
		"needs the key \"withdraws\"", 4 },
	{ COMMENT_PATH,
		"note: 2022/nct-g-778\nkind: comment\nvia: git\njoint:\n"
		"  - CHN\n  - THA\n",
		"joint: THA is the state that speaks", 8 },
	{ COMMENT_PATH,
		"note: 2022/nct-g-778\nkind: comment\nvia: git\nplace: II.2\n",
		"is no place in a text", 6 },
	{ COMMENT_PATH, "note: 2022/nct-g-778\nkind: comment\nvia: git\n",
		"the content does not fit the name of the file, which would "
		"be ",
		0 },
};

START_TEST(reports_faults_of_comments)
{
	char text[512];

	(void)snprintf(
		text, sizeof(text), COMMENT_HEAD "%s" END, comments[_i].head);
	ck_assert(!parse(comments[_i].path, text));
	if (!fault_at(comments[_i].what, comments[_i].line))
		print_faults();
	ck_assert_msg(fault_at(comments[_i].what, comments[_i].line) != NULL,
		"%s", comments[_i].what);
}
END_TEST

static const struct {
	const char *path;
	const char *text;
	const char *what;
	unsigned line;
} doubtful[] = {
	{ NOTE_PATH,
		NOTE_HEAD CALL "invites:\n  - comment\n  - proposal\n"
			       "silence: forward SWG\nbroken-by: comment\n" END,
		"the note invites \"proposal\"", 14 },
	{ NOTE_PATH, NOTE_HEAD "comments-by: 2022-06-01\n" END,
		"deadline is before the date", 5 },
	{ NOTE_PATH, NOTE_HEAD "issued: \"2022-06-20T03:00:00Z\"\n" END,
		"more than a day away", 5 },
	{ NOTE_PATH, NOTE_HEAD "inferred: city\n" END, "has no key city", 5 },
};

START_TEST(warns)
{
	const struct tacit_fault *fault;

	ck_assert(parse(doubtful[_i].path, doubtful[_i].text));
	fault = fault_at(doubtful[_i].what, doubtful[_i].line);
	if (!fault)
		print_faults();
	ck_assert_ptr_nonnull(fault);
	ck_assert_int_eq(fault->severity, TACIT_FAULT_WARNING);
	ck_assert_str_ne(fault->remedy, "");
}
END_TEST

START_TEST(lax_looks_at_values_only)
{
	ck_assert(tacit_document_parse(&arena, COMMENT_PATH,
		tacit_str_of(COMMENT_HEAD "kind: whatever\n"
					  "received: \"2022-06-28T09:15:00Z\"\n"
					  "---\n\x07"),
		true, &doc, &faults));
	ck_assert_uint_eq(faults.count, 0);
	ck_assert_str_eq(doc.at.state, "THA");
	ck_assert_int_eq(doc.exists_from.s, 1656407700);
	ck_assert(!tacit_document_parse(
		&arena, "x/y.md", tacit_str_of(""), true, &doc, &faults));
	ck_assert_uint_eq(faults.errors, 1);
}
END_TEST

START_TEST(takes_free_text)
{
	ck_assert(parse("README.md", "# Register\n"));
	ck_assert_ptr_null(doc.at.type);
	ck_assert(tacit_str_eqs(doc.body, "# Register\n"));
	ck_assert(parse(".gitattributes", "* text eol=lf\n"));
	ck_assert(!parse("README.md", "\x1b[31m\n"));
	ck_assert_ptr_nonnull(fault_at("U+001B", 1));
}
END_TEST

START_TEST(takes_an_empty_text)
{
	ck_assert(!parse(NOTE_PATH, ""));
	ck_assert_ptr_nonnull(fault_at("no header", 1));
	ck_assert_uint_eq(doc.body.len, 0);
}
END_TEST

static const struct {
	const char *path;
	const char *text;
	int64_t from; /* in UTC+6; 0: not set */
} starts[] = {
	{ "acts/2022/2022-07-01-notified-00000000.md",
		"---\nkind: notified\ndate: 2022-07-01\n---\n", 1656612000 },
	{ "acts/2022/2022-07-01-notified-00000000.md",
		"---\nkind: notified\ndate: 2022-07-01\n"
		"at: \"2022-07-01T06:00:00Z\"\n---\n",
		1656655200 },
	{ "comments/area/nct-general/tha/0000000000000000.md",
		"---\nknown-by: 2022-06-16\n---\n", 1655316000 },
	{ "comments/area/nct-general/tha/0000000000000000.md",
		"---\nreceived: \"2022-06-16T00:00:00Z\"\n---\n", 1655337600 },
	{ "comments/area/nct-general/tha/0000000000000000.md",
		"---\nvia: git\n---\n", 0 },
	{ NOTE_PATH, "---\ndate: 2022-06-16\ncited: yes\n---\n", 1655316000 },
	{ NOTE_PATH, "---\ndate: 2022-06-16\n---\n", 0 },
	{ "notes/2022/nct-g-778.ru.md", "---\nlang: ru\n---\n", 0 },
	{ "events/2022/x.md", "---\nstarts: 2022-06-16\n---\n", 0 },
	{ "README.md", "x", 0 },
};

START_TEST(knows_since_when_a_document_exists)
{
	struct tacit_zone zone = { .name = "Test", .first_offset_s = 21600 };

	ck_assert(tacit_document_parse(&arena, starts[_i].path,
		tacit_str_of(starts[_i].text), true, &doc, &faults));
	ck_assert_int_eq(
		tacit_document_exists_from(&doc, &zone).s, starts[_i].from);
	ck_assert_int_eq(doc.exists_from.s, starts[_i].from);
}
END_TEST

static const struct {
	const char *text;
	const char *id;
	const char *blob; /* NULL: malformed */
} pins[] = {
	{ "nct-general/paper " BLOB, "nct-general/paper", BLOB },
	{ "nct-general/paper", "nct-general/paper", "" },
	{ "nct-general/paper ", "", NULL },
	{ "", "", NULL },
	{ " " BLOB, "", NULL },
	{ "a " BLOB "0", "", NULL },
	{ "a 940AB96DB8F317E4581FDB4423A270BDC3FF0AE1", "", NULL },
	{ "a  " BLOB, "", NULL },
};

START_TEST(reads_pins)
{
	struct tacit_str id;
	struct tacit_str blob;
	bool ok = tacit_pin_parse(tacit_str_of(pins[_i].text), &id, &blob);

	ck_assert_int_eq(ok, pins[_i].blob != NULL);
	if (!ok)
		return;
	ck_assert(tacit_str_eqs(id, pins[_i].id));
	ck_assert(tacit_str_eqs(blob, pins[_i].blob));
}
END_TEST

/* --- the sample register ---------------------------------------------------*/

static size_t documents;

static void read_sample(const char *path, struct tacit_str text)
{
	(void)tacit_document_parse(&arena, path, text, false, &doc, &faults);
	documents++;
}

START_TEST(sample_register_is_without_fault)
{
	each_sample(read_sample);
	print_faults();
	ck_assert_uint_eq(faults.errors, 0);
	ck_assert_uint_gt(documents, 50);
}
END_TEST

Suite *tacit_suite_document(void)
{
	Suite *suite = suite_create("document");
	TCase *tc = tcase_create("document");

	tcase_add_checked_fixture(tc, NULL, clear_faults);
	tcase_add_test(tc, reads_a_note);
	tcase_add_loop_test(tc, reports_faults, 0, COUNT(wrong));
	tcase_add_test(tc, reports_all_faults_at_once);
	tcase_add_loop_test(tc, reports_faults_of_comments, 0, COUNT(comments));
	tcase_add_loop_test(tc, warns, 0, COUNT(doubtful));
	tcase_add_test(tc, lax_looks_at_values_only);
	tcase_add_test(tc, takes_free_text);
	tcase_add_test(tc, takes_an_empty_text);
	tcase_add_loop_test(
		tc, knows_since_when_a_document_exists, 0, COUNT(starts));
	tcase_add_loop_test(tc, reads_pins, 0, COUNT(pins));
	tcase_add_test(tc, sample_register_is_without_fault);
	suite_add_tcase(suite, tc);
	return suite;
}
