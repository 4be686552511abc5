/* Looking things up in sorted arrays (declared in mem.h). */
#include <stdint.h>
#include <string.h>

#include <tacit/mem.h>

size_t tacit_lower_bound(const void *key, const void *array, size_t count,
	size_t size, tacit_compare_fn *compare)
{
	size_t low = 0;
	size_t high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(key, (const char *)array + middle * size) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void *tacit_find(const void *key, const void *array, size_t count, size_t size,
	tacit_compare_fn *compare)
{
	size_t at = tacit_lower_bound(key, array, count, size, compare);
	const char *found;

	if (at == count)
		return NULL;
	found = (const char *)array + at * size;
	/* as bsearch has it: whoever may write the array may write there */
	return compare(key, found) ? NULL : (void *)(uintptr_t)found;
}

int tacit_by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}
