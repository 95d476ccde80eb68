#include "app/app.h"
#include "base/module.h"

#include <stdio.h>

#define FINDINGS_BYTES ((size_t)1 << 20)

bool app_check(struct opened *o)
{
	struct db_session *session = db_session_new(o->db);
	struct task *t = app_task(o, session);
	struct buf findings = buf_new(o->arena, FINDINGS_BYTES);

	buf_add(&findings, db_check(t, modules));
	for (const struct module *const *m = modules; *m; m++)
		if ((*m)->verify)
			(*m)->verify(t, &findings);
	bool failed = db_failed(t);
	struct str text = buf_str(&findings);

	fwrite(text.ptr, 1, text.len, stdout);
	if (failed)
		fputs("kip: the database could not be read to its end\n", stderr);
	else if (text.len == 0)
		puts("everything holds");
	task_free(t);
	db_session_free(session);
	return text.len == 0 && !failed;
}

int command_check(int argc, char **argv)
{
	struct option options[] = {{"dir", true, NULL}, {0}};
	struct opened o;

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	const char *directory = option_value(options, "dir", NULL);

	if (!directory) {
		fputs("kip check: --dir DIR is missing\n", stderr);
		return EXIT_USAGE;
	}
	int status = app_open(directory, &o) && app_check(&o) ? EXIT_DONE : EXIT_FINDINGS;

	app_close(&o);
	return status;
}
