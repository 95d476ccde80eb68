/*
 * A page inside its frame: what the template wrote, and around it what `app` knows of the reader.
 */
#include "web/web_internal.h"

#include "web.html.h"

#define TITLE_BYTES_MOST 1024

typedef void frame_write(struct page_out *p, const struct frame_view *frame, struct str body);

static const struct {
	const char *name;
	frame_write *write;
} frames[] = {
	{"citizen", citizen_frame}, {"staff", staff_frame}, {"agency", agency_frame},
	{"front", front_frame},     {"bare", bare_frame},   {"paper", paper_frame},
};

static frame_write *find_frame(const char *name)
{
	for (size_t i = 0; i < sizeof frames / sizeof *frames; i++)
		if (strcmp(frames[i].name, name) == 0)
			return frames[i].write;
	must(!"a page names a frame that does not exist");
	return NULL;
}

static struct page_refusal *refusal_of(struct task *t, const struct web *w)
{
	struct page_refusal *refusal = arena_one(t->arena, struct page_refusal);

	*refusal =
		(struct page_refusal){reason_text(t), str_of(t->reason->code), refusal_basis(t, w)};
	return refusal;
}

/*
 * What stands on top of a page that is shown again: why the act was refused, or each field to put
 * right.
 */
static void list_problems(struct task *t, const struct web *w, struct frame_view *frame)
{
	frame->problems = arena_many(t->arena, w->error_count + 1, struct page_problem);
	for (size_t i = 0; i < w->error_count; i++)
		frame->problems[frame->problems_count++] =
			(struct page_problem){str_of(w->errors[i].field), w->errors[i].message};
	if (t->reason && t->reason_field)
		frame->problems[frame->problems_count++] =
			(struct page_problem){str_of(t->reason_field), reason_text(t)};
	else if (t->reason)
		frame->refusal = refusal_of(t, w);
}

/*
 * Pages for everybody carry nothing of one browser, so that they can be kept and asked for again
 * cheaply.
 */
static struct str token_for(struct task *t, struct web *w)
{
	bool for_everybody = w->row && w->row->route->cacheable && !t->actor.signed_in;

	return w->plain_frame || for_everybody ? STR("") : web_form_token(t, w);
}

static struct frame_view frame_of(struct task *t, struct web *w)
{
	const struct web_setup *setup = &w->app->setup;
	struct frame_view frame = {
		.law_day = DAY_NONE,
		.language = str_of(language_code(t->language)),
		.home_url = STR("/"),
		.hotline = web_hotline(w),
	};

	if (setup->frame && !w->plain_frame)
		setup->frame(t, w, &frame);
	list_problems(t, w, &frame);
	return frame;
}

struct str page_html(struct task *t, struct web *w, const struct page *page, const void *view)
{
	struct buf title = buf_new(t->arena, TITLE_BYTES_MOST),
		   body = buf_new(t->arena, PAGE_BYTES_MOST);
	struct buf whole = buf_new(w->arena, PAGE_BYTES_MOST);
	struct page_out out = {
		.body = &body,
		.title = &title,
		.arena = t->arena,
		.language = t->language,
		.now = task_now(t),
		.form_token = token_for(t, w),
	};

	page->render(&out, view);
	must(!buf_full(&body));
	struct frame_view frame = frame_of(t, w);

	out.body = &whole;
	find_frame(page->frame)(&out, &frame, buf_str(&body));
	must(!buf_full(&whole));
	return buf_str(&whole);
}
