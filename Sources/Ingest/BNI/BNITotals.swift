import Model

/// Compares the last row of a Summary PALMS with the sum of the rows above it. Members who have left are counted in it alone.
enum BNITotals {
  private static let figures: [(name: String, value: @Sendable (PALMSFigures) -> Double?)] = [
    ("P", { $0.present.map(Double.init) }), ("A", { $0.absent.map(Double.init) }), ("L", { $0.late.map(Double.init) }),
    ("M", { $0.medical.map(Double.init) }), ("S", { $0.substitute.map(Double.init) }),
    ("RGI", { $0.givenInside.map(Double.init) }), ("RGO", { $0.givenOutside.map(Double.init) }),
    ("RRI", { $0.receivedInside.map(Double.init) }), ("RRO", { $0.receivedOutside.map(Double.init) }),
    ("V", { $0.visitors.map(Double.init) }), ("1-2-1", { $0.oneToOnes.map(Double.init) }), ("TYFCB", { $0.tyfcb }), ("CEU", { $0.ceu }),
    ("T", { $0.testimonials.map(Double.init) }),
  ]

  /// A sentence on the figures in which they differ; nil where there is no total or all agree.
  static func warning(_ report: ReportLines, _ files: [ReadFile]) -> Warning? {
    let rows = report.lines.compactMap { line -> (BNIParty.Kind, PALMSFigures)? in
      if case .palms(let party, let figures) = line.content { (party.kind, figures) } else { nil }
    }
    guard let total = rows.last(where: { $0.0 == .total })?.1 else { return nil }
    let differences = figures.compactMap { figure -> String? in
      guard let said = figure.value(total) else { return nil }
      func sum(_ kinds: Set<BNIParty.Kind>) -> Double {
        rows.filter { kinds.contains($0.0) }.reduce(0) { $0 + (figure.value($1.1) ?? 0) }
      }
      // Meetings in the rows of visitors and of BNI are no one's attendance, and may or may not be in the total.
      let sums = [sum([.member, .visitors, .bni]), sum([.member])]
      guard !sums.contains(where: { abs($0 - said) < 0.005 }) else { return nil }
      return "\(figure.name) \(text(said)) against \(text(sums[0]))"
    }
    guard !differences.isEmpty else { return nil }
    return Warning(
      "The total of a PALMS report is not the sum of its rows (\(differences.joined(separator: ", "))), as where members have left; "
        + "the rows were used.", places: [files[Int(report.file)].title])
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }
}
