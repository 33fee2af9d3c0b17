#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// What holds of 64 bytes, one bit a byte and the first byte lowest, found sixteen bytes at a time.
enum ByteMask {
  static let width = 64

  /// The bytes of which `holds` is true.
  @inline(__always)
  static func of(_ bytes: UnsafeRawPointer, where holds: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let first = bits(holds(load(bytes, 0))) | bits(holds(load(bytes, 16))) << 16
    return first | bits(holds(load(bytes, 32))) << 32 | bits(holds(load(bytes, 48))) << 48
  }

  @inline(__always)
  static func load(_ bytes: UnsafeRawPointer, _ offset: Int) -> SIMD16<UInt8> {
    bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// One bit for each of sixteen.
  @inline(__always)
  static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    #if arch(x86_64)
      return UInt64(truncatingIfNeeded: _mm_movemask_epi8(unsafeBitCast(mask, to: __m128i.self)))
    #else
      return portableBits(mask)
    #endif
  }

  /// The same on any processor: each byte is left one bit of its own, and a product adds the bits of eight bytes up in the highest.
  static func portableBits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let places = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    let halves = unsafeBitCast(unsafeBitCast(mask, to: SIMD16<UInt8>.self) & places, to: SIMD2<UInt64>.self)
    return (halves[0] &* 0x0101_0101_0101_0101) >> 56 | ((halves[1] &* 0x0101_0101_0101_0101) >> 56) << 8
  }
}
