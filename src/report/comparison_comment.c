/* comparison_comment: what became of the passages that a comment named. */
#include <string.h>

#include <tacit/facts.h>

#include "facts/wording.h"
#include "report/comparison_part.h"

struct since {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_comparison *out;
	const char *note; /* on whose call it was made; or NULL */
	const char *commit; /* outside any call: that brought the comment */
};

/* The text that the comment was on. */
static bool read_old(const struct since *since, const struct tacit_side_of *of,
	struct tacit_side *old, struct tacit_err *err)
{
	if (since->note)
		return tacit_side_note(of, since->note, old, err);
	return tacit_side_commit(of, since->commit, old, err);
}

/* The words that the comment proposes, as passages have theirs. */
static const char *proposed_words(
	struct tacit_arena *arena, const struct tacit_document *comment)
{
	struct tacit_str text;
	struct tacit_str proposed;
	struct tacit_md_node *root = NULL;
	struct tacit_err none = { 0 };

	tacit_wording_part(arena, comment->body, &text, &proposed);
	return proposed.len &&
			tacit_markdown_parse(arena, proposed, 1, &root, &none)
		? tacit_markdown_plain(arena, root)
		: "";
}

/* Where these words stand now, one passage or several after one another; but
 * not where they stood before. */
static const struct tacit_passage *find_words(
	const struct tacit_alignment *alignment,
	const struct tacit_addresses *now, const char *words)
{
	size_t i;

	for (i = 0; *words && i < now->count; i++) {
		const struct tacit_pair *pair =
			&alignment->list[alignment->of_now[i]];
		const char *rest = words;
		size_t k;

		if (pair->old && pair->is_same_text)
			continue;
		for (k = i; k < now->count; k++) {
			size_t len = strlen(now->list[k].text);

			if (strncmp(rest, now->list[k].text, len) != 0)
				break;
			rest += len;
			if (!*rest)
				return &now->list[i];
			if (*rest++ != '\n')
				break;
		}
	}
	return NULL;
}

static void find_fate(const struct since *since,
	struct tacit_comparison_part *part, const struct tacit_side *now)
{
	const struct tacit_pair *pair =
		tacit_align_find(&part->redline.alignment, part->address);
	const struct tacit_passage *proposed;

	part->pair = pair;
	part->fate = pair ? pair->fate : TACIT_FATE_GONE;
	part->now = pair && pair->now ? pair->now->address : NULL;
	if (!pair || (pair->now && pair->is_same_text))
		return;
	proposed = find_words(&part->redline.alignment, &now->passages,
		proposed_words(since->arena, &since->out->comment));
	if (!proposed || (pair->now && proposed != pair->now))
		return;
	part->fate = TACIT_FATE_REPLACED;
	part->now = proposed->address;
	part->is_as_proposed = true;
}

/* "ID#ADDRESS", or "ID" for all of a document. */
static bool add_place(
	struct since *since, const char *place, struct tacit_err *err)
{
	struct tacit_comparison *out = since->out;
	struct tacit_comparison_part *part = &out->parts[out->count];
	const char *hash = strchr(place, '#');
	struct tacit_side_of of;
	struct tacit_side old = { 0 };
	struct tacit_side now = { 0 };
	const char *id =
		tacit_arena_strndup(since->arena, place, strcspn(place, "#"));

	if (!tacit_comparison_of(since->reg, since->arena, id, -1, &of, err) ||
		!read_old(since, &of, &old, err) ||
		!tacit_side_now(&of, &now, err))
		return false;
	part->address = hash ? hash + 1 : NULL;
	tacit_comparison_align(since->arena, part, &old, &now);
	if (hash)
		find_fate(since, part, &now);
	tacit_comparison_fill(since->arena, part, &old);
	out->count++;
	return true;
}

static bool find_origin(struct since *since, struct tacit_err *err)
{
	const struct tacit_side_of of = { .reg = since->reg,
		.arena = since->arena };

	since->note = tacit_document_get(&since->out->comment, "note");
	return since->note ||
		tacit_side_origin(
			&of, since->out->comment.path, &since->commit, err);
}

bool tacit_comparison_since(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment,
	struct tacit_comparison *out, struct tacit_err *err)
{
	struct since since = { .reg = reg, .arena = arena, .out = out };
	const struct tacit_value *places;
	size_t count = 0;
	size_t i;

	if (!tacit_register_get(
		    reg, arena, TACIT_COMMENT, comment, &out->comment, err) ||
		!find_origin(&since, err))
		return false;
	places = tacit_document_list(&out->comment, "place", &count);
	if (!count) {
		(void)tacit_fail(
			err, TACIT_INVALID, "%s names no passage", comment);
		return tacit_hint(err,
			"compare a whole document: tacit diff "
			"ID --from %s",
			since.note ? since.note : "REVISION");
	}
	out->parts = tacit_arena_array(arena, count, sizeof(*out->parts));
	for (i = 0; i < count; i++) {
		if (!add_place(&since, places[i].text, err))
			return false;
	}
	return true;
}
