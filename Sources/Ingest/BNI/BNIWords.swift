/// The words of BNI's own reports, in the languages in which they are exported. Pure data: add a word here and it is understood.
/// Case, diacritics, spaces and hyphens do not matter. English and the period words of French and Chinese are from real exports.
enum BNIWords {
  /// Labels above the rows.
  static let chapter: Spellings = ["Chapter", "Groupe", "Chapitre", "分會"]
  static let from: Spellings = ["From", "Depuis le", "從"]
  static let to: Spellings = ["To", "Jusqu'au", "至"]
  static let runAt: Spellings = ["Run At"]

  /// What rows are called that are no people.
  static let visitors: Spellings = ["Visitors", "Visitor", "Visiteurs", "Visiteur", "Invités", "來賓"]
  static let bni: Spellings = ["BNI"]
  static let total: Spellings = ["Total", "Totals", "Totaux", "總數"]

  /// Headers of names; a Chinese export has the surname first.
  static let firstName = ["Prénom", "名", "名字"]
  static let lastName = ["Surname", "Nom", "Nom de famille", "姓", "姓氏"]

  /// Headers of the Summary PALMS.
  static let palms: KeyValuePairs<PALMSSummary.Column, [String]> = [
    .firstName: firstName, .lastName: lastName,
    .present: ["P"], .absent: ["A"], .late: ["L"], .medical: ["M"], .substitute: ["S"],
    .givenInside: ["RGI", "RDI"], .givenOutside: ["RGO", "RDE"], .receivedInside: ["RRI"], .receivedOutside: ["RRO", "RRE"],
    .visitors: ["V", "Inv.", "Inv", "來賓"], .oneToOnes: ["1-2-1", "1-2-1s", "121", "TàT", "一對一"],
    .tyfcb: ["MPB"], .ceu: ["UEG"], .testimonials: ["T"],
  ]

  /// Headers of the Slips Audit.
  static let slips: KeyValuePairs<SlipsAudit.Column, [String]> = [
    .slipType: ["Type"], .insideOutside: ["Inside/Outside", "Inside / Outside"], .amount: ["TYFCB Amount"], .ceu: ["CEU Credits"],
  ]

  /// Types of slips, in the order of the enumeration.
  static let slipTypes: [Spellings] = [
    ["Referral", "Referrals"], ["One-to-One", "1-2-1", "One to Ones"], ["CEU", "CEUs"], ["TYFCB"], ["Visitor", "Visitors"],
  ]

  /// Letters of attendance, in the order of the enumeration.
  static let letters: [Spellings] = [["P"], ["A"], ["L"], ["M"], ["S"]]

  /// Words of file names that are no part of a chapter's name.
  static let fileNames: Set<String> = [
    "bni", "summary", "palms", "report", "reports", "slips", "slip", "audit", "attendance", "export", "exported", "without", "with",
    "headers", "header", "to", "from", "until", "connect", "chapter", "copy", "final", "new", "monthly", "weekly", "month", "week",
    "log", "logs", "traffic", "light", "scores", "official", "csv", "xls", "xlsx", "download", "data",
  ]

  /// The place of the list that has a word.
  static func index(of text: String, in lists: [Spellings]) -> Int? {
    let text = Vocabulary.normal(text)
    return lists.firstIndex { $0.has(normal: text) }
  }
}
