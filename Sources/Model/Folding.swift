import Foundation

/// Text folded so that spellings which differ only in case, diacritics or white space are equal: canonical decomposition,
/// full case folding, decomposition, without non-spacing marks, Unicode white space as one space, trimmed.
package func folded(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text.utf8) }
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

private func foldedASCII(_ bytes: some Sequence<UInt8>) -> String {
  var result: [UInt8] = []
  var pendingSpace = false
  for byte in bytes {
    // The ASCII characters that Unicode calls white space.
    if byte == 0x20 || (9...13).contains(byte) {
      pendingSpace = !result.isEmpty
      continue
    }
    if pendingSpace { result.append(0x20) }
    pendingSpace = false
    result.append((65...90).contains(byte) ? byte + 32 : byte)
  }
  return String(decoding: result, as: UTF8.self)
}
