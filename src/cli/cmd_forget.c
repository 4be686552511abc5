/* tacit forget: somebody goes, from all that is kept of persons. */
#include <string.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/print.h"
#include "cli/registrants.h"

static const struct example examples[] = {
	{ "tacit forget delegation@xaa.example.org",
		"letters, registrations and the address go for good" },
	{ "tacit forget \"Test Person 1\"",
		"who registered under that name, where one address did" },
	{ "tacit forget @xaa.example.org",
		"a whole domain, where contacts have it so; addresses there "
		"stay" },
	{ 0 },
};

/* An address, or "@domain", in small letters as all are kept. */
static const char *domain_of(struct app *app, const char *typed)
{
	char *domain = tacit_arena_strdup(&app->arena, typed);
	char *p;

	for (p = domain; *p; p++)
		*p = tacit_small(*p);
	return domain;
}

/* What was typed without an address is the name of who registered. */
static bool find_person(struct app *app, const struct desk *desk,
	const char *typed, const char **out, struct tacit_err *err)
{
	if (typed[0] == '@' && typed[1])
		*out = domain_of(app, typed);
	else if (strchr(typed, '@'))
		*out = tacit_message_address(&app->arena, typed);
	else
		return tacit_registration_address(
			desk->desk.vault, &app->arena, typed, out, err);
	return (*out)[0] ||
		tacit_fail(err, TACIT_USAGE, "%s is no address", typed);
}

/* A list that lies elsewhere is its owner's to edit. */
static void tell_list(
	struct app *app, const struct desk *desk, const char *person)
{
	size_t i;

	for (i = 0; i < desk->contacts.count; i++) {
		const struct tacit_contact *contact = &desk->contacts.list[i];

		if (contact->line && !strcmp(contact->address, person))
			app_note(app,
				tacit_tr(app->lang,
					"the list that git config "
					"tacit.contacts names has it still, in "
					"line %u"),
				contact->line);
	}
}

static int erase_person(
	struct app *app, const struct desk *desk, const char *person)
{
	struct tacit_err err = { 0 };
	struct tacit_vault_erasure done;

	if (app->is_dry_run) {
		app_note(app, "%s", tacit_tr(app->lang, "nothing was erased"));
		return EXIT_DONE;
	}
	if (!tacit_vault_erase(
		    desk->desk.vault, person, desk->desk.clock, &done, &err))
		return app_fail(app, &err);
	app_note(app,
		tacit_tr(app->lang,
			"letters, registrations and addresses erased: %zu; "
			"what the record has of them stays, without their "
			"address"),
		done.erased);
	if (done.redacted)
		app_note(app,
			tacit_tr(app->lang,
				"%zu letters of others named that address: it "
				"is taken out of their originals"),
			done.redacted);
	tell_list(app, desk, person);
	return EXIT_DONE;
}

static int run_forget(struct app *app, void *words)
{
	const char *person = NULL;
	struct tacit_err err = { 0 };
	struct desk desk = { 0 };
	int status;

	(void)words;
	if (!app_check_secretariat(app, &err) ||
		!app_open_desk(app, &desk, &err) ||
		!find_person(app, &desk, app->operands[0], &person, &err))
		status = app_fail(app, &err);
	else
		status = erase_person(app, &desk, person);
	app_close_desk(&desk);
	return status;
}

const struct usage usage_forget = { "PERSON", NULL, examples, 0, run_forget };
