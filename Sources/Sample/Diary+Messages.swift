import Model

extension Diary {
  /// What was begun in an earlier month.
  mutating func takeUpEarlier() {
    let earlier = book.later
    book.later = []
    for touch in earlier { add(touch) }
  }

  /// Notes a touch: in this month, for a later one, or not at all if the person's logs have ended or the budget has.
  mutating func add(_ touch: Touch) {
    let day = day(of: touch.minute)
    guard day < period.days.upperBound, person.end.map({ day <= $0 }) ?? true else { return }
    guard day <= month.lastDay else { book.later.append(touch); return }
    guard spend() else { return }
    touches.append(touch)
    // Every fourth person works with the other program.
    if month == logs.exportMonth, person.index % 4 == 0, spend() { touches[touches.count - 1].isExported = true }
    // A slip of the hand in one row of a thousand.
    if random.below(1000) == 0, spend() { touches[touches.count - 1].isDoubled = true }
  }

  /// What follows a first meeting: a word within three weeks, and the contact comes back, more often with a card that says where to.
  mutating func followUp(_ contact: Int, metOn day: Day, _ card: Card) {
    let who = Touch.Who.outsider(Int32(contact))
    if happens(habits.followUps), let then = workday(random.within(1...10), after: day) {
      add(Touch(officeMinute(of: then), who, .outgoing, outgoingChannel()))
    }
    let comesBack =
      switch card {
      case .direct: 78
      case .card: 52
      case .none: 24
      }
    if random.chance(percent: comesBack) {
      receive(from: contact, on: day + random.within(2...18), habits.answersNew)
      if random.chance(percent: 40) { receive(from: contact, on: day + random.within(22...60), habits.answersNew) }
    }
  }

  mutating func hearFromStrangers() {
    for _ in 0..<times(habits.strangers) { receive(from: newContact(), on: workday(), habits.answersNew) }
  }

  /// One-to-ones with outside contacts.
  mutating func meetAlone() {
    for _ in 0..<times(habits.oneToOnes) {
      let who = Touch.Who.outsider(Int32(anyContact()))
      add(Touch(officeMinute(of: workday()), who, random.chance(percent: 60) ? .outgoing : .incoming, .oneToOne))
    }
  }

  /// Talks with colleagues of other teams.
  mutating func talkInside() {
    let employees = setting.roster.employees
    guard setting.roster.teamCount > 1 else { return }
    for _ in 0..<times(habits.insideTalks) {
      var other = random.below(employees.count)
      while employees[other].team == person.team { other = random.below(employees.count) }
      let channels = [Channel.meeting, .meeting, .call, .text, .email]
      let direction = random.chance(percent: 50) ? Direction.outgoing : .incoming
      add(Touch(officeMinute(of: workday()), .colleague(Int32(other)), direction, channels[random.below(channels.count)]))
    }
  }

  /// Something with somebody known for long: a message either way, or a newsletter; one in twelve at the weekend.
  mutating func exchange() {
    var day = workday()
    if random.below(12) == 0, day + 3 <= month.lastDay { day = day + 3 }
    let contact = oldContact()
    switch random.below(100) {
    case ..<42:
      add(Touch(officeMinute(of: day), .outsider(Int32(contact)), .outgoing, outgoingChannel()))
    case ..<96:
      receive(from: contact, on: day, habits.answersKnown)
    default:
      var letter = Touch(officeMinute(of: day), .outsider(Int32(contact)), .incoming, .email)
      letter.needsAnswer = .no
      add(letter)
    }
  }

  /// Something comes in, and is answered or not.
  mutating func receive(from contact: Int, on day: Day, _ answering: Answering) {
    let time = minute(random.within(7 * 60...20 * 60), of: day)
    let answer = answer(to: time, answering)
    var touch = Touch(time, .outsider(Int32(contact)), .incoming, incomingChannel(isPickedUp: answer?.isPrompt ?? false))
    if random.chance(percent: 8) { touch.needsAnswer = .yes }
    var reply: Touch?
    if let answer, touch.channel != .call {
      if random.chance(percent: 50) {
        touch.answered = answer.minute
      } else {
        reply = Touch(answer.minute, touch.who, .outgoing, outgoingChannel())
      }
    }
    add(touch)
    if let reply { add(reply) }
    // One in ten does not stop at one message, and one in six says thanks.
    if random.below(10) == 0 { burst(after: time, touch.who) }
    if let answer, random.below(6) == 0 { add(Touch(answer.minute + Int32(random.within(3...50)), touch.who, .incoming, .text)) }
  }

  /// One to three more messages within the hour.
  private mutating func burst(after minute: Int32, _ who: Touch.Who) {
    for step in 0..<random.within(1...3) {
      add(Touch(minute + Int32(step * 18 + random.within(1...17)), who, .incoming, .text))
    }
  }

  /// Of twenty messages out seven are e-mails, six texts, four calls.
  private mutating func outgoingChannel() -> Channel {
    switch random.below(20) {
    case ..<7: .email
    case ..<13: .text
    case ..<17: .call
    case 17: .meeting
    case 18: .social
    default: .letter
    }
  }

  /// The same of what comes in; the call of somebody who is not answered promptly is a missed one.
  private mutating func incomingChannel(isPickedUp: Bool) -> Channel {
    switch random.below(20) {
    case ..<7: .email
    case ..<13: .text
    case ..<17: isPickedUp ? .call : .missedCall
    case ..<19: .social
    default: .letter
    }
  }
}
