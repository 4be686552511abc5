/* tacit publish: a folder of pages that link to one another. */
#include <string.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "site/site.h"

struct words {
	const char *audience;
	struct option_list languages;
};

static const struct option_row options[] = {
	{ "for", 0, OPT_WORD, "members|public",
		offsetof(struct words, audience),
		"public: without what is for members only", NULL },
	{ "language", 0, OPT_LIST, "LANG", offsetof(struct words, languages),
		"pages in this language; may be repeated, the first is what a "
		"reader meets; else those of the body",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit publish pages", "the register as a folder of pages" },
	{ "tacit publish public --for public --language en --language ru",
		"what the public may read, in two languages" },
	{ 0 },
};

static bool has_words(const char *code)
{
	const char *const *codes = NULL;
	size_t count = tacit_words_languages(&codes);
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strcmp(codes[i], code))
			return true;
	}
	return false;
}

/* Those of the body that there are words for; English, where there are none.
 * They outlive the body, which is read anew for the public. */
static const char *const *own_languages(struct app *app, size_t *count)
{
	const struct tacit_body *body = tacit_register_body(app->reg);
	size_t listed = 0;
	const struct tacit_value *values =
		tacit_document_list(&body->doc, "languages", &listed);
	const char **out =
		tacit_arena_array(&app->arena, listed + 1, sizeof(*out));
	size_t i;

	*count = 0;
	for (i = 0; i < listed; i++) {
		if (has_words(values[i].text))
			out[(*count)++] =
				tacit_arena_strdup(&app->arena, values[i].text);
	}
	if (!*count)
		out[(*count)++] = "en";
	return out;
}

/* Was it named before? */
static bool is_before(const char *const *codes, size_t at)
{
	size_t i;

	for (i = 0; i < at; i++) {
		if (!strcmp(codes[i], codes[at]))
			return true;
	}
	return false;
}

static bool read_languages(struct app *app, const struct words *said,
	struct tacit_site_ask *ask, int *status)
{
	size_t i;

	ask->languages = said->languages.values;
	ask->language_count = said->languages.count;
	if (!ask->language_count)
		ask->languages = own_languages(app, &ask->language_count);
	for (i = 0; i < ask->language_count; i++) {
		if (has_words(ask->languages[i]) &&
			!is_before(ask->languages, i))
			continue;
		*status = app_usage(
			app, "there are no pages in \"%s\"", ask->languages[i]);
		return false;
	}
	return true;
}

static int print_sum(struct app *app, const struct tacit_site_sum *sum)
{
	struct tacit_buf out = { 0 };
	int status;

	tacit_buf_printf(&out,
		tacit_tr(app->lang, "%zu files, %zu of them written\n"),
		sum->files, sum->written);
	if (sum->gone)
		tacit_buf_printf(&out,
			tacit_tr(app->lang,
				"%zu pages say that what they showed is not in "
				"the record\n"),
			sum->gone);
	status = app_print_made(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

static int run_publish(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_site_ask ask = { .folder = app->operands[0],
		.is_public =
			said->audience && !strcmp(said->audience, "public") };
	struct tacit_site_sum sum = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!ask.folder[0])
		return app_usage(app, "the folder has no name");
	if (!read_languages(app, said, &ask, &status))
		return status;
	if (!tacit_site_publish(app->reg, &ask, &sum, &err))
		return app_fail(app, &err);
	if (!ask.is_public)
		app_note_left_out(app);
	return app->is_quiet ? EXIT_DONE : print_sum(app, &sum);
}

const struct usage usage_publish = { "FOLDER", options, examples,
	sizeof(struct words), run_publish };
