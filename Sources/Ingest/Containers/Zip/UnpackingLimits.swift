/// How much a packed file may hold once it is unpacked, so that a small file cannot fill the memory or take for ever.
package struct UnpackingLimits: Sendable, Equatable {
  /// Bytes of all parts that are read.
  package var unpackedMegabytes = 2048
  /// How many times its packed size a part may grow to.
  package var ratio = 200

  package init() {}

  /// A part that unpacks to less is harmless whatever its ratio.
  static let ratioCountsFrom = 16 << 20

  var unpackedBytes: Int { unpackedMegabytes << 20 }
}
