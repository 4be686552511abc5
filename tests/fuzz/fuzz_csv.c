/* A sheet that was read is the same when it is written and read again. */
#include <stdlib.h>
#include <string.h>

#include <tacit/csv.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void write_row(struct tacit_buf *out, const struct tacit_csv *sheet,
	const struct tacit_csv_row *row)
{
	tacit_csv_write(out, row->cells, sheet->columns);
}

static void write_sheet(struct tacit_buf *out, const struct tacit_csv *sheet)
{
	size_t i;

	/* the mark and the hint leave no doubt how the rest is meant */
	tacit_buf_adds(out, TACIT_CSV_MARK "sep=,\n");
	write_row(out, sheet, &sheet->header);
	for (i = 0; i < sheet->count; i++)
		write_row(out, sheet, &sheet->rows[i]);
}

static void require_same(const struct tacit_csv *a, const struct tacit_csv *b,
	const struct tacit_csv_row *x, const struct tacit_csv_row *y)
{
	size_t i;

	require(a->columns == b->columns);
	for (i = 0; i < a->columns; i++)
		require(!strcmp(x->cells[i], y->cells[i]));
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_csv first;
	struct tacit_csv again;
	struct tacit_buf text = { 0 };
	size_t i;

	if (tacit_csv_read(&arena, "x",
		    (struct tacit_str){ (const char *)data, size }, &first,
		    &faults)) {
		write_sheet(&text, &first);
		require(tacit_csv_read(
			&arena, "x", tacit_buf_str(&text), &again, &faults));
		require(first.count == again.count);
		require_same(&first, &again, &first.header, &again.header);
		for (i = 0; i < first.count; i++)
			require_same(
				&first, &again, &first.rows[i], &again.rows[i]);
	} else {
		require(faults.count);
	}
	tacit_buf_clear(&text);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
	return 0;
}
