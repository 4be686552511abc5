#include "facts/kept.h"

#include <string.h>

static bool is_of_all(struct tacit_register *reg)
{
	struct tacit_err err = { 0 };
	uint64_t later = 0;

	return !tacit_register_is_public(reg) &&
		tacit_register_left_out(reg, &later, &err) && !later;
}

bool tacit_kept_recall(
	struct tacit_kept *kept, struct tacit_register *reg, const char *name)
{
	kept->is_reading = is_of_all(reg) &&
		tacit_index_recall(
			tacit_register_index(reg), name, &kept->text);
	kept->rest = tacit_buf_str(&kept->text);
	if (!kept->is_reading)
		tacit_buf_clear(&kept->text);
	return kept->is_reading;
}

bool tacit_kept_is_whole(struct tacit_kept *kept)
{
	bool is_whole = !kept->is_bad && !kept->rest.len;

	tacit_buf_clear(&kept->text);
	return is_whole;
}

void tacit_kept_remember(struct tacit_kept *kept, struct tacit_register *reg,
	const char *name, const char *note)
{
	struct tacit_err ignored = { 0 };

	if (is_of_all(reg) &&
		!tacit_index_remember(tacit_register_index(reg), name, note,
			tacit_buf_str(&kept->text), &ignored))
		ignored.code = TACIT_OK; /* only a cache */
	tacit_buf_clear(&kept->text);
}

void tacit_kept_number(struct tacit_kept *kept, int64_t *n)
{
	struct tacit_str line = { 0 };
	uint64_t value = 0;

	if (!kept->is_reading) {
		tacit_buf_printf(&kept->text, "%lld\n", (long long)*n);
		return;
	}
	if (!tacit_str_line(&kept->rest, &line) ||
		!tacit_str_number(line, INT64_MAX, &value))
		kept->is_bad = true;
	*n = (int64_t)value;
}

void tacit_kept_size(struct tacit_kept *kept, size_t *n)
{
	int64_t wide = (int64_t)*n;

	tacit_kept_number(kept, &wide);
	*n = (size_t)wide;
}

void tacit_kept_count(struct tacit_kept *kept, size_t *n)
{
	tacit_kept_size(kept, n);
	/* what we wrote ourselves is small; a damaged count must not be */
	if (kept->is_reading && *n > kept->rest.len)
		kept->is_bad = true;
	if (kept->is_bad)
		*n = 0;
}

void tacit_kept_flag(struct tacit_kept *kept, bool *value)
{
	int64_t wide = *value;

	tacit_kept_number(kept, &wide);
	*value = wide != 0;
}

void tacit_kept_instant(struct tacit_kept *kept, struct tacit_instant *value)
{
	tacit_kept_number(kept, &value->s);
}

/* "-" for none, or "=TEXT". */
void tacit_kept_text(struct tacit_kept *kept, const char **value)
{
	struct tacit_str line = { 0 };

	if (!kept->is_reading) {
		tacit_buf_printf(&kept->text, "%s%s\n", *value ? "=" : "-",
			*value ? *value : "");
		return;
	}
	*value = NULL;
	if (!tacit_str_line(&kept->rest, &line) || !line.len ||
		!strchr("-=", line.data[0]))
		kept->is_bad = true;
	else if (line.data[0] == '=')
		*value = tacit_arena_strndup(
			kept->arena, line.data + 1, line.len - 1);
}

void tacit_kept_texts(
	struct tacit_kept *kept, const char *const **list, size_t *n)
{
	const char **copy = NULL;
	size_t i;

	tacit_kept_count(kept, n);
	if (kept->is_reading) {
		copy = tacit_arena_array(kept->arena, *n + 1, sizeof(*copy));
		*list = copy;
	}
	for (i = 0; i < *n; i++) {
		const char *one = kept->is_reading ? NULL : (*list)[i];

		tacit_kept_text(kept, &one);
		if (copy)
			copy[i] = one;
	}
}
