#include <tacit/call_case.h>

static int by_at(const void *a, const void *b)
{
	const struct tacit_call_undone *x = a;
	const struct tacit_call_undone *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

struct tacit_call_undone tacit_call_undone_at(
	const struct tacit_call_case *call, size_t at)
{
	const struct tacit_call_undone key = { .at = at };
	const struct tacit_call_undone *found = tacit_find(
		&key, call->undone, call->undone_count, sizeof(key), by_at);

	return found ? *found : key;
}
