/* tacit receive: letters into the vault, each to where it belongs. */
#include "door/receive.h"

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/desk.h"

enum { ID_SHOWN = 8 };

static const struct example examples[] = {
	{ "tacit receive ~/Maildir", "take what lies in a Maildir" },
	{ "tacit receive replies.mbox -n",
		"say what would become of each letter" },
	{ "fetchmail -m 'tacit -C cica receive -'",
		"take each letter as it comes" },
	{ 0 },
};

static void tell_sums(struct app *app, const struct tacit_received *received)
{
	size_t known = 0;
	size_t i;

	for (i = 0; i < received->count; i++)
		known += received->known[i];
	app_note(app,
		tacit_tr(app->lang,
			"%zu proposed, %zu for a person, %zu set aside, %zu "
			"bounced; %zu were here already"),
		received->counts[TACIT_LETTER_PROPOSED],
		received->counts[TACIT_LETTER_QUEUED],
		received->counts[TACIT_LETTER_ASIDE],
		received->counts[TACIT_LETTER_BOUNCED], known);
	if (received->counts[TACIT_LETTER_PROPOSED] +
		received->counts[TACIT_LETTER_QUEUED] +
		received->counts[TACIT_LETTER_BOUNCED])
		app_note(app, "%s",
			tacit_tr(app->lang,
				"look them over with: tacit incoming"));
}

/* Once, not of each letter. */
static void tell_servers(struct app *app)
{
	size_t count = 0;

	(void)tacit_document_list(
		&tacit_register_body(app->reg)->doc, "received-by", &count);
	if (!count)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"when they were received is not known: body.md "
				"names no server of yours\n  name it, and they "
				"are judged anew: tacit set body "
				"received-by=HOST"));
}

/* What came of all mailboxes, told at once. */
struct gathered {
	struct tacit_received all;
	size_t cap;
	size_t known_count;
	size_t known_cap;
};

static void gather_letters(struct app *app, struct gathered *to,
	const struct tacit_received *received)
{
	size_t i;

	for (i = 0; i < received->count; i++) {
		struct tacit_incoming *letter =
			tacit_arena_append(&app->arena, &to->all.letters,
				&to->all.count, &to->cap, sizeof(*letter));
		bool *known = tacit_arena_append(&app->arena, &to->all.known,
			&to->known_count, &to->known_cap, sizeof(*known));

		*letter = received->letters[i];
		*known = received->known[i];
	}
	for (i = 0; i < TACIT_LETTER_STATES; i++)
		to->all.counts[i] += received->counts[i];
}

static bool take_mailboxes(struct app *app, const struct desk *desk,
	struct gathered *out, struct tacit_err *err)
{
	const struct tacit_receiving how = { .reg = app->reg,
		.vault = desk->desk.vault,
		.foreign = &desk->foreign,
		.blank = &desk->blank,
		.contacts = &desk->contacts,
		.clock = desk->desk.clock,
		.retention_days = desk->desk.retention_days,
		.is_dry_run = app->is_dry_run };
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < app->operand_count; i++) {
		struct tacit_received received = { 0 };

		ok = tacit_receive(
			&how, app->operands[i], &app->arena, &received, err);
		/* what was taken before it failed is kept, and told */
		gather_letters(app, out, &received);
	}
	return ok;
}

static int run_receive(struct app *app, void *words)
{
	struct gathered gathered = { 0 };
	struct tacit_err err = { 0 };
	struct desk desk;
	int status = EXIT_DONE;
	bool ok = app_open_desk(app, &desk, &err) &&
		app_expire_desk(app, &desk, &err) &&
		take_mailboxes(app, &desk, &gathered, &err);

	(void)words;
	if (ok || gathered.all.count)
		status = app_print_letters(app, gathered.all.letters,
			gathered.all.known, gathered.all.count, ID_SHOWN);
	if (ok) {
		tell_sums(app, &gathered.all);
		tell_servers(app);
	}
	app_close_desk(&desk);
	return ok ? status : app_fail(app, &err);
}

const struct usage usage_receive = { "MAILBOX...", NULL, examples, 0,
	run_receive };
