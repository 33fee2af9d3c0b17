import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct FolderTests {
  private static let log = "date,person,outcome\n2026-10-05,bo.lindt,idea\n"

  private func fault(_ folder: Folder, _ names: [String] = [""]) -> IngestError? {
    do { _ = try folder.read(names) } catch { return error }
    return nil
  }

  @Test func aMissingPathIsNamed() throws {
    let folder = try Folder()
    let error = try #require(fault(folder, ["", "Lgos"]))
    #expect(error.kind == .missing)
    #expect(
      error.message == "There is no file or folder `\(folder.path)/Lgos`; check the spelling, or give the folder that holds your logs.")
  }

  @Test func anEmptyFolderSaysWhatWasLookedFor() throws {
    let error = try #require(fault(try Folder([".hidden.csv": Self.log, "~$team.csv": "x", "rapport.yaml": ""], team: nil)))
    #expect(error.kind == .missing)
    #expect(error.message.hasPrefix("There is no file in `") && error.message.contains("such as team.csv"))
  }

  @Test func withoutATeamListNothingIsRead() throws {
    let error = try #require(fault(try Folder(["log.csv": Self.log], team: nil)))
    #expect(error.kind == .unusable)
    #expect(error.message.hasPrefix("There is no team file in `") && error.message.contains("person,name,role,team,reports_to"))
    #expect(!error.message.contains("The first thing wrong"))
  }

  @Test func aTeamListOfNobodySaysWhy() throws {
    let error = try #require(fault(try Folder(team: "person,name,role\nana,Ana,boss\n")))
    #expect(error.message.contains("/team.csv` line 2: unknown role `boss`"))
  }

  @Test(arguments: [("", "is empty"), ("just text\n", "is no log"), ("%PDF-1.4", "is a PDF")])
  func theOnlyFileNamedMustBeALog(text: String, reason: String) throws {
    let folder = try Folder(["x.csv": text])
    let error = try #require(fault(folder, ["x.csv"]))
    #expect(error.kind == .unusable)
    #expect(error.message.hasPrefix("`\(folder.path)/x.csv` \(reason)"))
  }

  @Test func aNamedFileThatIsNoLogIsARejectAndOneFoundIsAWarning() throws {
    let folder = try Folder(["x.csv": "just text\n", "log.csv": Self.log])
    let named = try folder.read(["team.csv", "x.csv", "log.csv"])
    #expect(named.rejects(in: "x.csv") == ["1: is no log: no row among the first 40 has the columns of a log"])
    #expect(named.warningMessages == [])
    let found = try folder.read()
    #expect(found.report.rejects.isEmpty)
    #expect(found.warningMessages == ["`x.csv` was not read: it is no log: no row among the first 40 has the columns of a log."])
  }

  @Test func foldersBelowAreRead() throws {
    let folder = try Folder(["x.csv/2026/log.csv": Self.log, "empty.csv": ""])
    let activity = try folder.read()
    #expect(activity.outcomes.count == 1)
    #expect(activity.warningMessages == ["`empty.csv` was not read: it is empty."])
  }

  @Test func aFileGivenByTwoPathsIsReadOnce() throws {
    let folder = try Folder(["sub/log.csv": Self.log])
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/again.csv", withDestinationPath: folder.path + "/sub/log.csv")
    let activity = try folder.read(["", "sub", "sub/log.csv", "sub/../sub/log.csv"])
    #expect(activity.report.files.count == 2)
    #expect(activity.outcomes.count == 1)
  }

  @Test func linksInCirclesToFoldersAndToNothingAreSaid() throws {
    let folder = try Folder(["log.csv": Self.log])
    for (name, target) in [("circle", "."), ("self", "self"), ("gone.csv", "nowhere.csv")] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
    }
    let activity = try folder.read()
    #expect(activity.outcomes.count == 1)
    #expect(
      activity.warningMessages
        == ["circle", "gone.csv", "self"].map {
          "`\($0)` was not read: it is no ordinary file, or a link to a folder or to nothing; give what it stands for by its own path."
        })
  }

  @Test func aPipeIsNeverWaitedFor() throws {
    let folder = try Folder(["log.csv": Self.log])
    #expect(mkfifo(folder.path + "/pipe.csv", 0o644) == 0)
    let activity = try folder.read()
    #expect(activity.outcomes.count == 1)
    #expect(activity.warningMessages.count == 1 && activity.warningMessages[0].hasPrefix("`pipe.csv` was not read"))
    #expect(fault(folder, ["", "pipe.csv"])?.kind == nil)
    #expect(fault(folder, ["pipe.csv"])?.message == "`\(folder.path)/pipe.csv` is no ordinary file; give a file or a folder of files.")
  }

  @Test(.enabled(if: geteuid() != 0, "who is root may read everything"))
  func aFolderThatMayNotBeReadStopsTheRun() throws {
    let folder = try Folder(["closed/log.csv": Self.log])
    #expect(chmod(folder.path + "/closed", 0) == 0)
    defer { chmod(folder.path + "/closed", 0o755) }
    #expect(
      fault(folder)?.message == "The folder `\(folder.path)/closed` may not be read; ask for the right to read it, or give another one.")
  }

  @Test func theFolderOfReportsIsNeverRead() throws {
    let folder = try Folder(["log.csv": Self.log, "Reports/2026-10/other.csv": Self.log, "sub/scorecard.json": "{}"])
    let reader = LogReader(configuration: Configuration(), measures: [], output: folder.path + "/Reports")
    #expect(try reader.read([folder.path]).report.files.count == 2)
    #expect(try folder.read().report.files.count == 3)
  }

  @Test func filesAreReadInOrderOfPath() throws {
    let folder = try Folder(["b.csv": Self.log, "a/z.csv": Self.log, "B.csv": Self.log])
    let paths = try folder.read().report.files.map { String($0.path.dropFirst(folder.path.count)).replacing("//", with: "/") }
    #expect(paths == ["/B.csv", "/a/z.csv", "/b.csv", "/team.csv"])
  }
}
