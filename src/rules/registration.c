#include "rules/registration.h"

#include <string.h>

#include "base/letter.h"
#include "rules/registration_parts.h"

#define OF .layout = 0, .column

/* As the forms have them that go out in two languages; then what others call
 * them. */
static const struct tacit_heading form_rows[] = {
	{ OF = TACIT_REGISTRANT_NUMBER, "No.", "№",
		"Number|Nr|Номер|п/п|№ п/п|Нөмірі|序号" },
	{ OF = TACIT_REGISTRANT_NAME, "Name", "Ф.И.О.",
		"Full name|Name and surname|First and last name|Participant|"
		"Фамилия, имя, отчество|Имя|Имя и фамилия|Участник|"
		"Аты-жөні|姓名|Nom|Nom et prénom" },
	{ OF = TACIT_REGISTRANT_GENDER, "Gender", "Пол",
		"Sex|Жынысы|性别|Sexe|Genre" },
	{ OF = TACIT_REGISTRANT_STATE, "Nationality", "Гражданство",
		"State|Country|Citizenship|Member State|Государство|Страна|"
		"Азаматтығы|Мемлекет|国籍|国家|Nationalité|État|Pays" },
	{ OF = TACIT_REGISTRANT_BIRTH, "Date of birth", "Дата рождения",
		"Birth date|Birthday|Born|Туған күні|出生日期|"
		"Date de naissance" },
	{ OF = TACIT_REGISTRANT_WORKPLACE, "Workplace", "Место работы",
		"Place of work|Organisation|Organization|Institution|Agency|"
		"Организация|Ведомство|Учреждение|Жұмыс орны|工作单位|"
		"Lieu de travail|Institution ou organisme" },
	{ OF = TACIT_REGISTRANT_POSITION, "Position held", "Должность",
		"Position|Job "
		"title|Post|Function|Лауазымы|职务|Fonction|Poste" },
	{ OF = TACIT_REGISTRANT_TELEPHONE, "Contact number", "Тел.",
		"Telephone|Telephone number|Phone|Phone number|Tel|Mobile|"
		"Телефон|Номер телефона|Контактный телефон|Телефоны|电话|"
		"联系电话|Téléphone" },
	{ OF = TACIT_REGISTRANT_MAIL, "E-mail", "Эл. почта",
		"Email|E-mail address|Mail|Электронная почта|"
		"Адрес электронной почты|Электрондық пошта|电子邮箱|邮箱|"
		"Courriel|Adresse électronique" },
	{ OF = TACIT_REGISTRANT_SPEAKS, "Wish to speak (yes/no)",
		"Хочу выступить с докладом (да/нет)",
		"Willingness to speak|Willingness to speak at the forum|"
		"Speaker|Speech|Хочу выступить|"
		"Хочу выступить с докладом в тематических дискуссиях|"
		"Выступление|Баяндама жасағым келеді|是否发言|"
		"Souhaite prendre la parole" },
	{ OF = TACIT_REGISTRANT_TITLE, "Speech title", "Тема доклада",
		"Title|Title of speech|Title of the speech|Topic|Subject|"
		"Тема выступления|Тема|Баяндама тақырыбы|发言题目|"
		"Titre de l'intervention" },
};

const struct tacit_headings tacit_registration_headings = { form_rows,
	TACIT_COUNT(form_rows), 1, 0 };

const char *tacit_registration_heading(
	enum tacit_registration_field field, const char *lang)
{
	return tacit_heading_name(
		&tacit_registration_headings, 0, (int)field, lang);
}

/* --- each field ------------------------------------------------------------------ */

enum { DAYS_OF_EVENT = 14 }; /* gender, birth, telephone: for the event alone */

static const struct {
	const char *word;
	/* NULL: any words */
	void (*judge)(struct registered_value *value);
	const char *missing; /* NULL: it may be */
	unsigned days;
} fields[TACIT_REGISTRANT_FIELDS] = {
	[TACIT_REGISTRANT_NUMBER] = { "number", NULL, NULL, 0 },
	[TACIT_REGISTRANT_NAME] = { "name", tacit_registered_name,
		"there is no name", TACIT_REGISTRATION_DAYS },
	[TACIT_REGISTRANT_GENDER] = { "gender", tacit_registered_gender, NULL,
		DAYS_OF_EVENT },
	[TACIT_REGISTRANT_STATE] = { "nationality", NULL, "there is no state",
		TACIT_REGISTRATION_DAYS },
	[TACIT_REGISTRANT_BIRTH] = { "birth", tacit_registered_birth, NULL,
		DAYS_OF_EVENT },
	[TACIT_REGISTRANT_WORKPLACE] = { "workplace", NULL, NULL,
		TACIT_REGISTRATION_DAYS },
	[TACIT_REGISTRANT_POSITION] = { "position", NULL, NULL,
		TACIT_REGISTRATION_DAYS },
	[TACIT_REGISTRANT_TELEPHONE] = { "telephone",
		tacit_registered_telephone, NULL, DAYS_OF_EVENT },
	[TACIT_REGISTRANT_MAIL] = { "mail", tacit_registered_mail,
		"there is no e-mail address", TACIT_REGISTRATION_DAYS },
	[TACIT_REGISTRANT_SPEAKS] = { "speaks", tacit_registered_speaks, NULL,
		TACIT_REGISTRATION_DAYS },
	[TACIT_REGISTRANT_TITLE] = { "title", NULL, NULL,
		TACIT_REGISTRATION_DAYS },
};

const char *tacit_registration_word(enum tacit_registration_field field)
{
	return fields[field].word;
}

enum tacit_registration_field tacit_registration_named(struct tacit_str word)
{
	unsigned field = 0;

	while (field < TACIT_REGISTRANT_FIELDS &&
		!tacit_str_eqs(word, fields[field].word))
		field++;
	return (enum tacit_registration_field)field;
}

unsigned tacit_registration_days(enum tacit_registration_field field)
{
	return fields[field].days;
}

unsigned tacit_registration_lacks(const struct tacit_heading_row *header)
{
	unsigned lacks = 0;
	unsigned field;

	for (field = TACIT_REGISTRANT_NAME; field < TACIT_REGISTRANT_FIELDS;
		field++)
		if (header->at[field] == SIZE_MAX)
			lacks |= 1u << field;
	return lacks;
}

/* --- a row ----------------------------------------------------------------------- */

static void fault_registrant(struct tacit_registrant *out,
	const struct tacit_registrant_fault *fault)
{
	out->faults[out->fault_count++] = *fault;
	out->errors += !fault->is_warning;
}

/* Blanks of every kind are one; a dash alone says that there is nothing. */
static const char *tidy_cell(
	struct tacit_arena *arena, const char *cell, bool *has_lines)
{
	struct tacit_str rest = tacit_str_of(cell);
	struct tacit_buf out = { 0 };
	bool is_apart = false;
	bool is_broken = false;

	while (rest.len) {
		const char *start = rest.data;
		uint32_t point = 0;
		const size_t len = tacit_utf8_take(&rest, &point);

		if (len && tacit_letter_is_blank(point)) {
			is_apart = true;
			is_broken = is_broken || point == '\n' || point == '\r';
			continue;
		}
		if (out.len && is_apart) {
			tacit_buf_addc(&out, ' ');
			*has_lines = *has_lines || is_broken;
		}
		is_apart = is_broken = false;
		tacit_buf_add(&out, start, len ? len : 1);
	}
	if (!out.len || !strcmp(out.data, "-") || !strcmp(out.data, "–") ||
		!strcmp(out.data, "—"))
		tacit_buf_truncate(&out, 0);
	return tacit_buf_keep(&out, arena).data;
}

/* What is wrong with any value, before it is asked what it says. */
static bool is_writable(struct registered_value *value, unsigned field)
{
	if (value->is_computed ||
		tacit_registered_runs(
			value->text, field == TACIT_REGISTRANT_TELEPHONE)) {
		value->what = "a formula stands in the cell";
		value->remedy = "write what it shows as plain text";
	} else if (fields[field].missing && !*value->text) {
		value->what = fields[field].missing;
		value->remedy = "fill it in";
	} else if (strlen(value->text) > TACIT_REGISTRATION_VALUE_MAX) {
		value->what = "the cell is longer than a form has room for";
		value->remedy = "shorten it";
	}
	return !value->what;
}

static void judge_field(struct tacit_arena *arena, unsigned field,
	struct registered_value *value, struct tacit_registrant *out)
{
	value->arena = arena;
	if (is_writable(value, field) && fields[field].judge)
		fields[field].judge(value);
	if (value->what)
		fault_registrant(out,
			&(struct tacit_registrant_fault){
				.field = (enum tacit_registration_field)field,
				.what = value->what,
				.remedy = value->remedy });
	else
		out->values[field] = value->text;
}

/* A speech has a title sooner or later. */
static void look_at_title(struct tacit_registrant *out)
{
	if (!strcmp(out->values[TACIT_REGISTRANT_SPEAKS], "yes") &&
		!*out->values[TACIT_REGISTRANT_TITLE] && !out->errors)
		fault_registrant(out,
			&(struct tacit_registrant_fault){
				.field = TACIT_REGISTRANT_TITLE,
				.is_warning = true,
				.what = "who speaks does not say on what",
				.remedy = "ask for the title" });
}

void tacit_registrant_read(struct tacit_arena *arena,
	const struct tacit_heading_row *header,
	const struct tacit_registrant_cells *row, struct tacit_date today,
	struct tacit_registrant *out)
{
	struct registered_value values[TACIT_REGISTRANT_FIELDS];
	unsigned field;

	*out = (struct tacit_registrant){ .is_blank = true };
	for (field = 0; field < TACIT_REGISTRANT_FIELDS; field++) {
		const size_t at = header->at[field];
		struct registered_value *value = &values[field];

		*value = (struct registered_value){ .today = today };
		value->text =
			tidy_cell(arena, at < row->count ? row->cells[at] : "",
				&value->has_lines);
		value->is_computed = at < TACIT_REGISTRATION_COLUMNS_MAX &&
			(row->computed >> at & 1);
		out->values[field] = "";
		out->is_blank = out->is_blank &&
			(field == TACIT_REGISTRANT_NUMBER || !*value->text);
	}
	if (out->is_blank)
		return;
	for (field = TACIT_REGISTRANT_NAME; field < TACIT_REGISTRANT_FIELDS;
		field++)
		judge_field(arena, field, &values[field], out);
	look_at_title(out);
}

/* --- two of them ------------------------------------------------------------------- */

void tacit_registrant_key(
	const struct tacit_registrant *person, struct tacit_buf *out)
{
	if (!*person->values[TACIT_REGISTRANT_BIRTH])
		return;
	tacit_buf_printf(out, "%s ", person->values[TACIT_REGISTRANT_BIRTH]);
	tacit_fold(tacit_str_of(person->values[TACIT_REGISTRANT_NAME]), out);
}

static bool is_same_value(const struct tacit_registrant *a,
	const struct tacit_registrant *b, enum tacit_registration_field field)
{
	return !strcmp(a->values[field], b->values[field]);
}

bool tacit_registrant_says_same(
	const struct tacit_registrant *a, const struct tacit_registrant *b)
{
	unsigned field;

	for (field = TACIT_REGISTRANT_NAME; field < TACIT_REGISTRANT_FIELDS;
		field++)
		if (!is_same_value(a, b, (enum tacit_registration_field)field))
			return false;
	return true;
}
