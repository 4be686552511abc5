#include "cli/asking.h"

#include <stdio.h>
#include <string.h>

#include <tacit/zone.h>

#include "change/create.h"
#include "cli/print.h"

static void check_zone(
	struct app *app, const char *name, struct tacit_faults *own)
{
	struct tacit_zone zone;
	struct tacit_err err = { 0 };

	if (!tacit_zone_load(&app->arena, name, &zone, &err))
		tacit_fault_add(own, "", 0, err.hint, "%s", err.msg);
}

static bool is_right(struct app *app, const struct tacit_type *type,
	const char *key, const char *answer)
{
	struct tacit_faults own = { 0 };
	bool ok;

	tacit_create_judge(app->reg, &app->arena, type, key, answer, &own);
	if (!own.errors && !strcmp(key, "zone"))
		check_zone(app, answer, &own);
	ok = app_faults(app, &own) == EXIT_DONE;
	tacit_faults_clear(&own);
	return ok;
}

const char *asking_value(struct app *app, const struct tacit_type *type,
	const char *key, const char *question)
{
	const char *answer;

	do
		answer = app_ask(app, question);
	while (answer && answer[0] && !is_right(app, type, key, answer));
	return answer && answer[0] ? answer : NULL;
}

const char *asking_needed(struct app *app, const struct tacit_type *type,
	const char *key, const char *question)
{
	const char *answer;

	do
		answer = asking_value(app, type, key, question);
	while (!answer && !feof(stdin) && !ferror(stdin));
	return answer;
}
