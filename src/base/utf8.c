/* The UTF-8 half of str.h: decoding, encoding, width in a terminal. */
#include <utf8proc.h>

#include <tacit/str.h>

static bool is_tail(unsigned char c)
{
	return (c & 0xc0u) == 0x80u;
}

size_t tacit_utf8_decode(struct tacit_str s, uint32_t *point)
{
	const unsigned char *p = (const unsigned char *)s.data;
	size_t len;
	uint32_t value;
	size_t i;

	if (!s.len)
		return 0;
	if (p[0] < 0x80) {
		*point = p[0];
		return 1;
	}
	if (p[0] >= 0xc2 && p[0] <= 0xdf) {
		len = 2;
		value = p[0] & 0x1fu;
	} else if (p[0] >= 0xe0 && p[0] <= 0xef) {
		len = 3;
		value = p[0] & 0x0fu;
	} else if (p[0] >= 0xf0 && p[0] <= 0xf4) {
		len = 4;
		value = p[0] & 0x07u;
	} else {
		return 0;
	}
	if (s.len < len)
		return 0;
	for (i = 1; i < len; i++) {
		if (!is_tail(p[i]))
			return 0;
		value = value << 6 | (p[i] & 0x3fu);
	}
	if ((len == 3 && value < 0x800) || (len == 4 && value < 0x10000))
		return 0;
	if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff)
		return 0;
	*point = value;
	return len;
}

size_t tacit_utf8_take(struct tacit_str *rest, uint32_t *point)
{
	size_t n = tacit_utf8_decode(*rest, point);

	*rest = tacit_str_from(*rest, n ? n : 1);
	return n;
}

size_t tacit_utf8_encode(uint32_t point, char out[4])
{
	if (point < 0x80) {
		out[0] = (char)point;
		return 1;
	}
	if (point < 0x800) {
		out[0] = (char)(0xc0 | point >> 6);
		out[1] = (char)(0x80 | (point & 0x3f));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xe0 | point >> 12);
		out[1] = (char)(0x80 | (point >> 6 & 0x3f));
		out[2] = (char)(0x80 | (point & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | (point >> 18 & 0x07));
	out[1] = (char)(0x80 | (point >> 12 & 0x3f));
	out[2] = (char)(0x80 | (point >> 6 & 0x3f));
	out[3] = (char)(0x80 | (point & 0x3f));
	return 4;
}

size_t tacit_utf8_cut(struct tacit_str s, size_t max)
{
	size_t len = max;

	if (s.len <= max)
		return s.len;
	while (len && (s.data[len] & 0xc0) == 0x80)
		len--;
	return len;
}

bool tacit_utf8_valid(struct tacit_str s)
{
	uint32_t point;

	while (s.len) {
		if (!tacit_utf8_take(&s, &point))
			return false;
	}
	return true;
}

size_t tacit_utf8_width(struct tacit_str s)
{
	size_t width = 0;

	while (s.len) {
		uint32_t point = 0;
		size_t n = tacit_utf8_take(&s, &point);

		/* a stray byte is shown as one sign, and so are controls */
		if (!n || point < 0x80)
			width++;
		else
			width += (size_t)utf8proc_charwidth(
				(utf8proc_int32_t)point);
	}
	return width;
}
