/* Receipts that were given: against the clock, the files beside them, the
 * journal and main. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "keep/doctor_shared.h"
#include "shared/journal.h"
#include "store/pushed.h"

enum { BACK_S = 5 }; /* how much earlier than the one before one may be */

/* --- one of them ----------------------------------------------------------- */

static const char *name_span(
	const struct shared_look *look, const struct tacit_receipt *receipt)
{
	return tacit_arena_printf(&look->visit->out->arena,
		"%" PRIu64 ": %.12s..%.12s", receipt->seq,
		receipt->old_tip ? receipt->old_tip : "none", receipt->new_tip);
}

static void look_at_clock(
	struct shared_look *look, const struct tacit_receipt *receipt)
{
	struct visit *visit = look->visit;

	if (receipt->at.s > visit->options->clock.s + BACK_S)
		tacit_finding_amiss(visit, "clock",
			"a receipt is of later than now: the clock is wrong, "
			"or was",
			name_span(look, receipt), "see: date -u");
	/* of what nobody pushed it is known only when it was found */
	if (!receipt->from)
		return;
	if (look->last.s > receipt->at.s + BACK_S)
		tacit_finding_amiss(visit, "clock",
			"a receipt is of earlier than the one before it: the "
			"clock was put back",
			name_span(look, receipt), "see: date -u");
	look->last = receipt->at;
}

/* Whether what stands there is what the receipt has the digest of. */
static void look_beside(struct shared_look *look,
	const struct tacit_receipt *receipt, const char *folder,
	const unsigned char *wanted)
{
	struct visit *visit = look->visit;
	const char *path =
		tacit_log_at_path(&visit->out->arena, folder, wanted);
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf bytes = { 0 };
	struct tacit_err none = { 0 };

	if (!tacit_log_at_read(&look->log.at, path, &bytes, &none)) {
		tacit_finding_amiss(visit, "receipts",
			"what a receipt has the digest of is not beside it",
			tacit_arena_printf(&visit->out->arena,
				"%" PRIu64 ": %s", receipt->seq, path),
			"");
	} else {
		tacit_digest(tacit_buf_str(&bytes), digest);
		if (memcmp(digest, wanted, sizeof(digest)) != 0)
			tacit_finding_amiss(visit, "receipts",
				"what stands beside a receipt is not what it "
				"has the digest of",
				tacit_arena_printf(&visit->out->arena,
					"%" PRIu64 ": %s", receipt->seq, path),
				"");
	}
	tacit_buf_clear(&bytes);
}

/* The secretariat has looked at it, and says so. */
static bool is_known_move(struct shared_look *look, uint64_t seq)
{
	struct tacit_buf set = { 0 };
	struct tacit_str rest = { 0 };
	struct tacit_str word;
	uint64_t number;
	bool is = false;

	if (tacit_store_config(look->visit->store, "tacit.known-moves", &set))
		rest = tacit_buf_str(&set);
	while (!is && tacit_str_split(&rest, ' ', &word))
		is = tacit_str_number(word, INT64_MAX, &number) &&
			number == seq;
	tacit_buf_clear(&set);
	return is;
}

static void tell_nobody(
	struct shared_look *look, const struct tacit_receipt *receipt)
{
	const char *span = name_span(look, receipt);

	if (is_known_move(look, receipt->seq))
		tacit_finding_ok(look->visit, "receipts",
			"main was moved past the hooks, and that is known",
			span);
	else
		tacit_finding_amiss(look->visit, "receipts",
			"ALARM: main was moved past the hooks, and nobody "
			"knows by whom",
			span,
			"see what it brought: git log -p OLD..NEW; once that "
			"is clear: git config tacit.known-moves NUMBER");
}

static bool look_at_entry(void *ctx, uint64_t index, struct tacit_str entry,
	struct tacit_err *err)
{
	struct shared_look *look = ctx;
	struct tacit_arena *arena = &look->visit->out->arena;
	struct tacit_err none = { 0 };
	struct tacit_receipt receipt;
	struct given *given;

	(void)index;
	(void)err;
	if (!tacit_receipt_read(arena, entry, &receipt, &none))
		return true;
	given = tacit_arena_append(
		arena, &look->given, &look->count, &look->cap, sizeof(*given));
	*given = (struct given){ .seq = receipt.seq,
		.old_tip = receipt.old_tip,
		.new_tip = receipt.new_tip,
		.is_pushed = receipt.from && receipt.old_tip };
	look_at_clock(look, &receipt);
	if (!receipt.from)
		tell_nobody(look, &receipt);
	if (receipt.has_certificate)
		look_beside(
			look, &receipt, "certificates", receipt.certificate);
	if (receipt.comment_count && !receipt.comments)
		look_beside(look, &receipt, "lists", receipt.comments_digest);
	return true;
}

/* --- the journal ----------------------------------------------------------- */

static int by_new_tip(const void *a, const void *b)
{
	return strcmp(((const struct given *)a)->new_tip,
		((const struct given *)b)->new_tip);
}

static bool began_there(const struct shared_look *look, const char *tip)
{
	size_t i;

	for (i = 0; i < look->count; i++)
		if (look->given[i].is_pushed &&
			!strcmp(look->given[i].old_tip, tip))
			return true;
	return false;
}

static bool look_at_line(
	const struct tacit_journal_line *line, void *ctx, struct tacit_err *err)
{
	struct shared_look *look = ctx;
	const struct given like = { .new_tip = line->new_tip };
	struct tacit_store *store = look->visit->store;
	struct given *given;
	bool is_followed = false;

	if (line->word != TACIT_JOURNAL_MOVES)
		return true;
	given = bsearch(
		&like, look->given, look->count, sizeof(*given), by_new_tip);
	if (given) {
		given->is_in_journal = true;
		return true;
	}
	/* main went on from there by another push, or did not follow it */
	if (began_there(look, line->old_tip))
		return true;
	if (!tacit_store_check_ancestor(
		    store, line->new_tip, look->log.main, &is_followed, err))
		return false;
	look->unlisted += is_followed;
	return true;
}

static void tell_number(struct shared_look *look, const char *about,
	const char *what, size_t number, const char *remedy)
{
	if (number)
		tacit_finding_amiss(look->visit, about, what,
			tacit_arena_printf(
				&look->visit->out->arena, "%zu", number),
			remedy);
}

static bool look_at_journal(struct shared_look *look, struct tacit_err *err)
{
	size_t unknown = 0;
	size_t i;

	if (!tacit_journal_exists(look->visit->store)) {
		if (look->count > 1)
			tacit_finding_amiss(look->visit, "journal",
				"the journal of pushes is not there", NULL,
				"put its copy there");
		return true;
	}
	if (look->count)
		qsort(look->given, look->count, sizeof(*look->given),
			by_new_tip);
	if (!tacit_journal_each_back(
		    look->visit->store, look_at_line, look, err))
		return false;
	for (i = 0; i < look->count; i++)
		unknown += look->given[i].is_pushed &&
			!look->given[i].is_in_journal;
	tell_number(look, "journal",
		"receipts are of pushes that the journal has not", unknown,
		"see whether its copy has them");
	tell_number(look, "journal",
		"main followed pushes that no receipt is of", look->unlisted,
		"the log is not what was given: compare with receipts that "
		"states keep: tacit shared receipt compare");
	return true;
}

void tacit_doctor_given(struct shared_look *look)
{
	struct visit *visit = look->visit;
	struct tacit_arena *arena = &visit->out->arena;
	const size_t amiss = visit->out->amiss;
	struct tacit_err why = { 0 };

	look->log = (struct tacit_receipt_log){
		.store = visit->store, .key = &look->key, .arena = arena
	};
	if (!tacit_receipt_log_open(&look->log, &why) ||
		!tacit_tiles_each(&look->log.tiles, 0, look->log.tiles.size,
			look_at_entry, look, &why) ||
		!look_at_journal(look, &why))
		tacit_finding_amiss(visit, "receipts",
			tacit_arena_strdup(arena, why.msg),
			why.path[0] ? why.path : NULL, "");
	else if (visit->out->amiss == amiss)
		tacit_finding_ok(visit, "journal",
			"each push that main followed has its receipt",
			tacit_arena_printf(arena, "%zu", look->count));
	tacit_tiles_clear(&look->log.tiles);
}
