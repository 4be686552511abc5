#include "door/sorting.h"

#include <string.h>

#include <tacit/legible.h>

#include "document/personal.h"
#include "door/received_line.h"

enum { CLAIMED_MAX = 200 }; /* characters of a Date that is no date */

/* --- the call ---------------------------------------------------------------- */

static bool is_of_number(char c)
{
	return tacit_is_letter(c) || tacit_is_digit(c) || c == '/';
}

/* "NCT/G/77" is not in "NCT/G/778". */
static bool names_number(struct tacit_str text, const char *number)
{
	const size_t len = strlen(number);
	size_t at = 0;

	while (len && at < text.len) {
		size_t next = tacit_str_find(tacit_str_from(text, at), number);

		if (next == SIZE_MAX)
			return false;
		at += next;
		if ((!at || !is_of_number(text.data[at - 1])) &&
			(at + len == text.len ||
				!is_of_number(text.data[at + len])))
			return true;
		at++;
	}
	return false;
}

const char *tacit_sorting_call(
	const struct tacit_sorting_terms *terms, struct tacit_str text)
{
	const char *found = NULL;
	size_t i;

	for (i = 0; i < terms->call_count; i++) {
		if (!names_number(text, terms->calls[i].number))
			continue;
		if (found)
			return NULL;
		found = terms->calls[i].id;
	}
	return found;
}

/* In the subject, else in the names of files, else in what it says. */
static const char *find_call(struct tacit_arena *arena,
	const struct tacit_message *message,
	const struct tacit_sorting_terms *terms, const char *subject)
{
	const char *found = tacit_sorting_call(terms, tacit_str_of(subject));
	size_t i;

	for (i = 0; !found && i < message->part_count; i++) {
		if (message->parts[i].name)
			found = tacit_sorting_call(
				terms, tacit_str_of(message->parts[i].name));
	}
	if (!found)
		found = tacit_sorting_call(
			terms, tacit_message_text(arena, message));
	return found;
}

/* --- who wrote it ---------------------------------------------------------------- */

static const char *header_text(
	const struct tacit_message *message, const char *name)
{
	const char *value = tacit_message_header(message, name);

	return value ? value : "";
}

/* Blanks are one each, and what no text may hold is made visible. */
static const char *clean_line(struct tacit_arena *arena, const char *value)
{
	struct tacit_str rest = tacit_str_trim(tacit_str_of(value));
	struct tacit_buf line = { 0 };
	size_t count = 0;

	while (rest.len && count < CLAIMED_MAX) {
		const struct tacit_str at = rest;
		const size_t before = line.len;
		uint32_t point;
		size_t len = tacit_utf8_take(&rest, &point);

		if (tacit_is_space(at.data[0])) {
			rest = tacit_str_trim(rest);
			tacit_buf_addc(&line, ' ');
			count++;
			continue;
		}
		tacit_legible_escape(&line,
			(struct tacit_str){ at.data, len ? len : 1 }, false);
		/* what is made visible is of ASCII */
		count += line.len - before == len ? 1 : line.len - before;
		if (count > CLAIMED_MAX)
			tacit_buf_truncate(&line, before);
	}
	if (line.len && line.data[line.len - 1] == ' ')
		tacit_buf_truncate(&line, line.len - 1);
	return tacit_buf_keep(&line, arena).data;
}

/* The Date as a document may hold it, whatever was written there. */
static const char *claimed_date(struct tacit_arena *arena, const char *value)
{
	const struct tacit_str line = tacit_str_of(clean_line(arena, value));

	return clean_line(arena, tacit_personal_strip(arena, line).data);
}

void tacit_sorting_facts(struct tacit_arena *arena,
	const struct tacit_message *message,
	const struct tacit_sorting_terms *terms, struct tacit_incoming *out)
{
	const char *note;
	const char *state;

	out->name = header_text(message, "From");
	out->from = tacit_message_sender(arena, message);
	out->named = out->from[0] ? "" : tacit_message_named(arena, message);
	out->subject = header_text(message, "Subject");
	out->message = header_text(message, "Message-ID");
	out->claimed = claimed_date(arena, header_text(message, "Date"));
	out->received = tacit_received_line(
		message, terms->servers, terms->server_count);
	note = find_call(arena, message, terms, out->subject);
	out->note = note ? note : "";
	state = tacit_contacts_state(terms->contacts, out->from);
	out->sender = state ? state : "";
}

/* --- where it goes ---------------------------------------------------------------- */

enum sign { SIGN_IS, SIGN_IS_NOT };

/* By which a letter shows that no person wrote it. */
static const struct {
	const char *header;
	enum sign sign;
	const char *value;
	const char *why;
} signs[] = {
	{ "Auto-Submitted", SIGN_IS_NOT, "no", "an automatic reply" },
	{ "Return-Path", SIGN_IS, "<>", "no return path: from a mail server" },
	{ "Precedence", SIGN_IS, "bulk", "sent to many" },
	{ "Precedence", SIGN_IS, "junk", "sent to many" },
	{ "Precedence", SIGN_IS, "list", "sent to many" },
	{ "Precedence", SIGN_IS, "auto_reply", "an automatic reply" },
	{ "X-Autoreply", SIGN_IS_NOT, "no", "an automatic reply" },
	{ "X-Autorespond", SIGN_IS_NOT, "no", "an automatic reply" },
};

static const char *why_aside(const struct tacit_message *message,
	const struct tacit_incoming *letter)
{
	size_t i;

	if (tacit_str_starts(tacit_str_of(letter->from), "mailer-daemon@"))
		return "a report of a mail server";

	for (i = 0; i < TACIT_COUNT(signs); i++) {
		const char *value =
			tacit_message_header(message, signs[i].header);
		struct tacit_str word = tacit_str_of(value ? value : "");
		struct tacit_str first;

		/* "auto-replied; owner-email=..." */
		if (!value || !tacit_str_split(&word, ';', &first))
			continue;
		if (tacit_str_eq_nocase(tacit_str_trim(first),
			    tacit_str_of(signs[i].value)) ==
			(signs[i].sign == SIGN_IS))
			return signs[i].why;
	}
	if (message->part_count &&
		!strcmp(message->parts[0].type, "multipart/report"))
		return "a report of a mail server";
	return NULL;
}

/* Whether there is anything in it to read. */
static bool is_blank(const struct tacit_message *message)
{
	size_t i;

	for (i = 0; i < message->part_count; i++) {
		if (tacit_str_trim(message->parts[i].bytes).len)
			return false;
	}
	return !message->is_cut;
}

static void put_at(struct tacit_incoming *letter,
	enum tacit_incoming_state state, const char *why)
{
	letter->state = state;
	letter->why = why;
}

void tacit_sorting_place(const struct tacit_message *message,
	enum tacit_form_state form, struct tacit_incoming *letter)
{
	const char *aside = why_aside(message, letter);
	const char *doubt = tacit_message_doubt(message);

	if (aside)
		put_at(letter, TACIT_LETTER_ASIDE, aside);
	else if (!letter->from[0])
		put_at(letter, TACIT_LETTER_QUEUED, "it names no sender");
	else if (doubt)
		put_at(letter, TACIT_LETTER_QUEUED, doubt);
	else if (form == TACIT_FORM_SEVERAL)
		put_at(letter, TACIT_LETTER_QUEUED, "more than one form");
	else if (form == TACIT_FORM_FORWARDED)
		put_at(letter, TACIT_LETTER_QUEUED,
			"a form in a letter that was forwarded");
	else if (form == TACIT_FORM_REGISTRATION)
		put_at(letter, TACIT_LETTER_QUEUED,
			TACIT_INCOMING_REGISTRATION);
	else if (form == TACIT_FORM_GOOD)
		put_at(letter, TACIT_LETTER_PROPOSED,
			tacit_message_has_text(message)
				? "a form for comments, and words beside it"
				: "a form for comments");
	else if (form == TACIT_FORM_AROUND)
		put_at(letter, TACIT_LETTER_PROPOSED,
			"a form for comments, and words in it outside its "
			"rows");
	else if (form == TACIT_FORM_ONLY_AROUND)
		put_at(letter, TACIT_LETTER_QUEUED,
			"a form without a row, and words in it");
	else if (form == TACIT_FORM_OTHER)
		put_at(letter, TACIT_LETTER_QUEUED,
			"a table with columns of its own: --map");
	else if (form == TACIT_FORM_UNKINDED)
		put_at(letter, TACIT_LETTER_QUEUED,
			"a form, and a row does not say its kind");
	else if (form == TACIT_FORM_FAULTY)
		put_at(letter, TACIT_LETTER_BOUNCED, "faults in the form");
	else if (is_blank(message))
		put_at(letter, TACIT_LETTER_BOUNCED, "nothing stands in it");
	else if (form == TACIT_FORM_OPEN)
		put_at(letter, TACIT_LETTER_QUEUED,
			"a form, but whose, or on which call, is not known");
	else
		put_at(letter, TACIT_LETTER_QUEUED, "a letter");
}
