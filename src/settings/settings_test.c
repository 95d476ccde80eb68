#include "settings/settings_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void addresses_are_whole_and_safe(void **state)
{
	static const char *const good[] = {"",
					   "https://kip.example",
					   "https://tro-giup.laocai.gov.vn",
					   "https://kip.example:8443",
					   "https://localhost",
					   "http://localhost:8080",
					   "http://127.0.0.1:8080"};
	static const char *const bad[] = {"/",
					  "kip.example",
					  "http://kip.example",
					  "ftp://kip.example",
					  "https://",
					  "https://kip",
					  "https://kip.example/verify",
					  "https://kip.example?x",
					  "https://.example",
					  "https://kip..example",
					  "https://-kip.example",
					  "https://kip.example:0",
					  "https://kip.example:99999",
					  "https://kip.example:",
					  "https://a@kip.example",
					  "https://KIP.example",
					  "http://localhost.evil.example",
					  "javascript://kip.example"};
	struct str out;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (!settings_address(str_of(good[i]), &out) || !str_is(out, good[i]))
			fail_msg("refused: %s", good[i]);
	for (size_t i = 1; i < sizeof bad / sizeof *bad; i++)
		if (settings_address(str_of(bad[i]), &out))
			fail_msg("taken: %s", bad[i]);
	assert_true(settings_address(STR("https://kip.example/"), &out));
	assert_true(str_is(out, "https://kip.example"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(addresses_are_whole_and_safe)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
