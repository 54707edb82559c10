#include "CStart.h"

#include <stdlib.h>
#include <unistd.h>

void competency_lint_start(void) {}

#if defined(__linux__)
// Where a container or a chroot has no /proc, Swift's runtime finds neither itself nor the arguments: it looks for its own path before `main`
// (to know where a tool for backtraces would be) and ends the program when /proc/self/exe is not there, and it reads the arguments from
// /proc/self/cmdline. Both are given to it here, before its own constructors run.
extern void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count) __attribute__((weak));

__attribute__((constructor(101))) static void prepare_runtime(int count, char **arguments) {
  if (access("/proc/self/exe", F_OK) == 0 && access("/proc/self/cmdline", R_OK) == 0) return;
  // A root that is set is not looked for. An author's own setting stays.
  setenv("SWIFT_ROOT", "/", 0);
  if (_swift_stdlib_overrideUnsafeArgvArgc) _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
#endif
