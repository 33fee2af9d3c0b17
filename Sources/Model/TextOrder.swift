/// Orders by code point, which for UTF-8 is the order of bytes, on every machine.
package func utf8Precedes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
