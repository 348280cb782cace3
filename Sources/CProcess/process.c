#include "CProcess.h"

#include <stddef.h>

// Swift's CommandLine reads /proc/self/cmdline on Linux: without /proc, or without a free
// descriptor, it has no arguments. glibc and Darwin's loader give them to constructors too.
static int count;
static char *const *arguments;

__attribute__((constructor)) static void remember(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

int mvm_core_argument_count(void) { return arguments == NULL ? 0 : count; }

char *const *mvm_core_arguments(void) { return arguments; }

#ifdef MVM_CORE_STATIC
// The static runtime's backtracer looks for its program when the process starts, and aborts where
// there is no /proc to tell its own path. These definitions take the place of the two symbols that
// pull it into a static executable: settings that are all off, and a function that only it calls.
// If a later runtime has others, the linker reports duplicate symbols.
const unsigned char _swift_backtraceSettings[512] = {0};

_Bool _swift_backtrace_isThunkFunction(const char *name);
_Bool _swift_backtrace_isThunkFunction(const char *name) {
  (void)name;
  return 0;
}
#endif
