#include "render/outline.h"

#include <tacit/words.h>

void tacit_outline_add(struct outline *outline, const struct tacit_page *page,
	const struct tacit_block *heading, struct tacit_buf *out)
{
	unsigned n;

	if (!page->is_paper || heading->level > 1)
		return;
	n = outline->sections++;
	if (n >= 26)
		tacit_buf_addc(out, (char)('A' + (n / 26 - 1) % 26));
	tacit_buf_addc(out, (char)('A' + n % 26));
	tacit_buf_adds(out, ". ");
}

const char *tacit_outline_exercise(const struct tacit_page *page)
{
	return tacit_tr(page->lang, "EXERCISE");
}
