/* Why a file is not taken, or cannot be had. */
#ifndef DOCUMENTS_REASONS_H
#define DOCUMENTS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define DOCUMENTS_REASONS(X) \
	X(REASON_FILE_EMPTY, "F-01", \
	  N_("This file is empty. Open it on your device to see whether the paper is in it, " \
	     "then choose it again."), NULL) \
	X(REASON_FILE_LARGE, "F-02", \
	  N_("This file has {size} MB; at most {most} MB can be sent. Take the photo with a " \
	     "lower resolution, or send the pages one by one."), NULL) \
	X(REASON_FILE_TYPE, "F-03", \
	  N_("This file is not a photo (JPEG, PNG, HEIC) and not a PDF, whatever its name says. " \
	     "Photograph the paper, or save it as PDF."), NULL) \
	X(REASON_FILE_ENCRYPTED, "F-04", \
	  N_("This PDF is locked with a password. Save a copy without a password, or " \
	     "photograph the pages."), NULL) \
	X(REASON_FILE_BROKEN, "F-05", \
	  N_("This file is damaged and cannot be opened whole. Take the photo again, or save " \
	     "the PDF once more, then send it."), NULL) \
	X(REASON_FILE_PAGES, "F-06", \
	  N_("This PDF has more than {most} pages. Send it in several parts."), NULL) \
	X(REASON_FILE_POINTS, "F-07", \
	  N_("This photo has too many points, more than {most} million. Take it again with a " \
	     "lower resolution."), NULL) \
	X(REASON_FILE_HARD, "F-08", \
	  N_("This file takes too long or too much memory to open. Photograph the paper, or " \
	     "save it as a plain PDF."), NULL) \
	X(REASON_FILE_NO_SANDBOX, "F-09", \
	  N_("This server cannot open files safely right now, so it takes none. Nothing was " \
	     "saved. Try again later, or bring the paper."), NULL) \
	X(REASON_FILE_GONE, "F-10", \
	  N_("This file is no longer there: what is not used within a day is cleared away. " \
	     "Choose it again."), NULL) \
	X(REASON_FILE_MANY, "F-11", \
	  N_("There are {most} files here already, and no more fit."), NULL) \
	X(REASON_FILE_UNKNOWN, "F-12", \
	  N_("There is no such file here."), NULL) \
	X(REASON_FILE_WITHDRAWN, "F-13", \
	  N_("This file was withdrawn already."), NULL) \
	X(REASON_FILE_ALTERED, "F-14", \
	  N_("This file was changed outside of the program and is not shown. Tell the " \
	     "operator."), NULL) \
	X(REASON_SHEET_TYPE, "F-15", \
	  N_("This file is not a sheet, whatever its name says. Save it in the spreadsheet " \
	     "program as Excel (.xlsx) or CSV, and choose that file."), NULL) \
	X(REASON_SHEET_ENCRYPTED, "F-16", \
	  N_("This sheet is locked with a password. Save a copy without a password."), NULL) \
	X(REASON_SHEET_BROKEN, "F-17", \
	  N_("This sheet is damaged and cannot be read whole. Open it in the spreadsheet " \
	     "program, save it once more, and choose it again."), NULL) \
	X(REASON_SHEET_LARGE, "F-18", \
	  N_("This sheet is too large: at most {rows} rows and {columns} columns are read. " \
	     "Divide it into several files."), NULL) \
	X(REASON_SHEET_LETTERS, "F-19", \
	  N_("The letters of this text cannot be read. Save the sheet as Excel (.xlsx) or as " \
	     "“CSV UTF-8”."), NULL) \
	X(REASON_SHEET_EMPTY, "F-20", \
	  N_("The first sheet of this file is empty."), NULL) \
	X(REASON_SHEET_HARD, "F-21", \
	  N_("This sheet takes too long or too much memory to read. Divide it into several " \
	     "files."), NULL) \
	X(REASON_FILES_CLOSED, "F-30", \
	  N_("Nothing can be added here any more. Call the centre if a paper is still to come."), NULL) \
	X(REASON_FILE_KIND, "F-31", \
	  N_("Choose the kind of paper from the list."), NULL)
/* clang-format on */

REASONS_DECLARE(DOCUMENTS_REASONS)

#endif
