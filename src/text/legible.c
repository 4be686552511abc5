#include <tacit/legible.h>

enum { FAULTS_MAX = 20 };

static const struct range {
	uint32_t first;
	uint32_t last;
	const char *name;
} refused[] = {
	{ 0x0000, 0x0008, "a control character" },
	/* tab and newline stand between */
	{ 0x000b, 0x001f, "a control character" },
	{ 0x007f, 0x009f, "a control character" },
	{ 0x200b, 0x200b, "a zero width space" },
	{ 0x202a, 0x202e, "a direction override" },
	{ 0x2066, 0x2069, "a direction isolate" },
	{ 0xfdd0, 0xfdef, "a noncharacter" },
	{ 0xfeff, 0xfeff, "a byte order mark" },
	{ 0xe0000, 0xe007f, "a tag character" },
};

/* Why the code point is refused, or NULL. */
static const char *fault_of(uint32_t point)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(refused); i++) {
		if (point >= refused[i].first && point <= refused[i].last)
			return refused[i].name;
	}
	return (point & 0xfffe) == 0xfffe ? "a noncharacter" : NULL;
}

bool tacit_legible_point(uint32_t point)
{
	/* nearly all there is: ASCII, the alphabets, the signs of China */
	if ((point >= 0x20 && point < 0x7f) ||
		(point >= 0xa0 && point < 0x2000) ||
		(point >= 0x2070 && point < 0xf000))
		return true;
	return !fault_of(point);
}

/* How many bytes at the start are printable ASCII: nearly all of most texts. */
static size_t plain_run(struct tacit_str s)
{
	size_t n = 0;

	while (n < s.len && s.data[n] >= 0x20 && s.data[n] < 0x7f)
		n++;
	return n;
}

struct check {
	const char *path;
	struct tacit_faults *faults;
	unsigned line;
	unsigned column;
	size_t count;
	bool has_crlf;
};

static void report_point(struct check *check, bool is_byte, uint32_t value)
{
	if (++check->count > FAULTS_MAX)
		return;
	if (is_byte)
		tacit_fault_add(check->faults, check->path, check->line,
			"save the file as UTF-8",
			"the byte 0x%02x in column %u is not UTF-8",
			(unsigned)value, check->column);
	else
		tacit_fault_add(check->faults, check->path, check->line,
			"remove the character",
			"U+%04X, %s, in column %u may not stand in a text",
			(unsigned)value, fault_of(value), check->column);
}

static void report_crlf(struct check *check)
{
	if (check->has_crlf)
		return;
	check->has_crlf = true;
	check->count++;
	tacit_fault_add(check->faults, check->path, check->line,
		"save the file with line ends of LF (Unix)",
		"the lines end in CR LF");
}

/* One character, which is no printable ASCII; returns its length. */
static size_t check_one(struct check *check, struct tacit_str text)
{
	uint32_t point = 0;
	size_t n = tacit_utf8_decode(text, &point);

	if (!n) {
		report_point(check, true, (unsigned char)text.data[0]);
		n = 1;
	} else if (point == '\r' && text.len > 1 && text.data[1] == '\n') {
		report_crlf(check);
	} else if (!tacit_legible_point(point)) {
		report_point(check, false, point);
	}
	check->column++;
	if (point == '\n') {
		check->line++;
		check->column = 1;
	}
	return n;
}

bool tacit_legible_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults)
{
	struct check check = {
		.path = path, .faults = faults, .line = first_line, .column = 1
	};

	while (text.len) {
		size_t n = plain_run(text);

		check.column += (unsigned)n;
		if (n < text.len)
			n += check_one(&check, tacit_str_from(text, n));
		text = tacit_str_from(text, n);
	}
	if (check.count > FAULTS_MAX)
		tacit_fault_add(faults, path, 0,
			"make sure that the file is a text in UTF-8",
			"%zu more characters may not stand in a text",
			check.count - FAULTS_MAX);
	return !check.count;
}

static void escape_point(struct tacit_buf *out, uint32_t point, bool keep_lines)
{
	char bytes[4];

	if (point == '\n' && !keep_lines)
		tacit_buf_adds(out, "\\n");
	else if (point == '\t' && !keep_lines)
		tacit_buf_adds(out, "\\t");
	else if (tacit_legible_point(point))
		tacit_buf_add(out, bytes, tacit_utf8_encode(point, bytes));
	else if (point < 0x80)
		tacit_buf_printf(out, "\\x%02x", (unsigned)point);
	else if (point < 0x10000)
		tacit_buf_printf(out, "\\u%04x", (unsigned)point);
	else
		tacit_buf_printf(out, "\\U%08x", (unsigned)point);
}

void tacit_legible_escape(
	struct tacit_buf *out, struct tacit_str text, bool keep_lines)
{
	while (text.len) {
		size_t n = plain_run(text);
		const char *first = text.data + n;
		uint32_t point = 0;

		tacit_buf_add(out, text.data, n);
		text = tacit_str_from(text, n);
		if (!text.len)
			break;
		if (tacit_utf8_take(&text, &point))
			escape_point(out, point, keep_lines);
		else
			tacit_buf_printf(out, "\\x%02x", (unsigned char)*first);
	}
}
