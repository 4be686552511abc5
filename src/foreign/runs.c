#include "foreign/runs.h"

#include <string.h>

#include "foreign/grid.h"

#define STRUCK "~~"

static void turn_mark(struct foreign_runs *runs, bool opens)
{
	if (runs->is_open == opens)
		return;
	tacit_buf_adds(&runs->text, STRUCK);
	runs->is_open = opens;
	runs->is_struck = true;
}

void foreign_runs_start(
	struct foreign_runs *runs, const char *name, const char **attributes)
{
	if (!strcmp(name, "r"))
		runs->strikes = false;
	else if (!strcmp(name, "rPr"))
		runs->is_look = true;
	else if (runs->is_look &&
		(!strcmp(name, "strike") || !strcmp(name, "dstrike")))
		runs->strikes = foreign_xml_is_on(
			foreign_xml_attribute(attributes, "val"));
}

void foreign_runs_end(struct foreign_runs *runs, const char *name)
{
	if (!strcmp(name, "rPr"))
		runs->is_look = false;
	else if (!strcmp(name, "r"))
		runs->strikes = false;
}

void foreign_runs_text(struct foreign_runs *runs, struct tacit_str text)
{
	if (runs->text.len > FOREIGN_CELL_MAX)
		return;
	/* a blank between two runs is of either */
	if (tacit_str_trim(text).len)
		turn_mark(runs, runs->strikes);
	tacit_buf_add_str(&runs->text, text);
}

void foreign_runs_close(struct foreign_runs *runs)
{
	turn_mark(runs, false);
}

void foreign_runs_clear(struct foreign_runs *runs)
{
	struct tacit_buf room = runs->text;

	tacit_buf_truncate(&room, 0);
	*runs = (struct foreign_runs){ .text = room };
}
