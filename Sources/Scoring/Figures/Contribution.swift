import Model

/// What one person brings to the figures of groups: read beside the person's score, added up when all are read.
package struct Contribution: Sendable {
  let visits: [Visit]
  let funnel: Funnel
  let outcomes: [OutcomeLine.Entry]
  let inbound: NewInbound

  init(_ reading: Reading) {
    visits = Visit.all(reading)
    funnel = Funnel(reading)
    outcomes = OutcomeLine.entries(reading)
    inbound = NewInbound(reading)
  }
}

/// A figure of executives beside that of staff and managers.
package struct ByGroup<Value: Sendable>: Sendable {
  package let executives: Value
  package let staff: Value

  /// - Parameter make: Makes the figure of the people given.
  init(_ cards: [PersonCard], _ make: ([PersonCard]) -> Value) {
    executives = make(cards.filter { $0.person.role == .executive })
    staff = make(cards.filter { $0.person.role != .executive })
  }
}
