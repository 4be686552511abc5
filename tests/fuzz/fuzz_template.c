/* Whatever a template is, it is filled or it has a fault with its line. */
#include <stdlib.h>
#include <string.h>

#include "text/template.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_template_data values = { .arena = &arena };
	struct tacit_template_data *item;
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int kind;

	tacit_template_set(&values, "a", "<{{b}}> & *x*");
	tacit_template_set(&values, "b", "");
	tacit_template_list(&values, "n");
	item = tacit_template_item(&values, "l");
	tacit_template_set(item, "c", "1");
	item = tacit_template_item(item, "m");
	tacit_template_set(item, "d", "2");
	item = tacit_template_item(&values, "l");
	tacit_template_set(item, "c", "3");
	for (kind = 0; kind < 3; kind++) {
		err = (struct tacit_err){ 0 };
		tacit_buf_truncate(&out, 0);
		if (tacit_template_fill((enum tacit_template_kind)kind, "x",
			    text, &values, &out, &err))
			require(!err.code);
		else
			require(!out.len &&
				(err.code == TACIT_LIMIT ||
					(err.code == TACIT_INVALID &&
						err.line > 0)));
	}
	tacit_buf_clear(&out);
	tacit_arena_clear(&arena);
	return 0;
}
