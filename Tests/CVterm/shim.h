// What tests of the whole program need of C: a real terminal emulator, and calls for
// pseudo-terminals that the system's module hides.
#include <stdlib.h>
#include <vterm.h>

int posix_openpt(int flags);
int grantpt(int descriptor);
int unlockpt(int descriptor);
char *ptsname(int descriptor);

/// Starts a process as the leader of a session of its own.
#ifdef __APPLE__
enum { VOLETS_SPAWN_SETSID = 0x0400 };
#else
enum { VOLETS_SPAWN_SETSID = 0x80 };
#endif

/// The scalar at a place of the screen, 0 for an empty cell or the right half of a wide one.
static inline unsigned int volets_vterm_scalar(VTermScreen *screen, int row, int column, int index) {
  VTermScreenCell cell;
  VTermPos place = {row, column};
  if (!vterm_screen_get_cell(screen, place, &cell)) return 0;
  unsigned int scalar = cell.chars[index];
  return scalar == (unsigned int)-1 ? 0 : scalar;
}

/// Where the cursor stands.
static inline VTermPos volets_vterm_cursor(VTerm *terminal) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place);
  return place;
}
