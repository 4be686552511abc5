/* tacit index: the cache, brought up to date or made anew. */
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"

struct words {
	bool rebuild;
};

static const struct option_row options[] = {
	{ "rebuild", 0, OPT_FLAG, NULL, offsetof(struct words, rebuild),
		"throw it away and make it anew", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit index", "bring the index to the newest commit" },
	{ "tacit index --rebuild",
		"make it anew; nothing is lost, it is only a cache" },
	{ 0 },
};

static int run_index(struct app *app, void *words)
{
	bool rebuild = ((struct words *)words)->rebuild;
	struct tacit_err err = { 0 };
	struct tacit_buf line = { 0 };
	uint64_t rows = 0;
	int status = EXIT_DONE;

	if (rebuild && !tacit_register_rebuild(app->reg, &rows, &err))
		return app_fail(app, &err);
	if (rebuild)
		tacit_buf_printf(&line,
			tacit_tr(app->lang,
				"index of %llu documents, record %.7s\n"),
			(unsigned long long)rows,
			tacit_register_commit(app->reg));
	else
		tacit_buf_printf(&line,
			tacit_tr(app->lang, "index up to date, record %.7s\n"),
			tacit_register_commit(app->reg));
	if (!app->is_quiet)
		status = app_print(app, tacit_buf_str(&line));
	tacit_buf_clear(&line);
	return status;
}

const struct usage usage_index = { NULL, options, examples,
	sizeof(struct words), run_index };
