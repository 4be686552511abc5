#include "cli/sheet_open.h"

#include <unistd.h>

#include <tacit/words.h>

#include "cli/program.h"
#include "cli/values.h"

/* A person who sees how a line reads knows in which encoding it is. */
static bool ask_encoding(struct app *app, const struct tacit_csv_likely *likely)
{
	struct tacit_buf question = { 0 };
	const char *answer;

	if (!likely->encoding || !*likely->sample || !isatty(STDIN_FILENO) ||
		!isatty(STDERR_FILENO))
		return false;
	tacit_buf_printf(&question,
		tacit_tr(app->lang,
			"The sheet is not in UTF-8. In %s it says: %s\nRead it "
			"so? (yes, no)"),
		likely->encoding, likely->sample);
	answer = app_ask(app, tacit_buf_cstr(&question));
	tacit_buf_clear(&question);
	return app_is_yes(app, answer);
}

bool app_open_tables(struct app *app, struct tacit_tables_file *file,
	struct tacit_tables *tables, struct tacit_faults *faults,
	struct tacit_err *err)
{
	const struct tacit_foreign foreign = app_foreign(app);
	struct tacit_err first = { 0 };

	if (tacit_tables_read(&foreign, file, tables, faults, &first))
		return true;
	if (faults->errors || !ask_encoding(app, &file->likely))
		return tacit_fail_as(err, &first);
	tacit_tables_clear(tables);
	file->encoding = file->likely.encoding;
	return tacit_tables_read(&foreign, file, tables, faults, err);
}
