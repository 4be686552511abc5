#include "shared/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#define FILE_NAME "/tacit/journal"
#define NONE "none"
#define NOT_SAID "-"

enum { LOCK_WAIT_MS = 30000, TAIL = 65536, MODE = 0640 };

static const char *const words[] = {
	[TACIT_JOURNAL_ACCEPTED] = "accepted",
	[TACIT_JOURNAL_MOVES] = "moves",
	[TACIT_JOURNAL_REFUSED] = "refused",
	[TACIT_JOURNAL_FLAGGED] = "flagged",
};

static char *journal_path(const struct tacit_store *store)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(
		&path, "%s" FILE_NAME, tacit_store_common_folder(store));
	return path.data;
}

static bool says_why(enum tacit_journal_word word)
{
	return word == TACIT_JOURNAL_REFUSED || word == TACIT_JOURNAL_FLAGGED;
}

/* --- written --------------------------------------------------------------- */

/* One word, whatever stands in it: what would end it, in octal. */
static void add_why(struct tacit_buf *out, const char *why)
{
	for (; *why; why++) {
		const unsigned char c = (unsigned char)*why;

		if (c <= ' ' || c == '\\' || c == 0x7f)
			tacit_buf_printf(out, "\\%03o", c);
		else
			tacit_buf_addc(out, *why);
	}
}

/* Cut, and not in the middle of what stands for one byte. */
static void cut_line(struct tacit_buf *out)
{
	size_t len = TACIT_JOURNAL_LINE_MAX - 1;

	if (out->len <= len)
		return;
	while (strchr("\\01234567", out->data[len - 1]))
		len--;
	tacit_buf_truncate(out, len);
}

static bool is_word(const char *text)
{
	return text && text[0] && !text[strcspn(text, " \n\r\t")];
}

static bool write_line(const struct tacit_journal_line *line,
	struct tacit_buf *out, struct tacit_err *err)
{
	char at[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_valid(line->at) || !is_word(line->who) ||
		(line->why ? !says_why(line->word)
			   : !is_word(line->old_tip) ||
					!is_word(line->new_tip)))
		return tacit_fail(err, TACIT_INVALID,
			"this is nothing that a journal can say");
	tacit_instant_format(line->at, at);
	tacit_buf_printf(out, "%s %s %ld %s %s %s ", at, words[line->word],
		line->process, line->who,
		is_word(line->old_tip) ? line->old_tip : NOT_SAID,
		is_word(line->new_tip) ? line->new_tip : NOT_SAID);
	if (line->why) {
		add_why(out, line->why);
		cut_line(out);
	} else if (line->certificate) {
		tacit_buf_printf(out, "%s:", line->certificate);
		tacit_digest_hex(line->digest, out);
	} else {
		tacit_buf_adds(out, NONE);
	}
	tacit_buf_addc(out, '\n');
	return true;
}

/* What a power loss cut has no end, and must not become the next one's. An end
 * that cannot be read may be such a one; an empty line is passed over. */
static bool is_cut(int fd, off_t size)
{
	char last = '\0';

	return size > 0 && (pread(fd, &last, 1, size - 1) != 1 || last != '\n');
}

static bool append_line(
	int fd, const char *path, struct tacit_buf *line, struct tacit_err *err)
{
	struct tacit_buf whole = { 0 };
	struct stat st;
	bool ok = fstat(fd, &st) == 0 ||
		tacit_fail_at(err, TACIT_IO, path, 0, "cannot be looked at: %s",
			strerror(errno));

	if (ok && is_cut(fd, st.st_size))
		tacit_buf_addc(&whole, '\n');
	tacit_buf_add_str(&whole, tacit_buf_str(line));
	ok = ok && tacit_io_write(fd, path, tacit_buf_str(&whole), err) &&
		tacit_io_sync(fd, path, err);
	tacit_buf_clear(&whole);
	return ok;
}

/* Of the folder above: made, or synced. */
static bool do_above(const struct tacit_store *store,
	bool deed(const char *path, struct tacit_err *err),
	struct tacit_err *err)
{
	struct tacit_buf folder = { 0 };
	bool ok;

	tacit_buf_printf(&folder, "%s/tacit", tacit_store_common_folder(store));
	ok = deed(folder.data, err);
	tacit_buf_clear(&folder);
	return ok;
}

bool tacit_journal_add(const struct tacit_store *store,
	const struct tacit_journal_line *line, struct tacit_err *err)
{
	char *path = journal_path(store);
	struct tacit_buf text = { 0 };
	int lock = -1;
	int fd = -1;
	bool ok = write_line(line, &text, err) &&
		do_above(store, tacit_io_make_folders, err);

	/* before the lock, which would make one that everybody may read */
	if (ok)
		fd = tacit_io_open(
			path, O_RDWR | O_CREAT | O_APPEND, MODE, err);
	ok = ok && fd >= 0 && tacit_io_lock(path, LOCK_WAIT_MS, &lock, err) &&
		append_line(fd, path, &text, err) &&
		do_above(store, tacit_io_sync_folder, err);
	if (fd >= 0)
		(void)close(fd);
	tacit_io_unlock(&lock);
	tacit_buf_clear(&text);
	free(path);
	return ok;
}

/* --- read ------------------------------------------------------------------ */

static bool take_journal_word(
	struct tacit_arena *arena, struct tacit_str *rest, const char **out)
{
	struct tacit_str word;

	if (!tacit_str_split(rest, ' ', &word) || !word.len)
		return false;
	*out = tacit_arena_strndup(arena, word.data, word.len);
	return true;
}

static const char *read_why(struct tacit_arena *arena, struct tacit_str text)
{
	char *out = tacit_arena_alloc(arena, text.len + 1);
	size_t len = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		const char *digits = text.data + i + 1;

		if (text.data[i] == '\\' && text.len - i > 3 &&
			tacit_str_is_of(
				(struct tacit_str){ digits, 3 }, "01234567")) {
			out[len++] = (char)(unsigned char)((digits[0] - '0')
					<< 6 |
				(digits[1] - '0') << 3 | (digits[2] - '0'));
			i += 3;
		} else {
			out[len++] = text.data[i];
		}
	}
	out[len] = '\0';
	return out;
}

static bool read_certificate(struct tacit_arena *arena, struct tacit_str rest,
	struct tacit_journal_line *out)
{
	struct tacit_str blob;

	if (tacit_str_eqs(rest, NONE))
		return true;
	if (!tacit_str_split(&rest, ':', &blob) ||
		!tacit_digest_of_hex(rest, out->digest))
		return false;
	out->certificate = tacit_arena_strndup(arena, blob.data, blob.len);
	return true;
}

static bool read_journal_word(const char *text, enum tacit_journal_word *out)
{
	for (size_t i = 0; i < TACIT_COUNT(words); i++) {
		if (strcmp(words[i], text) != 0)
			continue;
		*out = (enum tacit_journal_word)i;
		return true;
	}
	return false;
}

/* False: it is none, or was cut. */
static bool read_line(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_journal_line *out)
{
	const char *at = NULL;
	const char *word = NULL;
	const char *process = NULL;
	char *end;

	*out = (struct tacit_journal_line){ 0 };
	if (!take_journal_word(arena, &text, &at) ||
		!take_journal_word(arena, &text, &word) ||
		!take_journal_word(arena, &text, &process) ||
		!take_journal_word(arena, &text, &out->who) ||
		!take_journal_word(arena, &text, &out->old_tip) ||
		!take_journal_word(arena, &text, &out->new_tip) ||
		!tacit_instant_parse(tacit_str_of(at), &out->at) ||
		!read_journal_word(word, &out->word))
		return false;
	out->process = strtol(process, &end, 10);
	if (*end)
		return false;
	if (!says_why(out->word))
		return read_certificate(arena, text, out);
	out->why = read_why(arena, text);
	return true;
}

/* The last stretch of the file that begins where a line does. */
struct back {
	int fd;
	const char *path;
	off_t end; /* what was not told yet ends here */
	size_t step;
	struct tacit_buf bytes;
};

static bool read_back(struct back *back, struct tacit_err *err)
{
	const size_t len =
		(off_t)back->step < back->end ? back->step : (size_t)back->end;
	const off_t from = back->end - (off_t)len;
	size_t has = 0;

	tacit_buf_truncate(&back->bytes, 0);
	while (has < len) {
		char part[4096];
		const size_t want =
			len - has < sizeof(part) ? len - has : sizeof(part);
		const ssize_t got =
			pread(back->fd, part, want, from + (off_t)has);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return tacit_fail_at(err, TACIT_IO, back->path, 0,
				"cannot be read: %s",
				got < 0 ? strerror(errno) : "it was cut");
		tacit_buf_add(&back->bytes, part, (size_t)got);
		has += (size_t)got;
	}
	return true;
}

/* The last line of what was read, up to where it begins; false: not all of it
 * is there. */
static bool cut_last(
	const struct back *back, size_t *len, struct tacit_str *line)
{
	const char *data = back->bytes.data;
	size_t from = *len;

	while (from > 0 && data[from - 1] == '\n')
		from--;
	line->len = from;
	while (from > 0 && data[from - 1] != '\n')
		from--;
	if (!from && back->end > (off_t)back->bytes.len)
		return false;
	line->data = data + from;
	line->len -= from;
	*len = from;
	return true;
}

static bool tell_back(struct back *back, tacit_journal_fn *fn, void *ctx,
	bool *goes_on, struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	size_t len = back->bytes.len;
	struct tacit_arena arena = { 0 };
	struct tacit_journal_line line;
	struct tacit_str text;

	*goes_on = true;
	while (*goes_on && len && cut_last(back, &len, &text)) {
		if (read_line(&arena, text, &line))
			*goes_on = fn(&line, ctx, &none);
		tacit_arena_clear(&arena);
	}
	/* a line longer than the step */
	if (len == back->bytes.len)
		back->step *= 2;
	back->end -= (off_t)(back->bytes.len - len);
	return none.code == TACIT_OK || tacit_fail_as(err, &none);
}

bool tacit_journal_exists(const struct tacit_store *store)
{
	char *path = journal_path(store);
	const bool is = tacit_io_exists(path);

	free(path);
	return is;
}

bool tacit_journal_each_back(const struct tacit_store *store,
	tacit_journal_fn *fn, void *ctx, struct tacit_err *err)
{
	char *path = journal_path(store);
	struct back back = { .path = path, .step = TAIL };
	struct tacit_err why = { 0 };
	bool goes_on = true;
	struct stat st;
	bool ok;

	back.fd = tacit_io_open(path, O_RDONLY, 0, &why);
	if (back.fd < 0) {
		ok = why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
		goto out;
	}
	ok = fstat(back.fd, &st) == 0 ||
		tacit_fail_at(err, TACIT_IO, path, 0, "cannot be looked at: %s",
			strerror(errno));
	if (ok)
		back.end = st.st_size;
	while (ok && goes_on && back.end > 0)
		ok = read_back(&back, err) &&
			tell_back(&back, fn, ctx, &goes_on, err);
	(void)close(back.fd);
out:
	tacit_buf_clear(&back.bytes);
	free(path);
	return ok;
}

struct journal_search {
	const struct tacit_journal_line *like;
	struct tacit_arena *arena;
	struct tacit_journal_line *out;
	bool found;
};

static bool is_like(
	const struct tacit_journal_line *line, void *ctx, struct tacit_err *err)
{
	struct journal_search *search = ctx;
	const struct tacit_journal_line *like = search->like;
	struct tacit_arena *arena = search->arena;

	(void)err;
	if (line->word != like->word ||
		(like->process && line->process != like->process) ||
		strcmp(line->old_tip, like->old_tip) != 0 ||
		(like->new_tip && strcmp(line->new_tip, like->new_tip) != 0))
		return true;
	*search->out = *line;
	search->out->who = tacit_arena_strdup(arena, line->who);
	search->out->old_tip = tacit_arena_strdup(arena, line->old_tip);
	search->out->new_tip = tacit_arena_strdup(arena, line->new_tip);
	if (line->certificate)
		search->out->certificate =
			tacit_arena_strdup(arena, line->certificate);
	if (line->why)
		search->out->why = tacit_arena_strdup(arena, line->why);
	search->found = true;
	return false;
}

bool tacit_journal_find(const struct tacit_store *store,
	const struct tacit_journal_line *like, struct tacit_arena *arena,
	struct tacit_journal_line *out, bool *found, struct tacit_err *err)
{
	struct journal_search search = {
		.like = like, .arena = arena, .out = out
	};
	bool ok = tacit_journal_each_back(store, is_like, &search, err);

	*found = search.found;
	return ok;
}
