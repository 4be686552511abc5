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

static bool is_after(const struct tacit_fault *a, const struct tacit_fault *b)
{
	int order = strcmp(a->path, b->path);

	if (order)
		return order > 0;
	if (a->line != b->line)
		return a->line > b->line;
	return a->severity > b->severity;
}

void tacit_faults_sort(struct tacit_faults *faults)
{
	size_t i;
	size_t j;

	/* Insertion: stable, which qsort is not, and faults come mostly in
	 * order already. */
	for (i = 1; i < faults->count; i++) {
		struct tacit_fault moved = faults->list[i];

		for (j = i; j > 0 && is_after(&faults->list[j - 1], &moved);
			j--)
			faults->list[j] = faults->list[j - 1];
		faults->list[j] = moved;
	}
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
