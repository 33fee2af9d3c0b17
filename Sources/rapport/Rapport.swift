import ArgumentParser

/// The program: its subcommands, of which `report` may be left out.
@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Turns a team's activity logs into a monthly networking scorecard.",
    discussion: """
      Give it the folder that holds your logs (team.csv, contacts.csv, interactions.csv …):

        rapport report Logs               score the last complete month
        rapport explain ana.silva Logs    take one score apart
        rapport check Logs                say what was understood, what not
        rapport template log.xlsx         write a workbook to log in
        rapport formats                   list what can be read
        rapport bni Logs                  say what BNI membership is worth
        rapport import Logs --ledger L    keep records for good
        rapport ledger info L             look after what is kept
        rapport forget NAME --ledger L    erase a contact
        rapport sample Try                make up a company to try it with

      The word `report` may be left out.
      """,
    version: version,
    subcommands: [
      ReportCommand.self, ExplainCommand.self, CheckCommand.self, BNICommand.self, ImportCommand.self, LedgerCommand.self,
      ForgetCommand.self,
      TemplateCommand.self, FormatsCommand.self,
      SampleCommand.self, ModelCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)

  /// The version of the program, which is not that of the scoring model.
  static let version = "0.1.0"
}
