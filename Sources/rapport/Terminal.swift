import Foundation

/// What is said on standard output and standard error.
enum Terminal {
  static func print(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput) }

  static func print(_ bytes: [UInt8]) { bytes.withUnsafeBytes(print) }

  static func print(_ bytes: UnsafeRawBufferPointer) { try? FileHandle.standardOutput.write(contentsOf: Data(bytes)) }

  static func error(_ text: String) { write(plain(text) + "\n", to: .standardError) }

  /// The text without control characters, which a name might hold to command the terminal; line ends stay.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control && $0 != "\n" ? "\u{FFFD}" : $0 }))
  }

  private static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }

  /// True where a person reads standard output in colour.
  static var hasColour: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  static func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  static func dim(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// A line on standard error that says how far the work is; only on a terminal, and not with `--quiet`.
struct ProgressLine {
  private let isShown: Bool

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  func show(_ text: String) {
    guard isShown else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }

  func clear() { show("") }
}
