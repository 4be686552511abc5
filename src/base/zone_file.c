/* TZif files, RFC 8536: bytes in, never beyond them. */
#include "base/zone_parts.h"

#include <string.h>

enum { HEADER_BYTES = 44, TYPE_BYTES = 6 };

/* What is read of a file: a header, its data block, and what follows. */
struct block {
	const unsigned char *data;
	char version; /* 0 or '2' to '4' */
	uint64_t ut_count;
	uint64_t standard_count;
	uint64_t leap_count;
	uint64_t time_count;
	uint64_t type_count;
	uint64_t char_count;
	uint64_t time_bytes; /* of one instant: 4 or 8 */
	uint64_t len; /* of the data */
};

static uint32_t read_u32(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		(uint32_t)p[2] << 8 | (uint32_t)p[3];
}

/* Two's complement, without a conversion that depends on the compiler. */
static int64_t signed_of(uint64_t n)
{
	return n <= INT64_MAX ? (int64_t)n : -(int64_t)(UINT64_MAX - n) - 1;
}

static int64_t read_s32(const unsigned char *p)
{
	int64_t n = read_u32(p);

	return n <= INT32_MAX ? n : n - ((int64_t)1 << 32);
}

static int64_t read_s64(const unsigned char *p)
{
	return signed_of((uint64_t)read_u32(p) << 32 | read_u32(p + 4));
}

/* A header and its data at the start of `rest`; takes both off it. */
static bool take_block(
	struct tacit_str *rest, uint64_t time_bytes, struct block *out)
{
	struct block b = { 0 };
	const unsigned char *p = (const unsigned char *)rest->data;

	if (rest->len < HEADER_BYTES || memcmp(p, "TZif", 4) != 0)
		return false;
	b.version = (char)p[4];
	b.data = p + HEADER_BYTES;
	b.ut_count = read_u32(p + 20);
	b.standard_count = read_u32(p + 24);
	b.leap_count = read_u32(p + 28);
	b.time_count = read_u32(p + 32);
	b.type_count = read_u32(p + 36);
	b.char_count = read_u32(p + 40);
	b.time_bytes = time_bytes;
	/* counts of 32 bits: no sum of these can overflow 64 */
	b.len = b.time_count * (time_bytes + 1) + b.type_count * TYPE_BYTES +
		b.char_count + b.leap_count * (time_bytes + 4) +
		b.standard_count + b.ut_count;
	if (b.len > rest->len - HEADER_BYTES)
		return false;
	*rest = tacit_str_from(*rest, HEADER_BYTES + (size_t)b.len);
	*out = b;
	return true;
}

static bool counts_are_sound(const struct block *b)
{
	return b->type_count > 0 && b->type_count <= 256 && b->char_count > 0 &&
		(b->ut_count == 0 || b->ut_count == b->type_count) &&
		(b->standard_count == 0 || b->standard_count == b->type_count);
}

static const unsigned char *type_at(const struct block *b, uint64_t i)
{
	return b->data + b->time_count * (b->time_bytes + 1) + i * TYPE_BYTES;
}

static bool types_are_sound(const struct block *b)
{
	uint64_t i;

	for (i = 0; i < b->type_count; i++) {
		const unsigned char *type = type_at(b, i);
		int64_t offset = read_s32(type);

		if (offset <= ZONE_OFFSET_MIN_S ||
			offset >= ZONE_OFFSET_MAX_S || type[4] > 1 ||
			type[5] >= b->char_count)
			return false;
	}
	return true;
}

static int64_t time_at(const struct block *b, uint64_t i)
{
	const unsigned char *p = b->data + i * b->time_bytes;

	return b->time_bytes == 8 ? read_s64(p) : read_s32(p);
}

static uint64_t type_index(const struct block *b, uint64_t i)
{
	return b->data[b->time_count * b->time_bytes + i];
}

static bool times_are_sound(const struct block *b)
{
	uint64_t i;

	for (i = 0; i < b->time_count; i++) {
		if (type_index(b, i) >= b->type_count ||
			(i > 0 && time_at(b, i) <= time_at(b, i - 1)))
			return false;
	}
	return true;
}

/* The years that instants can be in, and one more at each end. */
static int64_t range_start(void)
{
	struct tacit_date first = { TACIT_YEAR_MIN - 1, 1, 1 };

	return tacit_date_days(first) * TACIT_DAY_S;
}

static int64_t range_end(void)
{
	struct tacit_date after = { TACIT_YEAR_MAX + 2, 1, 1 };

	return tacit_date_days(after) * TACIT_DAY_S;
}

struct changes {
	struct tacit_arena *arena;
	struct tacit_zone *zone;
	size_t cap;
};

/* One instant has one offset: the one that comes last is kept. */
static void add_change(struct changes *to, struct tacit_zone_change change)
{
	struct tacit_zone *zone = to->zone;

	if (change.at < range_start()) {
		zone->first_offset_s = change.offset_s;
		return;
	}
	if (change.at >= range_end())
		return;
	if (zone->count && change.at <= zone->changes[zone->count - 1].at) {
		zone->changes[zone->count - 1].offset_s = change.offset_s;
		return;
	}
	zone->changes = tacit_arena_grow(to->arena, zone->changes, &to->cap,
		zone->count + 1, sizeof(*zone->changes));
	zone->changes[zone->count++] = change;
}

static void add_table_changes(struct changes *to, const struct block *b)
{
	uint64_t i;

	to->zone->first_offset_s = (int)read_s32(type_at(b, 0));
	for (i = 0; i < b->time_count; i++) {
		struct tacit_zone_change change;

		change.at = time_at(b, i);
		change.offset_s = (int)read_s32(type_at(b, type_index(b, i)));
		add_change(to, change);
	}
}

/* The rule holds after the table's last change, and from there for ever. */
static void add_rule(struct changes *to, const struct tacit_zone_rule *rule,
	bool has_last, int64_t last)
{
	struct tacit_zone_change change[2];
	int year;
	int i;

	if (!has_last)
		to->zone->first_offset_s = rule->standard_s;
	if (!rule->has_summer)
		return;
	for (year = TACIT_YEAR_MIN - 2; year <= TACIT_YEAR_MAX + 1; year++) {
		tacit_zone_rule_changes(rule, year, change);
		for (i = 0; i < 2; i++) {
			if (!has_last || change[i].at > last)
				add_change(to, change[i]);
		}
	}
}

/* "\n" RULE "\n"; an empty rule is none. */
static bool read_footer(
	struct tacit_str rest, bool *has_rule, struct tacit_zone_rule *rule)
{
	struct tacit_str text = { 0 };

	if (!tacit_str_take(&rest, '\n'))
		return false;
	(void)tacit_str_split(&rest, '\n', &text);
	if (!rest.data) /* no newline behind it */
		return false;
	*has_rule = text.len > 0;
	return !*has_rule || tacit_zone_rule_parse(text, rule);
}

bool tacit_zone_parse(struct tacit_arena *arena, const char *name,
	struct tacit_str bytes, struct tacit_zone *out, struct tacit_err *err)
{
	struct tacit_str rest = bytes;
	struct block b = { 0 };
	struct tacit_zone_rule rule = { 0 };
	struct tacit_zone zone = { 0 };
	struct changes to = { arena, &zone, 0 };
	bool has_rule = false;

	if (!take_block(&rest, 4, &b))
		return tacit_fail(err, TACIT_INVALID,
			"%s: not a time zone file (TZif)", name);
	if (b.version >= '2') {
		if (!take_block(&rest, 8, &b) ||
			!read_footer(rest, &has_rule, &rule))
			return tacit_fail(err, TACIT_INVALID,
				"%s: the time zone file is cut short or its "
				"rule is unknown",
				name);
	}
	if (!counts_are_sound(&b) || !types_are_sound(&b) ||
		!times_are_sound(&b))
		return tacit_fail(err, TACIT_INVALID,
			"%s: the time zone file contradicts itself", name);
	if (b.leap_count)
		return tacit_fail(err, TACIT_INVALID,
			"%s: the time zone file counts leap seconds", name);
	zone.name = tacit_arena_strdup(arena, name);
	add_table_changes(&to, &b);
	if (has_rule)
		add_rule(&to, &rule, b.time_count > 0,
			b.time_count ? time_at(&b, b.time_count - 1) : 0);
	*out = zone;
	return true;
}
