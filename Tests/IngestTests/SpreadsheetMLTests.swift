import Foundation
import Testing

@testable import Ingest

@Suite struct SpreadsheetMLTests {
  private func file(_ worksheets: String, styles: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>\r<?mso-application progid="Excel.Sheet"?>\r
      <ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
      <Styles>\(styles)</Styles>\(worksheets)</ss:Workbook>
      """.utf8)
  }

  @Test func cellsAndRowsStandWhereTheyShould() throws {
    let read = try ReadSheets(
      file(
        """
        <Worksheet ss:Name="One"><ss:Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="Number">3.0</Data></Cell></Row>
        <Row ss:Index="3" ss:Span="1"><Cell Index="2"><ss:Data Type="DateTime">2026-02-25T07:52:23</ss:Data></Cell></Row>
        <Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=1"/>
        <Cell><Comment><ss:Data>no</ss:Data></Comment></Cell><Cell ss:StyleID="x"><Data ss:Type="Number">1.856610963E+10</Data></Cell></Row></ss:Table>
        </Worksheet><Worksheet ss:Name="Two"><Table><Row><Cell><Data ss:Type="String">b</Data></Cell></Row></Table>
        <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet><Worksheet ss:Name="Three"/>
        """))
    #expect(read.fault == nil)
    #expect(read.sheets.map(\.name) == ["One", "Two", "Three"])
    #expect(read.sheets[0].rows == [["a", "", "3"], [""], ["", "2026-02-25T07:52:23"], [""], ["yes", "", "", "", "18566109630"]])
    #expect(
      read.sheets[0].remarks == [
        "The cell B5 holds an error such as #N/A and counted as blank; mend the formula.",
        "The formula in C5 has no stored result and counted as blank; open the workbook in Excel or LibreOffice and save it.",
        "The range A1:B1 is merged; the text counts for the first cell alone, the others are blank.",
      ])
    #expect(read.sheets[1].rows == [["b"]])
    #expect(read.sheets[1].remarks == ["The workbook hides this sheet; it was read all the same."])
    #expect(read.sheets[2].rows.isEmpty)
  }

  @Test func boldIsMarkedWhereAskedFor() throws {
    let bytes = file(
      """
      <Worksheet ss:Name="One"><Table><Row><Cell ss:StyleID="s1"><Data ss:Type="String">style</Data></Cell>
      <Cell ss:StyleID="s2"><Data ss:Type="String">parent</Data></Cell><Cell ss:StyleID="s3"><Data ss:Type="String">not</Data></Cell>
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>tag</B></ss:Data></Cell>
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>half</B><Font html:Size="9"> not</Font></ss:Data></Cell>
      <Cell><ss:Data ss:Type="String"><html:Font ss:Bold="1">font</html:Font></ss:Data></Cell></Row>
      <Row ss:StyleID="s1"><Cell><Data ss:Type="String">row</Data></Cell></Row></Table></Worksheet>
      """,
      styles: """
        <Style ss:ID="s1"><Font ss:Bold="1"/></Style><Style ss:ID="s2" ss:Parent="s1"><Font ss:Size="9"/></Style>
        <Style ss:ID="s3" ss:Parent="s1"><Font ss:Bold="0"/></Style>
        """)
    let plain = [["style", "parent", "not", "tag", "half not", "font"], ["row"]]
    #expect(try ReadSheets(bytes).sheets[0].rows == plain)
    let marked = [["\u{2}style", "\u{2}parent", "not", "\u{2}tag", "half not", "\u{2}font"], ["\u{2}row"]]
    #expect(try ReadSheets(bytes, markingBold: true).sheets[0].rows == marked)
  }

  @Test func otherXMLIsNoWorkbook() {
    for text in ["<?xml version=\"1.0\"?><smses count=\"0\"/>", "urn:schemas-microsoft-com:office:spreadsheet", "<"] {
      #expect(!Array(text.utf8).withUnsafeBytes(SpreadsheetMLFile.claims))
    }
  }
}
