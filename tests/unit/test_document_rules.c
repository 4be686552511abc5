/* What keys of one document ask of each other, right and wrong. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/document_rules.h"
#include "suite.h"

#define BLOB "940ab96db8f317e4581fdb4423a270bdc3ff0ae1"
#define ACT "acts/2022/2022-07-01-submitted-01234567.md"
#define DECISION "decisions/2022/2022-12-12-swg-01234567.md"
#define DISPOSITION \
	"dispositions/area/nct-general/tha/0123456789abcdef-01234567.md"
#define COMMENT "comments/area/nct-general/tha/0123456789abcdef.md"
#define PROGRESS "progress/nct-general/i.3/2022-kaz-01234567.md"
#define NETWORK "networks/border/kaz-01234567.md"
#define EVENT "events/2022/x.md"
#define REPORT "events/2022/x/report-01234567.md"
#define PAPER "plans/nct-general/paper.md"
#define MEMBER "members/tur.md"
#define NOTE "notes/2022/nct-g-778.md"

static const struct {
	const char *path;
	const char *header;
	const char *what; /* NULL: nothing is wrong */
	unsigned line;
} rules[] = {
	{ "body.md", "format: 1\n", NULL, 0 },
	{ "body.md", "format: 2\n",
		"the register has the format 2; this program knows formats up "
		"to 1",
		2 },
	{ "body.md", "format: 0\n", "the register has the format 0", 2 },
	{ "body.md", "format: later\n", "the register has the format later",
		2 },
	{ ACT, "date: 2022-07-01\nat: \"2022-07-01T00:00:00Z\"\n", NULL, 0 },
	{ ACT, "date: 2022-07-01\nat: \"2022-06-30T18:00:00Z\"\n", NULL, 0 },
	{ ACT, "date: 2022-07-01\nat: \"2022-07-02T23:59:59Z\"\n", NULL, 0 },
	{ ACT, "date: 2022-07-01\nat: \"2022-06-29T23:59:59Z\"\n",
		"the instant is not on that date", 3 },
	{ ACT, "date: 2022-07-01\nat: \"2022-07-03T00:00:00Z\"\n",
		"the instant is not on that date", 3 },
	{ ACT, "kind: submitted\norgan: SWG\n", NULL, 0 },
	{ ACT, "kind: submitted\n", "needs the key \"organ\"", 2 },
	{ ACT, "kind: notified\norgan: SWG\n", NULL, 0 },
	{ ACT, "kind: alteration-noted\ncommit: x\nblob: x\n", NULL, 0 },
	{ ACT, "kind: alteration-noted\nblob: x\n", "needs the key \"commit\"",
		2 },
	{ ACT, "kind: alteration-noted\ncommit: x\n", "needs the key \"blob\"",
		2 },
	{ ACT, "kind: notified\ncommit: x\n",
		"only alteration-noted names a commit", 3 },
	{ ACT, "kind: notified\nblob: x\n",
		"only alteration-noted names a blob", 3 },
	{ ACT, "kind: notified\n", NULL, 0 },
	{ ACT, "kind: replies-complete\norgan: SWG\n",
		"organ: only submitted and notified", 3 },
	{ DECISION, "outcome: noted\n", NULL, 0 },
	{ DECISION, "outcome: agreed\ndocuments: a/b " BLOB "\n", NULL, 0 },
	{ DECISION, "outcome: agreed\n", "needs the key \"documents\"", 2 },
	{ DECISION, "outcome: returned\n", "needs the key \"documents\"", 2 },
	{ DECISION, "documents: a/b\n", "which text was decided on", 2 },
	{ DECISION, "documents: a b c\n", NULL, 0 },
	{ DECISION,
		"outcome: approved-under-silence\ndocuments: a/b " BLOB "\n",
		"needs the key \"call\"", 2 },
	{ DECISION,
		"outcome: approved-under-silence\ndocuments: a/b " BLOB
		"\ncall: 2022/nct-g-778\n",
		NULL, 0 },
	{ DECISION, "outcome: reviewed\n", "needs the key \"year\"", 2 },
	{ DECISION, "outcome: reviewed\nyear: 2022\n", NULL, 0 },
	{ DECISION, "outcome: reviewed\nyear: 2200\n", "no year from", 3 },
	{ DECISION, "outcome: reviewed\nyear: 1989\n", "no year from", 3 },
	{ DISPOSITION, "outcome: not-incorporated\n",
		"needs the key \"reason\"", 2 },
	{ DISPOSITION, "outcome: not-incorporated\nreason: other\n", NULL, 0 },
	{ DISPOSITION, "outcome: noted\n", NULL, 0 },
	{ DISPOSITION, "withdraws: tha-0123456789abcdef-01234567\n",
		"withdraws: the document names itself", 2 },
	{ DISPOSITION, "supersedes: tha-0123456789abcdef\n",
		"supersedes: that is no id of a document of the same type", 2 },
	{ DISPOSITION, "supersedes: tha-0123456789abcdef-89abcdef\n", NULL, 0 },
	{ PROGRESS, "state: KAZ\n", NULL, 0 },
	{ PROGRESS, "by-coordinator: KAZ\n", NULL, 0 },
	{ PROGRESS, "year: 2022\n", "neither \"state\" nor \"by-coordinator\"",
		0 },
	{ PROGRESS, "state: KAZ\nby-coordinator: TUR\n",
		"\"state\" and \"by-coordinator\" exclude", 3 },
	{ NETWORK, "since: 2022-01-01\nuntil: 2022-01-02\n", NULL, 0 },
	{ NETWORK, "since: 2022-01-01\nuntil: 2022-01-01\n",
		"\"until\" is not later than \"since\"", 3 },
	{ NETWORK, "since: 2022-01-01\n", NULL, 0 },
	{ MEMBER, "since: 2022-01-02\nuntil: 2022-01-01\n",
		"\"until\" is not later than \"since\"", 3 },
	{ MEMBER, "name:\n  - A until 2022-01-01\n  - B since 2022-01-01\n",
		NULL, 0 },
	{ MEMBER, "name:\n  - B since 2022-01-01\n  - A until 2022-01-01\n",
		NULL, 0 },
	{ MEMBER, "name:\n  - A until 2022-01-02\n  - B since 2022-01-01\n",
		"hold on one day", 4 },
	{ MEMBER, "name-ru:\n  - A since 2022-01-02\n  - B since 2022-01-01\n",
		"name-ru: \"A since 2022-01-02\"", 4 },
	{ MEMBER, "name:\n  - A\n  - B until x\n  - \"\"\n", "hold on one day",
		4 },
	{ PAPER, "annex-of: nct-general/paper\n", "the paper names itself", 2 },
	{ PAPER, "annex-of: nct-general/other\n", NULL, 0 },
	{ PAPER, "capacity: coordinator\n", "only beside \"prepared-by\"", 2 },
	{ PAPER, "capacity: coordinator\nprepared-by: TUR\n", NULL, 0 },
	{ PAPER, "supersedes: nct-general/paper\n", "names itself", 2 },
	{ EVENT, "starts: 2022-01-01\nends: 2022-01-01\n", NULL, 0 },
	{ EVENT, "ends: 2022-01-01\nregister-by: 2022-01-02\n",
		"\"ends\" is earlier than \"register-by\"", 2 },
	{ EVENT, "cutoff: \"24:00\"\n", "only beside \"register-by\"", 2 },
	{ EVENT, "capacity-min: 2\ncapacity-max: 2\n", NULL, 0 },
	{ EVENT, "capacity-min: 2\n", NULL, 0 },
	{ EVENT, "capacity-max: 2\n", NULL, 0 },
	{ EVENT, "capacity-min: 3\ncapacity-max: 2\n", "is smaller", 3 },
	{ REPORT, "held: cancelled\n", NULL, 0 },
	{ REPORT, "held: cancelled\nparticipants: KAZ 3\n",
		"participants: the event was not held", 3 },
	{ REPORT, "held: held\nparticipants:\n  - KAZ 3\n  - THA 3\n", NULL,
		0 },
	{ REPORT, "held: held\nparticipants:\n  - KAZ 3\n  - KAZ 4\n",
		"one state stands there twice", 5 },
	{ NOTE, "concludes: 2022/nct-g-1\n", NULL, 0 },
	{ NOTE,
		"comments-by: 2022-06-30\nextends: 2022/nct-g-1\n"
		"concludes: 2022/nct-g-1\n",
		"\"extends\" and \"concludes\" exclude", 4 },
	{ NOTE, "refers-to: 2022/nct-g-778\n", "refers-to: the note names", 2 },
	{ NOTE,
		"comments-by: 2022-06-30\ncutoff: \"17:00\"\nzone: "
		"Asia/Almaty\n"
		"closes: \"2022-06-30T11:00:00Z\"\noffset: \"+06:00\"\n"
		"issued: \"2022-06-16T00:00:00Z\"\n",
		NULL, 0 },
	{ NOTE,
		"comments-by: 2022-06-30\ncutoff: nonsense\nzone: Asia/Almaty\n"
		"closes: \"2022-06-30T11:00:00Z\"\noffset: \"+06:00\"\n"
		"issued: \"2022-06-16T00:00:00Z\"\n",
		NULL, 0 },
	{ NOTE,
		"date: 2022-06-16\ncomments-by: 2022-06-30\nzone: Asia/Almaty\n"
		"closes: \"2022-06-30T18:00:00Z\"\noffset: \"+06:00\"\n"
		"issued: \"2022-06-30T18:00:00Z\"\n",
		"closes: the call was closed when", 5 },
	{ NOTE, "closes: \"2022-06-30T18:00:00Z\"\n",
		"\"closes\" says something only beside \"offset\"", 2 },
	{ NOTE, "encloses: not a pin\nissued: \"2022-06-16T00:00:00Z\"\n", NULL,
		0 },
	{ NOTE, "encloses: a/b " BLOB "\nissued: \"2022-06-16T00:00:00Z\"\n",
		NULL, 0 },
	{ NOTE,
		"comments-by: 2022-06-30\nsilence: adopt\ninvites: comment\n"
		"broken-by: objection\n",
		NULL, 0 },
	{ NOTE,
		"comments-by: 2022-06-30\nsilence: adopt\ninvites: comment\n"
		"broken-by:\n  - comment\n  - objection\n",
		NULL, 0 },
	{ COMMENT,
		"area: nct-general\nvia: mail\nkind: reply\nknown-by: "
		"2022-01-01\n"
		"disposition: tha-0123456789abcdef-01234567\nstance: accepts\n",
		NULL, 0 },
	{ COMMENT, "area: nct-general\nvia: web\nkind: support\n", NULL, 0 },
	{ COMMENT, "area: nct-general\nvia: mail\nkind: support\n",
		"when it was received is not said", 0 },
	{ COMMENT,
		"area: nct-general\nvia: mail\nkind: support\n"
		"known-by: 2022-01-01\nreceived: \"2022-01-01T00:00:00Z\"\n",
		"\"received\" and \"known-by\" exclude", 5 },
	{ COMMENT, "area: nct-general\nvia: web\nkind: support\nagain: 0\n",
		"again: it counts from 1", 5 },
	{ COMMENT,
		"area: nct-general\nvia: web\nkind: support\n"
		"follows: tha-0123456789abcdef\n",
		"follows: the comment names itself", 5 },
	{ COMMENT, "area: nct-general\nvia: web\nkind: comment\n",
		"the comment has no text", 0 },
	{ COMMENT,
		"state: THA\narea: nct-general\nvia: web\nkind: support\n"
		"joint: CHN\n",
		NULL, 0 },
	{ "notes/2022/nct-g-778.ru.md", "silence: adopt\n", NULL, 0 },
};

START_TEST(keeps_the_rules)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_document doc;
	char text[512];
	size_t i;
	bool found = false;

	(void)snprintf(text, sizeof(text), "---\n%s---\n", rules[_i].header);
	ck_assert(tacit_document_parse(&arena, rules[_i].path,
		tacit_str_of(text), true, &doc, &faults));
	tacit_document_check_rules(&doc, &faults);
	for (i = 0; i < faults.count; i++) {
		const struct tacit_fault *fault = &faults.list[i];

		if (!rules[_i].what)
			ck_abort_msg("%s: %s", rules[_i].header, fault->what);
		if (strstr(fault->what, rules[_i].what)) {
			found = true;
			ck_assert_uint_eq(fault->line, rules[_i].line);
			ck_assert_str_eq(fault->path, rules[_i].path);
			ck_assert_str_ne(fault->remedy, "");
		}
	}
	ck_assert_msg(found || !rules[_i].what, "%s", rules[_i].header);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
}
END_TEST

Suite *tacit_suite_document_rules(void)
{
	Suite *suite = suite_create("document_rules");
	TCase *tc = tcase_create("document_rules");

	tcase_add_loop_test(tc, keeps_the_rules, 0, COUNT(rules));
	suite_add_tcase(suite, tc);
	return suite;
}
