import Model
import XLSX

/// The example row of each sheet, filled with an invented case.
enum TemplateExample {
  /// 2026-10-05 in days since 1899-12-30.
  private static let day = 46_300.0

  private static let values: [String: [String: CellValue]] = [
    "team": [
      "name": .text("Ana Silva"), "role": .text("executive"), "team": .text("Sales"), "email": .text("ana@firm.example"),
      "phone": .text("+49 30 1234567"), "start_date": .date(serial: 44_197), "fte": .number(1), "workdays": .text("Mon-Fri"),
    ],
    "leave": ["from": .date(serial: day), "to": .date(serial: day + 4), "note": .text("both days are included")],
    "event": [
      "event": .text("Founders Over Coffee"), "kind": .text("industry"), "status": .text("attended"), "hours": .number(2),
      "cost": .number(15), "conversations": .number(6), "new_people": .number(4), "known_share": .number(0.3),
    ],
    "contact": [
      "contact": .text("Tuva Friis"), "company": .text("Redwing Freight"), "email": .text("tuva@redwing.example"),
      "event": .text("Founders Over Coffee"), "card": .text("direct"), "pitched": .text("no"),
    ],
    "interaction": [
      "at": .date(serial: day + 0.604_166_666_666_666_7), "contact": .text("Tuva Friis"), "direction": .text("in"),
      "channel": .text("call"), "answered_at": .date(serial: day + 0.708_333_333_333_333_3), "needs_answer": .text("yes"),
      "company": .text("Redwing Freight"),
    ],
    "referral": [
      "direction": .text("given"), "contact": .text("Tuva Friis"), "tier": .number(2), "status": .text("open"), "via": .text("bni"),
    ],
    "introduction": ["contact": .text("Tuva Friis"), "other_contact": .text("Veit Tietze")],
    "outcome": ["outcome": .text("customer"), "contact": .text("Tuva Friis"), "value": .number(1200), "via": .text("event")],
  ]

  static func value(of column: String, in activity: String) -> CellValue {
    switch column {
    case "person": .text(TemplateMarks.person)
    case "date": .date(serial: day)
    default: values[activity]?[column] ?? .blank
    }
  }
}
