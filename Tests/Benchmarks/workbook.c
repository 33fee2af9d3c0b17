/* Writes the cells of cells.py with libxlsxwriter and nothing else, and prints the processor seconds that the writing took.
 *
 *     cc -O2 -o workbook workbook.c -lxlsxwriter && ./workbook CELLS.tsv FILE.xlsx
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#define MOST_FIELDS 16

static char *fields[MOST_FIELDS];

/* Cuts a line at tabs and undoes the escapes, in place. */
static int split(char *line) {
    int count = 0;
    char *to = line;
    fields[count++] = line;
    for (char *from = line; *from; from++) {
        if (*from == '\t') {
            *to++ = 0;
            if (count < MOST_FIELDS) fields[count++] = to;
        } else if (*from == '\\' && from[1]) {
            from++;
            *to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from == 'r' ? '\r' : *from;
        } else {
            *to++ = *from;
        }
    }
    *to = 0;
    return count;
}

static lxw_format *format_of(lxw_workbook *workbook) {
    lxw_format *format = workbook_add_format(workbook);
    if (strcmp(fields[1], "General") != 0) format_set_num_format(format, fields[1]);
    if (atoi(fields[2])) format_set_bold(format);
    format_set_font_size(format, atof(fields[3]));
    if (atoi(fields[4]) >= 0) format_set_font_color(format, (lxw_color_t)atoi(fields[4]));
    if (atoi(fields[5]) >= 0) format_set_bg_color(format, (lxw_color_t)atoi(fields[5]));
    if (atoi(fields[6])) format_set_bottom(format, LXW_BORDER_THIN);
    if (atoi(fields[7])) format_set_align(format, (uint8_t)atoi(fields[7]));
    if (atoi(fields[8])) format_set_text_wrap(format);
    if (atoi(fields[9])) format_set_indent(format, (uint8_t)atoi(fields[9]));
    return format;
}

int main(int count, char **words) {
    if (count != 3) return 64;
    FILE *file = fopen(words[1], "rb");
    if (!file) return 66;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (fread(text, 1, (size_t)size, file) != (size_t)size) return 66;
    text[size] = 0;
    fclose(file);

    clock_t start = clock();
    lxw_workbook *workbook = workbook_new(words[2]);
    lxw_worksheet *sheet = NULL;
    lxw_format **formats = calloc(4096, sizeof *formats);
    int looks = 0;
    for (char *line = text, *end; *line; line = end) {
        end = strchr(line, '\n');
        if (end) *end++ = 0; else end = line + strlen(line);
        split(line);
        char kind = fields[0][0];
        if (kind == 'S') {
            sheet = workbook_add_worksheet(workbook, fields[1]);
        } else if (kind == 'W') {
            worksheet_set_column(sheet, (lxw_col_t)atoi(fields[1]), (lxw_col_t)atoi(fields[2]), atof(fields[3]), NULL);
        } else if (kind == 'F') {
            if (looks < 4096) formats[looks++] = format_of(workbook);
        } else {
            lxw_row_t row = (lxw_row_t)atoi(fields[1]);
            lxw_col_t column = (lxw_col_t)atoi(fields[2]);
            lxw_format *format = formats[atoi(fields[3])];
            switch (kind) {
                case 'N': worksheet_write_formula_num(sheet, row, column, fields[4], format, atof(fields[5])); break;
                case 'T': worksheet_write_formula_str(sheet, row, column, fields[4], format, fields[5]); break;
                case 'D': worksheet_write_number(sheet, row, column, atof(fields[4]), format); break;
                case 'X': worksheet_write_string(sheet, row, column, fields[4], format); break;
                default: worksheet_write_blank(sheet, row, column, format);
            }
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR) return 73;
    printf("%.4f\n", (double)(clock() - start) / CLOCKS_PER_SEC);
    return 0;
}
