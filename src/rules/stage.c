#include <tacit/stage.h>

#include <stdlib.h>
#include <string.h>

/* One word of a table, by its number; false when there is none. */
static bool find_word(const char *const *words, size_t count, const char *word,
	size_t *number)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(words[i], word)) {
			*number = i;
			return true;
		}
	return false;
}

bool tacit_outcome_parse(const char *word, enum tacit_outcome *out)
{
	static const char *const words[] = { "agreed", "approved",
		"approved-under-silence", "returned", "noted", "reviewed",
		"appointed" };
	size_t number = 0;
	bool found = find_word(words, TACIT_COUNT(words), word, &number);

	*out = found ? (enum tacit_outcome)(number + 1) : TACIT_OUTCOME_NONE;
	return found;
}

bool tacit_progress_parse(const char *word, enum tacit_progress_status *out)
{
	static const char *const words[TACIT_PROGRESS_COUNT] = { "not-started",
		"limited", "substantial", "completed" };
	size_t number = 0;
	bool found = find_word(words, TACIT_PROGRESS_COUNT, word, &number);

	*out = (enum tacit_progress_status)number;
	return found;
}

const char *tacit_stage_word(enum tacit_stage_kind stage)
{
	static const char *const words[TACIT_STAGE_COUNT] = {
		[TACIT_STAGE_DRAFTING] = "drafting",
		[TACIT_STAGE_CIRCULATED] = "circulated",
		[TACIT_STAGE_DISPOSITIONS_AWAITED] = "dispositions-awaited",
		[TACIT_STAGE_READY] = "ready",
		[TACIT_STAGE_CLOSED] = "closed",
		[TACIT_STAGE_CHANGED] = "changed",
		[TACIT_STAGE_SUBMITTED] = "submitted",
		[TACIT_STAGE_AGREED] = "agreed",
		[TACIT_STAGE_APPROVED] = "approved",
		[TACIT_STAGE_RETURNED] = "returned",
		[TACIT_STAGE_SUPERSEDED] = "superseded",
		[TACIT_STAGE_NOT_RECORDED] = "not-yet-recorded",
	};

	return words[stage];
}

/* --- a paper ----------------------------------------------------------- */

struct walk {
	const struct tacit_paper_facts *facts;
	struct tacit_instant now;
	struct tacit_stage *out;
	const struct tacit_step *call; /* that circulated it last */
	const char *pinned; /* text of the decision it rests on; or NULL */
	const char *agreed_text; /* the same, however often circulated since */
	size_t agreed; /* how many organs of the chain, from the first */
};

/* The steps that exist, by instant, as they were done. */
static const struct tacit_step **steps_in_order(struct tacit_arena *arena,
	const struct tacit_paper_facts *facts, struct tacit_instant now,
	size_t *count)
{
	const struct tacit_step **steps = tacit_arena_array(
		arena, facts->step_count, sizeof(struct tacit_step *));
	size_t n = 0;

	for (size_t i = 0; i < facts->step_count; i++) {
		const struct tacit_step *step = &facts->steps[i];
		size_t at = n;

		if (step->when.s > now.s)
			continue;
		for (; at && steps[at - 1]->when.s > step->when.s; at--)
			steps[at] = steps[at - 1];
		steps[at] = step;
		n++;
	}
	*count = n;
	return steps;
}

/* Place of an organ in the chain; approval_count: not in it. */
static size_t organ_rank(const struct walk *w, const char *organ)
{
	size_t i = 0;

	while (i < w->facts->approval_count &&
		(!organ || strcmp(w->facts->approval[i], organ) != 0))
		i++;
	return i;
}

static bool is_other_text(const char *a, const char *b)
{
	return a && b && strcmp(a, b) != 0;
}

static void come_to(struct walk *w, enum tacit_stage_kind stage,
	const struct tacit_step *step)
{
	w->out->stage = stage;
	w->out->since = step->when;
	w->out->by = step->id;
	w->out->organ = step->organ;
	if (step->blob)
		w->out->blob = step->blob;
}

static void circulate(struct walk *w, const struct tacit_step *step)
{
	/* what was agreed was another text: the chain begins again */
	if (is_other_text(w->agreed_text, step->blob))
		w->agreed = 0;
	w->pinned = NULL;
	w->call = step;
	come_to(w, TACIT_STAGE_CIRCULATED, step);
}

static void agree(struct walk *w, const struct tacit_step *step)
{
	size_t rank = organ_rank(w, step->organ);

	if (rank < w->facts->approval_count && rank >= w->agreed)
		w->agreed = rank + 1;
	w->pinned = step->blob;
	w->agreed_text = step->blob;
	come_to(w, TACIT_STAGE_AGREED, step);
}

/* The last organ of the chain, or one that is not in it. */
static bool is_final(const struct walk *w, const char *organ)
{
	return organ_rank(w, organ) + 1 >= w->facts->approval_count;
}

static void approve(struct walk *w, const struct tacit_step *step)
{
	if (!is_final(w, step->organ)) {
		agree(w, step);
		return;
	}
	w->pinned = step->blob;
	w->out->is_under_silence =
		step->outcome == TACIT_OUTCOME_APPROVED_UNDER_SILENCE;
	come_to(w, TACIT_STAGE_APPROVED, step);
}

static void send_back(struct walk *w, const struct tacit_step *step)
{
	w->agreed = 0;
	w->pinned = NULL;
	come_to(w, TACIT_STAGE_RETURNED, step);
}

/* Noted, reviewed, appointed: it stays where it was. */
static void decide(struct walk *w, const struct tacit_step *step)
{
	bool is_approved = w->out->stage == TACIT_STAGE_APPROVED;

	if (step->outcome == TACIT_OUTCOME_APPROVED ||
		step->outcome == TACIT_OUTCOME_APPROVED_UNDER_SILENCE) {
		if (!is_approved || is_final(w, step->organ))
			approve(w, step);
	} else if (step->outcome == TACIT_OUTCOME_AGREED && !is_approved) {
		agree(w, step);
	} else if (step->outcome == TACIT_OUTCOME_RETURNED && !is_approved) {
		send_back(w, step);
	}
}

/* What is approved is frozen: only a decision moves it. */
static void take_step(struct walk *w, const struct tacit_step *step)
{
	bool is_approved = w->out->stage == TACIT_STAGE_APPROVED;

	if (step->kind == TACIT_STEP_DECIDED)
		decide(w, step);
	else if (step->kind == TACIT_STEP_CIRCULATED && !is_approved)
		circulate(w, step);
	else if (step->kind == TACIT_STEP_SUBMITTED && !is_approved)
		come_to(w, TACIT_STAGE_SUBMITTED, step);
}

/* A paper in force gives way to one that is approved, not to a draft. */
static void supersede(struct walk *w, const struct tacit_step *step)
{
	if (step->kind != TACIT_STEP_SUPERSEDED ||
		w->out->stage == TACIT_STAGE_SUPERSEDED)
		return;
	w->out->successor = NULL;
	if (step->is_approved || w->out->stage != TACIT_STAGE_APPROVED)
		come_to(w, TACIT_STAGE_SUPERSEDED, step);
	else
		w->out->successor = step->id;
}

/* What a call has come to. */
static void read_last_call(struct walk *w)
{
	struct tacit_stage *out = w->out;
	bool has_close = tacit_instant_is_set(w->call->closes);

	if (has_close && w->now.s < w->call->closes.s)
		return;
	if (has_close) {
		out->since = w->call->closes;
		out->is_provisional =
			!w->call->is_confirmed && !w->call->is_hidden;
	}
	if (has_close && w->call->is_hidden) {
		out->stage = TACIT_STAGE_CLOSED;
		return;
	}
	if (has_close && w->call->without_disposition)
		out->stage = TACIT_STAGE_DISPOSITIONS_AWAITED;
	else if (w->call->differs)
		out->stage = TACIT_STAGE_CHANGED;
	else if (has_close)
		out->stage = TACIT_STAGE_READY;
}

static enum tacit_next next_of(const struct walk *w)
{
	static const enum tacit_next nexts[TACIT_STAGE_COUNT] = {
		[TACIT_STAGE_DRAFTING] = TACIT_NEXT_CIRCULATE,
		[TACIT_STAGE_CIRCULATED] = TACIT_NEXT_CLOSE,
		[TACIT_STAGE_DISPOSITIONS_AWAITED] = TACIT_NEXT_ANSWER,
		[TACIT_STAGE_READY] = TACIT_NEXT_SUBMIT,
		[TACIT_STAGE_CHANGED] = TACIT_NEXT_CIRCULATE_OR_EXPLAIN,
		[TACIT_STAGE_SUBMITTED] = TACIT_NEXT_DECIDE,
		[TACIT_STAGE_AGREED] = TACIT_NEXT_SUBMIT,
		[TACIT_STAGE_RETURNED] = TACIT_NEXT_REVISE,
	};
	const struct tacit_stage *out = w->out;

	if (out->stage == TACIT_STAGE_CIRCULATED &&
		!tacit_instant_is_set(out->closes))
		return TACIT_NEXT_SUBMIT;
	if (out->stage == TACIT_STAGE_READY && out->is_provisional)
		return TACIT_NEXT_CONFIRM;
	if (out->stage == TACIT_STAGE_AGREED &&
		w->agreed >= w->facts->approval_count)
		return TACIT_NEXT_NOTHING;
	return nexts[out->stage];
}

static void look_ahead(struct walk *w)
{
	struct tacit_stage *out = w->out;

	out->next = next_of(w);
	if (out->next == TACIT_NEXT_DECIDE)
		out->next_organ = out->organ;
	else if (out->next != TACIT_NEXT_NOTHING &&
		w->agreed < w->facts->approval_count)
		out->next_organ = w->facts->approval[w->agreed];
}

/* A text that was circulated or decided on was there, whenever it was put
 * into this register. */
static bool is_recorded(
	const struct walk *w, const struct tacit_step **steps, size_t count)
{
	size_t i = 0;

	if (w->facts->begins.s <= w->now.s)
		return true;
	while (i < count && !steps[i]->blob)
		i++;
	return i < count;
}

void tacit_stage_find(struct tacit_arena *arena,
	const struct tacit_paper_facts *facts, struct tacit_instant now,
	struct tacit_stage *out)
{
	struct walk w = { .facts = facts, .now = now, .out = out };
	size_t count = 0;
	const struct tacit_step **steps =
		steps_in_order(arena, facts, now, &count);

	*out = (struct tacit_stage){ .blob = facts->blob };
	if (!is_recorded(&w, steps, count)) {
		out->stage = TACIT_STAGE_NOT_RECORDED;
		return;
	}
	for (size_t i = 0; i < count; i++)
		take_step(&w, steps[i]);
	if (w.call) {
		out->note = w.call->id;
		out->closes = w.call->closes;
		out->without_disposition = w.call->without_disposition;
		out->differs = w.call->differs;
	}
	if (w.pinned)
		out->differs = is_other_text(w.pinned, facts->blob);
	if (out->stage == TACIT_STAGE_CIRCULATED)
		read_last_call(&w);
	for (size_t i = 0; i < count; i++)
		supersede(&w, steps[i]);
	look_ahead(&w);
}

/* --- an activity ------------------------------------------------------- */

static int by_state(const void *a, const void *b)
{
	const struct tacit_progress_report *const *left = a;
	const struct tacit_progress_report *const *right = b;
	int order = strcmp((*left)->state, (*right)->state);

	return order ? order : strcmp((*left)->id, (*right)->id);
}

static enum tacit_item_status status_of(const struct tacit_item_facts *facts,
	const struct tacit_item_line *line)
{
	if (!facts->is_in_force)
		return TACIT_ITEM_PROPOSED;
	if (!line->report_count)
		return TACIT_ITEM_NOT_REPORTED;
	for (size_t i = 1; i < line->report_count; i++)
		if (line->reports[i]->status != line->reports[0]->status)
			return TACIT_ITEM_REPORTED_DIFFERENTLY;
	return TACIT_ITEM_REPORTED;
}

void tacit_stage_item(struct tacit_arena *arena,
	const struct tacit_item_facts *facts, int year,
	struct tacit_item_line *out)
{
	*out = (struct tacit_item_line){ 0 };
	out->reports = tacit_arena_array(arena, facts->report_count,
		sizeof(struct tacit_progress_report *));
	for (size_t i = 0; i < facts->report_count; i++)
		if (facts->reports[i].year == year)
			out->reports[out->report_count++] = &facts->reports[i];
	qsort(out->reports, out->report_count, sizeof(*out->reports), by_state);
	out->status = status_of(facts, out);
	if (out->status == TACIT_ITEM_REPORTED)
		out->reported = out->reports[0]->status;
	out->gate_is_open = facts->needs_approval && !facts->gate_is_approved;
	out->has_events = facts->events_held > 0;
}
