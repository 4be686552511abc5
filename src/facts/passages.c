#include <string.h>

#include <tacit/facts.h>

#include "align/assemble.h"
#include "facts/pins.h"

/* A text to be read: its document as of the commit, or of a blob. */
static bool read_pinned(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, const char *blob, struct tacit_document *out,
	struct tacit_err *err)
{
	if (blob && blob[0])
		return tacit_pins_read(reg, arena, id, blob, out, err);
	return tacit_register_get(reg, arena, -1, id, out, err);
}

static const char *pinned(const struct tacit_call_case *call, const char *id)
{
	size_t i;

	for (i = 0; call && i < call->facts.call.enclosure_count; i++) {
		if (!strcmp(call->facts.call.enclosures[i].id, id))
			return call->facts.call.enclosures[i].blob;
	}
	return NULL;
}

/* --- a plan, with its activities --------------------------------------------- */

struct parts {
	struct tacit_plan_item *list;
	size_t count;
	size_t cap;
};

static void add_part(struct tacit_arena *arena, struct parts *parts,
	const struct tacit_document *item)
{
	struct tacit_plan_item *part = tacit_arena_append(
		arena, &parts->list, &parts->count, &parts->cap, sizeof(*part));

	*part = (struct tacit_plan_item){ .id = item->at.name,
		.path = item->path,
		.title = tacit_document_get(item, "title"),
		.body = item->body,
		.body_line = item->header.body_line,
		.gate = tacit_document_get(
			item, tacit_document_called(item, "needs")) };
}

/* Those that the call pinned, or those of the commit; of either what may be
 * told. */
static bool read_parts(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, const struct tacit_document *plan,
	struct parts *parts, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_ITEM,
		.subject = tacit_document_get(plan, "area") };
	struct tacit_documents items = { 0 };
	size_t i;

	if (call) {
		const struct tacit_call *facts = &call->facts.call;

		for (i = 0; i < facts->enclosure_count; i++) {
			const struct tacit_enclosure *e = &facts->enclosures[i];
			struct tacit_document item = { 0 };

			bool tells = true;

			if (!e->part_of || strcmp(e->part_of, plan->at.id) != 0)
				continue;
			if (!tacit_pins_tell(reg, e->id, e->blob, &tells, err))
				return false;
			if (!tells)
				continue;
			if (!read_pinned(
				    reg, arena, e->id, e->blob, &item, err))
				return false;
			add_part(arena, parts, &item);
		}
		return true;
	}
	if (!tacit_register_list(reg, arena, &query, &items, err))
		return false;
	for (i = 0; i < items.count; i++)
		add_part(arena, parts, &items.list[i]);
	return true;
}

static bool read_tree(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, const struct tacit_document *doc,
	struct tacit_md_node **root, struct tacit_err *err)
{
	struct tacit_assembly assembly = { 0 };
	struct tacit_faults warnings = { 0 };
	struct parts parts = { 0 };
	bool ok;

	if (!tacit_document_is_plan(doc))
		return tacit_markdown_parse(
			arena, doc->body, doc->header.body_line, root, err);
	if (!read_parts(reg, arena, call, doc, &parts, err))
		return false;
	ok = tacit_assemble(arena, doc->path, doc->body, doc->header.body_line,
		parts.list, parts.count, &assembly, &warnings, err);
	tacit_faults_clear(&warnings);
	*root = assembly.root;
	return ok;
}

bool tacit_passages(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, const char *id,
	struct tacit_addresses *out, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_md_node *root = NULL;
	const char *blob = pinned(call, id);

	if (call && !blob) {
		(void)tacit_fail(err, TACIT_NOTFOUND,
			"%s is not enclosed in this note", id);
		return tacit_hint(err, "see: tacit show %s", call->note.at.id);
	}
	if (!read_pinned(reg, arena, id, blob, &doc, err) ||
		!read_tree(reg, arena, call, &doc, &root, err))
		return false;
	tacit_address_list(arena, doc.path, root, out, NULL);
	return true;
}

/* --- what somebody typed ------------------------------------------------------ */

enum { CITED_MAX = 2, SHOWN_CHARS = 24 };

struct guess {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_call_case *call;
	const char *id; /* typed before the #, or NULL */
	const char *address;
	const char *place; /* found */
	size_t found;
	const char *near;
	const char *near_id;
	bool is_loose; /* nothing is called so: what answers to it? */
};

/* The first of several has an address that they share. */
static const char *address_apart(const struct guess *guess,
	const struct tacit_passage *const *cited, size_t at)
{
	const char *address = cited[at]->address;
	const char *other = cited[!at]->address;
	size_t len = strlen(address);

	return !strncmp(other, address, len) && other[len] == '~'
		? tacit_arena_printf(guess->arena, "%s~1", address)
		: address;
}

static const char *shown(
	const struct guess *guess, const struct tacit_passage *passage)
{
	struct tacit_str text = tacit_str_of(passage->text);
	struct tacit_str rest = text;
	uint32_t point = 0;
	size_t chars = 0;

	while (rest.len && chars++ < SHOWN_CHARS && *rest.data != '\n')
		(void)tacit_utf8_take(&rest, &point);
	return tacit_arena_printf(guess->arena, "\"%.*s%s\"",
		(int)(text.len - rest.len), text.data, rest.len ? "..." : "");
}

static bool fail_ambiguous(const struct guess *guess, const char *id,
	const struct tacit_passage *const *cited, size_t count,
	struct tacit_err *err)
{
	const char *first = address_apart(guess, cited, 0);
	const char *second = address_apart(guess, cited, 1);

	(void)tacit_fail(err, TACIT_INVALID,
		"to %s %zu passages answer: %s %s, %s %s%s", guess->address,
		count, first, shown(guess, cited[0]), second,
		shown(guess, cited[1]), count > CITED_MAX ? ", ..." : "");
	return tacit_hint(
		err, "say which: %s#%s or %s#%s", id, first, id, second);
}

static bool try_document(
	struct guess *guess, const char *id, struct tacit_err *err)
{
	struct tacit_addresses addresses = { 0 };
	const struct tacit_passage *cited[CITED_MAX];
	const char *near;
	size_t count;

	if (!tacit_passages(
		    guess->reg, guess->arena, guess->call, id, &addresses, err))
		return false;
	count = tacit_address_cited(
		&addresses, guess->address, guess->is_loose, cited, CITED_MAX);
	if (count > 1)
		return fail_ambiguous(guess, id, cited, count, err);
	if (count) {
		/* an address of the first versions stays what it is called */
		bool is_address =
			tacit_address_find(&addresses, guess->address) != NULL;

		guess->place = tacit_arena_printf(guess->arena, "%s#%s", id,
			is_address ? guess->address : cited[0]->address);
		guess->found++;
		return true;
	}
	near = tacit_address_nearest(&addresses, guess->address);
	if (near && !guess->near) {
		guess->near = near;
		guess->near_id = id;
	}
	return true;
}

/* "concept-paper" or "nct-general/concept-paper" for the latter. */
static bool is_id_named(const char *id, const char *typed)
{
	const char *slash = strrchr(id, '/');

	return !typed || !strcmp(id, typed) ||
		(slash && !strcmp(slash + 1, typed));
}

static bool search_call(struct guess *guess, struct tacit_err *err)
{
	const struct tacit_call *call = &guess->call->facts.call;
	size_t i;

	for (i = 0; i < call->enclosure_count; i++) {
		const struct tacit_enclosure *e = &call->enclosures[i];

		/* an activity is commented on at its place in the plan */
		if (e->part_of && guess->id && is_id_named(e->id, guess->id)) {
			guess->address = strrchr(e->id, '/')
				? strrchr(e->id, '/') + 1
				: e->id;
			return try_document(guess, e->part_of, err);
		}
		if (e->part_of || !is_id_named(e->id, guess->id))
			continue;
		if (!guess->address) {
			guess->place = e->id;
			guess->found++;
		} else if (!try_document(guess, e->id, err)) {
			return false;
		}
	}
	return true;
}

static bool search_register(struct guess *guess, struct tacit_err *err)
{
	const char *id = NULL;

	if (!guess->id)
		return tacit_fail(err, TACIT_INVALID,
			"of which document %s is a place is not said",
			guess->address);
	if (!tacit_resolve(
		    guess->reg, guess->arena, guess->id, 0, &id, NULL, err))
		return false;
	if (guess->address)
		return try_document(guess, id, err);
	guess->place = id;
	guess->found = 1;
	return true;
}

bool tacit_place_resolve(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_call_case *call, const char *typed,
	const char **place, struct tacit_err *err)
{
	struct guess guess = { .reg = reg, .arena = arena, .call = call };
	const char *hash = strchr(typed, '#');

	if (hash) {
		guess.id = tacit_arena_strndup(
			arena, typed, (size_t)(hash - typed));
		guess.address = hash + 1;
	} else if (strchr(typed, '/') || !call) {
		guess.id = typed;
	} else {
		guess.address = typed;
	}
	if (!(call ? search_call(&guess, err) : search_register(&guess, err)))
		return false;
	if (!guess.found && guess.address) {
		guess.is_loose = true;
		if (!(call ? search_call(&guess, err)
			   : search_register(&guess, err)))
			return false;
	}
	/* a bare word may be a document's name after all */
	if (!guess.found && call && !hash) {
		guess.id = typed;
		guess.address = NULL;
		if (!search_call(&guess, err))
			return false;
	}
	if (guess.found == 1) {
		*place = guess.place;
		return true;
	}
	if (guess.found > 1)
		return tacit_fail(err, TACIT_INVALID,
			       "%s is a place in %zu of the texts", typed,
			       guess.found) ||
			tacit_hint(err, "say which: ID#%s", typed);
	(void)tacit_fail(err, TACIT_NOTFOUND, "%s is no place in the text%s",
		typed, call ? "s that were circulated" : "");
	if (guess.near)
		return tacit_hint(
			err, "did you mean %s#%s?", guess.near_id, guess.near);
	return tacit_hint(err, "see them with: tacit show PAPER --addresses");
}
