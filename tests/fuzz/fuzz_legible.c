/* Whatever comes in, what is shown is legible; legible text stays as it is. */
#include <stdlib.h>

#include <tacit/legible.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void show(struct tacit_str text, bool keep_lines)
{
	struct tacit_faults faults = { 0 };
	struct tacit_buf shown = { 0 };
	bool is_legible = tacit_legible_check(text, "x", 1, &faults);

	require(is_legible == !faults.count);
	tacit_faults_clear(&faults);
	tacit_legible_escape(&shown, text, keep_lines);
	require(tacit_legible_check(tacit_buf_str(&shown), "x", 1, &faults));
	if (is_legible && keep_lines)
		require(tacit_str_eq(tacit_buf_str(&shown), text));
	if (!keep_lines)
		require(tacit_str_find(tacit_buf_str(&shown), "\n") ==
				SIZE_MAX &&
			tacit_str_find(tacit_buf_str(&shown), "\t") ==
				SIZE_MAX);
	tacit_buf_clear(&shown);
	tacit_faults_clear(&faults);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };

	show(text, true);
	show(text, false);
	return 0;
}
