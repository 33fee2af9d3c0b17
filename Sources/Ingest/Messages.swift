/// What is said when nothing can be read; each names what was looked for.
enum Messages {
  static func emptyFolder(_ paths: [String]) -> String {
    "There is no file in \(list(paths)); Rapport looks for logs there, such as team.csv and contacts.csv, for Excel workbooks and exports "
      + "of other programs (try `rapport sample DIR` for an example)."
  }

  static func noTeam(_ paths: [String]) -> String {
    """
    There is no team file in \(list(paths)); make one named team.csv with a row for each person, for example:
      person,name,role,team,reports_to
      ana.silva,Ana Silva,executive,Sales,
      bo.lindt,Bo Lindt,staff,Sales,ana.silva
    """
  }

  static let noCountryCode =
    "There are phone numbers without a country code, and rapport.yaml sets no `country_code`: whoever else is written with it looks like "
    + "two contacts. Set it, such as `country_code: 49`."

  private static func list(_ paths: [String]) -> String {
    paths.map { "`\($0)`" }.joined(separator: ", ")
  }
}
