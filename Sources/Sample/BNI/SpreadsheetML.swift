import Foundation

/// An XML Spreadsheet 2003 as BNI Connect exports it: line ends are bare CR, there is no BOM, `ss:Table` has a prefix and its rows have none.
struct SpreadsheetML {
  private var rows: [[String]] = []

  private static let head = [
    #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<?mso-application progid="Excel.Sheet"?>"#,
    #"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">"#,
    #"<ss:Styles><ss:Style ss:ID="Default" ss:Name="Normal"/><ss:Style ss:ID="b"><ss:Font ss:Bold="1"/></ss:Style>"#
      + #"<ss:Style ss:ID="d"><ss:NumberFormat ss:Format="Short Date"/></ss:Style></ss:Styles>"#,
    #"<ss:Worksheet ss:Name="Report">"#, "<ss:Table>",
  ]
  private static let foot = ["</ss:Table>", "</ss:Worksheet>", "</Workbook>"]

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var data: Data {
    Data((Self.head + rows.map { "<Row>\($0.joined())</Row>" } + Self.foot).joined(separator: "\r").utf8)
  }

  /// - Parameters:
  ///   - column: Counted from 1, where it does not follow the cell before.
  ///   - merged: How many further columns the cell covers.
  static func text(_ text: String, column: Int? = nil, merged: Int? = nil, isBold: Bool = false) -> String {
    cell("String", text, column, merged, isBold ? "b" : nil)
  }

  static func number(_ text: String, column: Int? = nil, merged: Int? = nil) -> String { cell("Number", text, column, merged, nil) }

  /// A day with a time.
  static func date(_ text: String, column: Int? = nil) -> String { cell("DateTime", text, column, nil, "d") }

  private static func cell(_ type: String, _ text: String, _ column: Int?, _ merged: Int?, _ style: String?) -> String {
    let marks = [
      column.map { " ss:Index=\"\($0)\"" }, merged.map { " ss:MergeAcross=\"\($0)\"" }, style.map { " ss:StyleID=\"\($0)\"" },
    ].compactMap { $0 }.joined()
    let text = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<Cell\(marks)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
  }
}
