#ifndef REQUESTS_REASONS_H
#define REQUESTS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define REQUESTS_REASONS(X)                                                                                    \
	X(REASON_REQUEST_UNKNOWN, "R-01", N_("There is no such request here."), NULL)                          \
	X(REASON_REQUEST_DECIDED, "R-02", N_("This request was decided already."), NULL)                       \
	X(REASON_REQUEST_STALE, "R-03",                                                                        \
	  N_("Somebody changed this request while you were looking at it. Look at it again before you decide."), NULL) \
	X(REASON_REQUEST_NO_CENTRE, "R-04", N_("No centre in this system answers for this place yet."), NULL)  \
	X(REASON_REFUSAL_UNKNOWN, "R-05", N_("Choose a reason that the law lists for refusing."), NULL)        \
	X(REASON_CODE_PIN_WRONG, "R-06", N_("The code and the PIN do not match."), NULL)                \
	X(REASON_CODE_PIN_THROTTLED, "R-07",                                                                   \
	  N_("Too many wrong attempts. Wait 15 minutes, or call the centre."), NULL)                           \
	X(REASON_CODE_PIN_CLOSED, "R-11",                                                                      \
	  N_("Too many wrong PINs were tried for this code, so it is closed for a day at most. Call the centre, or " \
	     "go there with your papers: they can tell you how far the request is."), NULL)                    \
	X(REASON_DRAFT_GONE, "R-08", N_("What was written here is no longer kept. Begin again."), NULL)        \
	X(REASON_DRAFT_STALE, "R-09",                                                                          \
	  N_("This page is older than what you wrote elsewhere. Look at the newer answers first."), NULL)      \
	X(REASON_DRAFT_FILED, "R-10", N_("This request was sent already."), NULL)                              \
	X(REASON_WITHDRAW_NOT_YOURS, "R-51",                                                                   \
	  N_("Only the person who is to be helped can withdraw the request: with a code of their own, or at the centre."), NULL) \
	X(REASON_REQUEST_CLOSED, "R-50",                                                                       \
	  N_("This request is closed, so nothing is added to it any more. Send a new request, or call the centre."), NULL) \
	X(REASON_ASKED_ONCE, "R-41",                                                                           \
	  N_("The person was asked to complete this once already. Accept it at once, or refuse it on a ground of law."), \
	  "supplement_needed")                                                                                 \
	X(REASON_MISSING_NOTHING, "R-12", N_("Choose everything that is missing: it is asked for in one list."), \
	  "supplement_needed")                                                                                 \
	X(REASON_MISSING_UNKNOWN, "R-13", N_("Choose what is missing from the list."), NULL)                   \
	X(REASON_NOTHING_ASKED, "R-14", N_("Nothing is waited for here now."), NULL)                           \
	X(REASON_ANSWER_EMPTY, "R-15", N_("Add a file, or write an answer."), NULL)                            \
	X(REASON_ANSWERED_NOTHING, "R-16", N_("Answer at least one point of the list before you send it."), NULL) \
	X(REASON_ANSWERED_PART, "R-17",                                                                        \
	  N_("Something on the list is still open: the time limit runs until all of it is here."), NULL)     \
	X(REASON_STILL_INCOMPLETE, "R-18",                                                                     \
	  N_("What was asked for is not here yet. Note what was brought first, or accept at once on a ground of law."), NULL) \
	X(REASON_AT_ONCE_UNKNOWN, "R-19", N_("Choose the ground on which it is accepted at once."), NULL)      \
	X(REASON_SAME_UNANSWERED, "R-20",                                                                      \
	  N_("Somebody who may be the same person is known. Look into it and answer before you accept."), NULL) \
	X(REASON_SAME_MATTER, "R-21",                                                                          \
	  N_("You answered that the same matter is handled elsewhere already. It can be refused on that ground."), \
	  "refuse_handled_elsewhere")                                                                          \
	X(REASON_SAME_HERE, "R-22",                                                                            \
	  N_("You answered that the same matter is here already. Go on with that one."), NULL)                 \
	X(REASON_WARNING_UNKNOWN, "R-23", N_("There is no such warning on this request any more."), NULL)      \
	X(REASON_COMPARE_UNSAID, "R-24", N_("Choose an answer to the warning."), NULL)                                       \
	X(REASON_TRANSFER_UNKNOWN, "R-25", N_("Choose a ground that the law lists for transfers."), NULL)     \
	X(REASON_TRANSFER_WHERE, "R-26", N_("Choose the centre, or write the name of the organisation."), NULL) \
	X(REASON_TRANSFER_SELF, "R-27", N_("This request is with that centre already."), NULL)                 \
	X(REASON_TRANSFER_GONE, "R-28", N_("There is no such transfer here, or it was taken back already."), NULL) \
	X(REASON_TRANSFER_DECIDED, "R-29",                                                                     \
	  N_("The centre that has it now has decided. It cannot be taken back any more."), NULL)               \
	X(REASON_WITHDRAWN_ONLINE, "R-96",                                                                     \
	  N_("The person withdrew the request on their own page. It is theirs to ask again."), NULL)           \
	X(REASON_NOT_REVERSED, "R-30", N_("There is no decision here that could be taken back."), NULL)        \
	X(REASON_GUIDANCE_UNKNOWN, "R-31", N_("There is no such line in the book, or it is voided already."), NULL) \
	X(REASON_MATTER_UNLISTED, "R-32", N_("Choose what it is about from the list."), NULL)                  \
	X(REASON_RECEIVED_LATER, "R-33", N_("It cannot have arrived later than today."), NULL)                 \
	X(REASON_READ_BACK, "R-34",                                                                            \
	  N_("Who wrote for somebody reads it back to them: note who did, and whether it is a signature or a fingerprint."), \
	  NULL)                                                                                                \
	X(REASON_PLACE_UNCLEAR, "R-35", N_("Choose the commune or ward from the list below."), NULL)           \
	X(REASON_SLIP_GONE, "R-37",                                                                            \
	  N_("This slip is shown only to the one who has just written the request down. A lost PIN is replaced by a new code."), \
	  NULL) \
	X(REASON_AIDED_SHOWN, "R-118",                                                                         \
	  N_("This code was shown here once already. At the centre the person to be helped gets a new one."), NULL) \
	X(REASON_CATEGORY_UNNAMED, "R-100",                                                                    \
	  N_("Choose the category under which the person is entitled: without one nothing is accepted."), NULL) \
	X(REASON_CATEGORY_UNKNOWN, "R-101", N_("Choose a category that the law lists for the day of receipt."), NULL) \
	X(REASON_AT_ONCE_HEAD, "R-102",                                                                        \
	  N_("On this ground the head of the centre decides. Hand the request to the director or a deputy."),  \
	  "accept_at_once_harm")                                                                               \
	X(REASON_STILL_OPEN, "R-106",                                                                          \
	  N_("Still missing of what was asked for: {items}. Note what was brought first, or accept at once on a ground of law."), \
	  "supplement_needed")                                                                                 \
	X(REASON_RECEIVED_HERE, "R-107",                                                                       \
	  N_("Only a letter is entered with an earlier day of arrival. Leave the day empty."), NULL)           \
	X(REASON_RECEIVED_LONG_AGO, "R-108",                                                                   \
	  N_("This letter arrived a while ago. Look at the day again, or write why it is entered only now: it stays in the record."), \
	  NULL)                                                                                                \
	X(REASON_NUMBER_LENGTH, "R-109",                                                                       \
	  N_("An ID number has 12 digits, an old one 9. Look at the card again, or leave it empty"), NULL)     \
	X(REASON_CLAIMED_UNKNOWN, "R-112", N_("Choose the group from the list, or leave it to the centre"), NULL) \
	X(REASON_OFFICE_UNNAMED, "R-113", N_("Write the name of the agency or organisation that asks"), NULL) \
	X(REASON_REFUSAL_SHORT, "R-114",                                                                       \
	  N_("These words tell the person nothing. Write a sentence: why, and what they can do now."), NULL)   \
	X(REASON_CHECK_SAYS_YES, "R-115",                                                                      \
	  N_("The check answers that the person is entitled. Write why not all the same: it stays in the record."), \
	  NULL)                                                                                                \
	X(REASON_AGE_AGAINST, "R-116",                                                                         \
	  N_("The age does not fit this category. Choose another one, or write by what the person belongs to it: " \
	     "it stays in the record."), NULL)                                                                 \
	X(REASON_CHECK_SILENT, "R-117",                                                                        \
	  N_("The check has not said this category. Write by what the person belongs to it: it stays in the record."), \
	  NULL)                                                                                                \
	X(REASON_JOIN_UNANSWERED, "R-111",                                                                     \
	  N_("Answer first that it is the same person and the same matter. Only then does it go to the earlier request."), \
	  NULL)                                                                                                \
	X(REASON_TRANSFER_OURS, "R-110",                                                                       \
	  N_("The person lives where this centre acts, so the matter is in its scope: it is not transferred on this ground."), \
	  "transfer_other_centre")                                                                             \
	X(REASON_HARD_AREA_UNSAID, "R-105",                                                                    \
	  N_("Say whether the person lives in a specially difficult area: it decides how many days there are for the papers."), \
	  NULL)                                                                                                \
	X(REASON_AT_ONCE_DAY, "R-103", N_("Write the day on which this ground rests."), NULL)                  \
	X(REASON_AT_ONCE_FAR, "R-104",                                                                         \
	  N_("The law lets papers follow only when that day is near and not over. Look at the day again, or choose " \
	     "another ground."), NULL)                                                                         \
	X(REASON_SEES_SAME, "R-61", N_("That is what the person who asked may see already. Choose something else."), NULL) \
	X(REASON_SEES_UNKNOWN, "R-62", N_("Choose what the person who asked may see."), NULL)                             \
	X(REASON_HOLDER_UNKNOWN, "R-63", N_("Choose who is given the code."), NULL)                            \
	X(REASON_HOLDER_SELF, "R-64",                                                                          \
	  N_("The person asked for themselves. Give the new code to them as the person who asked."), NULL)                    \
	X(REASON_SHOWN_UNKNOWN, "R-65", N_("Choose what they showed."), NULL)                                  \
	X(REASON_NUMBER_DIFFERS, "R-66",                                                                       \
	  N_("The digits are not those of the ID number that is stored. Look at the card again."), NULL)       \
	X(REASON_NUMBER_SHORT, "R-67", N_("Type the last four digits of the ID number."), NULL)                \
	X(REASON_PHRASE_NONE, "R-68",                                                                          \
	  N_("No words were agreed for this request. Look at an ID card, or say by what the person is known."), NULL) \
	X(REASON_PHRASE_AIDED, "R-69",                                                                         \
	  N_("The words were agreed with the person who asked. They do not show who the person aided is."), NULL)         \
	X(REASON_KNOWN_HOW, "R-70", N_("Write by what the person is known."), NULL)                            \
	X(REASON_CODE_GONE, "R-71",                                                                            \
	  N_("A PIN is shown for a quarter of an hour, to the one who gave it. Give a new code if the slip is lost."), NULL) \
	X(REASON_ASKER_UNNAMED, "R-80", N_("Write the name of the person who is asking"), NULL)                 \
	X(REASON_BORN_LATER, "R-81", N_("The date of birth lies in the future"), NULL)                         \
	X(REASON_RELATION_UNKNOWN, "R-82",                                                                     \
	  N_("Choose from the list who is asking"), NULL)                          \
	X(REASON_GROUP_UNKNOWN, "R-83", N_("Choose the ethnic group from the list"), NULL)                     \
	X(REASON_ARREST_LATER, "R-84", N_("The day of the arrest lies in the future"), NULL)                   \
	X(REASON_DAY_PAST, "R-85",                                                                             \
	  N_("This day is over. Leave it empty, or tell of it under “What happened”"), NULL)                   \
	X(REASON_SIDE_NAMELESS, "R-86",                                                                        \
	  N_("Write the name too, or leave the other fields of this person empty"), NULL)                      \
	X(REASON_PHONE_NEEDED, "R-87", N_("Write a telephone number, or choose that nobody calls"), NULL)  \
	X(REASON_POSTED_LATER, "R-88",                                                                         \
	  N_("A letter arrives after it was posted. Look at the postmark and the day of arrival again."), NULL) \
	X(REASON_COMMUNE_UNSAID, "R-89",                                                                       \
	  N_("Write which commune referred the person: it will be told the result."), NULL)                    \
	X(REASON_SEES_UNSAID, "R-90",                                                                          \
	  N_("The law has another rule for this relation. Write why they should see more or less."), NULL) \
	X(REASON_NOTHING_OWED, "R-92", N_("The centre owes no answer here now."), NULL)                        \
	X(REASON_APOLOGISED, "R-93",                                                                           \
	  N_("The centre apologised for this answer once already. A second time is not possible: answer now."), NULL) \
	X(REASON_NEW_DAY_PAST, "R-94", N_("Choose a day after today."), NULL)                                  \
	X(REASON_NEW_DAY_OFF, "R-95",                                                                          \
	  N_("Nobody works on this day: it is a weekly day off or a holiday. Choose a working day."), NULL)    \
	X(REASON_SHOWN_UNSAID, "R-91",                                                                         \
	  N_("A code of their own shows everything. Choose how you know that it is the person to be helped."), NULL)
/* clang-format on */

REASONS_DECLARE(REQUESTS_REASONS)

#endif
