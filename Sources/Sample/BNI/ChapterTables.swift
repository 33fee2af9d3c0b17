import Foundation
import Model

/// The rows above the header of a table that says of which chapter and days it is.
private func heading(_ chapter: Chapter, _ months: [ChapterMonth]) -> [[String]] {
  [["Chapter:", chapter.name]] + (months.first.map { [["From:", $0.month.firstDay.description]] } ?? [])
    + (months.last.map { [["To:", $0.month.lastDay.description]] } ?? [])
}

/// Attendance, wide: a column a meeting, a letter a member.
struct AttendanceTable {
  let table: Data

  init(_ chapter: Chapter, _ months: [ChapterMonth]) {
    let days = months.flatMap(\.meetings).map { "\(Month.names[$0.month.ofYear - 1].prefix(3)) \(padded($0.civil.day, to: 2))" }
    let rows = chapter.members.enumerated().map { number, member in
      [member.first, member.last] + months.flatMap { $0.attendance[number] }.map { $0.map(Self.letter) ?? "" }
    }
    table = csv(heading(chapter, months) + [["First Name", "Last Name"] + days] + rows)
  }

  private static func letter(_ attendance: Attendance) -> String {
    switch attendance {
    case .attended: "P"
    case .late: "L"
    case .substitute: "S"
    case .medical: "M"
    case .absent, .excused: "A"
    }
  }
}

/// Traffic lights with BNI's own points of whoever is a member at the end.
struct LightsTable {
  let table: Data

  init(_ chapter: Chapter, _ months: [ChapterMonth]) {
    let last = months.last?.month.lastDay ?? Day(number: 0)
    let rows = chapter.members.enumerated().filter { $1.isMember(on: last) }.compactMap { number, member in
      PALMSLine(number, in: months).map { [member.name, Self.colour($0.points), String($0.points)] }
    }
    table = csv(heading(chapter, months) + [["Name", "Colour", "Total Score"]] + rows)
  }

  private static func colour(_ points: Int) -> String { points >= 70 ? "green" : points >= 50 ? "yellow" : points >= 30 ? "red" : "grey" }
}
