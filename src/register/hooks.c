#include "register/hooks.h"

#include <tacit/io.h>

#include "base/embedded.h"

const struct tacit_setting tacit_settings[] = {
	{ "pull.rebase", "true", false,
		"git pull would merge, and a record is one line of history" },
	{ "receive.hideRefs", "refs/tacit/proved", false,
		"a push could move what this clone has proved" },
	{ "receive.denyNonFastForwards", "true", true,
		"a push could take back what is recorded" },
	{ "receive.denyDeletes", "true", true,
		"a push could take back what is recorded" },
	{ 0 },
};

bool tacit_setting_is_due(
	const struct tacit_setting *setting, const struct tacit_store *store)
{
	return !setting->is_bare || !tacit_store_work_folder(store);
}

static bool set_all(struct tacit_store *store, struct tacit_err *err)
{
	const struct tacit_setting *setting = tacit_settings;

	for (; setting->key; setting++)
		if (tacit_setting_is_due(setting, store) &&
			!tacit_store_set_config(
				store, setting->key, setting->value, err))
			return false;
	return true;
}

bool tacit_hooks_install(
	struct tacit_store *store, const char *program, struct tacit_err *err)
{
	const struct tacit_embedded *hook = tacit_embedded_hooks;
	struct tacit_buf path = { 0 };
	bool ok = true;

	tacit_buf_printf(&path, "%s/hooks", tacit_store_common_folder(store));
	ok = set_all(store, err) &&
		(!program ||
			tacit_store_set_config(
				store, TACIT_HOOKS_PROGRAM, program, err)) &&
		tacit_io_make_folders(path.data, err);
	for (; ok && hook->name; hook++) {
		tacit_buf_truncate(&path, 0);
		tacit_buf_printf(&path, "%s/hooks/%s",
			tacit_store_common_folder(store), hook->name);
		if (!tacit_io_exists(path.data))
			ok = tacit_io_replace(
				path.data, tacit_str_of(hook->text), 0755, err);
	}
	tacit_buf_clear(&path);
	return ok;
}

bool tacit_hooks_are_missing(const struct tacit_store *store)
{
	struct tacit_buf path = { 0 };
	bool is;

	tacit_buf_printf(&path, "%s/hooks/reference-transaction",
		tacit_store_common_folder(store));
	is = !tacit_io_exists(path.data);
	tacit_buf_clear(&path);
	return is;
}
