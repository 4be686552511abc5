#include "cli/rows.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/types.h>

static const struct {
	unsigned when; /* 0: always */
	struct option_row row;
} shared[] = {
	{ TAKES_FORMAT,
		{ "format", 0, OPT_WORD, "text|md|html|json",
			offsetof(struct app, format_text), "how to print",
			NULL } },
	{ TAKES_TABLE,
		{ "format", 0, OPT_WORD, "text|md|html|json|csv",
			offsetof(struct app, format_text), "how to print",
			NULL } },
	{ TAKES_PAPER,
		{ "format", 0, OPT_WORD, "text|md|html|json|docx|pdf",
			offsetof(struct app, format_text), "how to print",
			NULL } },
	{ TAKES_REPORT,
		{ "format", 0, OPT_WORD, "text|md|html|json|csv|docx|pdf",
			offsetof(struct app, format_text), "how to print",
			NULL } },
	{ TAKES_MATRIX,
		{ "format", 0, OPT_WORD, "text|md|html|json|csv|xlsx|docx|pdf",
			offsetof(struct app, format_text), "how to print",
			NULL } },
	{ TAKES_SHEET,
		{ "format", 0, OPT_WORD, "csv|xlsx|docx",
			offsetof(struct app, format_text),
			"of which kind; else what the name of the file says",
			NULL } },
	{ TAKES_OUTPUT,
		{ "output", 'o', OPT_TEXT, "FILE", offsetof(struct app, output),
			"write it to this file, not to standard output",
			NULL } },
	{ TAKES_WHEN | TAKES_NOW,
		{ "now", 0, OPT_TEXT, "INSTANT", offsetof(struct app, now_text),
			"as of this instant, or noon of this date", NULL } },
	{ TAKES_WHEN,
		{ "at", 0, OPT_TEXT, "COMMIT", offsetof(struct app, at),
			"the record as of this commit", NULL } },
	{ TAKES_LANG,
		{ "lang", 0, OPT_TEXT, "en|fr|ru|kk|zh",
			offsetof(struct app, lang_text),
			"language of what is printed", NULL } },
	{ TAKES_DRY_RUN,
		{ "dry-run", 'n', OPT_FLAG, NULL,
			offsetof(struct app, is_dry_run),
			"say what would be written, write nothing", NULL } },
	{ TAKES_TEXT,
		{ "strip", 0, OPT_FLAG, NULL, offsetof(struct app, strips),
			"take telephone numbers, e-mail addresses and dates of "
			"birth out of what is written",
			NULL } },
	{ TAKES_BECAUSE,
		{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct app, because),
			"why such data stand in it all the same", NULL } },
	{ TAKES_QUIET,
		{ "quiet", 'q', OPT_FLAG, NULL, offsetof(struct app, is_quiet),
			"only ids, one a line", NULL } },
	{ TAKES_TERSE,
		{ "quiet", 'q', OPT_FLAG, NULL, offsetof(struct app, is_quiet),
			"leave out remarks, and what is in order", NULL } },
	{ 0,
		{ NULL, 'C', OPT_TEXT, "FOLDER", offsetof(struct app, folder),
			"the register that this folder is in", NULL } },
};

static void add_option_row(struct rows *rows, const struct option_row *row)
{
	if (rows->count + 1 >= ROWS_MAX)
		abort(); /* a command with that many options is a mistake */
	rows->list[rows->count++] = row;
}

void app_rows(const struct command *command, struct rows *out)
{
	const struct option_row *own = command->usage->options;
	size_t i;

	*out = (struct rows){ 0 };
	for (; own && own->name; own++)
		add_option_row(out, own);
	out->own = out->count;
	for (i = 0; i < TACIT_COUNT(shared); i++) {
		if (!shared[i].when || (command->takes & shared[i].when))
			add_option_row(out, &shared[i].row);
	}
}

bool app_place(const struct usage *usage, size_t at, struct place *out)
{
	struct tacit_str rest =
		tacit_str_of(usage->operands ? usage->operands : "");
	struct tacit_str word;
	size_t i;

	for (i = 0; tacit_str_split(&rest, ' ', &word) && word.len; i++) {
		out->index = i;
		out->is_repeated = tacit_str_ends(word, "...");
		word.len -= out->is_repeated ? strlen("...") : 0;
		out->is_optional = word.data[0] == '[';
		out->word = word;
		if (out->is_optional)
			out->word = (struct tacit_str){ word.data + 1,
				word.len - 2 };
		if (i == at || out->is_repeated)
			return true;
	}
	return false;
}

const struct tacit_type *app_type_of(struct tacit_str word)
{
	int id;

	if (!word.len || word.data[0] < 'A' || word.data[0] > 'Z')
		return NULL;
	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);

		if (tacit_str_eq_nocase(word, tacit_str_of(type->name)))
			return type;
	}
	return NULL;
}

bool app_names_documents(struct tacit_str word, unsigned *types)
{
	struct tacit_str part;

	*types = 0;
	if (tacit_str_eqs(word, "ID"))
		return true;
	while (tacit_str_split(&word, '|', &part)) {
		const struct tacit_type *type = app_type_of(part);

		if (!type)
			return false;
		*types |= 1u << type->id;
	}
	return *types != 0;
}
