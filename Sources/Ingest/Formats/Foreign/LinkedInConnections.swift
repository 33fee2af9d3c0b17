import Model

/// `Connections.csv` of LinkedIn's own export of one's data.
struct LinkedInConnections: LogFormat {
  enum Column: String, LogColumn {
    case firstName, lastName, url, emailAddress, company, position, connectedOn
  }

  static let id = "linkedin_connections"
  static let description = FormatDescription(
    title: "LinkedIn Connections.csv", yields: ["connection"],
    cannotKnow: "Whether the two have met, who asked whom, and the e-mail of whoever hides it.")
  static let required: [Column] = [.firstName, .lastName, .connectedOn]
  static let otherNames: KeyValuePairs<Column, [String]> = [.emailAddress: ["Email"]]

  private let owner: PersonIndex

  init(_ head: SheetHead) throws(SheetFault) { owner = try head.requiredOwner() }

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let email = row[Column.emailAddress]
    guard !row[Column.firstName].isEmpty || !row[Column.lastName].isEmpty || !email.isEmpty else {
      // LinkedIn keeps the row of somebody whose account is closed, with the date alone.
      return batch.setAside(row, "LinkedIn tells neither name nor e-mail of them")
    }
    let moment = try batch.requiredMoment(row, Column.connectedOn, "date (Connected On)")
    let contact = try batch.identity(
      row, name: [row[Column.firstName], row[Column.lastName]], company: row[Column.company], email: email)
    batch.records.connections.append(ConnectionRecord(person: owner, moment: moment, place: row.place, contact: contact))
  }
}
