import Model

/// The columns of an activity, in an order of their own; the raw value is the index.
protocol LogColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {}

extension LogColumn {
  /// The name in files: the case in snake_case.
  var name: String {
    String(describing: self).reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}

/// A log of one activity in the columns of Rapport's own.
protocol NativeLog: Sendable {
  associatedtype Column: LogColumn
  static var activity: ActivityKind { get }
  /// The columns without which a file is not this log. A required `contact` cell may still be blank.
  static var required: Set<Column> { get }
  /// Turns a row into a record of the batch, or says why not.
  static func read(_ row: LogRow, into batch: inout Batch) throws(RowFault)
}

/// The activities that native logs hold, in the order of the word list.
enum ActivityKind: UInt8, CaseIterable, NamedChoice, Sendable {
  case team, leave, event, contact, interaction, referral, introduction, outcome, bniCost, connection, annotation

  static var list: WordList { .activity }

  /// The word in files.
  var word: String { Words.values[.activity]![Int(rawValue)][0] }
}

/// What a reader needs of a log's declaration, without its type.
struct LogDeclaration: Sendable {
  let log: any NativeLog.Type
  let activity: ActivityKind
  let columns: [String]
  let required: Set<Int>

  init<Log: NativeLog>(_ log: Log.Type) {
    self.log = log
    activity = Log.activity
    columns = Log.Column.allCases.map(\.name)
    required = Set(Log.required.map(\.rawValue))
  }

  /// Every native log, written by hand; a test compares it with the folder.
  static let all: [LogDeclaration] = [
    LogDeclaration(TeamLog.self), LogDeclaration(LeaveLog.self), LogDeclaration(EventLog.self),
    LogDeclaration(ContactLog.self), LogDeclaration(InteractionLog.self), LogDeclaration(ReferralLog.self),
    LogDeclaration(IntroductionLog.self), LogDeclaration(OutcomeLog.self), LogDeclaration(BNICostLog.self),
    LogDeclaration(ConnectionLog.self), LogDeclaration(AnnotationLog.self),
  ]
}
