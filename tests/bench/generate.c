/*
 * generate: a register of test data, as a stream for git fast-import.
 *
 *	bench_generate [OPTION]... COMMENTS CALLS SEED > stream
 *
 * Test states (XAA and on), a paper, CALLS notes that circulate it, and
 * COMMENTS comments on them in several languages, each with its content id:
 * what `tacit check` accepts. The same numbers give the same bytes, and they
 * are as of 10 July 2022, noon in UTC.
 *
 * The calls are as in life: a week apart (less where they are more than there
 * are weeks in 20 years), each open for two weeks, its comments received
 * within them; that all replies are entered is confirmed of all but the last
 * three. The last call, TST/CALLS of 1 July 2022, is open: 2022/tst-CALLS is
 * the one to ask about.
 *
 *	--open		all calls are open, from 16 June to 31 July 2022
 *	--each		each comment is a commit of its own
 *	--more		only comments on the last call, each a commit, from main
 *			on: the branch "more" of a register of as many CALLS
 *	--bodies	the texts of the comments alone, for the bar of Markdown
 *	--sheet		the comments as a sheet, but for their languages
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/draft.h"
#include <tacit/csv.h>
#include <tacit/store.h>
#include <tacit/zone.h>

enum {
	STATES = 193,
	BODY_MIN = 100,
	BODY_MAX = 800,
	STEP = 7, /* days from call to call */
	SPAN = 7300, /* days: not more from the first call to the last */
	OPEN = 14, /* days that a call is */
	OPEN_ALL = 45, /* the same with --open */
	UNCONFIRMED = 3,
	LATEST = 1657324800 /* 9 July 2022: received before, entered after */
};

static const struct tacit_date last_call = { 2022, 7, 1 };
static const struct tacit_date open_call = { 2022, 6, 16 };

enum form { STREAM, EACH, MORE, BODIES, SHEET };

static const char *const options[] = { [EACH] = "--each",
	[MORE] = "--more",
	[BODIES] = "--bodies",
	[SHEET] = "--sheet" };

struct work {
	uint64_t seed;
	unsigned comments;
	unsigned calls;
	enum form form;
	bool is_open; /* every call */
	int64_t when; /* of the last commit */
	struct tacit_zone zone;
	char paper_blob[TACIT_OID_SIZE];
};

static void fail(const char *message)
{
	(void)fprintf(stderr, "bench_generate: %s\n", message);
	exit(EXIT_FAILURE);
}

static unsigned chance(struct work *work, unsigned below)
{
	/* a linear congruence is chance enough for texts */
	work->seed = work->seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return (unsigned)((work->seed >> 33) % below);
}

static void state_code(unsigned n, char out[4])
{
	out[0] = 'X';
	out[1] = (char)('A' + n / 26);
	out[2] = (char)('A' + n % 26);
	out[3] = '\0';
}

/* --- the stream --------------------------------------------------------- */

/* One a second. */
static void begin_commit(struct work *work, const char *message)
{
	static const char who[] = "Secretariat <secretariat@example.org>";

	work->when++;
	(void)printf("commit refs/heads/%s\n"
		     "author %s %" PRId64 " +0000\n"
		     "committer %s %" PRId64 " +0000\ndata %zu\n%s\n",
		work->form == MORE ? "more" : "main", who, work->when, who,
		work->when, strlen(message), message);
}

static void write_file(const char *path, struct tacit_str text)
{
	(void)printf("M 100644 inline %s\ndata %zu\n", path, text.len);
	(void)fwrite(text.data, 1, text.len, stdout);
	(void)putchar('\n');
}

/* Finish a draft and write it; its blob id, where asked for. */
static void write_draft(
	struct tacit_draft *draft, const char *slug, char blob[TACIT_OID_SIZE])
{
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };
	const char *path = NULL;

	if (!tacit_draft_finish(draft, slug, &path, &text, &err))
		fail(err.msg);
	if (blob && !tacit_store_hash(tacit_buf_str(&text), blob, &err))
		fail(err.msg);
	write_file(path, tacit_buf_str(&text));
	tacit_buf_clear(&text);
	tacit_draft_clear(draft);
}

/* --- what stands in every register -------------------------------------- */

static void write_body(void)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_BODY),
		.body = "Test data.\n" };

	tacit_draft_set(&draft, "name", "Test Conference");
	tacit_draft_set(&draft, "short", "TEST");
	tacit_draft_set(&draft, "seat", "Test City");
	tacit_draft_set(&draft, "zone", "Asia/Almaty");
	tacit_draft_add(&draft, "languages", "en");
	tacit_draft_add(&draft, "languages", "ru");
	tacit_draft_add(&draft, "organs", "SWG Special Working Group");
	tacit_draft_add(&draft, "organs", "SOC Senior Officials Committee");
	tacit_draft_set(&draft, "exercise", "yes");
	write_draft(&draft, NULL, NULL);
}

static void write_member(unsigned n)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_MEMBER),
		.body = "Test data.\n" };
	char code[4];
	char name[32];

	state_code(n, code);
	(void)snprintf(name, sizeof(name), "Test State %s", code);
	tacit_draft_set(&draft, "code", code);
	tacit_draft_set(&draft, "name", name);
	tacit_draft_set(&draft, "kind", "member");
	write_draft(&draft, NULL, NULL);
}

static void write_area(void)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_AREA),
		.body = "Test data.\n" };

	tacit_draft_set(&draft, "code", "TST");
	tacit_draft_set(&draft, "title", "Test area");
	tacit_draft_set(&draft, "dimension", "new-challenges");
	tacit_draft_add(&draft, "coordinators", "XAA");
	write_draft(&draft, "test-area", NULL);
}

static void write_paper(struct work *work)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_PAPER),
		.body = "## I. Test\n\n1. one\n2. two\n\n"
			"## II. Data\n\n1. three\n2. four\n" };

	tacit_draft_set(&draft, "area", "test-area");
	tacit_draft_set(&draft, "kind", "concept-paper");
	tacit_draft_set(&draft, "title", "Test concept paper");
	tacit_draft_set(&draft, "lang", "en");
	tacit_draft_set(&draft, "prepared-by", "XAA");
	tacit_draft_add(&draft, "approval", "SWG");
	write_draft(&draft, "concept-paper", work->paper_blob);
}

static void write_frame(struct work *work)
{
	unsigned n;

	begin_commit(work, "Test data: the frame\n");
	write_file(".gitattributes", tacit_str_of("* text eol=lf\n"));
	write_file("README.md", tacit_str_of("Test data.\n"));
	write_body();
	write_area();
	for (n = 0; n < STATES; n++)
		write_member(n);
	write_paper(work);
}

/* --- calls and comments ------------------------------------------------- */

struct call {
	char id[48];
	struct tacit_date issued;
	struct tacit_date by;
	struct tacit_instant closes;
};

static struct call call_of(const struct work *work, unsigned n)
{
	unsigned before = work->calls - 1 - n;
	uint64_t days = (uint64_t)before * STEP;
	struct call call = { .issued = open_call };

	if ((uint64_t)work->calls * STEP > SPAN)
		days = (uint64_t)before * SPAN / work->calls;
	if (!work->is_open)
		call.issued = tacit_date_add(last_call, -(int)days);
	call.by = tacit_date_add(call.issued, work->is_open ? OPEN_ALL : OPEN);
	call.closes = tacit_zone_instant(&work->zone, call.by, TACIT_DAY_S);
	(void)snprintf(
		call.id, sizeof(call.id), "%d/tst-%u", call.issued.year, n + 1);
	return call;
}

static void set_date(
	struct tacit_draft *draft, const char *key, struct tacit_date date)
{
	char text[TACIT_DATE_SIZE];

	tacit_date_format(date, text);
	tacit_draft_set(draft, key, text);
}

static void set_instant(
	struct tacit_draft *draft, const char *key, int64_t seconds)
{
	char text[TACIT_INSTANT_SIZE];

	tacit_instant_format((struct tacit_instant){ seconds }, text);
	tacit_draft_set(draft, key, text);
}

static int64_t midnight(struct tacit_date date)
{
	return tacit_date_days(date) * TACIT_DAY_S;
}

static void write_note(const struct work *work, unsigned n)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_NOTE),
		.body = "Test data.\n" };
	struct call call = call_of(work, n);
	char number[32];
	char pin[96];
	char offset[TACIT_OFFSET_SIZE];

	(void)snprintf(number, sizeof(number), "TST/%u", n + 1);
	(void)snprintf(pin, sizeof(pin), "test-area/concept-paper %s",
		work->paper_blob);
	tacit_offset_format(
		tacit_zone_offset(&work->zone, call.closes), offset);
	tacit_draft_set(&draft, "number", number);
	set_date(&draft, "date", call.issued);
	tacit_draft_set(&draft, "area", "test-area");
	tacit_draft_set(&draft, "subject", "Test call");
	tacit_draft_set(&draft, "to", "Member States");
	tacit_draft_add(&draft, "invites", "comment");
	tacit_draft_add(&draft, "encloses", pin);
	set_date(&draft, "comments-by", call.by);
	tacit_draft_set(&draft, "cutoff", "24:00");
	tacit_draft_set(&draft, "zone", "Asia/Almaty");
	tacit_draft_set(&draft, "deadline-basis", "stated");
	set_instant(&draft, "closes", call.closes.s);
	tacit_draft_set(&draft, "offset", offset);
	tacit_draft_set(&draft, "silence", "forward SWG");
	tacit_draft_add(&draft, "broken-by", "comment");
	tacit_draft_add(&draft, "broken-by", "objection");
	set_instant(&draft, "issued", midnight(call.issued));
	write_draft(&draft, NULL, NULL);
}

/* That all replies are entered, said on the day after the close. */
static void write_confirmation(const struct work *work, unsigned n)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_ACT),
		.body = "" };
	struct call call = call_of(work, n);
	struct tacit_date day = tacit_date_add(call.by, 1);

	tacit_draft_set(&draft, "kind", "replies-complete");
	tacit_draft_set(&draft, "subject", call.id);
	set_date(&draft, "date", day);
	set_instant(&draft, "at", midnight(day) + TACIT_DAY_S / 2);
	write_draft(&draft, NULL, NULL);
}

/* Within its first hour to the day before its last: while it is open. */
static int64_t receipt(struct work *work, const struct call *call)
{
	int64_t from = midnight(call->issued) + 3600;
	int64_t seconds = (OPEN - 1) * (int64_t)TACIT_DAY_S;

	if (from + seconds > LATEST)
		seconds = LATEST - from;
	return from + chance(work, (unsigned)seconds);
}

static const struct language {
	const char *code;
	const char *words[8];
} languages[] = {
	{ "en",
		{ "the", "border", "measure", "state", "**agreed**", "text",
			"should", "read" } },
	{ "ru",
		{ "граница", "мера", "государство", "и", "текст", "*проект*",
			"следует", "читать" } },
	{ "kk",
		{ "шекара", "шара", "мемлекет", "және", "мәтін", "жоба", "үшін",
			"оқу" } },
	{ "zh",
		{ "边境", "措施", "国家", "和", "案文", "应", "读作",
			"草案" } },
	{ "tr",
		{ "sınır", "önlem", "devlet", "ve", "metin", "taslak", "olmalı",
			"için" } },
};

static void fill_body(struct work *work, unsigned n,
	const struct language *language, struct tacit_buf *body)
{
	size_t length = BODY_MIN + chance(work, BODY_MAX - BODY_MIN - 40);

	tacit_buf_printf(body, "Test data %u.\n", n);
	while (body->len < length) {
		const char *word = language->words[chance(work, 8)];
		const char *after = chance(work, 9) ? " " : "\n";

		if (!chance(work, 40))
			after = "\n\n";
		tacit_buf_printf(body, "%s%s", word, after);
	}
	tacit_buf_printf(body, "%s.\n", language->words[0]);
}

/* --- a sheet ------------------------------------------------------------ */

static const char *const columns[] = { "State", "Place", "Kind", "Category",
	"Received", "Text" };

static void write_cells(const char *const *cells)
{
	struct tacit_buf row = { 0 };

	tacit_csv_write(&row, cells, TACIT_COUNT(columns));
	(void)fwrite(row.data, 1, row.len, stdout);
	tacit_buf_clear(&row);
}

/* A column's heading is the key that it is of, but for its capital. */
static void write_row(const struct tacit_draft *draft)
{
	const char *cells[TACIT_COUNT(columns)] = { 0 };
	size_t i;
	size_t k;

	for (i = 0; i < TACIT_COUNT(columns); i++)
		for (k = 0; k < draft->count; k++)
			if (!strcmp(draft->fields[k].key + 1, columns[i] + 1))
				cells[i] = draft->fields[k].values[0];
	cells[TACIT_COUNT(columns) - 1] = draft->body;
	write_cells(cells);
}

/* --- a comment ---------------------------------------------------------- */

static void write_comment(struct work *work, unsigned n)
{
	static const char *const kinds[] = { "comment", "comment", "proposal",
		"amendment", "support", "no-objection", "question" };
	static const char *const categories[] = { "general", "technical",
		"editorial" };
	static const char *const places[] = { "I", "I.1", "I.2", "II.1",
		"II.2" };
	const struct language *language = &languages[chance(work, 5)];
	struct tacit_draft draft = { .type = tacit_type(TACIT_COMMENT) };
	struct tacit_buf body = { 0 };
	/* those on a call come one after the other */
	struct call call = call_of(work,
		work->form == MORE ? work->calls - 1
				   : (unsigned)((uint64_t)n * work->calls /
					     work->comments));
	char state[4];
	char place[64];
	int64_t received = receipt(work, &call);

	state_code(chance(work, STATES), state);
	(void)snprintf(place, sizeof(place), "test-area/concept-paper#%s",
		places[chance(work, 5)]);
	tacit_draft_set(&draft, "state", state);
	tacit_draft_set(&draft, "note", call.id);
	tacit_draft_set(&draft, "kind", kinds[chance(work, 7)]);
	tacit_draft_add(&draft, "place", place);
	tacit_draft_set(&draft, "category", categories[chance(work, 3)]);
	set_instant(&draft, "received", received);
	tacit_draft_set(&draft, "via", "mail");
	tacit_draft_set(&draft, "lang", language->code);
	fill_body(work, n, language, &body);
	draft.body = body.data;
	if (work->form == BODIES)
		(void)printf("%s\n", body.data);
	else if (work->form == SHEET)
		write_row(&draft);
	else
		write_draft(&draft, NULL, NULL);
	tacit_draft_clear(&draft);
	tacit_buf_clear(&body);
}

static void write_comments(struct work *work)
{
	unsigned n;

	if (work->form == STREAM)
		begin_commit(work, "Test data: the comments\n");
	if (work->form == SHEET)
		write_cells(columns);
	for (n = 0; n < work->comments; n++) {
		if (work->form == EACH || work->form == MORE)
			begin_commit(work, "Test data: a comment\n");
		if (work->form == MORE && n == 0)
			(void)printf("from refs/heads/main^0\n");
		write_comment(work, n);
	}
}

static void generate(struct work *work)
{
	bool has_frame = work->form == STREAM || work->form == EACH;
	unsigned n;

	/* the last commit of main is of half a day after the last receipt */
	work->when = LATEST + TACIT_DAY_S / 2;
	if (has_frame) {
		if (work->form == EACH)
			work->when -= work->comments;
		write_frame(work);
		begin_commit(work, "Test data: the calls\n");
		for (n = 0; n < work->calls; n++)
			write_note(work, n);
	} else {
		work->when += TACIT_DAY_S / 2;
	}
	write_comments(work);
	if (has_frame && !work->is_open && work->calls > UNCONFIRMED) {
		begin_commit(work, "Test data: the confirmations\n");
		for (n = 0; n < work->calls - UNCONFIRMED; n++)
			write_confirmation(work, n);
	}
	if (has_frame || work->form == MORE)
		(void)printf("done\n");
}

static unsigned number(const char *text, unsigned max)
{
	uint64_t n = 0;

	if (!tacit_str_number(tacit_str_of(text), max, &n))
		fail("not a number in range");
	return (unsigned)n;
}

static bool take_option(struct work *work, const char *word)
{
	size_t i;

	if (!strcmp(word, "--open"))
		return work->is_open = true;
	for (i = 0; i < TACIT_COUNT(options); i++)
		if (options[i] && !strcmp(word, options[i]))
			work->form = (enum form)i;
	return work->form != STREAM;
}

int main(int argc, char **argv)
{
	struct work work = { 0 };
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	int first = 1;

	while (first < argc && argv[first][0] == '-' &&
		take_option(&work, argv[first]))
		first++;
	if (argc != first + 3)
		fail("usage: bench_generate [--open] [--each | --more | "
		     "--bodies | --sheet] COMMENTS CALLS SEED");
	work.comments = number(argv[first], 10000000);
	work.calls = number(argv[first + 1], 10000);
	work.seed = number(argv[first + 2], UINT32_MAX);
	if (!work.calls)
		fail("there must be a call");
	if (!tacit_zone_load(&arena, "Asia/Almaty", &work.zone, &err))
		fail(err.msg);
	generate(&work);
	tacit_arena_clear(&arena);
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
						      : EXIT_FAILURE;
}
