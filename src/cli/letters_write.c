#include "cli/letters_write.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/desk.h"
#include "cli/letters_enclose.h"
#include "cli/print.h"
#include "door/eml.h"
#include "door/event_letters.h"

/* Of another length it is not read. */
static bool says_same(const char *path, struct tacit_str bytes, bool *is_same,
	struct tacit_err *err)
{
	struct tacit_buf there = { 0 };
	struct stat status;
	bool ok = true;

	*is_same = false;
	if (stat(path, &status) == 0 && S_ISREG(status.st_mode) &&
		(uint64_t)status.st_size == bytes.len) {
		ok = tacit_io_read(path, bytes.len + 1, &there, err);
		*is_same = ok && tacit_str_eq(tacit_buf_str(&there), bytes);
		tacit_buf_clear(&there);
	}
	return ok;
}

/* What is there already and says the same is left. */
static bool put_file(
	const char *path, struct tacit_str bytes, struct tacit_err *err)
{
	bool is_same;

	if (!tacit_io_exists(path))
		return tacit_io_replace(path, bytes, 0600, err);
	if (!says_same(path, bytes, &is_same, err))
		return false;
	if (is_same)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"the file is there and says something else");
	return tacit_hint(err, "choose another folder");
}

/* What cannot be printed is said where it is printed, and not once more. */
static int end_letters(struct app *app, bool ok, const struct tacit_err *err)
{
	if (ok)
		return EXIT_DONE;
	return err->code ? app_fail(app, err) : EXIT_SYSTEM;
}

static bool put_letter(struct app *app, const char *folder,
	const struct tacit_outgoing *letter, struct tacit_eml *eml,
	struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_buf line = { 0 };
	const char *path;
	bool ok = true;

	eml->is_shown = !folder;
	tacit_eml_write(eml, &bytes);
	if (folder) {
		path = tacit_arena_printf(
			&app->arena, "%s/%s.eml", folder, letter->name);
		ok = app->is_dry_run ||
			put_file(path, tacit_buf_str(&bytes), err);
		tacit_buf_printf(&line, "%s\n", path);
	}
	if (ok)
		ok = app_print(app, tacit_buf_str(folder ? &line : &bytes)) ==
			EXIT_DONE;
	tacit_buf_clear(&bytes);
	tacit_buf_clear(&line);
	return ok;
}

/* All addresses of a state that are no whole domain. */
static const char *addresses_of(
	struct app *app, const struct desk *desk, const char *state)
{
	struct tacit_buf list = { 0 };
	size_t i;

	for (i = 0; i < desk->contacts.count; i++) {
		const struct tacit_contact *contact = &desk->contacts.list[i];

		if (!strcmp(contact->state, state) &&
			contact->address[0] != '@')
			tacit_buf_printf(&list, "%s%s", list.len ? ", " : "",
				contact->address);
	}
	return tacit_buf_keep(&list, &app->arena).data;
}

/* States whose letters have nobody to go to, told once. */
struct unreached {
	struct tacit_buf codes;
	size_t count;
};

static void count_unreached(struct unreached *unreached, const char *state)
{
	tacit_buf_printf(&unreached->codes, "%s%s",
		unreached->count++ ? ", " : "", state);
}

static void tell_unreached(struct app *app, struct unreached *unreached)
{
	if (unreached->count == 1)
		app_note(app,
			tacit_tr(app->lang,
				"%s: no address of it is known (tacit incoming "
				"contacts)"),
			tacit_buf_cstr(&unreached->codes));
	else if (unreached->count)
		app_note(app,
			tacit_tr(app->lang,
				"of %zu states no address is known (tacit "
				"incoming contacts): %s"),
			unreached->count, tacit_buf_cstr(&unreached->codes));
	tacit_buf_clear(&unreached->codes);
}

/* Also where forms of registration go. */
static const char *sender_of(struct app *app)
{
	struct tacit_buf value = { 0 };

	(void)tacit_store_config(app->store, "tacit.mail-from", &value);
	return tacit_buf_keep(&value, &app->arena).data;
}

static bool make_folder(
	struct app *app, const char *folder, struct tacit_err *err)
{
	return !folder || app->is_dry_run || tacit_io_make_folders(folder, err);
}

/* The one that is asked for, or that of the state. */
static const char *lang_of(
	const struct app *app, const struct desk *desk, const char *state)
{
	const char *own = app->lang_text
		? NULL
		: tacit_contacts_lang(&desk->contacts, state);

	return own ? own : app->asked;
}

/* Letters in one language, and what they enclose. */
struct tongue {
	struct tacit_letters_ask ask;
	struct tacit_letters letters;
	struct enclosures enclosures;
};

struct tongues {
	struct tongue *list;
	size_t count;
	size_t cap;
};

static bool find_letters(struct app *app, const struct desk *desk,
	const struct tacit_letters_ask *ask, struct tacit_letters *out,
	struct tacit_err *err)
{
	return tacit_letters_are_of_event(ask->kind)
		? tacit_event_letters_find(app->reg, desk->desk.vault,
			  &app->arena, ask, out, err)
		: tacit_letters_find(app->reg, &app->arena, ask, out, err);
}

/* All letters in that language, found when the first is to be written. */
static bool find_tongue(struct app *app, const struct desk *desk,
	const struct tacit_letters_ask *ask, const char *lang,
	struct tongues *all, struct tongue **out, struct tacit_err *err)
{
	struct tacit_letters_ask said = *ask;
	struct tongue *tongue;
	size_t i;

	said.lang = lang;
	if (!tacit_letters_lang(app->reg, &app->arena, &said, &said.lang, err))
		return false;
	for (i = 0; i < all->count; i++) {
		*out = &all->list[i];
		if (!strcmp(all->list[i].ask.lang, said.lang))
			return true;
	}
	*out = tongue = tacit_arena_append(&app->arena, &all->list, &all->count,
		&all->cap, sizeof(*tongue));
	*tongue = (struct tongue){ .ask = said };
	return find_letters(app, desk, &tongue->ask, &tongue->letters, err);
}

/* That of a name, which it has in each language, worded. */
static bool word_letter(struct app *app, struct tongue *tongue,
	const char *name, struct tacit_outgoing **out, struct tacit_err *err)
{
	struct tacit_outgoing *letter = tongue->letters.list;
	const struct tacit_outgoing *end = letter + tongue->letters.count;

	while (letter < end && strcmp(letter->name, name) != 0)
		letter++;
	*out = letter;
	if (letter == end)
		return tacit_fail(
			err, TACIT_NOTFOUND, "there is no letter %s", name);
	if (letter->text)
		return true;
	if (!app_enclose_common(app, &tongue->ask, &tongue->enclosures, err))
		return false;
	tacit_template_set(letter->data, "changes",
		tongue->enclosures.has_changes ? "changes" : "");
	return tacit_letters_fill(
		app->reg, &app->arena, &tongue->ask, letter, err);
}

static bool write_letter(struct app *app, const struct desk *desk,
	struct tongue *tongue, const char *name, const char *folder,
	struct unreached *unreached, struct tacit_err *err)
{
	struct tacit_outgoing *letter;
	struct tacit_eml eml = { .from = sender_of(app) };

	if (!word_letter(app, tongue, name, &letter, err) ||
		!app_enclose(
			app, &tongue->ask, letter, &tongue->enclosures, err))
		return false;
	eml.to = letter->to ? letter->to
			    : addresses_of(app, desk, letter->state);
	if (!eml.to[0])
		count_unreached(unreached, letter->state);
	eml.subject = letter->subject;
	eml.text = letter->text;
	eml.files = tongue->enclosures.files;
	eml.file_count = tongue->enclosures.count;
	return put_letter(app, folder, letter, &eml, err) &&
		(!folder || app->is_dry_run ||
			tacit_event_letters_told(desk->desk.vault, &app->arena,
				letter, tacit_register_now(app->reg), err));
}

/* All of them are worded before the first is written: a fault in one template
 * leaves no half of the letters. */
static bool each_letter(struct app *app, const struct desk *desk,
	const struct tacit_letters *letters,
	const struct tacit_letters_ask *ask, struct tongues *tongues,
	const char *folder, struct tacit_err *err)
{
	struct unreached unreached = { 0 };
	struct tacit_outgoing *worded;
	struct tongue *tongue;
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < 2 * letters->count; i++) {
		const struct tacit_outgoing *one =
			&letters->list[i % letters->count];

		ok = find_tongue(app, desk, ask, lang_of(app, desk, one->state),
			     tongues, &tongue, err) &&
			(i < letters->count ? word_letter(app, tongue,
						      one->name, &worded, err)
					    : write_letter(app, desk, tongue,
						      one->name, folder,
						      &unreached, err));
	}
	tell_unreached(app, &unreached);
	return ok;
}

bool app_check_letters(struct app *app, const struct tacit_letters_ask *ask,
	struct tacit_err *err)
{
	struct tacit_letters_ask said = *ask;
	struct desk desk;
	size_t i;
	bool ok = app_open_desk(app, &desk, err) &&
		tacit_letters_check(app->reg, &app->arena, &said, err);

	for (i = 0; ok && i < desk.contacts.count; i++) {
		const char *lang =
			lang_of(app, &desk, desk.contacts.list[i].state);

		if (!strcmp(lang, said.lang))
			continue;
		said.lang = lang;
		ok = tacit_letters_check(app->reg, &app->arena, &said, err);
	}
	app_close_desk(&desk);
	return ok;
}

int app_write_letters(struct app *app, const struct tacit_letters_ask *asked,
	const char *folder)
{
	struct tacit_letters_ask ask = *asked;
	struct tongues tongues = { 0 };
	struct tongue *tongue = NULL;
	struct tacit_letters letters;
	struct tacit_err err = { 0 };
	struct desk desk;
	bool ok;

	ask.mailbox = sender_of(app);
	ok = app_open_desk(app, &desk, &err) &&
		find_tongue(app, &desk, &ask, app->asked, &tongues, &tongue,
			&err) &&
		make_folder(app, folder, &err);
	if (ok) {
		/* finding another may move it */
		letters = tongue->letters;
		ok = each_letter(
			app, &desk, &letters, &ask, &tongues, folder, &err);
	}
	if (ok)
		app_tell_event_letters(app, &ask, &letters);
	app_close_desk(&desk);
	return end_letters(app, ok, &err);
}

/* --- replies ---------------------------------------------------------------------- */

static bool is_to_be_answered(const struct tacit_incoming *letter)
{
	return !letter->is_emptied && letter->from[0] &&
		(letter->state == TACIT_LETTER_BOUNCED ||
			letter->state == TACIT_LETTER_REFUSED);
}

static bool write_reply(struct app *app, const struct desk *desk,
	const struct tacit_incoming *to, const char *folder,
	struct tacit_err *err)
{
	struct tacit_letters_ask ask = { .kind = TACIT_LETTER_REPLY,
		.lang = lang_of(app, desk, to->sender) };
	struct tacit_outgoing reply;
	struct tacit_letter letter;
	struct tacit_incoming_view view;
	struct tacit_eml eml = { .from = sender_of(app), .to = to->from };

	if (!tacit_letters_lang(app->reg, &app->arena, &ask, &ask.lang, err) ||
		!tacit_letter_open(
			&desk->desk, &app->arena, to->id, &letter, err))
		return false;
	tacit_letter_view(&desk->desk, &app->arena, ask.lang, &letter, &view);
	tacit_letters_reply(
		app->reg, &app->arena, ask.lang, to, view.faults, &reply);
	if (!tacit_letters_fill(app->reg, &app->arena, &ask, &reply, err))
		return false;
	eml.subject = reply.subject;
	eml.text = reply.text;
	eml.in_reply_to = to->message;
	return put_letter(app, folder, &reply, &eml, err);
}

int app_write_replies(struct app *app, const char *folder)
{
	struct tacit_incoming_list all = { 0 };
	struct tacit_err err = { 0 };
	struct desk desk;
	size_t i;
	bool ok = app_open_desk(app, &desk, &err) &&
		tacit_incoming_find(desk.desk.vault, &app->arena, &all, &err) &&
		make_folder(app, folder, &err);

	for (i = 0; ok && i < all.count; i++) {
		if (is_to_be_answered(&all.letters[i]))
			ok = write_reply(
				app, &desk, &all.letters[i], folder, &err);
	}
	app_close_desk(&desk);
	return end_letters(app, ok, &err);
}
