#include "include/workbook.h"

#include <dlfcn.h>
#include <stddef.h>

// A function of the library by its name, into the member of that name.
#define FIND(name)                                                                             \
  if ((functions->name = (__typeof__(functions->name))dlsym(library, #name)) == NULL)          \
  return false

bool volets_xlsxwriter_load(volets_xlsxwriter *functions) {
  static const char *const names[] = {
      "libxlsxwriter.so.4", "libxlsxwriter.so", "libxlsxwriter.dylib",
  };
  void *library = NULL;
  for (size_t index = 0; library == NULL && index < sizeof names / sizeof names[0]; index++)
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  FIND(workbook_new_opt);
  FIND(workbook_add_worksheet);
  FIND(workbook_add_format);
  FIND(workbook_add_chart);
  FIND(workbook_set_properties);
  FIND(workbook_close);
  FIND(worksheet_write_string);
  FIND(worksheet_write_number);
  FIND(worksheet_write_formula_num);
  FIND(worksheet_set_column);
  FIND(worksheet_freeze_panes);
  FIND(worksheet_repeat_rows);
  FIND(worksheet_set_landscape);
  FIND(worksheet_set_paper);
  FIND(worksheet_fit_to_pages);
  FIND(worksheet_insert_chart_opt);
  FIND(format_set_bold);
  FIND(format_set_num_format);
  FIND(format_set_text_wrap);
  FIND(format_set_align);
  FIND(format_set_bottom);
  FIND(format_set_top);
  FIND(chart_add_series);
  FIND(chart_series_set_name);
  FIND(chart_title_set_name);
  FIND(chart_axis_set_num_format);
  return true;
}
