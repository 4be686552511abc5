#include "cli/shared_refusals.h"

#include <string.h>

#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/print.h"
#include "shared/journal.h"
#include "store/moving.h"

enum { SHORT_ID = 7 };

/* Lines of the journal that were asked for, the last one first. */
struct told_lines {
	struct app *app;
	enum tacit_journal_word word;
	const char *who; /* NULL: of everybody */
	size_t limit; /* 0: all */
	const char **list; /* as they are printed */
	size_t count;
	size_t cap;
};

static void write_why(struct tacit_buf *out, const char *why)
{
	struct tacit_str rest = tacit_str_of(why);
	struct tacit_str line;

	while (tacit_str_line(&rest, &line)) {
		tacit_buf_adds(out, "  ");
		tacit_buf_add_str(out, line);
		tacit_buf_addc(out, '\n');
	}
}

static bool tell_line(
	const struct tacit_journal_line *line, void *ctx, struct tacit_err *err)
{
	struct told_lines *told = ctx;
	struct tacit_arena *arena = &told->app->arena;
	struct tacit_buf text = { 0 };
	char at[TACIT_INSTANT_SIZE];

	(void)err;
	if (line->word != told->word ||
		(told->who &&
			!tacit_str_eq_nocase(tacit_str_of(line->who),
				tacit_str_of(told->who))))
		return true;
	tacit_instant_format(line->at, at);
	tacit_buf_printf(&text, "%s  %s  %.*s..%.*s\n", at, line->who, SHORT_ID,
		line->old_tip, SHORT_ID, line->new_tip);
	write_why(&text, line->why);
	*(const char **)tacit_arena_append(arena, &told->list, &told->count,
		&told->cap, sizeof(*told->list)) =
		tacit_arena_strdup(arena, text.data);
	tacit_buf_clear(&text);
	return !told->limit || told->count < told->limit;
}

static bool check_journal(
	const struct app *app, struct tacit_store *store, struct tacit_err *err)
{
	if (tacit_journal_exists(store))
		return true;
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"there is no journal of pushes here: it is where they are "
		"taken in, and in no clone");
	return tacit_hint(err, "on its machine: tacit -C REGISTER shared %s",
		app->operands[0]);
}

static int print_told(struct app *app, const struct told_lines *told)
{
	struct tacit_buf text = { 0 };
	struct tacit_buf safe = { 0 };
	int status;
	size_t i;

	for (i = told->count; i > 0; i--)
		tacit_buf_adds(&text, told->list[i - 1]);
	if (!told->count)
		tacit_buf_printf(&text, "%s\n",
			tacit_tr(app->lang,
				told->word == TACIT_JOURNAL_REFUSED
					? "no push was refused"
					: "nothing that was taken in seems to "
					  "hold personal data"));
	tacit_legible_escape(&safe, tacit_buf_str(&text), true);
	status = app_print(app, tacit_buf_str(&safe));
	tacit_buf_clear(&text);
	tacit_buf_clear(&safe);
	return status;
}

int shared_refusals(struct app *app, const struct receipt_words *words)
{
	struct told_lines told = { .app = app,
		.word = !strcmp(app->operands[0], "flagged")
			? TACIT_JOURNAL_FLAGGED
			: TACIT_JOURNAL_REFUSED,
		.who = app->operand_count > 1 ? app->operands[1] : NULL,
		.limit = words->limit };
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	int status;

	if (!tacit_store_open_as_is(app->folder, &store, &err) ||
		!check_journal(app, store, &err) ||
		!tacit_journal_each_back(store, tell_line, &told, &err))
		status = app_fail(app, &err);
	else
		status = print_told(app, &told);
	tacit_store_close(store);
	return status;
}
