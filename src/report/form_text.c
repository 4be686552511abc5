/* form_text: the passages of a form, in its language where they are in it. */
#include "report/form_parts.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/types.h>

/* A version of an enclosure in the language, if it is of that very text. */
static bool find_version(const struct tacit_value_style *style,
	const struct tacit_enclosure *of, struct tacit_document *version)
{
	struct tacit_document doc;
	struct tacit_str id;
	struct tacit_str blob;
	const char *pin;

	if (!tacit_value_document(style, -1, of->id, &doc) ||
		!tacit_value_version(style, &doc, version))
		return false;
	pin = tacit_document_get(version, "translates");
	return pin && tacit_pin_parse(tacit_str_of(pin), &id, &blob) &&
		of->blob && (!of->blob[0] || tacit_str_eqs(blob, of->blob));
}

static bool is_in_language(
	const struct tacit_value_style *style, const char *id)
{
	struct tacit_document doc;
	const char *lang;

	if (!tacit_value_document(style, -1, id, &doc))
		return true;
	lang = tacit_document_get(&doc, "lang");
	return !strcmp(style->lang, lang ? lang : "en");
}

/* Passages of a version, under the addresses of its original. */
struct versions {
	struct tacit_addresses *list; /* of the text, and of its parts */
	size_t count;
};

/* The versions of a text and of its parts that there are. */
static bool read_versions(const struct tacit_value_style *style,
	const struct tacit_form *form, const struct tacit_enclosure *whole,
	struct tacit_form_text *text, struct versions *out,
	struct tacit_err *err)
{
	const struct tacit_call *call = &form->call.facts.call;
	size_t i;

	out->list = tacit_arena_array(
		style->arena, call->enclosure_count + 1, sizeof(*out->list));
	for (i = 0; i < call->enclosure_count; i++) {
		const struct tacit_enclosure *e = &call->enclosures[i];
		struct tacit_document version = { 0 };
		bool is_part = e->part_of && !strcmp(e->part_of, whole->id);

		if ((e != whole && !is_part) ||
			!find_version(style, e, &version))
			continue;
		if (e == whole)
			text->version = tacit_document_get(&version, "text");
		if (e == whole && tacit_document_get(&version, "title"))
			text->title = tacit_document_get(&version, "title");
		if (!tacit_passages(style->reg, style->arena, NULL,
			    version.at.id, &out->list[out->count++], err))
			return false;
	}
	return true;
}

static const char *text_in(const struct versions *versions, const char *address)
{
	const struct tacit_passage *found = NULL;
	size_t i;

	for (i = 0; i < versions->count && !found; i++)
		found = tacit_address_find(&versions->list[i], address);
	return found ? found->text : NULL;
}

static void fill_passages(const struct tacit_value_style *style,
	const struct tacit_addresses *from, const struct versions *versions,
	struct tacit_form_text *text, bool is_alone)
{
	size_t i;

	text->passages = tacit_arena_array(
		style->arena, from->count + 1, sizeof(*text->passages));
	text->count = from->count;
	for (i = 0; i < from->count; i++) {
		const struct tacit_passage *passage = &from->list[i];
		const char *other = text_in(versions, passage->address);

		text->passages[i] = (struct tacit_form_passage){
			.place = is_alone
				? passage->address
				: tacit_arena_printf(style->arena, "%s#%s",
					  text->place, passage->address),
			.text = other ? other : passage->text,
			.level = passage->level,
			.is_heading = passage->node &&
				passage->node->kind == TACIT_MD_HEADING,
		};
		text->is_other_language |= !other;
	}
}

/* "concept-paper", unless another text that was circulated ends so, too. */
static const char *short_name(
	const struct tacit_call *call, const struct tacit_enclosure *of)
{
	const char *slash = strrchr(of->id, '/');
	const char *name = slash ? slash + 1 : of->id;
	size_t i;

	for (i = 0; i < call->enclosure_count; i++) {
		const char *other = call->enclosures[i].id;
		const char *end = strrchr(other, '/');

		if (&call->enclosures[i] != of &&
			!strcmp(end ? end + 1 : other, name))
			return of->id;
	}
	return name;
}

static bool fill_text(const struct tacit_value_style *style,
	const struct tacit_form *form, const struct tacit_enclosure *e,
	bool is_alone, struct tacit_form_text *out, struct tacit_err *err)
{
	struct tacit_addresses passages = { 0 };
	struct versions versions = { 0 };
	struct tacit_err why = { 0 };
	bool is_own = is_in_language(style, e->id);

	*out = (struct tacit_form_text){ .id = e->id,
		.place = short_name(&form->call.facts.call, e),
		.title = tacit_value_heading(style, -1, e->id) };
	if (!tacit_passages(style->reg, style->arena, &form->call, e->id,
		    &passages, &why))
		/* gone, and nothing pinned of it */
		return why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
	if (!is_own && !read_versions(style, form, e, out, &versions, err))
		return false;
	fill_passages(style, &passages, &versions, out, is_alone);
	out->is_other_language &= !is_own;
	return true;
}

bool tacit_form_texts(const struct tacit_value_style *style,
	struct tacit_form *out, struct tacit_err *err)
{
	const struct tacit_call *call = &out->call.facts.call;
	size_t wholes = 0;
	size_t i;

	for (i = 0; i < call->enclosure_count; i++)
		wholes += !call->enclosures[i].part_of;
	out->texts = tacit_arena_array(
		style->arena, wholes + 1, sizeof(*out->texts));
	for (i = 0; i < call->enclosure_count; i++) {
		if (call->enclosures[i].part_of)
			continue;
		if (!fill_text(style, out, &call->enclosures[i], wholes == 1,
			    &out->texts[out->text_count++], err))
			return false;
	}
	return true;
}
