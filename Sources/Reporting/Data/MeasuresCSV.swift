import Model
package import Scoring

/// `measures.csv`: one row for each person and measure, unrounded.
package enum MeasuresCSV {
  private static let header = "month,person,role,team,dimension,measure,state,value,n,score,weight"

  /// The file as UTF-8 bytes with CRLF line ends, as RFC 4180 has it.
  package static func bytes(_ card: Scorecard) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(header.split(separator: ",").map(String.init))
    for person in card.people {
      for dimension in person.score.dimensions {
        for measure in dimension.measures {
          csv.row([
            card.period.month.description, person.person.id, person.person.role.word, person.person.team, dimension.id, measure.id,
            measure.state.word, CSVWriter.number(measure.value), String(measure.n), CSVWriter.number(measure.points),
            CSVWriter.number(measure.parameters.weight),
          ])
        }
      }
    }
    return csv.bytes
  }
}

/// Writes rows of cells as RFC 4180 has it.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      bytes += Array(cell.utf8)
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    bytes.append(0x22)
  }

  /// Shortest digits that read back as the same number; empty for none.
  static func number(_ number: Double?) -> String {
    guard let number else { return "" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description
  }
}
