/*
 * Who is entitled to free legal aid.  Categories, their conditions, periods and papers are rows of
 * law/vn/{categories,evidence,switches,hard_areas,questions}.yaml; this folder only evaluates them.
 *
 * Knowledge is three-valued: what was not said is unknown, and an unknown fact never counts for or
 * against a person.  Learning more turns "ask" into "yes" or "no", never one of these into the
 * other.
 */
#ifndef LAW_ELIGIBLE_H
#define LAW_ELIGIBLE_H

#include "law/law.h"

/* Facts by the names of commands, forms and law files.  Born and role are not yes-or-no. */
/* clang-format off */
#define ELIGIBLE_FACTS(X)                                                                     \
	X(BORN, "born") X(ROLE, "role") X(POOR, "poor") X(NEAR_POOR, "near_poor")             \
	X(ALLOWANCE, "allowance") X(RETIREMENT_ALLOWANCE, "retirement_allowance")             \
	X(SOCIAL_HOUSE, "social_house") X(MERIT, "merit") X(MARTYR_FAMILY, "martyr_family")   \
	X(AGENT_ORANGE, "agent_orange") X(DISABLED, "disabled") X(HIV, "hiv")                 \
	X(VIOLENCE_VICTIM, "violence_victim") X(TRAFFICKING_VICTIM, "trafficking_victim")     \
	X(TRAFFICKING_BEING_IDENTIFIED, "trafficking_being_identified")                       \
	X(TRAFFICKING_ACCOMPANYING, "trafficking_accompanying")                               \
	X(ETHNIC_MINORITY, "ethnic_minority") X(HARD_AREA, "hard_area") X(FOREIGNER, "foreigner")

/* "held" is held in an emergency; NONE: known to be none of the others. */
#define ELIGIBLE_ROLES(X)                                                                     \
	X(ACCUSED, "accused") X(VICTIM, "victim") X(WITNESS, "witness")                       \
	X(DENOUNCED, "denounced") X(RECOMMENDED, "recommended") X(HELD, "held")               \
	X(DIVERSION, "diversion") X(PRISONER, "prisoner") X(PARTY, "party") X(NONE, "none")
/* clang-format on */

enum eligible_fact {
#define X(name, code) ELIGIBLE_FACT_##name,
	ELIGIBLE_FACTS(X)
#undef X
	ELIGIBLE_FACT_COUNT
};

enum eligible_role {
	ELIGIBLE_ROLE_UNKNOWN,
#define X(name, code) ELIGIBLE_ROLE_##name,
	ELIGIBLE_ROLES(X)
#undef X
	ELIGIBLE_ROLE_COUNT
};

/* What is known of a person; start from eligible_facts_blank(). */
struct eligible_facts {
	struct day born;         /* DAY_NONE: not known; then the age lies between the two bounds */
	struct day age_on;       /* the day that fixes the age; DAY_NONE: the day of the request */
	int age_least, age_most; /* completed years */
	enum eligible_role role;
	enum law_flag is[ELIGIBLE_FACT_COUNT];
	bool given[ELIGIBLE_FACT_COUNT]; /* it was said, even if only "I do not know" */
};

struct eligible_facts eligible_facts_blank(void);
/*
 * Takes one NAME=VALUE: a fact's name, age_on, or age in place of born.  False with a sentence in
 * *problem that lists what is allowed, when the name or value is not; *facts is then as before.
 */
bool eligible_facts_read(struct arena *a, struct str text, struct eligible_facts *facts,
			 struct str *problem);
/* Absent when the facts fit together on that day; else a sentence: born after the age is fixed. */
struct str eligible_facts_problem(struct arena *a, const struct eligible_facts *f, struct day on);

/* What was given, as sorted lines of NAME=VALUE that eligible_facts_read() takes back. */
struct str eligible_facts_write(struct arena *a, const struct eligible_facts *f);

const char *eligible_fact_name(enum eligible_fact f);
const char *eligible_fact_title(const struct law *law, enum eligible_fact f, enum language l);
const char *eligible_role_title(const struct law *law, enum eligible_role r, enum language l);

/* --- the answer --- */

enum eligible_answer {
	ELIGIBLE_ASK,
	ELIGIBLE_NO,
	ELIGIBLE_YES
};

const char *eligible_answer_code(enum eligible_answer a); /* "ask", "no", "yes" */
struct eligible_condition;
struct eligible_setting;

struct eligible_category {
	const char *code; /* "E03" */
	struct law_row row;
	const char *title, *title_en;
	struct eligible_condition *when;
};

/* An open question of law; value LAW_UNKNOWN while the body named has not decided it. */
struct eligible_switch {
	const char *name;
	struct law_row row;
	enum law_flag value;
	const char *question, *question_en, *decided_by;
};

struct eligible_paper {
	const char *code, *title, *title_en, *concept, *to_text, *cite;
	struct day to; /* the last day on which it proves anything, by the article in `cite` */
};

/* Every `need` of a category must be met; all papers of any one `choice` meet it.  Both from 1. */
struct eligible_need {
	const struct eligible_category *category;
	unsigned need, choice;
	const struct eligible_paper *paper;
};

struct eligible_paper_rule {
	const char *code;
	struct law_row row;
	const char *title, *title_en;
	struct eligible_condition *when; /* NULL: for everybody */
};

struct eligible_result {
	enum eligible_answer answer;
	bool verified; /* every row that decided was compared with the official text */
	struct str version;
	/* satisfied; the main one first: those without a test lead */
	const struct eligible_category **categories;
	size_t categories_count;
	/* for ASK: the unknown facts that can still change the answer, the most useful first */
	enum eligible_fact *ask;
	size_t ask_count;
	/* for ASK: questions of law on which alone a category hangs */
	const struct eligible_switch **open;
	size_t open_count;
	const char **cites;
	size_t cites_count;
	const struct eligible_need *needs;
	size_t needs_count;
	const struct eligible_paper_rule **rules; /* what holds around the papers that day */
	size_t rules_count;
};

/* False when law/vn has no list for that day.  Everything in *out lives in `a` or in the law. */
bool eligible_evaluate(struct arena *a, const struct law *law, struct day on,
		       const struct eligible_facts *facts, struct eligible_result *out);

/* All categories valid on that day, in the file's order; the list lives in `a`. */
size_t eligible_categories(struct arena *a, const struct law *law, struct day on,
			   const struct eligible_category ***list);

/* --- places --- */

struct eligible_place {
	struct str commune,
		village; /* a code of five digits as of that day; a name, may be absent */
};

/*
 * Is the place in a specially difficult area?  LAW_UNKNOWN when the commune lies there only in part
 * and no listed village is named, or is not in the list.  *row is the row that says so, or NULL.
 */
enum law_flag eligible_hard_area(struct arena *a, const struct law *law, struct day on,
				 struct eligible_place place, const struct law_row **row);

/* --- the citizen's check, one question a page --- */

struct eligible_choice {
	const char *value, *title, *title_en;
	const char *hint, *hint_en; /* may be NULL */
	enum law_flag alone;        /* LAW_YES: goes with no other choice */
	struct eligible_setting *sets;
	unsigned sets_count;
};

enum eligible_form {
	ELIGIBLE_FORM_ONE, /* radios; several: checkboxes */
	ELIGIBLE_FORM_SEVERAL
};

struct eligible_question {
	const char *id, *title, *title_en;
	const char *hint, *hint_en; /* may be NULL */
	const char *why, *why_en, *cite;
	enum eligible_form form;
	struct eligible_condition *skip; /* may be NULL */
	struct eligible_choice *choices;
	unsigned choices_count;
};

/* All questions in their order. */
size_t eligible_questions(const struct law *law, const struct eligible_question **rows);
/* The first question whose answer can still change the result; NULL when there is none left. */
const struct eligible_question *eligible_next_question(struct arena *a, const struct law *law,
						       struct day on,
						       const struct eligible_facts *f);
/* How many questions are still to come at most, the next one included. */
size_t eligible_questions_left(struct arena *a, const struct law *law, struct day on,
			       const struct eligible_facts *f);
/*
 * Takes the values chosen on that page.  False, with *facts as before, when there is none, one is
 * not among the choices, two are given where one goes, or one that goes alone has company.
 */
bool eligible_choose(const struct eligible_question *q, const struct str *values, size_t count,
		     struct eligible_facts *facts);

struct law_loading; /* a part of law_load(): reads and checks the five files */
bool eligibility_load(struct law_loading *l, struct eligibility **out);

/* `kip law eligible …`, argv[0] = "eligible"; answers the exit status. */
int law_eligible_command(int argc, char **argv, const char *folder);

#endif
