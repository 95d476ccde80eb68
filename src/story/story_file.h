/* What a browser sends of a form with files. */
#ifndef STORY_FILE_H
#define STORY_FILE_H

#include "story/story_play.h"

/* Whether files stand below the act. */
bool file_is_sent(const struct step *s);
/* Its fields and files as one body; no token when that is absent.  False after a message. */
bool file_body(struct play *p, const struct step *s, struct str token, struct str *out);
/* The body's content type. */
struct str file_body_type(void);

#endif
