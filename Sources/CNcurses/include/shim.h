// What Swift needs of ncurses and cannot import: macros, the wide-character set, the globals of the
// library, and signal handlers, which may only touch state that is fixed beforehand.
#ifndef VOLETS_CNCURSES_SHIM_H
#define VOLETS_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>
#undef lines
#undef columns
#include <locale.h>
#include <stdbool.h>
#include <wchar.h>

// Attributes that the product uses, as flags of our own.
enum {
  VOLETS_BOLD = 1,
  VOLETS_REVERSE = 2,
  VOLETS_UNDERLINE = 4,
};

static inline attr_t volets_attributes(int flags) {
  attr_t attributes = WA_NORMAL;
  if (flags & VOLETS_BOLD) attributes |= WA_BOLD;
  if (flags & VOLETS_REVERSE) attributes |= WA_REVERSE;
  if (flags & VOLETS_UNDERLINE) attributes |= WA_UNDERLINE;
  return attributes;
}

/// Draws `count` wide characters at a place of the standard screen. Pairs stay below 256, so that
/// they fit every version of the library.
static inline void volets_draw(int row, int column, const wchar_t *text, int count, int flags,
                               short pair) {
  attr_set(volets_attributes(flags), pair, NULL);
  mvaddnwstr(row, column, text, count);
}

/// Starts curses on standard input and output; false if the description is unknown.
static inline bool volets_start(const char *term) { return newterm(term, stdout, stdin) != NULL; }

static inline void volets_prepare_screen(void) {
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  idlok(stdscr, FALSE);
}

static inline int volets_rows(void) { return getmaxy(stdscr); }
static inline int volets_columns(void) { return getmaxx(stdscr); }
static inline void volets_repaint_all(void) { clearok(curscr, TRUE); }
static inline void volets_stage(void) { wnoutrefresh(stdscr); }

/// Number of colours that the terminal description states; 0 for none.
static inline int volets_colours(void) { return has_colors() ? tigetnum("colors") : 0; }

/// Whether text is written in UTF-8, once the locale was set: from the environment, or from a plain
/// UTF-8 locale where the environment names none.
bool volets_set_locale(void);

/// Saves the terminal's modes and the standard error, and arranges that whatever ends the program
/// gives both back. What is written to standard error meanwhile is kept, and shown afterwards.
/// Returns false if the terminal's modes cannot be read.
bool volets_guard_begin(void);

/// Gives back the terminal's modes and the standard error, and shows what was kept.
void volets_guard_end(void);

/// Writes the bytes that undo every mode this program sets, then restores the saved modes. Safe in
/// a signal handler.
void volets_guard_restore(void);

/// Turns off flow control, so that Ctrl-S and Ctrl-Q reach the program, and remembers it for curses.
void volets_disable_flow_control(void);

/// Catches SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT and SIGTSTP: each writes its number as one byte to a
/// pipe whose reading end is returned; -1 if no pipe could be made.
int volets_catch_signals(void);

/// Stops the process as Ctrl-Z does, and returns when it is continued.
void volets_stop_self(void);

/// Writes all bytes to standard output.
void volets_write(const char *bytes, int count);

#endif
