// What Swift's own module of glibc leaves out: `mallopt` and `fstatfs`.
#ifdef __linux__
#include <malloc.h>
#include <sys/vfs.h>
#endif
