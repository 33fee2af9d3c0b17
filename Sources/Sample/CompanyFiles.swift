import Foundation
import Model

/// The files about the company itself, which are small.
struct CompanyFiles {
  let setting: Setting

  func write(to folder: String) throws {
    try save(configuration, as: "rapport.yaml", in: folder)
    try save(team, as: "team.csv", in: folder)
    try save(leave, as: "leave.csv", in: folder)
    try save(annotations, as: "annotations.csv", in: folder)
  }

  private func save(_ lines: [String], as name: String, in folder: String) throws {
    let text = lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private var configuration: [String] {
    let holidays = Period.holidays(in: setting.period.days)
    return [
      "organisation: Tern & Tallow Interiors",
      "time_zone: America/Chicago",
      "weekend: [Saturday, Sunday]",
      "holidays: [\(holidays.map(\.description).joined(separator: ", "))]",
      "country_code: 1",
      "currency: USD",
      "date_order: mdy",
      // Made up, as are the dues: BNI's own amounts differ by region and year.
      "bni: {point_table: global-2026, tyfcb_unit: 1000, margin_rate: 0.35\(sponsored)}",
    ]
  }

  /// Who sponsored a new member, and when: no report of BNI's says so.
  private var sponsored: String {
    guard let sponsor = setting.roster.employees.first(where: { $0.cast.persona == .generousLeader && $0.bniJoined != nil }) else {
      return ""
    }
    return ", sponsored: {\(sponsor.id): [\(setting.period.last - 3)]}"
  }

  private var team: [String] {
    let columns = "person,name,role,team,reports_to,email,phone,start_date,end_date,fte,workdays,hourly_cost,bni_name,bni_joined"
    return [columns] + setting.roster.employees.map(row)
  }

  private func row(_ person: Employee) -> String {
    let cells = [
      person.id, person.name, person.role.word, Roster.teamName(person.team),
      person.superior.map { setting.roster.employees[$0].id }, "\(person.id)@example.com", person.phone?.international,
      person.start?.description, person.end?.description, person.hours?.fte, person.hours?.workdays,
      String(Self.hourlyCost(person.role)), person.bniJoined == nil ? nil : "\(person.bniName.first) \(person.bniName.last)",
      person.bniJoined?.description,
    ]
    return cells.map { $0.map { String(decoding: field($0), as: UTF8.self) } ?? "" }.joined(separator: ",")
  }

  /// Dollars; made up.
  private static func hourlyCost(_ role: Role) -> Int {
    switch role {
    case .executive: 110
    case .manager: 75
    case .staff: 48
    }
  }

  private var leave: [String] {
    ["person,from,to"]
      + setting.roster.employees.flatMap { person in
        person.leave.map { "\(person.id),\($0.lowerBound),\($0.upperBound)" }
      }
  }

  /// Who logs events only keeps messages elsewhere.
  private var annotations: [String] {
    let elsewhere = ["answered_in_time", "waiting_time", "second_touch", "one_to_ones", "inside_conversations"]
    return ["month,person,measure,reason"]
      + setting.roster.employees.filter { $0.cast.situation == .eventsOnly }.flatMap { person in
        elsewhere.map { "*,\(person.id),\($0),logged_elsewhere" }
      }
  }
}
