#include "store/pending.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

/*
 * 1: the work tree comes after main, and only the names of its paths stand
 * there. 2: it goes first, and they stand there with what they become; after
 * them the objects, but for those of a commit that is larger than the limit.
 */
enum {
	VERSION = 2,
	OBJECTS_LIMIT = 256 << 20,
	PENDING_LIMIT = 2 * OBJECTS_LIMIT - 1
};

bool tacit_pending_exists(const struct tacit_store *store)
{
	struct tacit_buf path = { 0 };
	bool found;

	tacit_pending_path(store, &path);
	found = tacit_io_exists(path.data);
	tacit_buf_clear(&path);
	return found;
}

static size_t bytes_of(const struct tacit_writer *writer)
{
	const struct tacit_staged *object = writer->first;
	size_t sum = 0;

	for (; object; object = tacit_staged_next(writer, object))
		sum += object->bytes.len;
	return sum;
}

/* The intent: what it is, its paths, the objects, the end. */
struct intent {
	const struct tacit_writer *writer;
	const git_oid *parent;
	const git_oid *commit;
	const struct tacit_path_edit *edits;
	size_t count; /* of the edits that are said */
	size_t objects;
	const struct tacit_staged **next; /* of the objects */
};

/* On a line; its bytes, where it is more than one. */
static void add_worktree(const char *path, struct tacit_buf *out)
{
	if (strchr(path, '\n'))
		tacit_buf_printf(
			out, "worktree-of %zu\n%s\n", strlen(path), path);
	else
		tacit_buf_printf(out, "worktree %s\n", path);
}

static void add_head(const struct intent *intent, struct tacit_buf *out)
{
	const struct tacit_store *store = intent->writer->store;
	char hex[TACIT_OID_SIZE];

	tacit_buf_printf(out, TACIT_PENDING_MARK "%d\n", VERSION);
	tacit_buf_printf(out, "parent %s\n",
		intent->parent ? git_oid_tostr(hex, sizeof(hex), intent->parent)
			       : "none");
	tacit_buf_printf(out, "commit %s\n",
		git_oid_tostr(hex, sizeof(hex), intent->commit));
	if (store->work)
		add_worktree(store->git, out);
}

static void add_path(const struct tacit_path_edit *edit, struct tacit_buf *out)
{
	char hex[TACIT_OID_SIZE];

	tacit_buf_printf(out, "path %o %s %s\n", edit->new_mode,
		git_oid_tostr(hex, sizeof(hex), &edit->new_id), edit->path);
}

/* "object TYPE ID LENGTH", and a newline after the bytes. */
static void add_bytes_of(
	const struct tacit_staged *object, struct tacit_buf *out)
{
	char hex[TACIT_OID_SIZE];

	tacit_buf_printf(out, "object %s %s %zu\n",
		git_object_type2string(object->type),
		git_oid_tostr(hex, sizeof(hex), &object->id),
		object->bytes.len);
	tacit_buf_add_str(out, object->bytes);
	tacit_buf_addc(out, '\n');
}

static void add_intent(const void *ctx, size_t i, struct tacit_buf *out)
{
	const struct intent *intent = ctx;
	const size_t before = out->len;

	if (!i) {
		add_head(intent, out);
		*intent->next = intent->writer->first;
	} else if (i <= intent->count) {
		add_path(&intent->edits[i - 1], out);
		tacit_spool_pass(
			intent->writer->spool, 2 * (out->len - before));
	} else if (i <= intent->count + intent->objects) {
		add_bytes_of(*intent->next, out);
		*intent->next =
			tacit_staged_next(intent->writer, *intent->next);
	} else {
		tacit_buf_adds(out, "end\n");
	}
}

bool tacit_pending_write(const struct tacit_writer *writer,
	const git_oid *parent, const git_oid *commit,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_err *err)
{
	const struct tacit_staged *next = NULL;
	const struct intent intent = { .writer = writer,
		.parent = parent,
		.commit = commit,
		.edits = edits,
		.count = writer->store->work ? count : 0,
		.objects =
			bytes_of(writer) <= OBJECTS_LIMIT ? writer->count : 0,
		.next = &next };
	const struct tacit_io_parts parts = {
		1 + intent.count + intent.objects + 1, add_intent, &intent
	};
	struct tacit_buf path = { 0 };
	bool ok;

	tacit_pending_path(writer->store, &path);
	ok = tacit_io_replace_parts(path.data, &parts, 0666, err);
	tacit_buf_clear(&path);
	return ok;
}

void tacit_pending_drop(struct tacit_store *store)
{
	struct tacit_buf path = { 0 };

	tacit_pending_path(store, &path);
	(void)unlink(path.data);
	tacit_buf_clear(&path);
}

/* --- reading it ---------------------------------------------------------- */

static bool take_id(struct tacit_str line, git_oid *id)
{
	return line.len == GIT_OID_HEXSZ &&
		git_oid_fromstrn(id, line.data, line.len) == 0;
}

/* "100644 ID PATH"; the mode 0 is that of what goes. */
static bool take_side(struct tacit_str *line, struct tacit_path_edit *edit)
{
	struct tacit_str mode;
	struct tacit_str id;

	if (!tacit_str_split(line, ' ', &mode) ||
		!tacit_str_split(line, ' ', &id) || !take_id(id, &edit->new_id))
		return false;
	if (tacit_str_eqs(mode, "100644"))
		edit->new_mode = GIT_FILEMODE_BLOB;
	else if (tacit_str_eqs(mode, "100755"))
		edit->new_mode = GIT_FILEMODE_BLOB_EXECUTABLE;
	else if (!tacit_str_eqs(mode, "0"))
		return false;
	return true;
}

static bool take_path(struct tacit_arena *arena, struct tacit_str line,
	struct tacit_pending *pending, size_t *cap)
{
	struct tacit_path_edit *edit = tacit_arena_append(
		arena, &pending->edits, &pending->count, cap, sizeof(*edit));

	if (pending->version > 1 && !take_side(&line, edit))
		return false;
	edit->path = tacit_arena_strndup(arena, line.data, line.len);
	return line.len > 0;
}

/* As many bytes as the line says, and a newline. */
static bool take_counted(
	struct tacit_str line, struct tacit_str *text, struct tacit_str *out)
{
	uint64_t len = 0;

	if (!tacit_str_number(line, text->len, &len))
		return false;
	*out = (struct tacit_str){ text->data, (size_t)len };
	*text = tacit_str_from(*text, out->len);
	return tacit_str_skip(text, "\n");
}

/* "TYPE ID LENGTH", the bytes, a newline. */
static bool take_object(
	struct tacit_str line, struct tacit_str *text, struct tacit_writer *out)
{
	struct tacit_buf name = { 0 };
	struct tacit_str bytes;
	struct tacit_str part;
	git_object_t type;
	git_oid noted;
	git_oid id;

	if (!tacit_str_split(&line, ' ', &part))
		return false;
	tacit_buf_add_str(&name, part);
	type = git_object_string2type(tacit_buf_cstr(&name));
	tacit_buf_clear(&name);
	return git_object_typeisloose(type) &&
		tacit_str_split(&line, ' ', &part) && take_id(part, &noted) &&
		take_counted(line, text, &bytes) &&
		tacit_writer_add(out, type, bytes, &id, NULL) &&
		git_oid_equal(&id, &noted);
}

static bool take_line(struct tacit_arena *arena, struct tacit_str line,
	struct tacit_pending *pending, size_t *cap)
{
	if (tacit_str_skip(&line, "parent ")) {
		pending->has_parent = take_id(line, &pending->parent);
		return pending->has_parent || tacit_str_eqs(line, "none");
	}
	if (tacit_str_skip(&line, "commit "))
		return take_id(line, &pending->commit);
	if (tacit_str_skip(&line, "worktree ")) {
		pending->worktree = line;
		return true;
	}
	return tacit_str_skip(&line, "path ") &&
		take_path(arena, line, pending, cap);
}

static bool parse(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_pending *pending)
{
	struct tacit_str line;
	size_t cap = 0;
	bool ok = true;

	if (!tacit_str_ends(text, "\nend\n") ||
		!tacit_str_skip(&text, TACIT_PENDING_MARK) ||
		!tacit_str_line(&text, &line) ||
		!tacit_str_number(line, VERSION, &pending->version))
		return false;
	text.len -= strlen("end\n");
	while (ok && tacit_str_line(&text, &line))
		if (tacit_str_skip(&line, "object "))
			ok = take_object(line, &text, &pending->objects);
		else if (tacit_str_skip(&line, "worktree-of "))
			ok = take_counted(line, &text, &pending->worktree);
		else
			ok = take_line(arena, line, pending, &cap);
	return ok;
}

bool tacit_pending_read(struct tacit_store *store, struct tacit_arena *arena,
	struct tacit_pending *pending, bool *is_whole, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	bool ok;

	*pending = (struct tacit_pending){ .objects = { .store = store } };
	tacit_pending_path(store, &path);
	ok = tacit_io_read_own(path.data, PENDING_LIMIT, &text, err);
	pending->text = text;
	*is_whole = ok && parse(arena, tacit_buf_str(&text), pending);
	tacit_buf_clear(&path);
	return ok;
}

void tacit_pending_clear(struct tacit_pending *pending)
{
	tacit_writer_clear(&pending->objects);
	tacit_buf_clear(&pending->text);
}
