import Model

extension Diary {
  mutating func attendEvents() throws {
    for event in chosenEvents() where person.isThere(on: event.day) {
      guard spend() else { return }
      try attend(event)
    }
  }

  private mutating func chosenEvents() -> [Event] {
    var chosen = person.cast.persona == .podMember ? eventsOfPod() : anyEvents()
    // Two in five come to lunch.
    if random.chance(percent: 40 * scale / 1000) { chosen.append(events.allHands) }
    return chosen + events.meetings(ofChapter: person.chapter).filter { person.isMember(on: $0.day) }
  }

  private mutating func anyEvents() -> [Event] {
    let open = events.open
    let first = random.below(open.count)
    return (0..<min(open.count, times(habits.events))).map { open[(first + $0) % open.count] }
  }

  /// Where the pod goes is a matter of team and month; one time in eight a member can't.
  private mutating func eventsOfPod() -> [Event] {
    let open = events.open
    let count = min(open.count, max(1, habits.events * scale / 100_000 + 1))
    // Steps without a common divisor with the number of a month's events, so that the months differ.
    let all = (0..<count).map { open[(person.team + monthIndex * 4 + $0 * 3) % open.count] }
    return all.filter { _ in random.below(8) > 0 }
  }

  private mutating func attend(_ event: Event) throws {
    let status = event.kind == .bni ? setting.attendance(of: person, atMeetingOn: event.day) : attendance()
    let isOpen = status.isThere && event.kind != .internal && event.kind != .bni
    // A visitor of the chapter in one meeting of four.
    let isVisited = status.isThere && event.kind == .bni && random.below(4) == 0
    let met = isOpen ? random.count(hundredths: habits.contactsAtEvent) : isVisited ? 1 : 0
    try writeEvent(event, status, met: met)
    guard person.cast.situation != .eventsOnly else { return }
    for _ in 0..<met { try meet(at: event) }
  }

  private mutating func attendance() -> Attendance {
    switch random.below(100) {
    case ..<86: .attended
    case ..<91: .late
    case ..<95: .excused
    case ..<97: .medical
    default: .absent
    }
  }

  private mutating func writeEvent(_ event: Event, _ status: Attendance, met: Int) throws {
    let file = logs.events
    file.field(event.day, period)
    file.field(person.idCell)
    file.field(event.name)
    file.field(event.kind.word)
    // A blank status means that the person was there.
    if status == .attended, random.chance(percent: 10) { file.blank() } else { file.field(status.word) }
    if status.isThere {
      let halves = event.kind == .conference ? random.within(8...14) : event.kind == .bni ? 3 : random.within(2...5)
      file.field("\(halves / 2)\(halves % 2 == 0 ? "" : ".5")".utf8)
      if event.cost == 0 { file.blank() } else { file.field(event.cost) }
      writeTalks(event.kind, met: met)
    } else {
      for _ in 0..<5 { file.blank() }
    }
    try file.endRow()
  }

  /// Conversations, new people and the share of people known before, which most rows have.
  private mutating func writeTalks(_ kind: EventKind, met: Int) {
    let file = logs.events
    let talks = kind == .internal ? random.within(4...9) : random.within(6...15)
    let share = min(100, max(0, habits.newTalks + person.skill + random.within(-12...12)))
    let new = kind == .internal || kind == .bni ? min(1, met) : (talks * share + 50) / 100
    if random.chance(percent: kind == .bni ? 50 : 88) {
      file.field(max(talks, met))
      file.field(max(new, met))
    } else {
      file.blank()
      file.blank()
    }
    let known = kind == .bni ? 85 : kind == .internal ? 95 : habits.knownInRoom + random.within(-10...10)
    switch random.below(100) {
    case ..<20: file.blank()
    case ..<40: file.field("\(known)%".utf8)
    default: file.field("0.\(padded(known, to: 2))".utf8)
    }
  }

  /// Writes a new contact down, and lets follow what follows.
  private mutating func meet(at event: Event) throws {
    guard spend() else { return }
    let contact = newContact()
    let card = card()
    let file = logs.contacts
    if random.chance(percent: 50) {
      file.field(event.day, period)
    } else {
      file.field(minute(event.hour * 60 + random.below(90), of: event.day), style, period)
    }
    file.field(person.idCell)
    writeDetails(of: contact, to: file)
    file.field(event.name)
    if let card { file.field(card.word) } else { file.blank() }
    if random.chance(percent: 20) { file.blank() } else { file.field(random.chance(percent: habits.pitches) ? "yes" : "no") }
    try file.endRow()
    followUp(contact, metOn: event.day, card ?? .none)
  }

  /// The card a new contact gets; nothing is noted in one case of twelve.
  private mutating func card() -> Card? {
    if random.below(12) == 0 { return nil }
    if happens(habits.directCards) { return .direct }
    return random.chance(percent: 60) ? .card : Card.none
  }

  /// Name, company, e-mail and phone as on the contact's own card, which may lack one of them.
  mutating func writeDetails(of contact: Int, to file: ByteFile) {
    let directory = setting.directory
    file.field(directory.text(.name, of: contact))
    file.field(directory.text(.company, of: contact))
    if random.chance(percent: 12) { file.blank() } else { file.field(directory.text(.email, of: contact)) }
    if random.chance(percent: 25) { file.blank() } else { file.field(directory.text(.phone, of: contact)) }
  }
}
