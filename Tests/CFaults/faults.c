// Makes chosen system calls of a program fail, as tests of what it then does and says need them to.
//
//   VOLETS_FAULTS_BELOW  only calls on files below this folder are counted
//   VOLETS_FAULTS        a file: a word that tells one plan from the next, then `NUMBER ACTION` for each
//                        call that is to fail, counted from 1 from when the plan was first seen;
//                        `NAME<=NUMBER` stands for the first calls of a name
//   VOLETS_FAULTS_LOG    a file that gets the name of each call that is counted, one a line
//
//   VOLETS_FAULTS_SHARE  the manners of a share in locking files below the folder: `nfs` locks only what is
//                        open for writing, `smb` lets nothing be read or written but by who has the lock
//
// ACTION is an error number, `short` (half of what is to be written), `before` or `after` (the process
// is killed before or after the call), or `deep` (the stack overflows). Each call reads the plan, so that a test can change it while the
// program runs.

#ifdef __linux__
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum action { NONE, FAIL, SHORT, BEFORE, AFTER, DEEP };

static struct fault {
  enum action action;
  int code;
} none;

// Calls below go to the kernel, past this file.

static size_t content(const char *path, char *buffer, size_t size) {
  long file = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
  if (file < 0) return 0;
  long count = syscall(SYS_read, file, buffer, size - 1);
  syscall(SYS_close, file);
  return count > 0 ? (size_t)count : 0;
}

static void note(const char *name) {
  const char *path = getenv("VOLETS_FAULTS_LOG");
  if (!path) return;
  long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return;
  char line[64];
  int length = snprintf(line, sizeof line, "%s\n", name);
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

// Calls itself until the stack is used up.
static int overflow(int depth) {
  volatile char frame[1024];
  frame[depth % 1024] = (char)depth;
  return overflow(depth + 1) + frame[(depth + 7) % 1024];
}

// What is to become of a call on a file.
static struct fault fault_of(const char *name, const char *path) {
  static char seen[64];
  static int number;
  static struct count {
    const char *name;
    int number;
  } counts[16];
  int saved = errno;
  struct fault fault = none;
  const char *below = getenv("VOLETS_FAULTS_BELOW"), *plan = getenv("VOLETS_FAULTS");
  if (below && plan && !strncmp(path, below, strlen(below))) {
    char text[512];
    text[content(plan, text, sizeof text)] = 0;
    char *rest, *word = strtok_r(text, " \n", &rest);
    if (word && strncmp(word, seen, sizeof seen - 1)) {
      strncpy(seen, word, sizeof seen - 1);
      number = 0;
      memset(counts, 0, sizeof counts);
    }
    struct count *same = counts;
    if (word) {
      number += 1;
      while (same->name && strcmp(same->name, name)) same++;
      same->name = name;
      same->number += 1;
      note(name);
    }
    for (char *each; word && (each = strtok_r(NULL, " \n", &rest));) {
      char *action = strtok_r(NULL, " \n", &rest);
      char first[16];
      int last;
      int is_meant = sscanf(each, "%15[a-z]<=%d", first, &last) == 2
                         ? !strcmp(first, name) && same->number <= last
                         : atoi(each) == number;
      if (!action || !is_meant) continue;
      fault.action = !strcmp(action, "short")    ? SHORT
                     : !strcmp(action, "before") ? BEFORE
                     : !strcmp(action, "after")  ? AFTER
                     : !strcmp(action, "deep")   ? DEEP
                                                 : FAIL;
      fault.code = atoi(action);
    }
  }
  if (fault.action == DEEP) overflow(0);
  if (fault.action == BEFORE) syscall(SYS_kill, getpid(), SIGKILL);
  errno = saved;
  return fault;
}

static struct fault fault_at(const char *name, int folder, const char *path) {
  char full[8192];
  if (path[0] == '/' || folder == AT_FDCWD) return fault_of(name, path);
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, full, 4096);
  if (length < 0) return none;
  snprintf(full + length, sizeof full - (size_t)length, "/%s", path);
  return fault_of(name, full);
}

static struct fault fault_on(const char *name, int file) {
  char link[64], full[4097];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, full, sizeof full - 1);
  if (length < 0) return none;
  full[length] = 0;
  return fault_of(name, full);
}

// The files that are locked, by descriptor; those of shares know them by their inode.
static ino_t locked[256];

static const char *share(int file) {
  const char *below = getenv("VOLETS_FAULTS_BELOW"), *manners = getenv("VOLETS_FAULTS_SHARE");
  if (!below || !manners) return "";
  char link[64], full[4097];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, full, sizeof full - 1);
  if (length < 0) return "";
  full[length] = 0;
  return strncmp(full, below, strlen(below)) ? "" : manners;
}

static ino_t inode(int file) {
  struct stat info;
  return fstat(file, &info) ? 0 : info.st_ino;
}

// Whether a share refuses a call on a file as another descriptor has its lock.
static int is_locked_out(int file) {
  int saved = errno, found = 0;
  if (!strcmp(share(file), "smb")) {
    ino_t here = inode(file);
    for (int other = 0; other < 256; other++) found |= other != file && here && locked[other] == here;
  }
  errno = found ? EACCES : saved;
  return found;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

#define RUN(found, call)                                            \
  do {                                                              \
    struct fault chosen = found;                                    \
    if (chosen.action == FAIL) {                                    \
      errno = chosen.code;                                          \
      return -1;                                                    \
    }                                                               \
    typeof(call) result = call;                                     \
    if (chosen.action == AFTER) syscall(SYS_kill, getpid(), SIGKILL); \
    return result;                                                  \
  } while (0)

int openat(int folder, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  const char *name = flags & O_CREAT ? "create" : "open";
  RUN(fault_at(name, folder, path), REAL(openat)(folder, path, flags, mode));
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  const char *name = flags & O_CREAT ? "create" : "open";
  RUN(fault_of(name, path), REAL(open)(path, flags, mode));
}

int close(int file) {
  if (file >= 0 && file < 256) locked[file] = 0;
  return REAL(close)(file);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_locked_out(file)) return -1;
  struct fault fault = fault_on("write", file);
  if (fault.action == SHORT && count > 1) count /= 2;
  RUN(fault, REAL(write)(file, bytes, count));
}

ssize_t read(int file, void *bytes, size_t count) {
  if (is_locked_out(file)) return -1;
  RUN(fault_on("read", file), REAL(read)(file, bytes, count));
}

ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  if (is_locked_out(file)) return -1;
  RUN(fault_on("read", file), REAL(pread)(file, bytes, count, offset));
}

int fsync(int file) { RUN(fault_on("fsync", file), REAL(fsync)(file)); }

int ftruncate(int file, off_t size) { RUN(fault_on("ftruncate", file), REAL(ftruncate)(file, size)); }

int mkdir(const char *path, mode_t mode) { RUN(fault_of("mkdir", path), REAL(mkdir)(path, mode)); }

int mkdirat(int folder, const char *path, mode_t mode) {
  RUN(fault_at("mkdir", folder, path), REAL(mkdirat)(folder, path, mode));
}

int rename(const char *from, const char *to) { RUN(fault_of("rename", to), REAL(rename)(from, to)); }

int link(const char *from, const char *to) { RUN(fault_of("link", to), REAL(link)(from, to)); }

int unlink(const char *path) { RUN(fault_of("unlink", path), REAL(unlink)(path)); }

static int lock(int file, int operation) {
  if (!strcmp(share(file), "nfs") && operation & LOCK_EX &&
      (fcntl(file, F_GETFL) & O_ACCMODE) == O_RDONLY) {
    errno = EBADF;
    return -1;
  }
  int result = REAL(flock)(file, operation);
  if (!result && file < 256) locked[file] = operation & LOCK_UN ? 0 : inode(file);
  return result;
}

int flock(int file, int operation) { RUN(fault_on("flock", file), lock(file, operation)); }
#else
// Only Linux lets a library stand before another so simply.
typedef int volets_no_faults;
#endif
