import Model

/// The names of events, and what brought deals and customers, folded: texts that differ in case alone are one.
struct EventNames: Sendable {
  /// By text id, a number that texts have in common if they fold to the same; 0 for the empty one and for what is no such text.
  private var numbers: [UInt32] = []
  /// By number, whether BNI is one of the words.
  private var isBNI = [false]

  init(_ activity: Activity) {
    note(activity.events.rows) { $0.event }
    note(activity.contacts.rows) { $0.event }
    note(activity.referrals.rows) { $0.via }
    note(activity.outcomes.rows) { $0.via }
    var known: [String: UInt32] = ["": 0]
    for id in numbers.indices where numbers[id] != 0 {
      let name = folded(activity.texts[TextPool.ID(id)])
      if known[name] == nil {
        known[name] = UInt32(isBNI.count)
        isBNI.append(name.split { !$0.isLetter && !$0.isNumber }.contains("bni"))
      }
      numbers[id] = known[name]!
    }
  }

  /// Marks the texts that rows hold.
  @inline(__always)
  private mutating func note<Row>(_ rows: RecordRows<Row>, _ text: (Row) -> TextPool.ID) {
    for row in rows {
      let id = Int(text(row))
      if id >= numbers.count { numbers += [UInt32](repeating: 0, count: id + 1 - numbers.count) }
      numbers[id] = 1
    }
  }

  /// The number of a folded text.
  subscript(id: TextPool.ID) -> UInt32 { numbers[Int(id)] }

  /// One of the words of the text is BNI.
  func namesBNI(_ id: TextPool.ID) -> Bool { isBNI[Int(numbers[Int(id)])] }

  /// The row is of a meeting of BNI: its kind says so, or where it has none its name.
  func isMeetingOfBNI(_ event: EventRecord) -> Bool { event.kind.map { $0 == .bni } ?? namesBNI(event.event) }
}
