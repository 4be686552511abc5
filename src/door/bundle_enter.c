#include "door/bundle_enter.h"

#include <stdlib.h>
#include <string.h>

#include "change/comment.h"
#include "door/bundle_parts.h"

/* --- comments ------------------------------------------------------------------ */

static bool is_comment(const struct bundle_document *one)
{
	return one->doc.at.type->id == TACIT_COMMENT;
}

/* The i-th comment of it. */
static struct bundle_document *comment_at(struct bundle_entry *entry, size_t i)
{
	struct bundle_document *one = entry->list + entry->done;

	while (!is_comment(one) || i-- > 0)
		one++;
	return one;
}

static const char *claim_of(
	struct tacit_arena *arena, const struct bundle_document *one)
{
	const char *claimed = tacit_document_get(&one->doc, "claimed");
	char *text = tacit_arena_alloc(arena, TACIT_INSTANT_SIZE);

	if (claimed)
		return claimed;
	tacit_instant_format(one->when, text);
	return text;
}

static bool read_bundled(
	void *ctx, size_t i, struct tacit_comment *out, struct tacit_err *err)
{
	struct bundle_entry *entry = ctx;
	const struct bundle_document *one = comment_at(entry, i);
	const struct tacit_document *doc = &one->doc;
	struct tacit_arena *arena = &entry->arena;

	(void)err;
	*out = (struct tacit_comment){ .note = tacit_document_get(doc, "note"),
		.area = tacit_document_get(doc, "area"),
		.decision = tacit_document_get(doc, "decision"),
		.state = tacit_document_get(doc, "state"),
		.kind = tacit_document_get(doc, "kind"),
		.category = tacit_document_get(doc, "category"),
		.received = entry->asked->received,
		.via = "bundle",
		.reference = tacit_document_get(doc, "reference"),
		.reported_in = tacit_document_get(doc, "reported-in"),
		.claimed = claim_of(arena, one),
		.source = entry->bundle.digest,
		.follows = tacit_document_get(doc, "follows"),
		.disposition = tacit_document_get(doc, "disposition"),
		.stance = tacit_document_get(doc, "stance"),
		.supersedes = tacit_document_get(doc, "supersedes"),
		.withdraws = tacit_document_get(doc, "withdraws"),
		.is_again = tacit_document_has(doc, "again"),
		.lang = tacit_document_get(doc, "lang"),
		.body = tacit_arena_strndup(
			arena, doc->body.data, doc->body.len),
		.origin = { 0 } };
	out->places =
		tacit_document_texts(arena, doc, "place", &out->place_count);
	out->joint =
		tacit_document_texts(arena, doc, "joint", &out->joint_count);
	(void)tacit_document_date(doc, "known-by", &out->known_by);
	return true;
}

/* --- what else is entered for a state -------------------------------------------- */

/* Of an answer, what its comment is on; NULL: nothing that a name needs. */
static const char *slug_of(
	struct tacit_arena *arena, const struct tacit_document *doc)
{
	struct tacit_str rest = tacit_str_of(doc->path);
	struct tacit_str first = { 0 };
	struct tacit_str second = { 0 };

	if (doc->at.type->id != TACIT_DISPOSITION ||
		!tacit_str_split(&rest, '/', &first) ||
		!tacit_str_split(&rest, '/', &first) ||
		!tacit_str_split(&rest, '/', &second))
		return NULL;
	return tacit_str_eqs(first, "area")
		? tacit_arena_strndup(arena, second.data, second.len)
		: tacit_arena_printf(arena, "%.*s/%.*s", (int)first.len,
			  first.data, (int)second.len, second.data);
}

/* What is said of an id of the bundle is meant of what that is here. */
static const char *id_here(const struct bundle_entry *entry, const char *id)
{
	size_t i;

	for (i = 0; i < entry->count; i++) {
		if (entry->list[i].entered &&
			!strcmp(entry->list[i].doc.at.id, id))
			return entry->list[i].entered;
	}
	return id;
}

/* What is here under the id that it would get adds nothing, whatever became of
 * it since. */
static bool find_entered(struct tacit_register *reg, struct bundle_entry *entry,
	struct tacit_draft *draft, struct bundle_document *one,
	struct tacit_err *err)
{
	struct tacit_arena *arena = &entry->arena;
	struct tacit_path at = { 0 };
	struct tacit_buf text = { 0 };
	const char *path = NULL;
	bool ok = tacit_draft_finish(draft, slug_of(arena, &one->doc), &path,
			  &text, err) &&
		tacit_path_parse(arena, path, &at, err) &&
		tacit_register_holds(reg, -1, at.id, &one->is_known, err);

	one->entered = one->is_known ? at.id : NULL;
	tacit_buf_clear(&text);
	return ok;
}

static bool enter_other(struct tacit_register *reg, struct tacit_edit *edit,
	struct bundle_entry *entry, struct bundle_document *one,
	struct tacit_err *err)
{
	const struct tacit_header *header = &one->doc.header;
	struct tacit_draft draft = { .type = one->doc.at.type };
	const char *id = NULL;
	char day[TACIT_DATE_SIZE];
	bool ok;
	size_t i;
	size_t k;

	/* part of the id: the same in every bundle that has it */
	tacit_date_format(tacit_zone_date(&tacit_register_body(reg)->zone,
				  one->when, NULL),
		day);
	for (i = 0; i < header->count; i++) {
		for (k = 0; k < header->fields[i].count; k++)
			tacit_draft_add(&draft, header->fields[i].key,
				id_here(entry,
					header->fields[i].values[k].text));
	}
	tacit_draft_set(&draft, "via", "bundle");
	tacit_draft_set(&draft, "reference", day);
	draft.body = tacit_arena_strndup(
		&entry->arena, one->doc.body.data, one->doc.body.len);
	ok = find_entered(reg, entry, &draft, one, err) &&
		(one->is_known ||
			tacit_edit_draft(reg, edit, &draft,
				slug_of(&entry->arena, &one->doc), &id, err));
	if (ok && !one->is_known)
		one->entered = tacit_arena_strdup(&entry->arena, id);
	tacit_draft_clear(&draft);
	return ok ||
		(tacit_fault_add(&edit->faults, one->doc.path, err->line,
			 err->hint, "%s", err->msg),
			false);
}

/* --- one commit of it -------------------------------------------------------------- */

/* The state knows a comment by its id, and so do others that name it. */
static bool check_ids(const struct bundle_entry *entry,
	const struct tacit_edit *edit, struct tacit_err *err)
{
	size_t i;

	for (i = entry->done; i < entry->end; i++) {
		const struct tacit_document *doc = &entry->list[i].doc;

		if (is_comment(&entry->list[i]) &&
			!tacit_edit_find(edit, doc->at.id))
			return tacit_fail_at(err, TACIT_INVALID, doc->path, 0,
				       "it would be recorded under another id "
				       "than its state gave it") ||
				tacit_hint(err,
					"have it recorded anew in "
					"its clone, after: tacit sync "
					"--from");
	}
	return true;
}

static bool build_entered(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	struct bundle_entry *entry = ctx;
	struct tacit_comment_source comments = { 0, read_bundled, entry };
	const size_t count = entry->end - entry->done;
	bool ok = true;
	size_t i;

	for (i = entry->done; i < entry->end; i++)
		comments.count += is_comment(&entry->list[i]);
	if (comments.count &&
		!tacit_comment_put(
			reg, edit, &comments, entry->options->now_is_day, err))
		return false;
	edit->is_apart = edit->is_apart && comments.count == count;
	for (i = entry->done; ok && i < entry->end; i++)
		ok = is_comment(&entry->list[i]) ||
			enter_other(reg, edit, entry, &entry->list[i], err);
	tacit_edit_message(edit, "bundle: of %s, %zu document%s\n\n%s",
		entry->asked->state, count, count == 1 ? "" : "s",
		entry->bundle.digest);
	return ok && check_ids(entry, edit, err);
}

/* What takes another's place, or takes it back, comes in a commit after it. */
static bool undoes_one(const struct bundle_entry *entry, size_t end)
{
	static const char *const keys[] = { "supersedes", "withdraws" };
	size_t i;
	size_t k;

	for (i = entry->done; i < end; i++) {
		for (k = 0; k < TACIT_COUNT(keys); k++) {
			if (tacit_document_says(&entry->list[end].doc, keys[k],
				    entry->list[i].doc.at.id))
				return true;
		}
	}
	return false;
}

bool tacit_bundle_enter(struct bundle_entry *entry,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	bool ok;

	entry->options = options;
	entry->end = entry->done;
	do
		entry->end++;
	while (entry->end < entry->count && !undoes_one(entry, entry->end));
	ok = tacit_write(entry->reg, entry->actor, build_entered, entry,
		options, result, err);
	for (; ok && entry->done < entry->end; entry->done++)
		entry->known += entry->list[entry->done].is_known;
	return ok;
}

size_t tacit_bundle_left(const struct bundle_entry *entry)
{
	return entry->count - entry->done;
}

size_t tacit_bundle_known(const struct bundle_entry *entry)
{
	return entry->known;
}

bool tacit_bundle_begin(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_entering *asked,
	struct bundle_entry **out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct bundle_entry *entry = tacit_alloc(sizeof(*entry));

	*entry = (struct bundle_entry){
		.reg = reg, .actor = actor, .asked = asked, .faults = faults
	};
	*out = entry;
	if (actor->role != TACIT_ROLE_SECRETARIAT)
		return tacit_fail(err, TACIT_REFUSED,
			       "the Secretariat enters what came as a "
			       "bundle") ||
			tacit_hint(err,
				"git config tacit.identity secretariat, where "
				"that is who you are");
	if (!tacit_bundle_read(entry, err))
		return false;
	tacit_faults_sort(faults);
	return !faults->errors || tacit_faults_fail(faults, err);
}

void tacit_bundle_end(struct bundle_entry *entry)
{
	if (!entry)
		return;
	tacit_bundle_close(tacit_register_store(entry->reg), &entry->bundle);
	tacit_arena_clear(&entry->arena);
	free(entry);
}
