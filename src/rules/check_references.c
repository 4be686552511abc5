/* Does what a document names exist? */
#include "rules/check_parts.h"

#include <string.h>

/* What is being checked: one value of one key. */
struct reference {
	const struct tacit_check *check;
	const struct tacit_document *doc;
	const char *key;
	const struct tacit_value *value;
	struct tacit_arena *arena;
	struct tacit_faults *faults;
};

static void report_missing(const struct reference *ref, const char *what,
	const char *name, const char *nearest)
{
	tacit_fault_add(ref->faults, ref->doc->path, ref->value->line,
		nearest ? tacit_arena_printf(
				  ref->arena, "did you mean %s?", nearest)
			: "correct it, or record that document first",
		"%s: this register has no %s %s", ref->key, what, name);
}

static const char *terminated(
	const struct reference *ref, struct tacit_str text)
{
	return tacit_arena_strndup(ref->arena, text.data, text.len);
}

static void check_id(
	const struct reference *ref, int type, struct tacit_str text)
{
	const struct tacit_corpus *corpus = ref->check->corpus;
	const char *id = terminated(ref, text);
	const char *what = "document";

	if (tacit_corpus_at(corpus, type, id) != SIZE_MAX)
		return;
	if (type >= 0)
		what = tacit_type((enum tacit_type_id)type)->name;
	if (type == TACIT_MEMBER)
		what = "member, observer or partner";
	report_missing(ref, what, id,
		ref->check->nearest
			? ref->check->nearest(ref->check->ctx, type, id)
			: tacit_corpus_nearest(corpus, type, id));
}

/* Is the code in a list of the body: "CODE Name"? `what`: of such a thing. */
static void check_listed(const struct reference *ref, const char *key,
	const char *what, struct tacit_str text)
{
	const struct tacit_document *body = tacit_check_body(ref->check);
	const char *codes[64];
	const struct tacit_value *listed;
	size_t count;
	size_t known = 0;
	size_t i;

	if (!body)
		return;
	listed = tacit_document_list(body, key, &count);
	for (i = 0; i < count && known < TACIT_COUNT(codes); i++) {
		struct tacit_str rest = tacit_str_of(listed[i].text);
		struct tacit_str code;

		if (!tacit_str_split(&rest, ' ', &code))
			continue;
		if (tacit_str_eq(code, text))
			return;
		codes[known++] = terminated(ref, code);
	}
	report_missing(ref, what, terminated(ref, text),
		tacit_nearest(terminated(ref, text), codes, known));
}

static void check_organ(const struct reference *ref, struct tacit_str text)
{
	check_listed(ref, "organs", "organ", text);
}

/* A body without dimensions has nothing to compare them with. */
static void check_dimension(const struct reference *ref, struct tacit_str text)
{
	const struct tacit_document *body = tacit_check_body(ref->check);

	if (body && tacit_document_has(body, "dimensions"))
		check_listed(ref, "dimensions", "dimension", text);
}

static void check_address(const struct reference *ref, struct tacit_str id,
	struct tacit_str address)
{
	const char *nearest = NULL;

	if (!ref->check->has_address ||
		tacit_corpus_at(ref->check->corpus, -1, terminated(ref, id)) ==
			SIZE_MAX ||
		ref->check->has_address(ref->check->ctx, ref->doc,
			terminated(ref, id), terminated(ref, address),
			&nearest))
		return;
	tacit_fault_warn(ref->faults, ref->doc->path, ref->value->line,
		nearest ? tacit_arena_printf(
				  ref->arena, "did you mean %s?", nearest)
			: "tacit show with --addresses prints those that "
			  "there are",
		"%s: %.*s has no passage %.*s", ref->key, (int)id.len, id.data,
		(int)address.len, address.data);
}

static void check_pin(
	const struct reference *ref, int type, struct tacit_str text)
{
	struct tacit_str id;
	struct tacit_str blob;

	if (tacit_pin_parse(text, &id, &blob))
		check_id(ref, type, id);
}

static void check_place(
	const struct reference *ref, int type, struct tacit_str text)
{
	struct tacit_str id;

	if (!memchr(text.data, '#', text.len)) {
		check_pin(ref, type, text);
		return;
	}
	(void)tacit_str_split(&text, '#', &id);
	check_id(ref, type, id);
	check_address(ref, id, text);
}

static void check_trace(
	const struct reference *ref, int type, struct tacit_str text)
{
	struct tacit_str address;

	if (!tacit_str_split(&text, ' ', &address))
		return;
	check_id(ref, type, text);
	check_address(ref, tacit_str_of(ref->doc->at.id), address);
}

static void check_silence(const struct reference *ref, struct tacit_str text)
{
	struct tacit_str word;

	if (tacit_str_split(&text, ' ', &word) &&
		tacit_str_eqs(word, "forward"))
		check_organ(ref, text);
}

static void check_timed(const struct reference *ref, struct tacit_str text)
{
	struct tacit_str value;
	struct tacit_date since;
	struct tacit_date until;

	if (tacit_timed_parse(text, &value, &since, &until))
		check_id(ref, TACIT_MEMBER, value);
}

static void check_zone(const struct reference *ref)
{
	if (!ref->check->zone ||
		ref->check->zone(ref->check->ctx, ref->value->text))
		return;
	tacit_fault_add(ref->faults, ref->doc->path, ref->value->line,
		"write the name of the tz database, as in Asia/Almaty",
		"%s: there is no time zone %s", ref->key, ref->value->text);
}

/* Undoing a document of another type is no reference but a fault; where the
 * row names no type, the document's own is meant. */
static int target_of(const struct reference *ref, const struct tacit_key *key)
{
	if (key->target < 0 &&
		(!strcmp(key->name, "supersedes") ||
			!strcmp(key->name, "withdraws")))
		return (int)ref->doc->at.type->id;
	return key->target;
}

static void check_value(
	const struct reference *ref, const struct tacit_key *key)
{
	struct tacit_str text = tacit_str_of(ref->value->text);
	struct tacit_str rest = text;
	struct tacit_str word;
	int target = target_of(ref, key);

	switch ((int)key->kind) {
	case TACIT_KEY_ID:
		check_id(ref, target, text);
		break;
	case TACIT_KEY_PIN:
		check_pin(ref, target, text);
		break;
	case TACIT_KEY_PLACE:
	case TACIT_KEY_APPLIED:
		check_place(ref, target, text);
		break;
	case TACIT_KEY_TRACE:
		check_trace(ref, target, text);
		break;
	case TACIT_KEY_STATE:
		check_id(ref, TACIT_MEMBER, text);
		break;
	case TACIT_KEY_WRITER:
		if (text.len == 3)
			check_id(ref, TACIT_MEMBER, text);
		break;
	case TACIT_KEY_TIMED_STATE:
		check_timed(ref, text);
		break;
	case TACIT_KEY_COUNTED:
		if (tacit_str_split(&rest, ' ', &word))
			check_id(ref, TACIT_MEMBER, word);
		break;
	case TACIT_KEY_ORGAN:
		check_organ(ref, text);
		break;
	case TACIT_KEY_DIMENSION:
		check_dimension(ref, text);
		break;
	case TACIT_KEY_SILENCE:
		check_silence(ref, text);
		break;
	case TACIT_KEY_ZONE:
		check_zone(ref);
		break;
	default:
		break;
	}
}

void tacit_check_references(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	size_t i;
	size_t k;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_document_key(doc, field->key, NULL);

		/* a member's own code is its path */
		if (!key ||
			(doc->at.type->id == TACIT_MEMBER &&
				key->kind == TACIT_KEY_STATE))
			continue;
		for (k = 0; k < field->count; k++) {
			struct reference ref = { check, doc, field->key,
				&field->values[k], &arena, faults };

			if (field->values[k].text[0])
				check_value(&ref, key);
		}
	}
	tacit_arena_clear(&arena);
}
