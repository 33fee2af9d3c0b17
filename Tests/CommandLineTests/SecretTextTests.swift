import Foundation
import Testing

/// What people wrote to each other, and noted for themselves, stays out of everything that the program writes.
@Suite struct SecretTextTests {
  private static let marker = "XMARKERX"
  private static let team = """
    person,name,role,team,email
    p,Pat Moss,executive,Sales,pat@firm.example
    q,Quin Dale,staff,Office,

    """
  private static let calendar = """
    BEGIN:VCALENDAR\r
    BEGIN:VEVENT\r
    UID:1\r
    SUMMARY:Chamber mixer\r
    DESCRIPTION:\(marker) and more\\n\(marker)\r
    COMMENT:\(marker)\r
    X-ALT-DESC;FMTTYPE=text/html:<p>\(marker)</p>\r
    DTSTART:20261005T160000Z\r
    BEGIN:VALARM\r
    DESCRIPTION:\(marker)\r
    END:VALARM\r
    END:VEVENT\r
    END:VCALENDAR\r

    """
  private static let cards = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Zoe Chen\r
    NOTE:\(marker)\r
    EMAIL:zoe@acme.example\r
    TEL:+49 151 2345678\r
    END:VCARD\r

    """
  private static let outlook = """
    "Subject","Start Date","Start Time","End Date","End Time","Categories","Description"
    "Networking","2026-10-06","18:00","2026-10-06","20:00","","\(marker)"
    "Networking","soon","18:00","2026-10-06","20:00","","\(marker)"
    "Net"working,"2026-10-06","18:00","2026-10-06","20:00","","\(marker)","\(marker)"

    """
  private static let google = """
    First Name,Last Name,Notes,Labels,E-mail 1 - Value,Phone 1 - Value
    Kim,Lee,\(marker),* myContacts,kim@x.example,+49 30 5550100
    Kim,Lee,more,\(marker),* myContacts,kim@x.example,+49 30 5550100

    """

  private static var messages: String {
    let first = 1_790_000_000_000 + 1_000_000_000
    let rows = (0..<40).map { number in
      #"<sms address="+491512345678" date="\#(first + number * 3_600_000)" type="\#(number % 2 + 1)" body="\#(marker) &#10;\#(marker)" "#
        + #"subject="\#(marker)" contact_name="Zoe Chen"/>"#
    }
    let pictures = """
      <mms date="\(first)" msg_box="1" address="+491512345678" sub="\(marker)"><parts><part text="\(marker)" data="\(marker)"/></parts>\(marker)</mms>
      """
    // One row that is rejected, of which no text may be kept either.
    let broken = #"<sms address="+491512345678" date="soon" type="1" body="\#(marker)"/>"#
    return "<smses>\n\(rows.joined(separator: "\n"))\n\(pictures)\n\(broken)\n</smses>\n"
  }

  @Test func noOutputHoldsTextsOfMessagesOrNotes() throws {
    let folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    let files = [
      "team.csv": Self.team, "calendar.ics": Self.calendar, "cards.vcf": Self.cards, "outlook.csv": Self.outlook, "google.csv": Self.google,
      "sms.xml": Self.messages,
    ]
    for (name, text) in files { try text.write(to: logs.appendingPathComponent(name), atomically: true, encoding: .utf8) }
    let report = try Program.run(["report", "logs", "--person", "p", "--month", "2026-10", "--output", "out"], in: folder.url)
    #expect(report.status == 0, "\(report.error)")
    let check = try Program.run(["check", "logs", "--person", "p", "--json"], in: folder.url)
    let kept = try Program.run(["import", "logs", "--person", "p", "--ledger", "firm.ledger"], in: folder.url)
    #expect(kept.status == 0, "\(kept.error)")
    for run in [report, check, kept] { #expect(!(run.output + run.error).contains(Self.marker)) }
    for reader in ["vcard", "icalendar", "outlook_calendar", "google_contacts", "sms_backup"] { #expect(check.output.contains(reader)) }
    let workbook = try #require(try Self.files(in: folder.url).first { $0.hasSuffix("scorecard.xlsx") })
    _ = try Program.run(["-q", "-o", workbook, "-d", "parts"], in: folder.url, program: "/usr/bin/unzip")
    let written = try Self.files(in: folder.url).filter { !$0.hasPrefix("logs/") }
    for name in ["scorecard.json", "rejects.csv", "parts/xl/workbook.xml", "firm.ledger"] {
      #expect(written.contains { $0.hasSuffix(name) }, "\(name)")
    }
    for name in written {
      let bytes = FileManager.default.contents(atPath: folder.url.appendingPathComponent(name).path)
      #expect(bytes?.range(of: Data(Self.marker.utf8)) == nil, "\(name)")
    }
  }

  private static func files(in folder: URL) throws -> [String] {
    FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
  }
}
