#include "cli/verifiers.h"

#include <tacit/body.h>
#include <tacit/register.h>

#include "register/receipts.h"

bool app_typed_verifiers(struct app *app, const struct option_list *typed,
	struct tacit_verifier **out, size_t *count, struct tacit_err *err)
{
	size_t i;

	*out = tacit_arena_array(&app->arena, typed->count, sizeof(**out));
	*count = typed->count;
	for (i = 0; i < typed->count; i++)
		if (!tacit_verifier_read(&app->arena,
			    tacit_str_of(typed->values[i]), &(*out)[i], err))
			return false;
	return true;
}

/* Where the log is not right, the key that body.md names is all there is. */
static void find_later_keys(
	struct app *app, const char *vkey, struct tacit_log_keys *out)
{
	struct tacit_log_at at = { .store = tacit_register_store(app->reg) };
	struct tacit_log_keys keys;

	(void)snprintf(at.tip, sizeof(at.tip), "%s",
		tacit_register_receipts(app->reg));
	if (tacit_register_log(app->reg)->outcome == TACIT_RECEIPTS_RIGHT &&
		!tacit_log_keys_read(&at, &app->arena, vkey, &keys))
		*out = keys;
}

bool app_log_keys(
	struct app *app, struct tacit_log_keys *out, struct tacit_err *err)
{
	const char *vkey;

	*out = (struct tacit_log_keys){ 0 };
	if (!app_has_register(app)) {
		(void)tacit_fail_at(err, app->why.code, app->why.path,
			app->why.line, "%s", app->why.msg);
		return tacit_hint(
			err, "where no register is, --key says by which key");
	}
	vkey = tacit_document_get(
		&tacit_register_body(app->reg)->doc, "receipts");
	if (!vkey)
		return tacit_fail(err, TACIT_NOTFOUND,
			"body.md names no key of receipts");
	out->list = tacit_arena_alloc(&app->arena, sizeof(*out->list));
	out->count = 1;
	if (!tacit_verifier_read(
		    &app->arena, tacit_str_of(vkey), out->list, err))
		return false;
	find_later_keys(app, vkey, out);
	return true;
}

void app_add_signers(const struct tacit_signed_note *note, bool is_known_only,
	struct tacit_buf *out)
{
	const size_t before = out->len;
	size_t i;

	for (i = 0; i < note->count; i++) {
		if (is_known_only && !note->signatures[i].by)
			continue;
		if (out->len > before)
			tacit_buf_adds(out, ", ");
		tacit_verifier_told(
			note->signatures[i].name, note->signatures[i].id, out);
	}
}
