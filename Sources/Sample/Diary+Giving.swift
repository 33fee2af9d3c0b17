import Model

extension Diary {
  /// Referrals, introductions, outcomes and what membership costs.
  mutating func give() throws {
    for _ in 0..<times(habits.referralsGiven) { try refer(.outgoing) }
    for _ in 0..<times(habits.referralsReceived) { try refer(.incoming) }
    for _ in 0..<times(habits.introductions) { try introduce() }
    for _ in 0..<times(habits.ideasAndIssues) { try bringHome() }
    for _ in 0..<times(habits.business) { try win() }
    for _ in 0..<(person.isMember(in: month) ? times(ChapterHabits(person.cast).deals) : 0) { try dealThroughBNI() }
    try payMembership()
  }

  private mutating func refer(_ direction: Direction) throws {
    guard spend() else { return }
    let file = logs.referrals
    file.field(workday(), period)
    file.field(person.idCell)
    file.field(direction == .outgoing ? "given" : "received")
    file.field(setting.directory.text(.name, of: anyContact()))
    file.field([1, 1, 1, 2, 2, 3][random.below(6)])
    switch random.below(10) {
    case ..<5:
      file.field("open")
      file.blank()
    case ..<8:
      file.field("won")
      // 300 to 15,000 dollars.
      file.field(50 * random.within(6...300))
    default:
      file.field("lost")
      file.blank()
    }
    writeSource(to: file)
    try file.endRow()
  }

  /// Business that a member of the chapter brought: mostly small, now and then large.
  private mutating func dealThroughBNI() throws {
    guard spend() else { return }
    let file = logs.referrals
    file.field(workday(), period)
    file.field(person.idCell)
    file.field("received")
    file.field(setting.directory.text(.name, of: anyContact()))
    file.field([1, 1, 1, 2, 2, 3][random.below(6)])
    file.field("won")
    // 150 to 9,600 dollars.
    file.field(150 * random.within(1...8) * random.within(1...8))
    file.field("bni")
    try file.endRow()
  }

  /// Where business came from: for members often BNI.
  private mutating func writeSource(to file: ByteFile) {
    if person.isMember(on: month.firstDay), random.chance(percent: 35) {
      file.field("bni")
    } else if random.chance(percent: 40) {
      file.field(events.open[random.below(events.open.count)].name)
    } else {
      file.blank()
    }
  }

  private mutating func introduce() throws {
    let (one, other) = (anyContact(), anyContact())
    guard one != other, spend() else { return }
    let file = logs.introductions
    file.field(workday(), period)
    file.field(person.idCell)
    file.field(setting.directory.text(.name, of: one))
    file.field(setting.directory.text(.name, of: other))
    try file.endRow()
  }

  /// An idea or an issue, from a colleague or from outside.
  private mutating func bringHome() throws {
    guard spend() else { return }
    let file = logs.outcomes
    file.field(workday(), period)
    file.field(person.idCell)
    file.field(random.chance(percent: 60) ? "idea" : "issue")
    let employees = setting.roster.employees
    let colleague = random.below(employees.count)
    if random.chance(percent: 50), colleague != person.index {
      file.field(employees[colleague].nameCell)
    } else {
      file.field(setting.directory.text(.name, of: anyContact()))
    }
    file.blank()
    file.blank()
    try file.endRow()
  }

  /// A customer, a vendor or an employee.
  private mutating func win() throws {
    guard spend() else { return }
    let file = logs.outcomes
    let kind = random.below(20)
    file.field(workday(), period)
    file.field(person.idCell)
    file.field(kind < 11 ? "customer" : kind < 16 ? "vendor" : "employee")
    file.field(setting.directory.text(.name, of: anyContact()))
    // 500 to 30,000 dollars.
    if kind < 11 { file.field(100 * random.within(5...300)) } else { file.blank() }
    writeSource(to: file)
    try file.endRow()
  }

  /// Connections in a social network, of which some write.
  mutating func connect() throws {
    for _ in 0..<times(habits.connections) {
      guard spend() else { return }
      let day = workday()
      let contact = newContact()
      logs.connections.field(day, period)
      logs.connections.field(person.idCell)
      writeDetails(of: contact, to: logs.connections)
      try logs.connections.endRow()
      if random.chance(percent: 30) { receive(from: contact, on: day + random.within(1...14), habits.answersNew) }
    }
  }

  /// The meeting fee of each month, the dues of each year and the joining fee; the amounts are made up.
  private mutating func payMembership() throws {
    guard let joined = person.bniJoined, person.isMember(in: month) else { return }
    try pay("meeting", "60.00", on: month.lastDay)
    if random.chance(percent: 30) { try pay("meal", "18.50", on: workday()) }
    guard joined.month.ofYear == month.ofYear else { return }
    try pay("dues", "620.00", on: max(joined, month.firstDay))
    if joined.month == month { try pay("joining", "190.00", on: joined) }
  }

  private mutating func pay(_ item: StaticString, _ amount: StaticString, on day: Day) throws {
    guard spend() else { return }
    logs.costs.field(day, period)
    logs.costs.field(person.idCell)
    logs.costs.field(item)
    logs.costs.field(amount)
    try logs.costs.endRow()
  }
}
