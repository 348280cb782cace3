// Prints how long libsodium takes to verify the signature of FILE's 100 kB, in microseconds: the
// median of RUNS. The key is made here.
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 3 || sodium_init() < 0) return 2;
  int runs = atoi(argv[2]);
  FILE *file = fopen(argv[1], "rb");
  if (!file || runs < 1) return 2;
  static unsigned char payload[1 << 20];
  size_t count = fread(payload, 1, sizeof payload, file);
  unsigned char public_key[32], secret_key[64], signature[64];
  crypto_sign_keypair(public_key, secret_key);
  crypto_sign_detached(signature, NULL, payload, count, secret_key);
  double *times = calloc((size_t)runs, sizeof *times);
  if (!times) return 2;
  for (int run = 0; run < runs; run++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    if (crypto_sign_verify_detached(signature, payload, count, public_key)) return 1;
    clock_gettime(CLOCK_MONOTONIC, &end);
    times[run] = (end.tv_sec - start.tv_sec) * 1e6 + (end.tv_nsec - start.tv_nsec) / 1e3;
  }
  qsort(times, (size_t)runs, sizeof *times, compare);
  printf("%.0f\n", times[runs / 2]);
}
