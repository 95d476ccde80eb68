/* What templates call: escaping at each position, with values that want out. */
#include "web/html.h"

#include "base/arena.h"
#include "web/assets.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <zlib.h>

#include <cmocka.h>

struct fixture {
	struct arena *arena;
	struct buf body, title;
	struct page_out out;
};

static int set_up(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct fixture *f = arena_one(a, struct fixture);

	f->arena = a;
	f->body = buf_new(a, 1 << 20);
	f->title = buf_new(a, 1024);
	f->out = (struct page_out){
		.body = &f->body, .title = &f->title, .arena = a, .language = LANGUAGE_VI};
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	arena_free(f->arena);
	return 0;
}

/* What was written since the last time. */
static void wrote(struct fixture *f, const char *expected)
{
	struct str got = buf_str(&f->body);

	assert_string_equal(str_z(f->arena, got), expected);
	f->body.len = 0;
}

static void text_is_escaped(void **state)
{
	struct fixture *f = *state;

	html_text(&f->out, STR("<a href='x' title=\"y\">&amp;</a>"));
	wrote(f, "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;&lt;/a&gt;");
	html_text(&f->out, STR("H’Hen Niê, Ễ Ộ Ữ"));
	wrote(f, "H’Hen Niê, Ễ Ộ Ữ");
	html_text(&f->out, STR_NONE);
	wrote(f, "");
}

static void lines_keep_their_ends(void **state)
{
	struct fixture *f = *state;

	html_lines(&f->out, STR("một\r\n<b>\n\nhai"));
	wrote(f, "một<br>&lt;b&gt;<br><br>hai");
	html_lines(&f->out, STR_NONE);
	wrote(f, "");
}

static void only_own_urls_pass(void **state)
{
	static const char *const foreign[] = {
		"javascript:alert(1)",
		"JaVaScRiPt:alert(1)",
		"//host/x",
		"/\\host",
		"\\\\host",
		"/\t/host",
		"/\n/host",
		"https://host/",
		"data:text/html,x",
		" /x",
		"/x y",
		"x",
		"\x01/x",
		"/x\x7f",
	};
	static const char *const own[] = {"", "/", "/cases/7", "?page=2", "#main", "/tìm?q=a"};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
		html_url(&f->out, str_of(foreign[i]));
		wrote(f, "#");
	}
	for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
		html_url(&f->out, str_of(own[i]));
		wrote(f, own[i]);
	}
	html_url(&f->out, STR("/x?a=1&b=\"2\""));
	wrote(f, "/x?a=1&amp;b=&quot;2&quot;");
}

static void values_in_urls_are_encoded(void **state)
{
	struct fixture *f = *state;

	html_url_segment(&f->out, STR("a/../b?c#d e\"<%"));
	wrote(f, "a%2F..%2Fb%3Fc%23d%20e%22%3C%25");
	html_url_segment(&f->out, STR("Ề"));
	wrote(f, "%E1%BB%80");
	html_url_segment(&f->out, STR(""));
	wrote(f, "-");
	html_url_value(&f->out, STR(""));
	wrote(f, "");
	html_url_value(&f->out, STR("a&b=c+d"));
	wrote(f, "a%26b%3Dc%2Bd");
}

static void values_in_texts_are_escaped(void **state)
{
	const struct say_value who = {"operator", STR("<b>Sở Tư pháp</b>")};
	const struct say_value count = {"problems.count", STR("2")};
	struct fixture *f = *state;

	html_tr_with(&f->out, "Run by {operator}.", &who, 1);
	wrote(f, "Cơ quan vận hành: &lt;b&gt;Sở Tư pháp&lt;/b&gt;.");
	html_tr_n(&f->out, "{problems.count} place to put right",
		  "{problems.count} places to put right", 2, &count, 1);
	wrote(f, "Còn 2 chỗ cần sửa");
	f->out.language = LANGUAGE_EN;
	html_tr_n(&f->out, "{problems.count} place to put right",
		  "{problems.count} places to put right", 2, &count, 1);
	wrote(f, "2 places to put right");
	html_tr(&f->out, "Sign out & <b>");
	wrote(f, "Sign out &amp; &lt;b&gt;");
}

static void numbers_are_plain_digits(void **state)
{
	struct fixture *f = *state;

	html_int(&f->out, INT64_MIN);
	wrote(f, "-9223372036854775808");
	assert_true(str_is(html_digits(f->arena, 525600), "525600"));
}

static void the_token_is_a_hidden_field(void **state)
{
	struct fixture *f = *state;

	f->out.form_token = STR("a\"b");
	html_form_token(&f->out);
	wrote(f, "<input type=\"hidden\" name=\"form_token\" value=\"a&quot;b\">");
}

/* ---- assets ---- */

static void assets_are_found_by_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < web_assets_count; i++)
		assert_ptr_equal(asset_find(str_of(web_assets[i].name)), &web_assets[i]);
	assert_null(asset_find(STR("")));
	assert_null(asset_find(STR("kip.cs")));
	assert_null(asset_find(STR("../kip.css")));
	assert_null(asset_find(STR("zzz")));
}

static void gzip_variants_hold_the_same_bytes(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < web_assets_count; i++) {
		const struct asset *asset = &web_assets[i];
		if (!asset->gzip.ptr)
			continue;
		unsigned char *clear = arena_alloc(f->arena, asset->bytes.len + 1, 1);
		z_stream z = {.avail_in = (uInt)asset->gzip.len,
			      .next_out = clear,
			      .avail_out = (uInt)asset->bytes.len + 1};
		memcpy(&z.next_in, &asset->gzip.ptr, sizeof z.next_in);
		assert_int_equal(inflateInit2(&z, 15 + 16), Z_OK);
		assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
		assert_int_equal(z.total_out, asset->bytes.len);
		assert_memory_equal(clear, asset->bytes.ptr, asset->bytes.len);
		inflateEnd(&z);
	}
}

/*
 * What must go over the wire before a citizen reads: markup takes at most 9 KB of the 35 (DESIGN,
 * pages).
 */
static void citizens_style_is_within_the_budget(void **state)
{
	const struct asset *style = asset_find(STR("kip.css"));

	(void)state;
	assert_non_null(style);
	assert_true(style->gzip.len < (size_t)26 << 10);
	assert_int_equal(str_find(style->bytes, STR("@font-face")), SIZE_MAX);
	assert_int_equal(str_find(style->bytes, STR("GDS Transport;")), SIZE_MAX);
	assert_int_equal(str_find(style->bytes, STR("crest.svg")), SIZE_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(text_is_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lines_keep_their_ends, set_up, tear_down),
		cmocka_unit_test_setup_teardown(only_own_urls_pass, set_up, tear_down),
		cmocka_unit_test_setup_teardown(values_in_urls_are_encoded, set_up, tear_down),
		cmocka_unit_test_setup_teardown(values_in_texts_are_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(numbers_are_plain_digits, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_token_is_a_hidden_field, set_up, tear_down),
		cmocka_unit_test_setup_teardown(assets_are_found_by_name, set_up, tear_down),
		cmocka_unit_test_setup_teardown(gzip_variants_hold_the_same_bytes, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(citizens_style_is_within_the_budget, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
