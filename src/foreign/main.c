/* tacit-foreign VERB: formats of others, in a process of their own. */
#include "foreign/foreign.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "base/parcel.h"

static const struct verb {
	const char *name;
	foreign_fn *run;
	bool writes; /* its library keeps temporary files */
} verbs[] = {
	{ "pack", foreign_pack, false },
	{ "write-xlsx", foreign_write_xlsx, true },
	{ "read-mail", foreign_mail, false },
	{ "tables", foreign_tables, false },
};

static const struct verb *find_verb(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (!strcmp(verbs[i].name, name))
			return &verbs[i];
	return NULL;
}

static int status_of(enum tacit_code code)
{
	return code == TACIT_INVALID || code == TACIT_LIMIT ? 3 : 4;
}

/* What went wrong, instead of the answer. */
static int say_fault(struct tacit_buf *out, const struct tacit_err *why)
{
	struct tacit_err ignored = { 0 };
	bool is_said;

	tacit_buf_truncate(out, 0);
	tacit_parcel_put(out, "fault", tacit_str_of(why->msg));
	if (why->hint[0])
		tacit_parcel_put(out, "hint", tacit_str_of(why->hint));
	is_said = tacit_io_write(
		STDOUT_FILENO, NULL, tacit_buf_str(out), &ignored);
	return is_said ? status_of(why->code) : 4;
}

int main(int argc, char **argv)
{
	const struct verb *verb = argc == 2 ? find_verb(argv[1]) : NULL;
	struct tacit_buf input = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int status = 0;

	if (!verb)
		return 2;
	if (!foreign_lock_down(verb->writes, &err) ||
		!tacit_io_read("-", FOREIGN_INPUT_MAX, &input, &err) ||
		!verb->run(tacit_buf_str(&input), &out, &err))
		status = say_fault(&out, &err);
	else if (!tacit_io_write(
			 STDOUT_FILENO, NULL, tacit_buf_str(&out), &err))
		status = 4;
	tacit_buf_clear(&input);
	tacit_buf_clear(&out);
	return status;
}
