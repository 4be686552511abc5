/*
 * What is found of some documents alone is what is found of them among all:
 * told in turn of every path of registers with many faults.
 */
#include "record_fixture.h"
#include "sample_fixture.h"

#include "keep/inspect.h"
#include "register/past.h"

/* --- what a whole check tells of a path -------------------------------------------- */

static struct tacit_faults whole;

/* The path itself, and what became of a comment. */
static bool is_told_with(const char *path, const char *asked)
{
	char start[256];

	if (!strcmp(path, asked))
		return true;
	if (strncmp(asked, "comments/", 9) != 0)
		return false;
	(void)snprintf(start, sizeof(start), "dispositions/%.*s-",
		(int)strlen(asked) - 12, asked + 9);
	return !strncmp(path, start, strlen(start));
}

static void add_line(struct tacit_buf *out, const struct tacit_fault *fault)
{
	tacit_buf_printf(out, "%s:%u: %d %s\n -> %s\n", fault->path,
		fault->line, fault->severity, fault->what, fault->remedy);
}

static void inspect_whole(void)
{
	struct tacit_inspected sum;

	reopen_at(at("2022-06-20T06:00:00Z"));
	tacit_faults_clear(&whole);
	ck_assert_msg(
		tacit_inspect_commit(tacit_register_store(reg),
			tacit_register_commit(reg), tacit_register_past(reg),
			NULL, &sum, &whole, &err),
		"%s: %s", err.path, err.msg);
	tacit_faults_sort(&whole);
}

/* The same of one, or the test fails; how many faults it has. */
static size_t compare_one(const char *path)
{
	struct tacit_faults alone = { 0 };
	struct tacit_buf expected = { 0 };
	struct tacit_buf told = { 0 };
	struct tacit_inspected sum;
	size_t count;
	size_t i;

	ck_assert_msg(tacit_inspect_paths(reg, &path, 1, &sum, &alone, &err),
		"%s: %s: %s", path, err.path, err.msg);
	tacit_faults_sort(&alone);
	for (i = 0; i < whole.count; i++)
		if (is_told_with(whole.list[i].path, path))
			add_line(&expected, &whole.list[i]);
	for (i = 0; i < alone.count; i++)
		add_line(&told, &alone.list[i]);
	ck_assert_msg(!strcmp(tacit_buf_cstr(&expected), tacit_buf_cstr(&told)),
		"of %s a whole check tells\n%sand it alone\n%s", path,
		tacit_buf_cstr(&expected), tacit_buf_cstr(&told));
	tacit_buf_clear(&expected);
	tacit_buf_clear(&told);
	count = alone.count;
	tacit_faults_clear(&alone);
	return count;
}

static bool compare_path(
	const struct tacit_difference *d, void *ctx, struct tacit_err *failure)
{
	size_t *told = ctx;

	(void)failure;
	*told += compare_one(d->path);
	return true;
}

/* Of every path of the commit, and of those that are there no longer. */
static size_t compare_all(void)
{
	size_t told = 0;
	size_t i;

	inspect_whole();
	ck_assert(tacit_store_compare(tacit_register_store(reg), NULL,
		tacit_register_commit(reg), compare_path, &told, &err));
	for (i = 0; i < whole.count; i++)
		(void)compare_one(whole.list[i].path);
	(void)compare_one("notes/2022/none.md");
	return told;
}

static void tear_down_both(void)
{
	tacit_faults_clear(&whole);
	tear_down();
}

/* --- faults of each kind ------------------------------------------------------------- */

#define COMMIT "git add -A && git commit -qm one; "
#define TEXT(path, header)                 \
	"mkdir -p $(dirname " path ") && " \
	"printf -- '---\\n" header "\\n---\\n\\nText.\\n' >" path "; "
#define PAPER(name, more)                                             \
	TEXT("plans/nct-general/" name ".md",                         \
		"area: nct-general\\nkind: other\\ntitle: X\\nlang: " \
		"en\\n" more)
#define ON "comments/2022/nct-g-778/tha/"
#define SAID "state: THA\\nnote: 2022/nct-g-778\\nkind: comment\\nvia: mail\\n"
#define AT(hour) "received: \"2022-06-19T0" hour ":00:00Z\""
#define COMMENT(id, more) TEXT(ON id ".md", SAID more)
#define A "aaaaaaaaaaaaaaaa"
#define B "bbbbbbbbbbbbbbbb"
#define C "cccccccccccccccc"
#define D "dddddddddddddddd"
#define OUTCOME(id, more)                                       \
	TEXT("dispositions/2022/nct-g-778/tha/" id ".md",       \
		"comment: tha-" A "\\noutcome: incorporated\\n" \
		"by: TUR\\ndecided: 2022-06-20\\n" more)
#define VOID(name, id)                                                        \
	TEXT("acts/2022/2022-07-01-entered-in-error-" name ".md",             \
		"kind: entered-in-error\\nsubject: " id "\\ndate: 2022-07-01" \
		"\\nby: secretariat\\nreason: X")
#define PROGRESS(name, more)                                  \
	TEXT("progress/nct-general/i.3/2022-kaz-" name ".md", \
		"item: nct-general/i.3\\nstate: KAZ\\nyear: 2022\\n" more)
#define DECISION(name, more)                              \
	TEXT("decisions/2022/2022-12-12-swg-" name ".md", \
		"organ: SWG\\ndate: 2022-12-12\\noutcome: agreed\\n" more)

static const char *const plants[] = {
	"true",
	/* files */
	"echo x >loose.txt && mkdir -p comments/x/y && echo x >comments/x/y/z; "
	"ln -s tur.md members/zzz.md; cp members/tur.md members/TUR.md; "
	"mkdir -p Members && echo x >Members/tur.md; "
	"head -c 70000 /dev/zero | tr '\\0' a >>members/kaz.md; "
	"mkdir -p dispositions/2022/nct-g-778/tha/" A "-x && "
	"echo x >dispositions/2022/nct-g-778/tha/" A "-x/loose; "
	"mkdir -p " ON " && echo x >" ON A ".md",
	"printf 'x' >areas/human.md; printf '' >areas/nct-ict.md; "
	"sed -i 's/^dimension: .*/dimension: wide/' areas/nct-general.md; "
	"printf -- '---\\ncode: X\\ncode: Y\\ntitle: [\\n---\\n' >areas/x.md",
	/* references */
	"sed -i 's/^area: nct-general/area: nct-generla/' "
	"measures/nct-general/*.md notes/2022/*.md plans/nct-general/*.md",
	"sed -i 's/  - SWG /  - WGS /; s/^zone: .*/zone: Asia\\/Tokyo/' "
	"body.md",
	"sed -i 's/^kind: .*/kind: observer/' members/tha.md; "
	"echo 'call +7 701 123 45 67, x@example.org' >>members/tha.md",
	"sed -i 's/^code: .*/code: NCT\\/G/' areas/human.md areas/*-ict.md",
	/* passages */
	COMMENT(A,
		AT("6") "\\nplace:\\n"
			"  - nct-general/concept-paper#II.99\\n"
			"  - nct-general/action-plan#i.3\\n"
			"  - nct-general/action-plan#i.33\\n"
			"  - nct-general/conceptpaper#II.1\\n  - "
			"nct-general/i.3#x")
		COMMENT(B, AT("6") "\\nsupersedes: tha-" A "\\njoint: ZZZ"),
	COMMENT(A, AT("6")) OUTCOME(A "-01234567",
		"applied:\\n  - nct-general/action-plan#i.99\\n"
		"  - nct-general/concept-paper#II.99")
		OUTCOME(A "-11234567", "supersedes: tha-" A "-01234567")
			OUTCOME(A "-21234567", "supersedes: tha-" A "-01234567")
				OUTCOME(A "-31234567", "x: y"),
	/* one takes the place of another */
	PAPER("a", "supersedes: nct-general/concept-paper")
		PAPER("b", "supersedes: nct-general/concept-paper")
			PAPER("c", "supersedes: nct-general/b")
				PAPER("d", "supersedes: nct-general/e")
					PAPER("e", "supersedes: nct-general/d"),
	COMMENT(A, AT("1")) COMMENT(B, AT("2") "\\nsupersedes: tha-" A)
		COMMENT(C, AT("3") "\\nwithdraws: tha-" A)
			COMMENT(D, AT("0") "\\nwithdraws: tha-" B),
	COMMENT(A, AT("1")) COMMENT(B, AT("2") "\\nsupersedes: tha-" A) COMMENT(
		C, AT("3") "\\nsupersedes: tha-" A) VOID("01234567", "tha-" B),
	COMMENT(A, AT("1")) COMMENT(B, AT("2") "\\nsupersedes: tha-" A) COMMENT(
		C, AT("3") "\\nsupersedes: tha-" A) VOID("01234567", "tha-" B)
		VOID("11234567", "2022-07-01-entered-in-error-01234567"),
	COMMENT(A, AT("1")) COMMENT(B, AT("2") "\\nsupersedes: tha-" A)
		COMMENT(C,
			"received: \"2022-08-19T06:00:00Z\"\\n"
			"supersedes: tha-" A) COMMENT(D,
			"received: \"2022-06-19T06:00:00Z\"\\n"
			"supersedes: tha-" C),
	COMMENT(A, AT("1") "\\nsupersedes: tha-" C)
		COMMENT(B, AT("2") "\\nsupersedes: tha-" A)
			COMMENT(C, AT("3") "\\nwithdraws: tha-" B),
	/* the same id twice */
	COMMENT(A, AT("1")) TEXT("comments/area/nct-general/tha/" A ".md",
		"state: THA\\narea: nct-general\\nkind: comment\\n" AT("2"))
		COMMENT(B, AT("2") "\\nsupersedes: tha-" A)
			COMMENT(C, AT("3") "\\nsupersedes: tha-" A),
	/* reports beside each other, decisions without ground */
	PROGRESS("01234567", "status: done")
		PROGRESS("11234567", "status: done") PROGRESS("21234567",
			"supersedes: nct-general/i.3/2022-kaz-01234567")
			VOID("01234567", "nct-general/i.3/2022-kaz-11234567"),
	TEXT("events/2022/x/report-01234567.md", "event: 2022/x\\nheld: held")
		TEXT("events/2022/x/report-11234567.md",
			"event: 2022/x\\nheld: held\\nparticipants: ZZZ 3"),
	DECISION("01234567", "call: 2022/nct-g-778") DECISION(
		"11234567", "call: 2022/nct-g-375") DECISION("21234567",
		"supersedes: 2022-12-12-swg-01234567\\ncall: 2022/nct-g-778")
		VOID("01234567", "2022/nct-g-778"),
	VOID("01234567", "2022/nct-g-778")
		DECISION("01234567", "call: 2022/nct-g-778") VOID(
			"11234567", "2022-07-01-entered-in-error-01234567"),
	TEXT("networks/border/kaz-01234567.md", "network: border\\nstate: KAZ")
		TEXT("networks/border/tha-01234567.md",
			"network: border\\nstate: THA")
			TEXT("networks/zoo/kaz-01234567.md",
				"network: zoo\\nstate: KAZ"),
	/* notes */
	"sed -i 's/^extends: .*//; s/28 March/29 March/' notes/2022/*.md; "
	"sed -i 's/^closes: .*/closes: \"2022-06-29T18:00:00Z\"/' "
	"notes/2022/nct-g-778.md",
	TEXT("notes/2022/nct-g-800.md",
		"number: NCT/G/800\\ndate: 2022-06-20\\nsubject: S\\n"
		"extends: 2022/nct-g-778\\ncomments-by: 2022-06-25\\n"
		"zone: Asia/Almaty\\ncloses: \"2022-06-25T18:00:00Z\"\\n"
		"offset: \"+06:00\"\\nsilence: forward SWX\\n"
		"refers-to: 2022/nct-g-375"),
	/* the past */
	"sed -i 's/58dc42ab52a5cbf97077a44062d24e809cf37810/"
	"23b901556c0919919a358473a7b9cb8e4323ff86/' notes/2022/nct-g-778.md "
	"plans/nct-general/*.ru.md",
	COMMENT(A, AT("1")) COMMIT COMMENT(A, AT("2")) COMMIT
	"git rm -q " ON A ".md; " COMMIT COMMENT(A, AT("3")),
	COMMENT(A, AT("1")) COMMENT(B, AT("2") "\\nsupersedes: tha-" A) COMMIT
	"git rm -q " ON A ".md; chmod 755 " ON B ".md",
	"echo More. >>plans/nct-general/concept-paper.md; " COMMIT
	"old=$(git rev-parse HEAD~1:plans/nct-general/concept-paper.md) && "
	"sed -i \"s/^translates: .*/translates: nct-general\\/concept-paper "
	"$old/\" plans/nct-general/concept-paper.ru.md; " COMMIT
	"echo x >>plans/nct-general/concept-paper.ru.md",
	"sed -i '/^exercise: /d' body.md",
	/* what others name */
	"git rm -q members/tur.md; git rm -q measures/nct-general/2.md; "
	"git rm -q events/2022/cybercrime-seminar.md; "
	"git rm -q plans/nct-general/items/i.3.md",
	"git rm -q plans/nct-general/concept-paper.md",
	"git rm -q notes/2022/nct-g-778.md",
	"git checkout -q -b side && echo x >>README.md && git commit -qam side "
	"&& git checkout -q main && echo More. "
	">>plans/nct-general/concept-paper.md && git commit -qam main && "
	"git merge -q --no-edit side",
};

/* As if the register had begun with what is there now, and in earnest. */
static const char in_earnest[] =
	"sed -i '/^exercise: /d' body.md && git checkout -q --orphan begun && "
	"git add -A && GIT_COMMITTER_DATE=2022-06-15T00:00:00Z "
	"git commit -qm begun && git branch -qM main && "
	"git update-ref -d refs/tacit/proved";

START_TEST(each_document_has_the_faults_that_it_has_among_all)
{
	size_t told;

	sh(plants[_i]);
	sh("git add -A && git commit -q --allow-empty -m planted");
	told = compare_all();
	ck_assert_uint_gt(told, 10);
	if (!strcmp(plants[_i], "true"))
		return;
	sh(in_earnest);
	sh("echo x >>README.md && git commit -qam more");
	(void)compare_all();
}
END_TEST

/* All that can stand beside each other. */
START_TEST(so_it_has_where_everything_is_wrong)
{
	struct tacit_buf script = { 0 };
	size_t i;

	for (i = 0; i < COUNT(plants) - 1; i++) {
		tacit_buf_truncate(&script, 0);
		tacit_buf_printf(&script,
			"{ %s\n} || true; git add -A && "
			"git commit -q --allow-empty -m planted",
			plants[i]);
		sh(tacit_buf_cstr(&script));
	}
	tacit_buf_clear(&script);
	ck_assert_uint_gt(compare_all(), 100);
	sh(in_earnest);
	(void)compare_all();
}
END_TEST

Suite *tacit_suite_inspect_asked(void)
{
	Suite *suite = suite_create("inspect_asked");
	TCase *tc = tcase_create("inspect_asked");

	tcase_add_checked_fixture(tc, set_up, tear_down_both);
	tcase_set_timeout(tc, 120);
	tcase_add_loop_test(tc,
		each_document_has_the_faults_that_it_has_among_all, 0,
		COUNT(plants));
	tcase_add_test(tc, so_it_has_where_everything_is_wrong);
	suite_add_tcase(suite, tc);
	return suite;
}
