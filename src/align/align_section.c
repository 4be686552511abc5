/* Which section is which: by what stands in it and by its title, never by its
 * number. */
#include "align/align_parts.h"

#include <stdlib.h>
#include <string.h>

enum {
	TITLE_ENOUGH = 600,
	CONTENT_ENOUGH = 450,
	UNTITLED_ENOUGH = 300,
	TITLE_SOME = 350,
	CONTENT_SOME = 200,
	BONUS_PARENT = 60,
	BONUS_ADDRESS = 40,
	BONUS_LEVEL = 30,
	GROUP_MAX = 8,
	DEPTH_MAX = 8
};

/* Words that stand in one section then and in another now. */
struct flow {
	size_t old;
	size_t now;
	size_t words;
};

struct flows {
	struct flow *list;
	size_t count;
	size_t cap;
};

struct matching {
	struct tacit_aligner *a;
	size_t *sure; /* by old passage: the same now, or SIZE_MAX */
	struct flows flows;
	struct tacit_candidates candidates;
};

/* --- what flows from section to section ------------------------------------------------ */

static void add_flow(struct matching *m, size_t old, size_t now, size_t words)
{
	*(struct flow *)tacit_arena_append(m->a->scratch, &m->flows.list,
		&m->flows.count, &m->flows.cap, sizeof(struct flow)) =
		(struct flow){ old, now, words };
}

/* Also to what stands above both, step by step. */
static void add_flows(struct matching *m, size_t old, size_t now, size_t words)
{
	while (old && now && old != SIZE_MAX && now != SIZE_MAX) {
		size_t old_above = m->a->old.sections[old].parent;
		size_t now_above = m->a->now.sections[now].parent;

		add_flow(m, old, now, words);
		if (old_above)
			add_flow(m, old_above, now, words);
		if (now_above)
			add_flow(m, old, now_above, words);
		old = old_above;
		now = now_above;
	}
}

static int compare_flows(const void *left, const void *right)
{
	const struct flow *a = left;
	const struct flow *b = right;

	if (a->old != b->old)
		return a->old < b->old ? -1 : 1;
	return (a->now > b->now) - (a->now < b->now);
}

static void sum_flows(struct matching *m)
{
	struct flows *flows = &m->flows;
	size_t kept = 0;
	size_t i;

	for (i = 0; i < m->a->old.texts->count; i++) {
		if (m->sure[i] != SIZE_MAX)
			add_flows(m, m->a->old.section[i],
				m->a->now.section[m->sure[i]],
				m->a->old.bags[i].count);
	}
	if (flows->count)
		qsort(flows->list, flows->count, sizeof(*flows->list),
			compare_flows);
	for (i = 0; i < flows->count; i++) {
		if (kept &&
			!compare_flows(&flows->list[kept - 1], &flows->list[i]))
			flows->list[kept - 1].words += flows->list[i].words;
		else
			flows->list[kept++] = flows->list[i];
	}
	flows->count = kept;
}

/* Of the words of both sections, how much stands in the other, of 1000. */
static unsigned content_of(const struct matching *m, size_t old, size_t now)
{
	const struct flow wanted = { old, now, 0 };
	size_t all =
		m->a->old.sections[old].words + m->a->now.sections[now].words;
	size_t at = tacit_lower_bound(&wanted, m->flows.list, m->flows.count,
		sizeof(wanted), compare_flows);
	size_t words;

	if (!all || at == m->flows.count ||
		compare_flows(&wanted, &m->flows.list[at]) != 0)
		return 0;
	words = m->flows.list[at].words * 2;
	return words >= all ? TACIT_LIKE_ALL
			    : (unsigned)(words * TACIT_LIKE_ALL / all);
}

/* --- candidates ------------------------------------------------------------------------- */

static const struct tacit_passage *heading_of(
	const struct tacit_align_side *side, size_t section)
{
	return &side->texts->list[side->sections[section].heading];
}

static unsigned title_of(const struct tacit_aligner *a, size_t old, size_t now)
{
	const struct tacit_section *s = &a->old.sections[old];
	const struct tacit_section *t = &a->now.sections[now];

	if (!*s->title || !*t->title)
		return 0;
	if (!strcmp(s->title, t->title))
		return TACIT_LIKE_ALL;
	return tacit_bag_likeness(
		&a->old.bags[s->heading], &a->now.bags[t->heading]);
}

static bool is_same_section(const struct tacit_aligner *a, size_t old,
	size_t now, unsigned title, unsigned content)
{
	bool has_titles =
		*a->old.sections[old].title && *a->now.sections[now].title;

	return title >= TITLE_ENOUGH || content >= CONTENT_ENOUGH ||
		(title >= TITLE_SOME && content >= CONTENT_SOME) ||
		(!has_titles && content >= UNTITLED_ENOUGH);
}

static void consider(struct matching *m, size_t old, size_t now)
{
	unsigned title = title_of(m->a, old, now);
	unsigned content = content_of(m, old, now);
	const struct tacit_passage *s = heading_of(&m->a->old, old);
	const struct tacit_passage *t = heading_of(&m->a->now, now);
	unsigned score = title + content;

	if (!is_same_section(m->a, old, now, title, content))
		return;
	if (!strcmp(s->address, t->address))
		score += BONUS_ADDRESS;
	if (s->level == t->level)
		score += BONUS_LEVEL;
	tacit_align_propose(m->a, &m->candidates, score, old, now);
}

/* Sections of equal titles; of many only as they follow one another. */
static void consider_equal_titles(struct matching *m)
{
	size_t old_count;
	size_t now_count;
	struct tacit_align_key *old =
		tacit_align_keys(m->a->scratch, &m->a->old, true, &old_count);
	struct tacit_align_key *now =
		tacit_align_keys(m->a->scratch, &m->a->now, true, &now_count);
	size_t i = 0;
	size_t j = 0;

	while (i < old_count && j < now_count) {
		size_t olds = tacit_align_run(old, old_count, i);
		size_t nows = tacit_align_run(now, now_count, j);
		bool is_few = olds <= GROUP_MAX && nows <= GROUP_MAX;
		size_t p;
		size_t q;

		if (old[i].hash < now[j].hash) {
			i += olds;
			continue;
		}
		if (old[i].hash > now[j].hash) {
			j += nows;
			continue;
		}
		for (p = 0; p < olds; p++) {
			for (q = is_few ? 0 : p; q < nows; q++) {
				consider(m, m->a->old.section[old[i + p].at],
					m->a->now.section[now[j + q].at]);
				if (!is_few)
					break;
			}
		}
		i += olds;
		j += nows;
	}
}

static void consider_alike_titles(struct matching *m)
{
	const struct tacit_align_side *old = &m->a->old;
	const struct tacit_align_side *now = &m->a->now;
	struct tacit_bag *bags = tacit_arena_array(
		m->a->scratch, now->section_count + 1, sizeof(*bags));
	struct tacit_bag_index index;
	size_t nearest[TACIT_BAG_NEAREST];
	size_t i;
	size_t k;

	for (i = 1; i < now->section_count; i++)
		bags[i] = now->bags[now->sections[i].heading];
	tacit_bag_index(m->a->scratch, bags, now->section_count, &index);
	for (i = 1; i < old->section_count; i++) {
		size_t count = tacit_bag_nearest(
			&index, &old->bags[old->sections[i].heading], nearest);

		for (k = 0; k < count; k++)
			consider(m, i, nearest[k]);
	}
}

static void join_sections(struct tacit_aligner *a, size_t old, size_t now)
{
	struct tacit_section *s = &a->old.sections[old];
	struct tacit_section *t = &a->now.sections[now];

	s->match = now;
	t->match = old;
	if (!old)
		return;
	a->old.match[s->heading] = t->heading;
	a->now.match[t->heading] = s->heading;
}

static size_t depth_of(const struct tacit_align_side *side, size_t section)
{
	size_t depth = 0;

	while (section && section != SIZE_MAX && depth < DEPTH_MAX) {
		section = side->sections[section].parent;
		depth++;
	}
	return depth;
}

/* The best of those of a depth, what stands above them being matched. */
static void take_best(struct matching *m, size_t depth)
{
	struct tacit_candidates these = { 0 };
	struct tacit_aligner *a = m->a;
	size_t i;

	for (i = 0; i < m->candidates.count; i++) {
		struct tacit_candidate one = m->candidates.list[i];
		size_t s = depth_of(&a->old, one.old);
		size_t t = depth_of(&a->now, one.now);

		if ((s > t ? s : t) != depth)
			continue;
		if (a->old.sections[a->old.sections[one.old].parent].match ==
			a->now.sections[one.now].parent)
			one.score += BONUS_PARENT;
		tacit_align_propose(a, &these, one.score, one.old, one.now);
	}
	tacit_align_rank(&these);
	for (i = 0; i < these.count; i++) {
		const struct tacit_candidate *one = &these.list[i];

		if (a->old.sections[one->old].match == SIZE_MAX &&
			a->now.sections[one->now].match == SIZE_MAX)
			join_sections(a, one->old, one->now);
	}
}

/* --- what has no other name --------------------------------------------------------------- */

/* A section of a plan is its documents. */
static void join_fixed(struct tacit_aligner *a)
{
	size_t i;

	for (i = 1; i < a->old.section_count; i++) {
		const struct tacit_passage *old = heading_of(&a->old, i);
		const struct tacit_passage *now;
		size_t t;

		if (!old->node->address)
			continue;
		now = tacit_address_find(a->now.texts, old->address);
		if (!now || !now->node->address || !tacit_align_is_heading(now))
			continue;
		t = a->now.section[now - a->now.texts->list];
		if (a->now.sections[t].match == SIZE_MAX)
			join_sections(a, i, t);
	}
}

/* Without a title, and with other words: the section between the same two. */
static void join_untitled(struct tacit_aligner *a)
{
	size_t i;

	for (i = 1; i < a->old.section_count; i++) {
		const struct tacit_section *s = &a->old.sections[i];
		size_t t = a->old.sections[i - 1].match;
		size_t next;

		if (s->match != SIZE_MAX || *s->title || t == SIZE_MAX ||
			++t >= a->now.section_count ||
			a->now.sections[t].match != SIZE_MAX ||
			*a->now.sections[t].title)
			continue;
		next = i + 1 < a->old.section_count
			? a->old.sections[i + 1].match
			: a->now.section_count;
		if (next == t + 1 || next == SIZE_MAX)
			join_sections(a, i, t);
	}
}

void tacit_align_sections(struct tacit_aligner *a)
{
	struct matching m = { .a = a, .sure = tacit_align_sure(a) };
	size_t i;

	join_sections(a, 0, 0);
	sum_flows(&m);
	for (i = 0; i < m.flows.count; i++)
		consider(&m, m.flows.list[i].old, m.flows.list[i].now);
	consider_equal_titles(&m);
	consider_alike_titles(&m);
	join_fixed(a);
	for (i = 1; i <= DEPTH_MAX; i++)
		take_best(&m, i);
	join_untitled(a);
}
