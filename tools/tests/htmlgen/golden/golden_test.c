/*
 * The page golden.html, compiled and run with hostile values: every byte is compared with
 * golden.txt.
 */
#include "golden.html.h"

#include "base/arena.h"
#include "web.assets.h"
#include "web/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define HOSTILE "</script><b a='1' b=\"2\">&amp;\nx\xe2\x80\xa8y"

static void fill_lists(struct arena *a, struct golden *v)
{
	struct person *who = arena_one(a, struct person);
	struct pin *pins = arena_many(a, 3, struct pin);

	*who = (struct person){.name = STR(HOSTILE), .phone = STR("0388000214")};
	pins[0] = (struct pin){
		.label = STR(HOSTILE), .url = STR("javascript:alert(1)"), .holder = who};
	pins[1] = (struct pin){.label = STR("H’Hen Niê"), .url = STR("/\t/evil.example")};
	pins[2] = (struct pin){.label = STR("last"), .url = STR("?page=2&q=\"")};
	v->holder = who;
	v->pins = pins;
	v->pins_count = 3;
}

static void fill_inputs(struct golden *v)
{
	v->inputs.q = (struct form_input){STR("\"><script>"), STR("<b>wrong</b>")};
	v->inputs.kind = (struct form_input){STR("second"), STR("Choose")};
	v->inputs.ways = (struct form_input){STR("post,phone"), STR_NONE};
	v->inputs.about = (struct form_input){STR("</textarea><script>\n"), STR_NONE};
	v->inputs.sure = (struct form_input){STR("yes"), STR_NONE};
	v->inputs.version.value = STR("'7'");
}

static struct golden hostile(struct arena *a)
{
	struct golden v = {
		.title = STR(HOSTILE),
		.id = 9007199254740993,
		.count = 950,
		.sum = 961400,
		.open = true,
		.due = 1770862320 * TIME_SECOND,
		.first = DAY_NONE,
		.url = STR("/cases/7?a=1&b='2'"),
		.bad_url = STR("//evil.example/"),
		.body = {STR("<em>as it is</em>")},
		.pin.label = STR("0388 000&214"),
	};

	fill_lists(a, &v);
	fill_inputs(&v);
	return v;
}

static struct page_out *out(struct arena *a, enum language language)
{
	struct page_out *p = arena_one(a, struct page_out);

	*p = (struct page_out){.arena = a, .language = language, .form_token = STR("to\"ken")};
	p->body = arena_one(a, struct buf);
	p->title = arena_one(a, struct buf);
	*p->body = buf_new(a, 1 << 20);
	*p->title = buf_new(a, 1 << 16);
	return p;
}

static struct str rendered(struct arena *a, enum language language)
{
	struct page_out *p = out(a, language);
	struct golden v = hostile(a);

	golden_page.render(p, &v);
	buf_addz(p->title, "\n");
	buf_add(p->title, buf_str(p->body));
	buf_addz(p->title, "\n");
	return buf_str(p->title);
}

static struct str expected(struct arena *a)
{
	FILE *file = fopen(GOLDEN, "rb");
	char *text = arena_alloc(a, 1 << 20, 1);

	assert_non_null(file);
	size_t len = fread(text, 1, (1 << 20) - 1, file);
	fclose(file);
	return (struct str){text, len};
}

static void output_is_the_expected_one(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct str got = rendered(a, LANGUAGE_EN);

	(void)state;
	if (!str_eq(got, expected(a)))
		fprintf(stderr, "%.*s", (int)got.len, got.ptr);
	assert_true(str_eq(got, expected(a)));
	arena_free(a);
}

/* Whatever the language: a value never becomes markup. */
static void hostile_values_stay_text(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct str got = rendered(a, LANGUAGE_VI);

	(void)state;
	assert_int_equal(str_find(got, STR("<script")), SIZE_MAX);
	assert_int_equal(str_find(got, STR("</script")), SIZE_MAX);
	assert_int_equal(str_find(got, STR("javascript:")), SIZE_MAX);
	assert_int_equal(str_find(got, STR("evil.example")), SIZE_MAX);
	assert_true(str_find(got, STR("Thoát")) != SIZE_MAX);
	arena_free(a);
}

static void has(struct str got, const char *markup)
{
	if (str_find(got, str_of(markup)) == SIZE_MAX)
		fail_msg("missing: %s\nin: %.*s", markup, (int)got.len, got.ptr);
}

static void fields_show_what_was_typed(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct page_out *p = out(a, LANGUAGE_VI);
	struct golden v = hostile(a);

	(void)state;
	fields_part(p, &v);
	struct str got = buf_str(p->body);
	has(got, "<div id=\"q-hint\" class=\"govuk-hint\">Nếu cần gấp, hãy gọi</div>");
	has(got, "id=\"q\" name=\"q\" value=\"&quot;&gt;&lt;script&gt;\" aria-describedby=\"q-hint "
		 "q-error\"");
	has(got, "&lt;b&gt;wrong&lt;/b&gt;");
	has(got, "<h1 class=\"govuk-fieldset__heading\">Loại</h1>");
	has(got, "id=\"kind\" name=\"kind\" type=\"radio\" value=\"first\" "
		 "aria-describedby=\"kind-hint\">");
	has(got, "id=\"kind-2\" name=\"kind\" type=\"radio\" value=\"second\" checked>");
	has(got, "id=\"ways-2\" name=\"ways\" type=\"checkbox\" value=\"phone\" checked>");
	has(got, "rows=\"6\">\n&lt;/textarea&gt;");
	has(got, "name=\"sure\" type=\"checkbox\" value=\"yes\" checked>");
	has(got, "name=\"tel\" value=\"\" type=\"tel\"");
	has(got, "id=\"paper\" name=\"paper\" type=\"file\" accept=\"image/jpeg,");
	has(got, ".heif\" multiple>");
	has(got, "name=\"form_token\" value=\"to&quot;ken\"");
	assert_int_equal(str_find(got, STR("<script")), SIZE_MAX);
	arena_free(a);
}

static void icons_and_assets_have_addresses(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct page_out *p = out(a, LANGUAGE_VI);

	(void)state;
	icons_part(p, &(struct person){.name = STR("\"x")});
	struct str got = buf_str(p->body);
	has(got, "<svg class=\"kip-icon\" aria-hidden=\"true\" focusable=\"false\"><use "
		 "href=\"" ICON_PHONE "\"/></svg>");
	has(got, "<svg class=\"kip-dial\" aria-hidden=\"true\" focusable=\"false\"><use "
		 "href=\"" ICON_DIAL_LATE);
	has(got, "<img src=\"" ASSET_KIP_ICON_SVG "\" alt=\"&quot;x\">");
	arena_free(a);
}

static void the_page_describes_itself(void **state)
{
	(void)state;
	assert_string_equal(golden_page.name, "golden");
	assert_string_equal(golden_page.frame, "citizen");
	assert_ptr_equal(golden_page.view, &golden_view);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(output_is_the_expected_one),
		cmocka_unit_test(hostile_values_stay_text),
		cmocka_unit_test(fields_show_what_was_typed),
		cmocka_unit_test(icons_and_assets_have_addresses),
		cmocka_unit_test(the_page_describes_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
