#include <tacit/types.h>

#include <stdlib.h>
#include <string.h>

#include "document/types_table.h"

static const char *const audiences[] = { "members", "public", NULL };
static const char *const standings[] = { "original", "official", "courtesy",
	"unofficial", NULL };

static const struct tacit_key common_keys[] = {
	{ "distribution", TACIT_KEY_WORD, TACIT_FREE_IN_CALL, audiences, -1,
		"who may read it: members when left out, or public" },
	{ "inferred", TACIT_KEY_KEY, TACIT_LIST | TACIT_FREE_IN_CALL, NULL, -1,
		"keys whose value is an editor's inference" },
	{ "stated", TACIT_KEY_TEXT, TACIT_LIST | TACIT_FREE_IN_CALL, NULL, -1,
		"statements that contradict each other, with their place" },
	{ 0 },
};

static const struct tacit_key append_keys[] = {
	{ "supersedes", TACIT_KEY_ID, 0, NULL, -1,
		"the document by the same hand that this one replaces" },
	{ "withdraws", TACIT_KEY_ID, 0, NULL, -1,
		"the document by the same hand that this one takes back" },
	{ 0 },
};

static const struct tacit_key version_keys[] = {
	{ "title", TACIT_KEY_TEXT, 0, NULL, -1,
		"the title in this language; or subject" },
	{ "subject", TACIT_KEY_TEXT, 0, NULL, -1,
		"of a note: the subject in this language; or title" },
	{ "lang", TACIT_KEY_LANG, TACIT_REQUIRED, NULL, -1,
		"the language, as in the file's name" },
	{ "text", TACIT_KEY_WORD, TACIT_REQUIRED, standings, -1,
		"how far this text counts" },
	{ "translates", TACIT_KEY_PIN, TACIT_REQUIRED, NULL, -1,
		"the text that it is a version of: id and blob" },
	{ 0 },
};

const struct tacit_type *tacit_type(enum tacit_type_id id)
{
	if (id < TACIT_NOTE)
		return &tacit_types_frame[id];
	return &tacit_types_record[id - TACIT_NOTE];
}

const struct tacit_type *tacit_type_named(const char *name)
{
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);

		if (!strcmp(type->name, name))
			return type;
	}
	return NULL;
}

size_t tacit_type_folders(const char *folders[TACIT_TYPE_COUNT])
{
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i < TACIT_TYPE_COUNT; i++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)i);

		for (k = 0; k < count && strcmp(folders[k], type->folder); k++)
			;
		if (k == count && strchr(type->id_pattern, '/'))
			folders[count++] = type->folder;
	}
	qsort(folders, count, sizeof(*folders), tacit_by_text);
	return count;
}

const struct tacit_key *tacit_type_common_keys(void)
{
	return common_keys;
}

const struct tacit_key *tacit_type_version_keys(void)
{
	return version_keys;
}

const struct tacit_key *tacit_type_append_keys(void)
{
	return append_keys;
}

const struct tacit_key *tacit_key_today(const struct tacit_key *key)
{
	return key->flags & TACIT_FORMER ? key - 1 : key;
}

const struct tacit_key *tacit_key_named(
	const struct tacit_key *rows, const char *name)
{
	while (rows->name && strcmp(rows->name, name) != 0)
		rows++;
	return rows->name ? rows : NULL;
}

/* What a look-up walks over: a type's own rows, then those it shares. */
struct walk {
	const struct tacit_type *type;
	size_t own;
	const struct tacit_key *shared;
	int step;
};

static const struct tacit_key *next_key(struct walk *walk)
{
	if (walk->own < walk->type->key_count)
		return &walk->type->keys[walk->own++];
	while (!walk->shared || !walk->shared->name) {
		switch (walk->step++) {
		case 0:
			walk->shared = common_keys;
			break;
		case 1:
			if (walk->type->append != TACIT_EDITABLE)
				walk->shared = append_keys;
			break;
		case 2:
			if (walk->type->is_translatable)
				walk->shared = version_keys;
			break;
		default:
			return NULL;
		}
	}
	return walk->shared++;
}

/* "title-ru": how long "title" is when the rest is a language, else 0. */
static size_t base_length(const char *name)
{
	size_t len = strlen(name);

	if (len < 4 || name[len - 3] != '-' ||
		!tacit_lang_is_known((struct tacit_str){ name + len - 2, 2 }))
		return 0;
	return len - 3;
}

static const struct tacit_key *find_key(
	const struct tacit_type *type, const char *name)
{
	struct walk walk = { .type = type };
	size_t base = base_length(name);
	const struct tacit_key *key;
	const struct tacit_key *per_lang = NULL;

	while ((key = next_key(&walk))) {
		if (*key->name == *name && !strcmp(key->name, name))
			return key;
		if (base && key->flags & TACIT_PER_LANG &&
			strlen(key->name) == base &&
			!memcmp(key->name, name, base))
			per_lang = key;
	}
	return per_lang;
}

enum { KEYS_MAX = 64 };

static const char *nearest_key(const struct tacit_type *type, const char *name)
{
	struct walk walk = { .type = type };
	const char *names[KEYS_MAX];
	char word[KEYS_MAX + 1];
	const struct tacit_key *key;
	size_t count = 0;
	size_t base = base_length(name);

	/* "date-ru" is meant for date, which has no languages */
	if (base && base <= KEYS_MAX) {
		memcpy(word, name, base);
		word[base] = '\0';
		name = word;
	}
	while (count < KEYS_MAX && (key = next_key(&walk))) {
		if (!(key->flags & TACIT_FORMER))
			names[count++] = key->name;
	}
	return tacit_nearest(name, names, count);
}

const struct tacit_key *tacit_type_key(
	const struct tacit_type *type, const char *name, const char **nearest)
{
	const struct tacit_key *key = find_key(type, name);

	if (nearest)
		*nearest = key ? NULL : nearest_key(type, name);
	return key;
}

bool tacit_type_is_typed_key(const char *name)
{
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);
		size_t i;

		for (i = 0; i < type->key_count; i++) {
			enum tacit_key_kind kind = type->keys[i].kind;

			if (kind != TACIT_KEY_DATE &&
				kind != TACIT_KEY_NUMBER &&
				kind != TACIT_KEY_YESNO)
				continue;
			if (!strcmp(type->keys[i].name, name))
				return true;
		}
	}
	return false;
}

bool tacit_type_is_entered(const struct tacit_type *type)
{
	size_t i;

	for (i = 0; type->id != TACIT_COMMENT && i < type->key_count; i++) {
		if (!strcmp(type->keys[i].name, "via"))
			return true;
	}
	return false;
}

bool tacit_lang_is_known(struct tacit_str code)
{
	/* ISO 639-1 */
	static const char known[] =
		"aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo "
		"br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es "
		"et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr "
		"ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj "
		"kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
		"mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv "
		"ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
		"se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
		"tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
		"yo za zh zu ";
	size_t i;

	if (code.len != 2)
		return false;
	for (i = 0; known[i]; i += 3) {
		if (known[i] == code.data[0] && known[i + 1] == code.data[1])
			return true;
	}
	return false;
}
