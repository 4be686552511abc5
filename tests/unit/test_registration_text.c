#include <stdlib.h>
#include <string.h>

#include "rules/registration.h"
#include "rules/registration_text.h"
#include "suite.h"

/* Nobody in here exists. */
#define HEADS "Name | Gender | Nationality | Date of birth | E-mail"
#define RULE "|---|---|---|---|---|\n"
#define PERSON "Test Person 1 | F | XAA | 1990-01-01 | xaa.example.org"

static const struct {
	const char *text;
	int line; /* -1: there are none */
	bool is_table;
} texts[] = {
	/* a table, as it is pasted */
	{ "| " HEADS " |\n" RULE "| " PERSON " |\n", 0, true },
	{ "Participants\n\n" HEADS "\n" PERSON "\n", 2, true },
	{ "> | " HEADS " |\n> " RULE "> | " PERSON " |\n", 0, true },
	{ "Name\tGender\tNationality\tE-mail\nTest Person 1\tF\tXAA\t-\n", 0,
		true },
	{ "Name,Gender,Nationality,E-mail\r\n\"Person, Test\",F,XAA,-\r\n", 0,
		true },
	{ "No.;Name;Sex;Position\n1;Test Person 1;male;-\n", 0, true },
	{ "| **Name** | **Workplace** | **Position** | **Contact number** |\n"
	  "|---|---|---|---|\n| Test Person 1 | A | B | |\n",
		0, true },
	{ "|Nationality|Workplace|Position|Gender|\n|-|-|-|-|\n|XAA||||\n"
	  "|XAA|A|B|m|\n",
		0, true },
	/* rows apart from each other, and from what is no row */
	{ "| " HEADS " |\n\nTest data.\n\n| " PERSON " |\n", 0, true },
	/* a blank form, and one below it: its rows are its own */
	{ "| " HEADS " |\n" RULE "| " HEADS " |\n" RULE "| " PERSON " |\n", 2,
		true },
	{ "| " HEADS " |\n| | | | | |\n| " HEADS " |\n| | | | | |\n", -1,
		true },
	/* in every language of the form, in two at once */
	{ "№\tФ.И.О.\tПол\tГражданство\tДата рождения\tТел.\n"
	  "1\tТест Тестов\tМ\tXAA\t01.01.1990\t-\n",
		0, true },
	{ "ФИО;ПОЛ;СТРАНА;ЭЛ. ПОЧТА\nТест Тестов;ж;XAA;-\n", 0, true },
	{ "|Аты-жөні|Жынысы|Азаматтығы|Туған күні|\n|-|-|-|-|\n"
	  "|Сынақ|ер|XAA|-|\n",
		0, true },
	{ "|序号|姓名|性别|国籍|出生日期|\n|-|-|-|-|-|\n|1|测试|女|XAA|-|\n", 0,
		true },
	{ "|Nom|Sexe|Nationalité|Date de naissance|\n|-|-|-|-|\n"
	  "|Test|F|XAA|-|\n",
		0, true },
	{ "|Name / Ф.И.О.|Gender / Пол|Nationality<br>Гражданство|E-mail|\n"
	  "|-|-|-|-|\n|Test|F|XAA|-|\n",
		0, true },
	{ "|Name Ф.И.О.|Gender Пол|Nationality Гражданство|Position|\n"
	  "|-|-|-|-|\n|Test|F|XAA|-|\n",
		0, true },
	/* a person in lines */
	{ "Name: Test Person 1\nDate of birth: 1990-01-01\n"
	  "E-mail: xaa.example.org\n",
		0, false },
	{ "Test data.\n\n- **Name:** Test Person 1\n- **Gender:** F\n"
	  "- **Nationality:** XAA\n",
		2, false },
	{ "1. Ф.И.О.: Тест Тестов\n2. Дата рождения: 01.01.1990\n"
	  "3. Паспорт: -\n4. Тел.: -\n5. Должность: тест\n",
		0, false },
	{ "| | |\n|---|---|\n| Name | Test Person 1 |\n| Gender | F |\n"
	  "| State | XAA |\n",
		2, false },
	{ "姓名：测试\n性别：女\n国籍：XAA\n", 0, false },
	{ "# Test Person 1\n\nGender: M\n\nNationality: XAA\n\n"
	  "Date of birth: 1990-01-01\n\nPosition: head\n",
		2, false },
	{ "Name - Test Person 1\nPosition - head\nWorkplace - an agency\n"
	  "Tel - 000000\n",
		0, false },
	/* who comes second */
	{ "Name: Test Person 1\nName: Test Person 2\nGender: m\nState: XAA\n",
		1, false },
	/* a blank form */
	{ "", -1, false },
	{ "| " HEADS " |\n" RULE, -1, false },
	{ "| " HEADS " |\n" RULE "| | | | | |\n| 1 | … | — | _ | . |\n", -1,
		false },
	{ "|No.|Name|Gender|E-mail|\n|-|-|-|-|\n|1||||\n|2||||\n", -1, false },
	{ HEADS "\nФ.И.О.|Пол|Гражданство|Дата рождения|Эл. почта\n", -1,
		false },
	{ "Name:\nGender:\nNationality: \nDate of birth: ____\nE-mail:\n", -1,
		false },
	{ "Gender: female or male\nName: as in the passport\n"
	  "Date of birth: day, month, year\nE-mail: one address\n",
		-1, false },
	/* sentences */
	{ "The form has the columns name, gender, nationality, date of birth,\n"
	  "workplace, position, telephone, e-mail, wish to speak and title.\n",
		-1, false },
	{ "Name, gender, nationality, date of birth, e-mail\nare asked for, "
	  "in 2022 as in 2021, by all, that is, by each member.\n",
		-1, false },
	{ "Name: Test Person 1\n\nTest data.\n\nMore of them.\n\nAnd more.\n\n"
	  "Still.\n\nGender: F\nState: XAA\n",
		-1, false },
	/* what documents have */
	{ "|Name|State|Position|\n|-|-|-|\n|Test unit|XAA|head|\n", -1, false },
	{ "|No.|Name|State|Position|Institution|\n|-|-|-|-|-|\n"
	  "|1|Test unit|XAA|head|A|\n",
		-1, false },
	{ "|State|Institution|Telephone|E-mail|\n|-|-|-|-|\n"
	  "|XAA|A|000000|office|\n",
		-1, false },
	{ "|No.|State|Place|Text|Proposed text|Title|\n|-|-|-|-|-|-|\n"
	  "|1|XAA|II.2|T|T|T|\n",
		-1, false },
	{ "|Time|Title|Speaker|Organisation|Country|\n|-|-|-|-|-|\n"
	  "|10:00|T|Test Person 1|A|XAA|\n",
		-1, false },
	{ "Name: Test seminar\nCountry: XAA\nOrganisation: A\n"
	  "E-mail: office@example.org\n",
		-1, false },
	{ "Title: T\nState: XAA\nPosition: it objects\nSubject: A/RES/76/135\n",
		-1, false },
};

START_TEST(finds_persons)
{
	struct tacit_registered_text found = { 0 };
	const bool is = tacit_registration_find_in(
		tacit_str_of(texts[_i].text), &found);

	ck_assert_msg(is == (texts[_i].line >= 0), "%s", texts[_i].text);
	if (!is)
		return;
	ck_assert_int_eq((int)found.line, texts[_i].line);
	ck_assert_msg(
		found.is_table == texts[_i].is_table, "%s", texts[_i].text);
}
END_TEST

START_TEST(tells_the_columns)
{
	struct tacit_registered_text found = { 0 };

	ck_assert(tacit_registration_find_in(
		tacit_str_of(HEADS " | Rank\n" PERSON " | 1\n"), &found));
	ck_assert_uint_eq(found.fields,
		1u << TACIT_REGISTRANT_NAME | 1u << TACIT_REGISTRANT_GENDER |
			1u << TACIT_REGISTRANT_STATE |
			1u << TACIT_REGISTRANT_BIRTH |
			1u << TACIT_REGISTRANT_MAIL);
}
END_TEST

Suite *tacit_suite_registration_text(void)
{
	Suite *suite = suite_create("registration_text");
	TCase *tc = tcase_create("registration_text");

	tcase_add_loop_test(tc, finds_persons, 0, COUNT(texts));
	tcase_add_test(tc, tells_the_columns);
	suite_add_tcase(suite, tc);
	return suite;
}
