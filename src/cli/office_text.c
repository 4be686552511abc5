#include "cli/office_text.h"

#include <tacit/io.h>

#include "door/import.h"

const char *office_text(struct app *app, const char *path, int *status)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	const char *result = NULL;

	if (tacit_io_read(path, TACIT_IMPORT_MAX, &bytes, &err) &&
		tacit_import(
			path, tacit_buf_str(&bytes), &text, &faults, &err)) {
		if (app_faults(app, &faults) == EXIT_DONE)
			result = tacit_buf_keep(&text, &app->arena).data;
		else
			*status = EXIT_INPUT;
	} else {
		*status = app_fail(app, &err);
	}
	tacit_faults_clear(&faults);
	tacit_buf_clear(&text);
	tacit_buf_clear(&bytes);
	return result;
}
