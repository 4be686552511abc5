#include "rules/attendance.h"

#include <string.h>

#include <tacit/buf.h>

#include "rules/registration_parts.h"

#define OF .layout = 0, .column

static const struct tacit_heading rows[] = {
	{ OF = TACIT_ATTENDANCE_NAME, "Name", "Ф.И.О.",
		"Full name|Participant|User name|Name (original name)|"
		"Display name|Фамилия, имя, отчество|Имя|Участник|Аты-жөні|"
		"姓名|Nom|Nom et prénom" },
	{ OF = TACIT_ATTENDANCE_MAIL, "E-mail", "Эл. почта",
		"Email|E-mail address|User email|Mail|Электронная почта|"
		"Электрондық пошта|电子邮箱|邮箱|Courriel" },
	{ OF = TACIT_ATTENDANCE_LINK, "Link", "Подключение",
		"Behind the link|Room|Device|Connection|За общим "
		"подключением|Зал|Қосылым|连接|Lien|Derrière le lien|Salle" },
	{ OF = TACIT_ATTENDANCE_DAY, "Day", "День",
		"Date|Join time|Joined|Time joined|First join|Дата|"
		"Время входа|Күні|日期|Jour|Heure d'arrivée" },
};

const struct tacit_headings tacit_attendance_headings = { rows,
	TACIT_COUNT(rows), 1, 0 };

const char *tacit_attendance_heading(
	enum tacit_attendance_column column, const char *lang)
{
	return tacit_heading_name(
		&tacit_attendance_headings, 0, (int)column, lang);
}

bool tacit_attendance_day(
	struct tacit_arena *arena, const char *cell, struct tacit_date *out)
{
	const size_t len = strcspn(cell, " T,");
	bool is_open = false;

	return tacit_registered_day(
		       tacit_arena_strndup(arena, cell, len), out, &is_open) &&
		!is_open;
}

/* --- days as they are kept --------------------------------------------------------- */

/* "2022-11-28 2022-11-29": they sort as they are written. */
static const char *change_days(struct tacit_arena *arena, const char *days,
	struct tacit_date day, bool is_there)
{
	struct tacit_str rest = tacit_str_of(days);
	struct tacit_buf out = { 0 };
	char added[TACIT_DATE_SIZE];
	bool is_done = !is_there;
	struct tacit_str one;

	tacit_date_format(day, added);
	while (tacit_str_split(&rest, ' ', &one)) {
		const int order = strncmp(one.data, added, one.len);

		if (!one.len || !order)
			continue;
		if (order > 0 && !is_done) {
			tacit_buf_printf(&out, "%s ", added);
			is_done = true;
		}
		tacit_buf_printf(&out, "%.*s ", (int)one.len, one.data);
	}
	if (!is_done)
		tacit_buf_printf(&out, "%s ", added);
	if (out.len)
		tacit_buf_truncate(&out, out.len - 1);
	return tacit_buf_keep(&out, arena).data;
}

const char *tacit_attendance_with(
	struct tacit_arena *arena, const char *days, struct tacit_date day)
{
	return change_days(arena, days, day, true);
}

const char *tacit_attendance_without(
	struct tacit_arena *arena, const char *days, struct tacit_date day)
{
	return change_days(arena, days, day, false);
}

bool tacit_attendance_has(const char *days, struct tacit_date day)
{
	char text[TACIT_DATE_SIZE];

	tacit_date_format(day, text);
	return strstr(days, text) != NULL;
}
