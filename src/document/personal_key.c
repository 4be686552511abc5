#include "document/personal_key.h"

#include <tacit/str.h>

const char tacit_personal_elsewhere[] =
	"take it out: what is in git cannot be taken out again; who registers "
	"for an event is kept apart: tacit registrations EVENT FILE";

const char *tacit_key_remedy(struct tacit_arena *arena, const char *name,
	const char *near, const char *otherwise)
{
	/* columns of the form, and what else forms ask of a person */
	static const char *const words[] = { "birth", "birth-date", "birthdate",
		"birthday", "born", "date-of-birth", "dob", "place-of-birth",
		"telephone", "telephone-number", "phone", "phone-number", "tel",
		"mobile", "fax", "contact-number", "e-mail", "email", "mail",
		"e-mail-address", "email-address", "gender", "sex",
		"nationality", "citizenship", "passport", "passport-number",
		"passport-no", "full-name", "surname", "first-name",
		"last-name", "workplace", "place-of-work", "job-title",
		"wish-to-speak", "speech-title", NULL };

	if (tacit_is_one_of(name, words))
		return tacit_personal_elsewhere;
	return near ? tacit_arena_printf(arena, "did you mean %s?", near)
		    : otherwise;
}
