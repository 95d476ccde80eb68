/* A form with a field of each type, for whoever tests how fields are read and shown. */
#ifndef WEB_TESTING_FILLED_H
#define WEB_TESTING_FILLED_H

#include "web/form.h"

struct filled {
	struct str line, text, name, code, phone, secret, codes;
	struct day date;
	int64_t time, whole, id;
	bool yes;
	int choice;
	unsigned choices;
	struct str needed, short_code;
	int64_t few;
};

/* The first FILLED_TYPES stand at the place of their type, as wide as it allows. */
#define FILLED_TYPES ((size_t)FIELD_CODES + 1)
/* Behind them those that are required or have limits of their own; ends with name = NULL. */
extern const struct field filled_fields[];

#endif
