/* The parts of a docx that are no text of it: styles, head and foot. */
#include "render/docx_page.h"

#include <string.h>

#include "base/parcel.h"
#include "render/escape.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD                                                                 \
	"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/" \
	"main\""
#define TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char content_types[] = XML
	"<Types xmlns=\"" PACKAGE "content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/"
	"vnd.openxmlformats-package.relationships+xml\"/>"
	"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	"<Override PartName=\"/word/document.xml\" ContentType=\"" TYPE
	"document.main+xml\"/>"
	"<Override PartName=\"/word/styles.xml\" ContentType=\"" TYPE
	"styles+xml\"/>"
	"<Override PartName=\"/word/footer1.xml\" ContentType=\"" TYPE
	"footer+xml\"/>"
	"<Override PartName=\"/word/footer2.xml\" ContentType=\"" TYPE
	"footer+xml\"/>"
	"<Override PartName=\"/word/header1.xml\" ContentType=\"" TYPE
	"header+xml\"/>"
	"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
	"vnd.openxmlformats-package.core-properties+xml\"/></Types>\n";

static const char package_links[] =
	XML "<Relationships xmlns=\"" PACKAGE "relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" OFFICE
	    "relationships/officeDocument\" Target=\"word/document.xml\"/>"
	    "<Relationship Id=\"rId2\" Type=\"" PACKAGE
	    "relationships/metadata/core-properties\" "
	    "Target=\"docProps/core.xml\"/></Relationships>\n";

static const char document_links[] =
	XML "<Relationships xmlns=\"" PACKAGE "relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" OFFICE
	    "relationships/styles\" Target=\"styles.xml\"/>"
	    "<Relationship Id=\"rId2\" Type=\"" OFFICE
	    "relationships/footer\" Target=\"footer1.xml\"/>"
	    "<Relationship Id=\"rId3\" Type=\"" OFFICE
	    "relationships/header\" Target=\"header1.xml\"/>"
	    "<Relationship Id=\"rId4\" Type=\"" OFFICE
	    "relationships/footer\" Target=\"footer2.xml\"/></Relationships>\n";

/* --- styles ------------------------------------------------------------------ */

/* Sizes in half points, lengths as everywhere in twentieths of one. */
static const struct style {
	const char *id;
	const char *name;
	unsigned size;
	const char *colour;
	bool is_bold;
	unsigned before;
	unsigned after;
	const char *more; /* of the paragraph */
} styles[] = {
	{ "Title", "Title", 34, "22405F", true, 0, 60, "<w:keepNext/>" },
	{ "Subtitle", "Subtitle", 24, "3C4854", false, 0, 120, "" },
	{ "Heading1", "heading 1", 28, "22405F", true, 280, 100,
		"<w:keepNext/>" },
	{ "Heading2", "heading 2", 24, "22405F", true, 220, 80,
		"<w:keepNext/>" },
	{ "Heading3", "heading 3", 22, "22405F", true, 180, 60,
		"<w:keepNext/>" },
	{ "Heading4", "heading 4", 20, "22405F", true, 160, 60,
		"<w:keepNext/>" },
	{ "Heading5", "heading 5", 20, "3C4854", true, 140, 60,
		"<w:keepNext/>" },
	{ "Caption", "caption", 18, "3C4854", true, 160, 60, "<w:keepNext/>" },
	{ "Fact", "Fact", 20, "1F2933", false, 0, 40, "" },
	{ "ListText", "List text", 20, "1F2933", false, 0, 60, "" },
	{ "Letterhead", "Letterhead", 18, "3C4854", false, 0, 0, "" },
	{ "Notice", "Notice", 20, "1F2933", false, 120, 120,
		"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" "
		"w:color=\"8A1C1C\"/></w:pBdr>" },
	{ "TableText", "Table text", 17, "1F2933", false, 20, 20, "" },
	{ "TableNumber", "Table number", 17, "1F2933", false, 20, 20,
		"<w:jc w:val=\"right\"/>" },
	{ "TableHead", "Table head", 17, "FFFFFF", true, 20, 20,
		"<w:keepNext/>" },
	{ "SmallText", "Small text", 14, "1F2933", false, 20, 20, "" },
	{ "SmallHead", "Small head", 14, "FFFFFF", true, 20, 20,
		"<w:keepNext/>" },
	{ "Contents", "Contents", 20, "1F2933", false, 0, 20,
		"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" "
		"w:pos=\"9638\"/></w:tabs>" },
	{ "Gap", "Gap", 8, "1F2933", false, 0, 0, "" },
	{ "Rule", "Rule", 8, "1F2933", false, 60, 60,
		"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" "
		"w:color=\"B8C0CC\"/></w:pBdr>" },
	{ "Note", "Note", 17, "3C4854", false, 0, 40, "" },
	{ "Foot", "Foot", 16, "5A6472", false, 240, 0, "" },
	{ "Preformatted", "Preformatted", 17, "1F2933", false, 60, 60, "" },
};

static const char *region_of(const char *lang)
{
	static const char *const regions[][2] = { { "ru", "ru-RU" },
		{ "kk", "kk-KZ" }, { "zh", "zh-CN" }, { "fr", "fr-FR" } };
	size_t i;

	for (i = 0; lang && i < TACIT_COUNT(regions); i++) {
		if (!strcmp(lang, regions[i][0]))
			return regions[i][1];
	}
	return "en-GB";
}

static void put_style(struct tacit_buf *out, const struct style *style)
{
	tacit_buf_printf(out,
		"<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name "
		"w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:pPr>",
		style->id, style->name);
	/* the order of these is the schema's */
	if (style->more[0] && !strstr(style->more, "w:jc"))
		tacit_buf_adds(out, style->more);
	tacit_buf_printf(out, "<w:spacing w:before=\"%u\" w:after=\"%u\"/>",
		style->before, style->after);
	if (strstr(style->more, "w:jc"))
		tacit_buf_adds(out, style->more);
	if (!strncmp(style->id, "Heading", 7))
		tacit_buf_printf(
			out, "<w:outlineLvl w:val=\"%c\"/>", style->id[7] - 1);
	tacit_buf_adds(out, "</w:pPr><w:rPr>");
	if (!strcmp(style->id, "Preformatted"))
		tacit_buf_adds(out,
			"<w:rFonts w:ascii=\"Consolas\" "
			"w:hAnsi=\"Consolas\"/>");
	tacit_buf_printf(out,
		"%s<w:color w:val=\"%s\"/><w:sz w:val=\"%u\"/>"
		"<w:szCs w:val=\"%u\"/></w:rPr></w:style>\n",
		style->is_bold ? "<w:b/><w:bCs/>" : "", style->colour,
		style->size, style->size);
}

static void put_styles(struct tacit_buf *out, const char *lang)
{
	size_t i;

	tacit_buf_printf(out,
		XML "<w:styles " WORD "><w:docDefaults><w:rPrDefault><w:rPr>"
		    "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
		    "w:cs=\"Calibri\" w:eastAsia=\"Microsoft YaHei\"/>"
		    "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
		    "<w:lang w:val=\"%s\" w:eastAsia=\"zh-CN\"/></w:rPr>"
		    "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing "
		    "w:after=\"100\" w:line=\"259\" w:lineRule=\"auto\"/>"
		    "</w:pPr></w:pPrDefault></w:docDefaults>\n"
		    "<w:style w:type=\"paragraph\" w:default=\"1\" "
		    "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
		    "</w:style>\n",
		region_of(lang));
	for (i = 0; i < TACIT_COUNT(styles); i++)
		put_style(out, &styles[i]);
	tacit_buf_adds(out,
		"<w:style w:type=\"character\" w:styleId=\"Code\"><w:name "
		"w:val=\"Code\"/><w:rPr><w:rFonts w:ascii=\"Consolas\" "
		"w:hAnsi=\"Consolas\"/><w:color w:val=\"3C4854\"/></w:rPr>"
		"</w:style>\n<w:style w:type=\"character\" "
		"w:styleId=\"Quiet\"><w:name w:val=\"Quiet\"/><w:rPr><w:color "
		"w:val=\"5A6472\"/></w:rPr></w:style>\n"
		"<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name "
		"w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>");
	for (i = 0; i < 6; i++) {
		static const char *const sides[] = { "top", "left", "bottom",
			"right", "insideH", "insideV" };

		tacit_buf_printf(out,
			"<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
			"w:color=\"B8C0CC\"/>",
			sides[i]);
	}
	tacit_buf_adds(out,
		"</w:tblBorders><w:tblCellMar><w:left w:w=\"70\" "
		"w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/>"
		"</w:tblCellMar></w:tblPr></w:style></w:styles>\n");
}

/* --- head, foot, properties ------------------------------------------------------ */

static void put_field(struct tacit_buf *out, const char *field)
{
	tacit_buf_printf(out,
		"<w:fldSimple w:instr=\" %s \"><w:r><w:t>1</w:t></w:r>"
		"</w:fldSimple>",
		field);
}

/* The title at the left, "2 / 7" at the right. */
static void put_foot(
	struct tacit_buf *out, const struct tacit_page *page, int width)
{
	tacit_buf_printf(out,
		XML "<w:ftr " WORD "><w:p><w:pPr><w:pStyle "
		    "w:val=\"Letterhead\"/><w:tabs><w:tab w:val=\"right\" "
		    "w:pos=\"%d\"/></w:tabs></w:pPr><w:r>"
		    "<w:t xml:space=\"preserve\">",
		width);
	tacit_escape_word(out, tacit_str_of(page->title ? page->title : ""));
	tacit_buf_adds(out, "</w:t></w:r><w:r><w:tab/></w:r>");
	put_field(out, "PAGE");
	tacit_buf_adds(out, "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>");
	put_field(out, "NUMPAGES");
	tacit_buf_adds(out, "</w:p></w:ftr>\n");
}

static void put_head_text(struct tacit_buf *out, const char *text)
{
	tacit_buf_adds(out, "<w:r><w:t xml:space=\"preserve\">");
	tacit_escape_word(out, tacit_str_of(text ? text : ""));
	tacit_buf_adds(out, "</w:t></w:r>");
}

/* Whose it is, that it is a sample, who may read it. */
static void put_head(
	struct tacit_buf *out, const struct tacit_page *page, int width)
{
	tacit_buf_printf(out,
		XML "<w:hdr " WORD "><w:p><w:pPr><w:pStyle "
		    "w:val=\"Letterhead\"/><w:tabs><w:tab w:val=\"center\" "
		    "w:pos=\"%d\"/><w:tab w:val=\"right\" w:pos=\"%d\"/>"
		    "</w:tabs></w:pPr>",
		width / 2, width);
	put_head_text(out, page->body);
	tacit_buf_adds(out, "<w:r><w:tab/></w:r>");
	if (page->sample) {
		tacit_buf_adds(out,
			"<w:r><w:rPr><w:b/><w:color w:val=\"8A1C1C\"/>"
			"</w:rPr><w:t>");
		tacit_escape_word(out, tacit_str_of(page->sample));
		tacit_buf_adds(out, "</w:t></w:r>");
	}
	tacit_buf_adds(out, "<w:r><w:tab/></w:r>");
	put_head_text(out, page->distribution);
	tacit_buf_adds(out, "</w:p></w:hdr>\n");
}

static void put_properties(struct tacit_buf *out, const struct tacit_page *page)
{
	tacit_buf_adds(out,
		XML "<cp:coreProperties xmlns:cp=\"" PACKAGE
		    "metadata/core-properties\" "
		    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
	tacit_escape_word(out, tacit_str_of(page->title ? page->title : ""));
	tacit_buf_printf(out,
		"</dc:title><dc:language>%s</dc:language>"
		"</cp:coreProperties>\n",
		region_of(page->lang));
}

static void put_part(
	struct tacit_buf *parcel, const char *name, struct tacit_str bytes)
{
	tacit_parcel_put(parcel, "file", tacit_str_of(name));
	tacit_parcel_put(parcel, "bytes", bytes);
}

void tacit_docx_parts(const struct tacit_page *page, struct tacit_buf *parcel)
{
	struct tacit_buf part = { 0 };

	put_part(parcel, "[Content_Types].xml", tacit_str_of(content_types));
	put_part(parcel, "_rels/.rels", tacit_str_of(package_links));
	put_part(parcel, "word/_rels/document.xml.rels",
		tacit_str_of(document_links));
	put_styles(&part, page->lang);
	put_part(parcel, "word/styles.xml", tacit_buf_str(&part));
	tacit_buf_truncate(&part, 0);
	put_foot(&part, page, DOCX_SHEET_SHORT - 2 * DOCX_MARGIN);
	put_part(parcel, "word/footer1.xml", tacit_buf_str(&part));
	tacit_buf_truncate(&part, 0);
	put_foot(&part, page, DOCX_SHEET_LONG - 2 * DOCX_MARGIN);
	put_part(parcel, "word/footer2.xml", tacit_buf_str(&part));
	tacit_buf_truncate(&part, 0);
	put_head(&part, page, DOCX_SHEET_SHORT - 2 * DOCX_MARGIN);
	put_part(parcel, "word/header1.xml", tacit_buf_str(&part));
	tacit_buf_truncate(&part, 0);
	put_properties(&part, page);
	put_part(parcel, "docProps/core.xml", tacit_buf_str(&part));
	tacit_buf_clear(&part);
}
