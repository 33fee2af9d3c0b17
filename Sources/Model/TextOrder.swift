/// Orders by code point, which for UTF-8 is the order of bytes, on every machine.
package func utf8Precedes(_ a: String, _ b: String) -> Bool {
  var (a, b) = (a, b)
  return a.withUTF8 { a in
    b.withUTF8 { b in
      for index in 0..<min(a.count, b.count) where a[index] != b[index] { return a[index] < b[index] }
      return a.count < b.count
    }
  }
}
