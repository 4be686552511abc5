/* formats: in which form a command prints. */
#ifndef TACIT_CLI_FORMATS_H
#define TACIT_CLI_FORMATS_H

#include <stdbool.h>

struct app;

enum app_format {
	FORMAT_TEXT,
	FORMAT_MD,
	FORMAT_HTML,
	FORMAT_JSON,
	FORMAT_CSV,
	FORMAT_XLSX,
	FORMAT_DOCX,
	FORMAT_PDF
};

/** Whether --format is for programs: json or csv. */
bool app_is_for_programs(const struct app *app);

/** Whether it is the file of another program, and no text. */
bool app_is_office(enum app_format format);

#endif
