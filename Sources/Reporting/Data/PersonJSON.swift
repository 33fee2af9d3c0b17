import Model
import Scoring

/// A person of `scorecard.json`.
enum PersonJSON {
  /// People are written in groups of this size, each by one processor, so that what is written stays near until it is handed out.
  private static let group = 16
  /// About how many bytes a person takes.
  private static let size = 6144

  /// Everybody, as members of the array of people.
  static func write(_ scorecard: Scorecard, _ json: inout JSONWriter) {
    let people = scorecard.people
    json.members(parts: (people.count + group - 1) / group, capacity: group * size) { part, json in
      for index in part * group..<min((part + 1) * group, people.count) { write(people[index], scorecard, &json) }
    }
  }

  /// All that is written of a person.
  static func bytes(_ card: PersonCard, _ scorecard: Scorecard) -> [UInt8] {
    var json = JSONWriter(depth: 2, capacity: size)
    write(card, scorecard, &json)
    return json.bytes()
  }

  private static func write(_ card: PersonCard, _ scorecard: Scorecard, _ json: inout JSONWriter) {
    json.object { json in
      activity(card.activity, &json)
      json.write("band", card.score.band?.words)
      json.object("change", inline: true) { json in
        json.write("delta", card.change.delta)
        json.write("notable", card.change.isNotable)
        json.write("trend", card.change.trend)
      }
      json.object("courage_gap", inline: true) { json in
        json.write("known", card.courageGap.known)
        json.write("known_n", card.courageGap.knownCount)
        json.write("new", card.courageGap.new)
        json.write("new_n", card.courageGap.newCount)
      }
      json.write("coverage", card.score.coverage)
      dimensions(card.score, &json)
      json.write("edge", card.score.edge?.words)
      json.object("give_first", inline: true) { json in
        json.write("balance", card.giveFirst.balance)
        json.write("given", card.giveFirst.given)
        json.write("received", card.giveFirst.received)
      }
      json.write("margin", card.score.margin)
      json.write("months", card.score.months)
      json.write("name", card.person.name)
      nextSteps(card, scorecard, &json)
      json.write("person", card.person.id)
      contacts(card, scorecard, &json)
      tail(card, &json)
      waiting(card, scorecard, &json)
    }
  }

  private static func activity(_ activity: MonthActivity, _ json: inout JSONWriter) {
    json.object("activity", inline: true) { json in
      json.write("answered_in_time", activity.answeredInTime)
      json.write("events", activity.events)
      json.write("inbound_new", activity.inboundNew)
      json.write("introductions", activity.introductions)
      json.write("new_contacts", activity.newContacts)
      json.write("one_to_ones", activity.oneToOnes)
      json.write("referrals_given", activity.referralsGiven)
      json.write("referrals_received", activity.referralsReceived)
    }
  }

  private static func dimensions(_ score: PersonScore, _ json: inout JSONWriter) {
    json.array("dimensions") { json in
      for dimension in score.dimensions {
        json.object { json in
          json.write("dimension", dimension.id)
          json.array("measures") { json in
            for measure in dimension.measures { self.measure(measure, &json) }
          }
          json.write("score", dimension.score)
          json.write("weight", dimension.weight)
        }
      }
    }
  }

  private static func measure(_ measure: MeasureScore, _ json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.write("measure", measure.id)
      json.write("n", measure.n)
      json.write("reason", measure.reason?.rawValue)
      json.write("score", measure.points)
      json.write("state", measure.state.word)
      json.write("value", measure.value)
      json.write("weight", measure.parameters.weight)
    }
  }

  private static func nextSteps(_ card: PersonCard, _ scorecard: Scorecard, _ json: inout JSONWriter) {
    func write(_ action: String, _ gain: Double?, _ measure: String?, _ json: inout JSONWriter) {
      json.object(inline: true) { json in
        json.write("action", action)
        json.write("gain", gain)
        json.write("measure", measure)
      }
    }
    json.array("next_steps") { json in
      for step in card.nextSteps { write(NextStepWords.text(step, scorecard.organisation), step.gain, step.measure, &json) }
      if let missing = card.missing { write(NextStepWords.text(missing, card.score), nil, nil, &json) }
    }
  }

  private static func contacts(_ card: PersonCard, _ scorecard: Scorecard, _ json: inout JSONWriter) {
    json.array("reconnect") { json in
      for contact in card.reconnect {
        json.object(inline: true) { json in
          json.write("contact", contact.contact)
          json.write("days", contact.days)
          json.write("warmth", contact.warmth)
        }
      }
    }
  }

  private static func tail(_ card: PersonCard, _ json: inout JSONWriter) {
    json.write("records", card.score.records)
    json.write("rests_on_one_day", card.restsOnOneDay)
    json.write("role", card.person.role.word)
    json.write("score", card.score.score)
    json.write("status", card.score.status.rawValue)
    json.write("team", card.person.team.isEmpty ? nil : card.person.team)
    json.object("true_test", inline: true) { json in
      json.write("answers", card.score.trueTest.answers.rawValue)
      json.write("cards", card.score.trueTest.cards.rawValue)
      json.write("passed", card.score.trueTest.passed.rawValue)
    }
  }

  private static func waiting(_ card: PersonCard, _ scorecard: Scorecard, _ json: inout JSONWriter) {
    json.array("waiting") { json in
      for contact in card.waiting {
        json.object(inline: true) { json in
          json.write("contact", contact.contact)
          json.write("hours", contact.hours)
          json.write("since", scorecard.organisation.time.iso(contact.since))
        }
      }
    }
  }
}
