/* tacit incoming: look letters over; accept, put right or refuse each. */
#include <string.h>

#include <tacit/csv.h>
#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/comment_sheet.h"
#include "cli/desk.h"
#include "cli/incoming_ask.h"
#include "cli/values.h"

static const struct option_row options[] = {
	{ "state", 's', OPT_TEXT, "STATE",
		offsetof(struct incoming_words, choice.state),
		"whose letter it is, where no list of addresses says", NULL },
	{ "kind", 'k', OPT_TEXT,
		"comment|proposal|amendment|objection|reservation|"
		"condition|question|extension-request|support|"
		"no-objection",
		offsetof(struct incoming_words, choice.kind),
		"as what it is recorded", NULL },
	{ "covering", 0, OPT_TEXT,
		"comment|proposal|amendment|objection|reservation|"
		"condition|question|extension-request|support|"
		"no-objection",
		offsetof(struct incoming_words, choice.covering),
		"record what stands beside the form, too, as that", NULL },
	{ "note", 0, OPT_TEXT, "NOTE",
		offsetof(struct incoming_words, choice.note),
		"the call that it is on, where it does not say", NULL },
	{ "place", 'p', OPT_LIST, "ID#ADDRESS",
		offsetof(struct incoming_words, places),
		"where, such as concept-paper#II.2 (may be repeated)", NULL },
	{ "message", 'm', OPT_TEXT, "TEXT",
		offsetof(struct incoming_words, message),
		"the text, where not all of the letter is meant", NULL },
	{ "file", 'F', OPT_TEXT, "FILE", offsetof(struct incoming_words, file),
		"the text from a file; - for standard input", NULL },
	{ "sheet", 0, OPT_TEXT, "FILE", offsetof(struct incoming_words, sheet),
		"its form, put right", NULL },
	{ "map", 0, OPT_LIST, "COLUMN=KEY",
		offsetof(struct incoming_words, maps),
		"what a column of its form is, as for tacit comment --sheet",
		NULL },
	{ "received", 'r', OPT_MOMENT, "INSTANT",
		offsetof(struct incoming_words, received),
		"when it was received, where no named server says", NULL },
	{ "reference", 0, OPT_TEXT, "TEXT",
		offsetof(struct incoming_words, choice.reference),
		"the state's own number and date", NULL },
	{ "because", 0, OPT_TEXT, "TEXT",
		offsetof(struct incoming_words, because),
		"why it is refused; or why personal data stand in it", NULL },
	{ "all", 0, OPT_FLAG, NULL, offsetof(struct incoming_words, is_all),
		"those that are settled or set aside, too", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit incoming", "those that wait; on a terminal, one by one" },
	{ "tacit incoming show 7k2m9q4d",
		"the original, and what each kind would do to the call" },
	{ "tacit incoming accept 7k2m9q4d --state XAA --kind no-objection",
		"record what a letter without a form says" },
	{ "tacit incoming accept 7k2m9q4d --covering comment",
		"its form, and what it says beside that" },
	{ "tacit incoming refuse 7k2m9q4d --because \"no reply to a call\"",
		"it is not recorded, and why" },
	{ "tacit incoming contacts ../addresses",
		"keep whose address is which state's; without a file, print "
		"it" },
	{ 0 },
};

static int list_letters(struct app *app, const struct incoming_words *words,
	const struct desk *desk)
{
	struct tacit_incoming_list all;
	struct tacit_err err = { 0 };
	size_t kept = 0;
	size_t i;

	if (!tacit_incoming_find(desk->desk.vault, &app->arena, &all, &err))
		return app_fail(app, &err);
	for (i = 0; i < all.count; i++) {
		if (words->is_all ||
			tacit_incoming_is_open(all.letters[i].state))
			all.letters[kept++] = all.letters[i];
	}
	return app_print_letters(app, all.letters, NULL, kept, all.id_len);
}

static int run_deed(
	struct app *app, struct incoming_words *words, struct desk *desk)
{
	static const struct {
		const char *name;
		int (*run)(struct app *app, struct incoming_words *words,
			struct desk *desk, struct tacit_letter *letter);
		bool settles;
	} deeds[] = {
		{ "show", incoming_show, false },
		{ "accept", incoming_accept, true },
		{ "refuse", incoming_refuse, true },
	};
	struct tacit_letter letter;
	struct tacit_err err = { 0 };
	size_t i;

	if (app->operand_count != 2)
		return app_usage(app, "which letter?");
	for (i = 0; i < TACIT_COUNT(deeds); i++) {
		if (strcmp(deeds[i].name, app->operands[0]) != 0)
			continue;
		if ((deeds[i].settles && !app_expire_desk(app, desk, &err)) ||
			!tacit_letter_open(&desk->desk, &app->arena,
				app->operands[1], &letter, &err))
			return app_fail(app, &err);
		letter.map = words->map;
		letter.map_count = words->maps.count;
		return deeds[i].run(app, words, desk, &letter);
	}
	return app_usage(app, "%s is none of show, accept, refuse, contacts",
		app->operands[0]);
}

static int run_incoming(struct app *app, void *said)
{
	struct incoming_words *words = said;
	struct tacit_err err = { 0 };
	struct desk desk;
	int status;

	words->choice.places = words->places.values;
	words->choice.place_count = words->places.count;
	words->choice.received = words->received.at;
	if (!comment_sheet_maps(app, &words->maps, &words->map, &err))
		return app_fail(app, &err);
	if (!app_open_desk(app, &desk, &err))
		status = app_fail(app, &err);
	else if (app->operand_count && !strcmp(app->operands[0], "contacts"))
		status = incoming_contacts(app, &desk);
	else if (app->operand_count)
		status = run_deed(app, words, &desk);
	else if (incoming_is_asked(app))
		status = incoming_ask(app, words, &desk);
	else
		status = list_letters(app, words, &desk);
	app_close_desk(&desk);
	return status;
}

const struct usage usage_incoming = {
	"[show|accept|refuse|contacts] [LETTER|FILE]", options, examples,
	sizeof(struct incoming_words), run_incoming
};
