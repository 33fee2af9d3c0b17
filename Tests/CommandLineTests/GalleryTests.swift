import Foundation
import Testing

/// Every way to go wrong that the gallery knows, as the user sees it.
@Suite struct GalleryTests {
  static let pages: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Gallery").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder + "/" + $0 }
  }()

  @Test func theGalleryHasPages() {
    #expect(Self.pages.count >= 12)
  }

  @Test(arguments: pages) func page(_ path: String) throws {
    let folder = try TemporaryFolder()
    var page = Transcript(try String(contentsOfFile: path, encoding: .utf8))
    try page.prepare(in: folder.url)
    #expect(!page.steps.isEmpty)
    for step in page.steps {
      let result = try run(step.arguments, in: folder.url, asNobody: page.isAboutRights && geteuid() == 0)
      #expect(result.status == step.status, "\(page.title): \(result.error)")
      #expect(result.output == step.output, "\(page.title)")
      #expect(result.error == step.error, "\(page.title)")
    }
  }

  /// The superuser may write anywhere, so pages about rights are run as somebody else.
  private func run(_ arguments: [String], in folder: URL, asNobody: Bool) throws -> Program.Result {
    guard asNobody else { return try Program.run(arguments, in: folder) }
    let copy = folder.appendingPathComponent(".rapport").path
    if !FileManager.default.fileExists(atPath: copy) { try FileManager.default.copyItem(atPath: Program.path, toPath: copy) }
    return try Program.run(["--reuid=65534", "--clear-groups", "--", copy] + arguments, in: folder, program: "/usr/bin/setpriv")
  }
}
