#include "shared/authorized.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/body.h>
#include <tacit/io.h>

#include "text/openssh_key.h"

#define SECRETARIAT "secretariat"
#define ENDING ".pub"

/* One run through a folder. */
struct key_folder {
	struct tacit_arena *arena;
	const struct tacit_register *reg;
	struct tacit_date on;
	struct tacit_shared_keys *keys;
	struct tacit_faults *faults;
	const char **principals; /* of the files before */
	size_t principal_count;
};

/* --- whose file it is ---------------------------------------------------------- */

/* "tha" of "tha.pub"; NULL: it is no such file. */
static char *stem_of(struct tacit_arena *arena, const char *name)
{
	const struct tacit_str all = tacit_str_of(name);
	const size_t ending = strlen(ENDING);

	if (all.len <= ending ||
		!tacit_str_eq_nocase(tacit_str_from(all, all.len - ending),
			tacit_str_of(ENDING)))
		return NULL;
	return tacit_arena_strndup(arena, name, all.len - ending);
}

static const char *principal_called(const struct key_folder *in, char *stem)
{
	const struct tacit_member *member;
	char *c;

	if (tacit_str_eq_nocase(tacit_str_of(stem), tacit_str_of(SECRETARIAT)))
		return SECRETARIAT;
	for (c = stem; *c; c++)
		*c = tacit_capital(*c);
	member = tacit_register_member(in->reg, stem);
	return member && tacit_member_takes_part(member, in->on) ? member->code
								 : NULL;
}

/* NULL: what is wrong was said. */
static const char *principal_of_file(
	struct key_folder *in, const char *name, const char *path)
{
	char *stem = stem_of(in->arena, name);
	const char *principal;
	size_t i;

	if (!stem) {
		tacit_fault_warn(in->faults, path, 0,
			"a file of keys is called as whose they are: tha.pub",
			"the file is passed over: its name does not end "
			"in " ENDING);
		return NULL;
	}
	principal = principal_called(in, stem);
	if (!principal) {
		tacit_fault_add(in->faults, path, 0,
			"call it by the state's code, or secretariat" ENDING
			"; take away that of a state that has left",
			"the file is of no state that takes part in the body, "
			"and not of the secretariat");
		return NULL;
	}
	for (i = 0; i < in->principal_count; i++) {
		if (!strcmp(in->principals[i], principal)) {
			tacit_fault_add(in->faults, path, 0,
				"put their keys in one, a line each",
				"there is a second file of %s", principal);
			return NULL;
		}
	}
	in->principals[in->principal_count++] = principal;
	return principal;
}

/* --- its lines ------------------------------------------------------------------ */

static bool is_private_key(struct tacit_str line)
{
	return tacit_str_starts(line, "-----BEGIN ") &&
		tacit_str_find(line, "PRIVATE KEY") != SIZE_MAX;
}

static void take_key_line(struct key_folder *in, struct tacit_str line,
	const char *principal, const char *path, unsigned number)
{
	struct tacit_openssh_public public;
	struct tacit_shared_key *key;
	struct tacit_err why = { 0 };

	if (is_private_key(line)) {
		tacit_fault_add(in->faults, path, number,
			"whoever it is of makes another and sends the .pub "
			"file only",
			"this is a private key, which nobody else should have");
		return;
	}
	if (tacit_str_ends(line, "\r")) {
		tacit_fault_add(in->faults, path, number,
			"save it with plain ends of lines",
			"the line ends in CR LF");
		return;
	}
	if (!tacit_openssh_public_read(line, &public, &why)) {
		tacit_fault_add(
			in->faults, path, number, why.hint, "%s", why.msg);
		return;
	}
	key = tacit_arena_append(in->arena, &in->keys->list, &in->keys->count,
		&in->keys->cap, sizeof(*key));
	*key = (struct tacit_shared_key){ principal, public.type,
		tacit_arena_strndup(
			in->arena, public.coded.data, public.coded.len),
		path, number };
}

static bool is_no_key_line(struct tacit_str line)
{
	line = tacit_str_trim(line);
	return !line.len || line.data[0] == '#';
}

static bool read_key_file_of(struct key_folder *in, const char *principal,
	const char *path, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct tacit_str rest;
	struct tacit_str line;
	unsigned number = 0;
	unsigned lines = 0;

	if (!tacit_io_read_own(path, TACIT_SHARED_KEYS_MAX, &text, err)) {
		tacit_buf_clear(&text);
		return false;
	}
	for (rest = tacit_buf_str(&text); tacit_str_line(&rest, &line);) {
		number++;
		if (is_no_key_line(line))
			continue;
		lines++;
		take_key_line(in, line, principal, path, number);
	}
	if (!lines)
		tacit_fault_add(in->faults, path, 0,
			"take the file away if that is meant",
			"there is no key in the file");
	tacit_buf_clear(&text);
	return true;
}

/* --- all of them ---------------------------------------------------------------- */

static int by_key_and_place(const void *a, const void *b)
{
	const struct tacit_shared_key *one = a;
	const struct tacit_shared_key *other = b;
	int order = strcmp(one->coded, other->coded);

	if (!order)
		order = strcmp(one->path, other->path);
	return order ? order
		     : (one->line > other->line) - (one->line < other->line);
}

static int by_principal_and_key(const void *a, const void *b)
{
	const struct tacit_shared_key *one = a;
	const struct tacit_shared_key *other = b;
	int order = strcmp(one->principal, other->principal);

	if (!order)
		order = strcmp(one->type, other->type);
	return order ? order : strcmp(one->coded, other->coded);
}

static void find_keys_said_twice(struct key_folder *in)
{
	struct tacit_shared_key *list = in->keys->list;
	size_t i;

	if (!in->keys->count)
		return;
	qsort(list, in->keys->count, sizeof(*list), by_key_and_place);
	for (i = 1; i < in->keys->count; i++) {
		const struct tacit_shared_key *before = &list[i - 1];

		if (strcmp(list[i].coded, before->coded) != 0)
			continue;
		tacit_fault_add(in->faults, list[i].path, list[i].line,
			"a key tells who pushes: it is of one principal, and "
			"stands once",
			"the key stands in %s, line %u, too", before->path,
			before->line);
	}
	qsort(list, in->keys->count, sizeof(*list), by_principal_and_key);
}

bool tacit_shared_keys_read(struct tacit_arena *arena, const char *folder,
	const struct tacit_register *reg, struct tacit_date on,
	struct tacit_shared_keys *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct key_folder in = { arena, reg, on, out, faults, NULL, 0 };
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	*out = (struct tacit_shared_keys){ 0 };
	if (!tacit_io_list(arena, folder, &names, &count, err))
		return false;
	in.principals = tacit_arena_array(arena, count, sizeof(*names));
	for (i = 0; i < count; i++) {
		const char *path =
			tacit_arena_printf(arena, "%s/%s", folder, names[i]);
		const char *principal = principal_of_file(&in, names[i], path);

		if (principal && !read_key_file_of(&in, principal, path, err))
			return false;
	}
	find_keys_said_twice(&in);
	tacit_faults_sort(faults);
	if (out->count || faults->errors)
		return true;
	/* a wrong folder would shut everybody out */
	(void)tacit_fail_at(
		err, TACIT_INVALID, folder, 0, "there is no key in the folder");
	return tacit_hint(err,
		"files called tha.pub, secretariat.pub, with a line a key");
}

/* --- for sshd -------------------------------------------------------------------- */

static bool check_path_for_sshd(const char *path, struct tacit_err *err)
{
	static const char characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
					 "abcdefghijklmnopqrstuvwxyz"
					 "0123456789._/+@-";

	if (path[0] == '/' && tacit_str_is_of(tacit_str_of(path), characters))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"this path cannot stand in authorized_keys, whose commands a "
		"shell reads");
	return tacit_hint(err,
		"one that begins with a slash and has letters, digits and "
		"._/+@- only");
}

bool tacit_authorized_write(const struct tacit_shared_keys *keys,
	const char *program, const char *register_folder, struct tacit_buf *out,
	struct tacit_err *err)
{
	size_t i;

	if (!check_path_for_sshd(program, err) ||
		!check_path_for_sshd(register_folder, err))
		return false;
	tacit_buf_adds(
		out, "# written by tacit shared keys, which writes it anew\n");
	for (i = 0; i < keys->count; i++)
		tacit_buf_printf(out,
			"command=\"%s -C %s shared gate %s\",restrict %s %s\n",
			program, register_folder, keys->list[i].principal,
			keys->list[i].type, keys->list[i].coded);
	return true;
}
