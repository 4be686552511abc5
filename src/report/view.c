#include "report/view_parts.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/summary.h"
#include "register/counts.h"
#include "report/value.h"

struct viewing {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_view *view;
};

/* --- language versions ------------------------------------------------------- */

static bool find_versions(
	struct viewing *v, const char *lang, struct tacit_err *err)
{
	struct tacit_view *view = v->view;
	struct tacit_index_query query = { .type = (int)view->doc.at.type->id,
		.id_prefix =
			tacit_arena_printf(v->arena, "%s.", view->doc.at.id),
		.versions_too = true };
	struct tacit_documents found = { 0 };
	size_t i;

	if (!view->doc.at.type->is_translatable)
		return true;
	if (!tacit_register_list(v->reg, v->arena, &query, &found, err))
		return false;
	view->versions = tacit_arena_array(
		v->arena, found.count + 1, sizeof(*view->versions));
	for (i = 0; i < found.count; i++) {
		struct tacit_view_version *version =
			&view->versions[view->version_count];

		if (!found.list[i].at.lang)
			continue;
		version->doc = found.list[i];
		version->is_stale =
			tacit_document_is_stale(&version->doc, &view->doc);
		if (lang && !strcmp(version->doc.at.lang, lang))
			view->shown = version;
		view->version_count++;
	}
	return true;
}

/* --- the text ------------------------------------------------------------------- */

static const struct tacit_md_node *root_of(
	const struct tacit_addresses *passages)
{
	const struct tacit_md_node *node =
		passages->count ? passages->list[0].node : NULL;

	while (node && node->parent)
		node = node->parent;
	return node;
}

/* A plan is read with its activities, which stand in other documents. */
static void assemble(struct viewing *v)
{
	const struct tacit_md_node *root = root_of(&v->view->passages);
	struct tacit_buf text = { 0 };

	if (!root || v->view->shown || !tacit_document_is_plan(&v->view->doc))
		return;
	tacit_markdown_write(&text, root);
	v->view->source = tacit_buf_keep(&text, v->arena);
}

static bool read_view_text(struct viewing *v, struct tacit_err *err)
{
	struct tacit_view *view = v->view;
	const struct tacit_document *doc =
		view->shown ? &view->shown->doc : &view->doc;

	view->source = doc->body;
	if (!tacit_passages(
		    v->reg, v->arena, NULL, doc->at.id, &view->passages, err))
		return false;
	assemble(v);
	return true;
}

/* --- what refers to it ------------------------------------------------------------ */

static const char *linking_key(const struct tacit_document *doc, const char *id)
{
	const size_t len = strlen(id);
	size_t i;
	size_t k;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		for (k = 0; k < field->count; k++) {
			const char *text = field->values[k].text;
			const char *last = strrchr(text, ' ');

			if ((!strncmp(text, id, len) &&
				    strchr("# ", text[len])) ||
				(last && !strcmp(last + 1, id)))
				return field->key;
		}
	}
	return "";
}

static bool read_link(struct viewing *v, const struct tacit_document *doc,
	struct tacit_view_link *link, struct tacit_err *err)
{
	link->doc = *doc;
	link->key = linking_key(doc, v->view->doc.at.id);
	if (doc->at.type->append != TACIT_EDITABLE &&
		!tacit_facts_undoing(
			v->reg, v->arena, doc->at.id, &link->undoing, err))
		return false;
	tacit_value_hide(v->arena, &link->undoing, &link->doc);
	return true;
}

static bool is_itself(const struct viewing *v, const char *path)
{
	return !strcmp(path, v->view->doc.path);
}

/* A few of a type are read. */
static bool read_few(struct viewing *v, const struct tacit_index_query *query,
	struct tacit_view_group *group, struct tacit_err *err)
{
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_list(v->reg, v->arena, query, &found, err))
		return false;
	group->links = tacit_arena_array(
		v->arena, found.count + 1, sizeof(*group->links));
	group->count = 0;
	for (i = 0; i < found.count; i++) {
		if (!is_itself(v, found.list[i].path) &&
			!read_link(v, &found.list[i],
				&group->links[group->count++], err))
			return false;
	}
	return true;
}

struct many {
	struct viewing *v;
	struct tacit_view_group *group;
	size_t cap;
};

static bool take_link(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct many *many = ctx;
	struct tacit_view_link *link;

	(void)err;
	if (is_itself(many->v, row->path))
		return true;
	link = tacit_arena_append(many->v->arena, &many->group->links,
		&many->group->count, &many->cap, sizeof(*link));
	link->doc.at.type = many->group->type;
	link->doc.at.id = tacit_arena_strdup(many->v->arena, row->id);
	return true;
}

/* Of many only that they are there is told: which, or how many. */
static bool name_many(struct viewing *v, const struct tacit_index_query *query,
	bool wants_each, struct tacit_view_group *group, struct tacit_err *err)
{
	struct many many = { .v = v, .group = group };
	struct tacit_index_query names = *query;

	if (!wants_each) {
		group->count -= v->view->doc.at.type == group->type &&
			*linking_key(&v->view->doc, query->names);
		return true;
	}
	group->count = 0;
	names.without_text = true;
	names.until = tacit_register_now(v->reg).s;
	return tacit_register_rows(v->reg, &names, take_link, &many, err);
}

static bool find_links(
	struct viewing *v, bool wants_each, struct tacit_err *err)
{
	struct tacit_view *view = v->view;
	struct tacit_index_query query = { .type = -1,
		.names = view->doc.at.id };
	uint64_t counts[TACIT_TYPE_COUNT];
	int i;

	if (!tacit_register_count_types(v->reg, &query, counts, err))
		return false;
	view->groups = tacit_arena_array(
		v->arena, TACIT_TYPE_COUNT, sizeof(*view->groups));
	for (i = 0; i < TACIT_TYPE_COUNT; i++) {
		struct tacit_view_group *group =
			&view->groups[view->group_count];

		query.type = i;
		*group = (struct tacit_view_group){
			.type = tacit_type((enum tacit_type_id)i),
			.count = (size_t)counts[i]
		};
		if (group->count && group->count <= TACIT_VIEW_FEW
				? !read_few(v, &query, group, err)
				: group->count &&
					!name_many(v, &query, wants_each, group,
						err))
			return false;
		view->group_count += group->count > 0;
	}
	return true;
}

/* --- how far it has come ----------------------------------------------------------- */

static bool find_state_of_things(struct viewing *v, struct tacit_err *err)
{
	struct tacit_view *view = v->view;
	const char *id = view->doc.at.id;
	const struct tacit_type *type = view->doc.at.type;

	if (type->append != TACIT_EDITABLE &&
		!tacit_facts_undoing(v->reg, v->arena, id, &view->undoing, err))
		return false;
	tacit_value_hide(v->arena, &view->undoing, &view->doc);
	if (!view->doc.body.len) {
		view->source = (struct tacit_str){ 0 };
		view->passages = (struct tacit_addresses){ 0 };
	}
	if (type->id == TACIT_PAPER) {
		view->has_stage = true;
		return tacit_facts_stage(
			v->reg, v->arena, id, &view->stage, err);
	}
	if (type->id == TACIT_NOTE) {
		struct tacit_call_summary sum = { 0 };

		if (!tacit_summary_call(v->reg, v->arena, id, &sum, err))
			return false;
		view->call = (struct tacit_view_call){ sum.issued, sum.closes,
			sum.ends, sum.is_confirmed, sum.is_assumed, sum.undone,
			sum.recorded };
		view->has_call = tacit_instant_is_set(view->call.closes);
	}
	return true;
}

/* What is recorded of an event, or of those of an activity. */
static bool find_events(
	struct viewing *v, const char *lang, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = {
		.reg = v->reg, .arena = v->arena, .lang = lang, .err = &fault
	};
	struct tacit_view *view = v->view;

	if (view->doc.at.type->id == TACIT_EVENT)
		return tacit_event_held(&style, &view->doc, &view->held, err);
	if (view->doc.at.type->id != TACIT_ITEM)
		return true;
	return tacit_recurring_find(
		       &style, &view->doc, &view->recurring, err) &&
		tacit_value_told(&style, err);
}

/* "nct-general/concept-paper.ru" is the Russian version of that paper. */
static bool find_document(struct viewing *v, const char *id,
	enum tacit_type_id type, const char **lang, struct tacit_err *err)
{
	struct tacit_document *doc = &v->view->doc;
	const char *dot;

	if (!tacit_register_get(v->reg, v->arena, (int)type, id, doc, err))
		return false;
	if (!doc->at.lang)
		return true;
	*lang = doc->at.lang;
	dot = strrchr(id, '.');
	return tacit_register_get(v->reg, v->arena, (int)type,
		tacit_arena_strndup(v->arena, id, (size_t)(dot - id)), doc,
		err);
}

bool tacit_view_make(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_view_query *query, struct tacit_view *out,
	struct tacit_err *err)
{
	struct viewing v = { reg, arena, out };
	const char *version = query->version;

	*out = (struct tacit_view){ .record = tacit_record_of(reg) };
	return find_document(&v, query->id, query->type, &version, err) &&
		tacit_record_find_altered(
			reg, arena, query->id, &out->record, err) &&
		find_versions(&v, version, err) && read_view_text(&v, err) &&
		find_state_of_things(&v, err) &&
		find_events(&v, query->lang, err) &&
		(query->links == TACIT_VIEW_LINKS_NONE ||
			find_links(&v, query->links == TACIT_VIEW_LINKS_EACH,
				err)) &&
		(!query->lang ||
			tacit_view_tell(reg, arena, query->lang, out, err));
}
