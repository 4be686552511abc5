#include "door/html_open.h"

#include <string.h>

/* --- attributes --------------------------------------------------------------- */

static bool ends_attribute(char c)
{
	return tacit_is_space(c) || c == '=' || c == '>' || c == '/';
}

static void skip_blanks(struct tacit_str *rest)
{
	while (rest->len && tacit_is_space(rest->data[0]))
		*rest = tacit_str_from(*rest, 1);
}

/* Between quotes, or to a blank. */
static struct tacit_str take_attribute_value(struct tacit_str *rest)
{
	struct tacit_str value = { rest->data, 0 };
	const char quote = rest->len ? rest->data[0] : '\0';
	const bool is_quoted = quote == '"' || quote == '\'';

	if (is_quoted)
		value = *rest = tacit_str_from(*rest, 1);
	value.len = 0;
	while (value.len < rest->len &&
		(is_quoted ? rest->data[value.len] != quote
			   : !tacit_is_space(rest->data[value.len]) &&
					rest->data[value.len] != '>'))
		value.len++;
	*rest = tacit_str_from(*rest, value.len);
	if (is_quoted && rest->len)
		*rest = tacit_str_from(*rest, 1);
	return value;
}

/* The next of a mark's; false: no more. */
static bool take_attribute(
	struct tacit_str *rest, struct tacit_str *name, struct tacit_str *value)
{
	while (rest->len && ends_attribute(rest->data[0]))
		*rest = tacit_str_from(*rest, 1);
	*name = (struct tacit_str){ rest->data, 0 };
	*value = (struct tacit_str){ "", 0 };
	while (name->len < rest->len && !ends_attribute(rest->data[name->len]))
		name->len++;
	*rest = tacit_str_from(*rest, name->len);
	skip_blanks(rest);
	if (name->len && tacit_str_take(rest, '=')) {
		skip_blanks(rest);
		*value = take_attribute_value(rest);
	}
	return name->len;
}

/* --- styles --------------------------------------------------------------------- */

static bool reads(struct tacit_str text, const char *word)
{
	return tacit_str_eq_nocase(text, tacit_str_of(word));
}

/* "0", "0px", ".0em", "0%", with "!important" after it or without. */
static bool is_nothing(struct tacit_str value)
{
	bool has_digit = false;

	while (value.len &&
		(value.data[0] == '0' || value.data[0] == '.' ||
			value.data[0] == '+')) {
		has_digit = has_digit || value.data[0] == '0';
		value = tacit_str_from(value, 1);
	}
	return has_digit && (!value.len || !tacit_is_digit(value.data[0]));
}

/* "display: none" */
static bool hides(struct tacit_str declaration)
{
	struct tacit_str name;
	struct tacit_str value;
	struct tacit_str word;

	if (!tacit_str_split(&declaration, ':', &name))
		return false;
	name = tacit_str_trim(name);
	value = tacit_str_trim(declaration);
	if (reads(name, "font-size") || reads(name, "opacity"))
		return is_nothing(value);
	word = value;
	word.len = 0;
	while (word.len < value.len &&
		(tacit_is_letter(value.data[word.len]) ||
			value.data[word.len] == '-'))
		word.len++;
	return (reads(name, "display") && reads(word, "none")) ||
		(reads(name, "visibility") &&
			(reads(word, "hidden") || reads(word, "collapse"))) ||
		(reads(name, "mso-hide") && reads(word, "all"));
}

static bool hides_any(struct tacit_str declarations)
{
	struct tacit_str declaration;

	while (tacit_str_split(&declarations, ';', &declaration)) {
		if (hides(declaration))
			return true;
	}
	return false;
}

/* --- style sheets --------------------------------------------------------------- */

static bool is_of_name(char c)
{
	return tacit_is_letter(c) || tacit_is_digit(c) || c == '-' || c == '_';
}

static struct tacit_str take_name(struct tacit_str *rest)
{
	struct tacit_str name = { rest->data, 0 };

	while (name.len < rest->len && is_of_name(rest->data[name.len]))
		name.len++;
	*rest = tacit_str_from(*rest, name.len);
	return name;
}

/* "span.x" */
static void keep_rule(struct tacit_html_open *open, struct tacit_str selector)
{
	struct tacit_html_rule rule = { 0 };

	selector = tacit_str_trim(selector);
	rule.tag = take_name(&selector);
	if (!selector.len || (*selector.data != '.' && *selector.data != '#') ||
		open->rule_count == TACIT_HTML_RULES)
		return;
	rule.sign = *selector.data;
	selector = tacit_str_from(selector, 1);
	rule.name = take_name(&selector);
	if (rule.name.len && !selector.len)
		open->rules[open->rule_count++] = rule;
}

/* To behind the brace that ends what is begun; one of several, or alone. */
static struct tacit_str take_block(struct tacit_str *rest)
{
	struct tacit_str block = { rest->data, 0 };
	size_t depth = 1;

	while (block.len < rest->len) {
		const char c = rest->data[block.len];

		depth += c == '{';
		depth -= c == '}';
		if (!depth)
			break;
		block.len++;
	}
	*rest = tacit_str_from(
		*rest, block.len < rest->len ? block.len + 1 : block.len);
	return block;
}

static bool skip_remark(struct tacit_str *rest)
{
	size_t end;

	if (!tacit_str_starts(*rest, "/*"))
		return false;
	end = tacit_str_find(tacit_str_from(*rest, 2), "*/");
	*rest = tacit_str_from(*rest, end == SIZE_MAX ? rest->len : end + 4);
	return true;
}

void tacit_html_styles(struct tacit_html_open *open, struct tacit_str sheet)
{
	static const char *const marks[] = { "<!--", "-->", "}", ";", NULL };
	size_t i;

	while (sheet.len) {
		struct tacit_str selectors = { sheet.data, 0 };
		struct tacit_str selector;

		skip_blanks(&sheet);
		for (i = 0; marks[i] && !tacit_str_skip(&sheet, marks[i]);)
			i++;
		if (marks[i] || skip_remark(&sheet) || !sheet.len)
			continue;
		selectors.data = sheet.data;
		while (selectors.len < sheet.len &&
			!strchr("{;", sheet.data[selectors.len]))
			selectors.len++;
		sheet = tacit_str_from(sheet, selectors.len);
		if (!tacit_str_take(&sheet, '{') ||
			!hides_any(take_block(&sheet)) ||
			tacit_str_starts(selectors, "@"))
			continue;
		while (tacit_str_split(&selectors, ',', &selector))
			keep_rule(open, selector);
	}
}

/* One of the names of a class, or an id. */
static bool has_name(struct tacit_str value, struct tacit_str name)
{
	struct tacit_str word;

	while (value.len) {
		skip_blanks(&value);
		word = (struct tacit_str){ value.data, 0 };
		while (word.len < value.len &&
			!tacit_is_space(value.data[word.len]))
			word.len++;
		if (tacit_str_eq(word, name))
			return true;
		value = tacit_str_from(value, word.len);
	}
	return false;
}

static bool is_ruled_out(const struct tacit_html_open *open,
	struct tacit_str tag, char sign, struct tacit_str value)
{
	size_t i;

	for (i = 0; i < open->rule_count; i++) {
		const struct tacit_html_rule *rule = &open->rules[i];

		if (rule->sign == sign && has_name(value, rule->name) &&
			(!rule->tag.len || tacit_str_eq_nocase(rule->tag, tag)))
			return true;
	}
	return false;
}

static bool is_hiding(const struct tacit_html_open *open, struct tacit_str mark,
	struct tacit_str name)
{
	struct tacit_str rest = tacit_str_from(mark, 1 + name.len);
	struct tacit_str attribute;
	struct tacit_str value;

	while (take_attribute(&rest, &attribute, &value)) {
		if (reads(attribute, "hidden") ||
			(reads(attribute, "style") && hides_any(value)) ||
			(reads(attribute, "class") &&
				is_ruled_out(open, name, '.', value)) ||
			(reads(attribute, "id") &&
				is_ruled_out(open, name, '#', value)))
			return true;
	}
	return false;
}

/* --- what is open ----------------------------------------------------------------- */

static bool is_one_of_names(struct tacit_str name, const char *const *names)
{
	for (; *names; names++) {
		if (reads(name, *names))
			return true;
	}
	return false;
}

static void end_at(struct tacit_html_open *open, size_t at)
{
	open->count = at;
	open->deeper = 0;
	if (open->hidden > at)
		open->hidden = 0;
}

void tacit_html_ends(struct tacit_html_open *open, struct tacit_str name)
{
	size_t i = open->count;

	if (open->deeper) {
		open->deeper--;
		return;
	}
	while (i--) {
		if (tacit_str_eq_nocase(open->names[i], name)) {
			end_at(open, i);
			return;
		}
	}
}

/* "<li>a<li>b", "<p>a<table>" */
static void end_before(struct tacit_html_open *open, struct tacit_str name)
{
	static const char *const alike[] = { "p", "li", "td", "th", "tr", "dt",
		"dd", "option", NULL };
	static const char *const wholes[] = { "table", "ul", "ol", "dl", "div",
		"blockquote", NULL };
	static const char *const blocks[] = { "div", "table", "ul", "ol", "dl",
		"blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
		"section", "article", NULL };
	const bool is_block = is_one_of_names(name, blocks);
	size_t i = open->deeper ? 0 : open->count;

	if (!is_block && !is_one_of_names(name, alike))
		return;
	while (i--) {
		if (is_block ? reads(open->names[i], "p")
			     : tacit_str_eq_nocase(open->names[i], name)) {
			end_at(open, i);
			return;
		}
		if (is_one_of_names(open->names[i], wholes))
			return;
	}
}

void tacit_html_opens(struct tacit_html_open *open, struct tacit_str name,
	struct tacit_str mark)
{
	static const char *const empty[] = { "br", "hr", "img", "input", "meta",
		"link", "col", "area", "base", "embed", "source", "wbr", NULL };

	if (!name.len)
		return;
	end_before(open, name);
	if (is_one_of_names(name, empty))
		return;
	if (open->count == TACIT_HTML_DEPTH) {
		open->deeper++;
		return;
	}
	open->names[open->count++] = name;
	if (!open->hidden && is_hiding(open, mark, name))
		open->hidden = open->count;
}

bool tacit_html_is_hidden(const struct tacit_html_open *open)
{
	return open->hidden;
}
