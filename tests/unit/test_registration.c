/* Test persons throughout. */
#include <string.h>

#include "report/registrations.h"
#include "report/registered.h"
#include "rules/registration.h"
#include "suite.h"

#define FIELDS TACIT_REGISTRANT_FIELDS

static struct tacit_arena arena;
static struct tacit_heading_row header;
static const struct tacit_date today = { 2022, 11, 10 };

static const char *const english[FIELDS] = { "No.", "Name", "Gender",
	"Natio nality", "Date of Birth", "Workplace", "Position",
	"Contact Number", "Email", "Willingness to Speak at the Forum (Yes/No)",
	"Speech Title" };
static const char *const russian[FIELDS] = { "№", "Ф.И.О.", "Пол",
	"Гражданство", "Дата рождения", "Место работы", "Должность", "Тел.",
	"E-mail",
	"Хочу выступить с докладом в тематических дискуссиях: (Да/Нет)",
	"Тема доклада" };
static const char *const whole[FIELDS] = { "1", "Test Person 1", "Female",
	"XAA", "1985-03-21", "Test Office", "Tester", "+00 00 000 00 01",
	"Test.1@XAA.example.org", "Yes", "Test title" };

static void set_up(void)
{
	ck_assert(tacit_heading_row_find(&tacit_registration_headings, english,
		COUNT(english), &header));
}

static void tear_down(void)
{
	tacit_arena_clear(&arena);
}

static void read_row(const char *const *cells, size_t count, uint64_t computed,
	struct tacit_registrant *out)
{
	tacit_registrant_read(&arena, &header,
		&(struct tacit_registrant_cells){ cells, count, computed },
		today, out);
}

/* A whole row but for one cell. */
static void read_with(enum tacit_registration_field field, const char *cell,
	struct tacit_registrant *out)
{
	const char *cells[FIELDS];

	memcpy(cells, whole, sizeof(cells));
	cells[field] = cell;
	read_row(cells, FIELDS, 0, out);
}

START_TEST(headings_of_the_forms_are_known)
{
	const char *const *const heads[] = { english, russian };
	const char *own[FIELDS];
	static const char *const langs[] = { "en", "ru" };
	int i;
	int k;

	for (i = 0; i < COUNT(heads); i++) {
		ck_assert(tacit_heading_row_find(&tacit_registration_headings,
			heads[i], FIELDS, &header));
		for (k = 0; k < FIELDS; k++) {
			ck_assert_uint_eq(header.at[k], (size_t)k);
			own[k] = tacit_registration_heading(
				(enum tacit_registration_field)k, langs[i]);
		}
		ck_assert_uint_eq(tacit_registration_lacks(&header), 0);
		/* and what we write ourselves */
		ck_assert(tacit_heading_row_find(
			&tacit_registration_headings, own, FIELDS, &header));
		ck_assert_uint_eq(header.found, FIELDS);
	}
}
END_TEST

START_TEST(columns_that_are_missing_are_told)
{
	const char *const head[] = { "Email", "Name", "Something else" };

	ck_assert(tacit_heading_row_find(
		&tacit_registration_headings, head, COUNT(head), &header));
	ck_assert_uint_eq(tacit_registration_lacks(&header),
		((1u << FIELDS) - 1) & ~(1u << TACIT_REGISTRANT_NUMBER) &
			~(1u << TACIT_REGISTRANT_NAME) &
			~(1u << TACIT_REGISTRANT_MAIL));
	/* a column that is not there is empty */
	struct tacit_registrant person;
	const char *const cells[] = { "a@xaa.example.org", "Test Person 1" };
	read_row(cells, COUNT(cells), 0, &person);
	ck_assert_uint_eq(person.errors, 1);
	ck_assert_int_eq(person.faults[0].field, (int)TACIT_REGISTRANT_STATE);
}
END_TEST

START_TEST(a_whole_row_is_kept_in_one_form)
{
	static const char *const kept[FIELDS] = { "", "Test Person 1", "female",
		"XAA", "1985-03-21", "Test Office", "Tester",
		"+00 00 000 00 01", "test.1@xaa.example.org", "yes",
		"Test title" };
	struct tacit_registrant person;
	int i;

	read_with(TACIT_REGISTRANT_NUMBER, "1", &person);
	ck_assert_uint_eq(person.fault_count, 0);
	ck_assert(!person.is_blank);
	for (i = 0; i < FIELDS; i++)
		ck_assert_str_eq(person.values[i], kept[i]);
}
END_TEST

static const struct {
	enum tacit_registration_field field;
	const char *cell;
	const char *kept;
} readings[] = {
	{ TACIT_REGISTRANT_NAME, "\xc2\xa0 Test\n Person\t1 ",
		"Test Person 1" },
	{ TACIT_REGISTRANT_GENDER, "муж.", "male" },
	{ TACIT_REGISTRANT_GENDER, "Ж", "female" },
	{ TACIT_REGISTRANT_GENDER, "another", "another" },
	{ TACIT_REGISTRANT_GENDER, "", "" },
	{ TACIT_REGISTRANT_BIRTH, "", "" },
	{ TACIT_REGISTRANT_BIRTH, "21.03.1985", "1985-03-21" },
	{ TACIT_REGISTRANT_BIRTH, "1.3.1985", "1985-03-01" },
	{ TACIT_REGISTRANT_BIRTH, "1985/03/21", "1985-03-21" },
	{ TACIT_REGISTRANT_BIRTH, "21/03/1985", "1985-03-21" },
	{ TACIT_REGISTRANT_BIRTH, "03/21/1985", "1985-03-21" },
	{ TACIT_REGISTRANT_BIRTH, "03/03/1985", "1985-03-03" },
	{ TACIT_REGISTRANT_BIRTH, "1904-02-29", "1904-02-29" },
	{ TACIT_REGISTRANT_BIRTH, "2022-11-10", "2022-11-10" },
	{ TACIT_REGISTRANT_WORKPLACE, "-", "" },
	{ TACIT_REGISTRANT_WORKPLACE, "—", "" },
	{ TACIT_REGISTRANT_TELEPHONE, "", "" },
	{ TACIT_REGISTRANT_TELEPHONE, "(00) 00-00-00, ext. 12",
		"(00) 00-00-00, ext. 12" },
	{ TACIT_REGISTRANT_MAIL, " mailto:T+1@Xaa.example.org\n",
		"t+1@xaa.example.org" },
	{ TACIT_REGISTRANT_SPEAKS, "да", "yes" },
	{ TACIT_REGISTRANT_SPEAKS, "НЕТ", "no" },
	{ TACIT_REGISTRANT_SPEAKS, "", "no" },
	{ TACIT_REGISTRANT_TITLE, "- of a test", "- of a test" },
};

START_TEST(values_as_people_write_them)
{
	struct tacit_registrant person;

	read_with(readings[_i].field, readings[_i].cell, &person);
	ck_assert_uint_eq(person.errors, 0);
	ck_assert_str_eq(person.values[readings[_i].field], readings[_i].kept);
}
END_TEST

static const struct {
	enum tacit_registration_field field;
	const char *cell;
	const char *what;
} mistakes[] = {
	{ TACIT_REGISTRANT_NAME, " ", "there is no name" },
	{ TACIT_REGISTRANT_NAME, "=cmd|' /C calc'!A0",
		"a formula stands in the cell" },
	{ TACIT_REGISTRANT_NAME, "@SUM(1)", "a formula stands in the cell" },
	{ TACIT_REGISTRANT_WORKPLACE, "+SUM(1)",
		"a formula stands in the cell" },
	{ TACIT_REGISTRANT_POSITION, "-1+1", "a formula stands in the cell" },
	{ TACIT_REGISTRANT_TELEPHONE, "+SUM(12345)",
		"a formula stands in the cell" },
	{ TACIT_REGISTRANT_TELEPHONE, "+7|calc 00000",
		"this is no telephone number" },
	{ TACIT_REGISTRANT_TELEPHONE, "none", "this is no telephone number" },
	{ TACIT_REGISTRANT_NAME, "??????? ?????",
		"letters of the name were lost" },
	{ TACIT_REGISTRANT_NAME, "Test \xef\xbf\xbd",
		"letters of the name were lost" },
	{ TACIT_REGISTRANT_STATE, "", "there is no state" },
	{ TACIT_REGISTRANT_BIRTH, "2022-11-11",
		"the date of birth is in the future" },
	{ TACIT_REGISTRANT_BIRTH, "03/04/1985",
		"day and month of the date cannot be told apart" },
	{ TACIT_REGISTRANT_BIRTH, "1985", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "29.02.1985", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "1900-02-29", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "1899-12-31", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "21.03.85", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "21.03-1985", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "1.2.3.1985", "this is no date of birth" },
	{ TACIT_REGISTRANT_BIRTH, "in spring", "this is no date of birth" },
	{ TACIT_REGISTRANT_MAIL, "", "there is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a@xaa.example.org\nb@xaa.example.org",
		"there is a line break in the address" },
	{ TACIT_REGISTRANT_MAIL, "a@xaa.example.org, b@xaa.example.org",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a@xaa", "this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a.xaa.example.org",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a@.example.org",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a@example..org",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a@example.org.",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a b@example.org",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_MAIL, "a@b@example.org",
		"this is no e-mail address" },
	{ TACIT_REGISTRANT_SPEAKS, "perhaps", "this is neither yes nor no" },
};

START_TEST(mistakes_are_told_by_their_column)
{
	struct tacit_registrant person;

	read_with(mistakes[_i].field, mistakes[_i].cell, &person);
	ck_assert_uint_eq(person.errors, 1);
	ck_assert_uint_eq(person.fault_count, 1);
	ck_assert_int_eq((int)person.faults[0].field, (int)mistakes[_i].field);
	ck_assert_str_eq(person.faults[0].what, mistakes[_i].what);
	ck_assert_ptr_nonnull(person.faults[0].remedy);
	ck_assert_str_eq(person.values[mistakes[_i].field], "");
}
END_TEST

START_TEST(all_faults_of_a_row_are_told)
{
	const char *const cells[FIELDS] = { "1", "", "=1", "", "2023-01-01",
		"=1", "=1", "=1", "x", "x", "=1" };
	struct tacit_registrant person;
	size_t i;

	read_row(cells, FIELDS, 0, &person);
	ck_assert_uint_eq(person.errors, FIELDS - 1);
	for (i = 0; i < person.fault_count; i++)
		ck_assert_uint_eq((size_t)person.faults[i].field, i + 1);
}
END_TEST

START_TEST(a_computed_cell_is_a_formula)
{
	struct tacit_registrant person;
	const unsigned field = (unsigned)_i;
	const char *cells[FIELDS];

	read_row(whole, FIELDS, (uint64_t)1 << field, &person);
	ck_assert_uint_eq(person.errors, field != TACIT_REGISTRANT_NUMBER);
	if (!person.errors)
		return;
	ck_assert_uint_eq((unsigned)person.faults[0].field, field);
	ck_assert_str_eq(person.faults[0].what, "a formula stands in the cell");
	/* whatever it came to */
	memcpy(cells, whole, sizeof(cells));
	cells[field] = "";
	read_row(cells, FIELDS, (uint64_t)1 << field, &person);
	ck_assert_uint_eq(person.errors, 1);
	ck_assert_str_eq(person.faults[0].what, "a formula stands in the cell");
}
END_TEST

START_TEST(a_value_has_a_length)
{
	char cell[TACIT_REGISTRATION_VALUE_MAX + 2] = { 0 };
	struct tacit_registrant person;

	memset(cell, 'x', TACIT_REGISTRATION_VALUE_MAX);
	read_with(TACIT_REGISTRANT_TITLE, cell, &person);
	ck_assert_uint_eq(person.fault_count, 0);
	cell[TACIT_REGISTRATION_VALUE_MAX] = 'x';
	read_with(TACIT_REGISTRANT_TITLE, cell, &person);
	ck_assert_uint_eq(person.errors, 1);
}
END_TEST

START_TEST(rows_of_a_number_are_blank)
{
	const char *const cells[] = { "4", " ", "\xc2\xa0", "-" };
	struct tacit_registrant person;

	read_row(cells, COUNT(cells), 0, &person);
	ck_assert(person.is_blank);
	ck_assert_uint_eq(person.fault_count, 0);
}
END_TEST

START_TEST(who_speaks_without_a_title_is_asked)
{
	struct tacit_registrant person;

	read_with(TACIT_REGISTRANT_TITLE, "", &person);
	ck_assert_uint_eq(person.errors, 0);
	ck_assert_uint_eq(person.fault_count, 1);
	ck_assert(person.faults[0].is_warning);
	read_with(TACIT_REGISTRANT_SPEAKS, "no", &person);
	ck_assert_uint_eq(person.fault_count, 0);
}
END_TEST

static const struct {
	enum tacit_registration_field field;
	const char *cell;
	bool is_person;
	bool says_same;
} others[] = {
	{ TACIT_REGISTRANT_NUMBER, "7", true, true },
	{ TACIT_REGISTRANT_NAME, "Test  person 1", true, false },
	{ TACIT_REGISTRANT_NAME, "Test Person 2", true, false },
	{ TACIT_REGISTRANT_MAIL, "TEST.1@xaa.example.org", true, true },
	{ TACIT_REGISTRANT_MAIL, "test.2@xaa.example.org", true, false },
	{ TACIT_REGISTRANT_BIRTH, "1986-03-21", true, false },
	{ TACIT_REGISTRANT_POSITION, "Head tester", true, false },
};

/* Whether one of them is found where the other is kept. */
static bool is_one_person(
	const struct tacit_registrant *a, const struct tacit_registrant *b)
{
	struct tacit_registered *persons = tacit_registered_new();
	size_t number;

	tacit_registered_keep(persons, a, 7);
	number = tacit_registered_find(persons, b);
	tacit_registered_free(persons);
	ck_assert(!number || number == 7);
	return number != 0;
}

START_TEST(one_person_is_told_from_another)
{
	struct tacit_registrant a;
	struct tacit_registrant b;

	read_with(TACIT_REGISTRANT_NUMBER, "1", &a);
	read_with(others[_i].field, others[_i].cell, &b);
	ck_assert_int_eq(is_one_person(&a, &b), others[_i].is_person);
	ck_assert_int_eq(
		tacit_registrant_says_same(&a, &b), others[_i].says_same);
}
END_TEST

START_TEST(two_with_one_name_are_two)
{
	struct tacit_registrant a;
	struct tacit_registrant b;

	read_with(TACIT_REGISTRANT_MAIL, "test.2@xaa.example.org", &a);
	read_with(TACIT_REGISTRANT_BIRTH, "1986-03-21", &b);
	ck_assert(!is_one_person(&a, &b));
	/* no date of birth is no common one */
	a.values[TACIT_REGISTRANT_BIRTH] = b.values[TACIT_REGISTRANT_BIRTH] =
		"";
	ck_assert(!is_one_person(&a, &b));
	a.values[TACIT_REGISTRANT_MAIL] = b.values[TACIT_REGISTRANT_MAIL] = "";
	ck_assert(!is_one_person(&a, &b));
}
END_TEST

START_TEST(what_is_kept_comes_back)
{
	struct tacit_registration one;
	struct tacit_registration back;
	struct tacit_registration again;
	struct tacit_vault_record kept;

	tacit_registration_blank(&one);
	read_with(TACIT_REGISTRANT_NUMBER, "1", &one.person);
	one.id = "testid";
	one.event = "2022/test";
	one.state = "XAA";
	one.received.s = 1668000000;
	one.keep_until = (struct tacit_date){ 2023, 3, 2 };
	one.forum = "Forum 2";
	one.turn = 12;
	one.link = "Test room";
	one.days = "2022-11-28 2022-11-30";
	one.told.s = 1668000001;
	one.certificate = "2022/test-0007";
	one.certified = (struct tacit_date){ 2022, 12, 2 };
	tacit_registration_write(&arena, &one, &kept);
	ck_assert_str_eq(kept.person, "test.1@xaa.example.org event:2022/test");
	tacit_registration_read(&arena, &kept, &back);
	ck_assert_str_eq(back.event, one.event);
	ck_assert_str_eq(back.state, one.state);
	ck_assert_int_eq(back.received.s, one.received.s);
	ck_assert_int_eq(
		tacit_date_compare(back.keep_until, one.keep_until), 0);
	ck_assert_str_eq(back.forum, one.forum);
	ck_assert_uint_eq(back.turn, 12);
	ck_assert_str_eq(back.link, one.link);
	ck_assert_str_eq(back.days, one.days);
	ck_assert_int_eq(back.told.s, one.told.s);
	ck_assert_str_eq(back.certificate, one.certificate);
	ck_assert_int_eq(tacit_date_compare(back.certified, one.certified), 0);
	ck_assert(tacit_registrant_says_same(&back.person, &one.person));
	/* a form that comes again has none of the secretariat's */
	tacit_registration_blank(&again);
	read_with(TACIT_REGISTRANT_POSITION, "Head tester", &again.person);
	again.state = "XAB";
	tacit_registration_follow(&again, &back);
	ck_assert_str_eq(
		again.person.values[TACIT_REGISTRANT_POSITION], "Head tester");
	ck_assert_str_eq(again.state, "XAB");
	ck_assert_str_eq(again.days, one.days);
	ck_assert_int_eq(again.received.s, one.received.s);
}
END_TEST

START_TEST(what_is_not_said_is_not_kept)
{
	struct tacit_registration one;
	struct tacit_registration back;
	struct tacit_vault_record kept;

	tacit_registration_blank(&one);
	tacit_registration_write(&arena, &one, &kept);
	ck_assert_uint_eq(kept.facts.len, 0);
	tacit_registration_read(&arena, &kept, &back);
	ck_assert_str_eq(back.days, "");
	ck_assert(!tacit_instant_is_set(back.told));
	ck_assert_uint_eq(back.turn, 0);
}
END_TEST

Suite *tacit_suite_registration(void)
{
	Suite *s = suite_create("registration");
	TCase *t = tcase_create("registration");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, headings_of_the_forms_are_known);
	tcase_add_test(t, columns_that_are_missing_are_told);
	tcase_add_test(t, a_whole_row_is_kept_in_one_form);
	tcase_add_loop_test(t, values_as_people_write_them, 0, COUNT(readings));
	tcase_add_loop_test(
		t, mistakes_are_told_by_their_column, 0, COUNT(mistakes));
	tcase_add_test(t, all_faults_of_a_row_are_told);
	tcase_add_loop_test(t, a_computed_cell_is_a_formula, 0, FIELDS);
	tcase_add_test(t, a_value_has_a_length);
	tcase_add_test(t, rows_of_a_number_are_blank);
	tcase_add_test(t, who_speaks_without_a_title_is_asked);
	tcase_add_loop_test(
		t, one_person_is_told_from_another, 0, COUNT(others));
	tcase_add_test(t, two_with_one_name_are_two);
	tcase_add_test(t, what_is_kept_comes_back);
	tcase_add_test(t, what_is_not_said_is_not_kept);
	suite_add_tcase(s, t);
	return s;
}
