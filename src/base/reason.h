/*
 * Why an act was refused: a row with a code people can quote, a text to translate, and the row of
 * law/vn/reasons.yaml that is its basis.  A slice lists its rows once, in x_reasons.h:
 *
 *	#define CASES_REASONS(X) \
 *		X(REASON_CASE_CLOSED, "C-01", N_("This case is closed."), NULL)
 *	REASONS_DECLARE(CASES_REASONS)
 *
 * and defines them in module.c with REASONS_DEFINE(cases_reasons, CASES_REASONS).
 */
#ifndef BASE_REASON_H
#define BASE_REASON_H

#include <stddef.h>

struct reason {
	const char *code;
	const char *msgid; /* English; people see its translation */
	const char *basis; /* a row of law/vn/reasons.yaml; NULL: no article is behind it */
};

/* Marks a text for extraction; the translation happens where it is shown. */
#define N_(msgid) msgid

/* clang-format off */
#define REASON_DECLARE_ROW(name, code, msgid, basis) extern const struct reason name;
#define REASON_DEFINE_ROW(name, code, msgid, basis) const struct reason name = {code, msgid, basis};
#define REASON_LIST_ROW(name, code, msgid, basis)    &name,
#define REASONS_DECLARE(LIST)                        LIST(REASON_DECLARE_ROW)
#define REASONS_DEFINE(array, LIST) \
	LIST(REASON_DEFINE_ROW) \
	const struct reason *const array[] = {LIST(REASON_LIST_ROW) NULL};
/* clang-format on */

#endif
