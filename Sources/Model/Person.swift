/// What somebody is in the company; staff and managers are compared with executives.
package enum Role: UInt8, CaseIterable, Sendable {
  case executive, manager, staff

  /// The word in files: `executive`.
  package var word: String {
    switch self {
    case .executive: "executive"
    case .manager: "manager"
    case .staff: "staff"
    }
  }
}

/// A row of the team list: somebody whose networking is scored.
package struct Person: Hashable, Sendable {
  package let id: String
  package let name: String
  /// The name folded, by which people are found and put in order.
  package let foldedName: String
  package var role: Role
  /// Empty where no team is given.
  package var team = ""
  /// The id of whom the person reports to; it may name nobody of the list.
  package var reportsTo: String?
  /// Case-folded.
  package var email: String?
  /// In international form where the organisation's country code allows.
  package var phone: String?
  /// First and last day of employment, both included; nil is unbounded.
  package var start: Day?
  package var end: Day?
  /// The share of full time, 0 to 1.
  package var fte = 1.0
  /// The person's own working days; nil means those that are not the organisation's weekend.
  package var workdays: WeekdaySet?
  package var hourlyCost: Double?
  package var bniName: String?
  package var bniJoined: Day?

  /// - Parameter foldedName: The name folded, where that is known already.
  package init(id: String, name: String, foldedName: String? = nil, role: Role) {
    self.id = id
    self.name = name
    self.foldedName = foldedName ?? folded(name)
    self.role = role
  }

  package func isEmployed(on day: Day) -> Bool {
    (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
  }
}

/// The index of a person in `Activity.people`.
public typealias PersonIndex = Int32

/// Days on which a person was on leave, both ends included.
package struct Leave: Hashable, Sendable {
  package var person: PersonIndex
  package var days: ClosedRange<Day>

  package init(person: PersonIndex, days: ClosedRange<Day>) {
    self.person = person
    self.days = days
  }
}

/// A note that a measure, or all of them, does not apply to a person in some months.
package struct Annotation: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case leave, loggedElsewhere = "logged_elsewhere", notApplicable = "not_applicable"
    case noOutwardRole = "no_outward_role", other
  }

  package var person: PersonIndex
  /// Nil means every month.
  package var months: ClosedRange<Month>?
  /// The id of a measure; nil means all of them.
  package var measure: String?
  package var reason: Reason

  package init(person: PersonIndex, months: ClosedRange<Month>?, measure: String?, reason: Reason) {
    self.person = person
    self.months = months
    self.measure = measure
    self.reason = reason
  }

  package func covers(_ month: Month) -> Bool { months?.contains(month) ?? true }
}
