import Model
import Scoring

/// The figures beside the score in `scorecard.json`.
enum FiguresJSON {
  static func funnel(_ card: Scorecard, _ json: inout JSONWriter) {
    json.object("funnel") { json in
      funnel("executives", card.funnel.executives, &json)
      funnel("staff", card.funnel.staff, &json)
    }
  }

  private static func funnel(_ group: StaticString, _ funnel: Funnel, _ json: inout JSONWriter) {
    json.object(group, inline: true) { json in
      json.write("answered", funnel.answered)
      json.write("became", funnel.became)
      json.write("came_back", funnel.cameBack)
      json.write("came_back_with_card", funnel.cameBackWithCard)
      json.write("direct_card", funnel.directCard)
      json.write("met", funnel.met)
    }
  }

  static func leadership(_ card: Scorecard, _ json: inout JSONWriter) {
    json.object("leadership", inline: true) { json in
      json.write("months", card.leadership.months)
      json.write("p", card.leadership.p)
      json.write("sentence", LeadershipSentence.text(card.leadership))
      json.write("slope", card.leadership.slope)
      json.write("teams", card.leadership.teams)
    }
  }

  static func outcomes(_ card: Scorecard, _ json: inout JSONWriter) {
    json.array("outcomes") { json in
      for line in card.outcomes {
        json.object(inline: true) { json in
          json.write("count", line.count)
          json.write("outcome", line.outcome.word)
          json.write("person", line.person)
          json.write("source", line.source)
          json.write("value", line.value)
        }
      }
    }
  }

  static func pods(_ card: Scorecard, _ json: inout JSONWriter) {
    json.object("pods") { json in
      json.array("by_colleagues") { json in
        for company in card.pods.byColleagues {
          json.object(inline: true) { json in
            json.write("colleagues", company.word)
            json.write("n", company.count)
            json.write("new_per_event", company.newPerEvent)
          }
        }
      }
      json.array("events") { json in
        for event in card.pods.events { self.event(event, &json) }
      }
    }
  }

  private static func event(_ event: Pods.Event, _ json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.write("conversations", event.conversations)
      json.write("date", event.day.description)
      json.write("event", event.name)
      json.write("new_people", event.newPeople)
      json.write("new_share", event.newShare)
      json.write("people", event.people)
      json.write("pod_ratio", event.podRatio)
    }
  }

  static func trend(_ card: Scorecard, _ json: inout JSONWriter) {
    json.array("trend") { json in
      for month in card.trend.months {
        json.object(inline: true) { json in
          json.write("everyone", month.everyone)
          json.write("executives", month.executives)
          json.write("month", month.month.description)
          json.write("staff", month.staff)
        }
      }
    }
  }
}
