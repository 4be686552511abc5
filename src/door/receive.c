#include "door/receive.h"

#include <string.h>

#include "base/parcel.h"
#include "door/form_read.h"
#include "door/mailbox.h"
#include "door/sorting.h"
#include "text/digest.h"

enum {
	BATCH_MAX = 64, /* letters that the helper is given at once */
	BATCH_BYTES = 16 * 1024 * 1024,
	LETTER_MAX = 60 * 1024 * 1024, /* bytes; a longer one is not parsed */
	ID_CHARS = 26
};

struct batch {
	const struct tacit_receiving *how;
	struct tacit_sorting_terms terms;
	struct tacit_arena *arena; /* of what is told */
	struct tacit_received *out;
	size_t cap;
	size_t known_cap;
	size_t known_count;
	struct tacit_arena room; /* of this batch */
	struct tacit_str letters[BATCH_MAX];
	size_t count;
	size_t bytes;
};

/* A letter that is to be kept. */
struct judged {
	struct tacit_incoming letter;
	struct tacit_vault_record kept;
	bool is_new;
};

/* --- what is told ---------------------------------------------------------------- */

static void copy_fact(struct tacit_arena *arena, const char **text)
{
	*text = tacit_arena_strdup(arena, *text ? *text : "");
}

static void tell_letter(
	struct batch *batch, const struct tacit_incoming *letter, bool is_known)
{
	struct tacit_received *out = batch->out;
	struct tacit_incoming *told = tacit_arena_append(batch->arena,
		&out->letters, &out->count, &batch->cap, sizeof(*out->letters));
	bool *known = tacit_arena_append(batch->arena, &out->known,
		&batch->known_count, &batch->known_cap, sizeof(*out->known));

	*told = *letter;
	*known = is_known;
	copy_fact(batch->arena, &told->id);
	copy_fact(batch->arena, &told->from);
	copy_fact(batch->arena, &told->named);
	copy_fact(batch->arena, &told->name);
	copy_fact(batch->arena, &told->subject);
	copy_fact(batch->arena, &told->message);
	copy_fact(batch->arena, &told->claimed);
	copy_fact(batch->arena, &told->note);
	copy_fact(batch->arena, &told->sender);
	copy_fact(batch->arena, &told->form);
	copy_fact(batch->arena, &told->why);
	copy_fact(batch->arena, &told->source);
	copy_fact(batch->arena, &told->because);
	copy_fact(batch->arena, &told->comments);
	copy_fact(batch->arena, &told->event);
	if (!is_known)
		out->counts[letter->state]++;
}

/* --- one letter ------------------------------------------------------------------- */

static const char *letter_id(struct tacit_arena *arena, struct tacit_str bytes)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf sense = { 0 };
	char *id = tacit_arena_alloc(arena, ID_CHARS + 1);

	tacit_mailbox_sense(bytes, &sense);
	tacit_digest(tacit_buf_str(&sense), digest);
	tacit_digest_base32(digest, ID_CHARS, id);
	tacit_buf_clear(&sense);
	return id;
}

static const char *digest_of(struct tacit_arena *arena, struct tacit_str bytes)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf text = { 0 };

	tacit_digest(bytes, digest);
	tacit_buf_adds(&text, "sha256:");
	tacit_digest_hex(digest, &text);
	return tacit_buf_keep(&text, arena).data;
}

/* Told as it stands, where it is here already. */
static bool is_known(struct batch *batch, const char *id)
{
	struct tacit_err none = { 0 };
	struct tacit_vault_record kept;
	struct tacit_incoming letter;

	if (!tacit_vault_find(batch->how->vault, &batch->room,
		    TACIT_INCOMING_KIND, id, &kept, &none))
		return false;
	tacit_incoming_read(&batch->room, &kept, &letter);
	tell_letter(batch, &letter, true);
	return true;
}

/* `message` NULL: no machine reads it. */
static bool sort_letter(struct batch *batch,
	const struct tacit_message *message, struct tacit_incoming *letter,
	struct tacit_err *err)
{
	enum tacit_form_state form = TACIT_FORM_NONE;

	letter->name = letter->from = letter->subject = letter->message = "";
	letter->claimed = letter->note = letter->sender = letter->form = "";
	letter->because = letter->comments = letter->named = "";
	letter->event = "";
	letter->state = TACIT_LETTER_QUEUED;
	letter->why = "it cannot be taken apart: read the original";
	if (!message)
		return true;
	tacit_sorting_facts(&batch->room, message, &batch->terms, letter);
	if (!tacit_form_judge(batch->how->reg, batch->how->foreign,
		    batch->how->blank, message, letter, &form, err))
		return false;
	tacit_sorting_place(message, form, letter);
	return true;
}

/* What is to be kept of it. */
static bool judge_letter(struct batch *batch, struct tacit_str bytes,
	const struct tacit_message *message, struct judged *out,
	struct tacit_err *err)
{
	const struct tacit_receiving *how = batch->how;
	struct tacit_incoming *letter = &out->letter;

	*out = (struct judged){
		.letter.kept = how->clock, .kept.bytes = bytes, .is_new = true
	};
	letter->id = letter_id(&batch->room, bytes);
	letter->source = digest_of(&batch->room, bytes);
	letter->bytes = bytes.len;
	if (!sort_letter(batch, message, letter, err))
		return false;
	/* nobody settles it */
	if (letter->state == TACIT_LETTER_ASIDE)
		letter->until =
			tacit_incoming_until(how->clock, how->retention_days);
	tacit_incoming_write(&batch->room, letter, &out->kept);
	return true;
}

/* --- many letters ------------------------------------------------------------------- */

static bool ask_helper(const struct tacit_foreign *foreign,
	struct tacit_arena *arena, const struct tacit_str *letters,
	size_t count, struct tacit_message **out, struct tacit_err *err)
{
	struct tacit_buf parcel = { 0 };
	struct tacit_buf answer = { 0 };
	size_t found = 0;
	size_t i;
	bool ok;

	if (!foreign->program)
		return tacit_fail(err, TACIT_NOTFOUND,
			       "the helper tacit-foreign is not installed") ||
			tacit_hint(err, "no letter is read without it");
	for (i = 0; i < count; i++)
		tacit_parcel_put(&parcel, "message", letters[i]);
	ok = tacit_foreign_ask(foreign, "read-mail", tacit_buf_str(&parcel),
		     &answer, err) &&
		tacit_messages_read(
			arena, tacit_buf_str(&answer), out, &found, err) &&
		(found == count ||
			tacit_fail(err, TACIT_IO,
				"the helper did not tell of all letters"));
	tacit_buf_clear(&parcel);
	tacit_buf_clear(&answer);
	return ok;
}

/* Else it is the helper's, and would be every letter's. */
static bool is_its_own(const struct tacit_err *why)
{
	return why->code == TACIT_INVALID || why->code == TACIT_LIMIT;
}

bool tacit_receive_parse(const struct tacit_foreign *foreign,
	struct tacit_arena *arena, struct tacit_str bytes,
	struct tacit_message *out, struct tacit_err *err)
{
	struct tacit_err why = { 0 };
	struct tacit_message *messages = NULL;

	if (bytes.len > LETTER_MAX)
		return false;
	if (ask_helper(foreign, arena, &bytes, 1, &messages, &why)) {
		*out = messages[0];
		return true;
	}
	return !is_its_own(&why) && tacit_fail_as(err, &why);
}

/* What is wrong with one must not be the others' fault. */
static bool judge_alone(struct batch *batch, struct tacit_str bytes,
	struct judged *out, struct tacit_err *err)
{
	struct tacit_message message;
	struct tacit_err why = { 0 };
	bool is_read = tacit_receive_parse(
		batch->how->foreign, &batch->room, bytes, &message, &why);

	if (!is_read && why.code)
		return tacit_fail_as(err, &why);
	return judge_letter(batch, bytes, is_read ? &message : NULL, out, err);
}

static bool judge_all(
	struct batch *batch, struct judged *out, struct tacit_err *err)
{
	struct tacit_message *messages = NULL;
	struct tacit_err why = { 0 };
	bool are_read = batch->count > 1 &&
		ask_helper(batch->how->foreign, &batch->room, batch->letters,
			batch->count, &messages, &why);
	bool ok = true;
	size_t i;

	if (why.code && !is_its_own(&why))
		return tacit_fail_as(err, &why);
	for (i = 0; ok && i < batch->count; i++)
		ok = are_read
			? judge_letter(batch, batch->letters[i], &messages[i],
				  &out[i], err)
			: judge_alone(batch, batch->letters[i], &out[i], err);
	return ok;
}

static bool keep_all(
	struct batch *batch, struct judged *judged, struct tacit_err *err)
{
	struct tacit_vault *vault = batch->how->vault;
	bool ok = tacit_vault_begin(vault, err);
	size_t i;

	for (i = 0; ok && i < batch->count; i++)
		ok = tacit_vault_put(
			vault, &judged[i].kept, &judged[i].is_new, err);
	return ok && tacit_vault_commit(vault, err);
}

/* Parsed and judged first: nobody waits for that. */
static bool flush_batch(struct batch *batch, struct tacit_err *err)
{
	struct judged *judged = tacit_arena_array(
		&batch->room, batch->count + 1, sizeof(*judged));
	bool ok = !batch->count ||
		(judge_all(batch, judged, err) &&
			(batch->how->is_dry_run ||
				keep_all(batch, judged, err)));
	size_t i;

	for (i = 0; ok && i < batch->count; i++)
		tell_letter(batch, &judged[i].letter, !judged[i].is_new);
	batch->count = batch->bytes = 0;
	tacit_arena_clear(&batch->room);
	return ok;
}

static bool take_letter(
	void *ctx, struct tacit_str bytes, struct tacit_err *err)
{
	struct batch *batch = ctx;

	if (is_known(batch, letter_id(&batch->room, bytes)))
		return true;
	if (bytes.len > LETTER_MAX) {
		if (!flush_batch(batch, err))
			return false;
		batch->letters[batch->count++] = bytes;
		return flush_batch(batch, err);
	}
	batch->letters[batch->count++] = (struct tacit_str){
		tacit_arena_strndup(&batch->room, bytes.data, bytes.len),
		bytes.len
	};
	batch->bytes += bytes.len;
	return (batch->count < BATCH_MAX && batch->bytes < BATCH_BYTES) ||
		flush_batch(batch, err);
}

bool tacit_receive(const struct tacit_receiving *how, const char *path,
	struct tacit_arena *arena, struct tacit_received *out,
	struct tacit_err *err)
{
	struct batch *batch = tacit_arena_alloc(arena, sizeof(*batch));
	bool ok;

	*out = (struct tacit_received){ 0 };
	batch->how = how;
	batch->arena = arena;
	batch->out = out;
	ok = tacit_form_terms(
		     how->reg, arena, how->contacts, &batch->terms, err) &&
		tacit_mailbox_each(path, take_letter, batch, err) &&
		flush_batch(batch, err);
	tacit_arena_clear(&batch->room);
	return ok;
}
