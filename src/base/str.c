#include <tacit/str.h>

#include <string.h>

struct tacit_str tacit_str_of(const char *s)
{
	return (struct tacit_str){ s ? s : "", s ? strlen(s) : 0 };
}

bool tacit_str_eq(struct tacit_str a, struct tacit_str b)
{
	return a.len == b.len && (a.len == 0 || !memcmp(a.data, b.data, a.len));
}

bool tacit_str_eqs(struct tacit_str a, const char *s)
{
	return tacit_str_eq(a, tacit_str_of(s));
}

bool tacit_is_one_of(const char *text, const char *const *list)
{
	while (*list && strcmp(*list, text) != 0)
		list++;
	return *list;
}

size_t tacit_str_apart(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	return n + 1;
}

bool tacit_str_starts(struct tacit_str s, const char *prefix)
{
	size_t len = strlen(prefix);

	return s.len >= len && (len == 0 || !memcmp(s.data, prefix, len));
}

bool tacit_str_ends(struct tacit_str s, const char *suffix)
{
	size_t len = strlen(suffix);

	return s.len >= len &&
		(len == 0 || !memcmp(s.data + s.len - len, suffix, len));
}

struct tacit_str tacit_str_trim(struct tacit_str s)
{
	while (s.len && tacit_is_space(s.data[0]))
		s = tacit_str_from(s, 1);
	while (s.len && tacit_is_space(s.data[s.len - 1]))
		s.len--;
	return s;
}

bool tacit_str_split(struct tacit_str *rest, char sep, struct tacit_str *part)
{
	const char *end;

	if (!rest->data)
		return false;
	*part = *rest;
	end = rest->len ? memchr(rest->data, sep, rest->len) : NULL;
	if (!end) {
		*rest = (struct tacit_str){ 0 };
		return true;
	}
	part->len = (size_t)(end - rest->data);
	*rest = tacit_str_from(*rest, part->len + 1);
	return true;
}

bool tacit_str_line(struct tacit_str *rest, struct tacit_str *line)
{
	/* what follows the last newline is no line when it is empty */
	if (!rest->len)
		return false;
	return tacit_str_split(rest, '\n', line);
}

bool tacit_str_take(struct tacit_str *rest, char c)
{
	if (!rest->len || rest->data[0] != c)
		return false;
	*rest = tacit_str_from(*rest, 1);
	return true;
}

bool tacit_str_skip(struct tacit_str *rest, const char *prefix)
{
	if (!tacit_str_starts(*rest, prefix))
		return false;
	*rest = tacit_str_from(*rest, strlen(prefix));
	return true;
}

bool tacit_str_is_of(struct tacit_str s, const char *set)
{
	size_t i = 0;

	while (i < s.len && s.data[i] && strchr(set, s.data[i]))
		i++;
	return i && i == s.len;
}

size_t tacit_str_find(struct tacit_str s, const char *needle)
{
	size_t len = strlen(needle);
	const char *at = s.data;
	size_t rest = s.len;

	if (!len)
		return 0;
	while (len <= rest) {
		const char *hit = memchr(at, needle[0], rest - len + 1);

		if (!hit)
			break;
		if (!memcmp(hit, needle, len))
			return (size_t)(hit - s.data);
		rest -= (size_t)(hit - at) + 1;
		at = hit + 1;
	}
	return SIZE_MAX;
}

bool tacit_str_eq_nocase(struct tacit_str a, struct tacit_str b)
{
	size_t i;

	if (a.len != b.len)
		return false;
	for (i = 0; i < a.len; i++) {
		if (tacit_small(a.data[i]) != tacit_small(b.data[i]))
			return false;
	}
	return true;
}

uint64_t tacit_hash_str(uint64_t hash, struct tacit_str s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		hash = tacit_hash_mix(hash, (unsigned char)s.data[i]);
	return hash;
}

bool tacit_str_number(struct tacit_str s, uint64_t max, uint64_t *out)
{
	uint64_t n = 0;
	size_t i;

	if (!s.len)
		return false;
	for (i = 0; i < s.len; i++) {
		uint64_t digit = (uint64_t)(s.data[i] - '0');

		if (!tacit_is_digit(s.data[i]))
			return false;
		if (n > max / 10 || n * 10 > max - digit || digit > max)
			return false;
		n = n * 10 + digit;
	}
	*out = n;
	return true;
}
