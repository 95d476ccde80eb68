/* Shared between documents_kinds.c and documents_files.c. */
#ifndef DOCUMENTS_FILES_INTERNAL_H
#define DOCUMENTS_FILES_INTERNAL_H

#include "base/task.h"
#include "documents.views.h"

#define FILE_KIND_OTHER "other"

/* Fills what may be chosen: what is asked for first. */
void documents_list_kinds(struct task *t, struct str asked, struct str chosen,
			  struct file_sheet *view);

#endif
