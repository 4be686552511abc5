#include "report/registrant_names.h"

#include <string.h>

#include "base/letter.h"
#include "base/table.h"

struct tacit_registrant_names {
	struct tacit_table table;
};

struct named_row {
	struct tacit_entry entry;
	const struct tacit_registrant_row *row;
	bool are_several;
};

/* Addresses are kept in small letters, a name is as it folds. What has an "@" is an address. */
static void fold_named(const char *typed, struct tacit_buf *out)
{
	if (!strchr(typed, '@')) {
		tacit_fold(tacit_str_of(typed), out);
		return;
	}
	for (; *typed; typed++)
		tacit_buf_addc(out, tacit_small(*typed));
}

static void put_named(struct tacit_registrant_names *names,
	const struct tacit_registrant_row *row, struct tacit_str word)
{
	struct named_row *named;

	if (!word.len)
		return;
	named = tacit_table_put(&names->table, word, sizeof(*named));
	named->are_several =
		named->are_several || (named->row && named->row != row);
	named->row = row;
}

struct tacit_registrant_names *tacit_registrant_names_new(
	const struct tacit_registrants *all)
{
	struct tacit_registrant_names *names = tacit_zalloc(1, sizeof(*names));
	struct tacit_buf name = { 0 };
	size_t i;

	for (i = 0; i < all->count; i++) {
		const struct tacit_registrant_row *row = &all->list[i];
		const char *const *values = row->one->person.values;

		put_named(names, row,
			tacit_str_of(values[TACIT_REGISTRANT_MAIL]));
		if (strchr(values[TACIT_REGISTRANT_NAME], '@'))
			continue;
		tacit_buf_truncate(&name, 0);
		fold_named(values[TACIT_REGISTRANT_NAME], &name);
		put_named(names, row, tacit_buf_str(&name));
	}
	tacit_buf_clear(&name);
	return names;
}

const struct tacit_registrant_row *tacit_registrant_names_find(
	const struct tacit_registrant_names *names, const char *typed)
{
	struct tacit_buf word = { 0 };
	const struct named_row *named;

	fold_named(typed, &word);
	named = tacit_table_find(&names->table, tacit_buf_str(&word));
	tacit_buf_clear(&word);
	return named && !named->are_several ? named->row : NULL;
}

void tacit_registrant_names_free(struct tacit_registrant_names *names)
{
	if (names)
		tacit_table_clear(&names->table);
	free(names);
}
