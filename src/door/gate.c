#include "door/gate.h"

#include <string.h>

#include <tacit/buf.h>

static bool refuse(struct tacit_err *err, const char *what)
{
	(void)tacit_fail(err, TACIT_REFUSED, "%s", what);
	return tacit_hint(
		err, "git clone, git pull and git push work by this address");
}

static bool has_no_controls(struct tacit_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.data[i] < ' ' || text.data[i] == 0x7f)
			return false;
	}
	return true;
}

/* 'a'\''b': what git's own quoting makes, and not all that a shell reads. */
static bool take_quoted(struct tacit_str *rest, struct tacit_buf *out)
{
	if (!tacit_str_take(rest, '\''))
		return false;
	for (;;) {
		while (rest->len && rest->data[0] != '\'') {
			tacit_buf_add(out, rest->data, 1);
			*rest = tacit_str_from(*rest, 1);
		}
		if (!tacit_str_take(rest, '\''))
			return false;
		if (tacit_str_skip(rest, "\\''"))
			tacit_buf_add(out, "'", 1);
		else if (tacit_str_skip(rest, "\\!'"))
			tacit_buf_add(out, "!", 1);
		else
			return true;
	}
}

static const char *take_service(struct tacit_str *rest)
{
	if (tacit_str_skip(rest, "git-upload-pack "))
		return "upload-pack";
	return tacit_str_skip(rest, "git-receive-pack ") ? "receive-pack"
							 : NULL;
}

bool tacit_gate_read(struct tacit_arena *arena, const char *command,
	struct tacit_gate_asked *out, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(command ? command : "");
	struct tacit_buf path = { 0 };
	bool is_read;

	*out = (struct tacit_gate_asked){ 0 };
	if (!rest.len)
		return refuse(err,
			"no shell is given here, only git's fetch "
			"and push");
	if (rest.len > TACIT_GATE_COMMAND_MAX)
		return refuse(err,
			"what was asked is too long for git's fetch "
			"or push");
	if (!has_no_controls(rest))
		return refuse(err,
			"what was asked has characters in it that "
			"no address of a register has");
	out->service = take_service(&rest);
	if (!out->service)
		return refuse(err,
			"nothing but git's fetch and push is "
			"answered here");
	is_read = take_quoted(&rest, &path) && !rest.len && path.len;
	if (is_read)
		out->path = tacit_buf_keep(&path, arena).data;
	tacit_buf_clear(&path);
	return is_read ||
		refuse(err,
			"git's fetch and push name one register, in "
			"quotes, and nothing else");
}

static bool answers_to(struct tacit_str path, struct tacit_str name)
{
	if (tacit_str_eq(path, name))
		return true;
	if (!tacit_str_ends(name, ".git"))
		return false;
	name.len -= strlen(".git");
	return tacit_str_eq(path, name);
}

bool tacit_gate_is_here(
	const char *path, const char *folder, struct tacit_err *err)
{
	const char *slash = strrchr(folder, '/');
	struct tacit_str name = tacit_str_of(slash ? slash + 1 : folder);
	struct tacit_str asked = tacit_str_of(path);

	if (answers_to(asked, tacit_str_of(folder)))
		return true;
	(void)tacit_str_take(&asked, '/');
	if (answers_to(asked, name))
		return true;
	(void)tacit_fail(err, TACIT_REFUSED,
		"'%s' is not the register that is here", path);
	return tacit_hint(
		err, "its address ends in :%.*s", (int)name.len, name.data);
}

bool tacit_gate_is_protocol(const char *text)
{
	static const char *const known[] = { "version=0", "version=1",
		"version=2", NULL };

	return text && tacit_is_one_of(text, known);
}

bool tacit_gate_is_principal(const char *text)
{
	return !strcmp(text, "secretariat") ||
		(strlen(text) == 3 && tacit_is_capital(text[0]) &&
			tacit_is_capital(text[1]) && tacit_is_capital(text[2]));
}
