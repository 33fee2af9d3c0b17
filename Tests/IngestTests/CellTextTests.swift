import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct CellTextTests {
  private func moment(_ serial: Double, _ is1904: Bool = false, duration: Bool = false) -> String? {
    var moments = ExcelMoment(countsFrom1904: is1904)
    var text = Column<UInt8>()
    guard moments.append(serial, isDuration: duration, to: &text) else { return nil }
    return String(decoding: text.elements, as: UTF8.self)
  }

  private func iso(_ written: String) -> String {
    var written = written
    var text = Column<UInt8>()
    written.withUTF8 { ExcelMoment.append(iso: UnsafeRawBufferPointer($0), to: &text) }
    return String(decoding: text.elements, as: UTF8.self)
  }

  private func number(_ written: String) -> String {
    var written = written
    var text = Column<UInt8>()
    written.withUTF8 { CellNumber.append(UnsafeRawBufferPointer($0), to: &text) }
    return String(decoding: text.elements, as: UTF8.self)
  }

  /// What Excel shows for each number in a cell with the format `yyyy-mm-dd hh:mm:ss`.
  @Test func serialsAreDaysAndTimes() {
    #expect(moment(46_300) == "2026-10-05")
    #expect(moment(46_300.604166666664) == "2026-10-05T14:30:00")
    #expect(moment(46_300.999994) == "2026-10-05T23:59:59")
    #expect(moment(46_300.999999) == "2026-10-06")
    #expect(moment(1) == "1900-01-01")
    #expect(moment(59) == "1900-02-28")
    #expect(moment(60) == "1900-02-29")
    #expect(moment(61) == "1900-03-01")
    #expect(moment(0.604166666666667) == "14:30")
    #expect(moment(0.25 + 1.0 / 86_400) == "06:00:01")
    #expect(moment(0) == "00:00")
    #expect(moment(2_958_465) == "9999-12-31")
    #expect(moment(2_958_466) == nil)
    #expect(moment(-1) == nil)
    #expect(moment(1e300) == nil)
    #expect(moment(44_838, true) == "2026-10-05")
    #expect(moment(0, true) == "1904-01-01")
    #expect(moment(0.5, true) == "12:00")
    #expect(moment(1.0625, duration: true) == "25:30")
    #expect(moment(0.0625 + 1.0 / 86_400, duration: true) == "01:30:01")
  }

  @Test func datesInISOLoseWhatMeansNothing() {
    #expect(iso("2026-02-25T07:52:23.000") == "2026-02-25T07:52:23")
    #expect(iso("2026-02-25T00:00:00.000") == "2026-02-25")
    #expect(iso("2026-02-25") == "2026-02-25")
    #expect(iso("1899-12-31T14:30:00.000") == "14:30")
    #expect(iso("1904-01-01T14:30:05") == "14:30:05")
    #expect(iso("2026-02-25T07:52:23Z") == "2026-02-25T07:52:23Z")
    #expect(iso("soon") == "soon")
  }

  @Test func numbersAreWrittenAsPeopleDo() {
    let written = [
      "3": "3", "3.0": "3", "3115.00": "3115", "1.856610963E+10": "18566109630", "46300.604166666664": "46300.604166666664", "0.1": "0.1",
      "1.234": "1.2340", "12.5": "12.5", "123.456": "123.4560", "1234.567": "1234.567", "0.125": "0.125", "-1.234": "-1.2340", "-5": "-5",
      "0": "0", "-0": "0", "007": "7", "1E-7": "0.0000001", "1e21": "1000000000000000000000", "0.30000000000000004": "0.30000000000000004",
      "12345678901234567890": "12345678901234567000", "": "", "x": "x", "nan": "nan", "0x10": "0x10", "1e999": "1e999", "1.": "1",
      ".5": "0.5",
    ]
    for (text, expected) in written { #expect(number(text) == expected, "\(text)") }
  }

  @Test func everyNumberReadsBackTheSame() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<10_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(String(decoding: CellNumber.decimal(value), as: UTF8.self)) == value)
      var text = number("\(value)")
      let reading = text.withUTF8 { NumberReading.read($0, decimal: nil) }
      if abs(value) > 1e-300, "\(value)".count < 64 { #expect(reading == .number(value), "\(value)") }
    }
  }

  @Test func formatsOfDatesAreTold() {
    let dates = [
      "yyyy-mm-dd", "d/m/yy", "[$-407]dddd\\,\\ d\\.\\ mmmm", "h:mm AM/PM", "mm:ss.0", "[Red]dd.mm.", "\"am\" d", "[$-411]ge.m.d;@",
      "TT.MM.JJJJ",
    ]
    let numbers = [
      "General", "GENERAL", "0", "#,##0.00", "0%", "0.00E+00", "# ?/?", "\"days\" 0", "0 \\d", "[Red]0;[Green]-0", "@", "_d0", "0;dd",
    ]
    for code in dates { #expect(NumberFormat(code: code) == .date, "\(code)") }
    for code in numbers { #expect(NumberFormat(code: code) == .number, "\(code)") }
    for code in ["[h]:mm", "[HH]:mm:ss", "[mm]:ss"] { #expect(NumberFormat(code: code) == .duration, "\(code)") }
    for id in [14, 22, 30, 45, 47, 57] { #expect(NumberFormat(builtIn: id) == .date) }
    for id in [0, 1, 13, 23, 37, 44, 48, 49, 164] { #expect(NumberFormat(builtIn: id) == .number) }
  }

  @Test func referencesOfCellsAreColumnsAndRows() {
    func column(_ text: String) -> Int? {
      var text = text
      return text.withUTF8 { CellReference.column(UnsafeRawBufferPointer($0)) }
    }
    #expect([column("A1"), column("Z9"), column("AA10"), column("XFD1048576")] == [0, 25, 26, 16_383])
    #expect(column("XFE1")! >= CellReference.mostColumns)
    #expect(column("ZZZZZZZZZZZZZZZZ1")! >= CellReference.mostColumns)
    #expect([column("1"), column("A"), column(""), column("$A$1")] == [nil, nil, nil, nil])
    for index in [0, 25, 26, 701, 702, 16_383] { #expect(column(CellReference.text(column: index, row: 7)) == index) }
  }
}
