/* An office file becomes tables, or is refused in words; what is answered is a
 * parcel. Half of the inputs are an entry of a good file rather than a file. */
#include <stdlib.h>
#include <string.h>

#include "base/parcel.h"
#include "foreign/foreign.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void put(
	struct tacit_buf *files, const char *name, struct tacit_str text)
{
	tacit_parcel_put(files, "file", tacit_str_of(name));
	tacit_parcel_put(files, "bytes", text);
}

static const char relation[] =
	"<a><Relationship Id='i' Type='x/%s' Target='%s'/>"
	"<Relationship Id='s' Type='x/sharedStrings' Target='strings.xml'/>"
	"<Relationship Id='t' Type='x/styles' Target='styles.xml'/></a>";

static void put_relation(struct tacit_buf *files, const char *name,
	const char *type, const char *target)
{
	struct tacit_buf text = { 0 };
	struct tacit_str format = tacit_str_of(relation);
	struct tacit_str part;
	const char *words[] = { type, target };
	size_t i;

	for (i = 0; i < 3; i++) {
		size_t at = tacit_str_find(format, "%s");

		part = (struct tacit_str){ format.data,
			at == SIZE_MAX ? format.len : at };
		tacit_buf_add_str(&text, part);
		if (at == SIZE_MAX)
			break;
		tacit_buf_adds(&text, words[i]);
		format = tacit_str_from(format, at + 2);
	}
	put(files, name, tacit_buf_str(&text));
	tacit_buf_clear(&text);
}

/* The entry that the first byte says is what comes, the others are good. */
static void wrap(char which, struct tacit_str text, struct tacit_buf *out)
{
	static const char book[] =
		"<workbook><sheets><sheet name='S' r:id='i'/></sheets>"
		"</workbook>";
	static const char cells[] =
		"<w><row r='1'><c t='s'><v>0</v></c><c s='1'><v>44000.5</v>"
		"</c></row></w>";
	struct tacit_buf files = { 0 };
	struct tacit_err err = { 0 };
	const bool is_word = which == 'w';

	put_relation(&files, "_rels/.rels", "officeDocument",
		is_word ? "word/d.xml" : "xl/b.xml");
	put_relation(&files, "xl/_rels/b.xml.rels", "worksheet", "s.xml");
	put(&files, "word/d.xml", text);
	put(&files, "xl/b.xml", which == 'b' ? text : tacit_str_of(book));
	put(&files, "xl/s.xml", which == 's' ? text : tacit_str_of(cells));
	put(&files, "xl/strings.xml",
		which == 't' ? text : tacit_str_of("<a><si><t>x</t></si></a>"));
	put(&files, "xl/styles.xml",
		which == 'f' ? text
			     : tacit_str_of("<a><cellXfs><xf/><xf numFmtId="
					    "'22'/></cellXfs></a>"));
	require(foreign_pack(tacit_buf_str(&files), out, &err));
	tacit_buf_clear(&files);
}

static void read_file(struct tacit_str bytes)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_parcel_record record;
	struct tacit_str rest;

	if (foreign_tables(bytes, &out, &err)) {
		rest = tacit_buf_str(&out);
		while (tacit_parcel_next(&rest, &record))
			continue;
		require(!rest.len);
	} else {
		require(err.code == TACIT_INVALID || err.code == TACIT_LIMIT);
		require(err.msg[0]);
	}
	tacit_buf_clear(&out);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };
	struct tacit_buf file = { 0 };

	if (!size || data[0] == 'P') {
		read_file(text);
		return 0;
	}
	wrap((char)data[0], tacit_str_from(text, 1), &file);
	read_file(tacit_buf_str(&file));
	tacit_buf_clear(&file);
	return 0;
}
