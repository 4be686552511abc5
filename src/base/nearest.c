/* "Did you mean": the nearest of some words (declared in str.h). */
#include <string.h>

#include <tacit/str.h>

enum { WORD_MAX = 64 };

static size_t least(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;

	return m < c ? m : c;
}

/* Optimal string alignment: edits of one byte, or two swapped neighbours. */
static size_t distance(const char *a, size_t na, const char *b, size_t nb)
{
	size_t rows[3][WORD_MAX + 1];
	size_t i;
	size_t j;

	for (j = 0; j <= nb; j++)
		rows[0][j] = j;
	for (i = 1; i <= na; i++) {
		size_t *now = rows[i % 3];
		const size_t *up = rows[(i + 2) % 3];
		const size_t *up2 = rows[(i + 1) % 3];

		now[0] = i;
		for (j = 1; j <= nb; j++) {
			bool same =
				tacit_small(a[i - 1]) == tacit_small(b[j - 1]);

			now[j] = least(up[j] + 1, now[j - 1] + 1,
				up[j - 1] + (same ? 0 : 1));
			if (i > 1 && j > 1 &&
				tacit_small(a[i - 1]) ==
					tacit_small(b[j - 2]) &&
				tacit_small(a[i - 2]) ==
					tacit_small(b[j - 1]) &&
				up2[j - 2] + 1 < now[j])
				now[j] = up2[j - 2] + 1;
		}
	}
	return rows[na % 3][nb];
}

const char *tacit_nearest(
	const char *word, const char *const *candidates, size_t count)
{
	size_t len = strlen(word);
	size_t best = len / 3 > 0 ? len / 3 : 1;
	const char *found = NULL;
	size_t i;

	if (len == 0 || len > WORD_MAX)
		return NULL;
	for (i = 0; i < count; i++) {
		size_t clen = strlen(candidates[i]);
		size_t d;

		if (clen == 0 || clen > WORD_MAX)
			continue;
		d = distance(word, len, candidates[i], clen);
		/* a word must share something with its suggestion */
		if (d >= clen || d > best || (found && d == best))
			continue;
		best = d;
		found = candidates[i];
	}
	return found;
}
