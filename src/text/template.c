#include "text/template.h"

#include <string.h>

#include <tacit/legible.h>

#include "text/template_tag.h"

/* --- what is filled in ---------------------------------------------------------- */

struct tacit_template_fact {
	const char *name;
	const char *text; /* NULL: a list */
	struct tacit_template_data **items;
	size_t count;
	size_t cap;
};

static struct tacit_template_fact *find_fact(
	const struct tacit_template_data *data, struct tacit_str name)
{
	size_t i;

	for (i = 0; i < data->count; i++) {
		if (tacit_str_eqs(name, data->facts[i].name))
			return &data->facts[i];
	}
	return NULL;
}

static struct tacit_template_fact *make_fact(
	struct tacit_template_data *data, const char *name)
{
	struct tacit_template_fact *fact = find_fact(data, tacit_str_of(name));

	if (fact)
		return fact;
	fact = tacit_arena_append(data->arena, &data->facts, &data->count,
		&data->cap, sizeof(*data->facts));
	fact->name = name;
	return fact;
}

void tacit_template_set(
	struct tacit_template_data *data, const char *name, const char *text)
{
	make_fact(data, name)->text =
		tacit_arena_strdup(data->arena, text ? text : "");
}

void tacit_template_list(struct tacit_template_data *data, const char *name)
{
	make_fact(data, name)->text = NULL;
}

struct tacit_template_data *tacit_template_item(
	struct tacit_template_data *data, const char *name)
{
	struct tacit_template_fact *fact = make_fact(data, name);
	struct tacit_template_data **slot = tacit_arena_append(data->arena,
		&fact->items, &fact->count, &fact->cap, sizeof(*fact->items));

	*slot = tacit_arena_alloc(data->arena, sizeof(**slot));
	(*slot)->arena = data->arena;
	return *slot;
}

/* --- filled in ------------------------------------------------------------------ */

struct filling {
	enum tacit_template_kind kind;
	const char *path;
	struct tacit_str all;
	const struct tacit_template_data *scopes[TACIT_TEMPLATE_DEPTH + 1];
	size_t depth;
	size_t steps;
	struct tacit_buf *out;
	size_t start; /* of what is filled in, in out */
	struct tacit_err *err;
};

/* "BEFORE name AFTER" */
static bool fail_here(const struct filling *filling, const char *at,
	const char *before, struct tacit_str name, const char *after)
{
	return tacit_fail_at(filling->err, TACIT_INVALID, filling->path,
		tacit_template_line(filling->all, at), "%s%.*s%s", before,
		(int)name.len, name.data, after);
}

static bool fail_unknown_name(
	const struct filling *filling, const struct tacit_tag *tag)
{
	const char *names[64];
	char word[64];
	const char *nearest;
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i <= filling->depth; i++) {
		const struct tacit_template_data *scope = filling->scopes[i];

		for (k = 0; k < scope->count && count < 64; k++)
			names[count++] = scope->facts[k].name;
	}
	(void)fail_here(
		filling, tag->start, "there is no value ", tag->name, " here");
	(void)snprintf(
		word, sizeof(word), "%.*s", (int)tag->name.len, tag->name.data);
	nearest = tacit_nearest(word, names, count);
	return nearest ? tacit_hint(filling->err, "did you mean %s?", nearest)
		       : false;
}

static const struct tacit_template_fact *find_value(
	const struct filling *filling, const struct tacit_tag *tag)
{
	const struct tacit_template_fact *fact = NULL;
	size_t i;

	for (i = filling->depth + 1; !fact && i > 0; i--)
		fact = find_fact(filling->scopes[i - 1], tag->name);
	if (!fact)
		(void)fail_unknown_name(filling, tag);
	return fact;
}

static bool fill_text(struct filling *filling, struct tacit_str rest);

static bool fill_value(struct filling *filling, const struct tacit_tag *tag)
{
	const struct tacit_template_fact *fact = find_value(filling, tag);

	if (!fact)
		return false;
	if (!fact->text)
		return fail_here(filling, tag->start, "", tag->name,
			" is a list: {{#...}} is for it");
	tacit_template_escape(tag->kind == TACIT_TAG_RAW ? TACIT_TEMPLATE_TEXT
							 : filling->kind,
		fact->text, filling->out);
	return true;
}

static bool is_there(const struct tacit_template_fact *fact)
{
	return fact->text ? fact->text[0] != '\0' : fact->count > 0;
}

static bool fill_section(struct filling *filling, const struct tacit_tag *tag,
	struct tacit_str inner)
{
	const struct tacit_template_fact *fact = find_value(filling, tag);
	bool ok = true;
	size_t i;

	if (!fact)
		return false;
	if (tag->kind == TACIT_TAG_UNLESS)
		return is_there(fact) || fill_text(filling, inner);
	if (fact->text)
		return !is_there(fact) || fill_text(filling, inner);
	for (i = 0; ok && i < fact->count; i++) {
		filling->scopes[++filling->depth] = fact->items[i];
		ok = fill_text(filling, inner);
		filling->depth--;
	}
	return ok;
}

static bool within_limits(const struct filling *filling)
{
	return (filling->steps <= TACIT_TEMPLATE_STEPS &&
		       filling->out->len - filling->start <=
			       TACIT_TEMPLATE_OUT) ||
		tacit_fail_at(filling->err, TACIT_LIMIT, filling->path, 0,
			"what is filled in grows too long");
}

static bool fill_text(struct filling *filling, struct tacit_str rest)
{
	struct tacit_tag tag;

	/* it was checked: each tag ends, and so does each section */
	while (tacit_template_next(filling->all.data, &rest, &tag)) {
		struct tacit_str inner;

		filling->steps++;
		tacit_buf_add_str(filling->out, tag.before);
		if (!within_limits(filling))
			return false;
		if (tag.kind == TACIT_TAG_VALUE || tag.kind == TACIT_TAG_RAW) {
			if (!fill_value(filling, &tag))
				return false;
		} else if (tag.kind != TACIT_TAG_REMARK) {
			inner = tacit_template_inner(filling->all.data, &rest);
			if (!fill_section(filling, &tag, inner))
				return false;
		}
	}
	tacit_buf_add_str(filling->out, rest);
	return within_limits(filling);
}

/* What a reader cannot see is in no letter, and what is no text is not cut. */
static bool check_characters(const struct filling *filling)
{
	struct tacit_faults faults = { 0 };
	struct tacit_str rest = filling->all;
	struct tacit_str line;
	unsigned number = 0;
	bool ok = true;

	while (ok && tacit_str_line(&rest, &line)) {
		line.len -= tacit_str_ends(line, "\r");
		ok = tacit_legible_check(
			line, filling->path, ++number, &faults);
	}
	ok = ok || tacit_faults_fail(&faults, filling->err);
	tacit_faults_clear(&faults);
	return ok;
}

/* Each section ends, and none ends that did not begin. */
static bool check_tags(const struct filling *filling)
{
	struct tacit_tag open[TACIT_TEMPLATE_DEPTH];
	struct tacit_str rest = filling->all;
	struct tacit_tag tag;
	size_t depth = 0;

	while (tacit_template_next(filling->all.data, &rest, &tag)) {
		if (tag.kind == TACIT_TAG_BROKEN)
			return fail_here(filling, tag.start,
				"this tag has no end, or no name",
				(struct tacit_str){ "", 0 }, "");
		if (tag.kind == TACIT_TAG_IF || tag.kind == TACIT_TAG_UNLESS) {
			if (depth == TACIT_TEMPLATE_DEPTH)
				return fail_here(filling, tag.start, "",
					tag.name,
					": too many sections in sections");
			open[depth++] = tag;
		} else if (tag.kind == TACIT_TAG_END) {
			if (!depth ||
				!tacit_str_eq(open[depth - 1].name, tag.name))
				return fail_here(filling, tag.start, "{{/",
					tag.name,
					"}} ends no section that is open here");
			depth--;
		}
	}
	return !depth ||
		fail_here(filling, open[depth - 1].start, "the section ",
			open[depth - 1].name, " has no end");
}

bool tacit_template_check(
	const char *path, struct tacit_str text, struct tacit_err *err)
{
	const struct filling filling = {
		.path = path, .all = text, .err = err
	};

	return check_characters(&filling) && check_tags(&filling);
}

bool tacit_template_fill(enum tacit_template_kind kind, const char *path,
	struct tacit_str text, const struct tacit_template_data *data,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct filling filling = { .kind = kind,
		.path = path,
		.all = text,
		.scopes = { data },
		.out = out,
		.start = out->len,
		.err = err };

	if (check_characters(&filling) && check_tags(&filling) &&
		fill_text(&filling, text))
		return true;
	tacit_buf_truncate(out, filling.start);
	return false;
}
