import Model
import Testing

@testable import Ingest

@Suite struct PhoneBackupTests {
  private func read(_ text: String, person: String? = "ana.silva") throws -> Activity {
    var options = ReadingOptions()
    options.person = person
    return try Folder(["sms.xml": text]).read(options: options)
  }

  @Test func withoutAnOwnerTheFileIsRejectedWithWhatToDo() throws {
    let activity = try read("<smses></smses>", person: nil)
    #expect(activity.rejects(in: "sms.xml").count == 1)
    #expect(activity.report.rejects[0].reason.contains("--person"))
  }

  /// Pictures are megabytes in one attribute; the parser never sees more than a piece of them.
  @Test func picturesOfMegabytesAreCut() throws {
    let picture = String(repeating: "QUJD", count: 1 << 20)
    let text = """
      <smses><mms date="1790000000000" msg_box="1" address="+491512345678"><parts><part data="\(picture)"/></parts></mms>
      <sms date="1790000000000" type="2" address="+491512345678" body="\(picture)&#55357;&#56832;"/></smses>
      """
    let activity = try read(text)
    #expect(activity.report.rejects.isEmpty)
    #expect(activity.interactions.count == 2)
  }

  @Test func halvesOfCharactersBecomeOneOrAMark() {
    func repaired(_ text: String) -> String {
      Array(text.utf8).withUnsafeBytes { bytes in
        var repair = XMLRepair(bytes)
        var result: [UInt8] = []
        while let piece = repair.next() { result += piece }
        return String(decoding: result, as: UTF8.self)
      }
    }
    #expect(repaired(#"<a b="&#55357;&#56832;"/>"#) == #"<a b="😀"/>"#)
    #expect(repaired(#"<a b="&#xD83D;&#xde00;!"/>"#) == #"<a b="😀!"/>"#)
    #expect(repaired(#"<a b="&#56832;&#55357;x&#0;&#11;&#65535;"/>"#) == "<a b=\"\u{FFFD}\u{FFFD}x\u{FFFD}\u{FFFD}\u{FFFD}\"/>")
    #expect(repaired(#"<a b="&#10;&amp;&#65;&#x1F600;&#;&#99999999999;"/>"#) == #"<a b="&#10;&amp;&#65;&#x1F600;&#;&#99999999999;"/>"#)
    #expect(repaired("<?xml version='1.0'?>\n<!-- <a b='\">\n -->\n<a\u{1}b='\u{1}'/>") == "\n\n\n<a\u{1}b='\u{FFFD}'/>")
    #expect(repaired("<a>&#55357;&#56832;</a><![CDATA[ <b> ]]>") == "<a>😀</a>")
    #expect(repaired("<a b='&#55357;") == "<a b='\u{FFFD}")
  }

  @Test func entityBombsAndForeignEntitiesAreRefused() throws {
    let bomb = """
      <?xml version="1.0"?><!-- > --><!DOCTYPE calls [<!ENTITY a "\(String(repeating: "x", count: 1000))">]><calls><call number="&a;"/></calls>
      """
    #expect(try read(bomb).rejects(in: "sms.xml") == ["1: a backup with a DOCTYPE is not read; make it anew with SMS Backup & Restore"])
  }

  @Test func aBackupThatBreaksOffIsSaid() throws {
    let text = "<smses>\n<sms date=\"1790000000000\" type=\"1\" address=\"+491512345678\"/>\n<sms date="
    let activity = try read(text)
    #expect(activity.rejects(in: "sms.xml").map { $0.contains("the backup is damaged or breaks off here") } == [true])
    #expect(activity.interactions.count == 0)
  }

  @Test func endlessNestingIsRefused() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try read("<smses>" + deep).rejects(in: "sms.xml").count == 1)
  }
}
