/* Why a paper is not issued, shown, withdrawn or found. */
#ifndef DOCUMENTS_PAPERS_REASONS_H
#define DOCUMENTS_PAPERS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define PAPERS_REASONS(X) \
	X(REASON_PAPER_SIGN, "V-01", \
	  N_("A paper cannot show the sign {sign}. Write the name or text that has it in Latin letters."), NULL) \
	X(REASON_PAPER_UNKNOWN, "V-02", N_("There is no such paper here."), NULL) \
	X(REASON_PAPER_WITHDRAWN, "V-04", N_("This paper was withdrawn already."), NULL) \
	X(REASON_PAPER_CODE_MISTYPED, "V-05", \
	  N_("This is no code of a paper. The code has 12 digits, for example 4827 1093 5526, and stands at " \
	     "the foot of the paper, behind “Verification code”. Copy it again."), NULL) \
	X(REASON_PAPER_CODE_UNKNOWN, "V-06", \
	  N_("No paper of this system carries this code. Call the office that the paper names."), NULL) \
	X(REASON_PAPER_CODE_THROTTLED, "V-07", \
	  N_("Too many wrong codes. Wait 15 minutes, or call the office that the paper names."), NULL) \
	X(REASON_PAPER_NOT_SIGNED, "V-08", N_("No signed copy of this paper is here."), NULL) \
	X(REASON_PAPER_NOT_YOURS, "V-11", \
	  N_("Only the director and the deputies of the office that issued a paper do this."), NULL) \
	X(REASON_PAPER_SIGNED, "V-12", N_("This paper was signed already."), NULL) \
	X(REASON_PAPER_OF_ACT, "V-13", \
	  N_("This paper carries a decision. Take the decision back on the page of the request or matter; the paper " \
	     "is withdrawn with it."), NULL) \
	X(REASON_PAPER_NOT_OWED, "V-14", \
	  N_("No other paper is owed for this one: it was written anew, or something else holds by now."), NULL) \
	X(REASON_PAPER_NOT_OURS, "V-15", \
	  N_("The office that issued this paper writes it anew, and no other office does."), NULL) \
	X(REASON_PAPER_UNPRINTABLE, "V-09", \
	  N_("This server cannot make PDFs right now. Print the page instead; the operator was told."), NULL) \
	X(REASON_PAPER_LONG, "V-10", \
	  N_("This is too long for one paper. Shorten the text, or print a part of it."), NULL)
/* clang-format on */

REASONS_DECLARE(PAPERS_REASONS)

#endif
