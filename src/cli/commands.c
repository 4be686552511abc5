/* commands: the one table that dispatches, and that help and completion read. */
#include "cli/commands.h"

/* what every command that writes, or reads, takes */
enum {
	WRITES = TAKES_NOW | TAKES_DRY_RUN | TAKES_LANG | TAKES_QUIET,
	READS = TAKES_FORMAT | TAKES_WHEN | TAKES_LANG | TAKES_QUIET
};

const struct command app_commands[] = {
	{ "init", "start", "make a register", cmd_init, TAKES_NOW, false },

	{ "new", "write", "a new document from its template", cmd_new, WRITES,
		false },
	{ "edit", "write", "change a document in your editor", cmd_edit, WRITES,
		false },
	{ "set", "write", "change one header value and nothing else", cmd_set,
		WRITES, false },

	{ "circulate", "call", "issue a note: pin the texts, open the call",
		cmd_circulate, WRITES, false },
	{ "comment", "call", "record a comment, or a sheet of them",
		cmd_comment, WRITES, false },
	{ "form", "call", "a blank sheet for comments on a call", cmd_form,
		TAKES_LANG | TAKES_QUIET, false },
	{ "answer", "call", "say what became of a comment, and why", cmd_answer,
		WRITES, false },
	{ "close", "call", "all replies received are entered", cmd_close,
		WRITES, false },
	{ "submit", "call", "submit papers to an organ", cmd_submit, WRITES,
		false },
	{ "decide", "call", "record what an organ decided", cmd_decide, WRITES,
		false },
	{ "progress", "call", "report on an activity, for a year", cmd_progress,
		WRITES, false },
	{ "void", "call", "a document was entered in error", cmd_void, WRITES,
		false },
	{ "status", "read", "what is awaited, from whom, since or by when",
		cmd_status, READS, false },
	{ "silence", "read", "the verdict on a call, with its proof",
		cmd_silence, READS, false },
	{ "matrix", "read", "all comments on a call", cmd_matrix, READS,
		false },
	{ "inbox", "read", "what was suggested for an area", cmd_inbox, READS,
		false },
	{ "report", "read", "the status report to an organ, for a year",
		cmd_report, READS, false },
	{ "list", "read", "documents, by type, area, state or call", cmd_list,
		READS, false },
	{ "show", "read", "a document and what refers to it", cmd_show, READS,
		false },
	{ "log", "read", "what was recorded, when and by whom", cmd_log, READS,
		false },
	{ "find", "read", "where words occur", cmd_find, READS, false },
	{ "diff", "read", "between revisions, notes, or since a comment",
		cmd_diff, READS, false },

	{ "check", "keep", "what is wrong with the register", cmd_check, READS,
		false },
	{ "index", "keep", "bring the index up to date, or make it anew",
		cmd_index, TAKES_LANG | TAKES_QUIET, false },
	{ "doctor", "keep", "whether machine and repository are sound",
		cmd_doctor, TAKES_LANG | TAKES_QUIET, false },

	/* for the build and the shells */
	{ "manual", "", "a page of the manual", cmd_manual, 0, true },
	{ "complete", "", "what a word may become", cmd_complete, 0, true },
	{ "completion", "", "completion for a shell", cmd_completion, 0, true },
};
const size_t app_command_count = sizeof(app_commands) / sizeof(app_commands[0]);
