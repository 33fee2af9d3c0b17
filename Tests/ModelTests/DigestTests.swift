import Testing

@testable import Model

@Suite struct DigestTests {
  /// The examples of FIPS 180-4 and of RFC 4231.
  @Test func theDigestIsThatOfTheStandard() {
    func hex(_ text: String) -> String { Digest.hex(Digest.of(Array(text.utf8))) }
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    let keyed = Digest.of(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(Digest.hex(keyed) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }
}
