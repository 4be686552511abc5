/* Give each file of the folders named to a fuzz target, without libFuzzer. */
#include <stdio.h>
#include <stdlib.h>

#include <tacit/io.h>

enum { INPUT_MAX = 1024 * 1024 };

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static bool replay_file(const char *path, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	bool ok = tacit_io_read(path, INPUT_MAX, &bytes, err);

	if (ok)
		(void)LLVMFuzzerTestOneInput(
			(const unsigned char *)tacit_buf_cstr(&bytes),
			bytes.len);
	tacit_buf_clear(&bytes);
	return ok;
}

static bool replay_folder(const char *folder, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char **names = NULL;
	size_t count = 0;
	size_t i;
	bool ok = tacit_io_list(&arena, folder, &names, &count, err);

	for (i = 0; ok && i < count; i++) {
		const char *path =
			tacit_arena_printf(&arena, "%s/%s", folder, names[i]);

		/* the last one named is the one that failed */
		(void)printf("%s\n", path);
		(void)fflush(stdout);
		ok = replay_file(path, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

int main(int argc, char **argv)
{
	struct tacit_err err = { 0 };
	int i;

	for (i = 1; i < argc; i++) {
		if (!replay_folder(argv[i], &err)) {
			(void)fprintf(stderr, "%s: %s\n", err.path, err.msg);
			return EXIT_FAILURE;
		}
	}
	return EXIT_SUCCESS;
}
