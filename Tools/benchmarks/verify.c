// Verifies the signature of a file by libsodium alone.
//
//   verify make FILE    signs FILE by a key made here; key and signature go to FILE.sig
//   verify check FILE   ends with 0 when FILE.sig verifies FILE, as `mvm-core verify-signature` does
//   verify time FILE    prints how long one verification takes, in microseconds: the median of 500
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { KEY = 32, SIGNATURE = 64, RUNS = 500 };

static unsigned char payload[1 << 20], signed_by[KEY + SIGNATURE];

static size_t transfer(const char *path, const char *mode, unsigned char *bytes, size_t count) {
  FILE *file = fopen(path, mode);
  if (!file) exit(2);
  size_t done = *mode == 'r' ? fread(bytes, 1, count, file) : fwrite(bytes, 1, count, file);
  if (fclose(file)) exit(2);
  return done;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int ascending(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  char name[4096];
  if (count != 3 || sodium_init() < 0) return 2;
  snprintf(name, sizeof name, "%s.sig", arguments[2]);
  size_t size = transfer(arguments[2], "r", payload, sizeof payload);

  if (!strcmp(arguments[1], "make")) {
    unsigned char secret[64];
    crypto_sign_keypair(signed_by, secret);
    crypto_sign_detached(signed_by + KEY, NULL, payload, size, secret);
    return transfer(name, "w", signed_by, sizeof signed_by) != sizeof signed_by;
  }
  if (transfer(name, "r", signed_by, sizeof signed_by) != sizeof signed_by) return 2;
  if (!strcmp(arguments[1], "check"))
    return crypto_sign_verify_detached(signed_by + KEY, payload, size, signed_by) != 0;

  double times[RUNS];
  for (int run = 0; run < RUNS; run++) {
    double start = now();
    if (crypto_sign_verify_detached(signed_by + KEY, payload, size, signed_by)) return 1;
    times[run] = now() - start;
  }
  qsort(times, RUNS, sizeof *times, ascending);
  printf("%.0f\n", times[RUNS / 2]);
}
