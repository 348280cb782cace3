// Starts the given programs in turn, many times, and prints how long each took, from
// posix_spawn to wait4, in microseconds, and the most memory it had, in KiB: one line a program,
// "<median> <minimum> <memory>".
//
//   startup RUNS PROGRAM [ARGUMENT...] [-- PROGRAM [ARGUMENT...]]...
//
// The programs are interleaved, so that a busy moment of the machine falls on all of them.

#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>

enum { MAX_PROGRAMS = 8, WARM_UP = 50 };

static char *noEnvironment[] = {NULL};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void fail(const char *what, const char *program) {
  fprintf(stderr, "startup: %s: %s\n", program, what);
  exit(2);
}

// The most memory that a process had, in KiB.
static long memory(const struct rusage *usage) {
#ifdef __APPLE__
  return usage->ru_maxrss / 1024;
#else
  return usage->ru_maxrss;
#endif
}

static double run(char **command, posix_spawn_file_actions_t *actions, long *most) {
  pid_t child;
  int status;
  struct rusage usage;
  double start = now();
  if (posix_spawn(&child, command[0], actions, NULL, command, noEnvironment) != 0)
    fail("can't be started", command[0]);
  if (wait4(child, &status, 0, &usage) != child) fail("can't be waited for", command[0]);
  double end = now();
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail("did not end with 0", command[0]);
  if (memory(&usage) > *most) *most = memory(&usage);
  return end - start;
}

static int ascending(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  int runs = count > 2 ? atoi(arguments[1]) : 0;
  if (runs < 1) fail("usage: startup RUNS PROGRAM [ARGUMENT...] [-- PROGRAM...]", arguments[0]);

  char **commands[MAX_PROGRAMS];
  int programs = 1;
  commands[0] = arguments + 2;
  for (int index = 2; index < count; index++) {
    if (strcmp(arguments[index], "--") != 0) continue;
    if (programs == MAX_PROGRAMS) fail("too many programs", arguments[0]);
    arguments[index] = NULL;
    commands[programs++] = arguments + index + 1;
  }

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);

  long most[MAX_PROGRAMS] = {0};
  double *times[MAX_PROGRAMS];
  for (int program = 0; program < programs; program++) {
    if (commands[program][0] == NULL) fail("a program is missing", arguments[0]);
    times[program] = malloc((size_t)runs * sizeof(double));
    if (times[program] == NULL) fail("out of memory", arguments[0]);
  }
  int warmUp = runs < WARM_UP ? runs / 4 + 1 : WARM_UP;
  for (int turn = -warmUp; turn < runs; turn++)
    for (int program = 0; program < programs; program++) {
      double time = run(commands[program], &actions, &most[program]);
      if (turn >= 0) times[program][turn] = time;
    }

  for (int program = 0; program < programs; program++) {
    qsort(times[program], (size_t)runs, sizeof(double), ascending);
    printf("%.1f %.1f %ld\n", times[program][runs / 2], times[program][0], most[program]);
  }
  return 0;
}
