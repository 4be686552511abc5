/* help_roles: what each who uses a register types, most often first. */
#include <string.h>

#include "cli/commands.h"
#include "cli/help.h"

enum { COMMANDS_MAX = 9 };

static const struct role {
	const char *name;
	const char *says;
	struct {
		const char *line;
		const char *says;
	} commands[COMMANDS_MAX + 1];
} roles[] = {
	{ "secretariat", "circulates, records and reports",
		{ { "status", "what is awaited, and from whom" },
			{ "circulate NOTE", "issue a note, open its call" },
			{ "comment NOTE -s STATE", "what a state said" },
			{ "receive MAILBOX", "what came by mail" },
			{ "confirm NOTE", "all replies received are entered" },
			{ "submit PAPER --to ORGAN", "to the organ" },
			{ "decide PAPER --organ ORGAN", "what it decided" },
			{ "report --organ ORGAN --year YEAR",
				"the report to it" } } },
	{ "coordinator", "drafts, and answers comments",
		{ { "status", "what is awaited from you" },
			{ "matrix NOTE", "all comments on a call" },
			{ "answer COMMENT", "what became of it, and why" },
			{ "edit PAPER", "change a text that is not in a call" },
			{ "diff PAPER --from NOTE",
				"what changed since it was circulated" },
			{ "inbox AREA", "what was suggested for your area" },
			{ "progress ITEM", "report on an activity" },
			{ "form NOTE", "a blank sheet for comments" } } },
	{ "organiser", "runs an event, for the secretariat",
		{ { "new event", "an event, with its programme" },
			{ "letters EVENT --kind invitation",
				"invite, with programme and form" },
			{ "registrations EVENT FILE", "take a form in" },
			{ "registrations EVENT", "how many come, by state" },
			{ "speakers EVENT", "who speaks where" },
			{ "letters EVENT --kind links",
				"tell who registered the link" },
			{ "attendance EVENT FILE",
				"who followed, on which day" },
			{ "certificates EVENT -d FOLDER",
				"for whoever followed" },
			{ "registrations EVENT --purge",
				"once nobody needs them" } } },
	{ "member", "comments, and reports on its activities",
		{ { "brief STATE", "all that concerns one state" },
			{ "status --for STATE", "what is awaited from it" },
			{ "show NOTE", "a note and its call" },
			{ "show PAPER --addresses",
				"a text, each passage with its address" },
			{ "comment NOTE", "say something on a call" },
			{ "form NOTE", "a sheet to fill in instead" },
			{ "progress ITEM", "report on an activity" },
			{ "sync", "hand on what was recorded here" } } },
	{ "reader", "looks things up, and writes nothing",
		{ { "status", "what is open, and what is awaited" },
			{ "report --organ ORGAN --year YEAR",
				"the year, for an organ" },
			{ "list TYPE", "documents, by area, state or call" },
			{ "show ID", "a document and what refers to it" },
			{ "find WORDS", "where words occur" },
			{ "silence NOTE", "the result of a call, with proof" },
			{ "matrix NOTE", "all comments on a call" },
			{ "log", "what was recorded, when and by whom" } } },
};

const char *help_role_name(size_t at)
{
	return at < TACIT_COUNT(roles) ? roles[at].name : NULL;
}

bool help_role(const char *name, struct tacit_buf *out)
{
	const struct role *role = NULL;
	size_t i;

	for (i = 0; i < TACIT_COUNT(roles); i++) {
		if (!strcmp(roles[i].name, name))
			role = &roles[i];
	}
	if (!role)
		return false;
	tacit_buf_printf(out, "%s: %s\n\n", role->name, role->says);
	for (i = 0; i < COMMANDS_MAX && role->commands[i].line; i++)
		tacit_buf_printf(out, "  tacit %-34s %s\n",
			role->commands[i].line, role->commands[i].says);
	tacit_buf_adds(
		out, "\nMore: tacit COMMAND -h; all commands: tacit help\n");
	return true;
}
