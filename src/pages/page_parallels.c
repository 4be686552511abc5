#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

/* What a finding is about, as a label. */
static const char *const labels[TACIT_STATED_COUNT] = {
	[TACIT_STATED_NOTE] = WORD("Number of a note"),
	[TACIT_STATED_DATE] = WORD("Date"),
	[TACIT_STATED_DEADLINE] = WORD("Deadline"),
	[TACIT_STATED_TIME] = WORD("Hour"),
	[TACIT_STATED_ZONE] = WORD("Zone"),
	[TACIT_STATED_MAIL] = WORD("Address"),
	[TACIT_STATED_STATE] = WORD("State"),
	[TACIT_STATED_YEAR] = WORD("Year"),
	[TACIT_STATED_NUMBER] = WORD("Number"),
	[TACIT_STATED_EXTENT] = WORD("Extent"),
	[TACIT_STATED_MODE] = WORD("How it is held"),
	[TACIT_STATED_LIST] = WORD("Items of a list"),
	[TACIT_STATED_TABLE] = WORD("Rows of a table"),
};

static void add_said(struct tacit_page *page, struct tacit_inline *text,
	const struct tacit_parallel_text *of, const char *lang,
	const struct tacit_parallel_said *said)
{
	size_t i;

	tacit_run_quiet(text, tacit_page_say(page, "%s  ", lang));
	if (!said->value) {
		tacit_run_plain(text, SAY("not stated"));
		return;
	}
	tacit_run_strong(text,
		tacit_page_say(
			page, "%.*s", (int)said->words.len, said->words.data));
	if (!tacit_str_eqs(said->words, said->value))
		tacit_run_plainf(text, " (%s)", said->value);
	tacit_run_format(
		text, TACIT_RUN_QUIET, "  %s:%u", of->name, said->lines[0]);
	for (i = 1; i < said->count; i++)
		tacit_run_format(text, TACIT_RUN_QUIET, ", %u", said->lines[i]);
}

static void say_finding(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_parallels *all, size_t at)
{
	const struct tacit_parallel_finding *finding = &all->found.list[at];
	size_t i;

	for (i = 0; i < finding->said_count; i++) {
		size_t text = finding->is_of_one ? finding->of : i;

		add_said(page,
			tacit_page_fact_text(
				facts, i ? NULL : SAY(labels[finding->kind])),
			&all->texts[text], all->found.langs[text],
			&finding->said[i]);
	}
	if (all->reasons[at])
		tacit_page_factf(
			facts, NULL, SAY("set aside: %s"), all->reasons[at]);
	else
		tacit_run_code(
			tacit_page_fact_text(facts, NULL), finding->name);
}

static void say_findings(struct tacit_page *page,
	const struct tacit_parallels *all, bool is_set_aside,
	const char *heading)
{
	struct tacit_block *facts = NULL;
	size_t i;

	for (i = 0; i < all->found.count; i++) {
		if ((all->reasons[i] != NULL) != is_set_aside)
			continue;
		if (!facts) {
			if (heading)
				tacit_page_heading(page, 2, heading);
			facts = tacit_page_facts(page);
		}
		say_finding(page, facts, all, i);
	}
}

void tacit_page_parallels(
	const struct tacit_parallels *all, struct tacit_page *page)
{
	page->title = all->title
		? tacit_page_say(
			  page, SAY("%s: its texts compared"), all->title)
		: SAY("Texts compared");
	tacit_say_record(page, &all->record);
	if (all->open)
		tacit_page_paragraph(page,
			SAY("What one text states and another does not, or "
			    "states otherwise. Which of them is right is not "
			    "said here."));
	else
		tacit_page_paragraph(page,
			SAY("In dates, numbers, states, addresses and the like "
			    "the texts agree."));
	say_findings(page, all, false, NULL);
	say_findings(page, all, true, SAY("Set aside in the record"));
	tacit_page_paragraph(page,
		SAY("What can be compared without understanding was compared; "
		    "no program has read the texts."));
}
