import Model

/// A log of one activity in the columns of Rapport's own.
protocol NativeLog: LogFormat {
  static var activity: ActivityKind { get }
  init()
}

extension NativeLog {
  static var id: String { "native" }
  static var description: FormatDescription {
    FormatDescription(title: "Rapport's own log", yields: [activity.word], cannotKnow: "Nothing but what was not logged.")
  }

  init(_ head: SheetHead) { self.init() }
}

/// The activities that native logs hold, in the order of the word list.
enum ActivityKind: UInt8, CaseIterable, NamedChoice, Sendable {
  case team, leave, event, contact, interaction, referral, introduction, outcome, bniCost, connection, annotation

  static var list: WordList { .activity }

  /// The word in files.
  var word: String { Words.values[.activity]![Int(rawValue)][0] }
}
