/// Texts made safe to stand in a page; names are typed by outsiders.
enum HTML {
  /// A text between tags. What runs from right to left inside of it is isolated, so that figures beside it stay in their place.
  static func text(_ text: String) -> String {
    // A figure stays with its sign on one line.
    let text = text.utf8.contains(UInt8(ascii: "%")) ? text.replacing(" %", with: "\u{A0}%") : text
    if isPlain(text) { return text }
    let scalars = Array(text.unicodeScalars)
    var (html, index) = ("", 0)
    while index < scalars.count {
      guard TextColumns.isRightToLeft(scalars[index]) else {
        append(scalars[index], to: &html)
        index += 1
        continue
      }
      let end = endOfRun(scalars, from: index)
      html += "<bdi>"
      for scalar in scalars[index...end] { append(scalar, to: &html) }
      html += "</bdi>"
      index = end + 1
    }
    return html
  }

  /// A text inside the quotation marks of an attribute, or one whose direction its element sets.
  static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    var html = ""
    for scalar in text.unicodeScalars { append(scalar, to: &html) }
    return html
  }

  /// The last letter from right to left before the next other letter or digit.
  private static func endOfRun(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    for index in start..<scalars.count {
      if TextColumns.isRightToLeft(scalars[index]) {
        end = index
      } else if scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil {
        break
      }
    }
    return end
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 != 0x27 }
  }

  private static func append(_ scalar: Unicode.Scalar, to html: inout String) {
    switch scalar {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    case "\"": html += "&quot;"
    case "'": html += "&#39;"
    // Controls, and marks that turn the direction of what follows.
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": html += " "
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
    default: html.unicodeScalars.append(scalar)
    }
  }
}
