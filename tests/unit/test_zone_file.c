#include <stdlib.h>
#include <string.h>

#include "base/zone_parts.h"
#include <tacit/buf.h>
#include <tacit/zone.h>

#include "arena_fixture.h"
#include "time_fixture.h"

static void add_u32(struct tacit_buf *buf, uint32_t n)
{
	tacit_buf_addc(buf, (char)(n >> 24));
	tacit_buf_addc(buf, (char)(n >> 16));
	tacit_buf_addc(buf, (char)(n >> 8));
	tacit_buf_addc(buf, (char)n);
}

static void add_s64(struct tacit_buf *buf, int64_t n)
{
	add_u32(buf, (uint32_t)((uint64_t)n >> 32));
	add_u32(buf, (uint32_t)(uint64_t)n);
}

/* What a made file has; counts are written as they are here. */
struct made {
	char version;
	uint32_t ut, standard, leaps, times, types, chars;
	int64_t time[4];
	unsigned char index[4];
	int32_t offset[2];
	unsigned char is_summer;
	unsigned char name_at;
	const char *footer;
};

static const struct made plain = { '2', 0, 0, 0, 2, 2, 4,
	{ INT64_C(1000000000), INT64_C(1500000000) }, { 1, 0 },
	{ 18000, 21600 }, 0, 0, "\n<+05>-5\n" };

static void add_header(struct tacit_buf *buf, const struct made *m, bool empty)
{
	tacit_buf_add(buf, "TZif", 4);
	tacit_buf_addc(buf, m->version);
	tacit_buf_pad(buf, '\0', 15);
	add_u32(buf, empty ? 0 : m->ut);
	add_u32(buf, empty ? 0 : m->standard);
	add_u32(buf, empty ? 0 : m->leaps);
	add_u32(buf, empty ? 0 : m->times);
	add_u32(buf, empty ? 0 : m->types);
	add_u32(buf, empty ? 0 : m->chars);
}

static void add_data(struct tacit_buf *buf, const struct made *m, bool is_long)
{
	uint32_t i;

	for (i = 0; i < m->times && i < 4; i++) {
		if (is_long)
			add_s64(buf, m->time[i]);
		else
			add_u32(buf, (uint32_t)m->time[i]);
	}
	for (i = 0; i < m->times && i < 4; i++)
		tacit_buf_addc(buf, (char)m->index[i]);
	for (i = 0; i < m->types && i < 300; i++) {
		add_u32(buf, (uint32_t)m->offset[i % 2]);
		tacit_buf_addc(buf, (char)m->is_summer);
		tacit_buf_addc(buf, (char)m->name_at);
	}
	for (i = 0; i < m->chars && i < 8; i++)
		tacit_buf_addc(buf, 'X');
	for (i = 0; i < m->leaps && i < 2; i++)
		tacit_buf_pad(buf, '\0', is_long ? 12 : 8);
	for (i = 0; i < m->standard + m->ut && i < 4; i++)
		tacit_buf_addc(buf, '\0');
}

static void make(struct tacit_buf *buf, const struct made *m)
{
	if (m->version) {
		add_header(buf, m, true);
		add_header(buf, m, false);
		add_data(buf, m, true);
		tacit_buf_adds(buf, m->footer);
	} else {
		add_header(buf, m, false);
		add_data(buf, m, false);
	}
}

static bool parse_made(
	const struct made *m, struct tacit_zone *zone, struct tacit_err *err)
{
	struct tacit_buf buf = { 0 };
	bool ok;

	make(&buf, m);
	ok = tacit_zone_parse(
		&arena, "Made/Up", tacit_buf_str(&buf), zone, err);
	tacit_buf_clear(&buf);
	return ok;
}

START_TEST(reads_a_made_file)
{
	static const char versions[] = { '\0', '2', '3', '4' };
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_instant t = { 999999999 };

	m.version = versions[_i];
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	ck_assert_str_eq(zone.name, "Made/Up");
	ck_assert_uint_eq(zone.count, 2);
	ck_assert_int_eq(tacit_zone_offset(&zone, t), 18000);
	t.s++;
	ck_assert_int_eq(tacit_zone_offset(&zone, t), 21600);
	t.s = 1500000000;
	ck_assert_int_eq(tacit_zone_offset(&zone, t), 18000);
}
END_TEST

START_TEST(keeps_to_the_range)
{
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	m.times = 4;
	m.time[0] = INT64_MIN;
	m.time[1] = -1;
	m.time[2] = INT64_C(1000000000);
	m.time[3] = INT64_MAX;
	m.index[0] = 1;
	m.index[1] = 0;
	m.index[2] = 1;
	m.index[3] = 0;
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	ck_assert_uint_eq(zone.count, 1);
	ck_assert_int_eq(zone.first_offset_s, 18000);
}
END_TEST

START_TEST(reads_negative_instants_of_version_1)
{
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	m.version = '\0';
	m.times = 1;
	m.time[0] = -86400;
	m.offset[1] = -12600;
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	ck_assert_uint_eq(zone.count, 0);
	ck_assert_int_eq(zone.first_offset_s, -12600);
}
END_TEST

START_TEST(follows_a_rule_without_a_table)
{
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	m.times = 0;
	m.footer = "\nCET-1CEST,M3.5.0,M10.5.0/3\n";
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	ck_assert_int_eq(
		tacit_zone_offset(&zone, at("1990-01-01T00:00Z")), 3600);
	ck_assert_int_eq(
		tacit_zone_offset(&zone, at("1990-07-01T00:00Z")), 7200);
	ck_assert_int_eq(
		tacit_zone_offset(&zone, at("2199-12-31T23:00Z")), 3600);
	m.footer = "\n\n";
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	ck_assert_uint_eq(zone.count, 0);
	ck_assert_int_eq(zone.first_offset_s, 18000);
}
END_TEST

/* RFC 8536 writes a summer without an end so: each ends as the next starts */
START_TEST(knows_an_endless_summer)
{
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_instant t = at("1990-01-01T00:00Z");

	m.times = 0;
	m.footer = "\nXXX3EDT4,0/0,J365/23\n";
	/* written the other way round: "standard" is never seen */
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	m.footer = "\nEST5EDT,0/0,J365/25\n";
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
	for (; t.s < at("2199-12-31T00:00Z").s; t.s += 7 * 3600) {
		if (tacit_zone_offset(&zone, t) != -14400)
			ck_abort_msg("%lld", (long long)t.s);
	}
}
END_TEST

/* Each spoils one thing of a sound file. */
static void spoil(struct made *m, int which)
{
	switch (which) {
	case 0:
		m->types = 0;
		m->times = 0;
		break;
	case 1:
		m->types = 257;
		break;
	case 2:
		m->chars = 0;
		break;
	case 3:
		m->ut = 1;
		break;
	case 4:
		m->standard = 1;
		break;
	case 5:
		m->offset[0] = INT32_MIN;
		break;
	case 6:
		m->offset[1] = 26 * 3600;
		break;
	case 7:
		m->is_summer = 2;
		break;
	case 8:
		m->name_at = 4;
		break;
	case 9:
		m->index[1] = 2;
		break;
	case 10:
		m->time[1] = m->time[0];
		break;
	case 11:
		m->leaps = 1;
		break;
	case 12:
		m->footer = "";
		break;
	case 13:
		m->footer = "x<+05>-5\n";
		break;
	case 14:
		m->footer = "\n<+05>-5";
		break;
	case 15:
		m->footer = "\nnonsense\n";
		break;
	case 16:
		m->times = UINT32_MAX;
		break;
	case 17:
		m->chars = UINT32_MAX;
		break;
	case 18:
		m->leaps = UINT32_MAX;
		break;
	case 19:
		m->offset[0] = -25 * 3600;
		break;
	default:
		ck_abort();
	}
}

enum { SPOILED = 20 };

START_TEST(refuses_spoiled_files)
{
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	spoil(&m, _i);
	ck_assert(!parse_made(&m, &zone, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_ptr_eq(strstr(err.msg, "Made/Up: "), err.msg);
	ck_assert_ptr_null(zone.name);
}
END_TEST

START_TEST(accepts_indicators)
{
	struct made m = plain;
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	m.ut = 2;
	m.standard = 2;
	ck_assert_msg(parse_made(&m, &zone, &err), "%s", err.msg);
}
END_TEST

/* Cut anywhere, copied to memory of just that size: never read beyond. */
START_TEST(refuses_every_cut)
{
	struct tacit_buf buf = { 0 };
	size_t len;

	make(&buf, &plain);
	for (len = 0; len < buf.len; len++) {
		char *copy = malloc(len ? len : 1);
		struct tacit_str bytes = { copy, len };
		struct tacit_zone zone = { 0 };
		struct tacit_err err = { 0 };

		ck_assert_ptr_nonnull(copy);
		memcpy(copy, buf.data, len);
		ck_assert(!tacit_zone_parse(
			&arena, "Made/Up", bytes, &zone, &err));
		ck_assert_int_eq(err.code, TACIT_INVALID);
		free(copy);
	}
	tacit_buf_clear(&buf);
}
END_TEST

Suite *tacit_suite_zone_file(void)
{
	Suite *suite = suite_create("zone_file");
	TCase *tc = tcase_create("zone_file");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_loop_test(tc, reads_a_made_file, 0, 4);
	tcase_add_test(tc, keeps_to_the_range);
	tcase_add_test(tc, reads_negative_instants_of_version_1);
	tcase_add_test(tc, follows_a_rule_without_a_table);
	tcase_add_test(tc, knows_an_endless_summer);
	tcase_add_loop_test(tc, refuses_spoiled_files, 0, SPOILED);
	tcase_add_test(tc, accepts_indicators);
	tcase_add_test(tc, refuses_every_cut);
	suite_add_tcase(suite, tc);
	return suite;
}
