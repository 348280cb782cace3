// What Swift's own module of glibc leaves out: `mallopt`, `fstatfs` and extended attributes.
#ifdef __linux__
#include <malloc.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#endif
