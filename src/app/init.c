#include "access/access.h"
#include "app/app.h"
#include "base/seal.h"

#include <stdio.h>

static bool add_operator(struct opened *o, struct str *password)
{
	struct db_session *session = db_session_new(o->db);
	struct task *t = app_task(o, session);
	struct access_add_account_out account;
	struct access_add_seat_out seat;

	*password = access_new_password(o->arena);
	bool good = access_add_account(t,
				       &(struct access_add_account_in){.login = STR("operator"),
								       .name = STR("Operator"),
								       .password = *password},
				       &account) == OUTCOME_OK &&
		    change(t, access_add_seat,
			   (&(struct access_add_seat_in){.account = account.id,
							 .unit = UNIT_SYSTEM,
							 .role = ROLE_OPERATOR,
							 .title = STR("Operator"),
							 .from = day_of(task_now(t))}),
			   &seat) == OUTCOME_OK;

	task_free(t);
	db_session_free(session);
	return good;
}

static int fill(const char *directory)
{
	struct opened o;
	struct str password;
	bool good = app_open(directory, &o) && add_operator(&o, &password);

	if (good) {
		struct str sheet = keyring_sheet(o.arena, o.world.keys);

		printf("%s is ready.\n\nRecovery sheet of the master key.  Write it on paper and "
		       "lock it away from this machine:\n"
		       "without the key nobody can read the data, not even from a backup.\n\n  "
		       "%" STR_F "\n\n"
		       "First sign-in: operator, password %" STR_F "\nNext: kip serve --dir %s\n",
		       directory, STR_A(sheet), STR_A(password), directory);
	}
	if (!good)
		fprintf(stderr,
			"kip init: %s was not made to its end: remove it, empty the database that "
			"it names, and begin again\n",
			directory);
	app_close(&o);
	return good ? EXIT_DONE : EXIT_FINDINGS;
}

int command_init(int argc, char **argv)
{
	struct option options[] = {{"dir", true, NULL}, {"database", true, NULL}, {0}};

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	const char *directory = option_value(options, "dir", NULL);

	if (!directory) {
		fputs("kip init: --dir DIR is missing\n", stderr);
		return EXIT_USAGE;
	}
	if (!folder_make(directory, FOLDER_REAL, option_value(options, "database", NULL)))
		return EXIT_FINDINGS;
	return fill(directory);
}
