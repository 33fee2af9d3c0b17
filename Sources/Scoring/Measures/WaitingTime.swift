import Foundation
import Model

/// How long new people wait.
enum WaitingTime: Measure {
  /// Longer waits are all alike: three days.
  static let limit = 72.0

  static let declaration = MeasureDeclaration(
    id: "waiting_time", title: "Waiting time", question: "How long do new people wait for an answer?",
    unit: "counted hours",
    sentence: "The mean wait of new people in counted hours, cut at 72: the area under the Kaplan-Meier curve, "
      + "with two pseudo-waits, one answered at once and one never.",
    dimension: "answering", weight: 2, curve: .linear(from: 72, to: 0),
    advice: "Answer first those who have waited longest.",
    examples: [
      Example(
        "One answer after 24 hours: the curve stands at 2/3 until then, and at 1/3 for 48 hours more.",
        log: """
          activity,at,person,contact,direction,channel,answered_at
          interaction,2026-08-05T10:00,p,iris@vale.example,in,email,2026-08-06T10:00
          """, value: 24 * 2.0 / 3 + 48 / 3.0, n: 1),
      Example(
        "Nobody wrote: nothing is known.",
        log: """
          activity,date,person,event
          event,2026-08-05,p,Harbour Mixer
          """, value: nil, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    .waits(reading.newAnswers.waits)
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.due(fromNew: true).compactMap { inbound in
      guard let wait = inbound.wait else { return nil }
      let hours = String(format: "%.1f h", wait.hours)
      return reading.reference(reading.touch(inbound.inbound.touch), wait.isAnswered ? "answered after \(hours)" : "waiting for \(hours)")
    }
  }
}
