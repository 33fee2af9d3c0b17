import XLSX

/// A drawing in pixels, from the upper left corner; its colours are those of the page's style.
struct SVG {
  let width: Double
  var height = 0.0
  private(set) var body = ""

  init(width: Double) { self.width = width }

  /// Where a text begins.
  enum Anchor: String { case start, middle, end }

  /// What a text is; the style of the page gives each its looks.
  enum Words: String {
    case label = "t"
    case strong = "s"
  }

  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ kind: String) {
    body += "<path class=\"\(kind)\" d=\"M\(Self.px(from.x)) \(Self.px(from.y))L\(Self.px(to.x)) \(Self.px(to.y))\"/>"
  }

  /// Lays another drawing over this one.
  mutating func append(_ other: SVG) { body += other.body }

  mutating func path(_ data: String, _ kind: String) { body += "<path class=\"\(kind)\" d=\"\(data)\"/>" }

  /// A path that tells its name when it is pointed at.
  mutating func path(_ data: String, _ kind: String, named name: String) {
    body += "<path class=\"\(kind)\" d=\"\(data)\"><title>\(HTML.plain(name))</title></path>"
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, _ kind: String) {
    guard width > 0, height > 0 else { return }
    body +=
      "<rect class=\"\(kind)\" x=\"\(Self.px(x))\" y=\"\(Self.px(y))\" width=\"\(Self.px(width))\" height=\"\(Self.px(height))\"/>"
  }

  /// A line of text; `y` is that of its base line.
  mutating func text(_ text: String, x: Double, y: Double, _ words: Words = .label, anchor: Anchor = .start) {
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body += "<text class=\"\(words.rawValue)\" x=\"\(Self.px(x))\" y=\"\(Self.px(y))\"\(place)>\(HTML.plain(text))</text>"
  }

  mutating func mark(_ mark: Chart.Mark, x: Double, y: Double, radius: Double = 5) {
    path(Self.shape(mark, x: x, y: y, radius: radius), mark.fillClass)
  }

  /// The outline of a mark, of about the same area for each shape.
  static func shape(_ mark: Chart.Mark, x: Double, y: Double, radius: Double) -> String {
    switch mark {
    case .circle:
      let (r, d) = (px(radius), px(2 * radius))
      return "M\(px(x - radius)) \(px(y))a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0-\(d) 0z"
    case .diamond:
      let r = px(radius * 1.25)
      return "M\(px(x)) \(px(y - radius * 1.25))l\(r) \(r)l-\(r) \(r)l-\(r)-\(r)z"
    case .square:
      let side = px(radius * 1.77)
      return "M\(px(x - radius * 0.885)) \(px(y - radius * 0.885))h\(side)v\(side)h-\(side)z"
    }
  }

  /// Names with their marks in a row, or several where one is full; the height they take.
  mutating func legend(_ items: [(mark: Chart.Mark, name: String)], y: Double) -> Double {
    var (x, row) = (0.0, 0.0)
    for item in items {
      let wide = Self.width(item.name) + 34
      if x > 0, x + wide > width { (x, row) = (0, row + 20) }
      mark(item.mark, x: x + 7, y: y + row + 9)
      text(item.name, x: x + 18, y: y + row + 13)
      x += wide
    }
    return row + 26
  }

  /// About the width of a label in pixels: 13 pixels of a system font are a little narrower than Calibri 11.
  static func width(_ text: String, isStrong: Bool = false) -> Double { TextWidth.columns(of: text, isBold: isStrong) * 6.9 }

  /// A text broken at spaces into lines of at most so many pixels, as far as its words allow.
  static func lines(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, Self.width(last + " " + word) <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A length with at most one decimal.
  static func px(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    guard tenths % 10 != 0 else { return String(tenths / 10) }
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension Chart.Mark {
  /// The class of areas in the colour of the mark.
  var fillClass: String { "f\(rawValue)" }
  /// The class of lines in the colour of the mark.
  var lineClass: String { "l\(rawValue)" }
}

/// A scale that turns figures into pixels.
struct SVGScale {
  let range: ClosedRange<Double>
  let from: Double
  let to: Double

  func callAsFunction(_ value: Double) -> Double {
    let length = range.upperBound - range.lowerBound
    return length > 0 ? from + (min(range.upperBound, max(range.lowerBound, value)) - range.lowerBound) / length * (to - from) : from
  }
}
