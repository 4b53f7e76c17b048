#include "include/shim.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// The only mutable state outside Swift: what a signal handler must find without looking for it.
static struct termios saved_modes;
static volatile sig_atomic_t guarded = 0;
static int saved_error = -1;
static int kept_error = -1;
static int signal_pipe[2] = {-1, -1};

// What ends a program unasked: faults, and signals that nobody sends a dashboard on purpose. Every
// signal that ends a program is here or is caught below, save SIGPIPE, which is ignored, and
// SIGKILL, which nothing can wait for.
static const int crash_signals[] = {
    SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP,   SIGABRT, SIGFPE,  SIGUSR1,
    SIGUSR2, SIGALRM, SIGXCPU, SIGVTALRM, SIGPROF, SIGXFSZ, SIGSYS,
#ifdef __linux__
    SIGIO,   SIGPWR,  SIGSTKFLT,
#endif
};

// What the handler of a crash runs on: where the stack itself has overflowed there is no other room.
static char crash_stack[1 << 16];

void volets_write(const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, (size_t)count);
    if (written < 0) {
      if (errno == EINTR) continue;
      return;
    }
    bytes += written;
    count -= (int)written;
  }
}

bool volets_set_locale(void) {
  setlocale(LC_ALL, "");
  const char *named = getenv("LC_ALL");
  if (!named || !*named) named = getenv("LC_CTYPE");
  if (!named || !*named) named = getenv("LANG");
  bool is_named = named && *named && strcmp(named, "C") != 0 && strcmp(named, "POSIX") != 0;
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  const char *codeset = named ? strchr(named, '.') : NULL;
  bool is_other = is_named && codeset && !strstr(codeset, "UTF-8") && !strstr(codeset, "utf8");
  if (is_other) return false;
  return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

void volets_guard_restore(void) {
  static const char reset[] =
      "\033[?2026l\033[?2004l\033[0m\033[?25h\033[?1l\033>\033[?1049l\r\n";
  volets_write(reset, (int)sizeof reset - 1);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
}

static void show_kept_error(void) {
  if (kept_error < 0 || saved_error < 0) return;
  dup2(saved_error, STDERR_FILENO);
  char buffer[512];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(kept_error, buffer, sizeof buffer, offset)) > 0) {
    if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
    offset += count;
  }
}

static void on_crash(int number) {
  int code = errno;
  if (guarded) {
    guarded = 0;
    volets_guard_restore();
    show_kept_error();
  }
  signal(number, SIG_DFL);
  errno = code;
  // It is held back until this returns, and then ends the process by its own name, before the next
  // instruction: also where it was sent from outside and no instruction would fault again.
  raise(number);
}

static void guard_against(int number, sigset_t *all) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  // A second signal waits until the terminal is whole again.
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
  sigaddset(all, number);
}

bool volets_guard_begin(void) {
  if (tcgetattr(STDIN_FILENO, &saved_modes) != 0) return false;
  const char *folder = getenv("TMPDIR");
  char path[1024];
  // mkstemp puts letters of its own in the place of the six X.
  int length = snprintf(path, sizeof path, "%s/volets-XXXXXX", folder ? folder : "/tmp");
  kept_error = length < (int)sizeof path ? mkstemp(path) : -1;
  if (kept_error >= 0) {
    unlink(path);
    fcntl(kept_error, F_SETFD, FD_CLOEXEC);
    saved_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (saved_error >= 0) dup2(kept_error, STDERR_FILENO);
  }
  guarded = 1;
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = crash_stack;
  stack.ss_size = sizeof crash_stack;
  sigaltstack(&stack, NULL);
  sigset_t crashes;
  sigemptyset(&crashes);
  for (size_t index = 0; index < sizeof crash_signals / sizeof *crash_signals; index++) {
    guard_against(crash_signals[index], &crashes);
  }
#ifdef __linux__
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) guard_against(number, &crashes);
#endif
  sigprocmask(SIG_UNBLOCK, &crashes, NULL);
  return true;
}

void volets_guard_end(void) {
  guarded = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
  show_kept_error();
  if (kept_error >= 0) close(kept_error);
  if (saved_error >= 0) close(saved_error);
  kept_error = saved_error = -1;
}

void volets_disable_flow_control(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
#ifdef VDSUSP
  modes.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  def_prog_mode();
}

static void on_signal(int number) {
  int code = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = code;
}

static void catch(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int volets_catch_signals(void) {
  if (pipe(signal_pipe) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
    fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
  }
  catch(SIGWINCH);
  catch(SIGTERM);
  catch(SIGHUP);
  catch(SIGINT);
  catch(SIGQUIT);
  catch(SIGTSTP);
  signal(SIGPIPE, SIG_IGN);
  // Whoever started the program may have been blocking some of them.
  sigset_t caught;
  sigemptyset(&caught);
  sigaddset(&caught, SIGWINCH);
  sigaddset(&caught, SIGTERM);
  sigaddset(&caught, SIGHUP);
  sigaddset(&caught, SIGINT);
  sigaddset(&caught, SIGQUIT);
  sigaddset(&caught, SIGTSTP);
  sigaddset(&caught, SIGCONT);
  sigprocmask(SIG_UNBLOCK, &caught, NULL);
  return signal_pipe[0];
}

void volets_stop_self(void) {
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  catch(SIGTSTP);
}
