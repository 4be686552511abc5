#include "door/older_letter.h"

#include <tacit/mem.h>

enum { LINES_OF_HEAD = 4 };

static const char *const from_labels[] = {
	"From:", "От:", "Кімнен:", "De:", "De :", "发件人:", "发件人："
};
static const char *const other_labels[] = { "Sent:", "Date:", "To:", "Subject:",
	"Отправлено:", "Дата:", "Кому:", "Тема:", "Жіберілді:", "Кімге:",
	"Тақырыбы:", "Envoyé:", "Envoyé :", "À:", "À :", "Objet:", "Objet :",
	"发送时间:", "发送时间：", "收件人:", "收件人：", "主题:", "主题：",
	"日期:", "日期：" };

static bool starts_with_one(
	struct tacit_str line, const char *const *labels, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (tacit_str_starts(line, labels[i]))
			return true;
	}
	return false;
}

/* "-----Original Message-----", in whatever language */
static bool is_rule_with_words(struct tacit_str line)
{
	size_t i;

	if (!tacit_str_starts(line, "---") || !tacit_str_ends(line, "---") ||
		tacit_str_starts(line, "-----BEGIN "))
		return false;
	for (i = 0; i < line.len; i++) {
		if (tacit_is_letter(line.data[i]) ||
			(unsigned char)line.data[i] >= 0x80)
			return true;
	}
	return false;
}

/* "From: ..." and, soon after, "Sent: ..." */
static bool is_head(struct tacit_str line, struct tacit_str rest)
{
	struct tacit_str next;
	size_t seen = 0;

	if (!starts_with_one(line, from_labels, TACIT_COUNT(from_labels)))
		return false;
	while (seen < LINES_OF_HEAD && tacit_str_line(&rest, &next)) {
		next = tacit_str_trim(next);
		if (starts_with_one(
			    next, other_labels, TACIT_COUNT(other_labels)))
			return true;
		seen += next.len > 0;
	}
	return false;
}

bool tacit_older_letter(struct tacit_str words, struct tacit_str *line)
{
	while (tacit_str_line(&words, line)) {
		*line = tacit_str_trim(*line);
		if (is_rule_with_words(*line) || is_head(*line, words))
			return true;
	}
	return false;
}
