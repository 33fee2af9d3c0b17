import ArgumentParser
import BNI
import Model
import Reporting
import Scoring

/// `rapport bni`: points and light, next step, value, who with whom.
struct BNICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bni",
    abstract: "Say what BNI membership is worth: points and light, the next step, cost against return, who with whom.",
    discussion: """
      Examples:
        rapport bni Logs
        rapport bni Logs --month 2026-10
        rapport bni Logs --what-if one_to_ones=+2 --what-if visitors=+1
        rapport bni Logs --table power-of-one-us
        rapport bni palms.xls team.csv --from 2026-05-01 --to 2026-10-31
        rapport bni Logs --workbook bni.xlsx
        rapport bni Logs --json | jq .bni.members

      Reads BNI's own reports (Summary PALMS, slips audits, attendance, official
      lights) beside the logs. Six completed months are scored together. Dues and
      fees come from the log bni_cost, the table and rates from bni in
      rapport.yaml: point_table, tyfcb_unit, meeting_hours, one_to_one_hours,
      margin_rate, sponsored. --what-if takes meetings, one_to_ones, referrals,
      visitors, trainings, tyfcb, testimonials and sponsored, with +2, -1 or a
      number. The workbook holds the same with the counts and rates as cells that
      may be changed; points, lights, costs and returns follow them.

      The tables are unofficial reconstructions; where a file holds an official
      score, that is shown. BNI, PALMS and Power of One are names of BNI.

      Exit status: 0 done, 64 usage, 65 data unusable, 66 input missing, 70 a bug,
      73 the workbook cannot be written.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: "A point table by name, or the path of one's own as JSON, instead of bni.point_table.")
  var table: String?

  @Option(name: .customLong("what-if"), help: ArgumentHelp("Points as they would be; may be given again.", valueName: "count=number"))
  var whatIf: [String] = []

  @Option(help: ArgumentHelp("Write the same as an Excel workbook too; an older one is written over.", valueName: "file.xlsx"))
  var workbook: String?

  @Flag(help: "Print the figures as JSON instead of text.")
  var json = false

  func validate() throws {
    guard workbook?.lowercased().hasSuffix(".xlsx") ?? true else { throw ValidationError("Give the workbook a name that ends in .xlsx.") }
  }

  func run() throws {
    try orExit {
      let supposals = try whatIf.map { text -> Supposal in
        do throws(Supposal.Fault) { return try Supposal(text) } catch { throw Failure(.usage, error.message) }
      }
      let input = try Input(input)
      let period = try period.period(input.activity, reported: input.activity.bni.reports.compactMap(\.to).max()?.month)
      let encounters = Scorer(input.activity, model: input.model, period: period).encounters()
      guard let card = try BNICard.make(input.activity, period, encounters, table: table, whatIf: supposals) else {
        throw Failure(
          .data,
          BNISheet.nothing)
      }
      self.period.remarkOnOpenMonth(period, input.activity.organisation)
      try workbook.map { try write(card, period, input.activity.organisation, to: $0) }
      if json {
        Terminal.print(BNIJSON.bytes(card))
      } else if !self.input.quiet {
        Terminal.print(Terminal.plain(BNIBlocks.text(card)))
        if let workbook { Terminal.print("Written to \(workbook).") }
      }
    }
  }

  private func write(_ card: BNICard, _ period: Period, _ organisation: Organisation, to path: String) throws {
    do {
      try BNIWorkbook.write(card, of: period, organisation, to: path)
    } catch {
      throw Failure(.cannotCreate, "`\(path)` cannot be written: \(error).")
    }
  }
}
