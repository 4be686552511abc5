/* tacit comment: record a comment, or a sheet of them. */
#include <string.h>

#include "cli/commands.h"
#include "cli/comment_sheet.h"
#include "cli/values.h"

struct words {
	struct tacit_comment comment;
	struct option_list places;
	struct option_list joint;
	struct option_list maps;
	struct option_moment received;
	const char *message;
	const char *file;
	const char *sheet;
	const char *encoding;
	bool is_sure; /* do not ask */
};

static const struct option_row options[] = {
	{ "state", 's', OPT_TEXT, "STATE",
		offsetof(struct words, comment.state), "who speaks", NULL },
	{ "kind", 'k', OPT_TEXT,
		"comment|proposal|amendment|objection|reservation|"
		"condition|question|extension-request|support|"
		"no-objection|withdrawal|reply|statement",
		offsetof(struct words, comment.kind),
		"what it is; comment, where that does not decide", NULL },
	{ "place", 'p', OPT_LIST, "ID#ADDRESS", offsetof(struct words, places),
		"where, such as concept-paper#II.2 (may be repeated)", NULL },
	{ "sheet", 0, OPT_TEXT, "FILE", offsetof(struct words, sheet),
		"comments, one a row: xlsx, docx or CSV (see tacit form)",
		NULL },
	{ "encoding", 0, OPT_TEXT, "ENCODING", offsetof(struct words, encoding),
		"of a CSV that is not in UTF-8, such as windows-1251", NULL },
	{ "map", 0, OPT_LIST, "COLUMN=KEY", offsetof(struct words, maps),
		"what a column of the sheet is: state, place, text ... (may be "
		"repeated)",
		NULL },
	{ "yes", 0, OPT_FLAG, NULL, offsetof(struct words, is_sure),
		"record a sheet without being asked", NULL },
	{ "message", 'm', OPT_TEXT, "TEXT", offsetof(struct words, message),
		"the text", NULL },
	{ "file", 'F', OPT_TEXT, "FILE", offsetof(struct words, file),
		"the text from a file; - for standard input", NULL },
	{ "received", 'r', OPT_MOMENT, "INSTANT",
		offsetof(struct words, received),
		"when it was received: the clock of the seat, or with its "
		"offset",
		NULL },
	{ "via", 0, OPT_TEXT,
		"note|mail|sheet|meeting|phone|pouch|git|web|bundle|"
		"unrecorded",
		offsetof(struct words, comment.via), "how it came, else mail",
		NULL },
	{ "area", 'a', OPT_TEXT, "AREA", offsetof(struct words, comment.area),
		"outside any call: the priority area", NULL },
	{ "decision", 0, OPT_TEXT, "DECISION",
		offsetof(struct words, comment.decision),
		"to which it is attached", NULL },
	{ "known-by", 0, OPT_DATE, "DATE",
		offsetof(struct words, comment.known_by),
		"outside a call: by this day", NULL },
	{ "category", 0, OPT_TEXT, "general|technical|editorial|translation",
		offsetof(struct words, comment.category), "for the sheet",
		NULL },
	{ "reference", 0, OPT_TEXT, "TEXT",
		offsetof(struct words, comment.reference),
		"the state's own number and date", NULL },
	{ "reported-in", 0, OPT_TEXT, "NOTE",
		offsetof(struct words, comment.reported_in),
		"the note that reports it", NULL },
	{ "joint", 'j', OPT_LIST, "STATE", offsetof(struct words, joint),
		"a state that it names too (may be repeated)", NULL },
	{ "follows", 0, OPT_TEXT, "COMMENT",
		offsetof(struct words, comment.follows),
		"the comment that this one takes up", NULL },
	{ "supersedes", 0, OPT_TEXT, "COMMENT",
		offsetof(struct words, comment.supersedes),
		"the comment that this one replaces", NULL },
	{ "withdraws", 0, OPT_TEXT, "COMMENT",
		offsetof(struct words, comment.withdraws),
		"the comment that this one takes back", NULL },
	{ "disposition", 0, OPT_TEXT, "DISPOSITION",
		offsetof(struct words, comment.disposition), "replied to",
		NULL },
	{ "stance", 0, OPT_TEXT, "accepts|maintains",
		offsetof(struct words, comment.stance), "of a reply", NULL },
	{ "again", 0, OPT_FLAG, NULL, offsetof(struct words, comment.is_again),
		"say what was said before and taken back", NULL },
	{ "language", 0, OPT_TEXT, "LANG", offsetof(struct words, comment.lang),
		"of its text", NULL },
	{ 0 },
};

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
	{ "tacit comment NCT/G/778 --sheet reply.xlsx --map "
	  "\"Our view=text\"",
		"a sheet that calls its columns otherwise" },
	{ 0 },
};

/* What only one comment can have. */
static const char *not_of_a_sheet(const struct words *words)
{
	if (words->places.count)
		return "place";
	if (words->joint.count)
		return "joint";
	if (words->message || words->file)
		return words->message ? "message" : "file";
	return comment_sheet_refuses(&words->comment);
}

static int record_one(struct app *app, struct words *words)
{
	struct tacit_comment *comment = &words->comment;
	struct writing w = app_writing(app);
	int status = EXIT_DONE;

	if (!app_ask_state(app, &comment->state, &status))
		return status;
	comment->joint = words->joint.values;
	comment->joint_count = words->joint.count;
	comment->places = words->places.values;
	comment->place_count = words->places.count;
	if (!comment->kind && comment->decision)
		comment->kind = "statement";
	if (words->message || words->file || !comment->kind ||
		!tacit_kind_says_all(comment->kind)) {
		comment->body =
			app_text(app, words->message, words->file, "", &status);
		if (!comment->body)
			return status;
	}
	return app_written(app,
		tacit_comment_record(app->reg, &app->actor, comment, 1,
			&w.options, &w.result, &w.err),
		&w);
}

static int run_comment(struct app *app, void *said)
{
	struct words *words = said;
	struct tacit_comment *comment = &words->comment;
	const char *odd = words->sheet ? not_of_a_sheet(words) : NULL;

	if (app->operand_count + !!comment->area + !!comment->decision != 1)
		return app_usage(app,
			"a comment is on one note or --decision, or outside "
			"any with --area");
	if (odd)
		return app_usage(
			app, "--%s is for one comment, not for a sheet", odd);
	if (app->operand_count)
		comment->note = app->operands[0];
	/* a state that records speaks for itself */
	if (!comment->state && app->actor.role == TACIT_ROLE_STATE)
		comment->state = app->actor.code;
	comment->received = words->received.at;
	if (words->sheet) {
		const struct sheet_asked asked = { words->sheet,
			words->encoding, &words->maps, comment };

		return comment_sheet(app, &asked, words->is_sure);
	}
	if (words->maps.count || words->encoding)
		return app_usage(app, "--map and --encoding are for --sheet");
	return record_one(app, words);
}

const struct usage usage_comment = { "[NOTE]", options, examples,
	sizeof(struct words), run_comment };
