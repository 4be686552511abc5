#include "rules/sheet_layout.h"

#include <tacit/mem.h>

#define OURS .layout = TACIT_SHEET_OURS, .column
#define ISO .layout = TACIT_SHEET_ISO, .column
#define IPPC .layout = TACIT_SHEET_IPPC, .column
#define OASIS .layout = TACIT_SHEET_OASIS, .column
#define HL7 .layout = TACIT_SHEET_HL7, .column

/* Ours; then those of the standards bodies, as their forms have them. */
static const struct tacit_heading rows[] = {
	{ OURS = TACIT_SHEET_NUMBER, "Number", "Номер",
		"Нөмірі|编号|No|Nr|#|Numéro|序号" },
	{ OURS = TACIT_SHEET_STATE, "State", "Государство",
		"Мемлекет|国家|Member "
		"State|Country|Delegation|Страна|État|État membre|Pays" },
	{ OURS = TACIT_SHEET_JOINT, "Joint", "Совместно с",
		"Бірлесіп|联合提出|Jointly with|Joint with|Conjointement "
		"avec" },
	{ OURS = TACIT_SHEET_PLACE, "Place", "Место в тексте",
		"Мәтіндегі орны|位置|Place in the "
		"text|Место|Emplacement|Endroit" },
	{ OURS = TACIT_SHEET_PASSAGE, "Passage", "Комментируемый фрагмент" },
	{ OURS = TACIT_SHEET_KIND, "Kind", "Вид",
		"Түрі|类型|Kind of comment|Nature" },
	{ OURS = TACIT_SHEET_CATEGORY, "Category", "Категория",
		"Санаты|类别|Catégorie" },
	{ OURS = TACIT_SHEET_TEXT, "Text", "Текст",
		"Мәтін|文本|Comment|Comments|Texte|Комментарий|Замечание|"
		"意见" },
	{ OURS = TACIT_SHEET_PROPOSED, "Proposed text", "Предлагаемый текст",
		"Ұсынылған мәтін|建议文本|Proposed wording|Texte proposé" },
	{ OURS = TACIT_SHEET_REFERENCE, "Reference", "Исходящий номер",
		"Шығыс нөмірі|来文编号|Reference number|Référence" },
	{ OURS = TACIT_SHEET_RECEIVED, "Received", "Получено",
		"Алынған уақыты|收到时间|Date received|Date of "
		"receipt|Received on|Received at|Дата получения|Reçu|Reçu le" },
	{ OURS = TACIT_SHEET_OUTCOME, "Outcome", "Результат рассмотрения",
		"Қарау нәтижесі|处理结果|Résultat" },
	{ OURS = TACIT_SHEET_BY, "Answered by", "Чей ответ" },
	{ OURS = TACIT_SHEET_REASON, "Reason", "Причина", "Себебі|理由|Motif" },
	{ OURS = TACIT_SHEET_EXPLANATION, "Explanation", "Пояснение" },
	{ OURS = TACIT_SHEET_SUGGESTED, "Suggested area",
		"Предлагаемая сфера" },
	{ OURS = TACIT_SHEET_APPLIED, "Applied in", "Учтено в тексте" },
	{ OURS = TACIT_SHEET_STANDING, "Standing", "Состояние",
		"Күйі|状态|Situation" },
	{ OURS = TACIT_SHEET_ID, "Id", "Идентификатор",
		"Идентификаторы|标识|Identifiant" },

	{ ISO = TACIT_SHEET_STATE, "MB/NC",
		.others = "MB|NC|NB|MB/NC/ODCO|MB/CN|Member body|"
			  "National Committee|National body|Country|Pays" },
	{ ISO = TACIT_SHEET_LINE, "Line number",
		.others = "Line|Line No|Line #|Numéro de ligne|N° de ligne" },
	{ ISO = TACIT_SHEET_PLACE, "Clause/Subclause",
		.others = "Clause|Clause No|Clause No/Subclause No/Annex|"
			  "Clause/Subclause/Annex|Article/Paragraphe|"
			  "Article/Sous-article" },
	{ ISO = TACIT_SHEET_PARAGRAPH, "Paragraph/Figure/Table",
		.others = "Paragraph|Paragraph/Figure/Table/Note|"
			  "Alinéa/Figure/Tableau|Paragraphe/Figure/Tableau|"
			  "Alinéa/Figure/Tableau/Note" },
	{ ISO = TACIT_SHEET_CATEGORY, "Type of comment",
		.others = "Type of com|Type|Type de commentaire|"
			  "Type d'observation" },
	{ ISO = TACIT_SHEET_TEXT, "Comments",
		.others = "Comment|Comment by the MB|Comments by the MB|"
			  "Comment with justification|Commentaires|"
			  "Commentaire|Observations" },
	{ ISO = TACIT_SHEET_PROPOSED, "Proposed change",
		.others = "Proposed changes|Proposed change by the MB|"
			  "Modification proposée|Modifications proposées" },
	{ ISO = TACIT_SHEET_RECEIVED, "",
		.others = "Received|Date received|Date of receipt" },
	{ ISO = TACIT_SHEET_OUTCOME, "Observations of the secretariat",
		.others = "Secretariat observations|"
			  "Secretariat observations on each comment submitted|"
			  "Observations of the secretariat on each comment "
			  "submitted|Observations du secrétariat" },

	{ IPPC = TACIT_SHEET_NUMBER, "Comment number",
		.others = "Comm. no|Comment no" },
	{ IPPC = TACIT_SHEET_PLACE, "Section" },
	{ IPPC = TACIT_SHEET_PARAGRAPH, "Para nber",
		.others = "Para|Para no|Para number|Paragraph number|"
			  "Paragraph no|Location" },
	{ IPPC = TACIT_SHEET_DETAIL, "Sentence/row/indent, etc.",
		.others = "Sentence|Sentence/row/indent" },
	{ IPPC = TACIT_SHEET_CATEGORY, "Type of comment",
		.others = "Comment type" },
	{ IPPC = TACIT_SHEET_PROPOSED, "Proposed rewording" },
	{ IPPC = TACIT_SHEET_TEXT, "Explanation", .others = "Comment" },
	{ IPPC = TACIT_SHEET_STATE, "Country",
		.others = "Countries|Country, RPPO, etc.|Country name|"
			  "Contracting party|NPPO" },

	{ OASIS = TACIT_SHEET_NUMBER, "Issue number",
		.others = "Comment number|#|No|Comment ID|Issue ID|Item" },
	{ OASIS = TACIT_SHEET_RECEIVED, "Date",
		.others = "Date received|Date submitted|Comment date" },
	{ OASIS = TACIT_SHEET_STATE, "Origin",
		.others = "From|Source|Commenter|Submitter|Submitted by|"
			  "Raised by|Commented by" },
	{ OASIS = TACIT_SHEET_PLACE, "Section",
		.others = "Location|Section/Line|Document section|Part" },
	{ OASIS = TACIT_SHEET_CATEGORY, "Type", .others = "Category" },
	{ OASIS = TACIT_SHEET_TEXT, "Description",
		.others = "Comment|Comments|Issue|Comment text|"
			  "Issue description|Comment description|Summary" },
	{ OASIS = TACIT_SHEET_PROPOSED, "Proposed resolution",
		.others = "Suggested resolution|Suggested change|"
			  "Proposed change|Proposal" },
	{ OASIS = TACIT_SHEET_REFERENCE, "Link",
		.others = "Link to the email|Email link|Email|URL|Reference" },
	{ OASIS = TACIT_SHEET_OUTCOME, "Resolution",
		.others = "Disposition|Status|TC resolution|Action" },

	{ HL7 = TACIT_SHEET_NUMBER, "Ballot comment number",
		.others = "Comment number|Item #" },
	{ HL7 = TACIT_SHEET_PLACE, "Section" },
	{ HL7 = TACIT_SHEET_LINE, "Line #", .others = "Line" },
	{ HL7 = TACIT_SHEET_KIND, "Vote and Type", .others = "Vote/Type|Vote" },
	{ HL7 = TACIT_SHEET_EXISTING, "Existing Wording" },
	{ HL7 = TACIT_SHEET_PROPOSED, "Proposed Wording" },
	{ HL7 = TACIT_SHEET_TEXT, "Ballot Comment",
		.others = "Comments|Comment" },
	{ HL7 = TACIT_SHEET_STATE, "Organization",
		.others = "Organisation|Affiliate|Country|Member State|State" },
	{ HL7 = TACIT_SHEET_OUTCOME, "Disposition",
		.others = "Disposition Comment" },
};

#define BIT(column) (1ul << TACIT_SHEET_##column)

/* What is said, and by whom. Not when it was received: a date in somebody's form
 * is his own. */
const struct tacit_headings tacit_sheet_headings = { rows, TACIT_COUNT(rows),
	TACIT_SHEET_LAYOUTS,
	BIT(STATE) | BIT(JOINT) | BIT(PLACE) | BIT(PARAGRAPH) | BIT(DETAIL) |
		BIT(KIND) | BIT(CATEGORY) | BIT(EXISTING) | BIT(TEXT) |
		BIT(PROPOSED) };

const char *tacit_sheet_heading(enum tacit_sheet_layout layout,
	enum tacit_sheet_column column, const char *lang)
{
	return tacit_heading_name(
		&tacit_sheet_headings, (int)layout, (int)column, lang);
}

size_t tacit_sheet_told(enum tacit_sheet_layout layout,
	enum tacit_sheet_column out[TACIT_SHEET_COLUMNS])
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		if (rows[i].layout == (int)layout && *rows[i].english)
			out[count++] = (enum tacit_sheet_column)rows[i].column;
	}
	return count;
}

size_t tacit_sheet_asked(enum tacit_sheet_layout layout,
	enum tacit_sheet_column out[TACIT_SHEET_COLUMNS])
{
	static const bool asks[TACIT_SHEET_COLUMNS] = {
		[TACIT_SHEET_NUMBER] = true,
		[TACIT_SHEET_STATE] = true,
		[TACIT_SHEET_JOINT] = true,
		[TACIT_SHEET_LINE] = true,
		[TACIT_SHEET_PLACE] = true,
		[TACIT_SHEET_PARAGRAPH] = true,
		[TACIT_SHEET_KIND] = true,
		[TACIT_SHEET_CATEGORY] = true,
		[TACIT_SHEET_TEXT] = true,
		[TACIT_SHEET_PROPOSED] = true,
		[TACIT_SHEET_REFERENCE] = true,
	};
	const size_t all = tacit_sheet_told(layout, out);
	size_t count = 0;
	size_t i;

	for (i = 0; i < all; i++) {
		if (layout == TACIT_SHEET_ISO || asks[out[i]])
			out[count++] = out[i];
	}
	return count;
}
