/* incoming_contacts: whose address is which state's: kept and printed. */
#include <tacit/words.h>

#include "cli/incoming_ask.h"
#include "cli/print.h"

static int keep_contacts(struct app *app, const struct desk *desk)
{
	const char *path = app->operands[1];
	struct tacit_contacts list = { 0 };
	struct tacit_err err = { 0 };
	size_t count = 0;

	if (!app_read_contacts(app, path, path, &list, &err))
		return app_fail(app, &err);
	if (app->is_dry_run) {
		app_note(app, "%s", tacit_tr(app->lang, "nothing was kept"));
		return EXIT_DONE;
	}
	if (!tacit_contacts_keep(
		    desk->desk.vault, &list, desk->desk.clock, &count, &err))
		return app_fail(app, &err);
	app_note(app,
		tacit_tr(app->lang,
			"%zu addresses kept that were not, or otherwise"),
		count);
	return EXIT_DONE;
}

int incoming_contacts(struct app *app, const struct desk *desk)
{
	struct tacit_buf text = { 0 };
	int status;

	if (app->operand_count > 2)
		return app_usage(app, "which list?");
	if (app->operand_count == 2)
		return keep_contacts(app, desk);
	tacit_contacts_write(&desk->contacts, &text);
	status = app_print(app, tacit_buf_str(&text));
	tacit_buf_clear(&text);
	return status;
}
