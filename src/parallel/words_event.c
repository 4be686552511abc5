/* words_event: how things are held, and what is. */
#include "parallel/stem.h"
#include "parallel/words.h"

#include <string.h>

/* One word, or two in a row. */
struct way {
	const char *stem;
	size_t more;
	const char *second; /* NULL: one word */
	size_t second_more;
	unsigned value; /* of a mode its place among the names */
};

enum { ONLINE = 1, IN_PERSON, VIDEO, HYBRID };

static const char *const names[] = { [ONLINE] = "online",
	[IN_PERSON] = "in person",
	[VIDEO] = "video",
	[HYBRID] = "hybrid" };

static const struct way modes[] = {
	{ "online", 0, NULL, 0, ONLINE },
	{ "онлаин", 4, NULL, 0, ONLINE },
	{ "virtual", 2, NULL, 0, ONLINE },
	{ "виртуальн", 3, "формат", 2, ONLINE },
	{ "remotely", 0, NULL, 0, ONLINE },
	{ "дистанционн", 3, NULL, 0, ONLINE },
	{ "қашықтан", 0, NULL, 0, ONLINE },
	{ "线", 0, "上", 0, ONLINE },
	{ "hybrid", 0, NULL, 0, HYBRID },
	{ "гибридн", 3, NULL, 0, HYBRID },
	{ "гибридт", 4, NULL, 0, HYBRID },
	{ "аралас", 0, "формат", 4, HYBRID },
	{ "混", 0, "合", 0, HYBRID },
	{ "video", 0, NULL, 0, VIDEO },
	{ "videoconferenc", 4, NULL, 0, VIDEO },
	{ "видеоконференц", 12, NULL, 0, VIDEO },
	{ "видеосвяз", 4, NULL, 0, VIDEO },
	{ "беинеконференц", 12, NULL, 0, VIDEO },
	{ "беинебаиланыс", 8, NULL, 0, VIDEO },
	{ "视", 0, "频", 0, VIDEO },
	{ "offline", 0, NULL, 0, IN_PERSON },
	{ "in", 0, "person", 0, IN_PERSON },
	{ "офлаин", 4, NULL, 0, IN_PERSON },
	{ "оффлаин", 4, NULL, 0, IN_PERSON },
	{ "очно", 2, NULL, 0, IN_PERSON },
	{ "очнои", 0, NULL, 0, IN_PERSON },
	{ "очныи", 0, NULL, 0, IN_PERSON },
	{ "очная", 0, NULL, 0, IN_PERSON },
	{ "бетпе", 0, "бет", 0, IN_PERSON },
	{ "线", 0, "下", 0, IN_PERSON },
};

enum {
	SEMINAR = TACIT_THING_HELD,
	WORKSHOP,
	MEETING,
	TRAINING,
	RECEPTION,
	VISIT,
	FORUM,
	CEREMONY,
	CONSULTATIONS,
	EXHIBITION,
	BRIEFING
};

static const struct way things[] = {
	{ "registration", 1, NULL, 0, TACIT_THING_NONE },
	{ "register", 3, NULL, 0, TACIT_THING_NONE },
	{ "регистрац", 4, NULL, 0, TACIT_THING_NONE },
	{ "зарегистрир", 8, NULL, 0, TACIT_THING_NONE },
	{ "тіркел", 10, NULL, 0, TACIT_THING_NONE },
	{ "тіркеу", 6, NULL, 0, TACIT_THING_NONE },
	{ "注", 0, "册", 0, TACIT_THING_NONE },
	{ "报", 0, "名", 0, TACIT_THING_NONE },
	{ "link", 1, NULL, 0, TACIT_THING_NONE },
	{ "ссылк", 3, NULL, 0, TACIT_THING_NONE },
	{ "сілтеме", 6, NULL, 0, TACIT_THING_NONE },
	{ "链", 0, "接", 0, TACIT_THING_NONE },
	{ "questionnaire", 1, NULL, 0, TACIT_THING_NONE },
	{ "survey", 1, NULL, 0, TACIT_THING_NONE },
	{ "анкет", 3, NULL, 0, TACIT_THING_NONE },
	{ "опрос", 3, NULL, 0, TACIT_THING_NONE },
	{ "сауалнама", 6, NULL, 0, TACIT_THING_NONE },
	{ "application", 1, NULL, 0, TACIT_THING_NONE },
	{ "заявк", 3, NULL, 0, TACIT_THING_NONE },
	{ "өтінім", 6, NULL, 0, TACIT_THING_NONE },
	{ "platform", 1, NULL, 0, TACIT_THING_NONE },
	{ "платформ", 6, NULL, 0, TACIT_THING_NONE },
	{ "平", 0, "台", 0, TACIT_THING_NONE },
	{ "broadcast", 3, NULL, 0, TACIT_THING_NONE },
	{ "трансляц", 4, NULL, 0, TACIT_THING_NONE },
	{ "直", 0, "播", 0, TACIT_THING_NONE },
	{ "participant", 1, NULL, 0, TACIT_THING_PERSONS },
	{ "delegate", 1, NULL, 0, TACIT_THING_PERSONS },
	{ "attend", 3, NULL, 0, TACIT_THING_JOINING },
	{ "join", 3, NULL, 0, TACIT_THING_JOINING },
	{ "connect", 3, NULL, 0, TACIT_THING_JOINING },
	{ "участник", 3, NULL, 0, TACIT_THING_PERSONS },
	{ "делегат", 3, NULL, 0, TACIT_THING_PERSONS },
	{ "participate", 1, NULL, 0, TACIT_THING_JOINING },
	{ "participating", 0, NULL, 0, TACIT_THING_JOINING },
	{ "присутствова", 4, NULL, 0, TACIT_THING_JOINING },
	{ "участвова", 4, NULL, 0, TACIT_THING_JOINING },
	{ "қатыса", 0, NULL, 0, TACIT_THING_JOINING },
	{ "қатысқысы", 4, NULL, 0, TACIT_THING_JOINING },
	{ "подключ", 8, NULL, 0, TACIT_THING_JOINING },
	{ "присоедин", 8, NULL, 0, TACIT_THING_JOINING },
	{ "қатысушы", 8, NULL, 0, TACIT_THING_PERSONS },
	{ "делегаттар", 6, NULL, 0, TACIT_THING_PERSONS },
	{ "қосыл", 8, NULL, 0, TACIT_THING_JOINING },
	{ "与", 0, "会", 0, TACIT_THING_PERSONS },
	{ "参", 0, "会", 0, TACIT_THING_PERSONS },
	{ "event", 1, NULL, 0, TACIT_THING_EVENT },
	{ "мероприяти", 3, NULL, 0, TACIT_THING_EVENT },
	{ "іс", 0, "шара", 8, TACIT_THING_EVENT },
	{ "活", 0, "动", 0, TACIT_THING_EVENT },
	{ "seminar", 1, NULL, 0, SEMINAR },
	{ "webinar", 1, NULL, 0, SEMINAR },
	{ "семинар", 6, NULL, 0, SEMINAR },
	{ "вебинар", 6, NULL, 0, SEMINAR },
	{ "研", 0, "讨", 0, SEMINAR },
	{ "workshop", 1, NULL, 0, WORKSHOP },
	{ "воркшоп", 3, NULL, 0, WORKSHOP },
	{ "meeting", 1, NULL, 0, MEETING },
	{ "совещани", 3, NULL, 0, MEETING },
	{ "заседани", 3, NULL, 0, MEETING },
	{ "встреч", 3, NULL, 0, MEETING },
	{ "отырыс", 6, NULL, 0, MEETING },
	{ "кездесу", 6, NULL, 0, MEETING },
	{ "жиналыс", 6, NULL, 0, MEETING },
	{ "会", 0, "议", 0, MEETING },
	{ "training", 1, NULL, 0, TRAINING },
	{ "course", 1, NULL, 0, TRAINING },
	{ "обучени", 3, NULL, 0, TRAINING },
	{ "оқыту", 6, NULL, 0, TRAINING },
	{ "тренинг", 6, NULL, 0, TRAINING },
	{ "курс", 6, NULL, 0, TRAINING },
	{ "培", 0, "训", 0, TRAINING },
	{ "课", 0, "程", 0, TRAINING },
	{ "reception", 1, NULL, 0, RECEPTION },
	{ "dinner", 1, NULL, 0, RECEPTION },
	{ "прием", 3, NULL, 0, RECEPTION },
	{ "ужин", 3, NULL, 0, RECEPTION },
	{ "қабылдау", 6, NULL, 0, RECEPTION },
	{ "招", 0, "待", 0, RECEPTION },
	{ "visit", 1, NULL, 0, VISIT },
	{ "визит", 3, NULL, 0, VISIT },
	{ "поездк", 3, NULL, 0, VISIT },
	{ "сапар", 6, NULL, 0, VISIT },
	{ "访", 0, "问", 0, VISIT },
	{ "forum", 1, NULL, 0, FORUM },
	{ "форум", 6, NULL, 0, FORUM },
	{ "论", 0, "坛", 0, FORUM },
	{ "ceremony", 0, NULL, 0, CEREMONY },
	{ "церемони", 3, NULL, 0, CEREMONY },
	{ "салтанат", 6, NULL, 0, CEREMONY },
	{ "consultation", 1, NULL, 0, CONSULTATIONS },
	{ "консультаци", 3, NULL, 0, CONSULTATIONS },
	{ "консультация", 6, NULL, 0, CONSULTATIONS },
	{ "磋", 0, "商", 0, CONSULTATIONS },
	{ "exhibition", 1, NULL, 0, EXHIBITION },
	{ "выставк", 3, NULL, 0, EXHIBITION },
	{ "көрме", 6, NULL, 0, EXHIBITION },
	{ "briefing", 1, NULL, 0, BRIEFING },
	{ "брифинг", 6, NULL, 0, BRIEFING },
};

static unsigned find_way(const struct tokens *tokens, size_t at,
	const struct way *ways, size_t count, size_t *to)
{
	const struct token *token = tacit_token_at(tokens, at, 0);
	size_t i;

	for (i = 0; token && i < count; i++) {
		const struct way *way = &ways[i];
		int step = 1;

		*to = at;
		if (!tacit_token_begins(token, way->stem, way->more))
			continue;
		if (!way->second)
			return way->value;
		/* "in-person" */
		if (tacit_token_is(tacit_token_at(tokens, at, 1), "-"))
			step++;
		if (!tacit_token_begins(tacit_token_at(tokens, at, step),
			    way->second, way->second_more))
			continue;
		*to = (size_t)(tacit_token_at(tokens, at, step) - tokens->list);
		return way->value;
	}
	return 0;
}

const char *tacit_word_mode(const struct tokens *tokens, size_t at, size_t *to)
{
	const unsigned mode =
		find_way(tokens, at, modes, TACIT_COUNT(modes), to);

	return mode ? names[mode] : NULL;
}

unsigned tacit_word_thing(const struct tokens *tokens, size_t at)
{
	size_t to;

	return find_way(tokens, at, things, TACIT_COUNT(things), &to);
}

bool tacit_word_is_all(const struct token *token)
{
	static const struct stem words[] = { { "all", 0, 1 }, { "every", 0, 1 },
		{ "все", 2, 1 }, { "каждо", 3, 1 }, { "барлық", 2, 1 },
		{ "所", 0, 1 }, { "全", 0, 1 } };

	return tacit_stem_find(token, words, TACIT_COUNT(words)) != 0;
}
