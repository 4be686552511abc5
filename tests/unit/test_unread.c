/*
 * What cannot be read is said: no report takes it for nothing, and no command
 * writes all the same. Each read of the index and of git fails once.
 */
#include <limits.h>

#include <tacit/facts.h>

#include "change/circulate.h"
#include "change/create.h"
#include "change/decide.h"
#include "change/progress.h"
#include "change/revise.h"
#include "facts/open_things.h"
#include "facts/summary.h"
#include "pages/pages.h"
#include "index/near.h"
#include "record_fixture.h"
#include "render/text.h"

static const char note_id[] = "2022/nct-g-778";
static const char plan_id[] = "nct-general/action-plan";
static const char paper_id[] = "nct-general/concept-paper";
static const char *comment_id;

/* --- the reads ---------------------------------------------------------------------- */

static unsigned reads; /* since it was set to 0 */
static unsigned failing; /* which of them fails; 0: none */

static unsigned printing;

static bool is_read(struct tacit_err *failed)
{
	if (printing)
		return true;
	reads++;
	return reads != failing ||
		tacit_fail(failed, TACIT_DB, "not read (%u)", reads);
}

/* The linker puts these before what the library has (--wrap). */
bool __real_tacit_index_each(struct tacit_index *index,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *failed);
bool __wrap_tacit_index_each(struct tacit_index *index,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *failed);
bool __wrap_tacit_index_each(struct tacit_index *index,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *failed)
{
	return is_read(failed) &&
		__real_tacit_index_each(index, query, fn, ctx, failed);
}

bool __real_tacit_index_count(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *failed);
bool __wrap_tacit_index_count(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *failed);
bool __wrap_tacit_index_count(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *failed)
{
	return is_read(failed) &&
		__real_tacit_index_count(index, query, count, failed);
}

bool __real_tacit_index_is_named(struct tacit_index *index,
	const struct tacit_index_naming *by, const char *id, bool *is,
	struct tacit_err *failed);
bool __wrap_tacit_index_is_named(struct tacit_index *index,
	const struct tacit_index_naming *by, const char *id, bool *is,
	struct tacit_err *failed);
bool __wrap_tacit_index_is_named(struct tacit_index *index,
	const struct tacit_index_naming *by, const char *id, bool *is,
	struct tacit_err *failed)
{
	return is_read(failed) &&
		__real_tacit_index_is_named(index, by, id, is, failed);
}

bool __real_tacit_index_apart(struct tacit_index *index, int type,
	const char *id, int64_t until, size_t *len, struct tacit_err *failed);
bool __wrap_tacit_index_apart(struct tacit_index *index, int type,
	const char *id, int64_t until, size_t *len, struct tacit_err *failed);
bool __wrap_tacit_index_apart(struct tacit_index *index, int type,
	const char *id, int64_t until, size_t *len, struct tacit_err *failed)
{
	return is_read(failed) &&
		__real_tacit_index_apart(index, type, id, until, len, failed);
}

bool __real_tacit_store_blob(struct tacit_store *store, const char *blob,
	size_t limit, struct tacit_buf *out, struct tacit_err *failed);
bool __wrap_tacit_store_blob(struct tacit_store *store, const char *blob,
	size_t limit, struct tacit_buf *out, struct tacit_err *failed);
bool __wrap_tacit_store_blob(struct tacit_store *store, const char *blob,
	size_t limit, struct tacit_buf *out, struct tacit_err *failed)
{
	return is_read(failed) &&
		__real_tacit_store_blob(store, blob, limit, out, failed);
}

bool __real_tacit_store_blob_at(struct tacit_store *store, const char *commit,
	const char *path, char blob[TACIT_OID_SIZE], struct tacit_err *failed);
bool __wrap_tacit_store_blob_at(struct tacit_store *store, const char *commit,
	const char *path, char blob[TACIT_OID_SIZE], struct tacit_err *failed);
bool __wrap_tacit_store_blob_at(struct tacit_store *store, const char *commit,
	const char *path, char blob[TACIT_OID_SIZE], struct tacit_err *failed)
{
	return is_read(failed) &&
		__real_tacit_store_blob_at(store, commit, path, blob, failed);
}

bool __real_tacit_index_recall(
	struct tacit_index *index, const char *name, struct tacit_buf *out);
bool __wrap_tacit_index_recall(
	struct tacit_index *index, const char *name, struct tacit_buf *out);
/* What is remembered is not read. */
bool __wrap_tacit_index_recall(
	struct tacit_index *index, const char *name, struct tacit_buf *out)
{
	return !failing && __real_tacit_index_recall(index, name, out);
}

const char *__real_tacit_printed_id(struct tacit_register *r,
	struct tacit_arena *a, enum tacit_type_id type, const char *id);
const char *__wrap_tacit_printed_id(struct tacit_register *r,
	struct tacit_arena *a, enum tacit_type_id type, const char *id);
/* An id that cannot be made shorter is printed whole. */
const char *__wrap_tacit_printed_id(struct tacit_register *r,
	struct tacit_arena *a, enum tacit_type_id type, const char *id)
{
	const char *text;

	printing++;
	text = __real_tacit_printed_id(r, a, type, id);
	printing--;
	return text;
}

/* --- reports, as a machine reads them -------------------------------------------------- */

typedef bool (*report_fn)(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed);

static bool report_listing(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const struct tacit_listing_filter asked[] = {
		{ .type = TACIT_DISPOSITION, .lang = "en" },
		{ .type = TACIT_PAPER, .kind = "drafting", .lang = "en" },
		{ .type = TACIT_COMMENT, .area = "nct-general", .lang = "ru" },
		{ .type = -1, .call = note_id, .lang = "en" },
		{ .type = -1, .state = "THA", .lang = "en" },
	};
	int i;

	for (i = 0; i < COUNT(asked); i++) {
		struct tacit_listing listing = { 0 };
		struct tacit_page page = { .lang = asked[i].lang };

		if (!tacit_listing_open(reg, a, &asked[i], &listing, failed))
			return false;
		tacit_json_listing(&listing, out);
		tacit_csv_listing(&listing, out);
		tacit_page_listing(&listing, &page);
		tacit_text_page(&page, NULL, out);
		tacit_page_clear(&page);
		tacit_listing_close(&listing);
		if (listing.err.code != TACIT_OK)
			return tacit_fail_as(failed, &listing.err);
	}
	return true;
}

static bool report_view(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	const enum tacit_view_links each = TACIT_VIEW_LINKS_EACH;
	const struct tacit_view_query asked[] = {
		{ note_id, TACIT_NOTE, NULL, "en", each },
		{ plan_id, TACIT_PAPER, NULL, "en", each },
		{ paper_id, TACIT_PAPER, "ru", "ru", each },
		{ "nct-general", TACIT_AREA, NULL, "en", each },
		{ "nct-general/i.3", TACIT_ITEM, NULL, "en", each },
		{ comment_id, TACIT_COMMENT, NULL, "en", each },
		{ "2022/nct-g-901", TACIT_NOTE, NULL, "en", each },
	};
	int i;

	for (i = 0; i < COUNT(asked); i++) {
		struct tacit_view view = { 0 };

		if (!tacit_view_make(reg, a, &asked[i], &view, failed))
			return false;
		tacit_json_views(&view.record, &view, 1, out);
	}
	return true;
}

static bool report_comparison(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	const struct tacit_comparison_query asked[] = {
		{ .id = paper_id, .type = TACIT_PAPER, .lang = "en" },
		{ .id = plan_id,
			.type = TACIT_PAPER,
			.from = note_id,
			.lang = "en" },
		{ .comment = comment_id, .lang = "en" },
	};
	int i;

	for (i = 0; i < COUNT(asked); i++) {
		struct tacit_comparison comparison = { 0 };

		if (!tacit_comparison_make(
			    reg, a, &asked[i], &comparison, failed))
			return false;
		tacit_json_comparison(&comparison, out);
	}
	return true;
}

static bool report_trace(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const struct tacit_trace_query asked[] = {
		{ .lang = "en" },
		{ .id = paper_id, .type = TACIT_PAPER, .lang = "en" },
	};
	struct tacit_found found = { 0 };
	int i;

	for (i = 0; i < COUNT(asked); i++) {
		struct tacit_trace trace = { 0 };

		if (!tacit_trace_history(reg, a, &asked[i], &trace, failed))
			return false;
		tacit_json_history(&trace, out);
	}
	if (!tacit_trace_find(reg, a, "border", 10, "en", &found, failed))
		return false;
	tacit_json_found(&found, out);
	return true;
}

static bool report_inbox(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	struct tacit_inbox inbox = { 0 };

	if (!tacit_inbox_find(reg, a, NULL, &coordinator, "en", &inbox, failed))
		return false;
	tacit_json_inbox(&inbox, out);
	return true;
}

static bool report_matrix(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	const struct tacit_matrix_ask ask = { note_id, "en", false };
	struct tacit_matrix matrix = { 0 };

	if (!tacit_matrix_open(reg, a, &ask, &matrix, failed))
		return false;
	tacit_json_matrix(&matrix, out);
	tacit_matrix_clear(&matrix);
	return matrix.err.code == TACIT_OK ||
		tacit_fail_as(failed, &matrix.err);
}

static bool report_silence(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	const char *const asked[] = { note_id, "2022/nct-g-901" };
	int i;

	for (i = 0; i < COUNT(asked); i++) {
		struct tacit_silence_view view = { 0 };

		if (!tacit_silence_view(reg, a, asked[i], "en", &view, failed))
			return false;
		tacit_json_silence(&view, true, out);
	}
	return true;
}

static bool report_status(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	struct tacit_status status = { 0 };

	if (!tacit_status_find(reg, a, &coordinator, "en", &status, failed))
		return false;
	tacit_json_status(&status, out);
	return true;
}

static bool report_review(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	const struct tacit_review_ask ask = {
		.organ = "SWG", .year = 2022, .lang = "en"
	};
	struct tacit_review review = { 0 };

	if (!tacit_review_find(reg, a, &ask, &review, failed))
		return false;
	tacit_json_review(&review, out);
	return true;
}

static bool report_summary(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	struct tacit_call_summary sum = { 0 };

	if (!tacit_summary_call(reg, a, note_id, &sum, failed))
		return false;
	tacit_buf_printf(out, "%zu\n", sum.unanswered);
	return true;
}

static const struct {
	const char *name;
	report_fn report;
} reports[] = {
	{ "listing", report_listing },
	{ "view", report_view },
	{ "comparison", report_comparison },
	{ "trace", report_trace },
	{ "inbox", report_inbox },
	{ "matrix", report_matrix },
	{ "silence", report_silence },
	{ "status", report_status },
	{ "review", report_review },
	{ "summary", report_summary },
};

/* --- commands, that would write ------------------------------------------------------------ */

static const struct tacit_write_options try_it = { .clock = { 1656644400 },
	.dry_run = true };
static const char *answer_id;

static bool tell(bool ok, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; ok && i < result.count; i++)
		tacit_buf_printf(
			out, "%s %s\n", result.ids[i], result.paths[i]);
	for (i = 0; ok && i < result.faults.count; i++)
		tacit_buf_printf(out, "%s\n", result.faults.list[i].what);
	tacit_write_result_clear(&result);
	return ok;
}

static bool write_comment(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const char *const places[] = { "concept-paper#II.2" };
	const struct tacit_comment said = { .note = note_id,
		.state = "THA",
		.kind = "comment",
		.places = places,
		.place_count = 1,
		.supersedes = comment_id,
		.received = { 1656000300 },
		.body = "Other (test).\n" };

	(void)a;
	return tell(tacit_comment_record(reg, &secretariat, &said, 1, &try_it,
			    &result, failed),
		out);
}

static bool write_answer(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const char *const applied[] = { "concept-paper#II.2" };
	const struct tacit_answer given = { .comments = &comment_id,
		.comment_count = 1,
		.outcome = "incorporated",
		.applied = applied,
		.applied_count = 1,
		.supersedes = answer_id };

	(void)a;
	return tell(tacit_answer_record(reg, &coordinator, &given, &try_it,
			    &result, failed),
		out);
}

static bool write_act(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const char *const papers[] = { plan_id };
	const struct tacit_act done = { .kind = "submitted",
		.subjects = papers,
		.subject_count = 1,
		.organ = "SWG",
		.because = "Test." };

	(void)a;
	return tell(tacit_act_record(
			    reg, &secretariat, &done, &try_it, &result, failed),
		out);
}

static bool write_decision(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const char *const papers[] = { plan_id };
	const struct tacit_decision decided = { .organ = "SOC",
		.outcome = "approved",
		.documents = papers,
		.document_count = 1,
		.call = note_id,
		.because = "Test." };

	(void)a;
	return tell(tacit_decide(reg, &secretariat, &decided, &try_it, &result,
			    failed),
		out);
}

static bool write_progress(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	const struct tacit_actor thailand = {
		.role = TACIT_ROLE_STATE, .code = "THA", .is_listed = true
	};
	const struct tacit_progress report = { .item = "nct-general/i.3",
		.state = "THA",
		.year = "2022",
		.status = "limited" };

	(void)a;
	return tell(tacit_progress_record(
			    reg, &thailand, &report, &try_it, &result, failed),
		out);
}

static bool write_note(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	struct tacit_circulation what = { .note = "2022/nct-g-900" };

	(void)a;
	return tell(tacit_circulate(
			    reg, &secretariat, &what, &try_it, &result, failed),
		out);
}

static bool write_item(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const char *const settings[] = { "area=NCT/G", "section=ii",
		"title=A meeting", "lead=Kazakhstan",
		"measures=nct-general/1" };
	const struct tacit_creation made = { .type = tacit_type(TACIT_ITEM),
		.settings = settings,
		.setting_count = 5 };

	(void)a;
	return tell(tacit_create(
			    reg, &coordinator, &made, &try_it, &result, failed),
		out);
}

static bool write_values(
	struct tacit_arena *a, struct tacit_buf *out, struct tacit_err *failed)
{
	static const char *const settings[] = { "lead=Thailand",
		"due=2023-01-01" };
	const struct tacit_revision change = { .id = "nct-general/i.3",
		.type = TACIT_ITEM,
		.settings = settings,
		.setting_count = 2 };

	(void)a;
	return tell(tacit_revise(reg, &coordinator, &change, &try_it, &result,
			    failed),
		out);
}

static const struct {
	const char *name;
	report_fn write;
} writes[] = {
	{ "comment", write_comment },
	{ "answer", write_answer },
	{ "act", write_act },
	{ "decide", write_decision },
	{ "progress", write_progress },
	{ "circulate", write_note },
	{ "new", write_item },
	{ "set", write_values },
};

/* --- what they are of --------------------------------------------------------------------- */

#define CALL                                               \
	"city: Astana\narea: nct-general\nsubject: Test\n" \
	"to: Member States\nzone: Asia/Almaty\ncutoff: '24:00'\n"

/* A draft; a call with its text; an extension of that. */
static const struct draft {
	const char *id;
	const char *text;
} drafts[] = {
	{ "2022/nct-g-900",
		"---\nnumber: NCT/G/900\ndate: 2022-07-01\n" CALL
		"encloses:\n  - nct-general/concept-paper\n"
		"comments-by: 2024-02-01\nsilence: none\n---\n\nTest data.\n" },
	{ "2022/nct-g-901",
		"---\nnumber: NCT/G/901\ndate: 2022-07-01\n" CALL
		"encloses:\n  - nct-general/concept-paper\n"
		"comments-by: 2024-02-15\nsilence: none\n---\n\nTest data.\n" },
	{ "2022/nct-g-902",
		"---\nnumber: NCT/G/902\ndate: 2022-07-01\n" CALL
		"extends: 2022/nct-g-901\ncomments-by: 2024-03-01\n"
		"---\n\nTest data.\n" },
};

static bool put_draft(struct tacit_register *r, struct tacit_edit *edit,
	void *ctx, struct tacit_err *failed)
{
	const struct draft *draft = ctx;
	const struct tacit_str bytes = tacit_str_of(draft->text);

	(void)r;
	(void)failed;
	tacit_edit_put(edit,
		tacit_arena_printf(&edit->arena, "notes/%s.md", draft->id),
		&bytes);
	tacit_edit_message(edit, "test: %s", "put");
	return true;
}

static void issue(const char *note)
{
	struct tacit_circulation what = { .note = note };

	ck_assert_msg(tacit_circulate(reg, &secretariat, &what, &options,
			      &result, &err),
		"%s", err.msg);
	tacit_write_result_clear(&result);
}

static void setup(void)
{
	static const char *const places[] = { "concept-paper#II.2" };
	struct tacit_comment said = { .note = note_id,
		.state = "THA",
		.kind = "comment",
		.places = places,
		.place_count = 1,
		.received = { 1656000000 },
		.body = "One (test).\n" };
	int i;

	failing = 0;
	make_register();
	comment_id = record_comment(&said);
	answer_id = record_answer((struct tacit_answer){ .outcome = "deferred",
					  .suggested_area = "nct-ict" },
		comment_id);
	said = (struct tacit_comment){ .area = "nct-ict",
		.state = "IND",
		.kind = "comment",
		.follows = comment_id,
		.received = { 1656000100 },
		.body = "Two (test).\n" };
	(void)record_comment(&said);
	said = (struct tacit_comment){ .note = note_id,
		.state = "KAZ",
		.kind = "objection",
		.received = { 1656000200 },
		.body = "Three (test).\n" };
	said.withdraws = record_comment(&said);
	said.kind = "withdrawal";
	said.received.s++;
	said.body = "";
	(void)record_comment(&said);
	(void)record_act(
		(struct tacit_act){ .kind = "replies-complete" }, note_id);
	tacit_write_result_clear(&result);
	for (i = 0; i < COUNT(drafts); i++) {
		struct draft draft = drafts[i];

		ck_assert_msg(tacit_write(reg, &secretariat, put_draft, &draft,
				      &options, &result, &err),
			"%s", err.msg);
		tacit_write_result_clear(&result);
		if (i)
			issue(draft.id);
	}
}

/* Whatever cannot be read, it fails for that reason, or says the same. */
static void fail_each(const char *name, report_fn run)
{
	struct tacit_buf whole = { 0 };
	unsigned total;

	reads = 0;
	failing = UINT_MAX;
	ck_assert_msg(run(&arena, &whole, &err), "%s: %s: %s", name, err.path,
		err.msg);
	total = reads;
	ck_assert_uint_gt(total, 3);
	for (unsigned n = 1; n <= total; n++) {
		struct tacit_arena scratch = { 0 };
		struct tacit_buf out = { 0 };
		struct tacit_err failed = { 0 };
		bool ok;

		reads = 0;
		failing = n;
		ok = run(&scratch, &out, &failed);
		ck_assert_msg(ok || strstr(failed.msg, "not read"),
			"%s: without read %u: %s", name, n, failed.msg);
		ck_assert_msg(!ok ||
				tacit_str_eq(tacit_buf_str(&out),
					tacit_buf_str(&whole)),
			"%s: says something else without read %u", name, n);
		tacit_buf_clear(&out);
		tacit_arena_clear(&scratch);
	}
	failing = 0;
	tacit_buf_clear(&whole);
}

START_TEST(no_report_takes_it_for_nothing)
{
	fail_each(reports[_i].name, reports[_i].report);
}
END_TEST

/* Once nothing is later than now, what was found is kept for the next time. */
static void same_codes(
	const char *const *a, size_t count, const char *const *b, size_t other)
{
	size_t i;

	ck_assert_uint_eq(count, other);
	for (i = 0; i < count; i++)
		ck_assert_str_eq(a[i], b[i]);
}

/* What no page of today tells is kept as well. */
START_TEST(facts_are_remembered_as_they_were)
{
	struct tacit_open found = { 0 };
	struct tacit_open kept = { 0 };
	size_t i;

	sh("echo >>plans/nct-general/concept-paper.md && "
	   "git commit -qam 'test: by hand'");
	reopen_at((struct tacit_instant){ 1675252800 }); /* 1 February 2023 */
	ck_assert(tacit_open_things(reg, &arena, &coordinator, &found, &err));
	reads = 0;
	ck_assert(tacit_open_things(reg, &arena, &coordinator, &kept, &err));
	ck_assert_uint_lt(reads, 5);
	ck_assert_uint_ge(kept.facts.paper_count, 2);
	ck_assert_uint_eq(kept.facts.paper_count, found.facts.paper_count);
	for (i = 0; i < kept.facts.paper_count; i++) {
		const struct tacit_paper_fact *a = &found.facts.papers[i];
		const struct tacit_paper_fact *b = &kept.facts.papers[i];

		ck_assert_str_eq(a->id, b->id);
		same_codes(a->coordinators, a->coordinator_count,
			b->coordinators, b->coordinator_count);
		ck_assert_int_eq(a->stage.stage, b->stage.stage);
		ck_assert_int_eq(a->stage.next, b->stage.next);
		ck_assert_int_eq(a->stage.since.s, b->stage.since.s);
		ck_assert_int_eq(a->stage.closes.s, b->stage.closes.s);
		ck_assert_pstr_eq(a->stage.by, b->stage.by);
		ck_assert_pstr_eq(a->stage.note, b->stage.note);
		ck_assert_pstr_eq(a->stage.organ, b->stage.organ);
		ck_assert_pstr_eq(a->stage.blob, b->stage.blob);
		ck_assert_pstr_eq(a->stage.next_organ, b->stage.next_organ);
		ck_assert_uint_eq(a->stage.without_disposition,
			b->stage.without_disposition);
		ck_assert_int_eq(a->stage.differs, b->stage.differs);
		ck_assert_int_eq(
			a->stage.is_provisional, b->stage.is_provisional);
	}
	ck_assert_uint_eq(kept.facts.version_count, 1);
	ck_assert_str_eq(kept.facts.versions[0].id, found.facts.versions[0].id);
	ck_assert_str_eq(kept.facts.versions[0].original,
		found.facts.versions[0].original);
	ck_assert_int_eq(kept.facts.versions[0].writer.kind,
		found.facts.versions[0].writer.kind);
	same_codes(found.facts.versions[0].writer.codes,
		found.facts.versions[0].writer.code_count,
		kept.facts.versions[0].writer.codes,
		kept.facts.versions[0].writer.code_count);
	ck_assert_uint_eq(kept.facts.answer_count, found.facts.answer_count);
	for (i = 0; i < kept.facts.answer_count; i++) {
		ck_assert_str_eq(kept.facts.answers[i].subject,
			found.facts.answers[i].subject);
		ck_assert_str_eq(kept.facts.answers[i].first,
			found.facts.answers[i].first);
		ck_assert_uint_eq(kept.facts.answers[i].count,
			found.facts.answers[i].count);
		ck_assert_int_eq(kept.facts.answers[i].since.s,
			found.facts.answers[i].since.s);
		same_codes(found.facts.answers[i].coordinators,
			found.facts.answers[i].coordinator_count,
			kept.facts.answers[i].coordinators,
			kept.facts.answers[i].coordinator_count);
	}
	ck_assert_uint_ge(kept.facts.opinion_count, 2);
	ck_assert_uint_eq(kept.facts.opinion_count, found.facts.opinion_count);
	for (i = 0; i < kept.facts.opinion_count; i++) {
		ck_assert_str_eq(kept.facts.opinions[i].comment,
			found.facts.opinions[i].comment);
		ck_assert_str_eq(kept.facts.opinions[i].state,
			found.facts.opinions[i].state);
		ck_assert_str_eq(
			kept.facts.opinions[i].by, found.facts.opinions[i].by);
		ck_assert_str_eq(kept.facts.opinions[i].area,
			found.facts.opinions[i].area);
		ck_assert_pstr_eq(kept.facts.opinions[i].followed_by,
			found.facts.opinions[i].followed_by);
	}
}
END_TEST

START_TEST(what_is_remembered_is_the_same)
{
	struct tacit_buf found = { 0 };
	struct tacit_buf kept = { 0 };
	unsigned all;

	issue("2022/nct-g-900");
	reopen_at((struct tacit_instant){ 1675252800 }); /* 1 February 2023 */
	reads = 0;
	ck_assert(report_status(&arena, &found, &err));
	all = reads;
	reads = 0;
	ck_assert(report_status(&arena, &kept, &err));
	ck_assert_uint_lt(reads, all);
	ck_assert_str_eq(tacit_buf_cstr(&kept), tacit_buf_cstr(&found));
	ck_assert_ptr_nonnull(strstr(tacit_buf_cstr(&kept), "nct-g-900"));
	/* not after the close, nor in its second */
	for (int64_t at = 1706810399; at <= 1706810400; at++) {
		reopen_at((struct tacit_instant){ at });
		tacit_buf_clear(&found);
		tacit_buf_clear(&kept);
		ck_assert(report_status(&arena, &kept, &err));
		failing = UINT_MAX;
		ck_assert(report_status(&arena, &found, &err));
		failing = 0;
		ck_assert_str_eq(tacit_buf_cstr(&kept), tacit_buf_cstr(&found));
	}
	tacit_buf_clear(&found);
	tacit_buf_clear(&kept);
}
END_TEST

START_TEST(nothing_is_written_all_the_same)
{
	fail_each(writes[_i].name, writes[_i].write);
}
END_TEST

Suite *tacit_suite_unread(void)
{
	Suite *s = suite_create("unread");
	TCase *t = tcase_create("unread");

	tcase_add_checked_fixture(t, setup, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, what_is_remembered_is_the_same);
	tcase_add_test(t, facts_are_remembered_as_they_were);
	tcase_add_loop_test(
		t, no_report_takes_it_for_nothing, 0, COUNT(reports));
	tcase_add_loop_test(
		t, nothing_is_written_all_the_same, 0, COUNT(writes));
	suite_add_tcase(s, t);
	return s;
}
