/* manual: prose, with what the tables say put in its places. */
#include "cli/manual.h"
#include "cli/commands.h"
#include "render/escape.h"

#include <string.h>

#include <tacit/words.h>

static void add_commands(struct tacit_buf *out)
{
	const char *group = "";
	size_t i;

	for (i = 0; i < app_command_count; i++) {
		const struct command *command = &app_commands[i];

		if (command->is_hidden)
			continue;
		if (strcmp(command->group, group) != 0)
			tacit_buf_printf(out, "## %s\n\n", command->group);
		group = command->group;
		tacit_buf_printf(out, "**tacit-%s**(1)", command->name);
		if (app_second_name(command))
			tacit_buf_printf(out, ", **tacit-%s**(1)",
				app_second_name(command));
		tacit_buf_adds(out, "\n\n> ");
		tacit_escape_markdown(out, tacit_str_of(command->summary));
		tacit_buf_adds(out, "\n\n");
	}
}

static bool add_term(
	struct tacit_buf *out, struct tacit_str word, struct tacit_err *err)
{
	static const char *const languages[] = { "ru", "kk", "zh" };
	struct tacit_buf term = { 0 };
	bool ok = true;
	size_t i;

	tacit_buf_add_str(&term, word);
	tacit_buf_adds(out, "> ");
	for (i = 0; i < TACIT_COUNT(languages); i++) {
		const char *other =
			tacit_tr(languages[i], tacit_buf_cstr(&term));

		if (!strcmp(other, tacit_tr("en", tacit_buf_cstr(&term)))) {
			ok = ok && i > 0; /* Russian is complete */
			continue;
		}
		tacit_buf_printf(out, "%s%s: ", i ? "; " : "", languages[i]);
		tacit_escape_markdown(out, tacit_str_of(other));
	}
	tacit_buf_adds(out, "\n");
	if (!ok)
		(void)tacit_fail(err, TACIT_INVALID,
			"the term \"%s\" has no Russian",
			tacit_buf_cstr(&term));
	tacit_buf_clear(&term);
	return ok;
}

static bool fill_in(struct tacit_buf *out, const struct command *command,
	struct tacit_str part, struct tacit_err *err)
{
	struct tacit_str rest = part;

	if (tacit_str_eqs(part, "options") && command)
		manual_options(out, command);
	else if (tacit_str_eqs(part, "commands"))
		add_commands(out);
	else if (tacit_str_eqs(part, "types"))
		manual_types(out);
	else if (tacit_str_eqs(part, "kinds"))
		manual_kinds(out);
	else if (tacit_str_skip(&rest, "term "))
		return add_term(out, rest, err);
	else if (!tacit_str_skip(&rest, "words ") || !manual_words(out, rest))
		return tacit_fail(err, TACIT_INVALID,
			"the manual knows no part \"%.*s\"", (int)part.len,
			part.data);
	return true;
}

bool manual_page(const struct command *command, struct tacit_str prose,
	struct tacit_buf *out, struct tacit_err *err)
{
	static const char begin[] = "<!-- ";
	static const char end[] = " -->";
	struct tacit_str line;
	bool ok = true;

	if (command)
		manual_head(out, command);
	while (ok && tacit_str_line(&prose, &line)) {
		if (!tacit_str_ends(line, end) ||
			!tacit_str_skip(&line, begin)) {
			tacit_buf_add_str(out, line);
			tacit_buf_addc(out, '\n');
			continue;
		}
		line.len -= strlen(end);
		ok = fill_in(out, command, line, err);
	}
	return ok;
}
