import Model

extension Transcript {
  /// Rows of BNI's own reports, each with what its report is of.
  var bni: [(place: Place, text: String)] {
    let records = activity.bni
    let palms = records.palms.map { ($0.place, "palms \(text($0.party))\(subject($0.report))\(text($0.figures))") }
    let slips = records.slips.map { row in
      let fields = [
        row.isInside.map { $0 ? "inside" : "outside" }, row.tier > 0 ? "tier=\(row.tier)" : nil, row.amount.map { "amount=\($0)" },
        row.ceu.map { "ceu=\($0)" },
      ].compactMap { $0 }.map { " \($0)" }.joined()
      return (row.place, "slip \(row.kind) \(text(row.from)) > \(text(row.to))\(subject(row.report))\(fields)")
    }
    let marks = records.attendance.map { ($0.place, "attendance \(text($0.party))\(subject($0.report)) \($0.day) \($0.letter)") }
    let lights = records.lights.map { ($0.place, "light \(text($0.party))\(subject($0.report)) \($0.score)") }
    return (palms + slips + marks + lights).map { ($0.0, withLines ? "\($0.0.line) \($0.1)" : $0.1) }
  }

  private func text(_ party: BNIParty) -> String {
    let name = "\"\(activity.texts[party.name])\"" + (party.isOtherChapter ? " (other chapter)" : "")
    switch party.kind {
    case .nobody: return "nobody"
    case .member: return "\(party.person < 0 ? "-" : activity.people[Int(party.person)].id) \(name)"
    default: return "\(party.kind) \(name)"
    }
  }

  private func subject(_ index: Int32) -> String {
    let report = activity.bni.reports[Int(index)]
    let days = if let from = report.from, let to = report.to { " \(from)..\(to)" } else { "" }
    return " of \"\(activity.texts[report.chapter])\"\(days)"
  }

  private func text(_ figures: PALMSFigures) -> String {
    let fields: [(String, Int32?)] = [
      ("P", figures.present), ("A", figures.absent), ("L", figures.late), ("M", figures.medical), ("S", figures.substitute),
      ("RGI", figures.givenInside), ("RGO", figures.givenOutside), ("RRI", figures.receivedInside), ("RRO", figures.receivedOutside),
      ("V", figures.visitors), ("1-2-1", figures.oneToOnes),
    ]
    return fields.compactMap { name, value in value.map { " \(name)=\($0)" } }.joined()
      + (figures.tyfcb.map { " TYFCB=\($0)" } ?? "") + (figures.ceu.map { " CEU=\($0)" } ?? "")
      + (figures.testimonials.map { " T=\($0)" } ?? "")
  }
}
