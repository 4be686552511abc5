#include "shared/opening.h"

#include <string.h>

#include <tacit/document.h>

#include "log/receipt.h"
#include "register/hooks.h"
#include "shared/receipt_log.h"
#include "shared/rotating.h"
#include "shared/signing_key.h"
#include "store/moving.h"
#include "store/pushed.h"

#define BODY "body.md"

struct begin {
	struct tacit_store *store;
	const struct tacit_opening *asked;
	struct tacit_arena *arena;
	struct tacit_opened *out;
	char main[TACIT_OID_SIZE];
	struct tacit_str text; /* of body.md */
	struct tacit_document body;
	struct tacit_signer key;
};

static struct tacit_signature secretariat_now(const struct begin *begin)
{
	return (struct tacit_signature){ "Secretariat",
		"secretariat@register.invalid", begin->asked->clock, 0 };
}

static bool read_body(struct begin *begin, struct tacit_err *err)
{
	struct tacit_faults faults = { 0 };
	struct tacit_buf bytes = { 0 };
	char blob[TACIT_OID_SIZE];

	if (!tacit_store_reference(
		    begin->store, "refs/heads/main", begin->main, err) ||
		!tacit_store_blob_at(
			begin->store, begin->main, BODY, blob, err) ||
		!tacit_store_blob(
			begin->store, blob, TACIT_DOCUMENT_MAX, &bytes, err))
		return false;
	begin->text = tacit_buf_keep(&bytes, begin->arena);
	/* what else is wrong in it is for check to say */
	(void)tacit_document_parse(
		begin->arena, BODY, begin->text, false, &begin->body, &faults);
	tacit_faults_clear(&faults);
	return true;
}

/* --- the key --------------------------------------------------------------- */

static const char *name_log(const struct begin *begin)
{
	const char *name = tacit_document_get(&begin->body, "short");
	struct tacit_buf origin = { 0 };
	const char *kept;

	for (; name && *name; name++)
		if (tacit_is_letter(*name) || tacit_is_digit(*name))
			tacit_buf_addc(&origin, tacit_small(*name));
	tacit_buf_adds(&origin, origin.len ? "-receipts" : "receipts");
	kept = tacit_arena_strdup(begin->arena, origin.data);
	tacit_buf_clear(&origin);
	return kept;
}

static bool make_key(struct begin *begin, struct tacit_err *err)
{
	const char *origin =
		begin->asked->origin ? begin->asked->origin : name_log(begin);

	return tacit_signer_new(begin->arena, origin, &begin->key, err) &&
		tacit_signing_key_write(
			begin->store, begin->arena, &begin->key, err);
}

static bool have_key(struct begin *begin, struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	if (tacit_signing_key_read(
		    begin->store, begin->arena, &begin->key, &why))
		return true;
	if (why.code != TACIT_NOTFOUND)
		return tacit_fail_as(err, &why);
	if (tacit_document_has(&begin->body, "receipts"))
		return tacit_fail_as(err, &why) ||
			tacit_hint(err,
				"body.md names a key: bring that one here, "
				"from where a copy of it was kept");
	return make_key(begin, err);
}

static bool has_log_begun(struct tacit_store *store)
{
	char tip[TACIT_OID_SIZE];

	return tacit_store_receipts(store, tip);
}

/* A log that began has had its key in the body since; another is not put
 * there. Which one signs it now, the log says. */
static bool declare_key(struct begin *begin, struct tacit_err *err)
{
	const struct tacit_signature who = secretariat_now(begin);
	const char *values[] = { begin->out->key };
	const char *declared = tacit_document_get(&begin->body, "receipts");
	struct tacit_buf text = { 0 };
	struct tacit_str bytes;
	bool ok;

	if (declared &&
		(!strcmp(declared, begin->out->key) ||
			has_log_begun(begin->store)))
		return true;
	if (declared)
		return tacit_fail_at(err, TACIT_REFUSED, BODY, 0,
			       "names another key of the receipts than the "
			       "one that is here") ||
			tacit_hint(err, "bring that key here: %s",
				begin->out->path);
	ok = tacit_header_set(begin->text, "receipts", values, 1, false, false,
		NULL, &text, err);
	bytes = tacit_buf_str(&text);
	if (ok) {
		const struct tacit_change change = { .path = BODY,
			.bytes = &bytes };

		ok = tacit_store_commit(begin->store, begin->main, &change, 1,
			&who, "body: name the key of the receipts",
			begin->arena, NULL, NULL, begin->main, err);
	}
	tacit_buf_clear(&text);
	return ok;
}

/* --- the log --------------------------------------------------------------- */

static bool begin_log(struct begin *begin, struct tacit_err *err)
{
	struct tacit_receipt_log log = {
		.store = begin->store, .key = &begin->key, .arena = begin->arena
	};
	const struct tacit_receipt receipt = { .at = begin->asked->clock,
		.from = "secretariat",
		.new_tip = begin->main };
	struct tacit_buf text = { 0 };
	bool ok = tacit_receipt_log_open(&log, err);

	begin->out->entries = log.tiles.size;
	/* another one would say other things under the same numbers */
	if (ok && !log.at.tip[0] && tacit_hooks_are_shared(begin->store))
		ok = tacit_receipt_log_is_gone(err);
	if (ok && !log.at.tip[0]) {
		ok = tacit_receipt_write(&receipt, &text, err);
		tacit_receipt_log_add(&log, tacit_buf_str(&text));
		ok = ok &&
			tacit_receipt_log_write(&log, begin->asked->clock, err);
	}
	tacit_tiles_clear(&log.tiles);
	tacit_buf_clear(&text);
	return ok;
}

static bool tell_git(struct begin *begin, struct tacit_err *err)
{
	return tacit_hooks_install(begin->store, begin->asked->program, err) &&
		tacit_store_fan_out(begin->store, err) &&
		tacit_store_set_config(
			begin->store, TACIT_HOOKS_SHARED, "true", err) &&
		/* those of a shared one */
		tacit_hooks_install(begin->store, NULL, err);
}

static bool open_shared(struct begin *begin, struct tacit_err *err)
{
	struct tacit_buf key = { 0 };
	bool was_stopped;

	if (!read_body(begin, err) ||
		!tacit_signing_key_settle(
			begin->store, begin->arena, &was_stopped, err) ||
		!have_key(begin, err))
		return false;
	tacit_verifier_write(&begin->key.verifier, &key);
	begin->out->key = tacit_buf_keep(&key, begin->arena).data;
	begin->out->path = tacit_signing_key_path(begin->store, begin->arena);
	return declare_key(begin, err) && begin_log(begin, err) &&
		tell_git(begin, err);
}

bool tacit_shared_open(struct tacit_store *store,
	const struct tacit_opening *opening, struct tacit_arena *arena,
	struct tacit_opened *out, struct tacit_err *err)
{
	struct begin begin = {
		.store = store, .asked = opening, .arena = arena, .out = out
	};
	bool ok;

	*out = (struct tacit_opened){ 0 };
	if (tacit_store_work_folder(store)) {
		(void)tacit_fail(err, TACIT_REFUSED,
			"this register has a work tree; what is shared is "
			"bare");
		return tacit_hint(
			err, "git clone --bare it, and share that one");
	}
	if (!tacit_store_lock(store, err))
		return false;
	ok = open_shared(&begin, err);
	tacit_store_unlock(store);
	return ok;
}
