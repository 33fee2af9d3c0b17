import CExpat
import Foundation

/// Hears of the pieces of an XML text as they stream by.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream)
  func end(_ name: XMLName, in xml: XMLStream)
  func text(_ bytes: UnsafeRawBufferPointer)
}

/// What is wrong with an XML text.
enum XMLFault: Error {
  case malformed(line: Int, String)
  /// A declaration of types and entities: no spreadsheet program writes one, and what it may hold can grow without bounds.
  case doctype
  case tooDeep
  case tooLarge
  /// The text is in order; its handler wants no more of it.
  case stopped
}

/// Reads an XML text piece by piece and tells a handler of it. Nothing outside the text is ever fetched.
final class XMLStream {
  /// Far deeper than spreadsheets and backups nest.
  private static let deepest = 256
  /// A tag or comment that is longer is none; looking for its end again with each piece would take for ever.
  private static let longestPiece = 1 << 20
  /// What the names and the open elements of a text may take up.
  private static let memory = 1 << 25

  private let parser: XML_Parser?
  private unowned(unsafe) let handler: any XMLHandler
  private var depth = 0
  private var fault: XMLFault?
  /// Bytes given since the handler last heard of something.
  private var silence = 0
  /// How many bytes have been given.
  private(set) var given = 0
  /// The encoding that the text names; nil where it names none.
  private(set) var encoding: String?
  /// The namespace of names without a prefix, where the outermost element says so and no other one does.
  private(set) var defaultNamespace: String?

  /// - Parameter handler: Must live as long as the stream.
  init(_ handler: any XMLHandler) {
    self.handler = handler
    parser = cexpat_create(Self.memory, XMLName.separator)
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLStream.from($0).start($1!, $2!) }, { XMLStream.from($0).end($1!) })
    XML_SetCharacterDataHandler(parser) { XMLStream.from($0).text($1!, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLStream.from(data).stop(.doctype) }
    XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      if let encoding { XMLStream.from(data).encoding = String(cString: encoding) }
    }
    XML_SetStartNamespaceDeclHandler(parser) { data, prefix, uri in
      if prefix == nil { XMLStream.from(data).noteDefaultNamespace(uri.map { String(cString: $0) } ?? "") }
    }
  }

  deinit {
    if let parser { XML_ParserFree(parser) }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLStream {
    Unmanaged<XMLStream>.fromOpaque(data!).takeUnretainedValue()
  }

  /// Takes the next bytes of the text.
  func parse(_ bytes: UnsafeRawBufferPointer, isFinal: Bool = false) throws(XMLFault) {
    guard let parser else { throw .tooLarge }
    given += bytes.count
    silence += bytes.count
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes.count), isFinal ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK else {
      let code = XML_GetErrorCode(parser)
      if code == XML_ERROR_NO_MEMORY { throw .tooLarge }
      throw .malformed(line: Int(XML_GetCurrentLineNumber(parser)), String(cString: XML_ErrorString(code)))
    }
    if silence > Self.longestPiece { throw .tooLarge }
  }

  /// Wants no more of the text.
  func stop(_ reason: XMLFault = .stopped) {
    guard fault == nil else { return }
    fault = reason
    XML_StopParser(parser, 0)
  }

  /// The line at which the parser stands, 1 for the first.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// Where the piece that the handler is being told of ends.
  var position: Int { Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser)) }

  private func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    guard fault == nil else { return }
    silence = 0
    depth += 1
    guard depth <= Self.deepest else { return stop(.tooDeep) }
    handler.start(XMLName(name), XMLAttributes(list: attributes), in: self)
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard fault == nil else { return }
    silence = 0
    depth -= 1
    handler.end(XMLName(name), in: self)
  }

  private func text(_ start: UnsafePointer<CChar>, _ count: Int32) {
    guard fault == nil else { return }
    silence = 0
    handler.text(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  private func noteDefaultNamespace(_ uri: String) {
    defaultNamespace = depth == 0 && defaultNamespace == nil ? uri : ""
  }
}
