/* tacit comment: record a comment, or a sheet of them. */
#include <string.h>

#include "cli/commands.h"
#include "cli/comment_sheet.h"
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
	{ "tacit comment NCT/G/778 --sheet reply.csv -n",
		"what the rows of a sheet (see tacit form) would record" },
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
		{ "sheet", 0, OPT_TEXT, "FILE", &words->sheet,
			"a sheet of comments, one a row (see tacit form)",
			NULL },
		{ "yes", 0, OPT_FLAG, NULL, &words->is_sure,
			"record a sheet without being asked", NULL },
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
			"a state that it names too (may be repeated)", NULL },
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

/* What only one comment can have. */
static const char *not_of_a_sheet(
	const struct tacit_comment *comment, const struct comment_words *words)
{
	const struct {
		const char *name;
		bool is_given;
	} options[] = {
		{ "area", comment->area != NULL },
		{ "kind", strcmp(comment->kind, "comment") != 0 },
		{ "place", words->places.count > 0 },
		{ "message", words->message != NULL },
		{ "file", words->file != NULL },
		{ "known-by", words->known_by != NULL },
		{ "category", comment->category != NULL },
		{ "reference", comment->reference != NULL },
		{ "joint", words->joint.count > 0 },
		{ "follows", comment->follows != NULL },
		{ "supersedes", comment->supersedes != NULL },
		{ "withdraws", comment->withdraws != NULL },
		{ "disposition", comment->disposition != NULL },
		{ "again", comment->is_again },
	};
	size_t i;

	for (i = 0; i < sizeof(options) / sizeof(options[0]); i++) {
		if (options[i].is_given)
			return options[i].name;
	}
	return NULL;
}

static int record_sheet(struct app *app, const struct comment_words *words,
	struct tacit_comment *comment)
{
	const char *odd = not_of_a_sheet(comment, words);
	int status = EXIT_DONE;

	if (odd)
		return app_usage(app,
			"--%s is for one comment; a sheet says it by row", odd);
	/* a state that records speaks for itself */
	if (!comment->state && app->actor.role == TACIT_ROLE_STATE)
		comment->state = app->actor.code;
	if (!app_resolve_state(app, comment->state, &comment->state, &status) ||
		!app_instant(app, "received", words->received,
			&comment->received, &status))
		return status;
	return comment_sheet(app, words->sheet, comment, words->is_sure);
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
				&comment.note, &status)))
		return status;
	if (words.sheet)
		return record_sheet(app, &words, &comment);
	if (!comment_words_read(app, &comment, &words, &status))
		return status;
	return record(app, &comment);
}
