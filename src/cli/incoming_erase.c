/* incoming_erase: somebody goes, from all that is kept. */
#include <string.h>

#include <tacit/words.h>

#include "cli/incoming_ask.h"
#include "cli/print.h"

/* An address, or "@domain", in small letters as all are kept. */
static const char *person_of(struct app *app, const char *typed)
{
	char *domain = tacit_arena_strdup(&app->arena, typed);
	char *p;

	if (typed[0] != '@' || !typed[1])
		return tacit_message_address(&app->arena, typed);
	for (p = domain; *p; p++)
		*p = tacit_small(*p);
	return domain;
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

int incoming_erase(struct app *app, const struct incoming_words *words,
	const struct desk *desk)
{
	const char *person = person_of(app, words->erase);
	struct tacit_err err = { 0 };
	struct tacit_vault_erasure done;

	if (!person[0])
		return app_usage(app, "%s is no address", words->erase);
	if (app->is_dry_run) {
		app_note(app, "%s", tacit_tr(app->lang, "nothing was erased"));
		return EXIT_DONE;
	}
	if (!tacit_vault_erase(
		    desk->desk.vault, person, desk->desk.clock, &done, &err))
		return app_fail(app, &err);
	app_note(app,
		tacit_tr(app->lang,
			"%zu letters and addresses erased; what the "
			"record has of them stays, without their address"),
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
