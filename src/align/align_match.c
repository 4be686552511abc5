#include "align/align_match.h"

#include <stdlib.h>

enum {
	SHORT = 256, /* of both together: compared exactly at once */
	EDITS_MAX = 1024, /* beyond that two stretches have nothing in common */
	DEPTH_MAX = 24
};

/* Stretches of both sequences: [old_from, old_to) and [now_from, now_to). */
struct span {
	size_t old_from;
	size_t old_to;
	size_t now_from;
	size_t now_to;
};

/* A value, and where the values of the ends of rising rows stand. */
struct rising {
	const size_t *values;
	size_t value;
};

static int by_value(const void *key, const void *element)
{
	const struct rising *rising = key;
	size_t value = rising->values[*(const size_t *)element];

	return rising->value < value ? -1 : rising->value > value;
}

void tacit_match_increasing(const size_t *values, size_t count, bool *is_member)
{
	size_t *tails = tacit_zalloc(count + 1, sizeof(*tails));
	size_t *before = tacit_zalloc(count + 1, sizeof(*before));
	size_t length = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		const struct rising rising = { values, values[i] };
		size_t low;

		is_member[i] = false;
		if (values[i] == SIZE_MAX)
			continue;
		low = tacit_lower_bound(
			&rising, tails, length, sizeof(*tails), by_value);
		before[i] = low ? tails[low - 1] : SIZE_MAX;
		tails[low] = i;
		if (low == length)
			length++;
	}
	for (i = length ? tails[length - 1] : SIZE_MAX; i != SIZE_MAX;
		i = before[i])
		is_member[i] = true;
	free(tails);
	free(before);
}

static void keep(struct tacit_match *m, size_t old, size_t now)
{
	m->old_kept[old] = true;
	m->now_kept[now] = true;
}

static void trim(struct tacit_match *m, struct span *s)
{
	while (s->old_from < s->old_to && s->now_from < s->now_to &&
		m->old[s->old_from] == m->now[s->now_from])
		keep(m, s->old_from++, s->now_from++);
	while (s->old_from < s->old_to && s->now_from < s->now_to &&
		m->old[s->old_to - 1] == m->now[s->now_to - 1])
		keep(m, --s->old_to, --s->now_to);
}

/* Where round d may begin on diagonal k, coming from round d - 1: the point
 * furthest on, or -1 when the diagonal cannot be reached. */
static int32_t step(const int32_t *rounds, int32_t d, int32_t k,
	const int32_t size[2], bool *is_down)
{
	const int32_t *before = rounds + (d - 1) * (d - 1) + (d - 1);
	int32_t down = -1;
	int32_t right = -1;

	if (k + 1 <= d - 1 && k + 1 >= 1 - d && before[k + 1] >= 0 &&
		before[k + 1] - k <= size[1])
		down = before[k + 1];
	if (k - 1 <= d - 1 && k - 1 >= 1 - d && before[k - 1] >= 0 &&
		before[k - 1] + 1 <= size[0])
		right = before[k - 1] + 1;
	*is_down = down > right;
	return *is_down ? down : right;
}

static void walk_back(struct tacit_match *m, const struct span *s,
	const int32_t *rounds, int32_t d, const int32_t size[2])
{
	int32_t x = size[0];
	int32_t y = size[1];

	for (; d >= 0; d--) {
		bool is_down = false;
		int32_t k = x - y;
		int32_t start = d ? step(rounds, d, k, size, &is_down) : 0;

		for (; x > start; x--, y--)
			keep(m, s->old_from + (size_t)x - 1,
				s->now_from + (size_t)y - 1);
		if (is_down)
			y--;
		else
			x--;
	}
}

/* Myers: rounds of one more edit each, until both ends are reached. Round d
 * has 2d + 1 points and they stand one round behind the other. */
static void compare_exactly(struct tacit_match *m, const struct span *s)
{
	const int32_t size[2] = { (int32_t)(s->old_to - s->old_from),
		(int32_t)(s->now_to - s->now_from) };
	const uint32_t *old = m->old + s->old_from;
	const uint32_t *now = m->now + s->now_from;
	int32_t *rounds = NULL;
	size_t cap = 0;
	bool is_done = false;
	int32_t d;
	int32_t k;

	for (d = 0; d <= EDITS_MAX && !is_done; d++) {
		rounds = tacit_grow(rounds, &cap,
			(size_t)(d + 1) * (size_t)(d + 1), sizeof(*rounds));
		for (k = -d; k <= d && !is_done; k += 2) {
			bool is_down;
			int32_t x = d ? step(rounds, d, k, size, &is_down) : 0;

			while (x >= 0 && x < size[0] && x - k < size[1] &&
				old[x] == now[x - k])
				x++;
			rounds[d * d + d + k] = x;
			is_done = x == size[0] && x - k == size[1];
		}
	}
	if (is_done)
		walk_back(m, s, rounds, d - 1, size);
	free(rounds);
}

/* For each old element of the span: where its only like stands, if both are
 * there once. */
static size_t *find_unique(struct tacit_match *m, const struct span *s)
{
	size_t count = s->old_to - s->old_from;
	size_t *places = tacit_zalloc(count, sizeof(*places));
	size_t i;

	for (i = s->old_from; i < s->old_to; i++)
		m->old_times[m->old[i]]++;
	for (i = s->now_from; i < s->now_to; i++) {
		m->now_times[m->now[i]]++;
		m->now_place[m->now[i]] = i;
	}
	for (i = 0; i < count; i++) {
		uint32_t id = m->old[s->old_from + i];

		places[i] = m->old_times[id] == 1 && m->now_times[id] == 1
			? m->now_place[id]
			: SIZE_MAX;
	}
	for (i = s->old_from; i < s->old_to; i++)
		m->old_times[m->old[i]] = 0;
	for (i = s->now_from; i < s->now_to; i++)
		m->now_times[m->now[i]] = 0;
	return places;
}

static void match_span(struct tacit_match *m, struct span s, int depth)
{
	size_t count;
	size_t *places;
	bool *is_anchor;
	struct span part;
	size_t anchors = 0;
	size_t i;

	trim(m, &s);
	count = s.old_to - s.old_from;
	if (!count || s.now_from == s.now_to)
		return;
	if (count + (s.now_to - s.now_from) <= SHORT || depth > DEPTH_MAX) {
		compare_exactly(m, &s);
		return;
	}
	places = find_unique(m, &s);
	is_anchor = tacit_zalloc(count, sizeof(*is_anchor));
	tacit_match_increasing(places, count, is_anchor);
	part = s;
	for (i = 0; i < count; i++) {
		if (!is_anchor[i])
			continue;
		anchors++;
		part.old_to = s.old_from + i;
		part.now_to = places[i];
		match_span(m, part, depth + 1);
		keep(m, part.old_to, part.now_to);
		part.old_from = part.old_to + 1;
		part.now_from = part.now_to + 1;
	}
	part.old_to = s.old_to;
	part.now_to = s.now_to;
	if (anchors)
		match_span(m, part, depth + 1);
	else
		compare_exactly(m, &s);
	free(places);
	free(is_anchor);
}

void tacit_match(struct tacit_match *m, size_t old_count, size_t now_count)
{
	struct span all = { 0, old_count, 0, now_count };

	m->old_times = tacit_arena_array(
		m->scratch, m->id_count + 1, sizeof(*m->old_times));
	m->now_times = tacit_arena_array(
		m->scratch, m->id_count + 1, sizeof(*m->now_times));
	m->now_place = tacit_arena_array(
		m->scratch, m->id_count + 1, sizeof(*m->now_place));
	match_span(m, all, 0);
}
