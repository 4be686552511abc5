#include <tacit/remote.h>

#include <string.h>

#include "store/handle.h"

#define FETCH "remote.origin.fetch"

bool tacit_remote_exists(struct tacit_store *store)
{
	struct tacit_buf url = { 0 };
	bool exists = tacit_store_config(store, "remote.origin.url", &url);

	tacit_buf_clear(&url);
	return exists;
}

struct wanted {
	const char *refspec;
	bool is_there;
};

static int compare(const git_config_entry *entry, void *payload)
{
	struct wanted *wanted = payload;

	if (!strcmp(entry->value, wanted->refspec))
		wanted->is_there = true;
	return 0;
}

bool tacit_remote_fetches(struct tacit_store *store, const char *refspec)
{
	struct wanted wanted = { refspec, false };
	git_config *config = NULL;

	if (git_repository_config(&config, store->repo) == 0)
		(void)git_config_get_multivar_foreach(
			config, FETCH, NULL, compare, &wanted);
	git_config_free(config);
	git_error_clear();
	return wanted.is_there;
}

bool tacit_remote_fetch_also(
	struct tacit_store *store, const char *refspec, struct tacit_err *err)
{
	git_config *config = NULL;
	int rc;

	if (tacit_remote_fetches(store, refspec))
		return true;
	rc = git_repository_config(&config, store->repo);
	/* a pattern that no value matches: one more line */
	if (rc == 0)
		rc = git_config_set_multivar(config, FETCH, "^$", refspec);
	git_config_free(config);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot set " FETCH);
	return true;
}
