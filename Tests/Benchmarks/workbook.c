/* Writes the workbook of cells.py with libxlsxwriter and nothing else, and prints the processor and wall seconds that it took.
 *
 *     cc -O2 -o workbook workbook.c -lxlsxwriter && ./workbook CELLS.tsv FILE.xlsx
 *
 * All lines are read and their numbers parsed before the clock starts; formats are made once and results of formulas are given.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#define MOST_FIELDS 400
#define MOST_LOOKS 4096
#define MOST_SHEETS 64

/* A line of cells.py. Of a cell row, column and look come first, and a number last. */
typedef struct {
    char kind;
    int count;
    char **fields;
    lxw_row_t row;
    lxw_col_t column;
    int look;
    double number;
} Line;

static lxw_workbook *workbook;
static lxw_worksheet *sheet, *sheets[MOST_SHEETS];
static lxw_format *formats[MOST_LOOKS];
static int sheet_count, look_count;

/* Cuts a line at tabs and undoes the escapes, in place. */
static int split(char *line, char **fields) {
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

static Line parsed(char *text) {
    static char *found[MOST_FIELDS];
    Line line = {.count = split(text, found)};
    line.fields = malloc((size_t)line.count * sizeof *line.fields);
    memcpy(line.fields, found, (size_t)line.count * sizeof *line.fields);
    line.kind = line.fields[0][0];
    if (line.count > 1) line.row = (lxw_row_t)atoi(line.fields[1]);
    if (line.count > 2) line.column = (lxw_col_t)atoi(line.fields[2]);
    if (line.count > 3) line.look = atoi(line.fields[3]);
    line.number = atof(line.fields[line.count - 1]);
    return line;
}

static lxw_color_t color(const char *field) { return atoi(field) == 0 ? LXW_COLOR_BLACK : (lxw_color_t)atoi(field); }
static int is_set(const char *field) { return *field && atoi(field) >= 0; }
static lxw_format *format_of(int look) { return look < 0 ? NULL : formats[look]; }

static void add_format(char **field) {
    lxw_format *format = workbook_add_format(workbook);
    if (strcmp(field[1], "General") != 0) format_set_num_format(format, field[1]);
    if (atoi(field[2])) format_set_bold(format);
    format_set_font_size(format, atof(field[3]));
    if (is_set(field[4])) format_set_font_color(format, color(field[4]));
    if (atoi(field[5])) format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (is_set(field[6])) format_set_bg_color(format, color(field[6]));
    if (is_set(field[7])) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, color(field[7]));
    }
    if (atoi(field[8])) format_set_align(format, (uint8_t)atoi(field[8]));
    if (atoi(field[9])) format_set_align(format, (uint8_t)atoi(field[9]));
    if (atoi(field[10])) format_set_text_wrap(format);
    if (atoi(field[11])) format_set_indent(format, (uint8_t)atoi(field[11]));
    if (atoi(field[12])) format_set_reading_order(format, (uint8_t)atoi(field[12]));
    if (look_count < MOST_LOOKS) formats[look_count++] = format;
}

static void add_table(const Line *line) {
    lxw_table_column columns[MOST_FIELDS / 2], *pointers[MOST_FIELDS / 2 + 1];
    int count = (line->count - 7) / 2;
    memset(columns, 0, sizeof columns);
    for (int index = 0; index < count; index++) {
        columns[index].header = line->fields[7 + 2 * index];
        columns[index].header_format = format_of(atoi(line->fields[8 + 2 * index]));
        pointers[index] = &columns[index];
    }
    pointers[count] = NULL;
    lxw_table_options options = {
        .name = line->fields[5], .no_autofilter = !atoi(line->fields[6]), .columns = pointers, .style_type = LXW_TABLE_STYLE_TYPE_LIGHT};
    worksheet_add_table(sheet, line->row, line->column, (lxw_row_t)atoi(line->fields[3]), (lxw_col_t)atoi(line->fields[4]), &options);
}

static void set_page(char **field) {
    if (atoi(field[1])) worksheet_hide(sheet);
    if (atoi(field[2])) worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    if (atoi(field[3])) {
        worksheet_set_paper(sheet, (uint8_t)atoi(field[3]));
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6);
        worksheet_set_footer(sheet, "&LNetworking scorecard&C&A&RPage &P of &N");
    }
    if (atoi(field[4])) worksheet_set_landscape(sheet);
    if (is_set(field[5])) worksheet_repeat_rows(sheet, (lxw_row_t)atoi(field[5]), (lxw_row_t)atoi(field[6]));
    if (is_set(field[7])) worksheet_freeze_panes(sheet, (lxw_row_t)atoi(field[7]), (lxw_col_t)atoi(field[8]));
}

static void add_validation(const Line *line) {
    char **field = line->fields;
    lxw_data_validation rule = {.error_title = field[8], .error_message = field[9]};
    if (atoi(field[5])) {
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = field[6];
    } else {
        rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_number = atof(field[6]);
        rule.maximum_number = atof(field[7]);
    }
    worksheet_data_validation_range(sheet, line->row, line->column, (lxw_row_t)atoi(field[3]), (lxw_col_t)atoi(field[4]), &rule);
}

static void add_bars(const Line *line) {
    lxw_conditional_format bars = {
        .type = LXW_CONDITIONAL_DATA_BAR, .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
        .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER, .max_value = 100, .data_bar_2010 = 1, .bar_solid = 1, .bar_no_border = 1,
        .bar_axis_position = LXW_CONDITIONAL_BAR_AXIS_NONE, .bar_color = color(line->fields[5])};
    worksheet_conditional_format_range(
        sheet, line->row, line->column, (lxw_row_t)atoi(line->fields[3]), (lxw_col_t)atoi(line->fields[4]), &bars);
}

static void set_axis(lxw_chart_axis *axis, char **field) {
    lxw_chart_font font = {.size = 9, .color = 0x667079};
    if (*field[0]) chart_axis_set_name(axis, field[0]);
    if (*field[1]) chart_axis_set_min(axis, atof(field[1]));
    if (*field[2]) chart_axis_set_max(axis, atof(field[2]));
    if (*field[3]) chart_axis_set_num_format(axis, field[3]);
    chart_axis_set_num_font(axis, &font);
}

static lxw_chart *add_chart(char **field) {
    static const uint8_t types[] = {LXW_CHART_NONE, LXW_CHART_BAR, LXW_CHART_LINE, LXW_CHART_SCATTER, LXW_CHART_SCATTER_STRAIGHT};
    int type = atoi(field[1]);
    lxw_chart *chart = workbook_add_chart(workbook, types[type]);
    lxw_chart_font font = {.size = 12, .bold = 1, .color = 0x1F2933};
    chart_title_set_name(chart, field[2]);
    chart_title_set_name_font(chart, &font);
    // libxlsxwriter calls the horizontal axis x, the file the one of the categories.
    set_axis(chart->x_axis, field + (type == 1 ? 7 : 3));
    set_axis(chart->y_axis, field + (type == 1 ? 3 : 7));
    return chart;
}

static void insert_chart(lxw_chart *chart, char **field) {
    lxw_chart_options options = {.x_offset = atoi(field[3]), .description = field[4]};
    worksheet_insert_chart_opt(sheet, (lxw_row_t)atoi(field[1]), (lxw_col_t)atoi(field[2]), chart, &options);
}

static void add_series(lxw_chart *chart, const Line *line) {
    char **field = line->fields;
    lxw_chart_series *series = chart_add_series(chart, field[1], field[2]);
    chart_series_set_name(series, field[3]);
    lxw_chart_fill fill = {.color = color(field[4])}, marker_fill = {.color = color(field[7])};
    lxw_chart_line stroke = {.color = color(field[5]), .width = 2}, border = {.color = LXW_COLOR_WHITE, .width = 0.5};
    if (is_set(field[4])) chart_series_set_fill(series, &fill);
    if (is_set(field[5])) chart_series_set_line(series, &stroke);
    if (atoi(field[6])) {
        chart_series_set_marker_type(series, (uint8_t)atoi(field[6]));
        chart_series_set_marker_fill(series, &marker_fill);
        chart_series_set_marker_line(series, &border);
    }
    if (!atoi(field[8])) return;
    lxw_chart_font font = {.size = 9, .color = 0x667079};
    chart_series_set_labels(series);
    chart_series_set_labels_font(series, &font);
    lxw_chart_data_label labels[MOST_FIELDS], *pointers[MOST_FIELDS + 1];
    int count = line->count - 9;
    memset(labels, 0, sizeof labels);
    for (int index = 0; index < count; index++) {
        labels[index].value = field[9 + index];
        pointers[index] = &labels[index];
    }
    pointers[count] = NULL;
    if (count > 0) chart_series_set_labels_custom(series, pointers);
}

static void write_line(const Line *line) {
    static lxw_chart *chart;
    char **field = line->fields;
    lxw_format *format = line->kind == 'T' || line->look >= look_count ? NULL : format_of(line->look);
    switch (line->kind) {
        case 'X': worksheet_write_string(sheet, line->row, line->column, field[4], format); break;
        case 'D': worksheet_write_number(sheet, line->row, line->column, line->number, format); break;
        case 'B': worksheet_write_blank(sheet, line->row, line->column, format); break;
        case 'N': worksheet_write_formula_num(sheet, line->row, line->column, field[4], format, line->number); break;
        case 'M': worksheet_write_formula_str(sheet, line->row, line->column, field[4], format, field[5]); break;
        case 'A':
            worksheet_write_array_formula_num(sheet, line->row, line->column, line->row, line->column, field[4], format, line->number);
            break;
        case 'L': worksheet_write_url_opt(sheet, line->row, line->column, field[4], format, field[5], NULL); break;
        case 'F': add_format(field); break;
        case 'S': sheets[sheet_count++] = workbook_add_worksheet(workbook, field[1]); break;
        case 'O': sheet = sheets[line->row]; break;
        case 'P': set_page(field); break;
        case 'W': worksheet_set_column(sheet, (lxw_col_t)line->row, line->column, line->number, NULL); break;
        case 'H': worksheet_set_row(sheet, line->row, line->number, NULL); break;
        case 'T': add_table(line); break;
        case 'V': add_validation(line); break;
        case 'Q': add_bars(line); break;
        case 'C': chart = add_chart(field); break;
        case 'K': add_series(chart, line); break;
        case 'I': insert_chart(chart, field); break;
    }
}

static char *read_all(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(66);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (fread(text, 1, (size_t)size, file) != (size_t)size) exit(66);
    text[size] = 0;
    fclose(file);
    return text;
}

static double wall(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **words) {
    if (count != 3) return 64;
    char *text = read_all(words[1]);
    size_t lines = 0, number = 0;
    for (char *at = text; *at; at++) lines += *at == '\n';
    Line *all = malloc(lines * sizeof *all);
    for (char *at = text, *end; number < lines; at = end) {
        end = strchr(at, '\n');
        *end++ = 0;
        all[number++] = parsed(at);
    }

    double start = wall();
    clock_t ticks = clock();
    workbook = workbook_new(words[2]);
    for (size_t index = 0; index < lines; index++) write_line(&all[index]);
    if (workbook_close(workbook) != LXW_NO_ERROR) return 73;
    printf("%.5f %.5f\n", (double)(clock() - ticks) / CLOCKS_PER_SEC, wall() - start);
    return 0;
}
