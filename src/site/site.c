#include "register/held.h"
#include "site/site_parts.h"

void tacit_site_speak(struct site *site, const char *code)
{
	site->code = code;
	site->lang = tacit_words_page(code);
}

static bool each_language(struct site *site,
	bool (*put)(struct site *, struct tacit_err *), struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < site->ask->language_count; i++) {
		tacit_site_speak(site, site->ask->languages[i]);
		site->language = &site->languages[i];
		if (!put(site, err))
			return false;
	}
	site->language = NULL;
	return true;
}

static bool make_public(struct site *site, struct tacit_err *err)
{
	if (!tacit_register_set_public(site->reg, err))
		return false;
	site->record = tacit_record_of(site->reg);
	return true;
}

/* What stands of what was said is found from all, and then told to the public;
 * everything else is what the public may know, and is asked of that alone. */
static bool put_all(struct site *site, struct tacit_err *err)
{
	return each_language(site, tacit_site_put_matrices, err) &&
		(!site->ask->is_public || make_public(site, err)) &&
		each_language(site, tacit_site_put_documents, err) &&
		each_language(site, tacit_site_put_lists, err) &&
		each_language(site, tacit_site_put_feeds, err) &&
		each_language(site, tacit_site_put_search, err) &&
		tacit_site_put_first(site, err);
}

bool tacit_site_publish(struct tacit_register *reg,
	const struct tacit_site_ask *ask, struct tacit_site_sum *sum,
	struct tacit_err *err)
{
	struct site site = { .reg = reg,
		.ask = ask,
		.sum = sum,
		.record = tacit_record_of(reg) };
	bool ok;
	size_t i;

	tacit_site_speak(&site, ask->languages[0]);
	site.languages = tacit_arena_array(
		&site.arena, ask->language_count, sizeof(*site.languages));
	for (i = 0; i < ask->language_count; i++)
		site.languages[i].taken =
			tacit_arena_alloc(&site.arena, SITE_NUMBERS / 8);
	/* each comment stands on half a dozen pages, in each language */
	ok = tacit_site_begin(&site, err) && tacit_register_hold(reg, err) &&
		tacit_site_find(&site, err) && put_all(&site, err) &&
		tacit_site_end(&site, err);
	for (i = 0; i < ask->language_count; i++)
		tacit_site_clear_words(&site.languages[i].words);

	tacit_table_clear(&site.leads);
	tacit_buf_clear(&site.href);
	tacit_arena_clear(&site.arena);
	return ok;
}
