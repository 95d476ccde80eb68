/*
 * What is left of the system for code that may have been taken over by the file it reads.  The
 * sandbox around us has no network, no folders but programs, and no rights; this bounds what can be
 * used up and closes the calls through which kernels were left in the past.
 */
#include "documents/look/look.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/resource.h>

bool guard_limits(void)
{
	static const struct {
		__rlimit_resource_t what;
		rlim_t most;
	} rows[] = {
		{RLIMIT_AS, LOOK_MEMORY_BYTES}, {RLIMIT_FSIZE, LOOK_FILE_BYTES},
		{RLIMIT_CPU, LOOK_CPU_S},       {RLIMIT_CORE, 0},
		{RLIMIT_NPROC, LOOK_PROCESSES}, {RLIMIT_NOFILE, 64},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (setrlimit(rows[i].what, &(struct rlimit){rows[i].most, rows[i].most}) != 0)
			return false;
	return true;
}

static const int refused[] = {
	SCMP_SYS(socket),
	SCMP_SYS(socketpair),
	SCMP_SYS(ptrace),
	SCMP_SYS(bpf),
	SCMP_SYS(process_vm_readv),
	SCMP_SYS(process_vm_writev),
	SCMP_SYS(unshare),
	SCMP_SYS(setns),
	SCMP_SYS(mount),
	SCMP_SYS(umount2),
	SCMP_SYS(pivot_root),
	SCMP_SYS(chroot),
	SCMP_SYS(move_mount),
	SCMP_SYS(open_tree),
	SCMP_SYS(fsopen),
	SCMP_SYS(fsconfig),
	SCMP_SYS(fsmount),
	SCMP_SYS(mount_setattr),
	SCMP_SYS(keyctl),
	SCMP_SYS(add_key),
	SCMP_SYS(request_key),
	SCMP_SYS(io_uring_setup),
	SCMP_SYS(io_uring_enter),
	SCMP_SYS(io_uring_register),
	SCMP_SYS(userfaultfd),
	SCMP_SYS(perf_event_open),
	SCMP_SYS(open_by_handle_at),
	SCMP_SYS(kexec_load),
	SCMP_SYS(init_module),
	SCMP_SYS(finit_module),
	SCMP_SYS(delete_module),
	SCMP_SYS(acct),
	SCMP_SYS(swapon),
	SCMP_SYS(quotactl),
	SCMP_SYS(pidfd_getfd),
	/* Memory that is nobody's own is counted in no process: files go into the folder. */
	SCMP_SYS(memfd_create),
	SCMP_SYS(memfd_secret),
	SCMP_SYS(shmget),
	SCMP_SYS(msgget),
	SCMP_SYS(mq_open),
};

static bool add_rules(scmp_filter_ctx filter)
{
	bool good = true;

	for (size_t i = 0; good && i < sizeof refused / sizeof *refused; i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0) == 0;
	/* A new user namespace is the first step of most ways out; clone3 hides its flags. */
	return good &&
	       seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
				SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_NEWUSER, CLONE_NEWUSER)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

bool guard_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	bool good = filter && add_rules(filter) && seccomp_load(filter) == 0;

	if (filter)
		seccomp_release(filter);
	return good;
}
