/* Why the web itself refuses a request, before or instead of a handler. */
#ifndef WEB_REASONS_H
#define WEB_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define WEB_REASONS(X) \
	X(REASON_NO_SUCH_PAGE, "W-01", \
	  N_("There is no page at this address. Check the address, or start from the " \
	     "home page."), NULL) \
	X(REASON_BAD_ADDRESS, "W-02", \
	  N_("This address contains characters that do not belong in one. Copy the " \
	     "whole link again."), NULL) \
	X(REASON_METHOD, "W-03", \
	  N_("This address cannot be used in this way."), NULL) \
	X(REASON_SIGN_IN_FIRST, "W-04", \
	  N_("Sign in to see this page."), NULL) \
	X(REASON_SIGN_IN_AGAIN, "W-05", \
	  N_("You are no longer signed in, so nothing was saved. Sign in in a second " \
	     "window, then come back here and send the form again: what you typed is " \
	     "still on the page before this one."), NULL) \
	X(REASON_NO_RIGHT, "W-06", \
	  N_("The seat you are signed in with does not have the right to do this."), NULL) \
	X(REASON_OTHER_SITE, "W-07", \
	  N_("This request came from another web site and was not carried out."), NULL) \
	X(REASON_NO_ORIGIN, "W-08", \
	  N_("Send a form token, or JSON with an Origin header of this site."), NULL) \
	X(REASON_FORM_STALE, "W-09", \
	  N_("This form is too old or was opened in another browser, so nothing was " \
	     "saved. Go back, copy what you typed, reload the page and send it " \
	     "again."), NULL) \
	X(REASON_NEEDS_HTTPS, "W-10", \
	  N_("Your browser reached this site without encryption (http), so it cannot " \
	     "keep you signed in or send forms. Open the address with https."), NULL) \
	X(REASON_BODY_TOO_LARGE, "W-11", \
	  N_("What was sent is too large. At most {limit} can be sent here at " \
	     "once. Nothing was saved."), NULL) \
	X(REASON_BODY_TYPE, "W-12", \
	  N_("Send a form (application/x-www-form-urlencoded or multipart/form-data) " \
	     "or application/json."), NULL) \
	X(REASON_BODY_TEXT, "W-13", \
	  N_("What was sent is not valid UTF-8 text, so nothing was saved."), NULL) \
	X(REASON_BODY_JSON, "W-14", \
	  N_("The JSON cannot be read at line {line}, column {column}."), NULL) \
	X(REASON_BODY_SHAPE, "W-15", \
	  N_("The JSON must be one object whose values are texts, numbers, true, " \
	     "false, null, or lists of these."), NULL) \
	X(REASON_BODY_MULTIPART, "W-16", \
	  N_("The parts of the form that was sent cannot be told apart, so nothing " \
	     "was saved."), NULL) \
	X(REASON_BODY_TOO_MANY, "W-17", \
	  N_("Too many fields were sent at once, or a field with too long a name."), NULL) \
	X(REASON_FIELDS_WRONG, "W-18", \
	  N_("Some answers need to be corrected."), NULL) \
	X(REASON_BUSY, "W-19", \
	  N_("Too many people are using this service right now. Nothing was saved. " \
	     "Try again in a minute."), NULL) \
	X(REASON_NOT_NOW, "W-20", \
	  N_("The service cannot answer right now. Try again in a minute; if you " \
	     "sent something, look first whether it has arrived."), NULL) \
	X(REASON_BROKEN, "W-21", \
	  N_("Something went wrong on our side. It has been recorded."), NULL) \
	X(REASON_BAD_REQUEST, "W-22", \
	  N_("This request is not valid HTTP and was not carried out."), NULL) \
	X(REASON_HEADERS_TOO_LARGE, "W-23", \
	  N_("The request carries too many headers or cookies. Delete the cookies of " \
	     "this site and try again."), NULL) \
	X(REASON_CONFLICT, "W-24", \
	  N_("Somebody changed this in the meantime. Nothing was saved. Reload the " \
	     "page to see what it says now."), NULL) \
	X(REASON_TOO_OFTEN, "W-25", \
	  N_("This was tried too often. Wait a while and try again."), NULL) \
	X(REASON_PEER_DOWN, "W-26", \
	  N_("Another system that is needed for this does not answer. Try again " \
	     "later."), NULL) \
	X(REASON_NOT_ACCEPTED, "W-27", \
	  N_("What was sent cannot be accepted as it is."), NULL)
/* clang-format on */

REASONS_DECLARE(WEB_REASONS)

#endif
