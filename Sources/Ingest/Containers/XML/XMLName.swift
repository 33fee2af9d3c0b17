import Foundation

/// A name in an XML text: the namespace it is bound to, empty for none, and the name within that.
struct XMLName {
  /// Stands between the two in what the parser hands on; XML cannot hold it.
  static let separator: CChar = 0x1F

  let namespace: UnsafeRawBufferPointer
  let local: UnsafeRawBufferPointer

  init(_ text: UnsafePointer<CChar>) {
    let count = strlen(text)
    guard let found = memchr(text, Int32(Self.separator), count) else {
      namespace = UnsafeRawBufferPointer(start: nil, count: 0)
      local = UnsafeRawBufferPointer(start: text, count: count)
      return
    }
    let length = UnsafeRawPointer(found) - UnsafeRawPointer(text)
    namespace = UnsafeRawBufferPointer(start: text, count: length)
    local = UnsafeRawBufferPointer(start: text + length + 1, count: count - length - 1)
  }

  /// True for a name of one of the namespaces.
  func `is`(_ name: StaticString, in namespaces: [StaticString]) -> Bool {
    local.equals(name) && namespaces.contains { namespace.equals($0) }
  }
}

/// The attributes of an element.
struct XMLAttributes {
  /// Names and values in turn, closed by a null.
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute with this local name, bound to one of the namespaces or to none.
  func value(_ name: StaticString, in namespaces: [StaticString] = []) -> UnsafeRawBufferPointer? {
    var next = list
    while let found = next[0], let value = next[1] {
      let attribute = XMLName(found)
      if attribute.local.equals(name), attribute.namespace.isEmpty || namespaces.contains(where: { attribute.namespace.equals($0) }) {
        return UnsafeRawBufferPointer(start: value, count: strlen(value))
      }
      next += 2
    }
    return nil
  }

  func text(_ name: StaticString, in namespaces: [StaticString] = []) -> String? { value(name, in: namespaces)?.text }

  /// The value of `1` or `true`; an attribute that is missing is neither.
  func flag(_ name: StaticString, in namespaces: [StaticString] = []) -> Bool? {
    value(name, in: namespaces).map { $0.equals("1") || $0.equals("true") || $0.equals("on") }
  }

  func number(_ name: StaticString, in namespaces: [StaticString] = []) -> Int? { value(name, in: namespaces)?.wholeNumber }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && (count == 0 || memcmp(baseAddress!, text.utf8Start, count) == 0)
  }

  /// What nine digits at most write; nil for anything else.
  @inline(__always)
  var wholeNumber: Int? {
    guard !isEmpty, count <= 9 else { return nil }
    var number = 0
    for byte in self {
      guard isDigit(byte) else { return nil }
      number = number &* 10 &+ Int(byte &- 0x30)
    }
    return number
  }
}
