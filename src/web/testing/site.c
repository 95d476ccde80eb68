#include "web/testing/site.h"

#include "base/log.h"
#include "base/module.h"
#include "base/seal.h"
#include "web.sql.h"
#include "web/html.h"

#include <time.h>

#define CLERK "clerk-session-secret-0123456789"

struct site_brake site_brake = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, false};

static const struct right right_clerk = {"test.clerk", "Do a clerk's work", ROLE_BIT(RECEIVER)};
static const struct right right_head = {"test.head", "Do a director's work", ROLE_BIT(DIRECTOR)};
static const struct reason reason_closed = {"T-01", "This is closed since {day}.", "R-44"};
static const struct reason reason_name = {"T-02", "This title is taken.", NULL};

/* ---- a form and the page that shows it again ---- */

struct wish {
	struct str title, pin;
	int64_t count;
	struct day born;
	unsigned kinds;
};

static const char *const kinds[] = {"red", "green", "blue", NULL};
static const struct field wish_fields[] = {
	{.name = "title",
	 .label = "Title",
	 .type = FIELD_LINE,
	 .offset = offsetof(struct wish, title),
	 .most = 20,
	 .required = true},
	{.name = "count",
	 .label = "Count",
	 .type = FIELD_INT,
	 .offset = offsetof(struct wish, count),
	 .most = 9},
	{.name = "born",
	 .label = "Born",
	 .type = FIELD_DATE,
	 .offset = offsetof(struct wish, born)},
	{.name = "kinds",
	 .label = "Kinds",
	 .type = FIELD_CHOICES,
	 .offset = offsetof(struct wish, kinds),
	 .choices = kinds},
	{.name = "pin", .label = "PIN", .type = FIELD_SECRET, .offset = offsetof(struct wish, pin)},
	{0},
};
#define WISH_FIELDS 5
static const struct form wish_form = {"wish", wish_fields, WISH_FIELDS, sizeof(struct wish)};

struct wish_page {
	struct str title;
	struct form_input inputs[WISH_FIELDS];
};

static const struct view_field wish_page_fields[] = {
	{.name = "title", .kind = VIEW_TEXT, .offset = offsetof(struct wish_page, title)},
	{0},
};
static const struct view wish_page_view = {"wish_page", "A wish", wish_page_fields,
					   sizeof(struct wish_page)};

static void render_wish(struct page_out *out, const void *view)
{
	const struct wish_page *v = view;

	buf_addz(out->title, "A wish");
	html_raw(out, STR("<form method=\"post\">"));
	html_form_token(out);
	for (size_t i = 0; i < WISH_FIELDS; i++) {
		html_raw(out, STR("<i>"));
		html_text(out, v->inputs[i].value);
		html_raw(out, STR("|"));
		html_text(out, v->inputs[i].error);
		html_raw(out, STR("</i>"));
	}
	html_raw(out, STR("</form>"));
}

static const struct page wish_page = {"wish", &wish_page_view, "bare", render_wish};

static enum outcome show_wish(struct task *t, struct web *w)
{
	struct wish_page view = {.title = STR("A <wish>")};

	return web_page(t, w, &wish_page, &view);
}

static enum outcome add_wish(struct task *t, struct web *w)
{
	struct wish wish;
	struct wish_page view = {.title = STR("A <wish>")};

	if (web_form(t, w, &wish_form, &wish) && !str_is(wish.title, "taken"))
		return web_see(t, w, "/wishes/%lld/%u/%lld", (long long)wish.count, wish.kinds,
			       day_is_none(wish.born) ? 0LL : (long long)wish.born.v);
	enum outcome o = str_is(wish.title, "taken")
				 ? refuse_field(t, OUTCOME_CONFLICT, &reason_name, "title")
				 : OUTCOME_INVALID;

	web_form_inputs(t, w, &wish_form, view.inputs);
	return web_page_again(t, w, o, &wish_page, &view);
}

/* ---- a form with files ---- */

struct parcel {
	struct str title;
	struct web_file paper;
	struct web_files more;
};

static const struct field parcel_fields[] = {
	{.name = "title",
	 .label = "Title",
	 .type = FIELD_LINE,
	 .offset = offsetof(struct parcel, title)},
	{.name = "paper",
	 .label = "Paper",
	 .type = FIELD_FILE,
	 .offset = offsetof(struct parcel, paper),
	 .required = true},
	{.name = "more",
	 .label = "More",
	 .type = FIELD_FILES,
	 .offset = offsetof(struct parcel, more)},
	{0},
};
#define PARCEL_FIELDS 3
static const struct form parcel_form = {"parcel", parcel_fields, PARCEL_FIELDS,
					sizeof(struct parcel)};

/* All bytes count, whatever their order. */
static unsigned sum_of(struct str bytes)
{
	unsigned sum = 0;

	for (size_t i = 0; i < bytes.len; i++)
		sum += (unsigned char)bytes.ptr[i];
	return sum;
}

static enum outcome take_parcel(struct task *t, struct web *w)
{
	struct parcel parcel;
	struct wish_page view = {.title = STR("Parcel")};

	if (web_form(t, w, &parcel_form, &parcel))
		return web_bytes(t, w, "text/plain; charset=utf-8",
				 str_printf(t->arena, "%" STR_F "|%" STR_F "|%zu|%u|%zu",
					    STR_A(parcel.title), STR_A(parcel.paper.name),
					    parcel.paper.bytes.len, sum_of(parcel.paper.bytes),
					    parcel.more.count));
	web_form_inputs(t, w, &parcel_form, view.inputs);
	return web_page_again(t, w, OUTCOME_INVALID, &wish_page, &view);
}

static enum outcome send_back(struct task *t, struct web *w)
{
	return web_send(t, w,
			&(struct web_sent){.type = "image/jpeg",
					   .name = "giay-to-01.jpg",
					   .bytes = str_copy(web_arena(w), STR("<script>")),
					   .shown = !web_query(w, "original").ptr});
}

/* ---- other routes ---- */

static enum outcome show_text(struct task *t, struct web *w)
{
	return web_bytes(t, w, "text/plain; charset=utf-8", STR("Hello"));
}

static enum outcome show_item(struct task *t, struct web *w)
{
	struct str item = web_param(w, "item");

	return web_bytes(t, w, "text/plain; charset=utf-8",
			 str_printf(t->arena, "%" STR_F "|%lld|%" STR_F "|%" STR_F, STR_A(item),
				    (long long)web_param_id(w, "item"), STR_A(web_query(w, "q")),
				    STR_A(web_peer(w))));
}

static enum outcome show_new_item(struct task *t, struct web *w)
{
	return web_bytes(t, w, "text/plain; charset=utf-8", STR("new"));
}

static enum outcome refuse_closed(struct task *t, struct web *w)
{
	(void)w;
	enum outcome o = refuse(t, OUTCOME_TOO_LATE, &reason_closed);

	reason_arg(t, "day", STR("12/02/2026"));
	return o;
}

/* Sends on to wherever the caller says, which the web must not do. */
static enum outcome go_anywhere(struct task *t, struct web *w)
{
	return web_see(t, w, "%" STR_F, STR_A(web_query(w, "to")));
}

static enum outcome set_anything(struct task *t, struct web *w)
{
	web_set_cookie(t, w, "__Host-x", web_query(w, "value"), 60);
	return web_bytes(t, w, "text/plain", STR("set"));
}

static enum outcome download(struct task *t, struct web *w)
{
	return web_download(t, w, "application/pdf", "paper-1.pdf", STR("%PDF"));
}

static enum outcome count_body(struct task *t, struct web *w)
{
	(void)t;
	return web_bytes(t, w, "text/plain", STR("counted"));
}

void site_brake_set(bool on)
{
	pthread_mutex_lock(&site_brake.lock);
	site_brake.on = on;
	pthread_cond_broadcast(&site_brake.moved);
	pthread_mutex_unlock(&site_brake.lock);
}

static void count_running(int more)
{
	site_brake.running += more;
	pthread_cond_broadcast(&site_brake.moved);
}

void site_brake_pass(void)
{
	pthread_mutex_lock(&site_brake.lock);
	count_running(1);
	while (site_brake.on)
		pthread_cond_wait(&site_brake.moved, &site_brake.lock);
	count_running(-1);
	pthread_mutex_unlock(&site_brake.lock);
}

bool site_brake_wait(int running)
{
	struct timespec until;
	int problem = 0;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += SITE_BRAKE_WAIT_S;
	pthread_mutex_lock(&site_brake.lock);
	while (site_brake.running != running && problem == 0)
		problem = pthread_cond_timedwait(&site_brake.moved, &site_brake.lock, &until);
	pthread_mutex_unlock(&site_brake.lock);
	return problem == 0;
}

/* Forgets to look whether the database answered. */
static enum outcome be_careless(struct task *t, struct web *w)
{
	struct web_ping_row row;

	web_ping(t, &row);
	return web_bytes(t, w, "text/plain", STR("careless"));
}

static enum outcome take_long(struct task *t, struct web *w)
{
	site_brake_pass();
	return web_bytes(t, w, "text/plain", STR("done"));
}

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/",             &right_public, show_text,     .about = "Start", .cacheable = true},
	{METHOD_GET,  "/wishes",       &right_public, show_wish,     .about = "Wish", .view = &wish_page_view},
	{METHOD_POST, "/wishes",       &right_public, add_wish,      .about = "Wish", .form = &wish_form},
	{METHOD_GET,  "/items/{item}", &right_public, show_item,     .about = "Item"},
	{METHOD_GET,  "/items/new",    &right_public, show_new_item, .about = "New item"},
	{METHOD_POST, "/items/{item}", &right_public, count_body,    .about = "Change", .body_bytes = 1000, .open = true},
	{METHOD_POST, "/parcels",      &right_public, take_parcel,   .about = "Parcel", .form = &parcel_form,
	 .body_bytes = SITE_PARCEL_BYTES, .slow = true, .open = true},
	{METHOD_GET,  "/sent",         &right_public, send_back,     .about = "Sent back"},
	{METHOD_GET,  "/closed",       &right_public, refuse_closed, .about = "Closed"},
	{METHOD_GET,  "/anywhere",     &right_public, go_anywhere,   .about = "Redirect"},
	{METHOD_GET,  "/cookie",       &right_public, set_anything,  .about = "Cookie"},
	{METHOD_GET,  "/paper",        &right_public, download,      .about = "Paper"},
	{METHOD_GET,  "/clerk",        &right_clerk,  show_text,     .about = "For clerks"},
	{METHOD_POST, "/clerk",        &right_clerk,  count_body,    .about = "For clerks"},
	{METHOD_GET,  "/head",         &right_head,   show_text,     .about = "For directors"},
	{METHOD_GET,  "/careless",     &right_public, be_careless,   .about = "Careless"},
	{METHOD_GET,  "/slow",         &right_public, take_long,     .about = "Waits"},
	{0},
};
/* clang-format on */

static const struct module site_module = {.name = "site", .routes = routes};
static const struct module *const site_modules[] = {&web_module, &site_module, NULL};

/* ---- who asks ---- */

static void enter(struct task *t, struct web *w)
{
	if (str_is(web_cookie(w, "lang"), "en"))
		t->language = LANGUAGE_EN;
	if (!str_is(web_cookie(w, "__Host-seat"), "clerk"))
		return;
	t->actor.signed_in = true;
	t->actor.role = ROLE_RECEIVER;
}

static struct str token_secret(struct task *t, struct web *w)
{
	(void)w;
	return t->actor.signed_in ? STR(CLERK) : STR_NONE;
}

static const struct gatekeeper gate = {enter, token_secret, "/sign-in"};

static int64_t wall_clock(void *arg)
{
	(void)arg;
	return time_wall();
}

void site_open(struct site *s)
{
	seal_init();
	log_level_set(LOG_QUIET);
	site_brake_set(false);
	*s = (struct site){.world = {.now = wall_clock, .ids = id_maker_new(0)},
			   .arena = arena_new((size_t)256 << 20)};
	settings_set(&s->world, (struct str[SETTING_COUNT]){[SETTING_HOTLINE] = STR("18000024")});
	s->app = web_app_new(
		&(struct web_setup){.modules = site_modules, .gate = &gate, .world = &s->world});
}

void site_close(struct site *s)
{
	web_app_free(s->app);
	id_maker_free(s->world.ids);
	settings_free(&s->world);
	arena_free(s->arena);
}

/* ---- asking without a socket ---- */

static size_t read_headers(struct arena *a, const char *text, struct web_header_row *rows)
{
	struct str rest = str_of(text), line;
	size_t count = 0;
	bool more = rest.len > 0;

	while (more) {
		more = str_cut(rest, '\n', &line, &rest);
		if (line.len == 0)
			continue;
		str_cut(line, ':', &rows[count].name, &rows[count].value);
		rows[count].value = str_copy(a, str_trim(rows[count].value));
		count++;
	}
	return count;
}

struct web_answer site_ask(struct site *s, const struct site_call *call)
{
	struct web_header_row rows[16];
	struct web_request request = {
		.method = call->method ? call->method : "GET",
		.target = str_of(call->target),
		.peer = STR("203.0.113.7"),
		.headers = rows,
		.header_count = read_headers(s->arena, call->headers, rows),
		.body = {call->body, call->body_len ? call->body_len
				     : call->body   ? strlen(call->body)
						    : 0},
		.https = call->https,
	};
	struct web_answer answer;

	web_run(s->app, s->db, s->arena, &request, &answer);
	return answer;
}

struct str site_header(const struct web_answer *answer, const char *name)
{
	for (size_t i = 0; i < answer->header_count; i++)
		if (str_is(answer->headers[i].name, name))
			return answer->headers[i].value;
	return STR_NONE;
}

bool site_body_has(const struct web_answer *answer, const char *text)
{
	return str_find(answer->body, str_of(text)) != SIZE_MAX;
}
