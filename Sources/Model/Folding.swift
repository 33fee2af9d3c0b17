import Foundation

/// Text folded so that spellings which differ only in case, diacritics or white space are equal: canonical decomposition,
/// full case folding, decomposition, without non-spacing marks, Unicode white space as one space, trimmed.
package func folded(_ text: String) -> String {
  var text = text
  if let result = text.withUTF8(foldedASCII) { return result }
  var scalars = String.UnicodeScalarView()
  var pendingSpace = false
  let decomposed = text.decomposedStringWithCanonicalMapping
  let lower = caseFolded(decomposed)
  for scalar in (differInASCIIAlone(lower, decomposed) ? lower : lower.decomposedStringWithCanonicalMapping).unicodeScalars {
    if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark { continue }
    if scalar.isASCII ? isSpace(UInt8(scalar.value)) : scalar.properties.isWhitespace {
      pendingSpace = !scalars.isEmpty
      continue
    }
    if pendingSpace { scalars.append(" ") }
    pendingSpace = false
    scalars.append(scalar)
  }
  return String(scalars)
}

/// True for texts whose other scalars are the same; what is decomposed stays so when the case of letters of ASCII changes.
private func differInASCIIAlone(_ a: String, _ b: String) -> Bool {
  a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).allSatisfy { $0 == $1 || $0 < 0x80 && $1 < 0x80 }
}

/// True for the characters of ASCII that Unicode calls white space.
private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

/// Full case folding of every scalar. Lower of upper of lower equals it for all of Unicode but the dotless i,
/// which folds to itself, and Cherokee, whose two cases it joins all the same.
package func caseFolded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    return String(decoding: text.utf8.map(lowercased), as: UTF8.self)
  }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      result.unicodeScalars.append(Unicode.Scalar(lowercased(UInt8(scalar.value))))
      continue
    }
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
      if isSpace(byte) {
        pendingSpace = count > 0
        continue
      }
      if pendingSpace {
        result[count] = 0x20
        count += 1
      }
      pendingSpace = false
      result[count] = lowercased(byte)
      count += 1
    }
    return count
  }
}
