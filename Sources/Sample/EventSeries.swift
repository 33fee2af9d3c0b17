import Model

/// An event that comes back every month.
struct EventSeries {
  let name: String
  let kind: EventKind
  /// Which weekday of the month.
  let week: Int
  let weekday: Weekday
  /// The hour it begins.
  let hour: Int
  /// Entrance in dollars.
  let cost: Int

  private init(_ name: String, _ kind: EventKind, _ week: Int, _ weekday: Weekday, hour: Int, cost: Int = 0) {
    self.name = name
    self.kind = kind
    self.week = week
    self.weekday = weekday
    self.hour = hour
    self.cost = cost
  }

  /// Invented events of a town.
  static let all = [
    EventSeries("Harbor Makers Meet-Up", .industry, 1, .tuesday, hour: 18),
    EventSeries("Lakefront Chamber Mixer", .community, 2, .wednesday, hour: 17, cost: 20),
    EventSeries("Founders Over Coffee", .community, 3, .friday, hour: 8),
    EventSeries("Midwest Fit-Out Forum", .conference, 3, .wednesday, hour: 9, cost: 240),
    EventSeries("Open Studio Saturday", .community, 2, .saturday, hour: 11),
    EventSeries("Prairie Builders Breakfast", .industry, 1, .thursday, hour: 7, cost: 15),
    EventSeries("Webinar: Timber and Tax", .online, 2, .tuesday, hour: 12),
    EventSeries("Supplier Speed Meet", .industry, 4, .tuesday, hour: 16, cost: 35),
    EventSeries("Women in Trades Evening", .community, 3, .thursday, hour: 18, cost: 10),
    EventSeries("Energy Retrofit Day", .conference, 2, .thursday, hour: 9, cost: 180),
    EventSeries("Architects' Quiz Night", .industry, 4, .monday, hour: 19, cost: 12),
    EventSeries("Gallery Walk & Talk", .community, 1, .friday, hour: 18),
    EventSeries("Export Desk Round Table", .industry, 3, .monday, hour: 16),
    EventSeries("Career Fair, North Campus", .other, 2, .friday, hour: 10),
    EventSeries("Neighborhood Merchants Night", .community, 4, .wednesday, hour: 18, cost: 5),
    EventSeries("Podcast Live: Shop Talk", .online, 1, .wednesday, hour: 17),
    EventSeries("Hospital Suppliers Open House", .industry, 2, .monday, hour: 15),
    EventSeries("Riverside Service Club Lunch", .community, 4, .thursday, hour: 12, cost: 25),
    EventSeries("Young Owners Circle", .community, 1, .monday, hour: 18),
    EventSeries("Sunday Trail Clean-Up", .community, 3, .sunday, hour: 10),
    EventSeries("Design After Dark", .industry, 3, .tuesday, hour: 19, cost: 30),
    EventSeries("Property Managers' Panel", .conference, 4, .friday, hour: 13, cost: 60),
  ]

  /// The company's own monthly meeting, which counts for nobody.
  static let allHands = EventSeries("All-hands lunch", .internal, 1, .wednesday, hour: 12)

  /// Parts of town, for further events and BNI chapters where people are many.
  static let places = [
    "Lakeside", "Riverside", "Old Mill", "North Campus", "Harbor", "Stockyard", "Canal", "Uptown", "Garden District",
    "Foundry", "West Loop", "Lighthouse",
  ]
}
