/* Words for what form 02 asks, and what is odd about a number of identity. */
#include "requests/requests_internal.h"
#include "requests/requests_rules.h"

static const struct word {
	const char *code, *title;
} sexes[] = {{"female", N_("Female")}, {"male", N_("Male")}, {"other", N_("Other sex")}, {0}},
  needs[] = {
	  {"sign_language", N_("Sign language")},
	  {"large_print", N_("Large print")},
	  {"wheelchair", N_("Room for a wheelchair")},
	  {"home_visit", N_("A visit at home")},
	  {0},
};

static struct str title_of(struct task *t, const struct word *words, struct str code)
{
	for (; words->code; words++)
		if (str_is(code, words->code))
			return str_of(tr(t->language, words->title));
	return code;
}

struct str requests_sex_title(struct task *t, struct str sex)
{
	return title_of(t, sexes, sex);
}

struct str requests_needs_text(struct task *t, struct str codes)
{
	struct buf text = buf_new(t->arena, 400);
	struct str one;
	bool more = codes.len > 0;

	while (more) {
		more = str_cut(codes, ' ', &one, &codes);
		if (one.len == 0)
			continue;
		if (buf_str(&text).len)
			buf_addz(&text, ", ");
		buf_add(&text, title_of(t, needs, one));
	}
	return buf_str(&text);
}

struct str requests_number_doubt(struct task *t, struct str number, struct str sex,
				 struct str birth)
{
	static const char *const words[] = {
		[NUMBER_LENGTH] = N_("An ID number has 12 digits. Look at it again."),
		[NUMBER_SEX] = N_("The fourth digit of the ID number does not fit the sex and the "
				  "year of birth. Look at both again."),
		[NUMBER_YEAR] = N_("The fifth and sixth digit of the ID number do not fit the "
				   "year of birth. Look at both again."),
	};
	enum number_doubt doubt = requests_doubt_number(number, sex, birth);

	return doubt == NUMBER_FITS ? STR_NONE : str_of(tr(t->language, words[doubt]));
}
