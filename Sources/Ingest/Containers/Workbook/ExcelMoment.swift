import Foundation
import Model

/// Writes the numbers that workbooks keep for dates as text.
struct ExcelMoment {
  /// Days are counted from 1904-01-01, as Excel for the Mac once did, instead of 1900.
  let countsFrom1904: Bool
  private var lastDay = Int.min
  private var lastText: [UInt8] = []

  init(countsFrom1904: Bool) { self.countsFrom1904 = countsFrom1904 }

  /// The last day that Excel knows, 9999-12-31.
  private static let lastSerial = 2_958_465.0
  /// 1970-01-01 in the count from 1900, and how many days later the count from 1904 begins.
  private static let epoch = 25_569
  private static let offset1904 = 1462

  /// Adds `2026-10-05`, `2026-10-05T14:30:00` or, where the number is less than a day, `14:30` or `14:30:05`, the seconds
  /// rounded; false where the number is no date.
  mutating func append(_ serial: Double, isDuration: Bool, to text: inout Column<UInt8>) -> Bool {
    guard serial >= 0, serial < Self.lastSerial + 1 else { return false }
    let seconds = Int((serial * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    if isDuration {
      text.append(contentsOf: seconds < 36_000 ? [0x30] : [])
      text.append(contentsOf: Array(String(seconds / 3600).utf8))
      appendMinutes(second, to: &text, always: false)
      return true
    }
    guard day > 0 || (countsFrom1904 && second == 0) else {
      Self.appendPair(second / 3600, to: &text)
      appendMinutes(second, to: &text, always: false)
      return true
    }
    if day != lastDay { (lastDay, lastText) = (day, dayText(day)) }
    text.append(contentsOf: lastText)
    guard second > 0 else { return true }
    text.append(0x54)
    Self.appendPair(second / 3600, to: &text)
    appendMinutes(second, to: &text, always: true)
    return true
  }

  /// Minutes, and seconds where there are any or `always`.
  private func appendMinutes(_ second: Int, to text: inout Column<UInt8>, always: Bool) {
    text.append(0x3A)
    Self.appendPair(second / 60 % 60, to: &text)
    guard always || second % 60 > 0 else { return }
    text.append(0x3A)
    Self.appendPair(second % 60, to: &text)
  }

  @inline(__always)
  private static func appendPair(_ number: Int, to text: inout Column<UInt8>) {
    text.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
    text.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  private func dayText(_ day: Int) -> [UInt8] {
    if countsFrom1904 { return Self.text(day + Self.offset1904 - Self.epoch) }
    // Excel takes 1900 for a leap year, so that its count is one behind before a day that never was.
    if day == 60 { return Array("1900-02-29".utf8) }
    return Self.text(day - Self.epoch + (day < 60 ? 1 : 0))
  }

  private static func text(_ number: Int) -> [UInt8] { Array(Day(number: Int32(number)).description.utf8) }
}

extension ExcelMoment {
  /// Adds the text of a date in ISO 8601 in the same form: without a time at midnight, and the time alone on the day that stands for none.
  static func append(iso: UnsafeRawBufferPointer, to text: inout Column<UInt8>) {
    var scan = ByteScan(iso)
    guard scan.digits(4) != nil, scan.take(0x2D), scan.digits(2) != nil, scan.take(0x2D), scan.digits(2) != nil, scan.take(0x54),
      let hour = scan.digits(2), scan.take(0x3A), let minute = scan.digits(2), scan.take(0x3A), let second = scan.digits(2)
    else { return text.append(contentsOf: iso) }
    let end = scan.position
    if scan.take(0x2E) { scan.skip(while: isDigit) }
    guard scan.isAtEnd else { return text.append(contentsOf: iso) }
    let day = UnsafeRawBufferPointer(rebasing: iso[..<10])
    // Excel puts the times that have no day on one of these.
    if day.equals("1899-12-31") || day.equals("1899-12-30") || day.equals("1904-01-01") && hour + minute + second > 0 {
      text.append(contentsOf: UnsafeRawBufferPointer(rebasing: iso[11..<(second == 0 ? 16 : 19)]))
    } else {
      text.append(contentsOf: hour + minute + second == 0 ? day : UnsafeRawBufferPointer(rebasing: iso[..<end]))
    }
  }
}

extension Column where Element == UInt8 {
  /// Adds a few bytes.
  mutating func append(contentsOf bytes: [UInt8]) {
    bytes.withUnsafeBytes { append(contentsOf: $0) }
  }
}
