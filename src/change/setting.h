/* setting: KEY=VALUE as people type it, as values that documents hold. */
#ifndef TACIT_CHANGE_SETTING_H
#define TACIT_CHANGE_SETTING_H

#include <tacit/fault.h>
#include <tacit/register.h>

enum tacit_setting_sign {
	TACIT_SETTING_IS, /* KEY=VALUE; an empty value removes the key */
	TACIT_SETTING_ADD, /* KEY+=VALUE */
	TACIT_SETTING_TAKE /* KEY-=VALUE */
};

struct tacit_setting {
	const char *name; /* "title-ru" */
	const struct tacit_key *key; /* its row */
	enum tacit_setting_sign sign;
	const char *value; /* as documents hold it */
};

/**
 * Read one setting for a document of that type (`lang` of a language version,
 * else NULL). States, areas, notes and ids may be written as people write
 * them. False: added to `faults`, with the nearest key, state or id; then
 * out->name is the key that was meant, or NULL.
 */
bool tacit_setting_read(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_type *type, const char *lang, const char *typed,
	struct tacit_setting *out, struct tacit_faults *faults);

/** Whether values of the key are written without quotes. */
bool tacit_setting_is_plain(const struct tacit_key *key);

#endif
