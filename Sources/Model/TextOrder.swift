import Foundation

/// Orders by code point, which for UTF-8 is the order of bytes, on every machine.
package func utf8Precedes(_ a: String, _ b: String) -> Bool {
  var (a, b) = (a, b)
  return a.withUTF8 { a in
    b.withUTF8 { b in
      let order = a.isEmpty || b.isEmpty ? 0 : memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
      return order == 0 ? a.count < b.count : order < 0
    }
  }
}
