/* commands: the one table that dispatches, and that help and completion read. */
#include "cli/commands.h"

#include <string.h>

/* what every command that writes, tells, or reads what has ids, takes */
enum {
	WRITES =
		TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG | TAKES_QUIET | ASKS_WHO,
	WRITES_TEXT = WRITES | TAKES_TEXT | TAKES_BECAUSE,
	TELLS = TAKES_FORMAT | TAKES_WHEN | TAKES_LANG | TAKES_TERSE,
	READS = TAKES_FORMAT | TAKES_WHEN | TAKES_LANG | TAKES_QUIET,
	TELLS_TABLE = TAKES_TABLE | TAKES_WHEN | TAKES_LANG | TAKES_TERSE,
	READS_TABLE = TAKES_TABLE | TAKES_WHEN | TAKES_LANG | TAKES_QUIET
};

const struct command app_commands[] = {
	{ "init", "start", "make a register", &usage_init, NEEDS_NOTHING,
		TAKES_NOW | TAKES_LANG | TAKES_BECAUSE | TAKES_TERSE, false },
	{ "clone", "start", "a copy of a register, with all that it needs",
		&usage_clone, NEEDS_NOTHING, TAKES_LANG | TAKES_TERSE, false },

	{ "new", "write", "a new document from its template", &usage_new,
		NEEDS_REGISTER, WRITES_TEXT & ~(unsigned)TAKES_LANG, false },
	{ "import", "write", "documents from the rows of a sheet",
		&usage_import, NEEDS_REGISTER,
		WRITES | TAKES_BECAUSE | TAKES_TYPED, false },
	{ "edit", "write", "change a document in your editor", &usage_edit,
		NEEDS_REGISTER, WRITES_TEXT, false },
	{ "set", "write", "change one header value and nothing else",
		&usage_set, NEEDS_REGISTER, WRITES_TEXT, false },

	{ "note", "call", "the text of a note verbale, from the record",
		&usage_note, NEEDS_REGISTER,
		TAKES_PAPER | TAKES_WHEN | TAKES_LANG | TAKES_QUIET |
			TAKES_OUTPUT | TAKES_DRY_RUN | ASKS_WHO,
		false },
	{ "circulate", "call", "issue a note: pin the texts, open the call",
		&usage_circulate, NEEDS_REGISTER, WRITES, false },
	{ "comment", "call", "record a comment, or a sheet of them",
		&usage_comment, NEEDS_REGISTER, WRITES_TEXT, false },
	{ "form", "call", "a blank sheet for comments on a call", &usage_form,
		NEEDS_REGISTER,
		TAKES_SHEET | TAKES_OUTPUT | TAKES_NOW | TAKES_LANG |
			TAKES_TERSE,
		false },
	{ "receive", "call", "letters, each to where it belongs",
		&usage_receive, NEEDS_REGISTER,
		TAKES_FORMAT | TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG |
			TAKES_QUIET | TAKES_TYPED | ASKS_WHO,
		false },
	{ "incoming", "call", "look letters over: accept or refuse each",
		&usage_incoming, NEEDS_REGISTER,
		TAKES_FORMAT | TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG |
			TAKES_QUIET | TAKES_TYPED | TAKES_TEXT | ASKS_WHO,
		false },
	{ "letters", "call", "what is to be sent, as drafts", &usage_letters,
		NEEDS_REGISTER,
		TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG | TAKES_TERSE | ASKS_WHO,
		false },
	{ "answer", "call", "say what became of a comment, and why",
		&usage_answer, NEEDS_REGISTER, WRITES_TEXT, false },
	{ "confirm", "call", "all replies received are entered", &usage_confirm,
		NEEDS_REGISTER, WRITES | TAKES_TEXT, false },
	{ "notify", "call", "the notice of a call's result was sent",
		&usage_notify, NEEDS_REGISTER, WRITES | TAKES_TEXT, false },
	{ "submit", "call", "submit papers to an organ", &usage_submit,
		NEEDS_REGISTER, WRITES | TAKES_TEXT, false },
	{ "decide", "call", "record what an organ decided", &usage_decide,
		NEEDS_REGISTER, WRITES | TAKES_TEXT, false },
	{ "progress", "call", "report on an activity, for a year",
		&usage_progress, NEEDS_REGISTER, WRITES_TEXT, false },
	{ "void", "call", "a document was entered in error", &usage_void,
		NEEDS_REGISTER, WRITES | TAKES_TEXT, false },
	{ "cancel", "call", "a call for comments is called off", &usage_cancel,
		NEEDS_REGISTER, WRITES | TAKES_TEXT, false },
	{ "alteration", "call", "which text of an altered document counts",
		&usage_alteration, NEEDS_REGISTER,
		WRITES | TAKES_TEXT | TAKES_TYPED, false },
	{ "registrations", "event",
		"forms of registration; who comes, in numbers",
		&usage_registrations, NEEDS_REGISTER,
		TAKES_MATRIX | TAKES_OUTPUT | TAKES_NOW | TAKES_DRY_RUN |
			TAKES_LANG | TAKES_TERSE | ASKS_WHO,
		false },
	{ "speakers", "event", "who speaks where, in which order",
		&usage_speakers, NEEDS_REGISTER,
		TAKES_REPORT | TAKES_OUTPUT | TAKES_NOW | TAKES_DRY_RUN |
			TAKES_LANG | TAKES_TERSE | ASKS_WHO,
		false },
	{ "attendance", "event", "who followed an event, by day, in numbers",
		&usage_attendance, NEEDS_REGISTER,
		TAKES_TABLE | TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG |
			TAKES_TERSE | ASKS_WHO,
		false },
	{ "certificates", "event", "who followed an event, signed",
		&usage_certificates, NEEDS_NOTHING,
		TAKES_REPORT | TAKES_OUTPUT | TAKES_NOW | TAKES_DRY_RUN |
			TAKES_LANG | TAKES_TERSE | ASKS_WHO,
		false },
	{ "programme", "event", "an event's programme, by any clock",
		&usage_programme, NEEDS_REGISTER, TELLS_TABLE, false },
	{ "calendar", "event", "deadlines, events, programmes, as iCalendar",
		&usage_calendar, NEEDS_REGISTER,
		TAKES_OUTPUT | TAKES_WHEN | TAKES_LANG | TAKES_TERSE, false },
	{ "status", "read", "what is awaited, from whom, since or by when",
		&usage_status, NEEDS_REGISTER, TELLS | ASKS_WHO, false },
	{ "silence", "read", "the result of a call, with its proof",
		&usage_silence, NEEDS_REGISTER, READS, false },
	{ "positions", "read", "the states that spoke on a call, by position",
		&usage_positions, NEEDS_REGISTER, TELLS_TABLE, false },
	{ "matrix", "read", "all comments on a call", &usage_matrix,
		NEEDS_REGISTER,
		TAKES_MATRIX | TAKES_WHEN | TAKES_LANG | TAKES_QUIET |
			TAKES_OUTPUT,
		false },
	{ "inbox", "read", "what was suggested for an area", &usage_inbox,
		NEEDS_REGISTER, READS | ASKS_WHO, false },
	{ "brief", "read", "all that concerns one state", &usage_brief,
		NEEDS_REGISTER,
		TAKES_PAPER | TAKES_WHEN | TAKES_LANG | TAKES_TERSE |
			TAKES_OUTPUT,
		false },
	{ "report", "read", "the status report to an organ, for a year",
		&usage_report, NEEDS_REGISTER,
		TAKES_REPORT | TAKES_WHEN | TAKES_LANG | TAKES_TERSE |
			TAKES_OUTPUT,
		false },
	{ "list", "read", "documents, by type, area, state or call",
		&usage_list, NEEDS_REGISTER, READS_TABLE, false },
	{ "show", "read", "a document and what refers to it", &usage_show,
		NEEDS_REGISTER, READS | TAKES_TYPED, false },
	{ "log", "read", "what was recorded, when and by whom", &usage_log,
		NEEDS_REGISTER, READS_TABLE, false },
	{ "find", "read", "where words occur", &usage_find, NEEDS_REGISTER,
		READS_TABLE, false },
	{ "diff", "read", "between revisions, notes, or since a comment",
		&usage_diff, NEEDS_REGISTER,
		TAKES_PAPER | TAKES_WHEN | TAKES_LANG | TAKES_QUIET |
			TAKES_OUTPUT,
		false },
	{ "compare", "read", "what the texts of a document do not say alike",
		&usage_compare, NEEDS_REGISTER, READS | TAKES_TYPED, false },
	{ "publish", "read", "a folder of pages that link to one another",
		&usage_publish, NEEDS_REGISTER,
		TAKES_WHEN | TAKES_LANG | TAKES_TERSE | TAKES_TYPED, false },

	{ "forget", "keep", "a person goes from all private data",
		&usage_forget, NEEDS_REGISTER,
		TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG | TAKES_TERSE |
			TAKES_TYPED | ASKS_WHO,
		false },
	{ "check", "keep", "what is wrong with the register", &usage_check,
		NEEDS_REPOSITORY, TELLS_TABLE | TAKES_TYPED | ASKS_WHO, false },
	{ "sync", "shared",
		"bring together what was recorded here and elsewhere",
		&usage_sync, NEEDS_REGISTER,
		TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG | TAKES_TERSE |
			TAKES_BECAUSE | ASKS_WHO,
		false },
	{ "index", "shared", "bring the index up to date, or make it anew",
		&usage_index, NEEDS_REGISTER, TAKES_LANG | TAKES_TERSE, false },
	{ "shared", "shared",
		"what states push to: its keys, its gate, its receipts",
		&usage_shared, NEEDS_NOTHING,
		TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG | TAKES_TYPED |
			TAKES_OUTPUT,
		false },
	{ "doctor", "shared", "whether machine and repository are sound",
		&usage_doctor, NEEDS_REPOSITORY,
		TAKES_LANG | TAKES_TERSE | ASKS_WHO, false },

	/* for git, the build and the shells */
	{ "hook", "", "whether main may move", &usage_hook, NEEDS_NOTHING, 0,
		true },
	{ "manual", "", "a page of the manual", &usage_manual, NEEDS_NOTHING, 0,
		true },
	{ "complete", "", "what a word may become", &usage_complete,
		NEEDS_NOTHING, 0, true },
	{ "completion", "", "completion for a shell", &usage_completion,
		NEEDS_NOTHING, 0, true },
};
const size_t app_command_count = TACIT_COUNT(app_commands);

/* What some call a command: the name that is read, and the command's own. */
static const struct {
	const char *second;
	const char *name;
} second_names[] = {
	{ "compilation", "matrix" },
	{ "close", "confirm" },
};

const char *app_second_name(const struct command *command)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(second_names); i++) {
		if (!strcmp(second_names[i].name, command->name))
			return second_names[i].second;
	}
	return NULL;
}

const struct command *app_command_named(const char *name)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(second_names); i++) {
		if (!strcmp(second_names[i].second, name))
			name = second_names[i].name;
	}

	for (i = 0; i < app_command_count; i++) {
		if (!strcmp(app_commands[i].name, name))
			return &app_commands[i];
	}
	return NULL;
}
