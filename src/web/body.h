/*
 * A request body of any accepted format, as one list of names and values: forms are read from this
 * list and nothing else, so that a page and an API caller are held to the same rules.
 */
#ifndef WEB_BODY_H
#define WEB_BODY_H

#include "base/task.h"

#define BODY_FIELDS_MOST     500
#define BODY_NAME_BYTES_MOST 100
/*
 * What is no file, all fields together: a task's memory holds it decoded, as UTF-16, in its normal
 * form, and on the page that shows it again, where a quote takes six bytes.
 */
#define BODY_TEXT_BYTES_MOST ((size_t)256 << 10)
/* Levels of nesting that are looked at; anything deeper is refused before it is parsed. */
#define BODY_JSON_DEPTH_MOST 4

struct body_pair {
	struct str name, value;
	struct str file_name, type; /* of an uploaded file; absent for a field */
	bool file;
};

struct body {
	struct body_pair *pairs;
	size_t count;
	size_t decoded; /* bytes of parts that came in a mail-like encoding */
	bool json;
};

/*
 * Reads `bytes` by its content type; no bytes are no fields. Names and values are UTF-8 without
 * U+0000 (a file's value is any bytes). A JSON true or number becomes the text a person would type,
 * a list repeats its name, null leaves it out. OK, MALFORMED, WRONG_TYPE or TOO_LARGE (too many
 * fields, or more text than a task can hold), with the reason recorded. Views into `bytes` where
 * possible: a large file is never copied.
 */
enum outcome body_read(struct task *t, struct str content_type, struct str bytes, struct body *out);

/* True when the content type's first part is that, whatever its case and parameters. */
bool body_type_is(struct str content_type, const char *type);

/* Refuses: at most that many bytes can be sent here. */
enum outcome body_too_large(struct task *t, size_t limit);

/* The formats' own readers, each over the whole body. */
enum outcome body_read_json(struct task *t, struct str bytes, struct body *out);
enum outcome body_read_multipart(struct task *t, struct str boundary, struct str bytes,
				 struct body *out);

/* Adds one pair; false when there are too many or the name is too long. */
bool body_add(struct task *t, struct body *b, struct body_pair pair);
/* The first field of that name, or absent. */
struct str body_find(const struct body *b, const char *name);
/*
 * The value of a parameter of a header such as Content-Type, quotes taken off; absent when it is
 * not there.
 */
struct str body_parameter(struct arena *a, struct str header, const char *name);

#endif
