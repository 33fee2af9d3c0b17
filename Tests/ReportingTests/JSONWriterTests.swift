import Foundation
import Model
import Testing

@testable import Reporting

/// Values as they stand in JSON, read back by Foundation.
@Suite struct JSONWriterTests {
  @Test func numbersReadBackAndWholeOnesHaveNoPoint() throws {
    let whole = [0, 7, 10, 99, 100, 12_345, -1, -10, -987, Int.max, Int.min, 999_999_999_999_999]
    #expect(text { json in for number in whole { json.write(nil, number) } } == "[" + whole.map(String.init).joined(separator: ", ") + "]")
    let large: [Double] = [0, -0.0, 3, -42, 1e14, 999_999_999_999_999, -999_999_999_999_999]
    #expect(
      text { json in for number in large { json.write(nil, number) } }
        == "[0, 0, 3, -42, 100000000000000, 999999999999999, -999999999999999]")
    var random = SplitMix64(seed: 7)
    let broken =
      (0..<500).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite) + [
        0.1, -0.25, 1e15, 1e16, Double.leastNonzeroMagnitude, 1e300, 0.0001,
      ]
    #expect(
      text { json in for number in broken { json.write(nil, number) } } == "[" + broken.map(\.description).joined(separator: ", ") + "]")
    #expect(text { json in for number in [Double.nan, .infinity, -.infinity] { json.write(nil, number) } } == "[null, null, null]")
  }

  @Test func textsSurviveWhateverIsEscapedWherever() throws {
    var texts = ["", "Ünal 山田 🙂"]
    for length in 1...20 {
      for place in 0..<length {
        for sign in ["\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", " ", "!", "[", "]", "#", "~", "é"] {
          texts.append(String(repeating: "a", count: place) + sign + String(repeating: "b", count: length - place - 1))
        }
      }
    }
    let written = text { json in for text in texts { json.write(nil, text) } }
    #expect(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String] == texts)
    #expect(text { $0.write(nil, "a\u{1}\u{7F}\n\"\\") } == #"["a\u0001\u007f\n\"\\"]"#)
  }

  @Test(arguments: [0, 1, 2, 40]) func membersInPartsStandAsIfWrittenAtOnce(_ count: Int) {
    @Sendable func member(_ index: Int, _ json: inout JSONWriter) { json.object(inline: true) { $0.write("number", index) } }
    let whole = Self.written { json in
      json.array("members") { json in for index in 0..<count { member(index, &json) } }
      json.write("next", 1)
    }
    let taken = Taken()
    var parts = JSONWriter(to: taken.take)
    parts.object { json in
      json.array("members") { $0.members(parts: count, capacity: 16, member) }
      json.write("next", 1)
    }
    parts.finish()
    #expect(String(decoding: taken.bytes, as: UTF8.self) == whole)
  }

  private final class Taken: @unchecked Sendable {
    var bytes: [UInt8] = []
    func take(_ piece: UnsafeRawBufferPointer) { bytes += piece }
  }

  private static func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.object(nil, inline: false, body)
    return String(decoding: json.finished(), as: UTF8.self)
  }

  /// An array on one line.
  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.array(inline: true, body)
    return String(decoding: json.bytes(), as: UTF8.self)
  }
}
