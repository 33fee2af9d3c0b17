import Model

/// Records as lines of text, `line person moment key=value; …` in the order of columns, without what is blank.
struct Transcript {
  let activity: Activity
  /// With the line of the file in front.
  var withLines = true

  /// All records of a file, or of all files, in order of place.
  func lines(ofFile name: String? = nil) -> [String] {
    let all = events + contacts + interactions + referrals + introductions + outcomes + costs + connections + bni + cards
    return all.filter { name == nil || activity.report.files[Int($0.place.file)].path.hasSuffix("/" + name!) }
      .sorted { $0.place < $1.place }.map(\.text)
  }

  /// What does not depend on which file and line a record stood in.
  var content: [String] {
    var copy = self
    copy.withLines = false
    return copy.lines().sorted()
  }

  private typealias Line = (place: Place, text: String)

  private func line(_ record: some Record, _ fields: [(String, String?)]) -> Line {
    let values = fields.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : "\(name)=\($0)" } }
    let start = "\(activity.people[Int(record.person)].id) \(text(record.moment))"
    return (record.place, (withLines ? "\(record.place.line) " : "") + "\(start) \(values.joined(separator: "; "))")
  }

  /// `2026-10-05`, or an instant in UTC.
  func text(_ moment: Moment) -> String {
    moment.isBareDate ? "\(activity.organisation.time.day(of: moment.instant))" : LocalTime.utc.iso(moment.instant)
  }

  /// `Zoë Chen/folded/company/e-mail/phone/@colleague`, without what is blank.
  func contact(_ id: IdentityID) -> String? {
    guard id != .none else { return nil }
    let identity = activity.identities[Int(id)]
    let texts = [identity.name, identity.company, identity.email, identity.phone].map { activity.texts[$0] }
    let colleagues = [identity.colleague.first, identity.colleague.second].filter { $0 >= 0 }
      .map { "@" + activity.people[Int($0)].id }
    return (texts.filter { !$0.isEmpty } + colleagues).joined(separator: "/")
  }

  private func text(_ id: TextPool.ID) -> String { activity.texts[id] }

  private var events: [Line] {
    activity.events.rows.map { row in
      line(
        row,
        [
          ("event", text(row.event)), ("kind", row.kind.map { "\($0)" }), ("status", row.attendance.map { "\($0)" }),
          ("hours", row.hours.map { "\($0)" }), ("cost", row.cost.map { "\($0)" }),
          ("conversations", row.conversations.map { "\($0)" }), ("new_people", row.newPeople.map { "\($0)" }),
          ("known_share", row.knownShare.map { "\($0)" }), ("note", text(row.note)),
        ])
    }
  }

  private var contacts: [Line] {
    activity.contacts.rows.map { row in
      line(
        row,
        [
          ("contact", contact(row.contact)), ("event", text(row.event)), ("card", row.card.map { "\($0)" }),
          ("pitched", row.pitched.map { "\($0)" }), ("note", text(row.note)),
        ])
    }
  }

  private var interactions: [Line] {
    activity.interactions.rows.map { row in
      line(
        row,
        [
          ("contact", contact(row.contact)), ("direction", "\(row.direction)"), ("channel", row.channel.map { "\($0)" }),
          ("answered_at", row.answered.map { text($0) }), ("needs_answer", row.needsAnswer.map { "\($0)" }),
          ("note", text(row.note)),
        ])
    }
  }

  private var referrals: [Line] {
    activity.referrals.rows.map { row in
      line(
        row,
        [
          ("direction", "\(row.direction)"), ("contact", contact(row.contact)),
          ("tier", row.tier == 0 ? nil : "\(row.tier)"), ("status", row.status.map { "\($0)" }),
          ("revenue", row.revenue.map { "\($0)" }), ("via", text(row.via)), ("note", text(row.note)),
        ])
    }
  }

  private var introductions: [Line] {
    activity.introductions.rows.map { row in
      line(row, [("contact", contact(row.contact)), ("other_contact", contact(row.otherContact)), ("note", text(row.note))])
    }
  }

  private var outcomes: [Line] {
    activity.outcomes.rows.map { row in
      line(
        row,
        [
          ("outcome", "\(row.outcome)"), ("contact", contact(row.contact)), ("value", row.value.map { "\($0)" }),
          ("via", text(row.via)), ("note", text(row.note)),
        ])
    }
  }

  private var costs: [Line] {
    activity.bniCosts.rows.map { row in
      line(row, [("item", "\(row.item)"), ("amount", "\(row.amount)"), ("note", text(row.note))])
    }
  }

  /// Of nobody's book with a star for the owner.
  private var cards: [Line] {
    activity.cards.map { card in
      let owner = card.owner < 0 ? "*" : activity.people[Int(card.owner)].id
      return (card.place, (withLines ? "\(card.place.line) " : "") + "\(owner) card \(contact(card.identity) ?? "")")
    }
  }

  private var connections: [Line] {
    activity.connections.rows.map { row in line(row, [("contact", contact(row.contact)), ("note", text(row.note))]) }
  }
}

extension Transcript {
  /// The team list, leave and annotations, which are no records of an instant, in the order of the activity.
  func settings(_ kind: String) -> [String] {
    switch kind {
    case "team": activity.people.map(describe)
    case "leave": activity.leave.map { "\(activity.people[Int($0.person)].id) \($0.days.lowerBound)..\($0.days.upperBound)" }
    case "annotation":
      activity.annotations.map { note in
        let months = note.months.map { "\($0.lowerBound)..\($0.upperBound)" } ?? "*"
        return "\(activity.people[Int(note.person)].id) \(months) \(note.measure ?? "all") \(note.reason.rawValue)"
      }
    default: []
    }
  }

  private func describe(_ person: Person) -> String {
    let days = person.workdays.map { days in Weekday.allCases.filter(days.contains).map { $0.name.prefix(2) }.joined() }
    let fields: [(String, String?)] = [
      ("name", person.name), ("role", person.role.word), ("team", person.team), ("reports_to", person.reportsTo),
      ("email", person.email), ("phone", person.phone), ("start_date", person.start.map { "\($0)" }),
      ("end_date", person.end.map { "\($0)" }), ("fte", "\(person.fte)"), ("workdays", days),
      ("hourly_cost", person.hourlyCost.map { "\($0)" }), ("bni_name", person.bniName),
      ("bni_joined", person.bniJoined.map { "\($0)" }),
    ]
    let values = fields.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : "\(name)=\($0)" } }
    return "\(person.id) \(values.joined(separator: "; "))"
  }
}
