#include "report/registered.h"

#include <stdlib.h>

#include <tacit/buf.h>

#include "base/table.h"

struct told_apart {
	struct tacit_entry entry;
	size_t number;
};

struct tacit_registered {
	struct tacit_table table;
};

struct tacit_registered *tacit_registered_new(void)
{
	return tacit_zalloc(1, sizeof(struct tacit_registered));
}

void tacit_registered_free(struct tacit_registered *persons)
{
	if (persons)
		tacit_table_clear(&persons->table);
	free(persons);
}

size_t tacit_registered_find(const struct tacit_registered *persons,
	const struct tacit_registrant *person)
{
	const struct told_apart *found = tacit_table_find(&persons->table,
		tacit_str_of(person->values[TACIT_REGISTRANT_MAIL]));
	struct tacit_buf key = { 0 };

	tacit_registrant_key(person, &key);
	if (!found && key.len)
		found = tacit_table_find(&persons->table, tacit_buf_str(&key));
	tacit_buf_clear(&key);
	return found ? found->number : 0;
}

static void keep_key(
	struct tacit_registered *persons, struct tacit_str key, size_t number)
{
	struct told_apart *one;

	if (!key.len)
		return;
	one = tacit_table_put(&persons->table, key, sizeof(*one));
	if (!one->number)
		one->number = number;
}

void tacit_registered_keep(struct tacit_registered *persons,
	const struct tacit_registrant *person, size_t number)
{
	struct tacit_buf key = { 0 };

	tacit_registrant_key(person, &key);
	keep_key(persons, tacit_str_of(person->values[TACIT_REGISTRANT_MAIL]),
		number);
	keep_key(persons, tacit_buf_str(&key), number);
	tacit_buf_clear(&key);
}
