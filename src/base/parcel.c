#include "base/parcel.h"

void tacit_parcel_put(
	struct tacit_buf *out, const char *name, struct tacit_str text)
{
	tacit_buf_printf(out, "%s %zu\n", name, text.len);
	tacit_buf_add_str(out, text);
	tacit_buf_addc(out, '\n');
}

void tacit_parcel_number(
	struct tacit_buf *out, const char *name, uint64_t number)
{
	struct tacit_buf text = { 0 };

	tacit_buf_printf(&text, "%llu", (unsigned long long)number);
	tacit_parcel_put(out, name, tacit_buf_str(&text));
	tacit_buf_clear(&text);
}

static bool is_record_name(struct tacit_str name)
{
	return tacit_str_is_of(name, "abcdefghijklmnopqrstuvwxyz-");
}

bool tacit_parcel_next(
	struct tacit_str *rest, struct tacit_parcel_record *record)
{
	struct tacit_str after = *rest;
	struct tacit_str line;
	struct tacit_str name;
	uint64_t len;

	if (!tacit_str_line(&after, &line) ||
		!tacit_str_split(&line, ' ', &name) || !is_record_name(name) ||
		!tacit_str_number(line, SIZE_MAX - 1, &len) ||
		len >= after.len || after.data[len] != '\n')
		return false;
	record->name = name;
	record->text = (struct tacit_str){ after.data, (size_t)len };
	*rest = tacit_str_from(after, (size_t)len + 1);
	return true;
}
