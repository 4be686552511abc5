/* tacit comment: record a comment. */

#include "cli/commands.h"
#include "cli/comment_words.h"

static int record(struct app *app, const struct tacit_comment *comment)
{
	struct tacit_write_options write = app_write_options(app);
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	bool ok = tacit_comment_record(
		app->reg, &app->actor, comment, 1, &write, &result, &err);

	return app_written(app, ok, &result, &err);
}

static const struct example examples[] = {
	{ "tacit comment NCT/G/778 --state XAA --place "
	  "concept-paper#II.2 -m \"Add a reference to ...\"",
		"a comment on one passage, received now" },
	{ "tacit comment NCT/G/778 -s XAA -k objection -r "
	  "2022-06-30T17:59:59Z -F objection.md",
		"an objection that was received at that second" },
	{ "tacit comment -s XAA -k withdrawal --withdraws "
	  "xaa-7k2m9q4d NCT/G/778",
		"the state takes a comment back" },
	{ 0 },
};

static bool parse(struct app *app, struct tacit_comment *comment,
	struct comment_words *words, int *argc, char ***argv, int *status)
{
	const struct option_row options[] = {
		{ "state", 's', OPT_TEXT, "STATE", &comment->state,
			"who speaks", NULL },
		{ "kind", 'k', OPT_TEXT,
			"comment|proposal|amendment|objection|reservation|"
			"condition|question|extension-request|support|"
			"no-objection|withdrawal|reply",
			&comment->kind, "what it is, else comment", NULL },
		{ "place", 'p', OPT_LIST, "ID#ADDRESS", &words->places,
			"where in the text, such as concept-paper#II.2 (may be "
			"repeated)",
			NULL },
		{ "message", 'm', OPT_TEXT, "TEXT", &words->message, "the text",
			NULL },
		{ "file", 'F', OPT_TEXT, "FILE", &words->file,
			"the text from a file; - for standard input", NULL },
		{ "received", 'r', OPT_TEXT, "INSTANT", &words->received,
			"when it was received; now where it is not said",
			NULL },
		{ "via", 0, OPT_TEXT,
			"note|mail|sheet|meeting|git|web|bundle|unrecorded",
			&comment->via, "how it came, else mail", NULL },
		{ "area", 'a', OPT_TEXT, "AREA", &comment->area,
			"outside any call: the priority area", NULL },
		{ "known-by", 0, OPT_TEXT, "DATE", &words->known_by,
			"outside a call: by this day", NULL },
		{ "category", 0, OPT_TEXT,
			"general|technical|editorial|translation",
			&comment->category, "for the sheet", NULL },
		{ "reference", 0, OPT_TEXT, "TEXT", &comment->reference,
			"the state's own number and date", NULL },
		{ "reported-in", 0, OPT_TEXT, "NOTE", &comment->reported_in,
			"the note that reports it", NULL },
		{ "joint", 'j', OPT_LIST, "STATE", &words->joint,
			"a state that it names beside its sender (may be "
			"repeated)",
			NULL },
		{ "follows", 0, OPT_TEXT, "ID", &comment->follows,
			"the comment that this one takes up again", NULL },
		{ "supersedes", 0, OPT_TEXT, "ID", &comment->supersedes,
			"the comment that this one replaces", NULL },
		{ "withdraws", 0, OPT_TEXT, "ID", &comment->withdraws,
			"the comment that this one takes back", NULL },
		{ "disposition", 0, OPT_TEXT, "ID", &comment->disposition,
			"of a reply: the disposition replied to", NULL },
		{ "stance", 0, OPT_TEXT, "accepts|maintains", &comment->stance,
			"of a reply", NULL },
		{ "again", 0, OPT_FLAG, NULL, &comment->is_again,
			"say what was said before and taken back", NULL },
		{ "language", 0, OPT_TEXT, "LANG", &comment->lang,
			"of its text", NULL },
		{ 0 },
	};
	const struct usage usage = { "[NOTE]", 0, 1, options, examples };

	return app_parse(app, &usage, argc, argv, status);
}

int cmd_comment(struct app *app, int argc, char **argv)
{
	struct tacit_comment comment = { .kind = "comment" };
	struct comment_words words = { 0 };
	int status = EXIT_DONE;

	if (!parse(app, &comment, &words, &argc, &argv, &status))
		return status;
	if (argc + (comment.area ? 1 : 0) != 1)
		return app_usage(app,
			"a comment is on one note, or with "
			"--area outside any call");
	if (!app_open(app, &status) ||
		(argc &&
			!app_resolve(app, argv[0], 1u << TACIT_NOTE,
				&comment.note, &status)) ||
		!comment_words_read(app, &comment, &words, &status))
		return status;
	return record(app, &comment);
}
