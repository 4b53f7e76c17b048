#pragma once

#include <stdbool.h>
#include <xlsxwriter.h>

// libxlsxwriter, found when a workbook is written and not before: linked in, it and libcrypto would be
// loaded at every start. Each member is the function of that name.
typedef struct {
  __typeof__(&workbook_new_opt) workbook_new_opt;
  __typeof__(&workbook_add_worksheet) workbook_add_worksheet;
  __typeof__(&workbook_add_format) workbook_add_format;
  __typeof__(&workbook_add_chart) workbook_add_chart;
  __typeof__(&workbook_set_properties) workbook_set_properties;
  __typeof__(&workbook_close) workbook_close;
  __typeof__(&worksheet_write_string) worksheet_write_string;
  __typeof__(&worksheet_write_number) worksheet_write_number;
  __typeof__(&worksheet_write_formula_num) worksheet_write_formula_num;
  __typeof__(&worksheet_set_column) worksheet_set_column;
  __typeof__(&worksheet_freeze_panes) worksheet_freeze_panes;
  __typeof__(&worksheet_repeat_rows) worksheet_repeat_rows;
  __typeof__(&worksheet_set_landscape) worksheet_set_landscape;
  __typeof__(&worksheet_set_paper) worksheet_set_paper;
  __typeof__(&worksheet_fit_to_pages) worksheet_fit_to_pages;
  __typeof__(&worksheet_insert_chart_opt) worksheet_insert_chart_opt;
  __typeof__(&format_set_bold) format_set_bold;
  __typeof__(&format_set_num_format) format_set_num_format;
  __typeof__(&format_set_text_wrap) format_set_text_wrap;
  __typeof__(&format_set_align) format_set_align;
  __typeof__(&format_set_bottom) format_set_bottom;
  __typeof__(&format_set_top) format_set_top;
  __typeof__(&chart_add_series) chart_add_series;
  __typeof__(&chart_series_set_name) chart_series_set_name;
  __typeof__(&chart_title_set_name) chart_title_set_name;
  __typeof__(&chart_axis_set_num_format) chart_axis_set_num_format;
} volets_xlsxwriter;

// Finds the library; false where it is not installed.
bool volets_xlsxwriter_load(volets_xlsxwriter *functions);
