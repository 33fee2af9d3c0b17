import CXLSXWriter

/// What Excel shows of a workbook under File, Info.
package struct DocumentProperties: Hashable, Sendable {
  /// At most 255 characters, as the other texts; longer ones are cut.
  package var title: String

  /// What the workbook is about.
  package var subject: String

  /// Who made the workbook.
  package var author: String

  /// Whose workbook it is.
  package var company: String

  /// Anything else.
  package var comments: String

  /// When the workbook was made, in seconds since 1970; the same moment and content give the same bytes.
  ///
  /// Before 1970-01-01T00:00:01Z and after the year 9999 the nearest moment in between is written, because
  /// libxlsxwriter takes 0 for *now*.
  package var created: Int

  /// Creates the properties; an empty text is left out.
  package init(
    title: String = "", subject: String = "", author: String = "", company: String = "", comments: String = "",
    created: Int
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.comments = comments
    self.created = created
  }
}

extension DocumentProperties {
  /// 9999-12-31T23:59:59Z, the last second with four digits of year.
  private static let lastMoment = 253_402_300_799

  /// Excel's limit of a property's characters.
  private static let textLimit = 255

  /// Hands the properties to libxlsxwriter, which copies them.
  func apply(to workbook: UnsafeMutablePointer<lxw_workbook>) throws {
    var copies = CStrings()
    defer { copies.free() }
    var properties = lxw_doc_properties()
    properties.title = copies.copy(title, limit: Self.textLimit)
    properties.subject = copies.copy(subject, limit: Self.textLimit)
    properties.author = copies.copy(author, limit: Self.textLimit)
    properties.company = copies.copy(company, limit: Self.textLimit)
    properties.comments = copies.copy(comments, limit: Self.textLimit)
    properties.created = time_t(min(max(created, 1), Self.lastMoment))
    try XLSXError.check(workbook_set_properties(workbook, &properties))
  }
}
