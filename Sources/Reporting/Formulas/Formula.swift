/// What a cell follows from in the workbook. One formula serves all rows of a column; they are the same where they are one object.
package final class Formula: Hashable, Sendable {
  package let term: Term
  /// Whether functions take whole ranges where they else take one cell.
  package let isArray: Bool

  init(_ term: Term, isArray: Bool = false) { (self.term, self.isArray) = (term, isArray) }

  package static func == (a: Formula, b: Formula) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
