import ArgumentParser
import Foundation
import Model
import Reporting
import Scoring

/// `rapport explain`: a score taken apart.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Take one person's score apart: every measure, its formula with the numbers put in, the records behind it.",
    discussion: """
      Examples:
        rapport explain ana.silva Logs
        rapport explain "Ana Silva" Logs --month 2026-09
        rapport explain ana.silva Logs --measure answered_in_time
      """)

  @Argument(help: "The person: id, e-mail, or full name if only one has it.")
  var person: String

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: "Only this measure, with all of its records.")
  var measure: String?

  func run() throws {
    try orExit {
      let input = try Input(input)
      let period = try period.period(input.activity)
      let index = try chosenPerson(input.activity)
      let measure = try chosenMeasure(input.model)
      let scorer = Scorer(input.activity, model: input.model, period: period)
      Terminal.print(Explanation(scorer, index, input.activity, input.model, period, only: measure).text)
    }
  }

  private func chosenPerson(_ activity: Activity) throws -> PersonIndex {
    let key = folded(person)
    let matches = activity.people.indices.filter { index in
      let candidate = activity.people[index]
      return candidate.id == person || folded(candidate.id) == key || candidate.email == key || candidate.foldedName == key
    }
    if let only = matches.first, matches.count == 1 { return PersonIndex(only) }
    guard matches.isEmpty else {
      let ids = matches.map { "`\(activity.people[$0].id)`" }.joined(separator: ", ")
      throw Failure(.data, "`\(person)` may be any of \(ids); give the id.")
    }
    let near = nearest(to: person, among: activity.people.map(\.id) + activity.people.map(\.name))
    let hint = near.map { "; did you mean `\($0)`?" } ?? "; the team list has \(activity.people.count) people."
    throw Failure(.data, "There is nobody called `\(person)` in the team list\(hint)")
  }

  private func chosenMeasure(_ model: ScoringModel) throws -> String? {
    guard let measure else { return nil }
    guard model.measureIDs.contains(measure) else {
      let hint =
        nearest(to: measure, among: model.measureIDs).map { "did you mean `\($0)`?" }
        ?? "known are \(model.measureIDs.joined(separator: ", "))."
      throw Failure(.usage, "There is no measure `\(measure)`; \(hint)")
    }
    return measure
  }
}
