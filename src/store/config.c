#include "store/handle.h"

#include "store/plain.h"

bool tacit_store_config(
	struct tacit_store *store, const char *key, struct tacit_buf *out)
{
	git_config *config = NULL;
	git_buf value = GIT_BUF_INIT;
	bool ok = false;

	if (store->is_plain &&
		tacit_plain_setting(store->git, key, out) == TACIT_PLAIN_FOUND)
		return true;
	if (!tacit_store_start(store, NULL))
		return false;
	if (git_repository_config(&config, store->repo) == 0 &&
		git_config_get_string_buf(&value, config, key) == 0) {
		tacit_buf_add(out, value.ptr, value.size);
		ok = true;
	}
	git_error_clear();
	git_buf_dispose(&value);
	git_config_free(config);
	return ok;
}

bool tacit_store_config_says(struct tacit_store *store, const char *key)
{
	git_config *config = NULL;
	int is = 1;
	int rc;

	if (!tacit_store_start(store, NULL))
		return true;
	rc = git_repository_config(&config, store->repo);
	if (rc == 0)
		rc = git_config_get_bool(&is, config, key);
	git_error_clear();
	git_config_free(config);
	return rc != GIT_ENOTFOUND && (rc < 0 || is);
}

bool tacit_store_set_config(struct tacit_store *store, const char *key,
	const char *value, struct tacit_err *err)
{
	git_config *config = NULL;
	git_config *local = NULL;
	int rc;

	if (!tacit_store_start(store, err))
		return false;
	rc = git_repository_config(&config, store->repo);
	if (rc == 0)
		rc = git_config_open_level(
			&local, config, GIT_CONFIG_LEVEL_LOCAL);
	if (rc == 0)
		rc = git_config_set_string(local, key, value);
	if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot set %s", key);
	git_config_free(local);
	git_config_free(config);
	return rc == 0;
}
