import Model

/// Gives the identities of all workers one set of ids, each identity once. Each core takes those whose hash falls into its share,
/// so that nobody waits for anybody.
struct IdentityMerging {
  private(set) var identities: [Identity] = []
  /// For each source the ids of its identities.
  private(set) var numbers: [[IdentityID]] = []

  /// What one worker met, with the common ids of texts, and the hash of each.
  final class Source: Sendable {
    let identities: Column<Identity>
    let hashes: Column<UInt32>

    init(_ identities: consuming Column<Identity>) {
      var hashes = Column<UInt32>()
      hashes.reserve(identities.count)
      for identity in identities.elements { hashes.append(IdentityMerging.hash(identity)) }
      self.identities = identities
      self.hashes = hashes
    }
  }

  /// What becomes of the numbers of one kind of text.
  struct Field: Sendable {
    let firstID: TextPool.ID
    /// For each number of the worker's the common one; nil where they are the same.
    let moves: [UInt32]?

    /// The common id of a number plus one; 0 stays.
    @inline(__always)
    func id(_ number: UInt32) -> TextPool.ID {
      number == 0 ? 0 : firstID + (moves?[Int(number - 1)] ?? number - 1)
    }
  }

  init(_ sources: [Source]) {
    let ids = sources.map { UnsafeMutableSendable(UnsafeMutableBufferPointer<IdentityID>.allocate(capacity: $0.identities.count)) }
    defer { for ids in ids { ids.pointer.deallocate() } }
    let shares = mapInParallel(processorCount, minimum: 2) { Self.distinct(sources, share: $0, ids: ids) }
    var (begins, total) = ([Int](), 0)
    for share in shares {
      begins.append(total)
      total += share.count
    }
    identities = [Identity](unsafeUninitializedCapacity: total) { [begins] buffer, count in
      LargePages.ask(for: buffer)
      let all = UnsafeMutableSendable(buffer)
      inParallel(shares.count, minimum: 2) { share in
        for (index, place) in shares[share].enumerated() {
          all.pointer.initializeElement(at: begins[share] + index, to: sources[Int(place.source)].identities[Int(place.index)])
        }
      }
      count = total
    }
    numbers = mapInParallel(sources.count, minimum: 2) { [begins] source in
      ids[source].pointer.indices.map { ids[source].pointer[$0] + IdentityID(begins[Self.share(sources[source].hashes[$0])]) }
    }
  }

  /// Numbers the identities of a share and returns where the first of each stands.
  private static func distinct(
    _ sources: [Source], share: Int, ids: [UnsafeMutableSendable<IdentityID>]
  ) -> [Position] {
    var found: [Position] = []
    let expected = sources.reduce(0) { $0 + $1.identities.count } / processorCount + 64
    found.reserveCapacity(expected)
    // Three quarters taken at most if every identity is another: memory that is touched for the first time costs more than a longer way.
    var mask = 63
    while mask * 3 < expected * 4 { mask = mask * 2 + 1 }
    var slots = [UInt64](repeating: 0, count: mask + 1)
    for (number, source) in sources.enumerated() {
      for index in 0..<source.identities.count where Self.share(source.hashes[index]) == share {
        let (hash, identity) = (source.hashes[index], source.identities[index])
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
          let other = found[Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1]
          if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash,
            areEqual(sources[Int(other.source)].identities[Int(other.index)], identity)
          {
            break
          }
          slot = (slot + 1) & mask
        }
        if slots[slot] == 0 {
          found.append(Position(source: UInt32(number), index: UInt32(index)))
          slots[slot] = UInt64(hash) << 32 | UInt64(found.count)
        }
        ids[number].pointer[index] = IdentityID(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if found.count * 4 > mask * 3 { (slots, mask) = grown(slots) }
      }
    }
    return found
  }

  /// Where an identity stands.
  private struct Position {
    let source: UInt32
    let index: UInt32
  }

  private static func grown(_ slots: [UInt64]) -> (slots: [UInt64], mask: Int) {
    var larger = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    return (larger, mask)
  }

  /// Which core numbers the identities of a hash; by its upper bits, since the lower ones choose the slot.
  @inline(__always)
  private static func share(_ hash: UInt32) -> Int { Int((UInt64(hash) * UInt64(processorCount)) >> 32) }

  @inline(__always)
  private static func hash(_ identity: Identity) -> UInt32 {
    let first = UInt64(identity.name) | UInt64(identity.company) << 32
    let second = UInt64(identity.email) | UInt64(identity.phone) << 32
    let mixed = first &* 0x9E37_79B9_7F4A_7C15 ^ second &+ UInt64(UInt32(bitPattern: identity.colleague.first))
    let product = mixed.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return UInt32(truncatingIfNeeded: (product.high ^ product.low) >> 16)
  }

  /// Two are one where all that was understood of them is the same; the folded name goes with the name.
  @inline(__always)
  private static func areEqual(_ a: Identity, _ b: Identity) -> Bool {
    a.name == b.name && a.company == b.company && a.email == b.email && a.phone == b.phone
      && a.colleague.first == b.colleague.first && a.colleague.second == b.colleague.second
  }
}

extension Identity {
  /// The identity with the common ids of its texts, which are numbers, plus one, of the worker's.
  @inline(__always)
  func moved(_ fields: [IdentityMerging.Field]) -> Identity {
    var moved = Identity(
      name: fields[0].id(name), foldedName: fields[1].id(foldedName), company: fields[2].id(company), email: fields[3].id(email),
      phone: fields[4].id(phone))
    moved.colleague = colleague
    return moved
  }
}
