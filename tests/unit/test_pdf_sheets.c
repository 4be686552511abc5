#include <stdlib.h>
#include <string.h>

#include <tacit/buf.h>

#include "render/pdf_sheets.h"
#include "suite.h"

/* A file as the browser writes it: rows of 20 bytes say where objects are. */
struct file {
	struct tacit_buf bytes;
	struct tacit_buf rows;
	unsigned count;
};

static void add_object(struct file *file, const char *text)
{
	if (!file->count)
		tacit_buf_adds(&file->rows, "0000000000 65535 f \n");
	tacit_buf_printf(&file->rows, "%010zu 00000 n \n", file->bytes.len);
	tacit_buf_printf(
		&file->bytes, "%u 0 obj\n%s\nendobj\n", ++file->count, text);
}

static struct tacit_str end_file(struct file *file)
{
	size_t at = file->bytes.len;

	tacit_buf_printf(&file->bytes,
		"xref\n0 %u\n%strailer\n<</Size %u\n/Root 1 0 R>>\n"
		"startxref\n%zu\n%%%%EOF\n",
		file->count + 1, file->rows.data, file->count + 1, at);
	return tacit_buf_str(&file->bytes);
}

static void clear_file(struct file *file)
{
	tacit_buf_clear(&file->bytes);
	tacit_buf_clear(&file->rows);
}

/* Three pages, two of them in a node of their own. */
static void add_pages(struct file *file, const char *places)
{
	add_object(file, "<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>");
	add_object(file, "<</Type /Pages\n/Count 3\n/Kids [3 0 R 6 0 R]>>");
	add_object(file, "<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>");
	add_object(file, "<</Type /Page\n/Parent 3 0 R>>");
	add_object(file, "<</Type /Page\n/Parent 3 0 R>>");
	add_object(file, "<</Type /Page\n/Parent 2 0 R>>");
	add_object(file, places);
}

START_TEST(says_where_headings_are)
{
	struct file file = { 0 };
	unsigned sheets[4] = { 0 };

	add_pages(&file,
		"<</members/xaa.md [4 0 R /XYZ 6 777.75 0]\n"
		"/s1 [4 0 R /XYZ 6 777.75 0]\n/s2 [6 0 R /XYZ 6 7 0]\n"
		"/s4 [5 0 R /XYZ 6 7 0]\n/s9 [5 0 R /XYZ 6 7 0]>>");
	ck_assert(tacit_pdf_sheets(end_file(&file), sheets, 4));
	ck_assert_uint_eq(sheets[0], 1);
	ck_assert_uint_eq(sheets[1], 3);
	ck_assert_uint_eq(sheets[2], 0);
	ck_assert_uint_eq(sheets[3], 2);
	clear_file(&file);
}
END_TEST

START_TEST(knows_nothing_of_other_files)
{
	static const char *const others[] = { "", "%PDF-1.4",
		"startxref\n0\n%%EOF\n", "startxref\n99999999999\n%%EOF\n",
		"xref\n0 99999999\nstartxref\n0\n%%EOF\n",
		("xref\n0 1\n0000000000 65535 f \ntrailer<</Root 5 0 R>>\n"
		 "startxref\n0\n%%EOF\n") };
	unsigned sheets[1] = { 0 };

	ck_assert(!tacit_pdf_sheets(tacit_str_of(others[_i]), sheets, 1));
	ck_assert_uint_eq(sheets[0], 0);
}
END_TEST

START_TEST(ends_where_pages_go_round)
{
	struct file file = { 0 };
	unsigned sheets[1] = { 0 };

	add_object(&file, "<</Pages 2 0 R /Dests 3 0 R>>");
	add_object(&file, "<</Kids [2 0 R]>>");
	add_object(&file, "<</s1 [2 0 R /XYZ]>>");
	ck_assert(!tacit_pdf_sheets(end_file(&file), sheets, 1));
	clear_file(&file);
}
END_TEST

/* Whatever is left of it, nothing is read beyond. */
START_TEST(takes_what_is_cut_off)
{
	struct file file = { 0 };
	unsigned sheets[1];
	struct tacit_str whole;
	size_t len;

	add_pages(&file, "<</s1 [4 0 R /XYZ 6 777.75 0]>>");
	whole = end_file(&file);
	for (len = 0; len < whole.len; len++) {
		char *part = malloc(len + 1);

		memcpy(part, whole.data, len);
		(void)tacit_pdf_sheets(
			(struct tacit_str){ part, len }, sheets, 1);
		free(part);
	}
	clear_file(&file);
}
END_TEST

Suite *tacit_suite_pdf_sheets(void)
{
	Suite *suite = suite_create("pdf_sheets");
	TCase *tcase = tcase_create("pdf_sheets");

	tcase_add_test(tcase, says_where_headings_are);
	tcase_add_loop_test(tcase, knows_nothing_of_other_files, 0, 6);
	tcase_add_test(tcase, ends_where_pages_go_round);
	tcase_add_test(tcase, takes_what_is_cut_off);
	suite_add_tcase(suite, tcase);
	return suite;
}
