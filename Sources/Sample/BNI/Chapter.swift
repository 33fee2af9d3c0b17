import Model

/// A BNI chapter of the made-up town: people of the company, and others.
struct Chapter {
  let number: Int
  /// A part of town.
  let name: String
  let members: [Member]

  /// Somebody in it.
  struct Member {
    let first: String
    let last: String
    /// Nil for those who are not of the company.
    let employee: Employee?
    let habits: ChapterHabits

    var name: String { "\(first) \(last)" }

    func isMember(on day: Day) -> Bool { employee.map { $0.isMember(on: day) } ?? true }
  }

  /// How many members are not of the company.
  private static let others = [11, 9]

  /// The first two, as far as somebody of the company is in them: a large company does not export them all.
  static func reported(_ setting: Setting) -> [Chapter] {
    others.indices.compactMap { number in
      let own = setting.roster.employees.filter { $0.chapter == number && $0.bniJoined != nil }
      return own.isEmpty ? nil : Chapter(number, own)
    }
  }

  private init(_ number: Int, _ own: [Employee]) {
    self.number = number
    name = EventSeries.places[number % EventSeries.places.count]
    let others = (0..<Self.others[number]).map { other in
      // A prime step, so that names of all cultures come up.
      let name = FullName((number * 401 + other * 67) % FullName.outsiders, .outsider).latin
      return Member(first: name.first, last: name.last, employee: nil, habits: ChapterHabits(other: other))
    }
    members = own.map { Member(first: $0.bniName.first, last: $0.bniName.last, employee: $0, habits: ChapterHabits($0.cast)) } + others
  }
}
