import Foundation

/// Text folded so that spellings which differ only in case, diacritics or white space are equal: canonical decomposition,
/// full case folding, decomposition, without non-spacing marks, Unicode white space as one space, trimmed.
package func folded(_ text: String) -> String {
  var text = text
  if let result = text.withUTF8(foldedASCII) { return result }
  var scalars = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in caseFolded(text.decomposedStringWithCanonicalMapping).decomposedStringWithCanonicalMapping.unicodeScalars {
    if scalar.properties.generalCategory == .nonspacingMark { continue }
    if scalar.properties.isWhitespace {
      pendingSpace = !scalars.isEmpty
      continue
    }
    if pendingSpace { scalars.append(" ") }
    pendingSpace = false
    scalars.append(scalar)
  }
  return String(scalars)
}

/// Full case folding of every scalar. Lower of upper of lower equals it for all of Unicode but the dotless i,
/// which folds to itself, and Cherokee, whose two cases it joins all the same.
package func caseFolded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    return String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
  var result = ""
  for scalar in text.unicodeScalars {
    guard scalar != "ı" else { result.unicodeScalars.append(scalar); continue }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        result += upper.properties.lowercaseMapping
      }
    }
  }
  return result
}

/// Nil where a byte is not ASCII.
private func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  for byte in bytes where byte >= 0x80 { return nil }
  return String(unsafeUninitializedCapacity: bytes.count) { result in
    var count = 0
    var pendingSpace = false
    for byte in bytes {
      // The ASCII characters that Unicode calls white space.
      if byte == 0x20 || (9...13).contains(byte) {
        pendingSpace = count > 0
        continue
      }
      if pendingSpace {
        result[count] = 0x20
        count += 1
      }
      pendingSpace = false
      result[count] = (65...90).contains(byte) ? byte + 32 : byte
      count += 1
    }
    return count
  }
}
