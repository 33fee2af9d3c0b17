import Model

/// What somebody remembers from month to month.
struct ContactBook {
  /// People known before the logs begin; enough for a message to each every other month.
  private static let knownBefore = 24

  /// How many contacts there are by now; their numbers count up.
  private(set) var count = ContactBook.knownBefore
  /// How many there were when each month began.
  private var countAtStart: [Int32] = []
  /// What will happen after the month at hand.
  var later: [Touch] = []

  mutating func beginMonth() {
    countAtStart.append(Int32(count))
  }

  /// The number of a new contact.
  mutating func add() -> Int {
    defer { count += 1 }
    return count
  }

  /// Contacts known for three whole months; after 90 days nobody is new.
  var settled: Int { countAtStart.count <= 3 ? Self.knownBefore : Int(countAtStart[countAtStart.count - 4]) }
}

/// Makes up one person's month, within a number of rows.
///
/// What is not in the table of personas has odds of its own, here and in the extensions: made up too, so that every column has
/// its usual values, its rare ones and its gaps.
struct Diary {
  let setting: Setting
  let logs: Logs
  let events: EventMonth
  let person: Employee
  let monthIndex: Int
  let habits: Habits
  /// The person's rates in thousandths of the persona's.
  let scale: Int
  /// Days the person works in this month.
  let workdays: [Day]
  var book: ContactBook
  /// Rows that may still be written.
  var budget: Int
  var random: SplitMix64
  var touches: [Touch] = []

  init(
    _ setting: Setting, _ logs: Logs, _ events: EventMonth, person: Employee, month: Int, growth: Int, quota: Int,
    book: ContactBook
  ) {
    self.setting = setting
    self.logs = logs
    self.events = events
    self.person = person
    self.book = book
    monthIndex = month
    habits = setting.habits(of: person, in: month)
    workdays = setting.workdays(of: person, in: month)
    scale = growth * person.vigour / 100 * workdays.count / setting.period.workdays[month].count
    budget = quota
    random = SplitMix64(seed: setting.seed, stream: person.index, month)
  }

  var period: Period { setting.period }
  var month: Month { setting.period.months[monthIndex] }

  /// Writes the month and uses up the budget; only those who log nothing but events leave some of it.
  mutating func write() throws {
    takeUpEarlier()
    try attendEvents()
    guard person.cast.situation != .eventsOnly else { return }
    try give()
    try connect()
    meetAlone()
    talkInside()
    hearFromStrangers()
    while budget > 0 { exchange() }
    try writeTouches()
  }

  /// Takes one row from the budget, or says that none is left.
  mutating func spend() -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    return true
  }

  /// How often something happens this month that happens at this rate in a full-time month.
  mutating func times(_ rate: Int) -> Int {
    random.count(hundredths: rate * scale / 1000)
  }

  /// Whether something happens of which this share, in per cent, does.
  mutating func happens(_ share: Int) -> Bool {
    random.chance(percent: share + person.skill)
  }

  mutating func workday() -> Day {
    workdays[random.below(workdays.count)]
  }

  /// A minute of the working day.
  mutating func officeMinute(of day: Day) -> Int32 {
    minute(random.within(8 * 60...18 * 60), of: day)
  }

  /// Somebody known for long.
  mutating func oldContact() -> Int {
    setting.directory.entry(ofPerson: person.index, contact: random.below(book.settled))
  }

  /// Somebody known for long or, in two of five cases, of late.
  mutating func anyContact() -> Int {
    guard book.count > book.settled, random.chance(percent: 40) else { return oldContact() }
    let number = random.within(book.settled...book.count - 1)
    return setting.directory.entry(ofPerson: person.index, contact: number)
  }

  mutating func newContact() -> Int {
    setting.directory.entry(ofPerson: person.index, contact: book.add())
  }
}
