#include <tacit/fault.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/buf.h>

static void record_fault(struct tacit_faults *faults,
	enum tacit_severity severity, const char *path, unsigned line,
	const char *remedy, const char *what)
{
	struct tacit_fault *fault;

	fault = tacit_arena_append(&faults->arena, &faults->list,
		&faults->count, &faults->cap, sizeof(*fault));
	fault->severity = severity;
	fault->path = tacit_arena_strdup(&faults->arena, path ? path : "");
	fault->line = line;
	fault->what = what;
	fault->remedy =
		tacit_arena_strdup(&faults->arena, remedy ? remedy : "");
	if (severity == TACIT_FAULT_ERROR)
		faults->errors++;
}

static const char *vsay(struct tacit_faults *faults, const char *fmt,
	va_list args) TACIT_PRINTF(2, 0);

static const char *vsay(
	struct tacit_faults *faults, const char *fmt, va_list args)
{
	char what[1024];

	(void)vsnprintf(what, sizeof(what), fmt, args);
	return tacit_arena_strdup(&faults->arena, what);
}

void tacit_fault_add(struct tacit_faults *faults, const char *path,
	unsigned line, const char *remedy, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record_fault(faults, TACIT_FAULT_ERROR, path, line, remedy,
		vsay(faults, fmt, args));
	va_end(args);
}

void tacit_fault_warn(struct tacit_faults *faults, const char *path,
	unsigned line, const char *remedy, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record_fault(faults, TACIT_FAULT_WARNING, path, line, remedy,
		vsay(faults, fmt, args));
	va_end(args);
}

void tacit_fault_note(struct tacit_faults *faults, const char *path,
	unsigned line, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	record_fault(faults, TACIT_FAULT_NOTICE, path, line, NULL,
		vsay(faults, fmt, args));
	va_end(args);
}

const char *tacit_severity_word(enum tacit_severity severity)
{
	static const char *const words[] = { [TACIT_FAULT_ERROR] = "error",
		[TACIT_FAULT_WARNING] = "warning",
		[TACIT_FAULT_NOTICE] = "notice" };

	return words[severity];
}

size_t tacit_faults_of(
	const struct tacit_faults *faults, enum tacit_severity severity)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < faults->count; i++)
		count += faults->list[i].severity == severity;
	return count;
}

void tacit_fault_pass(
	struct tacit_faults *faults, const struct tacit_fault *fault)
{
	record_fault(faults, fault->severity, fault->path, fault->line,
		fault->remedy, tacit_arena_strdup(&faults->arena, fault->what));
}

/* Of two in the same place, the one that was found first: where it stands. */
static int by_place(const void *a, const void *b)
{
	const struct tacit_fault *x = *(const struct tacit_fault *const *)a;
	const struct tacit_fault *y = *(const struct tacit_fault *const *)b;
	int order = strcmp(x->path, y->path);

	if (order)
		return order;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->severity != y->severity)
		return x->severity < y->severity ? -1 : 1;
	return x < y ? -1 : x > y;
}

void tacit_faults_sort(struct tacit_faults *faults)
{
	const size_t count = faults->count;
	const struct tacit_fault **order;
	struct tacit_fault *sorted;

	if (count < 2)
		return;
	order = tacit_zalloc(count, sizeof(*order));
	sorted = tacit_zalloc(count, sizeof(*sorted));
	for (size_t i = 0; i < count; i++)
		order[i] = &faults->list[i];
	qsort(order, count, sizeof(*order), by_place);
	for (size_t i = 0; i < count; i++)
		sorted[i] = *order[i];
	memcpy(faults->list, sorted, count * sizeof(*sorted));
	free(sorted);
	free(order);
}

bool tacit_faults_fail(const struct tacit_faults *faults, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];

		if (fault->severity != TACIT_FAULT_ERROR)
			continue;
		(void)tacit_fail_at(err, TACIT_INVALID, fault->path,
			fault->line, "%s", fault->what);
		return tacit_hint(err, "%s", fault->remedy);
	}
	return false;
}

void tacit_faults_clear(struct tacit_faults *faults)
{
	if (!faults)
		return;
	tacit_arena_clear(&faults->arena);
	*faults = (struct tacit_faults){ 0 };
}
