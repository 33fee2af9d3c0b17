import Model

/// Somebody of the made-up company.
struct Employee {
  let index: Int
  let id: String
  let name: String
  let role: Role
  let team: Int
  /// The index of whom the employee reports to.
  let superior: Int?
  let cast: Cast
  let phone: Phone?
  /// First and last day of employment; nil is unbounded.
  var start: Day?
  var end: Day?
  var leave: [ClosedRange<Day>] = []
  let hours: PartTime?
  var bniJoined: Day?
  /// The last day of the membership; nil where it goes on.
  var bniLeft: Day?
  /// First and last name as BNI has them, in Latin letters.
  let bniName: (first: String, last: String)
  /// How much more or less than the persona's rates, in per cent of them.
  let vigour: Int
  /// Added to each of the persona's shares, in per cent.
  let skill: Int
  /// The cells that logs have for this person.
  let idCell: [UInt8]
  let nameCell: [UInt8]
  let emailCell: [UInt8]

  init(index: Int, team: Int, place: Int, layout: Layout, random: inout SplitMix64) {
    let fullName = FullName(index, .colleague)
    self.index = index
    self.team = team
    id = fullName.plain
    name = fullName.written
    bniName = fullName.latin
    role = layout.role(team: team, place: place)
    superior = layout.superior(team: team, place: place)
    cast = Cast.of(team: team, place: place)
    phone = Phone.colleague(index)
    hours = cast.partTime ? PartTime.all[index % PartTime.all.count] : nil
    // Wide enough that no two people are alike, narrow enough that personas stay apart.
    vigour = random.within(85...115)
    skill = random.within(-6...6)
    idCell = field(id)
    nameCell = field(name)
    emailCell = field("\(id)@example.com")
  }

  /// Employed and not on leave. By numbers, since this is asked for everybody and every day.
  func isThere(on day: Day) -> Bool {
    if let start, day.number < start.number { return false }
    if let end, day.number > end.number { return false }
    return !leave.contains { $0.lowerBound.number <= day.number && day.number <= $0.upperBound.number }
  }

  /// The number of the BNI chapter that members of the team belong to: two for every five teams.
  var chapter: Int { team / 5 * 2 + (team % 5 >= 3 ? 1 : 0) }

  /// Belongs to BNI.
  func isMember(on day: Day) -> Bool { bniJoined.map { $0 <= day && day <= bniLeft ?? day } ?? false }

  /// Belongs to BNI on some day of a month.
  func isMember(in month: Month) -> Bool { bniJoined.map { $0 <= month.lastDay && month.firstDay <= bniLeft ?? month.firstDay } ?? false }

  /// Whether a day that is not free for all is a working day of this person's.
  func works(on day: Day) -> Bool {
    isThere(on: day) && (hours.map { $0.days.contains(day.weekday) } ?? true)
  }
}

/// The working week of a part-timer.
struct PartTime {
  let workdays: String
  let fte: String
  let days: [Weekday]

  static let all = [
    PartTime(workdays: "Mon-Wed", fte: "0.6", days: [.monday, .tuesday, .wednesday]),
    PartTime(workdays: "Mon-Thu", fte: "0.8", days: [.monday, .tuesday, .wednesday, .thursday]),
    PartTime(workdays: "Tue, Thu", fte: "0.5", days: [.tuesday, .thursday]),
  ]
}
