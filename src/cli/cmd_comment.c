/* tacit comment: record a comment, or a sheet of them. */
#include <string.h>

#include "cli/commands.h"
#include "cli/comment_sheet.h"
#include "cli/values.h"

struct words {
	struct tacit_comment comment;
	struct option_list places;
	struct option_list joint;
	struct option_moment received;
	const char *message;
	const char *file;
	const char *sheet;
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
		"a sheet of comments, one a row (see tacit form)", NULL },
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
	{ 0 },
};

/* What only one comment can have. */
static const char *not_of_a_sheet(const struct words *words)
{
	const struct tacit_comment *comment = &words->comment;
	const struct {
		const char *name;
		bool is_given;
	} given[] = {
		{ "area", comment->area != NULL },
		{ "decision", comment->decision != NULL },
		{ "place", words->places.count > 0 },
		{ "message", words->message != NULL },
		{ "file", words->file != NULL },
		{ "known-by", tacit_date_is_set(comment->known_by) },
		{ "category", comment->category != NULL },
		{ "reference", comment->reference != NULL },
		{ "joint", words->joint.count > 0 },
		{ "follows", comment->follows != NULL },
		{ "supersedes", comment->supersedes != NULL },
		{ "withdraws", comment->withdraws != NULL },
		{ "disposition", comment->disposition != NULL },
		{ "stance", comment->stance != NULL },
		{ "again", comment->is_again },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(given); i++) {
		if (given[i].is_given)
			return given[i].name;
	}
	return NULL;
}

static bool needs_text(const char *kind)
{
	static const char *const without[] = { "withdrawal", "no-objection",
		"support", "reply", NULL };

	return !tacit_is_one_of(kind, without);
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
		needs_text(comment->kind)) {
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
	if (words->sheet)
		return comment_sheet(
			app, words->sheet, comment, words->is_sure);
	return record_one(app, words);
}

const struct usage usage_comment = { "[NOTE]", options, examples,
	sizeof(struct words), run_comment };
