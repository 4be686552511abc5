/*
 * The smallest command that writes to the record, for the fault drivers:
 *
 *	write_once FOLDER		open, and print what main holds
 *	write_once FOLDER PATH TEXT	add a file, and print its commit
 *
 * What it prints is its acknowledgement, and nothing is printed before.
 */
#include <stdio.h>
#include <tacit/store.h>

static const struct tacit_signature author = { "Secretariat",
	"secretariat@register.invalid", { 1656612000 }, 6 * 3600 };

static bool write_file(struct tacit_store *store, const char *path,
	const char *text, char commit[TACIT_OID_SIZE], struct tacit_err *err)
{
	struct tacit_str bytes = tacit_str_of(text);
	struct tacit_change change = { .path = path, .bytes = &bytes };
	bool has_head;

	if (!tacit_store_lock(store, err))
		return false;
	has_head = tacit_store_head(store, commit, NULL);
	return tacit_store_commit(store, has_head ? commit : NULL, &change, 1,
		&author, "fault: add a file\n", NULL, NULL, NULL, commit, err);
}

int main(int argc, char **argv)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	char commit[TACIT_OID_SIZE];
	bool ok;

	if (argc != 2 && argc != 4) {
		(void)fprintf(stderr, "usage: write_once FOLDER [PATH TEXT]\n");
		return 2;
	}
	ok = tacit_store_open(argv[1], &store, &err) &&
		(argc == 4 ? write_file(store, argv[2], argv[3], commit, &err)
			   : tacit_store_head(store, commit, &err));
	if (ok)
		(void)puts(commit);
	else
		(void)fprintf(
			stderr, "%s: %s (%s)\n", err.path, err.msg, err.hint);
	ok = fflush(stdout) == 0 && ok;
	tacit_store_close(store);
	return ok ? 0 : (int)err.code;
}
