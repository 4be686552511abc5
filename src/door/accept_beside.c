/* accept_beside: what a letter has that is not recorded of it, or may be
 * another's. */
#include "door/accept_parts.h"

#include <string.h>

#include "door/older_letter.h"

enum { LINE_SHOWN = 60 };

/* What is not recorded is said, whatever it is. */
static void tell_covering(struct tacit_arena *arena,
	const struct tacit_letter *letter, const struct tacit_choice *choice,
	bool is_dry_run, struct tacit_faults *faults)
{
	if (choice->covering || choice->sheet_name || !letter->is_read ||
		!tacit_letter_words(arena, letter)[0])
		return;
	tacit_fault_warn(faults, letter->facts.form, 0,
		is_dry_run ? "--covering KIND records it, too, as a comment on "
			     "the texts as a whole"
			   : "where it is meant as a comment: tacit comment",
		"what the letter says beside its form is not recorded");
}

/* Shown with it, a signature that a program made, or a picture of a letterhead. */
static bool is_of_no_words(const struct tacit_message_part *part)
{
	static const char *const types[] = { "application/pkcs7-signature",
		"application/x-pkcs7-signature", "application/pgp-signature",
		"application/pgp-keys", NULL };
	const struct tacit_str type = tacit_str_of(part->type);
	const bool is_plain = tacit_str_eqs(type, "text/plain") ||
		tacit_str_eqs(type, "text/html");

	if (tacit_str_starts(type, "multipart/") ||
		tacit_is_one_of(part->type, types))
		return true;
	if (part->is_attached || tacit_message_is_table(part))
		return false;
	return (part->is_text && (is_plain || !part->name)) ||
		tacit_str_starts(type, "image/");
}

/* A note verbale that lies beside three words is what the state says. */
static void tell_files(const struct tacit_letter *letter,
	const struct tacit_message_part *form, struct tacit_faults *faults)
{
	const struct tacit_message *message = &letter->message;
	struct tacit_buf names = { 0 };
	size_t i;

	for (i = 0; letter->is_read && i < message->part_count; i++) {
		const struct tacit_message_part *part = &message->parts[i];

		if (part != form && !is_of_no_words(part) &&
			!tacit_message_is_forwarded(message, i))
			tacit_buf_printf(&names, "%s%.60s",
				names.len ? ", " : "",
				part->name ? part->name : part->type);
	}
	if (names.len)
		tacit_fault_warn(faults, "", 0,
			"look at them; what the state says there: -m TEXT or "
			"-F FILE",
			"files of the letter are not read: %.300s",
			tacit_buf_cstr(&names));
	tacit_buf_clear(&names);
}

static void tell_older(struct tacit_arena *arena,
	const struct tacit_letter *letter, struct tacit_faults *faults)
{
	struct tacit_str line;

	if (!letter->is_read ||
		!tacit_older_letter(
			tacit_str_of(tacit_letter_words(arena, letter)), &line))
		return;
	while (line.len > LINE_SHOWN || (line.len && !tacit_utf8_valid(line)))
		line.len--;
	tacit_fault_warn(faults, "", 0,
		"-m TEXT or -F FILE says which words are the state's",
		"an older letter seems to begin in it, and is recorded with "
		"it: %.*s",
		(int)line.len, line.data);
}

/* Whoever it is of, it is not what was seen where it was written, or it looks
 * like proof. */
static void tell_left_out(
	const struct tacit_letter *letter, struct tacit_faults *faults)
{
	if (!letter->is_read)
		return;
	if (tacit_message_has_hidden(&letter->message))
		tacit_fault_warn(faults, "", 0,
			"look at the original; what the state says there: "
			"-m TEXT or -F FILE",
			"words of the letter are hidden in its HTML, and are "
			"not recorded");
	if (tacit_message_is_signed(&letter->message))
		tacit_fault_warn(faults, "", 0,
			"where it matters: gpg --verify, or a mail program, on "
			"the original",
			"the letter is signed; the signature was not checked");
}

void tacit_letter_tell_beside(struct tacit_arena *arena,
	const struct tacit_letter *letter,
	const struct tacit_message_part *form,
	const struct tacit_choice *choice, bool is_dry_run,
	struct tacit_faults *faults)
{
	tell_left_out(letter, faults);
	if (form)
		tell_covering(arena, letter, choice, is_dry_run, faults);
	if (choice->text)
		return;
	tell_files(letter, form, faults);
	if (!form || choice->covering)
		tell_older(arena, letter, faults);
}
