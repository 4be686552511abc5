#include "cli/comment_words.h"

#include <string.h>

static bool resolve_references(
	struct app *app, struct tacit_comment *comment, int *status)
{
	const struct {
		const char **id;
		unsigned types;
	} references[] = {
		{ &comment->area, 1u << TACIT_AREA },
		{ &comment->reported_in, 1u << TACIT_NOTE },
		{ &comment->follows, 1u << TACIT_COMMENT },
		{ &comment->supersedes, 1u << TACIT_COMMENT },
		{ &comment->withdraws, 1u << TACIT_COMMENT },
		{ &comment->disposition, 1u << TACIT_DISPOSITION },
	};
	size_t i;

	for (i = 0; i < sizeof(references) / sizeof(references[0]); i++) {
		if (*references[i].id &&
			!app_resolve(app, *references[i].id,
				references[i].types, references[i].id, status))
			return false;
	}
	return true;
}

static bool resolve_states(struct app *app, struct tacit_comment *comment,
	struct option_list *joint, int *status)
{
	const char **codes = tacit_arena_array(
		&app->arena, joint->count + 1, sizeof(*codes));
	size_t i;

	/* a state that records speaks for itself */
	if (!comment->state && app->actor.role == TACIT_ROLE_STATE)
		comment->state = app->actor.code;
	if (!comment->state)
		comment->state = app_ask(app, "Which state?");
	if (!comment->state) {
		*status = app_usage(app,
			"--state STATE is needed: the state "
			"that speaks");
		return false;
	}
	if (!app_resolve_state(app, comment->state, &comment->state, status))
		return false;
	for (i = 0; i < joint->count; i++) {
		if (!app_resolve_state(
			    app, joint->values[i], &codes[i], status))
			return false;
	}
	comment->joint = codes;
	comment->joint_count = joint->count;
	return true;
}

static bool needs_words(const char *kind)
{
	return strcmp(kind, "withdrawal") != 0 &&
		strcmp(kind, "no-objection") != 0 &&
		strcmp(kind, "support") != 0 && strcmp(kind, "reply") != 0;
}

bool comment_words_read(struct app *app, struct tacit_comment *comment,
	struct comment_words *words, int *status)
{
	if (!app_instant(app, "received", words->received, &comment->received,
		    status) ||
		!app_date(app, "known-by", words->known_by, &comment->known_by,
			status) ||
		!resolve_references(app, comment, status) ||
		!resolve_states(app, comment, &words->joint, status))
		return false;
	comment->places = words->places.values;
	comment->place_count = words->places.count;
	if (!words->message && !words->file && !needs_words(comment->kind))
		return true;
	comment->body = app_text(app, words->message, words->file, "", status);
	return comment->body != NULL;
}
