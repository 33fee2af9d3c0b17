import Foundation

/// The parts of an Office file and how they point at one another (ECMA-376, part 2).
final class WorkbookPackage: @unchecked Sendable {
  /// The namespace of sheets, as nearly all programs write it and in the strict form.
  static let sheetNames: [StaticString] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  static let relationshipNames: [StaticString] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
  private static let packageNames: [StaticString] = ["http://schemas.openxmlformats.org/package/2006/relationships"]

  static func isSheetName(_ name: XMLName) -> Bool { sheetNames.contains { name.namespace.equals($0) } }

  private let archive: ZipArchive

  init(_ archive: ZipArchive) { self.archive = archive }

  /// Opens a part to read it piece by piece.
  func open(_ part: String) throws(SheetFault) -> ZipStream { try archive.open(part) }

  func holds(_ part: String) -> Bool { archive.holds(part) }

  /// Reads all of a part that is XML.
  func read(_ part: String, _ handler: any XMLHandler) throws(SheetFault) {
    let xml = XMLStream(handler)
    try archive.read(part) { bytes throws(SheetFault) in
      do throws(XMLFault) { try xml.parse(bytes) } catch {
        if case .stopped = error { return false }
        throw Self.fault(error, part)
      }
      return true
    }
    do throws(XMLFault) { try xml.parse(UnsafeRawBufferPointer(start: nil, count: 0), isFinal: true) } catch {
      if case .stopped = error { return }
      throw Self.fault(error, part)
    }
  }

  /// What is wrong with the XML of a part, and what to do.
  static func fault(_ fault: XMLFault, _ part: String) -> SheetFault { fault.sheetFault("its part `\(part)`") }

  /// Where a part points: by id the kind of the other part, the last word of its type, and its name. What lies outside the file is left out.
  func relationships(of part: String) throws(SheetFault) -> [String: (kind: String, target: String)] {
    let (folder, name) = Self.split(part)
    let relationships = folder + "_rels/" + name + ".rels"
    guard holds(relationships) else { return [:] }
    let reader = RelationshipReader()
    try read(relationships, reader)
    return reader.found.mapValues { (kind: $0.kind, target: Self.resolve($0.target, in: folder)) }
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// The name of a part that another one in `folder` names. It stays within the archive, however many `..` it has.
  private static func resolve(_ target: String, in folder: String) -> String {
    let target = target.replacing("\\", with: "/")
    var path: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/").removingPercentEncoding ?? target
  }

  private final class RelationshipReader: XMLHandler {
    var found: [String: (kind: String, target: String)] = [:]

    func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
      guard name.is("Relationship", in: WorkbookPackage.packageNames), let id = attributes.text("Id"), let type = attributes.text("Type"),
        let target = attributes.text("Target"), attributes.text("TargetMode") != "External"
      else { return }
      found[id] = (type.lastComponent, target)
    }

    func end(_ name: XMLName, in xml: XMLStream) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
  }
}

extension XMLFault {
  /// As a fault of a file; `part` says where in it, such as `its part x`.
  func sheetFault(_ part: String) -> SheetFault {
    switch self {
    case .malformed(let line, let reason):
      SheetFault("is damaged: \(part) is no XML from line \(line) on (\(reason)); fetch or save the file again")
    case .doctype:
      SheetFault("declares a DOCTYPE in \(part), which spreadsheets never do and which is not read; save it anew with Excel or LibreOffice")
    case .tooDeep: SheetFault("nests elements in \(part) too deep for a spreadsheet; save it anew with Excel or LibreOffice")
    case .tooLarge: SheetFault("holds names or tags in \(part) too large for a spreadsheet; save it anew with Excel or LibreOffice")
    case .stopped: SheetFault("was not read to its end")
    }
  }
}
