/* opened: what an opened register holds, for the files of this room. */
#ifndef TACIT_REGISTER_OPENED_H
#define TACIT_REGISTER_OPENED_H

#include <tacit/audience.h>
#include <tacit/receipts.h>
#include <tacit/register.h>

#include "rules/past.h"

/* The numbers that notes bear: see printed.c. In the register's arena. */
struct tacit_note_row {
	const char *id;
	const char *number;
};

struct tacit_numbers {
	struct tacit_note_row *list; /* by id */
	size_t count;
	size_t cap;
	bool is_loaded;
};

struct tacit_near;
struct tacit_held;

struct tacit_register {
	struct tacit_store *store;
	struct tacit_index *index;
	struct tacit_index_key key; /* what the index is brought to */
	struct tacit_instant now;
	struct tacit_date day; /* its noon is now; none: as given */
	bool is_public; /* only what is for the public is there */
	char *at; /* as given, or NULL */
	char *folder; /* <common git folder>/tacit, or the cache folder */
	char *index_path; /* in it */
	char *past_path; /* in it */
	struct tacit_past past; /* of key.commit */
	bool is_for_hook; /* the past is not walked */
	bool is_main; /* HEAD is, and not another revision */
	char proved[TACIT_OID_SIZE]; /* of it, before HEAD was read; or "" */
	struct tacit_waiting waiting;
	struct tacit_arena withheld_arena; /* of: */
	const char **withheld; /* ids, sorted; NULL: not looked for yet */
	size_t withheld_count;
	struct tacit_arena own;
	struct tacit_arena *arena; /* body and members; cleared by a refresh */
	struct tacit_body body;
	struct tacit_numbers numbers;
	struct tacit_near *near; /* what is kept of ids that were asked of */
	struct tacit_held *held; /* documents that stay read; or NULL */
	struct tacit_member *members;
	size_t member_count;
	bool is_loaded; /* body and members are those of key.commit */
	struct tacit_receipts log; /* of the receipts: */
	bool is_log_known; /* it is what the index was told */
	unsigned under_way;
	unsigned *reading; /* queries under way: nobody may rebuild */
};

/* sync.c: bring the index to reg->key's commit and receipts. */
bool tacit_sync(struct tacit_register *reg, const struct tacit_index_key *to,
	bool anew, uint64_t *rows, struct tacit_err *err);

/* audience.c: look, before the public is meant, for what of its documents a
 * hidden one undid or moved; is one there for the public? */
bool tacit_withheld_find(struct tacit_register *reg, struct tacit_err *err);
bool tacit_is_told_public(
	const struct tacit_register *reg, const struct tacit_document *doc);

/* read.c: what a row has, in the arena; false: it is not to be read here. */
bool tacit_row_document(struct tacit_register *reg,
	const struct tacit_index_row *row, struct tacit_arena *arena,
	struct tacit_document *doc);

/* read.c: the same, whoever asks. */
void tacit_row_read(const struct tacit_index_row *row,
	struct tacit_arena *arena, struct tacit_document *doc);

/* held.c: what a path has, where that is held, or NULL. What an id has, whoever
 * asks and whenever; false: the index is to say. */
const struct tacit_document *tacit_held_document(
	const struct tacit_register *reg, const char *path);
bool tacit_holds_all(const struct tacit_register *reg);
bool tacit_held_find(const struct tacit_register *reg, int type, const char *id,
	const struct tacit_document **out);
void tacit_held_clear(struct tacit_held *held);

/* read.c: the same record again, so that what was handed out is still true:
 * anew where the file is damaged; back to it where others have brought it on
 * before we first opened it. Not while another query stands open on it. */
bool tacit_rows_repair(struct tacit_register *reg, const struct tacit_err *why);

/* latest.c: when the last of all documents begins to exist. */
bool tacit_latest_find(
	struct tacit_register *reg, int64_t *latest, struct tacit_err *err);
bool tacit_latest_remember(
	struct tacit_register *reg, int64_t latest, struct tacit_err *err);

/* past.c: look what is known of the past, before HEAD is read: other commands
 * prove what comes later. Then bring it to a commit, and prove that. */
void tacit_past_begin(struct tacit_register *reg);
bool tacit_past_bring(
	struct tacit_register *reg, const char *commit, struct tacit_err *err);

/* begun.c: how many papers and activities are recorded later than now. */
bool tacit_begun_later(
	struct tacit_register *reg, uint64_t *count, struct tacit_err *err);

/* body.c: the body and its zone, the members. */
bool tacit_body_load(struct tacit_register *reg, struct tacit_err *err);
/* Its zone as it stands in any commit, and the key of its receipts (NULL: it
 * declares none), into the arena. */
bool tacit_body_zone(struct tacit_register *reg, const char *commit,
	struct tacit_arena *arena, struct tacit_zone *zone, const char **vkey,
	struct tacit_err *err);

/* folded.c: whether any name, title or code of the document, in any language,
 * past or present, is what was typed (folded). */
bool tacit_is_called(
	const struct tacit_document *doc, const struct tacit_buf *folded);

#endif
