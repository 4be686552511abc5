/*
 * A state's word: what it comes to, and what it may come to where some of it
 * has no receipt. (design, section 6)
 *
 * What has no receipt came in time, or it did not. Only what a state's
 * statements name of each other binds them, so they are taken apart into
 * groups that nothing binds, and of each group every case is played.
 */
#include "rules/silence_work.h"

#include <stdlib.h>

/* Beyond so many in one group it is only known what each may do alone. */
enum { PLAYED_MAX = 8 };

struct wording {
	const struct tacit_silence_work *work;
	struct tacit_window window;
	const struct tacit_enclosure *whole;
	size_t *group; /* of each statement: the first of its group, in the end */
};

/* --- groups ---------------------------------------------------------------- */

static size_t group_of(struct wording *w, size_t at)
{
	while (w->group[at] != at) {
		w->group[at] = w->group[w->group[at]];
		at = w->group[at];
	}
	return at;
}

static void bind(struct wording *w, size_t at, const char *id)
{
	size_t other = tacit_silence_find(w->work, id);

	if (other == TACIT_NO_INDEX ||
		w->work->state_of[other] != w->work->state_of[at])
		return;
	w->group[group_of(w, other)] = group_of(w, at);
}

struct member {
	size_t group;
	size_t at;
};

static int by_group(const void *a, const void *b)
{
	const struct member *x = a;
	const struct member *y = b;

	return x->group < y->group ? -1 : x->group > y->group;
}

/* Each group's statements beside each other. */
static struct member *group_all(struct wording *w)
{
	const struct tacit_silence_work *work = w->work;
	struct member *all =
		tacit_arena_array(work->arena, work->count, sizeof(*all));

	w->group =
		tacit_arena_array(work->arena, work->count, sizeof(*w->group));
	for (size_t i = 0; i < work->count; i++)
		w->group[i] = i;
	for (size_t i = 0; i < work->count; i++) {
		bind(w, i, work->present[i]->withdraws);
		bind(w, i, work->present[i]->supersedes);
	}
	for (size_t i = 0; i < work->count; i++)
		all[i] = (struct member){ group_of(w, i), i };
	qsort(all, work->count, sizeof(*all), by_group);
	return all;
}

/* --- what a group says ------------------------------------------------------- */

static bool is_reply(
	const struct wording *w, const struct tacit_judged *j, size_t state)
{
	return w->work->states[state].is_asked &&
		j->kind != TACIT_KIND_WITHDRAWAL &&
		j->kind != TACIT_KIND_REPLY &&
		(j->reason == TACIT_REASON_COUNTED ||
			j->reason == TACIT_REASON_KIND ||
			j->reason == TACIT_REASON_UNREASONED);
}

/* TACIT_WORD_COUNTS and TACIT_WORD_REPLIES, as judged. */
static unsigned say_of(
	const struct wording *w, const struct tacit_judged *j, size_t state)
{
	unsigned word = 0;

	if (w->whole &&
		!tacit_silence_concerns(
			&w->work->facts->call, j->statement, w->whole))
		return 0;
	if (j->reason == TACIT_REASON_COUNTED)
		word |= TACIT_WORD_COUNTS;
	if (is_reply(w, j, state))
		word |= TACIT_WORD_REPLIES;
	return word;
}

struct group {
	const struct tacit_judged **judged;
	size_t count;
	size_t open; /* without a receipt */
	size_t state;
};

static unsigned say(
	const struct wording *w, const struct group *group, unsigned taken)
{
	const struct tacit_judged *supposed = tacit_silence_suppose(
		w->work, w->window, group->judged, group->count, taken);
	unsigned word = 0;

	for (size_t i = 0; i < group->count; i++)
		word |= say_of(w, &supposed[i], group->state);
	return word;
}

static unsigned known_of(unsigned now, unsigned always, unsigned ever)
{
	unsigned known = now;

	if (always & TACIT_WORD_COUNTS)
		known |= TACIT_WORD_IS_CERTAIN;
	if (ever & TACIT_WORD_COUNTS)
		known |= TACIT_WORD_IS_POSSIBLE;
	if (always & TACIT_WORD_REPLIES)
		known |= TACIT_WORD_REPLY_IS_CERTAIN;
	if (ever & TACIT_WORD_REPLIES)
		known |= TACIT_WORD_REPLY_IS_POSSIBLE;
	return known;
}

/* With each of them in time, and not. */
static unsigned play(
	const struct wording *w, const struct group *group, size_t *unproved)
{
	unsigned words[1u << PLAYED_MAX];
	const unsigned cases = 1u << group->open;
	unsigned always = ~0u;
	unsigned ever = 0;

	for (unsigned taken = 0; taken < cases; taken++) {
		words[taken] = say(w, group, taken);
		always &= words[taken];
		ever |= words[taken];
	}
	for (unsigned bit = 1; bit < cases; bit <<= 1)
		for (unsigned taken = 0; taken < cases; taken++)
			if ((words[taken] ^ words[taken ^ bit]) &
				TACIT_WORD_COUNTS) {
				(*unproved)++;
				break;
			}
	return known_of(words[0], always, ever);
}

/* What each may do that nothing undoes; that nothing does is not known. */
static unsigned guess(
	const struct wording *w, const struct group *group, size_t *unproved)
{
	unsigned now = say(w, group, 0);
	unsigned ever = 0;

	for (size_t i = 0; i < group->count; i++) {
		struct group alone = { &group->judged[i], 1, 1, group->state };

		ever |= say(w, &alone, 1);
	}
	if (ever & TACIT_WORD_COUNTS)
		*unproved += group->open;
	return known_of(now, 0, ever);
}

static unsigned know(
	const struct wording *w, const struct group *group, size_t *unproved)
{
	unsigned word = 0;

	if (group->open) {
		size_t found = 0;

		word = group->open > PLAYED_MAX ? guess(w, group, &found)
						: play(w, group, &found);
		/* what stands for others is bound to nothing */
		*unproved += found * (1 + group->judged[0]->statement->more);
		return word;
	}
	for (size_t i = 0; i < group->count; i++)
		word |= say_of(w, group->judged[i], group->state);
	return known_of(word, word, word);
}

size_t tacit_silence_words(const struct tacit_silence_work *work,
	struct tacit_window window, const struct tacit_judged *judged,
	const struct tacit_enclosure *whole, unsigned *known)
{
	struct wording w = { .work = work, .window = window, .whole = whole };
	const struct member *all = group_all(&w);
	const struct tacit_judged **in_order =
		tacit_arena_array(work->arena, work->count, sizeof(*in_order));
	size_t unproved = 0;
	size_t end;

	for (size_t i = 0; i < work->count; i = end) {
		struct group group = { .judged = &in_order[i],
			.state = work->state_of[all[i].at] };

		for (end = i;
			end < work->count && all[end].group == all[i].group;
			end++) {
			in_order[end] = &judged[all[end].at];
			group.count++;
			group.open += in_order[end]->reason ==
				TACIT_REASON_NO_RECEIPT;
		}
		known[group.state] |= know(&w, &group, &unproved);
	}
	return unproved;
}
