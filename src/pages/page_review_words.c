/* page_review_words: the words that several parts of the report say. */
#include <string.h>

#include "pages/page_review_parts.h"
#include "pages/say_positions.h"

/* --- dates --------------------------------------------------------------- */

const char *tacit_review_short(
	const struct review_page *p, struct tacit_date date)
{
	const char *text = tacit_say_date(p->page, TACIT_DATE_SHORT, date);
	struct tacit_buf out = { 0 };

	if (!tacit_date_is_set(date))
		return text;
	for (; *text; text++) {
		if (*text == ' ')
			tacit_buf_adds(&out, "\xc2\xa0");
		else
			tacit_buf_addc(&out, *text);
	}
	return tacit_page_keep(p->page, &out);
}

const char *tacit_review_days(const struct review_page *p,
	struct tacit_date from, struct tacit_date to)
{
	const char *first = tacit_review_short(p, from);

	if (!tacit_date_is_set(to) || !tacit_date_compare(from, to))
		return first;
	return tacit_page_say(p->page, "%s\xc2\xa0\xe2\x80\x93\n%s", first,
		tacit_review_short(p, to));
}

struct tacit_date tacit_review_end_day(const struct tacit_review_call *call)
{
	/* the last second of the day that ends with a close */
	struct tacit_instant last = { tacit_instant_is_set(call->ended)
			? call->ended.s
			: call->closes.s - 1 };

	last.s += call->clock.offset_s;
	return tacit_instant_utc_date(last);
}

/* --- names --------------------------------------------------------------- */

const char *tacit_review_join(
	const struct review_page *p, const struct tacit_review_names *names)
{
	const char **items = tacit_arena_array(
		&p->page->arena, names->count + 1, sizeof(*items));
	size_t i;

	if (!names->count)
		return SAY("not recorded");
	for (i = 0; i < names->count; i++)
		items[i] = names->list[i].name;
	return tacit_say_join(p->page, items, names->count);
}

const char *tacit_review_prepared(
	const struct review_page *p, const struct tacit_review_names *states)
{
	return states->count ? tacit_page_say(p->page, SAY("prepared by %s"),
				       tacit_review_join(p, states))
			     : "";
}

const char *tacit_review_list(
	const struct review_page *p, const struct tacit_review_names *names)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < names->count; i++)
		tacit_buf_printf(
			&text, "%s%s", i ? "; " : "", names->list[i].name);
	return tacit_page_keep(p->page, &text);
}

/* --- organs, outcomes ----------------------------------------------------- */

const char *tacit_review_organ(const struct review_page *p, const char *code)
{
	const struct tacit_review_names *organs = &p->review->organs;
	size_t i;

	for (i = 0; code && i < organs->count; i++) {
		if (!strcmp(organs->list[i].id, code))
			return organs->list[i].name;
	}
	return code ? code : "";
}

const char *tacit_review_follow_up(const struct review_page *p,
	const struct tacit_review_follow_up *follow_up)
{
	const struct {
		uint64_t count;
		const char *word;
	} parts[] = {
		{ follow_up->incorporated, SAY("incorporated") },
		{ follow_up->not_incorporated, SAY("not incorporated") },
		{ follow_up->deferred, SAY("deferred") },
		{ follow_up->otherwise, SAY("answered otherwise") },
		{ follow_up->without, SAY("outcome not recorded") },
	};
	struct tacit_buf text = { 0 };
	size_t i;
	bool any = false;

	tacit_buf_printf(&text,
		tacit_tr_n(p->page->lang, follow_up->total,
			"%llu asks for an outcome", "%llu ask for an outcome"),
		(unsigned long long)follow_up->total);
	for (i = 0; i < TACIT_COUNT(parts); i++) {
		if (!parts[i].count)
			continue;
		tacit_buf_printf(&text, "%s%s %llu", any ? ", " : ": ",
			parts[i].word, (unsigned long long)parts[i].count);
		any = true;
	}
	return tacit_page_keep(p->page, &text);
}

/* --- stages --------------------------------------------------------------- */

const char *tacit_review_stage_word(
	const struct review_page *p, enum tacit_stage_kind stage)
{
	static const char *const words[TACIT_STAGE_COUNT] = {
		[TACIT_STAGE_DRAFTING] = WORD("drafting"),
		[TACIT_STAGE_CIRCULATED] = WORD("circulated"),
		[TACIT_STAGE_DISPOSITIONS_AWAITED] =
			WORD("dispositions awaited"),
		[TACIT_STAGE_READY] = WORD("call closed"),
		[TACIT_STAGE_CLOSED] = WORD("call closed"),
		[TACIT_STAGE_CHANGED] = WORD("changed since circulation"),
		[TACIT_STAGE_SUBMITTED] = WORD("submitted"),
		[TACIT_STAGE_AGREED] = WORD("agreed"),
		[TACIT_STAGE_APPROVED] = WORD("approved"),
		[TACIT_STAGE_RETURNED] = WORD("returned"),
		[TACIT_STAGE_SUPERSEDED] = WORD("superseded"),
		[TACIT_STAGE_NOT_RECORDED] = WORD("not yet recorded"),
	};

	return SAY(words[stage]);
}

/* A body's own word has one form. */
const char *tacit_review_role(
	const struct review_page *p, const char *role, bool is_plural)
{
	const bool is_co = !strcmp(role, "co-coordinator");
	const char *one = is_co ? SAY("Co-coordinator") : SAY("Coordinator");
	const char *word = OWN(role);

	if (!is_plural || strcmp(word, one) != 0)
		return word;
	return is_co ? SAY("Co-coordinators") : SAY("Coordinators");
}

/* With its organ: "submitted to the SWG". */
static const char *stage_of_organ(
	const struct review_page *p, const struct tacit_stage *stage)
{
	const char *organ =
		stage->organ ? tacit_review_organ(p, stage->organ) : NULL;

	if (organ && stage->stage == TACIT_STAGE_SUBMITTED)
		return tacit_page_say(
			p->page, SAY("submitted to the %s"), organ);
	if (organ && stage->stage == TACIT_STAGE_AGREED)
		return tacit_page_say(p->page, SAY("agreed by the %s"), organ);
	if (organ && stage->stage == TACIT_STAGE_APPROVED)
		return tacit_page_say(
			p->page, SAY("approved by the %s"), organ);
	if (organ && stage->stage == TACIT_STAGE_RETURNED)
		return tacit_page_say(
			p->page, SAY("returned by the %s"), organ);
	return tacit_review_stage_word(p, stage->stage);
}

const char *tacit_review_stage(
	const struct review_page *p, const struct tacit_stage *stage)
{
	struct tacit_buf text = { 0 };

	if (stage->stage == TACIT_STAGE_READY)
		tacit_buf_adds(&text, SAY("call closed; not yet submitted"));
	else if (stage->stage == TACIT_STAGE_DISPOSITIONS_AWAITED)
		tacit_buf_printf(&text,
			SAY("call closed; dispositions awaited: %zu"),
			stage->without_disposition);
	else if (stage->stage == TACIT_STAGE_CIRCULATED &&
		tacit_instant_is_set(stage->closes))
		tacit_buf_adds(&text, SAY("circulated; call open"));
	else
		tacit_buf_adds(&text, stage_of_organ(p, stage));
	if (stage->is_under_silence)
		tacit_buf_printf(
			&text, ", %s", SAY("under the silence procedure"));
	if (stage->is_provisional)
		tacit_buf_printf(&text, " (%s)", SAY("provisional"));
	return tacit_page_keep(p->page, &text);
}

/* --- what came of a call -------------------------------------------------- */

static const char *verdict_alone(
	const struct review_page *p, const struct tacit_review_call *call)
{
	bool is_forward = call->effect == TACIT_EFFECT_FORWARD;

	switch (call->verdict) {
	case TACIT_VERDICT_OPEN:
	case TACIT_VERDICT_OPEN_WITH_COMMENTS:
		return SAY("open");
	case TACIT_VERDICT_KEPT:
		return is_forward	? SAY("closed without comments")
			: call->counted ? SAY("expired, objected to by too few")
			: call->unreasoned
			? SAY("expired, no objection gives a reason")
			: SAY("expired without objection");
	case TACIT_VERDICT_BROKEN:
		return is_forward ? SAY("comments received")
				  : SAY("silence broken");
	case TACIT_VERDICT_TOO_FEW_REPLIES:
		return SAY("too few replies");
	case TACIT_VERDICT_CLOSED:
		return SAY("closed without comments");
	case TACIT_VERDICT_CLOSED_WITH_COMMENTS:
		return SAY("comments received");
	case TACIT_VERDICT_NOT_PROVABLE:
		return SAY("not provable here");
	case TACIT_VERDICT_NONE:
		return SAY("no single result: the readings differ");
	case TACIT_VERDICT_TEXTS_DIFFER:
		return SAY("the texts have different results");
	case TACIT_VERDICT_NO_CALL:
	case TACIT_VERDICT_NOT_ISSUED:
		break;
	}
	return SAY("not recorded");
}

/* What would stop an adoption is said with it. */
static const char *verdict_with_cause(
	const struct review_page *p, const struct tacit_review_call *call)
{
	const char *in_force = call->effect == TACIT_EFFECT_ADOPT ||
			call->effect == TACIT_EFFECT_ENDORSE
		? tacit_say_in_force(p->page, &call->in_force)
		: NULL;

	if (!in_force || call->verdict == TACIT_VERDICT_NONE ||
		call->verdict == TACIT_VERDICT_TEXTS_DIFFER)
		return verdict_alone(p, call);
	return tacit_page_say(
		p->page, "%s; %s", verdict_alone(p, call), in_force);
}

const char *tacit_review_verdict(
	const struct review_page *p, const struct tacit_review_call *call)
{
	if (call->undone)
		return call->undone;
	if (!call->is_provisional)
		return verdict_with_cause(p, call);
	return tacit_page_say(p->page, "%s (%s)", verdict_with_cause(p, call),
		SAY("provisional"));
}

/* --- blocks --------------------------------------------------------------- */

void tacit_review_quiet(struct tacit_cell *cell, const char *text)
{
	if (text && text[0])
		tacit_run_format(&cell->text, TACIT_RUN_QUIET, "\n%s", text);
}

void tacit_review_beside(struct tacit_cell *cell, const char *text)
{
	if (text && text[0])
		tacit_run_format(&cell->text, TACIT_RUN_QUIET, ", %s", text);
}

void tacit_review_followings_in(const struct review_page *p,
	struct tacit_cell *cell, const struct tacit_followings *all)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		tacit_review_quiet(cell,
			tacit_page_say(p->page, "%s: %s", all->list[i].label,
				all->list[i].words));
}

static const char *asked_of_papers(
	const struct review_page *p, const struct tacit_review_matter *matter)
{
	size_t n = matter->subjects.count;
	const char *organ = tacit_review_organ(p, matter->target);

	if (matter->paper->after)
		return tacit_page_say(p->page,
			tacit_tr_n(p->page->lang, n,
				"The %s is asked to agree on the text, which "
				"then goes to the %s.",
				"The %s is asked to agree on the texts, which "
				"then go to the %s."),
			organ, tacit_review_organ(p, matter->paper->after));
	return tacit_page_say(p->page,
		tacit_tr_n(p->page->lang, n,
			"The %s is asked to approve the text.",
			"The %s is asked to approve the texts."),
		organ);
}

const char *tacit_review_asked(
	const struct review_page *p, const struct tacit_review_matter *matter)
{
	unsigned long long n = matter->subjects.count;

	if (matter->kind == TACIT_MATTER_DECISION)
		return asked_of_papers(p, matter);
	return tacit_page_say(p->page,
		matter->kind == TACIT_MATTER_GATES
			? tacit_tr_n(p->page->lang, n,
				  "%llu activity of this plan, which is in "
				  "force, needs the approval of the Member "
				  "States; it is not recorded.",
				  "%llu activities of this plan, which is in "
				  "force, need the approval of the Member "
				  "States; it is not recorded.")
			: tacit_tr_n(p->page->lang, n,
				  "%llu measure that this plan in force names "
				  "is new: neither its adoption nor an "
				  "approval is recorded.",
				  "%llu measures that this plan in force names "
				  "are new: neither their adoption nor an "
				  "approval is recorded."),
		n);
}

void tacit_review_annex(const struct review_page *p, const char *heading)
{
	tacit_page_heading(p->page, 1, heading)->is_annex = true;
}

bool tacit_review_begin(const struct review_page *p, const char *heading,
	size_t count, const char *none)
{
	tacit_page_heading(p->page, 1, heading);
	if (!count)
		tacit_page_paragraph(p->page, none);
	return count > 0;
}
