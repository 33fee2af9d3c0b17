package import BNI
import Foundation
import Model
package import Scoring

/// A report as it is given out: every output of one issue. Whatever leaves the program goes through here, so that an issue holds
/// in all outputs alike.
package struct Report: Sendable {
  private let content: Content
  /// Which issue it is.
  package let issue: ReportIssue

  private enum Content: Sendable {
    case people(Scorecard, BNICard?)
    case groups(Aggregate)
  }

  /// - Parameter bni: Stands in the named issue alone, since few firms have more members than one could guess.
  package init(_ card: Scorecard, _ issue: ReportIssue, bni: BNICard? = nil) {
    self.issue = issue
    content =
      switch issue {
      case .named: .people(card, bni)
      case .pseudonymous: .people(card.pseudonymous(key: Self.key(card)), nil)
      case .aggregate: .groups(Aggregate(card))
      }
  }

  /// The same logs give the same key, and nobody can make it without them: it is a digest of all that the named issue says of people,
  /// with whom they have to do, and of what was typed beside it.
  private static func key(_ card: Scorecard) -> [UInt8] {
    let people = mapInParallel(card.people.count) { Digest.of(PersonJSON.bytes(card.people[$0...$0], card)) }.flatMap { $0 }
    let typed = (card.pods.events.map(\.name) + card.outcomes.compactMap(\.source)).joined(separator: "\n")
    return Digest.of(people + Digest.of(Array(typed.utf8)))
  }

  /// `summary.txt`
  package var text: String {
    switch content {
    case .people(let card, _): TeamSummary.text(card)
    case .groups(let aggregate): TextRenderer().text(AggregateBlocks.all(aggregate))
    }
  }

  /// `summary.md`
  package var markdown: String {
    switch content {
    case .people(let card, _): TeamSummary.markdown(card)
    case .groups(let aggregate): MarkdownRenderer().text(AggregateBlocks.all(aggregate))
    }
  }

  /// `report.html`
  package var html: String {
    switch content {
    case .people(let card, _): ReportPage.html(card)
    case .groups(let aggregate): ReportPage.html(aggregate.parts, of: aggregate.period, aggregate.organisation)
    }
  }

  /// `scorecard.json`, in pieces.
  package var json: [[UInt8]] {
    switch content {
    case .people(let card, let bni): ScorecardJSON.pieces(card, bni: bni)
    case .groups(let aggregate): AggregateJSON.pieces(aggregate)
    }
  }

  /// Writes `scorecard.xlsx`.
  package func writeWorkbook(to path: String) throws {
    switch content {
    case .people(let card, _): try ScorecardWorkbook.write(card, to: path)
    case .groups(let aggregate):
      let sheets: ScorecardWorkbook.Content = aggregate.parts.map { part in (part.title, { part.blocks }) }
      try ScorecardWorkbook.write(sheets, of: aggregate.period, aggregate.organisation, to: path)
    }
  }

  /// `measures.csv`; nil where no person stands in the report.
  package var measures: [UInt8]? { if case .people(let card, _) = content { MeasuresCSV.bytes(card) } else { nil } }

  /// `rejects.csv`; nil where nothing was rejected, and where rows may not be shown, since they hold names.
  package var rejects: [UInt8]? { if case .people(let card, _) = content, issue == .named { RejectsCSV.bytes(card.report) } else { nil } }

  /// The letters; none but in the named issue, since a letter to a number reaches nobody.
  package var letters: [Letter] {
    guard case .people(let card, _) = content, issue == .named else { return [] }
    return Letter.recipients(card).map { Letter($0, card) }
  }
}
