import Foundation
package import Model

/// A made-up company whose logs hold known truths: the same arguments give the same bytes on every machine.
package struct SampleCompany: Sendable {
  /// How many people are on the team list.
  package var people: Int
  /// How many months the logs cover.
  package var months: Int
  /// Rows of all logs together, BNI's own reports not counted; nil is a natural number of them.
  package var records: Int?
  /// Another seed is another company.
  package var seed: UInt64
  /// The last month of the logs.
  package var until: Month

  /// A company of 24 and a year of logs, unless told otherwise.
  package init(
    people: Int = 24, months: Int = 12, records: Int? = nil, seed: UInt64 = 1, until: Month = Month(year: 2026, month: 10)
  ) {
    self.people = max(1, people)
    self.months = max(1, months)
    self.records = records.map { max(0, $0) }
    self.seed = seed
    self.until = until
  }

  /// Writes the team list, the configuration, all logs and what BNI reports into a folder, which is created where there is none.
  package func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let setting = Setting(people: people, months: months, seed: seed, until: until)
    try CompanyFiles(setting: setting).write(to: folder)
    try ChapterFiles(setting: setting).write(to: folder)
    let logs = try Logs(folder: folder, period: setting.period)
    try write(setting, to: logs)
    try logs.close()
  }

  /// Months outside and people inside, so that the logs grow as real ones do.
  private func write(_ setting: Setting, to logs: Logs) throws {
    let plan = RowPlan(setting, records: records)
    var books = Array(repeating: ContactBook(), count: people)
    // Rows that somebody left over; the next one writes them.
    var carried = 0
    for (index, month) in setting.period.months.enumerated() {
      try spoil(month, index, setting, plan, to: logs)
      let events = EventMonth(month, people: people, period: setting.period)
      for person in setting.roster.employees {
        books[person.index].beginMonth()
        let quota = plan.quota(ofPerson: person.index, in: index)
        guard quota > 0 else { continue }
        var diary = Diary(
          setting, logs, events, person: person, month: index, growth: plan.growth, quota: quota + carried,
          book: books[person.index])
        try diary.write()
        carried = diary.budget
        books[person.index] = diary.book
      }
    }
  }

  /// Writes the unusable rows of a month: every other month has one or more, from the last backwards.
  private func spoil(_ month: Month, _ index: Int, _ setting: Setting, _ plan: RowPlan, to logs: Logs) throws {
    let employees = setting.roster.employees
    for number in 0..<plan.spoiledRows where months - 1 - (number * 2) % months == index {
      let kind = SpoiledRow.allCases[number % SpoiledRow.allCases.count]
      // From team to team in a company of 24.
      try kind.write(employees[number * 5 % max(1, employees.count - 1)], month, to: logs)
    }
  }
}
