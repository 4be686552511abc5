#include "store/tree.h"

#include <string.h>

#include "base/pile.h"
#include "store/tree_merge.h"

enum { PATH_LIMIT = 1024 };

static bool is_name(struct tacit_str name)
{
	if (!name.len || tacit_str_eqs(name, ".") || tacit_str_eqs(name, ".."))
		return false;
	if (tacit_str_eq_nocase(name, tacit_str_of(".git")) ||
		tacit_str_eq_nocase(name, tacit_str_of("git~1")))
		return false;
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.data[i];

		if (c < 0x20 || c == 0x7f || c == '\\')
			return false;
	}
	return true;
}

bool tacit_tree_check_path(const char *path, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(path);
	struct tacit_str name;
	unsigned depth = 0;
	bool ok = rest.len > 0 && rest.len <= PATH_LIMIT &&
		rest.data[rest.len - 1] != '/';

	while (ok && tacit_str_split(&rest, '/', &name))
		ok = is_name(name) && ++depth < TACIT_TREE_DEPTH;
	if (!ok)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			"is no path for a file of the record");
	return true;
}

/* --- in order -------------------------------------------------------------- */

/* Edits as they come from the pile, with paths that stand in that order, too. */
struct ordering {
	struct tacit_writer *writer;
	struct tacit_path_edit *edits;
	size_t count;
};

static bool take_edit(void *ctx, struct tacit_str text)
{
	struct ordering *ordering = ctx;
	struct tacit_path_edit *edit = &ordering->edits[ordering->count++];
	const size_t len = strlen(text.data);

	memcpy(edit, text.data + len + 1, sizeof(*edit));
	edit->path = tacit_arena_strdup(&ordering->writer->arena, text.data);
	tacit_spool_pass(ordering->writer->spool, len + sizeof(*edit));
	return true;
}

/* They may be more than memory should hold, with their paths. */
static bool sort_edits(struct tacit_writer *writer,
	struct tacit_path_edit *edits, size_t count, struct tacit_err *err)
{
	struct ordering ordering = { .writer = writer, .edits = edits };
	struct tacit_pile pile = {
		.folder = writer->spool ? writer->spool->folder : NULL
	};
	struct tacit_buf text = { 0 };
	bool ok;

	for (size_t i = 0; i < count; i++) {
		tacit_buf_truncate(&text, 0);
		tacit_buf_add(&text, edits[i].path, strlen(edits[i].path) + 1);
		tacit_buf_add(&text, &edits[i], sizeof(edits[i]));
		tacit_pile_add(&pile, tacit_buf_str(&text));
		tacit_spool_pass(writer->spool, text.len);
	}
	tacit_buf_clear(&text);
	ok = tacit_pile_each(&pile, take_edit, &ordering, err);
	tacit_pile_clear(&pile);
	tacit_spool_rest(writer->spool);
	return ok;
}

bool tacit_tree_edit(struct tacit_writer *writer, const git_oid *base,
	struct tacit_path_edit *edits, size_t count, git_oid *out,
	struct tacit_err *err)
{
	bool ok = sort_edits(writer, edits, count, err) &&
		tacit_tree_merge(writer, base, edits, count, out, err);

	tacit_spool_rest(writer->spool);
	return ok;
}
