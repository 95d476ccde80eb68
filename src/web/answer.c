/* The answer: what handlers may say. */
#include "web/web_internal.h"

#include "base/log.h"
#include "web/json.h"
#include "web/web_reasons.h"

#include <stdarg.h>

#define SEE_OTHER           303
#define LOCATION_BYTES_MOST 4096

void answer_clear(struct web *w)
{
	w->answer->header_count = 0;
	w->answer->body = STR_NONE;
	w->answer->status = 0;
	w->answered = false;
}

void answer_broken(struct web *w, const char *problem)
{
	log_error("answer route=%s problem=\"%s\"", w->row ? w->row->route->path : "-", problem);
	w->broken = true;
}

static bool is_header_value(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] < ' ' || s.ptr[i] > '~')
			return false;
	return true;
}

static struct web_header_row *header_row(const struct web_answer *answer, const char *name)
{
	for (size_t i = 0; i < answer->header_count; i++)
		if (str_is(answer->headers[i].name, name))
			return &answer->headers[i];
	return NULL;
}

void answer_header(struct web *w, const char *name, struct str value)
{
	struct web_answer *answer = w->answer;
	struct web_header_row *row =
		strcmp(name, "Set-Cookie") == 0 ? NULL : header_row(answer, name);

	if (!is_header_value(value)) {
		answer_broken(w, "a header holds a character that would end it");
		return;
	}
	if (!row) {
		must(answer->header_count < ANSWER_HEADERS_MOST);
		row = &answer->headers[answer->header_count++];
	}
	*row = (struct web_header_row){str_of(name), str_copy(w->arena, value)};
}

struct str answer_find_header(const struct web_answer *answer, const char *name)
{
	const struct web_header_row *row = header_row(answer, name);

	return row ? row->value : STR_NONE;
}

enum outcome answer_with(struct web *w, enum outcome o, const char *type, struct str body)
{
	w->answer->status = outcome_http(o);
	w->answer->outcome = o;
	w->answer->body = body;
	w->answered = true;
	answer_header(w, "Content-Type", str_of(type));
	return o;
}

static struct str view_as_json(struct web *w, const struct page *page, const void *view)
{
	struct buf out = buf_new(w->arena, PAGE_BYTES_MOST);

	view_json(&out, page->view, view);
	must(!buf_full(&out));
	return buf_str(&out);
}

enum outcome answer_json(struct web *w, enum outcome o, struct str json)
{
	return answer_with(w, o, "application/json", json);
}

enum outcome answer_html(struct web *w, enum outcome o, struct str html)
{
	return answer_with(w, o, "text/html; charset=utf-8", html);
}

enum outcome web_page(struct task *t, struct web *w, const struct page *page, const void *view)
{
	if (w->json)
		return answer_json(w, OUTCOME_OK, view_as_json(w, page, view));
	return answer_html(w, OUTCOME_OK, page_html(t, w, page, view));
}

enum outcome web_page_again(struct task *t, struct web *w, enum outcome o, const struct page *page,
			    const void *view)
{
	if (o == OUTCOME_OK)
		return web_page(t, w, page, view);
	if (w->json)
		return answer_json(w, o, refusal_json(t, w, o));
	return answer_html(w, o, page_html(t, w, page, view));
}

/* A path of our own: browsers read "//" and "/\" as the start of a host. */
bool web_is_own_path(struct str where)
{
	return str_starts(where, STR("/")) && !str_starts(where, STR("//")) &&
	       !str_starts(where, STR("/\\")) && is_header_value(where) &&
	       str_find(where, STR(" ")) == SIZE_MAX;
}

static struct str location_json(const struct web *w, struct str where)
{
	struct buf json = buf_new(w->arena, LOCATION_BYTES_MOST * 6 + 32);

	buf_addc(&json, '{');
	json_name(&json, "location");
	json_text(&json, where);
	buf_addc(&json, '}');
	return buf_str(&json);
}

static enum outcome see_other(struct web *w, struct str where)
{
	if (w->json)
		answer_json(w, OUTCOME_OK, location_json(w, where));
	else
		answer_with(w, OUTCOME_OK, "text/plain; charset=utf-8", STR(""));
	w->answer->status = SEE_OTHER;
	answer_header(w, "Location", where);
	return OUTCOME_OK;
}

enum outcome web_see(struct task *t, struct web *w, const char *format, ...)
{
	struct buf where = buf_new(t->arena, LOCATION_BYTES_MOST);
	va_list list;

	va_start(list, format);
	buf_addv(&where, format, list);
	va_end(list);
	if (buf_full(&where) || !web_is_own_path(buf_str(&where))) {
		answer_broken(w, "a redirect leads elsewhere or holds a character that does not "
				 "belong there");
		return refuse(t, OUTCOME_BROKEN, &REASON_BROKEN);
	}
	return see_other(w, buf_str(&where));
}

enum outcome web_away(struct task *t, struct web *w, const char *address)
{
	(void)t;
	return see_other(w, str_of(address));
}

enum outcome web_bytes(struct task *t, struct web *w, const char *type, struct str bytes)
{
	(void)t;
	return answer_with(w, OUTCOME_OK, type, str_copy(w->arena, bytes));
}

static bool is_file_name(const char *name)
{
	return name[0] &&
	       strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") ==
		       strlen(name);
}

enum outcome web_download(struct task *t, struct web *w, const char *type, const char *name,
			  struct str bytes)
{
	must(is_file_name(name));
	answer_header(w, "Content-Disposition",
		      str_printf(t->arena, "attachment; filename=\"%s\"", name));
	return web_bytes(t, w, type, bytes);
}

struct arena *web_arena(struct web *w)
{
	return w->arena;
}

enum outcome web_send(struct task *t, struct web *w, const struct web_sent *file)
{
	must(is_file_name(file->name));
	answer_header(w, "Content-Disposition",
		      str_printf(t->arena, "%s; filename=\"%s\"",
				 file->shown ? "inline" : "attachment", file->name));
	answer_header(w, "Content-Security-Policy",
		      STR("default-src 'none'; sandbox; frame-ancestors 'none'"));
	return answer_with(w, OUTCOME_OK, file->type, file->bytes);
}
