import CZip
import Foundation

/// A zip archive in memory. Nothing is ever unpacked into files, and names mean nothing outside the archive.
final class ZipArchive: @unchecked Sendable {
  /// An entry of the archive.
  struct Entry {
    let index: UInt64
    /// As it stands in the archive.
    let name: String
    let packedSize: Int
    let isEncrypted: Bool
  }

  /// Office files have a few dozen entries.
  private static let mostEntries = 65_536

  let file: MappedFile
  private let limits: UnpackingLimits
  private var entries: [String: Entry] = [:]
  /// Names that stand twice, so that no two programs need agree on what they hold.
  private var twice: Set<String> = []
  /// By entry, how much has been unpacked of it at most.
  private var unpacked: [UInt64: Int] = [:]

  /// Reads the list of entries.
  init(_ file: MappedFile, limits: UnpackingLimits) throws(SheetFault) {
    (self.file, self.limits) = (file, limits)
    let zip = try ZipHandle(file.bytes)
    let count = zip_get_num_entries(zip.archive, 0)
    guard count <= Self.mostEntries else { throw SheetFault("holds more than \(Self.mostEntries) entries, which no workbook does") }
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(zip.archive, index, 0, &status) == 0, let name = status.name else { continue }
      let entry = Entry(
        index: index, name: String(cString: name), packedSize: Int(clamping: status.comp_size),
        isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
      let key = Self.key(entry.name)
      if entries.updateValue(entry, forKey: key) != nil { twice.insert(key) }
    }
  }

  /// Some programs write backslashes, some a slash at the beginning, and upper and lower case are one (ECMA-376, part 2).
  private static func key(_ name: String) -> String {
    let path = name.replacing("\\", with: "/").lowercased()
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  /// The names of all entries in small letters; nil where the bytes are no archive that can be read.
  static func names(_ bytes: UnsafeRawBufferPointer) -> Set<String>? {
    guard let zip = try? ZipHandle(bytes) else { return nil }
    let count = min(zip_get_num_entries(zip.archive, 0), Int64(mostEntries))
    return Set((0..<UInt64(max(0, count))).compactMap { zip_get_name(zip.archive, $0, 0).map { key(String(cString: $0)) } })
  }

  func holds(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Reads an entry from its beginning, piece by piece, until `body` returns false.
  /// - Throws: What is wrong with the entry, which may show only at its end.
  func read(_ name: String, _ body: (UnsafeRawBufferPointer) throws(SheetFault) -> Bool) throws(SheetFault) {
    let stream = try open(name)
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = try stream.read(into: piece)
      if count == 0 { return }
      if try !body(UnsafeRawBufferPointer(rebasing: piece[..<count])) { return }
    }
  }

  /// Opens an entry to read it from its beginning.
  func open(_ name: String) throws(SheetFault) -> ZipStream {
    let key = Self.key(name)
    guard let entry = entries[key] else { throw SheetFault("lacks the part `\(name)`; save it anew with the program that made it") }
    guard !twice.contains(key) else { throw SheetFault("holds the part `\(name)` twice; save it anew with the program that made it") }
    guard !entry.isEncrypted else { throw SheetFault("is protected by a password; save it without one") }
    return try ZipStream(self, entry)
  }

  /// Takes down how much has been unpacked of an entry, and stops what is made to burst.
  fileprivate func note(_ count: Int, of entry: Entry) throws(SheetFault) {
    unpacked[entry.index] = max(count, unpacked[entry.index] ?? 0)
    let total = unpacked.values.reduce(0, +)
    guard total <= limits.unpackedBytes else {
      throw SheetFault(
        "unpacks to more than \(limits.unpackedMegabytes) MB; if it is meant to, raise `unpacked_megabytes` under `limits` in rapport.yaml")
    }
    guard count <= UnpackingLimits.ratioCountsFrom || count / max(1, min(entry.packedSize, file.bytes.count)) < limits.ratio else {
      throw SheetFault(
        "unpacks to more than \(limits.ratio) times its size; if it is meant to, raise `ratio` under `limits` in rapport.yaml")
    }
  }
}

/// An entry of an archive as it is unpacked.
final class ZipStream {
  private let archive: ZipArchive
  private let entry: ZipArchive.Entry
  private let zip: ZipHandle
  private let stream: OpaquePointer
  private var count = 0

  fileprivate init(_ archive: ZipArchive, _ entry: ZipArchive.Entry) throws(SheetFault) {
    (self.archive, self.entry) = (archive, entry)
    zip = try ZipHandle(archive.file.bytes)
    guard let stream = zip_fopen_index(zip.archive, entry.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(zip.archive))
      throw code == ZIP_ER_COMPNOTSUPP
        ? SheetFault("is packed in a way that cannot be read; save it anew with Excel or LibreOffice") : Self.damaged(entry.name)
    }
    self.stream = stream
  }

  deinit { zip_fclose(stream) }

  /// The next bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetFault) -> Int {
    guard !buffer.isEmpty else { return 0 }
    let read = zip_fread(stream, buffer.baseAddress, UInt64(buffer.count))
    guard read >= 0 else { throw Self.damaged(entry.name) }
    count += Int(read)
    try archive.note(count, of: entry)
    return Int(read)
  }

  private static func damaged(_ name: String) -> SheetFault {
    SheetFault("is damaged: the part `\(name)` cannot be unpacked whole; fetch or save the file again")
  }
}

/// An open archive of libzip; each reader has its own, since they keep their place in it.
private final class ZipHandle {
  let archive: OpaquePointer

  /// - Parameter bytes: Must live as long as the archive.
  init(_ bytes: UnsafeRawBufferPointer) throws(SheetFault) {
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else {
      throw SheetFault("is too large to be read")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw SheetFault("is damaged or cut off; fetch or save the file again")
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }
}
