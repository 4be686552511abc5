#include "pages/form_words.h"

#include <tacit/call.h>

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

const char *tacit_form_title(
	struct tacit_page *page, const struct tacit_form *form)
{
	return tacit_page_say(page, SAY("%s, %s: form for comments"),
		form->number, tacit_say_day(page, form->date));
}

/* --- the facts above the rows ---------------------------------------------- */

static const char *deadline_of(
	struct tacit_page *page, const struct tacit_form *form)
{
	const struct tacit_call *call = &form->call.facts.call;
	const char *close;

	if (!tacit_instant_is_set(form->closes))
		return tacit_page_say(page,
			SAY("%s; the note is not issued yet"),
			tacit_say_date(page, TACIT_DATE_BY, form->by));
	close = tacit_say_close(page, form->closes, &form->clock);
	return call->is_assumed
		? tacit_page_say(page,
			  SAY("%s. The hour or the zone is assumed: the note "
			      "does not say it."),
			  close)
		: close;
}

size_t tacit_form_facts(struct tacit_page *page, const struct tacit_form *form,
	struct form_fact out[FORM_FACTS_MAX])
{
	size_t count = 0;

	out[count++] =
		(struct form_fact){ SAY("Deadline"), deadline_of(page, form) };
	if (form->state)
		out[count++] = (struct form_fact){ SAY("State"), form->state };
	out[count++] = (struct form_fact){ SAY("Return to"),
		form->reply_to
			? form->reply_to
			: tacit_page_say(page, SAY("the Secretariat, %s"),
				  form->body) };
	out[count++] = (struct form_fact){ SAY("Answers"),
		form->coordinators[0]
			? tacit_page_say(page,
				  SAY("%s (%s): says what becomes of each "
				      "comment, and why"),
				  tacit_own_word(
					  page->own, page->lang, "coordinator"),
				  form->coordinators)
			: SAY("the Secretariat says what becomes of each "
			      "comment, and why") };
	out[count++] = (struct form_fact){ SAY("To fill in"),
		SAY("One row for each comment. Place is the address of the "
		    "passage, as listed under Texts; leave it empty where the "
		    "comment is on the texts as a whole. A comment may be "
		    "written in any language of the body.") };
	return count;
}

const char *tacit_form_notice(
	struct tacit_page *page, const struct tacit_form_text *text)
{
	if (text->version && text->is_other_language)
		return tacit_page_say(page,
			SAY("Version in this language: %s. Passages that it "
			    "does not have are given as they were circulated."),
			SAY(text->version));
	if (text->version)
		return tacit_page_say(page,
			SAY("Version in this language: %s. The addresses are "
			    "those of the text that was circulated."),
			SAY(text->version));
	if (text->is_other_language)
		return SAY("There is no version in this language of the text "
			   "as it was circulated; it is given as it was.");
	return NULL;
}

/* --- the legend --------------------------------------------------------------- */

const char *tacit_form_column(
	enum tacit_sheet_layout layout, enum tacit_sheet_column column)
{
	static const char *const ours[TACIT_SHEET_COLUMNS] = {
		[TACIT_SHEET_STATE] = WORD("The state that comments."),
		[TACIT_SHEET_JOINT] =
			WORD("Other states in whose name it is said too, "
			     "parted by semicolons; each of them confirms it "
			     "by a row or a note of its own."),
		[TACIT_SHEET_PLACE] =
			WORD("The address of the passage; several are parted "
			     "by semicolons."),
		[TACIT_SHEET_KIND] =
			WORD("What it is: one of the words below."),
		[TACIT_SHEET_CATEGORY] =
			WORD("What it is about: one of the words below; may "
			     "be left empty."),
		[TACIT_SHEET_TEXT] =
			WORD("What you say, and why. A courtesy translation "
			     "may follow in the same cell, marked as such."),
		[TACIT_SHEET_PROPOSED] =
			WORD("The wording that is proposed, in full."),
		[TACIT_SHEET_REFERENCE] =
			WORD("The number and date of your own note or letter; "
			     "may be left empty."),
		[TACIT_SHEET_LINE] =
			WORD("Not read; the address of the passage goes into "
			     "the next column."),
		[TACIT_SHEET_PARAGRAPH] =
			WORD("A place within it, in words; may be left empty."),
		[TACIT_SHEET_OUTCOME] = WORD("Left to the Secretariat."),
	};

	if (layout == TACIT_SHEET_ISO && column == TACIT_SHEET_CATEGORY)
		return WORD("One of the abbreviations below; a kind may "
			    "follow, parted by a comma: te, objection.");
	return ours[column] ? ours[column] : "";
}

const struct form_word tacit_form_kinds[] = {
	{ "comment", WORD("a remark that asks for no certain wording") },
	{ "proposal", WORD("something is to be added or done") },
	{ "amendment", WORD("a passage is to read otherwise") },
	{ "objection", WORD("the state does not agree") },
	{ "reservation",
		WORD("the state agrees, but for what the reservation names") },
	{ "condition", WORD("no objection, provided that something is done") },
	{ "question", WORD("an answer is asked for") },
	{ "extension-request", WORD("more time is asked for") },
	{ "support", WORD("the state agrees expressly") },
	{ "no-objection", WORD("the state does not object") },
	{ NULL, NULL },
};
_Static_assert(TACIT_COUNT(tacit_form_kinds) == TACIT_KIND_ALONE + 1,
	"each that can be chosen");

const struct form_word *tacit_form_categories(enum tacit_sheet_layout layout)
{
	static const struct form_word ours[] = {
		{ "general", WORD("the text as a whole, its aim or scope") },
		{ "technical", WORD("the substance of a passage") },
		{ "editorial", WORD("wording, spelling, numbering") },
		{ "translation", WORD("a language version") },
		{ NULL, NULL },
	};
	static const struct form_word iso[] = {
		{ "ge", WORD("the text as a whole, its aim or scope") },
		{ "te", WORD("the substance of a passage") },
		{ "ed", WORD("wording, spelling, numbering") },
		{ NULL, NULL },
	};

	return layout == TACIT_SHEET_ISO ? iso : ours;
}

const char *tacit_form_cell(struct tacit_page *page,
	const struct tacit_form *form, enum tacit_sheet_layout layout,
	enum tacit_sheet_column column, size_t number)
{
	if (column == TACIT_SHEET_NUMBER)
		return tacit_page_say(page, "%zu", number);
	if (column != TACIT_SHEET_STATE || !form->state)
		return "";
	/* the bodies of that sheet are known by their codes */
	return layout == TACIT_SHEET_ISO ? form->state_code : form->state;
}
