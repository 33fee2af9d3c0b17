import Crypto

/// Digests, for names that must not meet and orders that must not be guessed.
package enum Digest {
  /// SHA-256, 32 bytes.
  package static func of(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// HMAC with SHA-256, 32 bytes.
  package static func of(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }

  /// Digits of a digest, two a byte.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// SHA-256 of bytes that come piece by piece.
package struct GrowingDigest {
  private var hash = SHA256()

  package init() {}

  package mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// 32 bytes.
  package func finished() -> [UInt8] { Array(hash.finalize()) }
}

/// Digests of passages that only who has the key can make: SHA-256 of the key, filled up to a block of 64 bytes, and the passage.
package struct PassageDigester: Sendable {
  private let keyed: SHA256

  package init(key: [UInt8]) {
    var hash = SHA256()
    hash.update(data: key + [UInt8](repeating: 0, count: 64 - key.count))
    keyed = hash
  }

  package func digest(_ bytes: UnsafeRawBufferPointer) -> Passage.Digest {
    var hash = keyed
    hash.update(bufferPointer: bytes)
    return hash.finalize().withUnsafeBytes { digest in
      Passage.Digest(
        first: UInt64(littleEndian: digest.loadUnaligned(as: UInt64.self)),
        second: UInt64(littleEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }
}
