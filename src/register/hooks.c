#include "register/hooks.h"

#include <string.h>

#include <tacit/io.h>

const struct tacit_setting tacit_settings[] = {
	{ "pull.rebase", "true", TACIT_OF_ALL,
		"git pull would merge, and a record is one line of history" },
	{ "receive.hideRefs", "refs/tacit/proved", TACIT_OF_ALL,
		"a push could move what this clone has proved" },
	{ "receive.denyNonFastForwards", "true", TACIT_OF_BARE,
		"a push could take back what is recorded" },
	{ "receive.denyDeletes", "true", TACIT_OF_BARE,
		"a push could take back what is recorded" },
	{ "core.fsync", "all", TACIT_OF_SHARED,
		"what is acknowledged might not be on the disk" },
	{ "receive.fsckObjects", "true", TACIT_OF_SHARED,
		"a push could bring what git itself calls damaged" },
	{ "receive.maxInputSize", TACIT_PUSH_INPUT_MAX, TACIT_OF_SHARED,
		"a push could fill the disk" },
	{ "receive.advertisePushOptions", "false", TACIT_OF_SHARED,
		"a push could say what nobody reads" },
	{ 0 },
};

bool tacit_hooks_are_shared(struct tacit_store *store)
{
	return tacit_store_config_says(store, TACIT_HOOKS_SHARED);
}

bool tacit_setting_is_due(
	const struct tacit_setting *setting, struct tacit_store *store)
{
	switch (setting->of) {
	case TACIT_OF_BARE:
		return !tacit_store_work_folder(store);
	case TACIT_OF_SHARED:
		return tacit_hooks_are_shared(store);
	case TACIT_OF_ALL:
	default:
		return true;
	}
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

static bool asks_who_pushes(const char *name)
{
	return !strcmp(name, "pre-receive") || !strcmp(name, "post-receive") ||
		tacit_str_starts(tacit_str_of(name), "principal.d/");
}

const struct tacit_embedded *tacit_hooks_next(
	const struct tacit_store *store, const struct tacit_embedded *after)
{
	const struct tacit_embedded *hook =
		after ? after + 1 : tacit_embedded_hooks;

	while (hook->name && tacit_store_work_folder(store) &&
		asks_who_pushes(hook->name))
		hook++;
	return hook->name ? hook : NULL;
}

bool tacit_hook_write(const char *folder, const struct tacit_embedded *hook,
	struct tacit_err *err)
{
	const char *slash = strchr(hook->name, '/');
	struct tacit_buf path = { 0 };
	bool ok = true;

	if (slash) {
		tacit_buf_printf(&path, "%s/%.*s", folder,
			(int)(slash - hook->name), hook->name);
		ok = tacit_io_make_folders(path.data, err);
		tacit_buf_truncate(&path, 0);
	}
	tacit_buf_printf(&path, "%s/%s", folder, hook->name);
	ok = ok &&
		tacit_io_replace(
			path.data, tacit_str_of(hook->text), 0755, err);
	tacit_buf_clear(&path);
	return ok;
}

bool tacit_hooks_install(
	struct tacit_store *store, const char *program, struct tacit_err *err)
{
	const struct tacit_embedded *hook = NULL;
	struct tacit_buf folder = { 0 };
	struct tacit_buf path = { 0 };
	bool ok = true;

	tacit_buf_printf(&folder, "%s/hooks", tacit_store_common_folder(store));
	ok = set_all(store, err) &&
		(!program ||
			tacit_store_set_config(
				store, TACIT_HOOKS_PROGRAM, program, err)) &&
		tacit_io_make_folders(folder.data, err);
	while (ok && (hook = tacit_hooks_next(store, hook))) {
		tacit_buf_truncate(&path, 0);
		tacit_buf_printf(&path, "%s/%s", folder.data, hook->name);
		if (!tacit_io_exists(path.data))
			ok = tacit_hook_write(folder.data, hook, err);
	}
	tacit_buf_clear(&folder);
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
