#include "facts/weak.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

static void keep_weak(
	struct tacit_weak *weak, const struct tacit_call_case *call)
{
	for (size_t i = 0; i < call->undone_count; i++) {
		const struct tacit_call_undone *from = &call->undone[i];
		struct tacit_weak_comment *one;

		if (from->weakness == TACIT_WEAK_NOT ||
			from->at >= call->comment_count)
			continue;
		one = tacit_arena_append(&weak->arena, &weak->list,
			&weak->count, &weak->cap, sizeof(*one));
		one->id = tacit_arena_strdup(
			&weak->arena, call->facts.statements[from->at].id);
		one->weakness = from->weakness;
	}
	if (weak->count)
		qsort(weak->list, weak->count, sizeof(*weak->list),
			tacit_by_text);
}

bool tacit_weak_ask(struct tacit_weak *weak, struct tacit_register *reg,
	const char *call, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_call_case found = { 0 };
	struct tacit_err why = { 0 };
	bool ok;

	if (weak->call && !strcmp(weak->call, call))
		return true;
	tacit_weak_clear(weak);
	ok = tacit_facts_call(reg, &arena, call, &found, &why) ||
		why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
	if (ok) {
		weak->call = tacit_arena_strdup(&weak->arena, call);
		keep_weak(weak, &found);
	}
	tacit_arena_clear(&arena);
	return ok;
}

enum tacit_weakness tacit_weak_of(
	const struct tacit_weak *weak, const char *comment)
{
	const struct tacit_weak_comment *found = tacit_find(&comment,
		weak->list, weak->count, sizeof(*found), tacit_by_text);

	return found ? found->weakness : TACIT_WEAK_NOT;
}

void tacit_weak_clear(struct tacit_weak *weak)
{
	tacit_arena_clear(&weak->arena);
	*weak = (struct tacit_weak){ 0 };
}
