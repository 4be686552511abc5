#include "facts/open_memo.h"

#include <string.h>

#include "facts/kept.h"

static void keep_call(struct tacit_kept *kept, void *element)
{
	struct tacit_call_fact *f = element;

	tacit_kept_text(kept, &f->note);
	tacit_kept_instant(kept, &f->issued);
	tacit_kept_instant(kept, &f->closes);
	tacit_kept_instant(kept, &f->notice);
	tacit_kept_flag(kept, &f->is_confirmed);
	tacit_kept_flag(kept, &f->is_in_doubt);
	tacit_kept_flag(kept, &f->is_assumed);
	tacit_kept_size(kept, &f->recorded);
	tacit_kept_text(kept, &f->awaited);
	tacit_kept_size(kept, &f->awaited_count);
}

static void keep_answer(struct tacit_kept *kept, void *element)
{
	struct tacit_answer_fact *f = element;

	tacit_kept_text(kept, &f->subject);
	tacit_kept_text(kept, &f->first);
	tacit_kept_size(kept, &f->count);
	tacit_kept_instant(kept, &f->since);
	tacit_kept_texts(kept, &f->coordinators, &f->coordinator_count);
}

static void keep_paper(struct tacit_kept *kept, void *element)
{
	struct tacit_paper_fact *f = element;
	struct tacit_stage *s = &f->stage;
	int64_t stage = (int64_t)s->stage;
	int64_t next = (int64_t)s->next;

	tacit_kept_text(kept, &f->id);
	tacit_kept_number(kept, &stage);
	tacit_kept_number(kept, &next);
	s->stage = (enum tacit_stage_kind)stage;
	s->next = (enum tacit_next)next;
	tacit_kept_instant(kept, &s->since);
	tacit_kept_instant(kept, &s->closes);
	tacit_kept_text(kept, &s->by);
	tacit_kept_text(kept, &s->note);
	tacit_kept_text(kept, &s->organ);
	tacit_kept_text(kept, &s->blob);
	tacit_kept_flag(kept, &s->is_under_silence);
	tacit_kept_flag(kept, &s->is_provisional);
	tacit_kept_flag(kept, &s->differs);
	tacit_kept_size(kept, &s->without_disposition);
	tacit_kept_text(kept, &s->successor);
	tacit_kept_text(kept, &s->next_organ);
	tacit_kept_texts(kept, &f->coordinators, &f->coordinator_count);
}

static void keep_version(struct tacit_kept *kept, void *element)
{
	struct tacit_version_fact *f = element;
	int64_t kind = (int64_t)f->writer.kind;

	tacit_kept_text(kept, &f->id);
	tacit_kept_text(kept, &f->original);
	tacit_kept_instant(kept, &f->since);
	tacit_kept_number(kept, &kind);
	f->writer.kind = (enum tacit_party_kind)kind;
	tacit_kept_texts(kept, &f->writer.codes, &f->writer.code_count);
}

static void keep_opinion(struct tacit_kept *kept, void *element)
{
	struct tacit_opinion_fact *f = element;

	tacit_kept_text(kept, &f->comment);
	tacit_kept_text(kept, &f->state);
	tacit_kept_text(kept, &f->by);
	tacit_kept_text(kept, &f->area);
	tacit_kept_text(kept, &f->followed_by);
}

/* One list: its count, then each element by its own function. What is read is
 * a copy in the arena; what is written is left as it is. */
static const void *keep_list(struct tacit_kept *kept, const void *from,
	size_t *n, size_t size, void (*each)(struct tacit_kept *, void *))
{
	char *copy;
	size_t i;

	tacit_kept_count(kept, n);
	copy = tacit_arena_array(kept->arena, *n + 1, size);
	if (!kept->is_reading && *n)
		memcpy(copy, from, *n * size);
	for (i = 0; i < *n && !kept->is_bad; i++)
		each(kept, copy + i * size);
	return kept->is_reading ? copy : from;
}

static void keep_printed(struct tacit_kept *kept, void *element)
{
	struct tacit_printed *p = element;

	tacit_kept_text(kept, &p->id);
	tacit_kept_text(kept, &p->printed);
}

static void keep_open(struct tacit_kept *kept, struct tacit_open *open)
{
	struct tacit_awaited_facts *f = &open->facts;

	f->calls = keep_list(
		kept, f->calls, &f->call_count, sizeof(*f->calls), keep_call);
	f->answers = keep_list(kept, f->answers, &f->answer_count,
		sizeof(*f->answers), keep_answer);
	f->papers = keep_list(kept, f->papers, &f->paper_count,
		sizeof(*f->papers), keep_paper);
	f->versions = keep_list(kept, f->versions, &f->version_count,
		sizeof(*f->versions), keep_version);
	f->opinions = keep_list(kept, f->opinions, &f->opinion_count,
		sizeof(*f->opinions), keep_opinion);
	tacit_kept_texts(kept, &f->twice, &f->twice_count);
	tacit_kept_texts(kept, &f->faults, &f->fault_count);
	open->printed = keep_list(kept, open->printed, &open->printed_count,
		sizeof(*open->printed), keep_printed);
}

/* Until when nothing can change by itself: the next close, the next day. On a
 * clock that was put back over midnight the day begins twice. */
static struct tacit_instant holds_until(
	struct tacit_register *reg, const struct tacit_awaited_facts *facts)
{
	struct tacit_instant now = tacit_register_now(reg);
	const struct tacit_zone *zone = &tacit_register_body(reg)->zone;
	const struct tacit_date today = tacit_register_today(reg);
	struct tacit_instant end =
		tacit_zone_day_begins(zone, tacit_date_add(today, 1));
	size_t i;

	if (end.s <= now.s)
		end = tacit_zone_instant(zone, today, TACIT_DAY_S);
	for (i = 0; i < facts->call_count; i++) {
		struct tacit_instant closes = facts->calls[i].closes;

		if (closes.s > now.s && closes.s < end.s)
			end = closes;
	}
	return end;
}

bool tacit_open_recall(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_open *out)
{
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_instant from = { 0 };
	struct tacit_instant until = { 0 };
	struct tacit_open open = { 0 };
	struct tacit_kept kept = { .arena = arena };
	bool holds;

	if (!tacit_kept_recall(&kept, reg, "open"))
		return false;
	tacit_kept_instant(&kept, &from);
	tacit_kept_instant(&kept, &until);
	holds = from.s <= now.s && now.s < until.s;
	keep_open(&kept, &open);
	if (!tacit_kept_is_whole(&kept) || !holds)
		return false;
	*out = open;
	return true;
}

void tacit_open_remember(
	struct tacit_register *reg, const struct tacit_open *open)
{
	struct tacit_instant from = tacit_register_now(reg);
	struct tacit_instant until = holds_until(reg, &open->facts);
	struct tacit_open copy = *open;
	struct tacit_arena arena = { 0 };
	struct tacit_kept kept = { .arena = &arena };

	tacit_kept_instant(&kept, &from);
	tacit_kept_instant(&kept, &until);
	keep_open(&kept, &copy);
	tacit_kept_remember(&kept, reg, "open", "");
	tacit_arena_clear(&arena);
}
