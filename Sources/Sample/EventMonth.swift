import Model

/// An event on its day.
struct Event {
  /// The name as a CSV field.
  let name: [UInt8]
  let kind: EventKind
  let day: Day
  let hour: Int
  let cost: Int
}

/// The events of a month that anybody may go to.
struct EventMonth {
  /// Outside events that are not BNI's.
  let open: [Event]
  let allHands: Event
  private let thursdays: [Day]

  init(_ month: Month, people: Int, period: Period) {
    func event(_ series: EventSeries, suffix: String = "") -> Event {
      var day = month.nth(series.week, series.weekday)
      // Moved past a holiday; weekend events stay.
      while period.isFree(day), ![.saturday, .sunday].contains(series.weekday) { day = day + 1 }
      let name = field(series.name + suffix)
      return Event(name: name, kind: series.kind, day: min(day, month.lastDay), hour: series.hour, cost: series.cost)
    }
    // Each month has two thirds of the series; a firm of 24 meets a few colleagues at each.
    let count = EventSeries.all.count * 2 / 3 + people / 8
    open = (0..<min(count, EventSeries.all.count * (EventSeries.places.count + 1))).map { index in
      let series = EventSeries.all[(month.index * 5 + index) % EventSeries.all.count]
      let round = index / EventSeries.all.count
      return event(series, suffix: round == 0 ? "" : " " + EventSeries.places[round - 1])
    }
    allHands = event(EventSeries.allHands)
    thursdays = (0..<5).map { month.nth(1, .thursday) + $0 * 7 }.filter { $0.month == month && !period.isFree($0) }
  }

  /// The weekly meetings of a BNI chapter: Thursdays at seven.
  func meetings(ofChapter chapter: Int) -> [Event] {
    let name = field("BNI \(EventSeries.places[chapter % EventSeries.places.count]) breakfast")
    return thursdays.map { Event(name: name, kind: .bni, day: $0, hour: 7, cost: 0) }
  }
}
