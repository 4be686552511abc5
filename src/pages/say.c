#include "pages/say.h"

#include <string.h>

enum { ALTERED_MAX = 20 };

#define SAY(english) tacit_tr(page->lang, english)

const char *tacit_say_progress(enum tacit_progress_status status)
{
	static const char *const words[TACIT_PROGRESS_COUNT] = {
		[TACIT_PROGRESS_NOT_STARTED] = WORD("not-started"),
		[TACIT_PROGRESS_LIMITED] = WORD("limited"),
		[TACIT_PROGRESS_SUBSTANTIAL] = WORD("substantial"),
		[TACIT_PROGRESS_COMPLETED] = WORD("completed"),
	};

	return words[status];
}

const char *tacit_say_found(struct tacit_arena *arena, const char *snippet)
{
	struct tacit_buf text = { 0 };

	for (; *snippet; snippet++) {
		if (*snippet == '\1')
			tacit_buf_adds(&text, "[[");
		else if (*snippet == '\2')
			tacit_buf_adds(&text, "]]");
		else
			tacit_buf_addc(
				&text, *snippet == '\n' ? ' ' : *snippet);
	}
	return tacit_buf_keep(&text, arena).data;
}

const char *tacit_say_date(struct tacit_page *page, enum tacit_date_form form,
	struct tacit_date date)
{
	struct tacit_buf text = { 0 };

	if (!tacit_date_is_set(date))
		return SAY("not recorded");
	tacit_language_date(&text, page->lang, form, date);
	return tacit_page_keep(page, &text);
}

const char *tacit_say_day(struct tacit_page *page, struct tacit_date date)
{
	return tacit_say_date(page, TACIT_DATE_PLAIN, date);
}

const char *tacit_say_range(
	struct tacit_page *page, struct tacit_date from, struct tacit_date to)
{
	struct tacit_buf text = { 0 };

	tacit_language_range(&text, page->lang, from, to);
	return tacit_page_keep(page, &text);
}

const char *tacit_say_moment_at(struct tacit_page *page,
	struct tacit_instant instant, const struct tacit_clock *clock)
{
	struct tacit_buf text = { 0 };

	tacit_language_moment(&text, page->lang, instant, clock);
	return tacit_page_keep(page, &text);
}

static const struct tacit_zone *page_zone(const struct tacit_page *page)
{
	static const struct tacit_zone utc;

	return page->zone ? page->zone : &utc;
}

const char *tacit_say_moment(
	struct tacit_page *page, struct tacit_instant instant)
{
	struct tacit_clock clock = { 0 };

	clock.offset_s = tacit_zone_offset(page_zone(page), instant);
	return tacit_say_moment_at(page, instant, &clock);
}

const char *tacit_say_day_of(
	struct tacit_page *page, struct tacit_instant instant)
{
	return tacit_say_day(
		page, tacit_zone_date(page_zone(page), instant, NULL));
}

const char *tacit_say_close(struct tacit_page *page,
	struct tacit_instant closes, const struct tacit_clock *clock)
{
	struct tacit_buf text = { 0 };

	tacit_language_close(&text, page->lang, closes, clock);
	return tacit_page_keep(page, &text);
}

const char *tacit_say_close_day(struct tacit_page *page,
	struct tacit_instant closes, const struct tacit_clock *clock)
{
	struct tacit_buf text = { 0 };

	tacit_language_close_day(&text, page->lang, closes, clock);
	return tacit_page_keep(page, &text);
}

const char *tacit_say_after_close(struct tacit_page *page, int64_t seconds)
{
	struct tacit_buf text = { 0 };

	tacit_language_after_close(&text, page->lang, seconds);
	return tacit_page_keep(page, &text);
}

const char *tacit_say_after(struct tacit_page *page, int64_t seconds)
{
	struct tacit_buf text = { 0 };

	if (!seconds)
		return tacit_say_after_close(page, seconds);
	tacit_language_duration(&text, page->lang, seconds);
	return tacit_page_keep(page, &text);
}

const char *tacit_say_entered_after(struct tacit_page *page, size_t count)
{
	return tacit_page_say(page,
		tacit_tr_n(page->lang, count,
			"%llu communication was entered after the Secretariat "
			"confirmed that all were",
			"%llu communications were entered after the "
			"Secretariat confirmed that all were"),
		(unsigned long long)count);
}

const char *tacit_say_join(
	struct tacit_page *page, const char *const *items, size_t count)
{
	struct tacit_buf text = { 0 };

	tacit_language_join(&text, page->lang, items, count);
	return tacit_page_keep(page, &text);
}

void tacit_say_receipt(struct tacit_page *page, struct tacit_inline *to,
	struct tacit_instant received)
{
	if (tacit_instant_is_set(received))
		tacit_run_plainf(to, SAY(", received %s"),
			tacit_say_moment(page, received));
	else
		tacit_run_plain(to, SAY(", date of receipt not recorded"));
}

const char *tacit_say_organ(
	struct tacit_page *page, const char *code, enum tacit_organ_form form)
{
	return code ? tacit_own_organ(
			      &page->arena, page->own, code, page->lang, form)
		    : "";
}

const char *tacit_say_language(struct tacit_page *page, const char *code)
{
	return code ? tacit_words_name(page->lang, code) : SAY("not recorded");
}

const char *tacit_say_according(
	struct tacit_page *page, enum tacit_voice voice, const char *name)
{
	struct tacit_buf text = { 0 };

	tacit_own_according(&text, page->own, page->lang, voice, name);
	return tacit_page_keep(page, &text);
}

static void say_lost_key(
	struct tacit_page *page, const struct tacit_record *record)
{
	const struct tacit_receipts *log = record->log;
	const char *day = tacit_say_day(
		page, tacit_zone_date(record->zone, log->lost_at, NULL));

	tacit_page_notice(page, SAY("Log of receipts."),
		tacit_page_say(page,
			SAY("Its key was declared lost and replaced on %s "
			    "(entry %llu); no organ has noted it yet."),
			day, (unsigned long long)log->lost));
}

void tacit_say_record(
	struct tacit_page *page, const struct tacit_record *record)
{
	page->zone = record->zone;
	page->own = record->body;
	if (record->body)
		page->body =
			tacit_record_body(record, &page->arena, page->lang);
	page->distribution = record->is_public
		? SAY("Distribution: public")
		: SAY("Distribution: Member States only");
	if (record->is_exercise)
		page->sample = tacit_page_say(
			page, SAY("SAMPLE, not a document of %s"), page->body);
	if (record->is_key_lost)
		say_lost_key(page, record);
	if (record->is_public)
		tacit_page_notice(page, SAY("For the public."),
			SAY("Documents for the Member States only are left out "
			    "of every part and every count."));
}

void tacit_say_subject(struct tacit_page *page, const char *subject)
{
	const char **line = tacit_arena_array(&page->arena, 1, sizeof(*line));

	*line = subject;
	page->subtitle = line;
	page->subtitle_count = subject ? 1 : 0;
}

static const char *say_bearing(
	struct tacit_page *page, const struct tacit_altered *altered)
{
	if (!altered->noted)
		return SAY("what rests on it is not proved here; see: tacit "
			   "check");
	return tacit_page_say(page, SAY("%s, says the Secretariat, %s (%s)"),
		SAY(altered->counting), tacit_say_day(page, altered->on),
		altered->because ? altered->because : altered->noted);
}

void tacit_say_altered(
	struct tacit_page *page, const struct tacit_record *record)
{
	size_t i;

	for (i = 0; i < record->altered_count && i < ALTERED_MAX; i++) {
		const struct tacit_altered *altered = &record->altered[i];

		tacit_page_notice(page,
			altered->commit
				? tacit_page_say(page,
					  SAY("Altered since it was recorded: "
					      "%.12s."),
					  altered->commit)
				: SAY("Not as it was recorded."),
			tacit_page_say(page, "%s (%s): %s; %s.",
				altered->document, altered->path,
				SAY(altered->what),
				say_bearing(page, altered)));
	}
	if (i < record->altered_count)
		tacit_page_notice(page,
			tacit_page_say(page, SAY("And %zu more."),
				record->altered_count - i),
			page->has_commands ? "tacit check" : NULL);
}

void tacit_say_foot(struct tacit_page *page, const struct tacit_record *record)
{
	char stamp[TACIT_INSTANT_SIZE];

	tacit_instant_format(record->now, stamp);
	page->foot = tacit_page_say(page,
		SAY("Record %.7s, %s. \"Not recorded\" means not in this "
		    "register; it is no statement about any Member State."),
		record->commit, stamp);
}

struct tacit_inline *tacit_say_marked(
	struct tacit_block *facts, const char *mark)
{
	struct tacit_inline *text = tacit_page_fact_text(facts, NULL);

	tacit_run_strong(text, mark);
	tacit_run_plain(text, " ");
	return text;
}

void tacit_say_followings(
	struct tacit_block *facts, const struct tacit_followings *all)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		tacit_page_fact(facts, all->list[i].label, all->list[i].words);
}

void tacit_say_stated(struct tacit_page *page, struct tacit_block *facts,
	const char *const *list, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		tacit_page_fact(
			facts, i ? NULL : SAY("Contradictory"), list[i]);
}
