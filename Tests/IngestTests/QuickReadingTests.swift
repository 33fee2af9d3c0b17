import Model
import Testing

@testable import Ingest

/// What is read in a straight line means what the full readers make of it.
@Suite struct QuickReadingTests {
  private static let dates = [
    "2026-10-05", "2024-02-29", "2025-02-29", "2026-00-10", "2026-13-01", "1899-12-31", "2200-01-01", "2026-1a-05",
  ]
  private static let times = [
    "", "T14:30", " 14:30", "T00:00", "T23:59", "T24:00", "T12:60", "T14:30:05", "T14:30:60", "T14:30Z", "T14:30:05Z", "T14:30+02:00",
    "T14:30-05:30", "T14:30:05-23:59", "T14:30+24:00", "T14:30+02:60", "T1430", "t14:30", "T14:3", "T14:30 PM", "T02:30", "T01:30", "x",
  ]

  /// The gap and the overlap of a zone's two changes are among the days.
  @Test(arguments: ["UTC", "America/Chicago", "Europe/Berlin", "Australia/Lord_Howe"])
  func momentsAreThoseOfTheFullReader(zone: String) throws {
    let time = try #require(LocalTime.named(zone))
    var reader = MomentReader(time)
    let days = (1...31).flatMap { day in [3, 4, 10, 11].map { "2026-\($0 < 10 ? "0" : "")\($0)-\(day < 10 ? "0" : "")\(day)" } }
    var read = 0
    for text in (Self.dates + days).flatMap({ date in Self.times.map { date + $0 } }) {
      let quick = Array(text.utf8).withUnsafeBytes { reader.read($0) }
      guard let quick else { continue }
      read += 1
      guard case .date(let written) = Array(text.utf8).withUnsafeBytes({ DateReading.read($0) }) else {
        Issue.record("`\(text)` is no date")
        continue
      }
      #expect(quick == moment(written, time), "\(text)")
    }
    #expect(read > 1000)
  }

  private func moment(_ written: WrittenDate, _ time: LocalTime) -> Moment {
    guard let clock = written.time else { return Moment(dayStart: time.start(of: written.day)) }
    let wall = Int64(written.day.number) * 86_400_000_000 + clock.microsecondsOfDay
    guard let minutes = clock.offsetMinutes else { return Moment(time.instant(written.day, microsecondsOfDay: clock.microsecondsOfDay)) }
    return Moment(Instant(microseconds: wall - Int64(minutes) * 60_000_000))
  }

  @Test(arguments: [
    "0", "7", "007", "1234", "0.5", "60.00", "1.25", "1.234", "1.2345", "123456789012345", "1234567890123456", "0.1", "12.", ".5", "1,5",
    "-3", "1.2.3", "", "0.000001", "99999999.9999999",
  ])
  func numbersAreThoseOfTheFullReader(text: String) {
    guard let quick = Array(text.utf8).withUnsafeBytes({ QuickNumber.read($0) }) else { return }
    for decimal in [nil, 0x2C, 0x2E] as [UInt8?] { #expect(NumberReading.read(Array(text.utf8), decimal: decimal) == .number(quick)) }
  }

  /// Words that share their first, middle and last bytes, or all bytes but the list, are told apart.
  @Test func shortWordsAreToldApart() {
    var words = ShortWords()
    var texts = ["a", "aa", "aaa", "aaaa", "aaaaa", "aaaaaaaa", "abaaaaaab", "missed_call", "a_word_of_more_than_16_bytes"]
    texts += (0..<2000).map { "word\($0)" }
    for _ in 0..<2 {
      for (index, text) in texts.enumerated() {
        for list in [WordList.kind, .status] {
          let expected = UInt8(truncatingIfNeeded: index + list.rawValue)
          #expect(Array(text.utf8).withUnsafeBytes { words.value(of: $0, in: list) { expected } } == expected)
        }
      }
    }
  }

  /// The bytes of a block that are less than one of them, by every way that a processor may take.
  @Test(arguments: 0..<64 as Range<UInt64>)
  func masksHaveABitForEachByte(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<64).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let expected = bytes.indices.reduce(UInt64(0)) { bytes[$1] < bytes[0] ? $0 | 1 << UInt64($1) : $0 }
    bytes.withUnsafeBytes { bytes in
      let limit = SIMD16<UInt8>(repeating: bytes[0])
      #expect(ByteMask.of(bytes.baseAddress!) { $0 .< limit } == expected)
      for offset in [0, 16, 32, 48] {
        let mask = ByteMask.load(bytes.baseAddress!, offset) .< limit
        #expect(ByteMask.portableBits(mask) == expected >> UInt64(offset) & 0xFFFF)
      }
    }
  }

  /// Rows over the end of what is split at once, among them rows with quotes, are split as one by one.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func rowsAreSplitWhereverAStretchEnds(lineEnd: String) throws {
    let rows = (0..<4000).map { index in
      [
        "\(index)", index % 7 == 0 ? "\"a,\(index)\"" : " b ", String(repeating: "x", count: index % 61),
        index % 11 == 0 ? "\"\"\"q\"" : "",
      ]
    }
    let long = [String(repeating: "y", count: RowSplitter.span * 2), "end"]
    let text = (rows + [long] + rows).map { $0.joined(separator: ",") }.joined(separator: lineEnd)
    let expected = (rows + [long] + rows).map { row in
      row.map { $0.hasPrefix("\"\"\"") ? "\"q" : $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0 == " b " ? "b" : $0 }
    }
    try Array(text.utf8).withUnsafeBytes { bytes throws in
      var scanner = RowScanner(bytes, delimiter: 0x2C)
      for (index, row) in expected.enumerated() {
        let isThere = try scanner.next(before: bytes.count)
        #expect(isThere)
        #expect(scanner.row.map(\.text) == row, "row \(index)")
        #expect(scanner.rowLine == UInt32(index + 1))
      }
      let isMore = try scanner.next(before: bytes.count)
      #expect(!isMore)
    }
  }

  /// A row that is split with others is the one that is found byte by byte, as rows of less than a block are.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func rowsOfQuotedCellsAreThoseFoundByteByByte(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let usual = [",", ",\"r\",", "\"x y\"", "\"p,q\",", "\n", "\n", "\r\n\"s\",", "\n\"\",", "\r", "a", "bc", "ü"]
    let odd = ["\"", "\"\"", " ", " \"t\" ", "\t", "\"v\nw\"", "\"z\"z"]
    let text = (0..<400).map { _ in
      (UInt64.random(in: 0..<300, using: &random) < seed ? odd : usual).randomElement(using: &random)!
    }.joined()
    Array(text.utf8).withUnsafeBytes { bytes in
      var scanner = RowScanner(bytes, delimiter: 0x2C)
      while scanner.position < bytes.count {
        let start = scanner.position
        var single = RowScanner(Cell(rebasing: bytes[start..<min(start + ByteMask.width - 1, bytes.count)]), delimiter: 0x2C)
        let expected = Result { () throws(RowScanner.Fault) in try single.next(before: 1) }
        let found = Result { () throws(RowScanner.Fault) in try scanner.next(before: bytes.count) }
        // Else the row may go on.
        guard single.position < ByteMask.width - 2 else { continue }
        #expect(scanner.row.map(\.text) == single.row.map(\.text))
        #expect(scanner.position == start + single.position && scanner.line - scanner.rowLine == single.line - 1)
        if case .failure(let fault) = expected, !fault.isFatal, case .success = found { Issue.record("\(fault)") }
      }
    }
  }
}
