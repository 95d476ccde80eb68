/*
 * One folding for writing and asking: NFC, lower case, marks off, đ -> d, white space to single
 * spaces. What is stored folded and what is searched folded are the same bytes on both engines.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include "base/str.h"

/* `s` must be UTF-8. */
struct str fold(struct arena *a, struct str s);
/* Normal form C, as everything is stored. */
struct str fold_nfc(struct arena *a, struct str s);
/*
 * A key whose bytewise order is the Vietnamese order; for staff, places and agencies, never for
 * clients.
 */
struct str fold_sort_key(struct arena *a, struct str s);
/*
 * True when `s` holds a control, bidirectional or unassigned character (line feeds allowed when
 * `lines`).
 */
bool fold_has_unsafe(struct str s, bool lines);

#endif
