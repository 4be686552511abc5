#include "store/plain.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

enum { REFERENCE_MAX = 4096, FILE_MAX = 1 << 20 };

static enum tacit_plain read_in(const char *folder, const char *name,
	size_t limit, struct tacit_buf *out)
{
	struct tacit_buf path = { 0 };
	struct tacit_err err = { 0 };
	bool ok;

	tacit_buf_printf(&path, "%s/%s", folder, name);
	ok = tacit_io_read_own(path.data, limit, out, &err);
	tacit_buf_clear(&path);
	return ok			     ? TACIT_PLAIN_FOUND
		: err.code == TACIT_NOTFOUND ? TACIT_PLAIN_ABSENT
					     : TACIT_PLAIN_UNSURE;
}

/* --- where it is ----------------------------------------------------------- */

static bool lstat_in(const char *folder, const char *name, struct stat *st)
{
	struct tacit_buf path = { 0 };
	bool exists;
	int saved;

	tacit_buf_printf(&path, "%s/%s", folder, name);
	exists = lstat(path.data, st) == 0;
	saved = errno;
	tacit_buf_clear(&path);
	errno = saved;
	return exists;
}

static bool is_own_folder(const char *parent, const char *name)
{
	struct stat st;

	return lstat_in(parent, name, &st) && S_ISDIR(st.st_mode) &&
		st.st_uid == geteuid();
}

static bool is_file(const char *folder, const char *name)
{
	struct stat st;

	return lstat_in(folder, name, &st) && S_ISREG(st.st_mode);
}

static bool exists_in(const char *folder, const char *name)
{
	struct stat st;

	return lstat_in(folder, name, &st);
}

static void lower(struct tacit_buf *text)
{
	size_t i;

	for (i = 0; i < text->len; i++)
		text->data[i] = (char)tolower((unsigned char)text->data[i]);
}

/* Once, for what is said again later counts. */
static bool is_said_once(const char *text, const char *key, const char *value)
{
	const char *at = strstr(text, key);

	return at && tacit_str_starts(tacit_str_of(at + strlen(key)), value) &&
		!strstr(at + 1, key);
}

/* As git writes it at first, and nothing that moves or replaces parts. */
static bool has_plain_settings(const char *git, const char *is_bare)
{
	static const char *const odd[] = { "[include", "[extensions",
		"worktree", "\\\n", "\r" };
	struct tacit_buf text = { 0 };
	bool ok = read_in(git, "config", FILE_MAX, &text) == TACIT_PLAIN_FOUND;
	const char *all = tacit_buf_cstr(&text);
	size_t i;

	lower(&text);
	ok = ok && strlen(all) == text.len &&
		is_said_once(all, "repositoryformatversion", " = 0\n") &&
		is_said_once(all, "bare", is_bare);
	for (i = 0; ok && i < TACIT_COUNT(odd); i++)
		ok = strstr(all, odd[i]) == NULL;
	tacit_buf_clear(&text);
	return ok;
}

static bool is_plain(const char *git, const char *is_bare)
{
	return is_own_folder(git, ".") && is_own_folder(git, "objects") &&
		is_own_folder(git, "refs") && is_file(git, "HEAD") &&
		!exists_in(git, "commondir") &&
		has_plain_settings(git, is_bare);
}

/* A work tree whose own folder is .git */
static bool find_git(const char *work, char **git)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(&path, "%s/.git", work);
	*git = path.data;
	if (is_own_folder(work, ".") && is_own_folder(work, ".git") &&
		is_plain(path.data, " = false\n"))
		return true;
	free(*git);
	*git = NULL;
	return false;
}

/* To the folder above, in place. False: there is none. */
static bool go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (!slash || slash == path)
		return false;
	*slash = '\0';
	return true;
}

bool tacit_plain_find(const char *path, char **work, char **git)
{
	char *folder = realpath(path, NULL);
	struct stat first;
	struct stat st;

	*work = NULL;
	*git = NULL;
	if (!folder || stat(folder, &first) < 0)
		goto none;
	do {
		/* libgit2 does not go on to another file system, nor do we */
		if (stat(folder, &st) < 0 || st.st_dev != first.st_dev)
			break;
		/* a bare one; or the inside of a .git, which says it is not */
		if (exists_in(folder, "HEAD")) {
			if (!is_plain(folder, " = true\n"))
				break;
			*git = folder;
			return true;
		}
		if (!exists_in(folder, ".git"))
			continue;
		if (!find_git(folder, git))
			break;
		*work = folder;
		return true;
	} while (go_up(folder));
none:
	free(folder);
	return false;
}

/* --- what is no file ------------------------------------------------------- */

/* What cannot be looked at because the disk fails is not missing. */
static bool fail_look(const char *path, struct tacit_err *err)
{
	if (errno == ENOENT || errno == ENOTDIR || errno == EACCES ||
		errno == ELOOP || errno == ENAMETOOLONG)
		return true;
	return tacit_fail_at(err, TACIT_IO, path, 0, "cannot look at it: %s",
		strerror(errno));
}

static bool check_files(const char *git, bool *has_head, struct tacit_err *err)
{
	static const char *const names[] = { "HEAD", "config", "packed-refs",
		"refs/heads/main", "refs/tacit/proved", "refs/tacit/receipts",
		"index" };
	struct tacit_buf path = { 0 };
	struct stat st;
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < TACIT_COUNT(names); i++) {
		tacit_buf_truncate(&path, 0);
		tacit_buf_printf(&path, "%s/%s", git, names[i]);
		if (stat(path.data, &st) < 0)
			ok = fail_look(path.data, err);
		else if (S_ISREG(st.st_mode))
			*has_head = *has_head || i == 0;
		else
			ok = tacit_fail_at(err, TACIT_IO, path.data, 0,
				"is no ordinary file");
	}
	tacit_buf_clear(&path);
	return ok;
}

bool tacit_plain_check(const char *path, bool *is_there, struct tacit_err *err)
{
	char *folder = realpath(path, NULL);
	struct tacit_buf git = { 0 };
	bool ok = true;

	*is_there = false;
	if (!folder)
		return true;
	do {
		if (exists_in(folder, ".git"))
			tacit_buf_printf(&git, "%s/.git", folder);
		else if ((ok = fail_look(folder, err)) &&
			exists_in(folder, "HEAD"))
			tacit_buf_adds(&git, folder);
	} while (ok && !git.len && go_up(folder));
	if (ok && git.len)
		ok = check_files(git.data, is_there, err);
	tacit_buf_clear(&git);
	free(folder);
	return ok;
}

/* --- what names name ------------------------------------------------------- */

/* 40 digits of an id in front, in small letters as git writes them */
static bool take_id(const char *text, char id[TACIT_OID_SIZE])
{
	enum { DIGITS = TACIT_OID_SIZE - 1 };

	if (strspn(text, "0123456789abcdef") != DIGITS)
		return false;
	memcpy(id, text, DIGITS);
	id[DIGITS] = '\0';
	return true;
}

static enum tacit_plain find_packed(
	const char *git, const char *name, char id[TACIT_OID_SIZE])
{
	struct tacit_buf text = { 0 };
	enum tacit_plain answer = read_in(git, "packed-refs", FILE_MAX, &text);
	struct tacit_str rest = tacit_buf_str(&text);
	struct tacit_str line = { 0 };

	if (answer == TACIT_PLAIN_FOUND && !tacit_str_ends(rest, "\n")) {
		answer = TACIT_PLAIN_UNSURE; /* the end of it is lost */
	} else if (answer == TACIT_PLAIN_FOUND) {
		answer = TACIT_PLAIN_ABSENT;
		while (tacit_str_line(&rest, &line))
			if (line.len > TACIT_OID_SIZE &&
				line.data[TACIT_OID_SIZE - 1] == ' ' &&
				tacit_str_eqs(
					tacit_str_from(line, TACIT_OID_SIZE),
					name))
				answer = take_id(line.data, id)
					? TACIT_PLAIN_FOUND
					: TACIT_PLAIN_UNSURE;
	}
	tacit_buf_clear(&text);
	return answer;
}

/* Git leaves out blanks at the end, and so do others who write it. */
static bool has_blanks(struct tacit_str name)
{
	size_t i;

	for (i = 0; i < name.len; i++)
		if (!name.data[i] || tacit_is_space(name.data[i]))
			return true;
	return false;
}

enum tacit_plain tacit_plain_head(const char *git, struct tacit_buf *name)
{
	struct tacit_buf text = { 0 };
	enum tacit_plain answer = TACIT_PLAIN_UNSURE;
	struct tacit_str rest;
	struct tacit_str line = { 0 };

	if (read_in(git, "HEAD", REFERENCE_MAX, &text) == TACIT_PLAIN_FOUND) {
		rest = tacit_buf_str(&text);
		if (tacit_str_line(&rest, &line) && !rest.len &&
			tacit_str_skip(&line, "ref: "))
			answer = has_blanks(line) ? TACIT_PLAIN_UNSURE
						  : TACIT_PLAIN_FOUND;
	}
	if (answer == TACIT_PLAIN_FOUND)
		tacit_buf_add_str(name, line);
	tacit_buf_clear(&text);
	return answer;
}

static enum tacit_plain find_reference(
	const char *git, const char *name, char id[TACIT_OID_SIZE])
{
	struct tacit_buf text = { 0 };
	enum tacit_plain answer = read_in(git, name, REFERENCE_MAX, &text);

	if (answer == TACIT_PLAIN_ABSENT)
		answer = find_packed(git, name, id);
	else if (answer == TACIT_PLAIN_FOUND)
		answer = text.len == TACIT_OID_SIZE &&
				text.data[text.len - 1] == '\n' &&
				take_id(text.data, id)
			? TACIT_PLAIN_FOUND
			: TACIT_PLAIN_UNSURE;
	tacit_buf_clear(&text);
	return answer;
}

enum tacit_plain tacit_plain_reference(
	const char *git, const char *name, char id[TACIT_OID_SIZE])
{
	struct tacit_buf target = { 0 };
	enum tacit_plain answer = TACIT_PLAIN_UNSURE;

	if (strcmp(name, "HEAD"))
		return find_reference(git, name, id);
	if (tacit_plain_head(git, &target) == TACIT_PLAIN_FOUND)
		answer = find_reference(git, target.data, id);
	tacit_buf_clear(&target);
	return answer;
}

/* --- settings -------------------------------------------------------------- */

/* The last "[section]" above a place, and nothing else in its line */
static bool is_below(const char *text, size_t at, struct tacit_str section)
{
	struct tacit_str rest = { text, at };
	struct tacit_str line = { 0 };
	bool is = false;

	while (tacit_str_line(&rest, &line))
		if (tacit_str_starts(tacit_str_trim(line), "["))
			is = tacit_str_eq(line, section);
	return is;
}

/* "key = word" to its end, and nothing in the word that needs a rule */
static bool take_setting(
	struct tacit_str line, size_t skip, struct tacit_str *word)
{
	size_t i;

	line = tacit_str_from(line, skip);
	if (!tacit_str_skip(&line, " = "))
		return false;
	*word = tacit_str_trim(line);
	for (i = 0; i < word->len; i++)
		if (strchr("\"\\#;", word->data[i]))
			return false;
	return word->len > 0;
}

enum tacit_plain tacit_plain_setting(
	const char *git, const char *key, struct tacit_buf *value)
{
	const char *name = strchr(key, '.') + 1;
	struct tacit_buf section = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_buf small = { 0 };
	struct tacit_str rest;
	struct tacit_str line = { 0 };
	struct tacit_str word = { 0 };
	enum tacit_plain answer = TACIT_PLAIN_UNSURE;
	const char *at = NULL;

	tacit_buf_printf(&section, "[%.*s]", (int)(name - 1 - key), key);
	if (read_in(git, "config", FILE_MAX, &text) == TACIT_PLAIN_FOUND) {
		tacit_buf_add_str(&small, tacit_buf_str(&text));
		lower(&small);
		at = strstr(tacit_buf_cstr(&small), name);
	}
	/* said once, in a line as git writes it */
	if (at && at - small.data > 1 && at[-2] == '\n' && at[-1] == '\t' &&
		!strstr(at + 1, name) &&
		is_below(small.data, (size_t)(at - small.data),
			tacit_buf_str(&section))) {
		rest = tacit_str_from(
			tacit_buf_str(&text), (size_t)(at - small.data));
		(void)tacit_str_line(&rest, &line);
		if (take_setting(line, strlen(name), &word)) {
			tacit_buf_add_str(value, word);
			answer = TACIT_PLAIN_FOUND;
		}
	}
	tacit_buf_clear(&small);
	tacit_buf_clear(&text);
	tacit_buf_clear(&section);
	return answer;
}
