package import Model
import XLSX

/// The workbook that a team logs its activity in: a sheet an activity, with drop-downs, checks of dates and an example row.
package enum LoggingWorkbook {
  /// The activities that people log themselves, in the order of tabs.
  private static let activities = ["event", "contact", "interaction", "referral", "introduction", "outcome", "leave"]

  /// Writes the workbook.
  /// - Parameters:
  ///   - layouts: The columns of the logs.
  ///   - people: The team, offered as drop-downs; empty for a workbook with a sheet for the team list.
  ///   - organisation: Whose workbook it is; may be empty.
  package static func write(_ layouts: [LogLayout], people: [Person], organisation: String, to path: String) throws {
    let wanted = (people.isEmpty ? ["team"] : []) + activities
    let sheets = wanted.compactMap { word in layouts.first { $0.activity == word } }
    // A fixed moment, so that the same team gives the same bytes.
    let properties = DocumentProperties(title: TemplateMarks.title, author: "Rapport", company: organisation, created: 1_767_225_600)
    try Workbook.write(to: path, properties: properties) { workbook in
      try InstructionSheet(hasTeam: people.isEmpty).write(to: workbook)
      for layout in sheets { try LoggingSheet(layout, hasTeamSheet: people.isEmpty).write(to: workbook) }
      if !people.isEmpty { try writeList(people, to: workbook) }
    }
  }

  /// The name of the range that drop-downs of persons read.
  static let peopleRange = "TeamIDs"

  /// The team's ids, which the drop-downs read, with the names beside them for who does not know the ids.
  private static func writeList(_ people: [Person], to workbook: Workbook) throws {
    let sheet = try workbook.addWorksheet("People")
    try sheet.setTabColor(Palette.axis)
    try sheet.write(
      .text("\(TemplateMarks.title): whom the drop-downs offer"), row: 0, column: 0, style: CellStyle { $0.isBold = true })
    for (column, title) in ["Person", "Name"].enumerated() {
      try sheet.write(.text(title), row: 1, column: column, style: LoggingSheet.headerStyle(isRequired: false))
    }
    for (index, person) in people.enumerated() {
      try sheet.write(.text(person.id), row: index + 2, column: 0)
      try sheet.write(.text(person.name), row: index + 2, column: 1)
    }
    for (column, texts) in [people.map(\.id), people.map(\.name)].enumerated() {
      try sheet.setWidth(min(40, max(16, (texts.map { TextWidth.columns(of: $0) }.max() ?? 0) + 2)), ofColumn: column)
    }
    try sheet.freeze(rows: 2)
    try sheet.define(peopleRange, as: CellRange(rows: 2...people.count + 1, columns: 0...0))
  }
}
