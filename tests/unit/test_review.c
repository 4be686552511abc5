/* The yearly status report, collected from the sample and what is added. */
#include "record_fixture.h"

#include "change/create.h"
#include "change/decide.h"
#include "change/progress.h"
#include "facts/dispositions.h"
#include "facts/summary.h"
#include "pages/pages.h"
#include "report/matrix.h"
#include "report/review.h"
#include "render/text.h"

static const char plan_id[] = "nct-general/action-plan";
static const char paper_id[] = "nct-general/concept-paper";

static struct tacit_review review;

static void find(struct tacit_review_ask ask)
{
	if (!ask.organ)
		ask.organ = "SWG";
	if (!ask.year)
		ask.year = 2022;
	ask.lang = ask.lang ? ask.lang : "en";
	ck_assert_msg(tacit_review_find(reg, &arena, &ask, &review, &err),
		"%s: %s", err.path, err.msg);
}

static void find_nct(void)
{
	find((struct tacit_review_ask){ .area = "nct-general" });
}

/* As of noon, UTC, of that day. */
static void go_to(int year, int month, int day)
{
	reopen_at(tacit_zone_instant(&(struct tacit_zone){ 0 },
		(struct tacit_date){ year, month, day }, 12 * 3600));
}

static void decide(const char *organ, const char *outcome,
	const char *const *documents, size_t count, const char *year,
	struct tacit_date date)
{
	const struct tacit_decision decision = { .organ = organ,
		.outcome = outcome,
		.documents = documents,
		.document_count = count,
		.year = year,
		.date = date,
		.because = "Test data." };

	/* what an organ has not decided yet is not recorded */
	if (tacit_date_compare(date, tacit_register_today(reg)) > 0)
		go_to(date.year, date.month, date.day);
	tacit_write_result_clear(&result);
	(void)recorded(tacit_decide(
		reg, &secretariat, &decision, &options, &result, &err));
}

static void approve_plan(void)
{
	static const char *const both[] = { paper_id, plan_id };

	decide("SOC", "approved", both, 2, NULL,
		(struct tacit_date){ 2022, 12, 1 });
}

static void say(
	const char *state, const char *kind, const char *text, int64_t received)
{
	const struct tacit_comment comment = { .note = "2022/nct-g-778",
		.state = state,
		.kind = kind,
		.received = { received },
		.body = text };

	(void)record_comment(&comment);
}

static void progress(const char *state, const char *item, const char *status)
{
	const struct tacit_actor actor = {
		.role = TACIT_ROLE_STATE, .code = state, .is_listed = true
	};
	const struct tacit_progress report = { .item = item,
		.state = state,
		.year = "2023",
		.status = status,
		.body = "A test.\n" };

	tacit_write_result_clear(&result);
	(void)recorded(tacit_progress_record(
		reg, &actor, &report, &options, &result, &err));
}

static const struct tacit_review_item *item_of(const char *printed)
{
	const struct tacit_review_plan *plan = &review.plans.list[0];
	size_t i;

	for (i = 0; i < plan->item_count; i++) {
		if (!strcmp(plan->items[i].printed, printed))
			return &plan->items[i];
	}
	ck_abort_msg("no activity %s", printed);
	return NULL;
}

/* --- the sample ------------------------------------------------------------- */

START_TEST(test_head)
{
	find((struct tacit_review_ask){ 0 });
	ck_assert_str_eq(review.body_short, "CICA");
	ck_assert_str_eq(review.organ.name, "Special Working Group");
	/* 1 July 2022: before the year's end, and before the seat's name */
	ck_assert(!review.is_whole_year);
	ck_assert_int_eq(review.as_of.s, the_instant.s);
	ck_assert_str_eq(review.seat, "Nur-Sultan");
	ck_assert_uint_eq(review.members, 27);
	ck_assert(review.record.is_exercise);
	ck_assert_str_eq(review.original, "en");
}
END_TEST

START_TEST(test_end_of_year)
{
	go_to(2026, 11, 22);
	find((struct tacit_review_ask){ 0 });
	ck_assert(review.is_whole_year);
	ck_assert_int_eq(review.day.day, 31);
	ck_assert_int_eq(review.day.month, 12);
	/* 31 December 2022, 24:00 in Astana */
	ck_assert_int_eq(review.as_of.s, 1672509600);
	ck_assert_str_eq(review.seat, "Astana");
	ck_assert_uint_eq(review.members, 28);
}
END_TEST

START_TEST(test_matters)
{
	const struct tacit_review_matter *matter;

	find((struct tacit_review_ask){ 0 });
	/* an area without a coordinator is nobody's matter */
	ck_assert_uint_eq(review.areas.vacant, 10);
	ck_assert_uint_eq(review.matters.count, 1);
	matter = &review.matters.list[0];
	ck_assert_int_eq(matter->kind, TACIT_MATTER_ON_THE_WAY);
	ck_assert(!tacit_matter_is_for_decision(matter->kind));
	ck_assert_uint_eq(matter->round_count, 1);
	ck_assert_ptr_eq(matter->rounds[0], matter->call);
	ck_assert_uint_eq(matter->subjects.count, 2);
	ck_assert_str_eq(matter->subjects.list[0].id, paper_id);
	ck_assert_str_eq(matter->prepared_by.list[0].name, "Türkiye");
	ck_assert_str_eq(matter->call->note.name, "NCT/G/778");
	ck_assert(matter->stage->is_provisional);
	/* another organ has them not yet before it */
	find((struct tacit_review_ask){ .organ = "SOC" });
	ck_assert_uint_eq(review.matters.count, 0);
}
END_TEST

START_TEST(test_call)
{
	const struct tacit_review_call *call;

	find_nct();
	ck_assert_uint_eq(review.calls.count, 1);
	call = &review.calls.list[0];
	ck_assert_uint_eq(call->asked, 26);
	ck_assert_uint_eq(call->no_communication, 26);
	ck_assert_uint_eq(call->spoke.count, 0);
	ck_assert_uint_eq(call->preparing.count, 1);
	ck_assert_uint_eq(call->outside, 2);
	ck_assert(call->is_assumed && call->is_provisional);
	ck_assert(!call->readings_differ);
	ck_assert_uint_eq(call->day_count, 0);
}
END_TEST

START_TEST(test_proposals)
{
	const struct tacit_review_proposal *thailand;

	find_nct();
	ck_assert_uint_eq(review.proposals.total, 2);
	ck_assert_uint_eq(review.proposals.without_answer, 0);
	ck_assert_str_eq(review.proposals.outcomes[0], "not-incorporated");
	ck_assert_uint_eq(review.proposals.outcome_counts[0], 2);
	thailand = &review.proposals.list[1];
	ck_assert_str_eq(thailand->state.name, "Thailand");
	ck_assert_str_eq(thailand->outcomes[0].reason, "outside-catalogue");
	ck_assert_str_eq(thailand->outcomes[0].by.name, "Türkiye");
	ck_assert_str_eq(thailand->outcomes[0].suggested.id, "nct-ict");
	ck_assert_str_eq(thailand->reported_in.name, "NCT/G/778");
	ck_assert(!tacit_date_is_set(thailand->received));
	ck_assert_ptr_null(thailand->followed_by.name);
	/* nothing is said of the area that was suggested */
	find((struct tacit_review_ask){ .area = "nct-ict" });
	ck_assert_uint_eq(review.proposals.total, 0);
}
END_TEST

START_TEST(test_draft_plan)
{
	const struct tacit_review_plan *plan;

	find_nct();
	ck_assert_uint_eq(review.plans.count, 1);
	plan = &review.plans.list[0];
	ck_assert(!plan->is_in_force);
	ck_assert_uint_eq(plan->item_count, 14);
	ck_assert_uint_eq(plan->for_approval, 6);
	ck_assert_uint_eq(plan->for_consideration, 4);
	ck_assert_uint_eq(plan->without_lead, 14);
	ck_assert_uint_eq(plan->without_due, 14);
	ck_assert_uint_eq(plan->without_indicator, 14);
	ck_assert_uint_eq(plan->measures, 4);
	ck_assert_uint_eq(plan->without_item.count, 0);
	ck_assert_uint_eq(plan->reported, 0);
	ck_assert_str_eq(plan->items[0].printed, "i.0");
	ck_assert_str_eq(
		plan->items[0].section, "i. Border control and management");
	ck_assert_int_eq(item_of("ii.1")->status, TACIT_ITEM_PROPOSED);
	ck_assert_uint_eq(item_of("ii.1")->recurrence.times, 2);
	/* what is only proposed asks for nobody's authority */
	ck_assert_uint_eq(review.networks.count, 0);
}
END_TEST

START_TEST(test_events)
{
	find((struct tacit_review_ask){ .area = "nct-ict" });
	ck_assert_uint_eq(review.events.count, 1);
	/* in July it is ahead */
	ck_assert_int_eq(review.events.list[0].held.state, TACIT_EVENT_PLANNED);
	ck_assert_uint_eq(review.dates.count, 2);
	ck_assert_int_eq(review.dates.list[0].kind, TACIT_AHEAD_REGISTRATION);
	ck_assert_int_eq(review.dates.list[1].kind, TACIT_AHEAD_EVENT);
	go_to(2023, 2, 1);
	find_nct();
	ck_assert_uint_eq(review.events.count, 1);
	ck_assert(review.events.list[0].is_related);
	ck_assert_int_eq(
		review.events.list[0].held.state, TACIT_EVENT_NOT_RECORDED);
	ck_assert_uint_eq(review.dates.count, 0);
	/* organisations are no states */
	ck_assert_uint_eq(review.hosts.count, 0);
}
END_TEST

START_TEST(test_figures)
{
	go_to(2023, 2, 1);
	find((struct tacit_review_ask){ 0 });
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_NOTES].now, 3);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_CALLS_CLOSED].now, 1);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_OUTSIDE].now, 2);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_NOT_INCORPORATED].now, 2);
	ck_assert(!review.has_before);
	/* a year later the same stands in the other column */
	go_to(2024, 2, 1);
	find((struct tacit_review_ask){ .year = 2023 });
	ck_assert(review.has_before);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_NOTES].now, 0);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_NOTES].before, 3);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_CALLS_CLOSED].before, 1);
}
END_TEST

/* --- what is added ------------------------------------------------------------- */

/* Whose word it is to outlives the call that it was judged with. */
START_TEST(test_support_of_another)
{
	const struct tacit_comment objection = { .note = "2022/nct-g-778",
		.state = "KAZ",
		.kind = "objection",
		.received = { 1656000000 },
		.body = "One (test).\n" };
	struct tacit_comment support = { .note = "2022/nct-g-778",
		.state = "UZB",
		.kind = "support",
		.received = { 1656200000 },
		.body = "Two (test).\n" };
	const struct tacit_positions *said;
	size_t i;

	support.follows = record_comment(&objection);
	(void)record_comment(&support);
	find_nct();
	said = &review.calls.list[0].positions;
	for (i = 0; i < said->row_count && !said->rows[i].seconds; i++)
		;
	ck_assert_uint_lt(i, said->row_count);
	ck_assert_int_eq(said->rows[i].seconds->kind, TACIT_KIND_OBJECTION);
	ck_assert_str_eq(said->rows[i].seconds->state, "KAZ");
	ck_assert_str_eq(said->rows[i].seconded, "Kazakhstan");
}
END_TEST

START_TEST(test_replies)
{
	/* before and after 30 June 2022, 18:00 UTC */
	say("KAZ", "proposal", "One (test).\n", 1656000000);
	say("KAZ", "no-objection", "Two (test).\n", 1656000060);
	say("UZB", "comment", "Three (test).\n", 1656200000);
	say("MNG", "support", "Four (test).\n", 1656300000);
	say("PAK", "objection", "Five (test).\n", 1656640000);
	find_nct();
	ck_assert_uint_eq(review.calls.list[0].received, 5);
	ck_assert_uint_eq(review.calls.list[0].spoke.count, 4);
	ck_assert_str_eq(review.calls.list[0].spoke.list[0].name, "Kazakhstan");
	ck_assert_uint_eq(review.calls.list[0].no_communication, 22);
	ck_assert_uint_eq(review.calls.list[0]
				  .positions.of[TACIT_GROUP_AFTER_CLOSE]
				  .count,
		1);
	/* five came: a number a day, from 16 June to 1 July */
	ck_assert_uint_eq(review.calls.list[0].day_count, 16);
	ck_assert_uint_eq(review.calls.list[0].days[15], 1);
	/* support and no objection want no answer */
	ck_assert_uint_eq(review.proposals.total, 5);
	ck_assert_uint_eq(review.proposals.without_answer, 3);
	ck_assert_str_eq(review.proposals.list[0].text, "One (test).");
	ck_assert_int_ne(
		review.proposals.list[0].group, TACIT_GROUP_AFTER_CLOSE);
	ck_assert_str_eq(review.proposals.list[1].state.id, "PAK");
	ck_assert_int_eq(
		review.proposals.list[1].group, TACIT_GROUP_AFTER_CLOSE);
	ck_assert_int_eq(review.papers.list[0].stage.stage,
		TACIT_STAGE_DISPOSITIONS_AWAITED);
}
END_TEST

START_TEST(test_plan_in_force)
{
	static const char *const item[] = { "nct-general/i.2" };
	const struct tacit_review_plan *plan;

	approve_plan();
	decide("SWG", "reviewed", NULL, 0, "2022",
		(struct tacit_date){ 2022, 12, 12 });
	go_to(2023, 11, 1);
	progress("KAZ", "nct-general/i.3", "limited");
	progress("UZB", "nct-general/i.3", "completed");
	progress("KAZ", "nct-general/i.4", "completed");
	decide("SWG", "approved", item, 1, NULL,
		(struct tacit_date){ 2023, 10, 5 });
	go_to(2024, 3, 1);
	find((struct tacit_review_ask){ .year = 2023, .area = "nct-general" });
	plan = &review.plans.list[0];
	ck_assert(plan->is_in_force);
	ck_assert_uint_eq(plan->reported, 2);
	ck_assert_uint_eq(plan->differently, 1);
	ck_assert_uint_eq(plan->by_status[TACIT_PROGRESS_COMPLETED], 1);
	ck_assert_uint_eq(item_of("i.3")->report_count, 2);
	ck_assert_int_eq(
		item_of("i.3")->status, TACIT_ITEM_REPORTED_DIFFERENTLY);
	/* the plan's approval is not that of its conditions */
	ck_assert_uint_eq(plan->gates_open, 5);
	ck_assert(!item_of("i.2")->gate_is_open);
	ck_assert_int_eq(review.matters.list[0].kind, TACIT_MATTER_GATES);
	ck_assert_uint_eq(review.matters.list[0].subjects.count, 5);
	/* since the review of the year before */
	ck_assert_ptr_nonnull(review.movement.since.id);
	ck_assert_int_eq(review.movement.from.day, 13);
	ck_assert_uint_eq(review.movement.moved, 0);
	ck_assert_uint_eq(review.movement.decision_count, 1);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_PROGRESS].now, 3);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_APPROVED].before, 2);
	/* none is said to have reported for the year before */
	find_nct();
	ck_assert_uint_eq(review.plans.list[0].reported, 0);
	ck_assert_uint_eq(review.movement.moved, 2);
	ck_assert_int_eq(
		review.papers.list[0].before.stage, TACIT_STAGE_NOT_RECORDED);
}
END_TEST

START_TEST(test_since)
{
	struct tacit_review_ask ask = { .year = 2023 };

	decide("SOC", "noted", NULL, 0, NULL,
		(struct tacit_date){ 2022, 11, 2 });
	go_to(2024, 3, 1);
	find((struct tacit_review_ask){ .year = 2023 });
	ck_assert_ptr_null(review.movement.since.id);
	ck_assert_int_eq(review.movement.from.year, 2023);
	{
		struct tacit_index_query all = { .type = TACIT_DECISION };
		struct tacit_documents found = { 0 };

		ck_assert(tacit_register_list(reg, &arena, &all, &found, &err));
		ck_assert_uint_eq(found.count, 1);
		ask.since = found.list[0].at.id;
	}
	find(ask);
	ck_assert_str_eq(review.movement.since.organ, "SOC");
	ck_assert_int_eq(review.movement.from.year, 2022);
	ck_assert_int_eq(review.movement.from.day, 3);
}
END_TEST

static void submit_both(void)
{
	static const char *const both[] = { paper_id, plan_id };
	const struct tacit_act act = { .kind = "submitted",
		.subjects = both,
		.subject_count = 2,
		.organ = "SWG",
		.date = { 2022, 7, 1 } };

	tacit_write_result_clear(&result);
	(void)recorded(tacit_act_record(
		reg, &secretariat, &act, &options, &result, &err));
}

START_TEST(test_submitted)
{
	submit_both();
	find_nct();
	ck_assert_int_eq(review.matters.list[0].kind, TACIT_MATTER_DECISION);
	ck_assert_uint_eq(review.matters.list[0].subjects.count, 2);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_SUBMITTED].now, 2);
}
END_TEST

static void name_authority(const char *state, const char *authority,
	const char *since, const char *until)
{
	const struct tacit_actor actor = {
		.role = TACIT_ROLE_STATE, .code = state, .is_listed = true
	};
	const char *const settings[] = { "network=border-control",
		tacit_arena_printf(&arena, "state=%s", state),
		tacit_arena_printf(&arena, "authority=%s", authority),
		tacit_arena_printf(&arena, "since=%s", since),
		tacit_arena_printf(&arena, "until=%s", until ? until : "") };
	const struct tacit_creation point = { .type = tacit_type(
						      TACIT_FOCAL_POINT),
		.settings = settings,
		.setting_count = until ? 5 : 4 };

	tacit_write_result_clear(&result);
	(void)recorded(
		tacit_create(reg, &actor, &point, &options, &result, &err));
}

/* The report of 1 July 2022: who is named from that day on is named; who is no
 * longer named on it is not; two authorities of a state are one state. */
START_TEST(test_networks)
{
	const struct tacit_review_network *network;

	approve_plan();
	name_authority("KAZ", "Border Service", "2022-12-01", NULL);
	name_authority("IND", "Border Force", "2022-01-01", "2022-12-01");
	name_authority("UZB", "Border Troops", "2022-12-02", NULL);
	name_authority("THA", "Border Police", "2022-01-01", "2022-12-02");
	name_authority("THA", "Immigration Bureau", "2022-01-01", NULL);
	find_nct();
	network = &review.networks.list[0];
	ck_assert_str_eq(network->network, "border-control");
	ck_assert_uint_eq(network->named.count, 2);
	ck_assert_str_eq(network->named.list[0].id, "KAZ");
	ck_assert_str_eq(network->named.list[1].id, "THA");
	ck_assert_uint_eq(review.networks.list[1].named.count, 0);
	/* Thailand has two that hold */
	ck_assert_uint_eq(review.movement.named_count, 3);
}
END_TEST

/* What is counted of an area is of that area. */
START_TEST(test_submitted_elsewhere)
{
	submit_both();
	find((struct tacit_review_ask){ .area = "nct-ict" });
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_SUBMITTED].now, 0);
	ck_assert_uint_eq(review.papers.count, 0);
	ck_assert_uint_eq(review.plans.count, 0);
}
END_TEST

/* --- on the very day --------------------------------------------------------- */

static void announce(const char *slug, const char *by, const char *starts,
	const char *ends, const char *register_by)
{
	const char *const settings[] = { "areas=nct-ict", "mode=online",
		"zone=Asia/Almaty", "languages=en",
		tacit_arena_printf(&arena, "title=%s", slug),
		tacit_arena_printf(&arena, "organisers=%s", by),
		"organisers=SCO Secretariat",
		tacit_arena_printf(&arena, "starts=%s", starts),
		tacit_arena_printf(&arena, "ends=%s", ends),
		tacit_arena_printf(&arena, "register-by=%s", register_by) };
	const struct tacit_creation event = { .type = tacit_type(TACIT_EVENT),
		.settings = settings,
		.setting_count = *register_by ? 10 : 9,
		.slug = slug };

	tacit_write_result_clear(&result);
	(void)recorded(tacit_create(
		reg, &secretariat, &event, &options, &result, &err));
}

static void report_event(const char *event, const char *held, const char *first,
	const char *second)
{
	const char *const settings[] = { tacit_arena_printf(
						 &arena, "event=%s", event),
		tacit_arena_printf(&arena, "held=%s", held), "date=2022-07-01",
		"by=Secretariat",
		tacit_arena_printf(&arena, "participants=%s", first),
		tacit_arena_printf(&arena, "participants=%s", second) };
	const struct tacit_creation report = { .type = tacit_type(
						       TACIT_EVENT_REPORT),
		.settings = settings,
		.setting_count = first ? 6 : 4 };

	tacit_write_result_clear(&result);
	(void)recorded(tacit_create(
		reg, &secretariat, &report, &options, &result, &err));
}

static const struct tacit_review_event *event_of(const char *id)
{
	size_t i;

	for (i = 0; i < review.events.count; i++) {
		if (!strcmp(review.events.list[i].event.id, id))
			return &review.events.list[i];
	}
	return NULL;
}

/* The report is of 1 July 2022; the sample's seminar is in November. */
START_TEST(test_event_that_begins_on_the_day)
{
	announce("today", "KAZ", "2022-07-01", "2022-07-03", "");
	announce("tomorrow", "IND", "2022-07-02", "2022-07-02", "2022-07-01");
	announce("open", "KAZ", "2022-07-03", "2022-07-03", "2022-07-02");
	find((struct tacit_review_ask){ .area = "nct-ict" });
	ck_assert_uint_eq(review.events.count, 4);
	/* by their first day */
	ck_assert_str_eq(review.events.list[0].event.id, "2022/today");
	ck_assert_str_eq(review.events.list[1].event.id, "2022/tomorrow");
	ck_assert_int_eq(
		event_of("2022/today")->held.state, TACIT_EVENT_NOT_RECORDED);
	ck_assert_int_eq(
		event_of("2022/tomorrow")->held.state, TACIT_EVENT_PLANNED);
	/* ahead is what comes after the day */
	ck_assert_uint_eq(review.dates.count, 5);
	ck_assert_int_eq(review.dates.list[0].kind, TACIT_AHEAD_REGISTRATION);
	ck_assert_str_eq(review.dates.list[0].what.id, "2022/open");
	ck_assert_int_eq(review.dates.list[1].kind, TACIT_AHEAD_EVENT);
	ck_assert_str_eq(review.dates.list[1].what.id, "2022/tomorrow");
	ck_assert_str_eq(review.dates.list[2].what.id, "2022/open");
	/* by name; an organisation is no state */
	ck_assert_uint_eq(review.hosts.count, 2);
	ck_assert_str_eq(review.hosts.list[0].state.id, "IND");
	ck_assert_uint_eq(review.hosts.list[0].event_count, 1);
	ck_assert_str_eq(review.hosts.list[1].state.id, "KAZ");
	ck_assert_uint_eq(review.hosts.list[1].event_count, 2);
	ck_assert_uint_eq(review.hosts.list[1].events[0], 0);
	ck_assert_uint_eq(review.hosts.list[1].events[1], 2);
}
END_TEST

START_TEST(test_events_of_the_year)
{
	announce("into", "KAZ", "2021-12-30", "2022-01-01", "");
	announce("before", "KAZ", "2021-12-30", "2021-12-31", "");
	announce("over", "KAZ", "2022-12-31", "2023-01-02", "");
	announce("after", "KAZ", "2023-01-01", "2023-01-02", "");
	announce("far", "KAZ", "2023-12-31", "2023-12-31", "");
	announce("farther", "KAZ", "2024-01-01", "2024-01-01", "");
	find((struct tacit_review_ask){ .area = "nct-ict" });
	ck_assert_uint_eq(review.events.count, 3);
	ck_assert_ptr_nonnull(event_of("2021/into"));
	ck_assert_ptr_nonnull(event_of("2022/over"));
	/* in brief as in the list: of each year in which a day lies */
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_EVENTS].now, 3);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_EVENTS].before, 2);
	/* up to the end of the next year */
	ck_assert_uint_eq(review.dates.count, 5);
	ck_assert_str_eq(review.dates.list[4].what.id, "2023/far");
}
END_TEST

START_TEST(test_event_as_it_was_reported)
{
	announce("one", "KAZ", "2022-06-01", "2022-06-01", "");
	announce("two", "KAZ", "2022-06-02", "2022-06-02", "");
	announce("three", "KAZ", "2022-07-03", "2022-07-03", "");
	report_event("2022/one", "held", "KAZ 3", "THA 40");
	report_event("2022/two", "cancelled", NULL, NULL);
	report_event("2022/three", "postponed", NULL, NULL);
	find((struct tacit_review_ask){ .area = "nct-ict" });
	ck_assert_int_eq(event_of("2022/one")->held.state, TACIT_EVENT_HELD);
	ck_assert_uint_eq(
		event_of("2022/one")->held.reports[0].participants, 43);
	ck_assert_uint_eq(event_of("2022/one")->held.reports[0].state_count, 2);
	ck_assert_int_eq(
		event_of("2022/two")->held.state, TACIT_EVENT_CANCELLED);
	ck_assert_uint_eq(
		event_of("2022/two")->held.reports[0].participants, 0);
	ck_assert_int_eq(
		event_of("2022/three")->held.state, TACIT_EVENT_POSTPONED);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_EVENTS].now, 4);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_EVENTS_HELD].now, 1);
	ck_assert_uint_eq(review.movement.reports, 3);
	/* what was put off is not ahead: the seminar and its registration are */
	ck_assert_uint_eq(review.dates.count, 2);
}
END_TEST

/* The coordinator reports for its state, and again for the area: two reports. */
START_TEST(test_state_that_reports_twice)
{
	const struct tacit_progress report = { .item = "nct-general/i.3",
		.by_coordinator = "TUR",
		.year = "2023",
		.status = "completed",
		.body = "A test.\n" };
	const struct tacit_review_item *item;

	approve_plan();
	go_to(2023, 11, 1);
	progress("TUR", "nct-general/i.3", "limited");
	tacit_write_result_clear(&result);
	(void)recorded(tacit_progress_record(
		reg, &coordinator, &report, &options, &result, &err));
	go_to(2024, 3, 1);
	find((struct tacit_review_ask){ .year = 2023, .area = "nct-general" });
	item = item_of("i.3");
	ck_assert_uint_eq(item->report_count, 2);
	ck_assert_int_eq(item->status, TACIT_ITEM_REPORTED_DIFFERENTLY);
	ck_assert_str_eq(item->reports[0].by.id, "TUR");
	ck_assert_str_eq(item->reports[1].by.id, "TUR");
	ck_assert_int_ne(item->reports[0].is_by_coordinator,
		item->reports[1].is_by_coordinator);
}
END_TEST

static const char *repeated(const char *text, size_t count)
{
	struct tacit_buf out = { 0 };
	const char *kept;

	while (count--)
		tacit_buf_adds(&out, text);
	kept = tacit_arena_strdup(&arena, tacit_buf_cstr(&out));
	tacit_buf_clear(&out);
	return kept;
}

static const char *sentence_of(const char *body)
{
	const struct tacit_comment said = { .note = "2022/nct-g-778",
		.state = "KAZ",
		.kind = "comment",
		.received = { 1656000000 },
		.body = tacit_arena_printf(&arena, "%s\n", body) };
	const char *id = record_comment(&said);
	size_t i;

	find_nct();
	for (i = 0; i < review.proposals.count; i++)
		if (!strcmp(review.proposals.list[i].comment.id, id))
			return review.proposals.list[i].text;
	ck_abort_msg("no %s", id);
	return NULL;
}

/* The first sentence, two hundred bytes of it, in whole words or characters. */
START_TEST(test_first_sentence)
{
	const char *nine = "aaaaaaaaa ";

	ck_assert_str_eq(sentence_of("## Of it\n\n*One*, `two` and\n"
				     "three. Four."),
		"One, two and three. …");
	ck_assert_str_eq(sentence_of("Is it 3.5? Yes."), "Is it 3.5? …");
	ck_assert_str_eq(sentence_of("One\n\nTwo."), "One …");
	ck_assert_str_eq(sentence_of("No end"), "No end");
	/* as long as it may be, and one more */
	ck_assert_str_eq(sentence_of(repeated("b", 200)), repeated("b", 200));
	ck_assert_str_eq(sentence_of(repeated("b", 201)),
		tacit_arena_printf(&arena, "%s …", repeated("b", 200)));
	ck_assert_str_eq(sentence_of(repeated(nine, 21)),
		tacit_arena_printf(
			&arena, "%saaaaaaaaa …", repeated(nine, 19)));
	ck_assert_str_eq(sentence_of(tacit_arena_printf(
				 &arena, "c%s", repeated(nine, 21))),
		tacit_arena_printf(
			&arena, "c%saaaaaaaaa …", repeated(nine, 19)));
	/* a blank in the first half does not count */
	ck_assert_str_eq(sentence_of(tacit_arena_printf(&arena, "%s %s",
				 repeated("d", 99), repeated("e", 110))),
		tacit_arena_printf(&arena, "%s %s …", repeated("d", 99),
			repeated("e", 100)));
	ck_assert_str_eq(sentence_of(repeated("会", 70)),
		tacit_arena_printf(&arena, "%s …", repeated("会", 66)));
}
END_TEST

/* Decided, and declared an error: nothing was decided. */
START_TEST(test_decision_taken_back)
{
	static const char *const plan[] = { plan_id };
	static const char *const item[] = { "nct-general/i.2" };
	const struct tacit_act error = { .kind = "entered-in-error",
		.because = "Test." };
	const char *approval;
	const char *gate;

	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_DECISIONS].now, 0);
	decide("SOC", "approved", plan, 1, NULL,
		(struct tacit_date){ 2022, 7, 1 });
	approval = tacit_arena_strdup(&arena, result.ids[0]);
	decide("SWG", "approved", item, 1, NULL,
		(struct tacit_date){ 2022, 7, 1 });
	gate = tacit_arena_strdup(&arena, result.ids[0]);
	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_DECISIONS].now, 2);
	ck_assert_uint_eq(review.movement.decision_count, 2);
	ck_assert(review.plans.list[0].is_in_force);
	ck_assert(!item_of("i.2")->gate_is_open);
	(void)record_act(error, gate);
	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_DECISIONS].now, 1);
	ck_assert_uint_eq(review.movement.decision_count, 1);
	ck_assert(review.plans.list[0].is_in_force);
	ck_assert(item_of("i.2")->gate_is_open);
	(void)record_act(error, approval);
	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_DECISIONS].now, 0);
	ck_assert_uint_eq(review.movement.decision_count, 0);
	ck_assert(!review.plans.list[0].is_in_force);
}
END_TEST

/* --- one answer everywhere ------------------------------------------------------- */

/* What cannot be recorded may stand in a register all the same. */
static void change_by_hand(const char *script)
{
	sh(tacit_arena_printf(&arena,
		"%s && git add -A && git -c user.name=t -c user.email=t@t "
		"commit -qm 'test: by hand'",
		script));
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
}

/* In the header, in a version, and where there is neither. */
START_TEST(test_names_in_a_language)
{
	find((struct tacit_review_ask){ .area = "nct-general", .lang = "ru" });
	ck_assert_str_eq(review.calls.list[0].subject,
		"Обновленные проекты концепции и плана действий, новые вызовы "
		"и угрозы (общее)");
	ck_assert_str_eq(review.areas.list[0].area.name,
		"Новые вызовы и угрозы (общее)");
	ck_assert_str_eq(item_of("i.1")->item.name,
		"Сеть контактных пунктов по пограничному контролю");
	ck_assert_str_eq(review.events.list[0].event.name,
		"Семинар по борьбе с киберпреступностью");
	find((struct tacit_review_ask){ .area = "nct-general", .lang = "fr" });
	ck_assert_str_eq(item_of("i.1")->item.name,
		"Network of focal points on border control");
}
END_TEST

/* What was taken back outside any call is counted nowhere. */
START_TEST(test_outside_taken_back)
{
	struct tacit_comment said = { .area = "nct-general",
		.state = "AFG",
		.kind = "proposal",
		.received = { 1656000000 },
		.body = "One (test).\n" };

	said.withdraws = record_comment(&said);
	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_OUTSIDE].now, 3);
	ck_assert_uint_eq(review.proposals.total, 3);
	said.kind = "withdrawal";
	said.received.s++;
	said.body = "";
	(void)record_comment(&said);
	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_OUTSIDE].now, 2);
	ck_assert_uint_eq(review.proposals.total, 2);
}
END_TEST

/* What is kept of the rows of a matrix, to look at. */
struct seen {
	const char *id;
	const char *state;
	const char *outcome; /* or NULL */
	const char *undone_by; /* or NULL */
	int64_t received;
	enum tacit_undone undone;
};
static struct seen seen[8];
static struct tacit_matrix matrix;

static bool keep_seen(void *ctx, const struct tacit_matrix_row *row)
{
	size_t *count = ctx;

	ck_assert_uint_lt(*count, COUNT(seen));
	ck_assert_uint_eq(row->number, *count + 1);
	seen[(*count)++] = (struct seen){ tacit_arena_strdup(
						  &arena, row->statement->id),
		tacit_arena_strdup(&arena, row->state),
		row->outcome ? tacit_arena_strdup(&arena, row->outcome) : NULL,
		row->undone_by ? tacit_arena_strdup(&arena, row->undone_by)
			       : NULL,
		row->statement->received.s, row->undone };
	return true;
}

static void see_matrix(bool is_public)
{
	const struct tacit_matrix_ask ask = { "2022/nct-g-778", "en",
		is_public };
	size_t count = 0;

	ck_assert_msg(tacit_matrix_open(reg, &arena, &ask, &matrix, &err), "%s",
		err.msg);
	tacit_matrix_each(&matrix, keep_seen, &count);
	tacit_matrix_clear(&matrix);
	ck_assert_msg(matrix.err.code == TACIT_OK, "%s", matrix.err.msg);
	ck_assert_uint_eq(count, matrix.row_count);
}

/* By the name of the state, whoever spoke first. */
START_TEST(test_matrix_by_name)
{
	say("UZB", "comment", "One (test).\n", 1656000000);
	say("AFG", "comment", "Two (test).\n", 1656000100);
	say("KAZ", "comment", "Three (test).\n", 1656000200);
	say("AFG", "question", "Four (test).\n", 1656000300);
	see_matrix(false);
	ck_assert_uint_eq(matrix.row_count, 4);
	ck_assert_str_eq(seen[0].state, "Afghanistan");
	ck_assert_int_eq(seen[0].received, 1656000100);
	ck_assert_int_eq(seen[1].received, 1656000300);
	ck_assert_str_eq(seen[2].state, "Kazakhstan");
	ck_assert_str_eq(seen[3].state, "Uzbekistan");
}
END_TEST

/* A year begins and ends at the seat: 18:00 UTC on 31 December in Astana. */
START_TEST(test_turn_of_the_year)
{
	const struct tacit_review_ask next = {
		.organ = "SWG", .year = 2023, .lang = "en"
	};

	reopen_at((struct tacit_instant){ 1672509599 });
	ck_assert(!tacit_review_find(reg, &arena, &next, &review, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	err = (struct tacit_err){ 0 };
	find((struct tacit_review_ask){ 0 });
	ck_assert(!review.is_whole_year);
	ck_assert_int_eq(review.as_of.s, 1672509599);
	reopen_at((struct tacit_instant){ 1672509600 });
	find((struct tacit_review_ask){ 0 });
	ck_assert(review.is_whole_year);
	ck_assert_int_eq(review.as_of.s, 1672509600);
	find((struct tacit_review_ask){ .year = 2023 });
	ck_assert(!review.is_whole_year);
	ck_assert_int_eq(review.day.year, 2023);
}
END_TEST

/* A call that closes as the year begins was the last year's. */
START_TEST(test_call_that_closes_as_the_year_begins)
{
	change_by_hand("sed -i 's/^closes: .*/closes: 2022-12-31T18:00:00Z/; "
		       "s/^comments-by: .*/comments-by: 2022-12-31/' "
		       "notes/2022/nct-g-778.md");
	go_to(2023, 2, 1);
	find((struct tacit_review_ask){ .year = 2023 });
	ck_assert_uint_eq(review.calls.count, 0);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_CALLS_CLOSED].now, 0);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_CALLS_CLOSED].before, 1);
	change_by_hand("sed -i 's/^closes: .*/closes: 2022-12-31T18:00:01Z/' "
		       "notes/2022/nct-g-778.md");
	find((struct tacit_review_ask){ .year = 2023 });
	ck_assert_uint_eq(review.calls.count, 1);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_CALLS_CLOSED].now, 1);
}
END_TEST

START_TEST(test_answer_that_supersedes_and_withdraws)
{
	const struct tacit_comment said = { .note = "2022/nct-g-778",
		.state = "THA",
		.kind = "comment",
		.received = { 1656000000 },
		.body = "One (test).\n" };
	const char *comment = record_comment(&said);
	const char *first;
	const char *second;
	struct tacit_dispositions given = { 0 };
	const struct tacit_document *doc;
	struct tacit_call_summary sum = { 0 };

	first = record_answer(
		(struct tacit_answer){ .outcome = "noted" }, comment);
	second = record_answer((struct tacit_answer){ .outcome = "deferred",
				       .supersedes = first },
		comment);
	change_by_hand(tacit_arena_printf(&arena,
		"sed -i 's/^supersedes: .*/&\\nwithdraws: %s/' "
		"dispositions/2022/nct-g-778/tha/*.md",
		first));
	ck_assert(tacit_dispositions_of(reg, &arena, comment, &given, &err));
	doc = tacit_dispositions_find(&given, comment);
	ck_assert_str_eq(doc->at.id, second);
	ck_assert_str_eq(tacit_document_get(doc, "withdraws"), first);
	see_matrix(false);
	ck_assert_str_eq(seen[0].outcome, "deferred");
	ck_assert(
		tacit_summary_call(reg, &arena, "2022/nct-g-778", &sum, &err));
	ck_assert_uint_eq(sum.unanswered, 0);
	find_nct();
	ck_assert_uint_eq(review.proposals.without_answer, 0);
}
END_TEST

/* A withdrawal that a later word replaces still holds, as in silence. */
START_TEST(test_withdrawal_that_was_replaced)
{
	struct tacit_comment said = { .note = "2022/nct-g-778",
		.state = "THA",
		.kind = "objection",
		.received = { 1656000000 },
		.body = "One (test).\n" };
	bool stands = true;
	const char *objection = record_comment(&said);
	size_t i;

	said.kind = "withdrawal";
	said.withdraws = objection;
	said.received.s += 60;
	said.supersedes = record_comment(&said);
	said.kind = "no-objection";
	said.withdraws = NULL;
	said.received.s += 60;
	(void)record_comment(&said);
	ck_assert(tacit_facts_stands(reg, objection, &stands, &err));
	ck_assert(!stands);
	see_matrix(false);
	for (i = 0; i < matrix.row_count; i++)
		if (!strcmp(seen[i].id, objection))
			ck_assert_int_eq(
				seen[i].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_uint_eq(matrix.standing, 1);
}
END_TEST

static void open_to_public(const char *pattern)
{
	change_by_hand(tacit_arena_printf(
		&arena, "sed -i '2s/^/distribution: public\\n/' %s", pattern));
}

/* What is counted is what is left; what stands was found from all. */
START_TEST(test_matrix_for_public)
{
	struct tacit_comment said = { .note = "2022/nct-g-778",
		.state = "AFG",
		.kind = "comment",
		.received = { 1656000000 },
		.body = "One (test).\n" };
	const struct tacit_matrix_ask ask = { said.note, "en", true };
	const char *open = record_comment(&said);
	const char *answered;

	ck_assert(!tacit_matrix_open(reg, &arena, &ask, &matrix, &err));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	err = (struct tacit_err){ 0 };
	go_to(2022, 9, 1);
	said.received.s = 1660000000; /* after the close */
	said.body = "Two (test).\n";
	answered = record_comment(&said);
	(void)record_answer(
		(struct tacit_answer){ .outcome = "noted" }, answered);
	(void)record_answer(
		(struct tacit_answer){ .outcome = "deferred" }, open);
	open_to_public(
		"notes/2022/nct-g-778.md comments/2022/nct-g-778/*/*.md");
	open_to_public(tacit_arena_printf(&arena,
		"$(grep -l 'outcome: noted' dispositions/2022/nct-g-778/*/*)"));
	said.received.s = 1656000060;
	said.kind = "withdrawal";
	said.withdraws = open;
	said.body = NULL;
	(void)record_comment(&said);
	say("KAZ", "comment", "For members (test).\n", 1656000200);
	see_matrix(false);
	ck_assert_uint_eq(matrix.row_count, 4);
	ck_assert_uint_eq(matrix.recorded, 4);
	ck_assert_uint_eq(matrix.standing, 3);
	ck_assert_uint_eq(matrix.answered, 1);
	ck_assert_str_eq(seen[0].outcome, "deferred");
	ck_assert_ptr_nonnull(seen[0].undone_by);
	see_matrix(true);
	ck_assert(matrix.is_public);
	ck_assert_uint_eq(matrix.row_count, 2);
	ck_assert_uint_eq(matrix.recorded, 2);
	ck_assert_uint_eq(matrix.standing, 1);
	ck_assert_uint_eq(matrix.answered, 1);
	ck_assert_uint_eq(matrix.after_close, 1);
	/* that it was withdrawn is known, by which text is not; and an outcome
	 * that is for members only is not */
	ck_assert_str_eq(seen[0].id, open);
	ck_assert_int_eq(seen[0].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_ptr_null(seen[0].undone_by);
	ck_assert_ptr_null(seen[0].outcome);
	ck_assert_str_eq(seen[1].id, answered);
	ck_assert_str_eq(seen[1].outcome, "noted");
}
END_TEST

START_TEST(test_report_entered_in_error)
{
	approve_plan();
	go_to(2023, 11, 1);
	progress("KAZ", "nct-general/i.3", "limited");
	change_by_hand(tacit_arena_printf(&arena,
		"mkdir -p acts/2022 && printf -- '---\\nkind: "
		"entered-in-error\\nsubject: %s\\ndate: "
		"2022-07-01\\n---\\n' > "
		"acts/2022/2022-07-01-entered-in-error-01234567.md",
		result.ids[0]));
	go_to(2024, 3, 1);
	find((struct tacit_review_ask){ .year = 2023, .area = "nct-general" });
	ck_assert_uint_eq(item_of("i.3")->report_count, 0);
	ck_assert_int_eq(item_of("i.3")->status, TACIT_ITEM_NOT_REPORTED);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_PROGRESS].now, 0);
}
END_TEST

START_TEST(test_submission_taken_back)
{
	struct tacit_act act = {
		.kind = "submitted", .organ = "SWG", .date = { 2022, 7, 1 }
	};

	act.withdraws = record_act(act, paper_id);
	(void)record_act(act, paper_id);
	find_nct();
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_SUBMITTED].now, 0);
}
END_TEST

/* --- for the public --------------------------------------------------------------- */

START_TEST(test_public)
{
	find((struct tacit_review_ask){ .is_public = true });
	ck_assert_uint_eq(review.papers.count, 0);
	ck_assert_uint_eq(review.calls.count, 0);
	ck_assert_uint_eq(review.proposals.total, 0);
	ck_assert_uint_eq(review.plans.count, 0);
	ck_assert_uint_eq(review.networks.count, 0);
	ck_assert_uint_eq(review.events.count, 0);
	ck_assert_uint_eq(review.notes.count, 0);
	ck_assert_uint_eq(review.figures[TACIT_FIGURE_NOTES].now, 0);
	/* what is public is there */
	ck_assert_uint_eq(review.areas.count, 18);
	ck_assert_str_eq(review.body_short, "CICA");
	ck_assert(!is_there(reg, TACIT_NOTE, "2022/nct-g-778"));
}
END_TEST

/* --- wrong uses ------------------------------------------------------------------- */

static const struct {
	struct tacit_review_ask ask;
	enum tacit_code code;
	const char *msg;
	const char *hint;
} wrong[] = {
	{ { .organ = "UNO", .year = 2022, .lang = "en" }, TACIT_NOTFOUND,
		"UNO is no organ of this body",
		"its organs: SWG, SOC, MC, SUMMIT" },
	{ { .organ = "SWG", .year = 2023, .lang = "en" }, TACIT_INVALID,
		"the year 2023 has not begun by the report's instant",
		"a report tells of a year that has begun" },
	{ { .organ = "SWG", .year = 1901, .lang = "en" }, TACIT_INVALID,
		"1901 is outside the years of the calendar", "" },
	{ { .organ = "SWG", .year = 2022, .lang = "en", .area = "none" },
		TACIT_NOTFOUND, "none is no area of this register", "" },
	{ { .organ = "SWG", .year = 2022, .lang = "en", .dimension = "none" },
		TACIT_NOTFOUND,
		"no area of this register is in the dimension none", "" },
	{ { .organ = "SWG", .year = 2022, .lang = "en", .since = "none" },
		TACIT_NOTFOUND, "none is not in this register",
		"see what there is with: tacit list decision" },
};

START_TEST(test_wrong)
{
	ck_assert(
		!tacit_review_find(reg, &arena, &wrong[_i].ask, &review, &err));
	ck_assert_int_eq(err.code, wrong[_i].code);
	ck_assert_str_eq(err.msg, wrong[_i].msg);
	ck_assert_str_eq(err.hint, wrong[_i].hint);
	ck_assert_uint_eq(err.line, 0);
	ck_assert_str_eq(err.path, "");
}
END_TEST

/* --- printed ------------------------------------------------------------------------- */

static char *text_page(const char *lang)
{
	struct tacit_page page = { 0 };
	struct tacit_buf out = { 0 };
	char *text;

	find((struct tacit_review_ask){ .lang = lang });
	tacit_page_review(&review, &page);
	tacit_text_page(&page, NULL, &out);
	text = tacit_arena_strdup(&arena, tacit_buf_cstr(&out));
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
	return text;
}

static const char *const langs[] = { "en", "ru", "kk", "zh", "fr" };

START_TEST(test_page)
{
	static const char *const parts[] = { "\nA. ", "\nB. ", "\nC. ", "\nD. ",
		"\nE. ", "\nF. ", "\nG. ", "\nH. ", "\nI. ", "\nJ. ", "\nK. ",
		"\nL. " };
	const char *at = text_page(langs[_i]);
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		at = strstr(at, parts[i]);
		ck_assert_msg(at != NULL, "part %s", parts[i]);
	}
	/* twice the same, to the byte */
	ck_assert_str_eq(text_page(langs[_i]), text_page(langs[_i]));
}
END_TEST

START_TEST(test_exercise)
{
	ck_assert_ptr_nonnull(
		strstr(text_page("en"), "SAMPLE, not a document of CICA"));
	ck_assert_ptr_nonnull(strstr(text_page("ru"), "УЧЕБНЫЙ ОБРАЗЕЦ"));
}
END_TEST

START_TEST(test_machines)
{
	struct tacit_buf out = { 0 };

	find((struct tacit_review_ask){ 0 });
	tacit_json_review(&review, &out);
	ck_assert_ptr_nonnull(strstr(out.data, "\"tacit\": 1"));
	ck_assert_ptr_nonnull(strstr(out.data, "\"exercise\": true"));
	ck_assert_ptr_nonnull(strstr(out.data, "\"suggested_area\": {"));
	tacit_buf_truncate(&out, 0);
	tacit_csv_review(&review, &out);
	ck_assert_ptr_nonnull(strstr(
		out.data, "plans,1,paper.id,nct-general/action-plan\r\n"));
	ck_assert_ptr_nonnull(strstr(out.data, "plans,1,without_lead,14\r\n"));
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(test_words)
{
	ck_assert_str_eq(tacit_figure_word(TACIT_FIGURE_NOTES), "notes");
	ck_assert_str_eq(
		tacit_matter_word(TACIT_MATTER_ON_THE_WAY), "on-the-way");
	ck_assert_str_eq(
		tacit_event_state_word(TACIT_EVENT_POSTPONED), "postponed");
}
END_TEST

Suite *tacit_suite_review(void)
{
	Suite *suite = suite_create("review");
	TCase *all = tcase_create("all");

	tcase_set_timeout(all, 60);
	tcase_add_checked_fixture(all, make_register, remove_register);
	tcase_add_test(all, test_head);
	tcase_add_test(all, test_end_of_year);
	tcase_add_test(all, test_matters);
	tcase_add_test(all, test_call);
	tcase_add_test(all, test_proposals);
	tcase_add_test(all, test_draft_plan);
	tcase_add_test(all, test_events);
	tcase_add_test(all, test_figures);
	tcase_add_test(all, test_support_of_another);
	tcase_add_test(all, test_replies);
	tcase_add_test(all, test_plan_in_force);
	tcase_add_test(all, test_since);
	tcase_add_test(all, test_submitted);
	tcase_add_test(all, test_submitted_elsewhere);
	tcase_add_test(all, test_first_sentence);
	tcase_add_test(all, test_names_in_a_language);
	tcase_add_test(all, test_matrix_by_name);
	tcase_add_test(all, test_matrix_for_public);
	tcase_add_test(all, test_outside_taken_back);
	tcase_add_test(all, test_networks);
	tcase_add_test(all, test_state_that_reports_twice);
	tcase_add_test(all, test_turn_of_the_year);
	tcase_add_test(all, test_call_that_closes_as_the_year_begins);
	tcase_add_test(all, test_event_that_begins_on_the_day);
	tcase_add_test(all, test_events_of_the_year);
	tcase_add_test(all, test_event_as_it_was_reported);
	tcase_add_test(all, test_decision_taken_back);
	tcase_add_test(all, test_answer_that_supersedes_and_withdraws);
	tcase_add_test(all, test_withdrawal_that_was_replaced);
	tcase_add_test(all, test_report_entered_in_error);
	tcase_add_test(all, test_submission_taken_back);
	tcase_add_test(all, test_public);
	tcase_add_loop_test(
		all, test_wrong, 0, (int)(sizeof(wrong) / sizeof(wrong[0])));
	tcase_add_loop_test(
		all, test_page, 0, (int)(sizeof(langs) / sizeof(langs[0])));
	tcase_add_test(all, test_exercise);
	tcase_add_test(all, test_machines);
	tcase_add_test(all, test_words);
	suite_add_tcase(suite, all);
	return suite;
}
