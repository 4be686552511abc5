#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/citations.h"
#include "rules/check.h"
#include <tacit/io.h>

#include "faults_fixture.h"
#include "plans_fixture.h"

/* A small register; a test adds to it, or puts others in the place of some. */
struct text {
	const char *path;
	const char *text;
};

#define BLOB "940ab96db8f317e4581fdb4423a270bdc3ff0ae1"
#define BLOB2 "1e0bda1793edd32c2575d6491f9dfa2c9f964cda"

static const struct text base[] = {
	{ ".gitattributes", "* text eol=lf\n" },
	{ "body.md",
		"---\nname: B\nshort: B\nseat: S\nzone: Asia/Almaty\n"
		"languages: en\norgans:\n  - SWG Group\n  - SOC Committee\n"
		"---\n" },
	{ "members/xaa.md",
		"---\ncode: XAA\nname: Testland\nkind: member\n---\n" },
	{ "members/xab.md",
		"---\ncode: XAB\nname: Otherland\nkind: member\n"
		"since: 2022-06-20\nuntil: 2022-12-31\n---\n" },
	{ "members/xac.md",
		"---\ncode: XAC\nname: Watchland\nkind: observer\n---\n" },
	{ "areas/nct-general.md",
		"---\ncode: NCT/G\ntitle: T\ndimension: human\n---\n" },
	{ "measures/nct-general/1.md",
		"---\narea: nct-general\ntitle: T\n---\n" },
	{ "plans/nct-general/paper.md",
		"---\narea: nct-general\nkind: other\ntitle: T\nlang: en\n"
		"---\n" },
	{ "plans/nct-general/items/i.1.md",
		"---\narea: nct-general\nsection: i\ntitle: T\n"
		"network: borders\n---\n" },
	{ "notes/2022/nct-g-1.md",
		"---\nnumber: NCT/G/1\ndate: 2022-03-28\nsubject: S\n"
		"issued: \"2022-03-28T04:00:00Z\"\n---\n" },
	{ "notes/2022/nct-g-2.md",
		"---\nnumber: NCT/G/2\ndate: 2022-06-16\nsubject: S\n"
		"area: nct-general\nencloses: nct-general/paper " BLOB "\n"
		"comments-by: 2022-06-30\nzone: Asia/Almaty\n"
		"closes: \"2022-06-30T18:00:00Z\"\noffset: \"+06:00\"\n"
		"issued: \"2022-06-16T04:00:00Z\"\n---\n" },
};

enum { BASE = sizeof(base) / sizeof(*base) };

static struct tacit_corpus corpus;
static struct tacit_check check;
static struct tacit_document *last;

static const struct tacit_zone almaty = { .name = "Asia/Almaty",
	.first_offset_s = 21600 };

static const struct tacit_zone *find_zone(void *ctx, const char *name)
{
	(void)ctx;
	return strcmp(name, "Asia/Almaty") ? NULL : &almaty;
}

static bool find_address(void *ctx, const struct tacit_document *about,
	const char *id, const char *address, const char **nearest)
{
	(void)ctx;
	(void)about;
	(void)id;
	*nearest = "II.1";
	return !strcmp(address, "II.1");
}

static void setup(void)
{
	corpus = (struct tacit_corpus){ 0 };
	check = (struct tacit_check){ .corpus = &corpus,
		.zone = find_zone,
		.citations = tacit_citations_of,
		.has_address = find_address };
}

static void teardown(void)
{
	tacit_corpus_clear(&corpus);
	clear_faults();
}

static void add(const char *path, const char *text)
{
	struct tacit_faults own = { 0 };

	last = tacit_arena_alloc(&arena, sizeof(*last));
	(void)tacit_document_parse(&arena, path,
		tacit_str_of(tacit_arena_strdup(&arena, text)), true, last,
		&own);
	ck_assert_msg(!own.errors, "%s: %s", path,
		own.errors ? own.list[0].what : "");
	last->blob = BLOB;
	tacit_corpus_add(&corpus, last);
	tacit_faults_clear(&own);
}

static void add_base_but(const char *path)
{
	size_t i;

	for (i = 0; i < BASE; i++) {
		if (!path || strcmp(base[i].path, path) != 0)
			add(base[i].path, base[i].text);
	}
}

START_TEST(finds_nothing_wrong_in_a_sound_register)
{
	add_base_but(NULL);
	tacit_check_register(&check, &faults);
	print_faults();
	ck_assert_uint_eq(faults.count, 0);
}
END_TEST

#define C16 "0123456789abcdef"
#define ON_CALL "comments/2022/nct-g-2/xaa/" C16 ".md"
#define HEAD "---\nstate: XAA\nnote: 2022/nct-g-2\nkind: comment\nvia: mail\n"
#define RECEIVED "received: \"2022-06-28T09:15:00Z\"\n"

/* One document more, and what is said of it. */
static const struct {
	const char *path; /* stands in for the one of the base there */
	const char *text;
	enum tacit_severity severity;
	unsigned line;
	const char *what;
	const char *remedy;
} wrong[] = {
	/* references */
	{ "areas/nct-ict.md",
		"---\ncode: NCT/ICT\ntitle: T\ndimension: human\n"
		"coordinators: XAZ\n---\n",
		TACIT_FAULT_ERROR, 5,
		"coordinators: this register has no member, observer or "
		"partner XAZ",
		"did you mean XAA?" },
	{ "plans/nct-general/items/i.2.md",
		"---\narea: nct-general\nsection: i\ntitle: T\n"
		"measures: nct-general/7\n---\n",
		TACIT_FAULT_ERROR, 5, "measures: this register has no measure",
		"did you mean nct-general/1?" },
	{ "plans/nct-general/items/i.2.md",
		"---\narea: nct-general\nsection: i\ntitle: T\n"
		"origin: 2021/quite-another\n---\n",
		TACIT_FAULT_ERROR, 5,
		"origin: this register has no document "
		"2021/quite-another",
		"record that document first" },
	{ "plans/nct-general/other.md",
		"---\narea: nct-general\nkind: other\ntitle: T\nlang: en\n"
		"approval:\n  - SWG\n  - SOX\n---\n",
		TACIT_FAULT_ERROR, 8, "approval: this register has no organ",
		"did you mean SOC?" },
	{ "plans/nct-general/other.md",
		"---\narea: nct-general\nkind: other\ntitle: T\nlang: en\n"
		"traces:\n  - II.1 nct-general/1\n  - II.9 nct-general/1\n"
		"---\n",
		TACIT_FAULT_WARNING, 8,
		"traces: nct-general/other has no passage II.9",
		"did you mean II.1?" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-20\nsilence: forward SWX\n---\n",
		TACIT_FAULT_ERROR, 6, "silence: this register has no organ SWX",
		"did you mean SWG?" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"encloses: nct-general/papers\n---\n",
		TACIT_FAULT_ERROR, 5, "encloses: this register has no",
		"did you mean nct-general/paper?" },
	{ "events/2022/x.md",
		"---\nareas: nct-general\norganisers: X\nmode: online\n"
		"starts: 2022-11-28\nends: 2022-11-28\nzone: Asia/Astana\n"
		"languages: en\n---\n",
		TACIT_FAULT_ERROR, 7, "zone: there is no time zone Asia/Astana",
		"Asia/Almaty" },
	{ "events/2022/x/report-01234567.md",
		"---\nevent: 2022/x\nheld: held\nparticipants: XAZ 3\n---\n",
		TACIT_FAULT_ERROR, 4, "participants: this register has no",
		"" },
	/* comments */
	{ ON_CALL,
		"---\nstate: XAA\nnote: 2022/nct-g-1\nkind: comment\n"
		"via: mail\n" RECEIVED "---\n",
		TACIT_FAULT_ERROR, 3, "note: that note has no call", "area" },
	{ ON_CALL, HEAD "---\n", TACIT_FAULT_ERROR, 0,
		"this register has no receipts", "add received" },
	{ ON_CALL, HEAD "received: \"2022-06-15T04:00:00Z\"\n---\n",
		TACIT_FAULT_WARNING, 6, "before the note was issued", "" },
	{ ON_CALL, HEAD RECEIVED "place: nct-general/paper#II.2\n---\n",
		TACIT_FAULT_WARNING, 7,
		"place: nct-general/paper has no passage II.2",
		"did you mean II.1?" },
	{ ON_CALL, HEAD RECEIVED "place: nct-general/i.1#II.1\n---\n",
		TACIT_FAULT_WARNING, 7,
		"nct-general/i.1 was not circulated with 2022/nct-g-2", "" },
	{ "comments/2022/nct-g-2/xab/" C16 ".md",
		"---\nstate: XAB\nnote: 2022/nct-g-2\nkind: comment\n"
		"via: mail\nreceived: \"2022-06-19T17:59:59Z\"\n---\n",
		TACIT_FAULT_ERROR, 2,
		"state: Otherland was not yet a member on 19 June 2022", "" },
	{ "comments/area/nct-general/xab/" C16 ".md",
		"---\nstate: XAB\narea: nct-general\nkind: comment\n"
		"via: mail\nknown-by: 2022-12-31\n---\n",
		TACIT_FAULT_ERROR, 2, "Otherland was no longer a member", "" },
	{ "comments/2022/nct-g-2/xac/" C16 ".md",
		"---\nstate: XAC\nnote: 2022/nct-g-2\nkind: comment\n"
		"via: mail\n" RECEIVED "---\n",
		TACIT_FAULT_ERROR, 2, "Watchland was observer", "" },
	/* notes */
	{ "notes/2022/nct-g-2.md",
		"---\nnumber: NCT/G/2\ndate: 2022-06-16\nsubject: S\n"
		"comments-by: 2022-06-30\nzone: Asia/Almaty\n"
		"closes: \"2022-06-30T19:00:00Z\"\noffset: \"+05:00\"\n"
		"issued: \"2022-06-16T04:00:00Z\"\n---\n",
		TACIT_FAULT_WARNING, 7,
		"zone data of today would give another instant, 30 June 2022, "
		"18:00 UTC",
		"what is stored rules" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-06-20\nsubject: S\n"
		"extends: 2022/nct-g-1\ncomments-by: 2022-07-20\n---\n",
		TACIT_FAULT_ERROR, 5, "extends: that note has no call", "" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-06-20\nsubject: S\n"
		"extends: 2022/nct-g-2\ncomments-by: 2022-06-25\n"
		"zone: Asia/Almaty\ncloses: \"2022-06-25T18:00:00Z\"\n"
		"offset: \"+06:00\"\n---\n",
		TACIT_FAULT_ERROR, 8, "moves the deadline later", "" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-20\nsubject: S\n"
		"extends: 2022/nct-g-2\ncomments-by: 2022-07-25\n"
		"issued: \"2022-07-20T00:00:00Z\"\n---\n",
		TACIT_FAULT_WARNING, 7, "first deadline had passed", "" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-06-20\nsubject: S\n"
		"extends: 2022/nct-g-2\ncomments-by: 2022-07-25\n"
		"silence: adopt\n---\n",
		TACIT_FAULT_WARNING, 7,
		"silence: an extension changes nothing but the deadline", "" },
	{ "notes/2022/nct-ict-3.md",
		"---\nnumber: NCT/ICT/3\ndate: 2022-07-01\nsubject: S\n"
		"area: nct-general\n---\n",
		TACIT_FAULT_WARNING, 5,
		"notes of nct-general begin with NCT/G, this one is NCT/ICT/3",
		"" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nComments by\n29 July 2022, "
		"please.\n",
		TACIT_FAULT_WARNING, 8,
		"can be read in two ways: \"by 29 July 2022\"",
		"hour and place" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nbefore 29 July 2022\n",
		TACIT_FAULT_WARNING, 8,
		"can be read in two ways: \"before 29 July 2022\"",
		"hour and place" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nuntil 29 July 2022\n",
		TACIT_FAULT_WARNING, 8,
		"can be read in two ways: \"until 29 July 2022\"",
		"hour and place" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nдо 29 июля 2022 года\n",
		TACIT_FAULT_WARNING, 8,
		"can be read in two ways: \"до 29 июля 2022 года\"",
		"hour and place" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\n2022 жылдың 29 шілдесіне "
		"дейін\n",
		TACIT_FAULT_WARNING, 8,
		"can be read in two ways: \"2022 жылдың 29 шілдесіне дейін\"",
		"hour and place" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\n2022年7月29日之前\n",
		TACIT_FAULT_WARNING, 8,
		"can be read in two ways: \"2022年7月29日之前\"",
		"hour and place" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"refers-to: 2022/nct-g-1\n---\n\nFurther to its note\n"
		"NCT/G/1 of 29 March 2022, the Secretariat\n",
		TACIT_FAULT_WARNING, 9, "NCT/G/1 is cited here with another",
		"keep the text" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"refers-to: 2022/nct-g-1\n---\n\nnote NCT/G/1 of\n"
		"28 May 2022.\n",
		TACIT_FAULT_WARNING, 8, "NCT/G/1 is cited here with another",
		"keep the text" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"stated:\n  - \"Four (here), five (there)\"\n---\n",
		TACIT_FAULT_NOTICE, 6,
		"the sources contradict each other: Four (here)", "" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n---\n\n"
		"Write to desk@example.org, please.\n",
		TACIT_FAULT_WARNING, 7, "an e-mail address", "role" },
	/* language versions */
	{ "plans/nct-general/paper.ru.md",
		"---\ntitle: T\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/paper " BLOB2 "\n---\n",
		TACIT_FAULT_WARNING, 5, "this version is stale",
		"compare the two" },
	{ "plans/nct-general/paper.en.md",
		"---\ntitle: T\nlang: en\ntext: courtesy\n"
		"translates: nct-general/paper " BLOB "\n---\n",
		TACIT_FAULT_ERROR, 3, "language of the original", "" },
	{ "plans/nct-general/lost.ru.md",
		"---\ntitle: T\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/lost " BLOB "\n---\n",
		TACIT_FAULT_ERROR, 5,
		"this register has no document "
		"nct-general/lost",
		"" },
	/* acts, decisions, networks, areas */
	{ "acts/2022/2022-07-01-replies-complete-01234567.md",
		"---\nkind: replies-complete\nsubject: 2022/nct-g-1\n---\n",
		TACIT_FAULT_ERROR, 3, "subject: that note has no call", "" },
	{ "acts/2022/2022-07-01-replies-complete-01234567.md",
		"---\nkind: replies-complete\nsubject: nct-general/paper\n"
		"---\n",
		TACIT_FAULT_ERROR, 3, "only the replies to a note", "" },
	{ "decisions/2022/2022-12-12-swg-01234567.md",
		"---\norgan: SWG\ncall: 2022/nct-g-1\n---\n", TACIT_FAULT_ERROR,
		3, "call: that note has no call", "" },
	{ "networks/border/xaa-01234567.md",
		"---\nnetwork: border\nstate: XAA\n---\n", TACIT_FAULT_WARNING,
		2, "no activity sets up a network border", "" },
	{ "areas/other.md",
		"---\ncode: NCT/G\ntitle: T\ndimension: human\n---\n",
		TACIT_FAULT_ERROR, 2, "NCT/G is the code of nct-general, too",
		"" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-06-20\nsubject: S\n"
		"concludes: 2022/nct-g-1\n---\n",
		TACIT_FAULT_ERROR, 5, "concludes: that note has no call", "" },
	{ "comments/2022/nct-g-3/xaa/" C16 ".md",
		"---\nstate: XAA\nnote: 2022/nct-g-2\nkind: comment\n"
		"via: mail\n" RECEIVED "joint:\n  - XAB\n  - XAZ\n---\n",
		TACIT_FAULT_ERROR, 9, "joint: this register has no member",
		"" },
	{ "dispositions/2022/nct-g-2/xaa/" C16 "-01234567.md",
		"---\nby: XAZ\napplied: nct-general/papr " BLOB "\n---\n",
		TACIT_FAULT_ERROR, 2, "by: this register has no member",
		"did you mean XAA?" },
	{ "dispositions/2022/nct-g-2/xaa/" C16 "-01234567.md",
		"---\nby: secretariat\napplied:\n  - nct-general/papr#II.1\n"
		"---\n",
		TACIT_FAULT_ERROR, 4, "applied: this register has no document",
		"did you mean nct-general/paper?" },
	{ "plans/nct-general/paper.ru.md",
		"---\ntitle: T\nlang: ru\ntext: original\n"
		"translates: nct-general/paper " BLOB "\n---\n",
		TACIT_FAULT_WARNING, 4, "call themselves original", "" },
	/* undoing */
	{ ON_CALL, HEAD RECEIVED "supersedes: xab-" C16 "\n---\n",
		TACIT_FAULT_ERROR, 7,
		"supersedes: this register has no comment xab-" C16, "" },
};

START_TEST(tells_what_is_wrong)
{
	const struct tacit_fault *fault;

	add_base_but(wrong[_i].path);
	add(wrong[_i].path, wrong[_i].text);
	tacit_check_register(&check, &faults);
	fault = fault_at(wrong[_i].what, wrong[_i].line);
	ck_assert_msg(fault != NULL, "%s", wrong[_i].what);
	ck_assert_int_eq(fault->severity, wrong[_i].severity);
	ck_assert_str_eq(fault->path, wrong[_i].path);
	ck_assert_msg(strstr(fault->remedy, wrong[_i].remedy) != NULL, "%s",
		fault->remedy);
}
END_TEST

/* The same, and nothing is said. */
static const struct text fine[] = {
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\ndeadline-basis: assumed\n---\n\nby "
		"29 July 2022\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nby the end of 29 July 2022 "
		"(24:00, Testville time)\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nbefore 29 July 2022 (that day "
		"not included)\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-29\n---\n\nby 28 July 2022\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: "
		"2022-07-29\n---\n\n2022年7月29日前（不含当日）\n" },
	{ ON_CALL, HEAD RECEIVED "place: nct-general/paper#II.1\n---\n" },
	{ "comments/2022/nct-g-2/xab/" C16 ".md",
		"---\nstate: XAB\nnote: 2022/nct-g-2\nkind: comment\n"
		"via: mail\nreceived: \"2022-06-19T18:00:00Z\"\n---\n" },
	{ "plans/nct-general/paper.ru.md",
		"---\ntitle: T\nlang: ru\ntext: courtesy\n"
		"translates: nct-general/paper " BLOB "\n---\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"refers-to: 2022/nct-g-1\n---\n\nIts notes NCT/G/1 of 28\n"
		"March 2022, NCT/G/1 dated 28 March 2022; "
		"ноту NCT/G/1 от 28 марта 2022 г.; NCT/G/1 of the year.\n" },
	{ "areas/nct-ict.md",
		"---\ncode: NCT/ICT\ntitle: T\ndimension: human\n"
		"coordinators:\n  - XAA until 2022-01-01\n  - XAB\n---\n" },
	{ "events/2022/x/report-01234567.md",
		"---\nheld: held\nparticipants:\n  - XAA 3\n"
		"  - XAC 1\nby: XAA\n---\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-06-30\nsubject: S\n"
		"extends: 2022/nct-g-2\ncomments-by: 2022-07-15\n"
		"closes: \"2022-07-15T18:00:00Z\"\n"
		"issued: \"2022-06-30T17:59:59Z\"\n---\n" },
	{ "notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"silence: forward SOC\nencloses: nct-general/paper\n---\n" },
	{ "README.md", "# Register, desk@example.org\n" },
};

START_TEST(says_nothing_of_what_is_fine)
{
	add_base_but(fine[_i].path);
	add(fine[_i].path, fine[_i].text);
	tacit_check_register(&check, &faults);
	print_faults();
	ck_assert_uint_eq(faults.count, 0);
}
END_TEST

START_TEST(asks_for_the_body_and_the_line_ends)
{
	add_base_but("body.md");
	tacit_check_register(&check, &faults);
	ck_assert_ptr_nonnull(fault_at("which body it belongs to", 0));
	tacit_corpus_clear(&corpus);
	tacit_faults_clear(&faults);
	add_base_but(".gitattributes");
	tacit_check_register(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_ptr_nonnull(fault_at("lines could end differently", 0));
}
END_TEST

/* An organ without a name is a fault of the body, and near to nothing. */
START_TEST(an_organ_without_a_name_is_none)
{
	const struct tacit_fault *fault;

	add_base_but("body.md");
	add("body.md",
		"---\nname: B\nshort: B\nseat: S\nzone: Asia/Almaty\n"
		"languages: en\norgans:\n  - SWG\n  - SOC Committee\n---\n");
	add("notes/2022/nct-g-3.md",
		"---\nnumber: NCT/G/3\ndate: 2022-07-01\nsubject: S\n"
		"comments-by: 2022-07-20\nsilence: forward SOX\n---\n");
	tacit_check_register(&check, &faults);
	fault = fault_at("silence: this register has no organ SOX", 6);
	ck_assert_ptr_nonnull(fault);
	ck_assert_str_eq(fault->remedy, "did you mean SOC?");
}
END_TEST

START_TEST(checks_an_empty_register)
{
	tacit_check_register(&check, &faults);
	ck_assert_uint_eq(faults.errors, 2);
}
END_TEST

/* --- undoing ---------------------------------------------------------------- */

static void add_comment(const char *id, const char *state, const char *more)
{
	const char *low = strcmp(state, "XAA") ? "xab" : "xaa";
	char path[128];
	char text[512];

	(void)snprintf(
		path, sizeof(path), "comments/2022/nct-g-2/%s/%s.md", low, id);
	(void)snprintf(text, sizeof(text),
		"---\nstate: %s\nnote: 2022/nct-g-2\nkind: comment\n"
		"via: mail\n" RECEIVED "%s---\n",
		state, more);
	add(path, text);
}

#define A "aaaaaaaaaaaaaaaa"
#define B "bbbbbbbbbbbbbbbb"
#define C "cccccccccccccccc"
#define D "dddddddddddddddd"

START_TEST(undoes_only_its_own)
{
	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add_comment(B, "XAB", "withdraws: xaa-" A "\n");
	tacit_check_register(&check, &faults);
	ck_assert_ptr_nonnull(
		fault_at("withdraws: xaa-" A " has another state", 7));
}
END_TEST

/* What is taken back came before that; a correction may come before. */
START_TEST(takes_back_what_has_come)
{
	static const struct {
		const char *key;
		const char *received;
		bool is_told;
	} rows[] = {
		{ "withdraws", "2022-06-28T09:14:59Z", true },
		{ "withdraws", "2022-06-28T09:15:00Z", false },
		{ "supersedes", "2022-06-27T09:15:00Z", false },
	};
	const char *text = tacit_arena_printf(&arena,
		"---\nstate: XAA\nnote: 2022/nct-g-2\nkind: comment\n"
		"via: mail\nreceived: \"%s\"\n%s: xaa-" A "\n---\n",
		rows[_i].received, rows[_i].key);

	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add("comments/2022/nct-g-2/xaa/" B ".md", text);
	tacit_check_register(&check, &faults);
	ck_assert_int_eq(
		fault_at("before what it takes back was received", 6) != NULL,
		rows[_i].is_told);
}
END_TEST

START_TEST(reports_two_successors)
{
	const struct tacit_fault *fault;

	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add_comment(B, "XAA", "supersedes: xaa-" A "\n");
	add_comment(C, "XAA", "withdraws: xaa-" A "\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
	fault = fault_at("both take the place of xaa-" A, 0);
	ck_assert_ptr_nonnull(fault);
	ck_assert_ptr_nonnull(strstr(fault->remedy, "nothing is chosen"));
}
END_TEST

static void add_said(const char *id, const char *how, const char *undoes)
{
	char path[128];
	char text[512];

	(void)snprintf(
		path, sizeof(path), "comments/2022/nct-g-2/xaa/%s.md", id);
	(void)snprintf(text, sizeof(text),
		"---\nstate: XAA\nnote: 2022/nct-g-2\nkind: comment\n%s%s"
		"---\n",
		how, undoes);
	add(path, text);
}

#define WRITTEN "via: mail\n" RECEIVED
#define SPOKEN "via: phone\n" RECEIVED
#define AT_THE_CLOSE "via: mail\nreceived: \"2022-06-30T18:00:00Z\"\n"

/* How the first was said, and each of the two that are to take its place:
 * what counts for nothing leaves the place to what counts. */
static const struct {
	const char *said[3];
	bool is_extended;
	bool takes_spoken;
	size_t told;
} rivals[] = {
	{ { WRITTEN, SPOKEN, WRITTEN }, false, false, 0 },
	{ { WRITTEN, WRITTEN, SPOKEN }, false, false, 0 },
	{ { WRITTEN, SPOKEN, SPOKEN }, false, false, 0 },
	{ { WRITTEN, SPOKEN, WRITTEN }, false, true, 1 },
	{ { WRITTEN, "via: meeting\n" RECEIVED, WRITTEN }, false, false, 0 },
	{ { WRITTEN, AT_THE_CLOSE, WRITTEN }, false, false, 0 },
	{ { WRITTEN, AT_THE_CLOSE, WRITTEN }, true, false, 1 },
	/* without a receipt: the call alone knows */
	{ { WRITTEN, "via: mail\n", WRITTEN }, false, false, 1 },
	/* of what counts for nothing itself, two are two */
	{ { SPOKEN, SPOKEN, WRITTEN }, false, false, 1 },
	{ { AT_THE_CLOSE, SPOKEN, WRITTEN }, false, false, 1 },
};

START_TEST(what_counts_for_nothing_rivals_nobody)
{
	add_base_but(rivals[_i].takes_spoken ? "body.md" : NULL);
	if (rivals[_i].takes_spoken)
		add("body.md",
			"---\nname: B\nshort: B\nseat: S\n"
			"zone: Asia/Almaty\nin-writing: \"no\"\n---\n");
	if (rivals[_i].is_extended)
		add("notes/2022/nct-g-3.md",
			"---\nextends: 2022/nct-g-2\n"
			"closes: \"2022-07-10T18:00:00Z\"\n---\n");
	add_said(A, rivals[_i].said[0], "");
	add_said(B, rivals[_i].said[1], "supersedes: xaa-" A "\n");
	add_said(C, rivals[_i].said[2], "withdraws: xaa-" A "\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, rivals[_i].told);
}
END_TEST

/* Nor does it where there is no note, or no body, to tell. */
START_TEST(two_of_an_unknown_call_are_two)
{
	add_said(A, WRITTEN, "");
	add_said(B, AT_THE_CLOSE, "supersedes: xaa-" A "\n");
	add_said(C, WRITTEN, "withdraws: xaa-" A "\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
	add_said(D, SPOKEN, "withdraws: xaa-" A "\n");
	tacit_faults_clear(&faults);
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
}
END_TEST

/* Each pair by its own: the first of one has no part in the next. */
START_TEST(reports_each_pair_of_successors)
{
	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add_comment(B, "XAA", "supersedes: xaa-" A "\n");
	add_comment(C, "XAA", "withdraws: xaa-" A "\n");
	add_comment(A, "XAB", "");
	add_comment(B, "XAB", "supersedes: xab-" A "\n");
	add_comment(C, "XAB", "withdraws: xab-" A "\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 2);
	ck_assert_ptr_nonnull(fault_at("this document and xaa-" C
				       " both take the place of xaa-" A,
		0));
	ck_assert_ptr_nonnull(fault_at("this document and xab-" C
				       " both take the place of xab-" A,
		0));
}
END_TEST

START_TEST(a_successor_that_was_withdrawn_is_none)
{
	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add_comment(B, "XAA", "supersedes: xaa-" A "\n");
	add_comment(C, "XAA", "supersedes: xaa-" A "\n");
	add_comment(D, "XAA", "withdraws: xaa-" C "\n");
	tacit_check_successors(&check, &faults);
	print_faults();
	ck_assert_uint_eq(faults.count, 0);
}
END_TEST

START_TEST(a_successor_entered_in_error_is_none)
{
	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add_comment(B, "XAA", "supersedes: xaa-" A "\n");
	add_comment(C, "XAA", "supersedes: xaa-" A "\n");
	add("acts/2022/2022-07-01-entered-in-error-01234567.md",
		"---\nkind: entered-in-error\nsubject: xaa-" C "\n---\n");
	tacit_check_successors(&check, &faults);
	print_faults();
	ck_assert_uint_eq(faults.count, 0);
}
END_TEST

START_TEST(reports_a_circle_once)
{
	add_base_but(NULL);
	add_comment(A, "XAA", "supersedes: xaa-" C "\n");
	add_comment(B, "XAA", "supersedes: xaa-" A "\n");
	add_comment(C, "XAA", "supersedes: xaa-" B "\n");
	add_comment(D, "XAA", "supersedes: xaa-" D "\n");
	tacit_check_successors(&check, &faults);
	print_faults();
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_ptr_nonnull(fault_at("in a circle", 0));
}
END_TEST

START_TEST(goes_down_a_long_chain)
{
	char id[32];
	char more[64] = "";
	int i;

	for (i = 0; i < 5000; i++) {
		(void)snprintf(id, sizeof(id), "%016d", i);
		add_comment(id, "XAA", more);
		(void)snprintf(more, sizeof(more), "supersedes: xaa-%s\n", id);
	}
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 0);
}
END_TEST

START_TEST(warns_of_two_outcomes)
{
	add_base_but(NULL);
	add_comment(A, "XAA", "");
	add("dispositions/2022/nct-g-2/xaa/" A "-01234567.md",
		"---\ncomment: xaa-" A "\noutcome: noted\n---\n");
	add("dispositions/2022/nct-g-2/xaa/" A "-12345678.md",
		"---\ncomment: xaa-" A "\noutcome: deferred\n---\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 2);
	ck_assert_ptr_nonnull(fault_at("another outcome", 0));
	tacit_faults_clear(&faults);
	add("dispositions/2022/nct-g-2/xaa/" A "-23456789.md",
		"---\ncomment: xaa-" A "\noutcome: answered\n"
		"withdraws: xaa-" A "-01234567\n---\n");
	/* what takes the one back is no outcome itself: the other is left */
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 0);
}
END_TEST

#define REPORT(sum, held, more)                                   \
	add("events/2022/seminar/report-" sum ".md",              \
		"---\nevent: 2022/seminar\nheld: " held "\n" more \
		"date: 2022-10-01\nby: Secretariat\n---\n")
#define PROGRESS(sum, state, year, status)                                  \
	add("progress/nct-general/i.1/" year "-xaa-" sum ".md",             \
		"---\nitem: nct-general/i.1\nstate: " state "\nyear: " year \
		"\nstatus: " status "\n---\n")

START_TEST(warns_of_two_reports)
{
	add_base_but(NULL);
	REPORT("01234567", "held", "");
	REPORT("12345678", "cancelled", "");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_ptr_nonnull(fault_at("another report on the same", 0));
	tacit_faults_clear(&faults);
	REPORT("23456789", "held",
		"supersedes: 2022/seminar/report-01234567\n"
		"withdraws: 2022/seminar/report-12345678\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 0);
	PROGRESS("01234567", "XAA", "2022", "limited");
	PROGRESS("12345678", "XAA", "2023", "limited");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 0);
	PROGRESS("23456789", "XAA", "2022", "completed");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
}
END_TEST

START_TEST(warns_of_a_decision_without_its_call)
{
	add_base_but(NULL);
	add("decisions/2022/2022-12-01-swg-01234567.md",
		"---\norgan: SWG\ndate: 2022-12-01\n"
		"outcome: approved-under-silence\ncall: 2022/nct-g-2\n---\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 0);
	add("acts/2022/2022-12-02-entered-in-error-01234567.md",
		"---\nkind: entered-in-error\nsubject: 2022/nct-g-2\n"
		"date: 2022-12-02\nbecause: Test.\n---\n");
	tacit_check_successors(&check, &faults);
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_ptr_nonnull(fault_at("was entered in error", 5));
}
END_TEST

START_TEST(a_reply_answers_ones_own)
{
	add_base_but(NULL);
	add_comment(A, "XAB", "");
	add("dispositions/2022/nct-g-2/xab/" A "-01234567.md",
		"---\ncomment: xab-" A "\noutcome: noted\n---\n");
	add_comment(B, "XAA", "disposition: xab-" A "-01234567\n");
	tacit_check_document(&check, last, &faults);
	ck_assert_ptr_nonnull(fault_at("another state's comment", 7));
}
END_TEST

/* --- pins and paths ----------------------------------------------------------- */

static const char *blob_of(void *ctx, const char *path)
{
	(void)ctx;
	return strcmp(path, "plans/nct-general/paper.md") ? NULL : BLOB;
}

START_TEST(compares_pins)
{
	add_base_but(NULL);
	add("notes/2022/nct-g-3.md",
		"---\nencloses:\n  - nct-general/paper " BLOB "\n"
		"  - nct-general/paper " BLOB2 "\n"
		"  - nct-general/i.1 " BLOB "\n  - nct-general/paper\n"
		"  - nct-general/lost " BLOB "\n---\n");
	tacit_check_pins(&check, last, blob_of, &faults);
	ck_assert_uint_eq(faults.count, 2);
	ck_assert_ptr_nonnull(
		fault_at("encloses: nct-general/paper had another text", 4));
	ck_assert_ptr_nonnull(
		fault_at("encloses: nct-general/i.1 did not exist", 5));
}
END_TEST

START_TEST(compares_paths_without_capitals)
{
	static const char *const paths[] = { "b.md", "README.md", "a.md",
		"Readme.md", "ab.md" };

	tacit_check_paths(paths, 5, &faults);
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_ptr_nonnull(fault_at("in capitals only", 0));
	tacit_check_paths(paths, 0, &faults);
	ck_assert_uint_eq(faults.count, 1);
}
END_TEST

/* --- documents that their own check would refuse ----------------------------- */

static const char *const one_of_each[TACIT_TYPE_COUNT] = {
	[TACIT_BODY] = "body.md",
	[TACIT_MEMBER] = "members/xaa.md",
	[TACIT_AREA] = "areas/nct-general.md",
	[TACIT_MEASURE] = "measures/nct-general/1.md",
	[TACIT_PAPER] = "plans/nct-general/paper.md",
	[TACIT_ITEM] = "plans/nct-general/items/i.1.md",
	[TACIT_NOTE] = "notes/2022/nct-g-2.md",
	[TACIT_COMMENT] = ON_CALL,
	[TACIT_DISPOSITION] =
		"dispositions/2022/nct-g-2/xaa/" C16 "-01234567.md",
	[TACIT_ACT] = "acts/2022/2022-07-01-replies-complete-01234567.md",
	[TACIT_DECISION] = "decisions/2022/2022-12-12-swg-01234567.md",
	[TACIT_PROGRESS] = "progress/nct-general/i.1/2022-xaa-01234567.md",
	[TACIT_FOCAL_POINT] = "networks/borders/xaa-01234567.md",
	[TACIT_EVENT] = "events/2022/x.md",
	[TACIT_EVENT_REPORT] = "events/2022/x/report-01234567.md",
};

/* Every key of the type with one value, whatever it is worth. */
static const char *filled(const struct tacit_type *type, const char *value)
{
	struct tacit_buf buf = { 0 };
	const char *text;
	size_t i;

	tacit_buf_adds(&buf, "---\n");
	for (i = 0; value && i < type->key_count; i++)
		tacit_buf_printf(
			&buf, "%s: \"%s\"\n", type->keys[i].name, value);
	tacit_buf_adds(&buf, "---\n");
	text = tacit_arena_strdup(&arena, tacit_buf_cstr(&buf));
	tacit_buf_clear(&buf);
	return text;
}

static const char *const odd_values[] = { NULL, "x", "2022-06-16",
	"2022/nct-g-2", "nct-general/paper " BLOB, "nct-general/paper#II.1",
	"#", " ", "XAA", "XAA 3", "forward ", "2022-06-28T09:15:00Z",
	"xaa-" C16, "SWG", "II.1 nct-general/1", "Asia/Almaty" };

START_TEST(survives_what_is_no_document)
{
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++)
		add(one_of_each[id],
			filled(tacit_type((enum tacit_type_id)id),
				odd_values[_i]));
	tacit_check_register(&check, &faults);
	for (id = 0; id < TACIT_TYPE_COUNT; id++)
		tacit_check_pins(&check, corpus.list[id], blob_of, &faults);
	check.zone = NULL;
	check.has_address = NULL;
	tacit_check_register(&check, &faults);
	ck_assert_uint_gt(faults.count, 0);
}
END_TEST

/* --- the sample ------------------------------------------------------------------ */

static void add_sample(const char *path, struct tacit_str text)
{
	add(path, tacit_arena_strndup(&arena, text.data, text.len));
	last->blob = NULL;
}

START_TEST(sample_register_is_sound)
{
	size_t i;

	each_sample(add_sample);
	check.zone = NULL;
	check.has_address = NULL;
	tacit_check_register(&check, &faults);
	for (i = 0; i < faults.count; i++) {
		if (faults.list[i].severity == TACIT_FAULT_ERROR)
			print_faults();
		ck_assert_int_eq(faults.list[i].severity, TACIT_FAULT_NOTICE);
		ck_assert_ptr_nonnull(
			strstr(faults.list[i].what, "contradict each other"));
	}
	ck_assert_uint_gt(faults.count, 10);
}
END_TEST

Suite *tacit_suite_check(void)
{
	Suite *suite = suite_create("check");
	TCase *tc = tcase_create("check");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, finds_nothing_wrong_in_a_sound_register);
	tcase_add_loop_test(tc, tells_what_is_wrong, 0, COUNT(wrong));
	tcase_add_loop_test(tc, says_nothing_of_what_is_fine, 0, COUNT(fine));
	tcase_add_test(tc, asks_for_the_body_and_the_line_ends);
	tcase_add_test(tc, checks_an_empty_register);
	tcase_add_test(tc, an_organ_without_a_name_is_none);
	tcase_add_test(tc, undoes_only_its_own);
	tcase_add_loop_test(tc, takes_back_what_has_come, 0, 3);
	tcase_add_test(tc, reports_two_successors);
	tcase_add_loop_test(tc, what_counts_for_nothing_rivals_nobody, 0,
		(int)COUNT(rivals));
	tcase_add_test(tc, two_of_an_unknown_call_are_two);
	tcase_add_test(tc, reports_each_pair_of_successors);
	tcase_add_test(tc, a_successor_that_was_withdrawn_is_none);
	tcase_add_test(tc, a_successor_entered_in_error_is_none);
	tcase_add_test(tc, reports_a_circle_once);
	tcase_add_test(tc, goes_down_a_long_chain);
	tcase_add_test(tc, warns_of_two_outcomes);
	tcase_add_test(tc, warns_of_two_reports);
	tcase_add_test(tc, warns_of_a_decision_without_its_call);
	tcase_add_test(tc, a_reply_answers_ones_own);
	tcase_add_test(tc, compares_pins);
	tcase_add_test(tc, compares_paths_without_capitals);
	tcase_add_loop_test(
		tc, survives_what_is_no_document, 0, COUNT(odd_values));
	tcase_add_test(tc, sample_register_is_sound);
	suite_add_tcase(suite, tc);
	return suite;
}
