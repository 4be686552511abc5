#include <stdlib.h>

#include "base/zone_parts.h"
#include "suite.h"

static const struct {
	const char *rule;
	bool ok;
} rules[] = {
	{ "UTC0", true },
	{ "<+06>-6", true },
	{ "<-03>3", true },
	{ "<+0330>-3:30", true },
	{ "XYZ-24", true },
	{ "XYZ+3:30:15", true },
	{ "CET-1CEST,M3.5.0,M10.5.0/3", true },
	{ "EST5EDT4,J60/0,J365/167", true },
	{ "EST5EDT,0/0,365/-167:59:59", true },
	{ "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", true },
	{ "IST-1GMT0,M10.5.0,M3.5.0/1", true },
	{ "", false },
	{ "UTC", false },
	{ "UT0", false },
	{ "UT{C0", false },
	{ "U[TC0", false },
	{ "<+06-6", false },
	{ "<+6>-6", false },
	{ "<+06", false },
	{ "UTC25", false },
	{ "UTC0:60", false },
	{ "UTC0:00:60", false },
	{ "UTC0:", false },
	{ "UTC0000", false },
	{ "CET-1CEST", false },
	{ "CET-1CE,M3.5.0,M10.5.0", false },
	{ "CET-1CEST25,M3.5.0,M10.5.0", false },
	{ "CET-1CEST-2;M3.5.0,M10.5.0", false },
	{ "CET-1CEST,M3.5.0", false },
	{ "CET-1CEST,M3.5.0;M10.5.0", false },
	{ "CET-1CEST,M3.5.0,M10.5.0,", false },
	{ "CET-1CEST,M0.5.0,M10.5.0", false },
	{ "CET-1CEST,M13.5.0,M10.5.0", false },
	{ "CET-1CEST,M3.0.0,M10.5.0", false },
	{ "CET-1CEST,M3.6.0,M10.5.0", false },
	{ "CET-1CEST,M3.5.7,M10.5.0", false },
	{ "CET-1CEST,M3.5,M10.5.0", false },
	{ "CET-1CEST,M3,M10.5.0", false },
	{ "CET-1CEST,M,M10.5.0", false },
	{ "CET-1CEST,M3.5.0,M10.5.9", false },
	{ "CET-1CEST,J0,J300", false },
	{ "CET-1CEST,J366,J300", false },
	{ "CET-1CEST,J,J300", false },
	{ "CET-1CEST,366,300", false },
	{ "CET-1CEST,x,300", false },
	{ "CET-1CEST,M3.5.0/168,M10.5.0", false },
	{ "CET-1CEST,M3.5.0/,M10.5.0", false },
};

START_TEST(reads_rules)
{
	struct tacit_zone_rule rule = { .standard_s = 42 };

	ck_assert_msg(tacit_zone_rule_parse(tacit_str_of(rules[_i].rule),
			      &rule) == rules[_i].ok,
		"%s", rules[_i].rule);
	if (!rules[_i].ok)
		ck_assert_int_eq(rule.standard_s, 42);
}
END_TEST

static const struct {
	const char *rule;
	int year;
	const char *first;
	const char *second;
} changes[] = {
	{ "CET-1CEST,M3.5.0,M10.5.0/3", 2022, "2022-03-27T01:00:00Z",
		"2022-10-30T01:00:00Z" },
	{ "CET-1CEST,M3.5.0,M10.5.0/3", 2024, "2024-03-31T01:00:00Z",
		"2024-10-27T01:00:00Z" },
	/* the south, and summer time that is the lesser one */
	{ "AEST-10AEDT,M10.1.0,M4.1.0/3", 2022, "2022-04-02T16:00:00Z",
		"2022-10-01T16:00:00Z" },
	{ "IST-1GMT0,M10.5.0,M3.5.0/1", 2022, "2022-03-27T01:00:00Z",
		"2022-10-30T01:00:00Z" },
	/* day 60 is 1 March of every year; n counts the leap day */
	{ "XYZ0ABC,J59/0,J60/1", 2024, "2024-02-28T00:00:00Z",
		"2024-03-01T00:00:00Z" },
	{ "XYZ0ABC,J59/0,J60/1", 2023, "2023-02-28T00:00:00Z",
		"2023-03-01T00:00:00Z" },
	{ "XYZ0ABC,59/0,364/1", 2024, "2024-02-29T00:00:00Z",
		"2024-12-30T00:00:00Z" },
	{ "XYZ0ABC,59/0,364/1", 2023, "2023-03-01T00:00:00Z",
		"2023-12-31T00:00:00Z" },
	/* hours before the day and days after it; December's last week */
	{ "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2025, "2025-03-30T01:00:00Z",
		"2025-10-26T01:00:00Z" },
	{ "EET-2EEST,M3.4.4/50,M10.4.4/50", 2023, "2023-03-25T00:00:00Z",
		"2023-10-27T23:00:00Z" },
	{ "XYZ0ABC,M12.1.6/0,M12.5.0/1", 2022, "2022-12-03T00:00:00Z",
		"2022-12-25T00:00:00Z" },
};

START_TEST(applies_rules)
{
	struct tacit_zone_rule rule;
	struct tacit_zone_change pair[2];
	char text[TACIT_INSTANT_SIZE];

	ck_assert(tacit_zone_rule_parse(tacit_str_of(changes[_i].rule), &rule));
	tacit_zone_rule_changes(&rule, changes[_i].year, pair);
	tacit_instant_format((struct tacit_instant){ pair[0].at }, text);
	ck_assert_str_eq(text, changes[_i].first);
	tacit_instant_format((struct tacit_instant){ pair[1].at }, text);
	ck_assert_str_eq(text, changes[_i].second);
}
END_TEST

Suite *tacit_suite_zone_rule(void)
{
	Suite *suite = suite_create("zone_rule");
	TCase *tc = tcase_create("zone_rule");

	tcase_add_loop_test(tc, reads_rules, 0, COUNT(rules));
	tcase_add_loop_test(tc, applies_rules, 0, COUNT(changes));
	suite_add_tcase(suite, tc);
	return suite;
}
