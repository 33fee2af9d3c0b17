import Model

extension Diary {
  /// When the person answers what came in at a time; nil is never, or after the logs end.
  mutating func answer(to asked: Int32, _ answering: Answering) -> (minute: Int32, isPrompt: Bool)? {
    let draw = random.below(100)
    let inTime = answering.inTime + person.skill
    let answer: Int32?
    if draw < inTime {
      answer = promptAnswer(to: asked)
    } else if draw < inTime + answering.late {
      answer = lateAnswer(to: asked)
    } else {
      answer = nil
    }
    guard let answer, day(of: answer) < period.days.upperBound else { return nil }
    return (answer, draw < inTime)
  }

  /// Within some hours, or first thing on the next working day.
  private mutating func promptAnswer(to asked: Int32) -> Int32? {
    let day = day(of: asked)
    // Up to six and a half hours, half of them within two.
    let soon = asked + Int32(random.chance(percent: 50) ? random.within(4...120) : random.within(60...390))
    let evening = minute(21 * 60, of: day)
    if soon < evening, !period.isFree(day), person.works(on: day) { return soon }
    let morning = random.within(8 * 60...10 * 60)
    return workday(1, after: day).map { minute(morning, of: $0) }
  }

  /// Two to five working days later.
  private mutating func lateAnswer(to asked: Int32) -> Int32? {
    let days = random.within(2...5)
    let time = random.within(10 * 60...17 * 60)
    return workday(days, after: day(of: asked)).map { minute(time, of: $0) }
  }

  /// The person's first, second… working day after a day; nil where there is none for long.
  func workday(_ number: Int, after day: Day) -> Day? {
    var (day, left) = (day, number)
    while left > 0 {
      day = day + 1
      guard day < period.days.upperBound else { return nil }
      if !period.isFree(day), person.works(on: day) { left -= 1 }
    }
    return day
  }
}
