/*
 * types: the one table of document types.
 *
 * A type is a row: name, path pattern, keys, writer, append-only or not,
 * translatable or not. Parsing, checking, listing, showing, setting,
 * templates, authorisation and the format's manual page all read it. Adding
 * a type is adding a row and a template. (design, sections 1 and 2)
 */
#ifndef TACIT_TYPES_H
#define TACIT_TYPES_H

#include <tacit/str.h>

enum tacit_type_id {
	TACIT_BODY,
	TACIT_MEMBER,
	TACIT_AREA,
	TACIT_MEASURE,
	TACIT_PAPER,
	TACIT_ITEM,
	TACIT_NOTE,
	TACIT_COMMENT,
	TACIT_DISPOSITION,
	TACIT_ACT,
	TACIT_DECISION,
	TACIT_PROGRESS,
	TACIT_FOCAL_POINT,
	TACIT_EVENT,
	TACIT_EVENT_REPORT,
	TACIT_TYPE_COUNT
};

enum tacit_key_kind {
	TACIT_KEY_TEXT, /* any line of text */
	TACIT_KEY_WORD, /* one of `choices`, NULL-terminated */
	TACIT_KEY_YESNO, /* plain yes or no */
	TACIT_KEY_NUMBER, /* plain digits */
	TACIT_KEY_DATE, /* plain YYYY-MM-DD */
	TACIT_KEY_INSTANT, /* "YYYY-MM-DDTHH:MM:SSZ" */
	TACIT_KEY_CLOCK, /* "24:00" or "00:00" */
	TACIT_KEY_OFFSET, /* "+06:00" */
	TACIT_KEY_ZONE, /* Asia/Almaty */
	TACIT_KEY_LANG, /* en */
	TACIT_KEY_STATE, /* a member's code: THA */
	TACIT_KEY_WRITER, /* a state's code, or Secretariat in any case */
	TACIT_KEY_ID, /* the id of a document; of type `target` if >= 0 */
	TACIT_KEY_PIN, /* "ID BLOB", or a bare ID while a draft */
	TACIT_KEY_PLACE, /* "ID#ADDRESS" */
	TACIT_KEY_TIMED, /* "VALUE", "VALUE since DATE", "VALUE until DATE" */
	TACIT_KEY_TIMED_STATE, /* the same, the value being a state's code */
	TACIT_KEY_ORGAN, /* the code of one of the body's organs */
	TACIT_KEY_TRACE, /* "ADDRESS ID" */
	TACIT_KEY_COUNTED, /* "STATE NUMBER": participants */
	TACIT_KEY_SILENCE, /* "forward ORGAN", adopt, endorse or none */
	TACIT_KEY_NAMED_ORGAN, /* "CODE Name", as the body lists its organs */
	TACIT_KEY_APPLIED, /* a pin or a place: what a disposition changed */
	TACIT_KEY_SLUG, /* a name in paths: border-control */
	TACIT_KEY_CODE, /* of an area, as its notes carry it: NCT/G */
	TACIT_KEY_SECTION, /* of a plan: i, ii, iii */
	TACIT_KEY_RECURRENCE, /* "2 per year" */
	TACIT_KEY_LANG_PAIR, /* "zh-ru": interpretation */
	TACIT_KEY_GIT_ID, /* of a commit or a blob: 40 hex digits */
	TACIT_KEY_DIMENSION, /* its code, as the body lists it */
	TACIT_KEY_NAMED_DIMENSION, /* "CODE Name", likewise */
	TACIT_KEY_VERIFIER, /* "NAME+HASH+KEY": what signatures are checked by */
	TACIT_KEY_KEY /* the name of a key of the same document */
};

enum {
	TACIT_REQUIRED = 1u << 0,
	TACIT_LIST = 1u << 1, /* repeatable: a list of scalars */
	TACIT_PER_LANG = 1u << 2, /* key-XX exists per language */
	TACIT_FREE_IN_CALL = 1u << 3, /* may change while its call is open */
	TACIT_OF_OFFICE = 1u << 4, /* may hold an office's number, or a key */
	TACIT_FORMER = 1u << 5 /* read, not written: what earlier registers call
				* the key of the row before it */
};

enum tacit_writer {
	TACIT_BY_SECRETARIAT,
	TACIT_BY_COORDINATORS, /* those of its area; the secretariat where it
				* has none */
	TACIT_BY_STATE, /* the state itself */
	TACIT_BY_STATE_OR_SECRETARIAT,
	TACIT_BY_STATE_OR_COORDINATORS,
	TACIT_BY_SECRETARIAT_OR_COORDINATORS
};

struct tacit_key {
	const char *name;
	enum tacit_key_kind kind;
	unsigned flags;
	const char *const *choices; /* words; NULL for other kinds */
	int target; /* an enum tacit_type_id, or -1: any */
	const char *help; /* one line, for the manual and help */
};

enum tacit_append {
	TACIT_EDITABLE,
	TACIT_APPEND_ONLY,
	TACIT_APPEND_ONCE_ISSUED /* notes: from `issued` on */
};

struct tacit_type {
	enum tacit_type_id id;
	const char *name; /* "focal-point" */
	const char *folder; /* the first segment of its paths; body: "" */
	/* words in capitals stand for what changes; alternatives are parted
	 * by a blank: "measures/AREA/MEASURE.md" */
	const char *pattern;
	const char *id_pattern; /* of the canonical id: "AREA/MEASURE" */
	const struct tacit_key *keys;
	size_t key_count;
	enum tacit_writer writer;
	enum tacit_append append;
	bool is_translatable;
	const char *help; /* one line */
};

const struct tacit_type *tacit_type(enum tacit_type_id id);
/** By name ("event-report"), or NULL. */
const struct tacit_type *tacit_type_named(const char *name);
/** The folders of types whose ids have several words, each once, by name. */
size_t tacit_type_folders(const char *folders[TACIT_TYPE_COUNT]);

/**
 * The row of a key in a type: its own, one of those every type takes
 * (distribution, inferred, stated; supersedes and withdraws where
 * append-only; text and translates in language versions), or the base of a
 * per-language key (title-ru). NULL when the type has no such key; then
 * `nearest` (may be NULL) is the nearest known one or NULL.
 */
const struct tacit_key *tacit_type_key(
	const struct tacit_type *type, const char *name, const char **nearest);

/**
 * The keys that every type takes (distribution, inferred, stated), and those
 * of a language version, each NULL-name terminated.
 */
const struct tacit_key *tacit_type_common_keys(void);
const struct tacit_key *tacit_type_version_keys(void);
/**
 * supersedes and withdraws; for types whose `append` is not TACIT_EDITABLE.
 */
const struct tacit_key *tacit_type_append_keys(void);

/** The row under whose name a key is written now: its own, as a rule. */
const struct tacit_key *tacit_key_today(const struct tacit_key *key);

/** The one of such rows with that name, or NULL. */
const struct tacit_key *tacit_key_named(
	const struct tacit_key *rows, const char *name);

/**
 * What states or coordinators write and the secretariat enters for them, with
 * its source: such a type has the key `via`, and only what was so entered has
 * it. A comment is none of these: it always says how it came.
 */
bool tacit_type_is_entered(const struct tacit_type *type);

/** True for the two letters of an ISO 639-1 language. */
bool tacit_lang_is_known(struct tacit_str code);

/** True for keys whose plain values are dates, numbers or yes/no. */
bool tacit_type_is_typed_key(const char *name);

/* The words of the table that rules ask for, spelled once. */
enum tacit_kind {
	TACIT_KIND_COMMENT,
	TACIT_KIND_PROPOSAL,
	TACIT_KIND_AMENDMENT,
	TACIT_KIND_OBJECTION,
	TACIT_KIND_RESERVATION,
	TACIT_KIND_CONDITION,
	TACIT_KIND_QUESTION,
	TACIT_KIND_EXTENSION_REQUEST,
	TACIT_KIND_SUPPORT,
	TACIT_KIND_NO_OBJECTION,
	TACIT_KIND_WITHDRAWAL,
	TACIT_KIND_REPLY,
	TACIT_KIND_STATEMENT, /* on a decision only */
	TACIT_KIND_COUNT,
	/* those before name no other document, and can be chosen */
	TACIT_KIND_ALONE = TACIT_KIND_WITHDRAWAL
};

/** "no-objection" -> its kind; false when it is none. */
bool tacit_kind_parse(const char *word, enum tacit_kind *out);
const char *tacit_kind_word(enum tacit_kind kind);

/** Is a comment of that kind nothing without words? */
bool tacit_kind_needs_words(const char *kind);

/** Does it say all alone, so that nobody asks for words? "no-objection" */
bool tacit_kind_says_all(const char *kind);

/* The outcome that needs a reason. */
#define TACIT_OUTCOME_WITH_REASON "not-incorporated"

#endif
