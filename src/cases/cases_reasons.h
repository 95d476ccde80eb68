#ifndef CASES_REASONS_H
#define CASES_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define CASES_REASONS(X)                                                                                      \
	X(REASON_CASE_UNKNOWN, "C-01", N_("There is no such matter here."), NULL)                             \
	X(REASON_CASE_STALE, "C-02",                                                                          \
	  N_("Somebody changed this matter while you were looking at it. Look at it again before you go on."), NULL) \
	X(REASON_CASE_STATE, "C-03", N_("This cannot be done in the state the matter is in now."), NULL)      \
	X(REASON_CASE_CONFLICT, "C-04",                                                                       \
	  N_("This provider acts or acted for the other side. Assign somebody else."), "conflict_of_interest")   \
	X(REASON_CASE_LIKENESS, "C-05",                                                                       \
	  N_("Somebody with a like name stands on the other side elsewhere. Look into it and say why it is no conflict."), NULL) \
	X(REASON_CASE_KIND, "C-06", N_("This kind of provider may not carry out this form of aid."), "consultation_only") \
	X(REASON_CASE_NOT_YOURS, "C-07", N_("Only the provider in charge may do this."), NULL)                \
	X(REASON_CASE_FORM_UNKNOWN, "C-08", N_("Choose the form of legal aid."), NULL)                        \
	X(REASON_CASE_FUTURE_WORK, "C-09", N_("Work is noted after it was done: this day is still to come."), NULL) \
	X(REASON_CASE_WORK_LENGTH, "C-11", N_("Say how long it took: from one minute to 24 hours for one day."), NULL) \
	X(REASON_CASE_CARD, "C-30", N_("This provider’s card was revoked, or is no longer valid."), "act_stop_card") \
	X(REASON_CASE_CONTRACT, "C-31",                                                                       \
	  N_("This provider’s contract does not run today, or their work is suspended."), "act_contract")     \
	X(REASON_CASE_PROBATIONER, "C-32", N_("A probationer helps, and carries out no matter."), "act_probationer") \
	X(REASON_CASE_BARRED, "C-33", N_("This provider must not act in this matter: {ground}"), NULL)        \
	X(REASON_CASE_CO_ACCUSED, "C-34",                                                                     \
	  N_("This provider acts for somebody accused in the same case. Say why their interests do not conflict."), \
	  "act_co_accused")                                                                                   \
	X(REASON_CASE_WALLED, "C-35", N_("A wall keeps this provider out of this matter."), NULL)             \
	X(REASON_CASE_GROUND, "C-36", N_("Choose the ground of the law."), NULL)                              \
	X(REASON_CASE_NO_CHANGE, "C-37",                                                                      \
	  N_("Write down first why somebody else should be in charge."), "replace_must")                      \
	X(REASON_CASE_CAUSE, "C-38", N_("Choose why somebody else should be in charge."), NULL)               \
	X(REASON_CASE_RECEIVED, "C-39",                                                                       \
	  N_("Type when the agency’s paper came: after the assignment, and not in the future."), NULL)        \
	X(REASON_CASE_ASKED, "C-40", N_("This wish is noted already, and waits for an answer."), NULL)        \
	X(REASON_CASE_SAME_PROVIDER, "C-41", N_("This provider is in charge now. Choose somebody else."), NULL) \
	X(REASON_CASE_SIDE, "C-42", N_("Choose how this person stands to the client."), NULL)                 \
	X(REASON_CASE_WALL_WHO, "C-43",                                                                       \
	  N_("Choose somebody of this centre who is not in charge of the matter, and not yourself."), NULL)   \
	X(REASON_CASE_WALL_NONE, "C-44", N_("There is no such wall around this matter."), NULL)               \
	X(REASON_CASE_NOT_ASKED, "C-45", N_("No wish of the client waits for an answer."), NULL)              \
	X(REASON_CASE_NOTHING_BROUGHT, "C-29", N_("Choose what was brought."), NULL)                          \
	X(REASON_CASE_EARLY_WORK, "C-13",                                                                     \
	  N_("The request was received on {filed}: work of a day before it does not belong to this matter."), NULL) \
	X(REASON_CASE_DAY_FULL, "C-14",                                                                       \
	  N_("A day has 24 hours, and {noted} of it are noted already. Look at what has been noted for this day."), NULL) \
	X(REASON_CASE_OPPOSING_NAMELESS, "C-15",                                                              \
	  N_("Write the name of this person too, or leave out the date of birth."), NULL)                     \
	X(REASON_REGISTER_UNKNOWN, "C-20", N_("There is no such register here."), NULL)                       \
	X(REASON_REGISTER_NOT_YOURS, "C-21", N_("A register is closed by the office that keeps it."), NULL)   \
	X(REASON_REGISTER_PERIOD, "C-22", N_("Choose a period of this register's year."), NULL)               \
	X(REASON_REGISTER_CLOSED, "C-23", N_("This period is closed already."), NULL)                         \
	X(REASON_REGISTER_RUNNING, "C-24", N_("This period is not over yet. It can be closed from the day after its last day."), NULL) \
	X(REASON_REGISTER_BEFORE, "C-25", N_("The register began after this period: there is nothing to close."), NULL) \
	X(REASON_REGISTER_NOT_NEXT, "C-26", N_("An earlier period is still open. Close that one first."), NULL) \
	X(REASON_REGISTER_PARTS_OPEN, "C-27", N_("A month or half-year in this period is still open. Close that one first."), NULL) \
	X(REASON_IMPORT_UNKNOWN, "C-28", N_("There is no such file here."), NULL)                              \
	X(REASON_IMPORT_OVER, "C-46", N_("This file was taken over or given up already."), NULL)              \
	X(REASON_IMPORT_STALE, "C-47", N_("Somebody changed which column is which. Look at the report again."), NULL) \
	X(REASON_IMPORT_TWICE, "C-48", N_("{name} has taken over this same file already."), NULL)             \
	X(REASON_IMPORT_FAULTS, "C-49",                                                                       \
	  N_("Nothing was taken over: rows of the file are wrong. Put them right, and send the file again."), NULL) \
	X(REASON_CASE_KIND_UNKNOWN, "C-50", N_("Choose the kind of work."), NULL)                             \
	X(REASON_CASE_WORK_UNKNOWN, "C-51", N_("There is no such piece of work in this matter."), NULL)       \
	X(REASON_CASE_CONFIRMED, "C-52", N_("This piece of work is confirmed already."), NULL)                \
	X(REASON_CASE_CONFIRMER, "C-53", N_("Somebody else confirms work of this kind. Choose one of those offered."), NULL) \
	X(REASON_CASE_DATE_PAST, "C-54", N_("This moment is over. What was done is noted as work."), NULL)    \
	X(REASON_CASE_DATE_UNKNOWN, "C-55", N_("There is no such date in this matter."), NULL)                \
	X(REASON_CASE_DATE_CHANGED, "C-56", N_("This date was moved or called off already."), NULL)           \
	X(REASON_CASE_WHY_MISSING, "C-57", N_("Write why."), NULL)                                            \
	X(REASON_CASE_STAGE_UNKNOWN, "C-58", N_("Choose one of the stages that this matter can be in."), NULL) \
	X(REASON_CASE_STAGE_DAY, "C-59", N_("A stage began on a day from the request on, and not one to come."), NULL) \
	X(REASON_CASE_GROUND_UNKNOWN, "C-60", N_("Choose one of the grounds."), NULL)                         \
	X(REASON_CASE_PAPERS_TIME, "C-61",                                                                    \
	  N_("The time for bringing the missing papers has not passed, or none was set."), "discontinue_proof_missing") \
	X(REASON_CASE_FILE_LACKS, "C-62",                                                                     \
	  N_("{paper} must be in the file. Put it in, or write below why it is not there."), NULL)            \
	X(REASON_CASE_NOT_OFFERED, "C-63", N_("The provider has not handed this file over."), NULL)           \
	X(REASON_CASE_OFFERED, "C-64", N_("This file has been handed over and waits for the centre."), NULL)  \
	X(REASON_CASE_OPINION_THERE, "C-65", N_("The opinion on this matter is noted already."), NULL)        \
	X(REASON_CASE_OPINION_DAY, "C-66", N_("The sheet is of a day to come."), NULL)                        \
	X(REASON_CASE_PAPER_UNKNOWN, "C-67", N_("One of the chosen papers is not in the file any more."), NULL) \
	X(REASON_CASE_BUNDLE_GONE, "C-70", N_("This file to take along is not there."), NULL)                 \
	X(REASON_CASE_STANDING, "C-90",                                                                       \
	  N_("Choose who the client is in the proceedings: the decision says whether they are defended or their rights protected."), \
	  NULL)                                                                                               \
	X(REASON_CASE_HEAD_DECIDES, "C-91",                                                                   \
	  N_("On this ground the head of the centre decides. You can note that the client withdraws the request."), NULL) \
	X(REASON_CASE_IDENTITY, "C-92", N_("Write how you made sure that it is the client who withdraws."), NULL) \
	X(REASON_CASE_HANDED_OVER, "C-93",                                                                    \
	  N_("The file has been handed over. Give it back first, then the decision can be taken back."), NULL) \
	X(REASON_CASE_REPLACES, "C-94",                                                                       \
	  N_("This person took somebody’s place. Note why somebody else should be in charge, and replace them."), NULL) \
	X(REASON_CASE_NOTHING_LIKE, "C-95", N_("No likeness waits for an answer. Look at the matter again."), NULL) \
	X(REASON_CASE_OPINION_FIRST, "C-96",                                                                  \
	  N_("{paper}: note first what it says, under Opinion sheet."), NULL)                                 \
	X(REASON_CASE_UNPROVED, "C-98",                                                                       \
	  N_("{paper}: nothing is behind the tick. Type how many pages are on paper, or send it as a file."), NULL) \
	X(REASON_CASE_PAPER_UNDATED, "C-68", N_("{paper}: type the day that stands on it."), NULL)            \
	X(REASON_CASE_PAPER_TO_COME, "C-69", N_("{paper}: the day is still to come. Type the day that stands on it."), NULL) \
	X(REASON_CASE_KEPT_WHERE, "C-75", N_("Write where the file is kept."), NULL)                          \
	X(REASON_CASE_NO_SESSIONS, "C-71", N_("Time of this form of aid is not counted in sessions."), NULL) \
	X(REASON_CASE_NOTE_UNKNOWN, "C-97", N_("There is no such note of yours that could be passed on."), NULL) \
	X(REASON_CASE_NO_OPINION, "C-72", N_("No opinion sheet is taken in this form of aid."), NULL)         \
	X(REASON_CASE_ENDING_UNKNOWN, "C-10", N_("Choose how the matter ended."), NULL)
/* clang-format on */

REASONS_DECLARE(CASES_REASONS)

#endif
