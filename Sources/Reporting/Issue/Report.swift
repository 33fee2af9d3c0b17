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

  /// - Parameter bni: Nil where nothing has to do with BNI. No group of members is large enough to stand in the aggregate issue.
  package init(_ card: Scorecard, _ issue: ReportIssue, bni: BNICard? = nil) {
    self.issue = issue
    switch issue {
    case .named: content = .people(card, bni)
    case .pseudonymous:
      let members = bni.map { bni in bni.members.map { bni.people[Int($0.person)].id } } ?? []
      let pseudonyms = Pseudonyms(card, others: members, key: Self.key(card))
      content = .people(card.pseudonymous(pseudonyms), bni?.pseudonymous(pseudonyms.person))
    case .aggregate: content = .groups(Aggregate(card))
    }
  }

  /// The same logs give the same key, and nobody can make it without them: it is a digest of all that the named issue says of people,
  /// with whom they have to do, and of what was typed beside it.
  private static func key(_ card: Scorecard) -> [UInt8] {
    let people = mapInParallel(card.people.count) { Digest.of(PersonJSON.bytes(card.people[$0], card)) }.flatMap { $0 }
    let typed = (card.pods.events.map(\.name) + card.outcomes.compactMap(\.source)).joined(separator: "\n")
    return Digest.of(people + Digest.of(Array(typed.utf8)))
  }

  /// `summary.txt`
  package var text: String {
    switch content {
    case .people(let card, let bni): TeamSummary.text(card, bni: bni)
    case .groups(let aggregate): TextRenderer().text(AggregateBlocks.all(aggregate))
    }
  }

  /// `summary.md`
  package var markdown: String {
    switch content {
    case .people(let card, let bni): TeamSummary.markdown(card, bni: bni)
    case .groups(let aggregate): MarkdownRenderer().text(AggregateBlocks.all(aggregate))
    }
  }

  /// `report.html`
  package var html: String {
    switch content {
    case .people(let card, let bni): ReportPage.html(card, bni: bni)
    case .groups(let aggregate): ReportPage.html(aggregate.parts, of: aggregate.period, aggregate.organisation)
    }
  }

  /// Hands out `scorecard.json`, piece by piece in order.
  /// - Parameter take: Is called by one thread at a time.
  package func writeJSON(to take: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    switch content {
    case .people(let card, let bni): ScorecardJSON.write(card, bni: bni, to: take)
    case .groups(let aggregate): AggregateJSON.bytes(aggregate).withUnsafeBytes(take)
    }
  }

  /// Writes `scorecard.xlsx`.
  package func writeWorkbook(to path: String) throws {
    switch content {
    case .people(let card, let bni): try ScorecardWorkbook.write(card, bni: bni, to: path)
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
    guard case .people(let card, let bni) = content, issue == .named else { return [] }
    let members = LetterBNI.all(bni)
    return Letter.recipients(card).map { Letter($0, card, bni: members[$0.person.id]) }
  }
}
