// syncfs is a GNU extension, which the Glibc module of Swift does not show; prctl takes what Swift cannot give.
#define _GNU_SOURCE
#include "CDefaults.h"

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

int warkat_sync_file_system(int descriptor) { return syncfs(descriptor); }

int warkat_keep_memory_private(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int warkat_ignores_signal(int number) {
  struct sigaction present;
  return sigaction(number, 0, &present) == 0 && !(present.sa_flags & SA_SIGINFO) && present.sa_handler == SIG_IGN;
}
