// Walks a directory tree in one thread and opens, reads and closes each file, as a linter must at
// the very least.
//
//   walk DIRECTORY
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char buffer[1 << 20];

static void walk(int directory) {
  DIR *stream = fdopendir(directory);
  if (!stream) return;
  for (struct dirent *entry; (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') continue;
    int flags = O_RDONLY | O_CLOEXEC | (entry->d_type == DT_DIR ? O_DIRECTORY : 0);
    int child = openat(dirfd(stream), entry->d_name, flags);
    if (child < 0) continue;
    if (entry->d_type == DT_DIR) {
      walk(child);
    } else {
      while (read(child, buffer, sizeof buffer) > 0) continue;
      close(child);
    }
  }
  closedir(stream);
}

int main(int count, char **arguments) {
  int root = count == 2 ? open(arguments[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (root < 0) return 2;
  walk(root);
}
