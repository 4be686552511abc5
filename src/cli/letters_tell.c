/* letters_tell: what is said of letters about an event once they are written: of
 * persons, numbers alone. */
#include <string.h>

#include <tacit/words.h>

#include "cli/letters_write.h"

/* At the first letter to the state: how many there are. */
static size_t count_to_state(const struct tacit_letters *letters, size_t at)
{
	const char *state = letters->list[at].state;
	size_t count = 0;
	size_t i;

	for (i = 0; i < letters->count; i++) {
		if (strcmp(letters->list[i].state, state) != 0)
			continue;
		if (i < at)
			return 0;
		count++;
	}
	return count;
}

static void tell_persons(struct app *app, const struct tacit_letters *letters)
{
	const struct tacit_date today = tacit_register_today(app->reg);
	size_t i;

	for (i = 0; i < letters->count; i++) {
		const size_t count = count_to_state(letters, i);

		if (count)
			app_note(app,
				tacit_tr(app->lang,
					"letters to persons of %s: %zu"),
				tacit_state_name(app->reg,
					letters->list[i].state, app->lang,
					today, false),
				count);
	}
	if (letters->waiting)
		app_note(app,
			tacit_tr(app->lang,
				"on the waiting list, and not told: %zu"),
			letters->waiting);
	if (letters->told)
		app_note(app, tacit_tr(app->lang, "told already: %zu"),
			letters->told);
}

static void tell_stated(struct app *app, const char *event)
{
	struct tacit_document doc = { 0 };
	struct tacit_err err = { 0 };
	const struct tacit_value *stated;
	size_t count = 0;
	size_t i;

	if (!tacit_register_get(
		    app->reg, &app->arena, TACIT_EVENT, event, &doc, &err))
		return;
	stated = tacit_document_list(&doc, "stated", &count);
	for (i = 0; i < count; i++)
		app_note(app,
			tacit_tr(app->lang,
				"look at this before it is sent: the sources "
				"differ. %s"),
			stated[i].text);
}

void app_tell_event_letters(struct app *app,
	const struct tacit_letters_ask *ask,
	const struct tacit_letters *letters)
{
	if (ask->kind == TACIT_LETTER_LINKS)
		tell_persons(app, letters);
	if (ask->kind == TACIT_LETTER_INVITATION)
		tell_stated(app, ask->event);
}
