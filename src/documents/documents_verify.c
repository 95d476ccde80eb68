/*
 * Whether a paper is ours: anybody with the code on it may ask, and learns what an envelope would
 * tell. Wrong codes are counted, so that nobody can try them all.
 */
#include "documents/documents_papers.h"

#include "access/access.h"
#include "documents.html.h"

static enum outcome show_form(struct task *t, struct web *w, enum outcome o)
{
	struct verify view = {0};

	web_form_inputs(t, w, &verify_form_form, &view.inputs);
	return web_page_again(t, w, o, &verify_page, &view);
}

enum outcome documents_verify_page(struct task *t, struct web *w)
{
	return show_form(t, w, OUTCOME_OK);
}

/* A mistyped code is told before any is looked up: it costs no attempt. */
enum outcome documents_verify_post(struct task *t, struct web *w)
{
	struct verify_form form;
	struct str code;

	if (!web_form(t, w, &verify_form_form, &form))
		return show_form(t, w, OUTCOME_INVALID);
	if (!code_check(t->arena, form.code, PAPER_CODE_DIGITS, &code))
		return show_form(
			t, w,
			refuse_field(t, OUTCOME_INVALID, &REASON_PAPER_CODE_MISTYPED, "code"));
	return web_see(t, w, "/verify/%" STR_F, STR_A(code));
}

struct asked {
	struct str code, peer;
};
struct answered {
	bool throttled, known;
};

/* A wrong code is a change that succeeds, or the throttle would forget it. */
static enum outcome ask(struct task *t, const struct asked *in, struct answered *out)
{
	struct paper_by_code_row row;

	out->throttled = access_throttled(t, THROTTLE_PAPER_CODE, in->peer);
	if (out->throttled)
		return OUTCOME_OK;
	out->known = paper_by_code(t, in->code, &row);
	if (!out->known)
		access_throttle_count(t, THROTTLE_PAPER_CODE, in->peer);
	return OUTCOME_OK;
}

static struct str state_of(const struct paper_by_code_row *row)
{
	if (row->returned_at)
		return STR("returned");
	if (row->withdrawn_at)
		return STR("withdrawn");
	if (row->replaced_at)
		return STR("replaced");
	if (!row->to_sign)
		return STR("good");
	return row->signed_at || row->hand_signed ? STR("signed") : STR("waiting");
}

static enum outcome show(struct task *t, struct web *w, struct str code)
{
	struct paper_by_code_row row;
	struct unit unit = {0};

	if (!paper_by_code(t, code, &row) || !agencies_find(t, row.scope_of, &unit))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_CODE_UNKNOWN);
	struct verified view = {
		.code = code,
		.title = row.title,
		.number = paper_number(t->arena, row.number, row.symbol),
		.issued = row.issued_at,
		.office = unit.name,
		.state = state_of(&row),
		.signing = paper_signing_of(t, row.signed_at, row.signed_by, row.signed_as),
		.hand_signed = row.hand_signed,
		.withdrawn = row.withdrawn_at,
		.replaced = row.replaced_at,
	};

	return web_page(t, w, &verified_page, &view);
}

enum outcome documents_verified_page(struct task *t, struct web *w)
{
	struct asked in = {.peer = web_peer(w)};
	struct answered out = {0};

	if (!code_check(t->arena, web_param(w, "code"), PAPER_CODE_DIGITS, &in.code))
		return show_form(
			t, w,
			refuse_field(t, OUTCOME_INVALID, &REASON_PAPER_CODE_MISTYPED, "code"));
	enum outcome o = change(t, ask, &in, &out);

	if (o != OUTCOME_OK)
		return o;
	if (out.throttled)
		return show_form(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_PAPER_CODE_THROTTLED));
	if (!out.known)
		return show_form(
			t, w,
			refuse_field(t, OUTCOME_NOT_FOUND, &REASON_PAPER_CODE_UNKNOWN, "code"));
	return show(t, w, in.code);
}
