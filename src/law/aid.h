/*
 * How legal aid is given: fields of law, forms of aid, who may give it, which clocks run.  Rows of
 * law/vn/aid.yaml.
 */
#ifndef LAW_AID_H
#define LAW_AID_H

#include "law/law.h"

/* A field of law, a kind of provider, a thing to complete: a code with its names. */
struct aid_term {
	const char *code, *title, *title_en;
	struct law_row row;
};

/* A form of aid. */
struct aid_form {
	const char *code; /* "litigation" */
	const char *title, *title_en;
	const char *reg;                      /* abbreviation in register numbers: "TGTT" */
	const char *assign, *assign_arrested; /* ids of clocks; NULL: none, or the same */
	const char *advise;                   /* the clock of the advice itself; NULL: none */
	const char *document;    /* key of the form that assigns; NULL: no decision is written */
	const char *replacement; /* key of the form that replaces the person; NULL likewise */
	const char **providers;  /* codes of who may carry it out */
	unsigned providers_count;
	struct law_row row;
};

/* All that are valid on that day, in the file's order; the list lives in `a`. */
size_t aid_matters(struct arena *a, const struct law *law, struct day on,
		   const struct aid_term ***list);
size_t aid_forms(struct arena *a, const struct law *law, struct day on,
		 const struct aid_form ***list);
size_t aid_providers(struct arena *a, const struct law *law, struct day on,
		     const struct aid_term ***list);
/* What a request may lack besides papers that prove a category, which stand in evidence.yaml. */
size_t aid_completion(struct arena *a, const struct law *law, struct day on,
		      const struct aid_term ***list);

/* NULL when there is none of that code on that day. */
const struct aid_form *aid_form_find(const struct law *law, struct str code, struct day on);
const struct aid_term *aid_matter_find(const struct law *law, struct str code, struct day on);
const struct aid_term *aid_provider_find(const struct law *law, struct str code, struct day on);
const struct aid_term *aid_completion_find(const struct law *law, struct str code, struct day on);
bool aid_may_provide(const struct aid_form *form, struct str provider_kind);
/*
 * The clock that an event starts: "received", "accepted_at_once", "ended", "withdrawn", or a ground
 * for replacing somebody ("replace_asked"); NULL when the law knows none that day.
 */
const char *aid_clock_of(const struct law *law, const char *event, struct day on);
/* Whether it can happen in such a matter; what starts no clock can happen in all. */
bool aid_can_happen(const struct law *law, const char *event, struct str matter, struct str form,
		    struct day on);
/* The clock by which somebody must be assigned; NULL when the form needs no assignment. */
const char *aid_assign_clock(const struct aid_form *form, bool arrested);

/* What papers are about: whoever chooses one looks there first. */
struct eligible_concept {
	const char *code, *title, *title_en;
};
size_t eligible_concepts(const struct law *law, const struct eligible_concept **rows);
struct eligible_paper;
/* Every paper that proves some category, in the file's order; whoever it is for. */
size_t eligible_papers(const struct law *law, const struct eligible_paper **rows);
/*
 * Whether it is offered for what comes in on that day.  What was brought before keeps its name: it
 * is found by its code on any day.
 */
bool eligible_paper_holds(const struct eligible_paper *paper, struct day on);
/* NULL when there is none of that code. */
const struct eligible_paper *eligible_paper_find(const struct law *law, struct str code);
/*
 * The article that asks for it on that day of who is entitled under `category`; empty: of whom is
 * not known, and NULL when it is asked of several.
 */
const char *eligible_paper_cite(const struct law *law, struct str paper, struct str category,
				struct day on);

const char *aid_term_title(const struct aid_term *term, enum language language);
const char *aid_form_title(const struct aid_form *form, enum language language);

#endif
