/// The columns of one activity's log, for those who make an empty one.
package struct LogLayout: Sendable {
  package struct Column: Sendable {
    /// The name in files, such as `new_people`.
    package var name: String
    package var isRequired: Bool
    package var kind: Kind
  }

  /// What fits into a column.
  package enum Kind: Hashable, Sendable {
    case text, person, day, moment
    /// A number from one to another.
    case number(ClosedRange<Double>)
    /// 0 to 1.
    case share
    /// One of a few words.
    case words([String])
  }

  /// The word in files, such as `contact`.
  package var activity: String
  package var columns: [Column]

  package init(activity: String, columns: [Column]) { (self.activity, self.columns) = (activity, columns) }
}

extension LogLayout.Column {
  package init(_ name: String, isRequired: Bool, _ kind: LogLayout.Kind) {
    (self.name, self.isRequired, self.kind) = (name, isRequired, kind)
  }
}

/// How reading knows what is the template's own among what people have filled in.
package enum TemplateMarks {
  /// Who is named in example rows; nobody is called by a word in brackets.
  package static let person = "(example)"
  /// How the first cell of a sheet begins that holds no log.
  package static let title = "Rapport logging workbook"
}
