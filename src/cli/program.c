#include "cli/program.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/buf.h>

static bool is_program(const char *path)
{
	return access(path, X_OK) == 0;
}

/* As it was typed, from the root on; links stay, for they outlive versions. */
const char *app_absolute_path(struct app *app, const char *word)
{
	char *here;
	const char *path;

	if (word[0] == '/')
		return word;
	here = getcwd(NULL, 0);
	if (!here)
		return NULL;
	path = tacit_arena_printf(&app->arena, "%s/%s", here,
		tacit_str_starts(tacit_str_of(word), "./") ? word + 2 : word);
	free(here);
	return path;
}

static const char *found(struct app *app, const char *word)
{
	struct tacit_str rest = tacit_str_of(getenv("PATH"));
	struct tacit_str folder;

	while (tacit_str_split(&rest, ':', &folder)) {
		const char *path = tacit_arena_printf(&app->arena, "%.*s/%s",
			(int)folder.len, folder.data, word);

		if (folder.len && folder.data[0] == '/' && is_program(path))
			return path;
	}
	return NULL;
}

const char *app_program(struct app *app)
{
	const char *word = app->program ? app->program : "";
	const char *path = strchr(word, '/') ? app_absolute_path(app, word)
		: word[0]		     ? found(app, word)
					     : NULL;

	return path && is_program(path) ? path : NULL;
}

/* Beside it in a build tree, in libexec where both are installed. */
static const char *const places[] = { "", "/../libexec/tacit" };

struct tacit_foreign app_foreign(struct app *app)
{
	const char *program = app_program(app);
	char *real = program ? realpath(program, NULL) : NULL;
	char *slash = real ? strrchr(real, '/') : NULL;
	struct tacit_foreign foreign = { 0 };
	size_t i;

	for (i = 0; slash && i < 2 && !foreign.program; i++) {
		const char *path =
			tacit_arena_printf(&app->arena, "%.*s%s/tacit-foreign",
				(int)(slash - real), real, places[i]);

		if (is_program(path))
			foreign.program = path;
	}
	free(real);
	return foreign;
}
