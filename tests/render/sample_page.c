/*
 * A report as a body would print it, with every kind of block, made by hand:
 * what the writers of pages are looked at and tested with.
 *
 *	sample_page html ru > page.html
 *	sample_page text en 60 exercise
 *	sample_page md matrix
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/html.h"
#include "render/md.h"
#include "render/text.h"

static bool in_russian;

static const char *say(const char *english, const char *russian)
{
	return in_russian ? russian : english;
}

static const char *const head_left_en[] = {
	"CONFERENCE ON INTERACTION AND CONFIDENCE",
	"BUILDING MEASURES IN ASIA (CICA)", "Secretariat"
};
static const char *const head_left_ru[] = { "СОВЕЩАНИЕ ПО ВЗАИМОДЕЙСТВИЮ",
	"И МЕРАМ ДОВЕРИЯ В АЗИИ (СВМДА)", "Секретариат" };
static const char *const head_right_en[] = { "Distribution: Member States only",
	"Original: English", "As of 31 December 2022" };
static const char *const head_right_ru[] = { "Для государств-членов",
	"Подлинник: английский", "По состоянию на 31 декабря 2022 года" };
static const char *const subtitle_en[] = {
	"For the yearly review by the Special Working Group (SWG)",
	"Area: New Challenges and Threats (general)"
};
static const char *const subtitle_ru[] = {
	"К ежегодному обзору Специальной рабочей группы (СРГ)",
	"Область: Новые вызовы и угрозы (общие вопросы)"
};

static void add_attention(struct tacit_page *page)
{
	struct tacit_block *block;
	struct tacit_inline *text;

	tacit_page_heading(
		page, 1, say("For the attention of the SWG", "Вниманию СРГ"));
	block = tacit_page_block(page, TACIT_BLOCK_LIST);
	block->level = 1;
	tacit_run_plain(tacit_page_item(block),
		say("Draft Concept Paper and Action Plan (Türkiye): call "
		    "closed 30 June 2022; no comment recorded (provisional). "
		    "Submission to the SWG: not recorded.",
			"Проекты концептуального документа и плана действий "
			"(Турция): срок для замечаний истек 30 июня 2022 года; "
			"замечания не зарегистрированы (предварительно). "
			"Представление в СРГ: не зарегистрировано."));
	tacit_run_plain(tacit_page_item(block),
		say("Two proposals made outside any call were not "
		    "incorporated; both remain open to their authors.",
			"Два предложения, сделанные вне рамок запросов, не "
			"учтены; их авторы могут внести их вновь."));
	block = tacit_page_block(page, TACIT_BLOCK_NOTICE);
	text = &block->text;
	tacit_run_strong(text, say("Provisional.", "Предварительно."));
	tacit_run_plainf(text, " %s ",
		say("The Secretariat has not confirmed that all replies "
		    "received are entered:",
			"Секретариат не подтвердил, что внесены все полученные "
			"ответы:"));
	tacit_run_code(text, "tacit confirm NCT/G/778");
}

static void add_count(
	struct tacit_block *table, const char *label, int now, int before)
{
	struct tacit_row *row = tacit_page_row(table, 3);

	tacit_run_plain(&row->cells[0].text, label);
	tacit_page_number(&row->cells[1], (uint64_t)now);
	row->cells[2].is_number = true;
	if (before < 0)
		tacit_run_plain(&row->cells[2].text, "-");
	else
		tacit_page_number(&row->cells[2], (uint64_t)before);
}

static void add_in_brief(struct tacit_page *page)
{
	const char *labels[3] = { say("Subject", "Показатель"), "2022",
		"2021" };
	struct tacit_block *table;

	tacit_page_heading(page, 1, say("In brief", "Кратко"));
	table = tacit_page_table(page, labels, 3);
	add_count(table,
		say("Notes in the register (NCT/G/375, NCT/G/778)",
			"Ноты в реестре (NCT/G/375, NCT/G/778)"),
		2, -1);
	add_count(table,
		say("Calls for comments closed",
			"Запросы замечаний, срок которых истек"),
		1, -1);
	add_count(table,
		say("Proposals reported; 2 not incorporated",
			"Предложения, о которых сообщено; 2 не учтены"),
		2, 12);
	add_count(table,
		say("Concept papers approved by the SOC: none recorded",
			"Концептуальные документы, одобренные КСДЛ: не "
			"зарегистрированы"),
		0, 1);
	table->rows[2]->group = say("Comments", "Замечания");
	table->rows[0]->group = say("Correspondence", "Переписка");
	table->rows[3]->group = say("Decisions", "Решения");
}

static void add_coordination(struct tacit_page *page)
{
	struct tacit_block *facts;

	tacit_page_heading(page, 1, say("Coordination", "Координация"));
	facts = tacit_page_block(page, TACIT_BLOCK_FACTS);
	tacit_page_fact(facts, say("Coordinator", "Координатор"),
		say("Türkiye", "Турция"));
	tacit_page_fact(facts, say("Co-coordinator", "Со-координатор"),
		say("Afghanistan", "Афганистан"));
	tacit_page_fact(facts, say("Deadline", "Срок"),
		say("by the end of 30 June 2022 (24:00, Nur-Sultan time), "
		    "Thursday, 18:00 UTC",
			"по 30 июня 2022 года включительно (24:00 по времени "
			"Нур-Султана), четверг, 18:00 UTC"));
	tacit_page_fact(facts, NULL,
		say("ASSUMED: hour and zone are the register's rule; the note "
		    "states neither, and says \"by\" here and \"before\" "
		    "there.",
			"ПРЕДПОЛОЖЕНИЕ: час и пояс даны по правилу реестра; в "
			"ноте они не указаны."));
	tacit_page_fact(facts,
		say("Not part of this call (made earlier, reported in this "
		    "note)",
			"Вне рамок запроса (сделаны ранее, сообщены в этой "
			"ноте)"),
		say("Thailand, China: 1 proposal each; date of receipt not "
		    "recorded",
			"Таиланд, Китай: по 1 предложению; дата получения не "
			"зарегистрирована"));
}

static void add_proposal(struct tacit_block *table, const char *state,
	const char *subject, const char *outcome)
{
	struct tacit_row *row = tacit_page_row(table, 3);

	tacit_run_plain(&row->cells[0].text, state);
	tacit_run_plain(&row->cells[1].text, subject);
	tacit_run_strong(
		&row->cells[2].text, say("not incorporated", "не учтено"));
	tacit_run_plain(&row->cells[2].text, outcome);
}

static void add_redline(struct tacit_page *page)
{
	struct tacit_block *redline;

	tacit_page_heading(page, 2,
		say("Changed since circulation", "Изменено после рассылки"));
	redline = tacit_page_paragraph(
		page, say("Focal points of the ", "Контактные пункты "));
	tacit_run_add(&redline->text, TACIT_RUN_DELETED,
		say("competent bodies", "органов"));
	tacit_run_plain(&redline->text, " ");
	tacit_run_add(&redline->text, TACIT_RUN_INSERTED,
		say("border authorities", "пограничных ведомств"));
	tacit_run_plain(&redline->text,
		say(" exchange information ", " обмениваются сведениями "));
	tacit_run_add(&redline->text, TACIT_RUN_MOVED,
		say("on request", "по запросу"));
	tacit_run_quiet(&redline->text,
		say(" (i.1, revision 2)", " (i.1, редакция 2)"));
}

static void add_proposals(struct tacit_page *page)
{
	const char *labels[3] = { say("State", "Государство"),
		say("Proposal", "Предложение"),
		say("Follow-up given", "Результат рассмотрения") };
	struct tacit_block *table;

	tacit_page_heading(page, 1,
		say("Proposals and follow-up given",
			"Предложения и результаты их рассмотрения"));
	table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_run_plain(&table->text,
		say("According to the Coordinator (NCT/G/778)",
			"По данным координатора (NCT/G/778)"));
	tacit_page_head(table, labels, 3);
	add_proposal(table, say("Thailand", "Таиланд"),
		say("cyber crimes", "киберпреступность"),
		say(": outside the Catalogue; may be presented by Thailand "
		    "under \"Security of and in the use of ICTs\"",
			": вне Каталога; может быть представлено Таиландом в "
			"области «Безопасность использования ИКТ»"));
	add_proposal(table, say("China 中国", "Китай 中国"),
		say("fight against corruption 打击腐败",
			"борьба с коррупцией 打击腐败"),
		say(": outside the Catalogue", ": вне Каталога"));
	add_redline(page);
}

static struct tacit_block *add_chart(struct tacit_page *page,
	enum tacit_chart_kind kind, const char *caption)
{
	struct tacit_block *chart = tacit_page_block(page, TACIT_BLOCK_CHART);

	chart->chart = kind;
	tacit_run_plain(&chart->text, caption);
	return chart;
}

static void add_charts(struct tacit_page *page)
{
	static const unsigned replies[] = { 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 3,
		0, 0, 5 };
	struct tacit_block *chart;
	size_t i;

	tacit_page_heading(page, 1, say("The action plan", "План действий"));
	chart = add_chart(page, TACIT_CHART_STACK,
		say("Activities by what they wait for (draft, not in force)",
			"Мероприятия по условию (проект, не действует)"));
	tacit_page_bar(chart,
		say("approval of Member States", "одобрение государств-членов"),
		6);
	tacit_page_bar(chart, say("under consideration", "на рассмотрении"), 4);
	tacit_page_bar(chart,
		say("without such a condition", "без такого условия"), 4);
	chart = add_chart(page, TACIT_CHART_BARS,
		say("Documents by area", "Документы по областям"));
	tacit_page_bar(chart,
		say("New challenges and threats (general)",
			"Новые вызовы и угрозы (общие вопросы)"),
		21);
	tacit_page_bar(chart,
		say("Security of and in the use of ICTs",
			"Безопасность использования ИКТ и в сфере ИКТ"),
		7);
	tacit_page_bar(chart, say("Tourism", "Туризм"), 1);
	tacit_page_bar(chart,
		say("Epidemiological safety, public health and "
		    "pharmaceuticals",
			"Эпидемиологическая безопасность, здравоохранение и "
			"фармацевтика"),
		0);
	chart = add_chart(page, TACIT_CHART_DAYS,
		say("Replies received over the days of a call",
			"Ответы, полученные по дням"));
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++) {
		tacit_page_bar(chart,
			tacit_page_say(
				page, "%zu %s", i + 16, say("June", "июня")),
			replies[i]);
	}
}

static void add_documents(struct tacit_page *page)
{
	static const char body[] =
		"# Approach\n\nMembers move *step by step*, by **consensus**, "
		"and on a voluntary basis.[^1] See\n[the Catalogue]"
		"(https://example.org/catalogue) or `nct-general/i.3`.\n\n"
		"1. Exchange of information\n2. Training\n   - on request\n"
		"   - <script>alert(1)</script>\n\n"
		"> A text that is quoted keeps its margin.\n\n"
		"| Step | When |\n|:-----|-----:|\n| i.1 | 2023 |\n"
		"| i.2 \\| i.3 | not yet specified |\n\n"
		"```\ntacit status\n```\n\n[^1]: Principle III.3.\n";
	struct tacit_block *block;

	tacit_page_block(page, TACIT_BLOCK_BREAK);
	tacit_page_heading(page, 1, say("Text", "Текст"))->anchor = "text";
	block = tacit_page_block(page, TACIT_BLOCK_MARKDOWN);
	block->source = tacit_str_of(body);
	tacit_page_heading(page, 2, say("As typed", "Как введено"));
	block = tacit_page_block(page, TACIT_BLOCK_PREFORMATTED);
	block->source =
		tacit_str_of("state: THA\nkind: proposal\n\n\033[31mred\n");
}

static void build(struct tacit_page *page)
{
	page->lang = in_russian ? "ru" : "en";
	page->is_paper = true;
	page->title = say("Status of confidence building measures, 2022",
		"Состояние мер доверия, 2022 год");
	page->head_left = in_russian ? head_left_ru : head_left_en;
	page->head_left_count = 3;
	page->head_right = in_russian ? head_right_ru : head_right_en;
	page->head_right_count = 3;
	page->subtitle = in_russian ? subtitle_ru : subtitle_en;
	page->subtitle_count = 2;
	page->foot = say("Record 4f1c2a9, 31 December 2022, 18:00 UTC. \"Not "
			 "recorded\" means not in this register; it is no "
			 "statement about any Member State.",
		"Запись 4f1c2a9, 31 декабря 2022 года, 18:00 UTC. «Не "
		"зарегистрировано» значит: нет в этом реестре; это не "
		"суждение о каком-либо государстве-члене.");
	add_attention(page);
	add_in_brief(page);
	add_coordination(page);
	add_proposals(page);
	add_charts(page);
	add_documents(page);
}

/* A screen with the widest table that is printed: all comments on a call. */
static void build_matrix(struct tacit_page *page)
{
	static const char *const labels[] = { "No.", "State", "Place", "Kind",
		"Category", "Text", "Proposed text", "Outcome", "Reason" };
	static const char *const head[] = {
		"CICA   Friday 1 July 2022, 09:00"
	};
	static const char *const record[] = { "record 4f1c2a9" };
	struct tacit_block *table;
	unsigned i;

	page->lang = "en";
	page->title = "NCT/G/778: comments";
	page->head_left = head;
	page->head_left_count = 1;
	page->head_right = record;
	page->head_right_count = 1;
	tacit_page_paragraph(page,
		"Draft Concept Paper and Action Plan, New Challenges and "
		"Threats (general)");
	table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_run_plain(&table->text, "Comments in the order of their receipt");
	tacit_page_head(table, labels, 9);
	for (i = 1; i <= 24; i++) {
		const char *cells[] = { i % 3 ? "Test State A"
					      : "Union of Test States B",
			i % 2 ? "nct-general/action-plan#ii.3" : "i.1",
			"proposal", "general",
			i % 5 ? "The step should name who takes it."
			      : "Полицейские ведомства обмениваются сведениями "
				"о похищенных документах; see "
				"https://example.org/a/rather/long/address/"
				"without/any/blank/in/it?and=more",
			"by the authorities that each Member State names",
			i % 4 ? "not incorporated"
			      : "incorporated with changes",
			i % 4 ? "outside the Catalogue" : "" };
		struct tacit_row *row = tacit_page_row(table, 9);
		size_t c;

		tacit_page_number(&row->cells[0], i);
		for (c = 0; c < 8; c++)
			tacit_run_plain(&row->cells[c + 1].text, cells[c]);
	}
	page->foot = "Record 4f1c2a9.";
}

int main(int argc, char **argv)
{
	struct tacit_text_options options = { 0 };
	struct tacit_page page = { 0 };
	struct tacit_buf out = { 0 };
	const char *format = argc > 1 ? argv[1] : "text";
	bool is_matrix = false;
	int i;

	for (i = 2; i < argc; i++) {
		if (!strcmp(argv[i], "ru"))
			in_russian = true;
		else if (!strcmp(argv[i], "exercise"))
			page.sample = "УЧЕБНЫЙ ОБРАЗЕЦ, не документ СВМДА";
		else if (!strcmp(argv[i], "matrix"))
			is_matrix = true;
		else if (!strcmp(argv[i], "colour"))
			options.has_colour = true;
		else if (strcmp(argv[i], "en"))
			options.width = (size_t)strtoul(argv[i], NULL, 10);
	}
	if (is_matrix)
		build_matrix(&page);
	else
		build(&page);
	if (!strcmp(format, "html"))
		tacit_html_page(&page, &out);
	else if (!strcmp(format, "md"))
		tacit_md_page(&page, &out);
	else
		tacit_text_page(&page, &options, &out);
	(void)fwrite(tacit_buf_cstr(&out), 1, out.len, stdout);
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
	return 0;
}
