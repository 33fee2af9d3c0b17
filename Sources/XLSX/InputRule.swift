/// What may be typed into a range of cells.
package struct InputRule: Hashable, Sendable {
  /// The kind of value that fits.
  package enum Kind: Hashable, Sendable {
    /// One of a few words from a drop-down: 255 characters in all, no commas in them.
    case words([String])
    /// One of the cells of a range from a drop-down, as a formula: `'Team'!$A$2:$A$30`, or the name of a range.
    case cells(String)
    /// A date from one day to another, in days since 1899-12-30.
    case date(ClosedRange<Double>)
    /// A number from one to another.
    case number(ClosedRange<Double>)
  }

  /// A small window with a title of at most 32 and a text of at most 255 characters; longer ones are cut.
  package struct Message: Hashable, Sendable {
    /// The line at the top.
    package var title: String

    /// The lines below.
    package var text: String

    /// Creates a message.
    package init(_ title: String, _ text: String) {
      self.title = title
      self.text = text
    }
  }

  /// What fits.
  package var kind: Kind

  /// Shown while the cell is selected.
  package var hint: Message?

  /// Shown when something else is typed.
  package var alert: Message?

  /// Whether something else is refused, not only warned of.
  package var isStrict = true

  /// Creates a rule.
  package init(_ kind: Kind, hint: Message? = nil, alert: Message? = nil, isStrict: Bool = true) {
    self.kind = kind
    self.hint = hint
    self.alert = alert
    self.isStrict = isStrict
  }
}
