import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct ConfigurationTests {
  private func read(_ yaml: String) throws -> Configuration {
    let folder = try Folder(["rapport.yaml": yaml], team: nil)
    return try ConfigurationReader.read(nil, paths: [folder.path])
  }

  /// What is said of a configuration that cannot be used, without its path.
  private func complaint(_ yaml: String) throws -> String? {
    let folder = try Folder(["rapport.yaml": yaml], team: nil)
    do { _ = try ConfigurationReader.read(nil, paths: [folder.path]) } catch {
      #expect(error.kind == .unusable)
      return error.message.replacing(folder.path + "/", with: "")
    }
    return nil
  }

  @Test func everyKeyIsUnderstood() throws {
    let configuration = try read(
      """
      # A comment
      organisation: Our Firm
      time_zone: America/New_York
      weekend: [Friday, Saturday]
      holidays:
        - 2026-12-25
        - 1 Jan 2027
      country_code: +44
      currency: GBP
      date_order: dmy
      window_months: 6
      new_days: 60
      min_group: 3
      aliases:
        contact: [Kontakt, Wer]
        channel.call: Anruf
        Channel.One to one: [Kaffee]
      """)
    let organisation = configuration.organisation
    #expect(organisation.name == "Our Firm")
    #expect(organisation.time.identifier == "America/New_York")
    #expect(organisation.weekend == WeekdaySet([.friday, .saturday]))
    #expect(organisation.holidays == [Day(year: 2026, month: 12, day: 25)!, Day(year: 2027, month: 1, day: 1)!])
    #expect((organisation.countryCode, organisation.currency, organisation.dateOrder) == ("44", "GBP", .dmy))
    #expect((organisation.windowMonths, organisation.newDays, organisation.minGroup) == (6, 60, 3))
    #expect(
      configuration.aliases == [
        "contact": ["Kontakt", "Wer"], "channel.call": ["Anruf"], "channel.one_to_one": ["Kaffee"],
      ])
    #expect(configuration.modelOverrides == [] && configuration.modelPath == nil)
  }

  @Test(arguments: ["", "# nothing\n", "---\n"])
  func nothingSaidIsTheDefaults(yaml: String) throws {
    let organisation = try read(yaml).organisation
    #expect((organisation.time.identifier, organisation.windowMonths, organisation.newDays, organisation.minGroup) == ("UTC", 3, 90, 5))
    #expect(organisation.weekend == WeekdaySet([.saturday, .sunday]))
    #expect((organisation.countryCode, organisation.currency, organisation.dateOrder) == (nil, nil, nil))
  }

  @Test func limitsOfPackedFilesAreRead() throws {
    let limits = try read("limits: {unpacked_megabytes: 64, ratio: 500}").limits
    #expect((limits.unpackedMegabytes, limits.ratio) == (64, 500))
    #expect(try read("limits: {ratio: 500}").limits.unpackedMegabytes == 2048)
    #expect(try complaint("limits: {ratio: 5}")?.contains("ratio must be a whole number between 10 and 2000") == true)
    #expect(try complaint("limits: {ratios: 5}")?.contains("limits: the key `ratios` is not known; did you mean `ratio`?") == true)
    #expect(try complaint("limits: 7")?.contains("limits must be settings") == true)
  }

  @Test func aWeekWithoutWeekendIsPossible() throws {
    #expect(try read("weekend: []\n").organisation.weekend.isEmpty)
    #expect(try read("weekend: Sunday\n").organisation.weekend == WeekdaySet([.sunday]))
  }

  @Test(arguments: [
    ("time_zone: Mars/Olympus", "the time zone `Mars/Olympus` is not known; write a name such as Europe/Berlin."),
    ("weekend: [Funday]", "weekend must be days of the week, such as [Saturday, Sunday]."),
    ("holidays: [25/12/2026]", "`25/12/2026` is no date; write it as 2026-12-25."),
    ("holidays: [2026-02-30]", "`2026-02-30` is no date; write it as 2026-12-25."),
    ("country_code: four", "country_code must be one to three digits, such as 1 or 44."),
    ("country_code: 0049", "country_code must be one to three digits, such as 1 or 44."),
    ("country_code: ٤٤", "country_code must be one to three digits, such as 1 or 44."),
    ("currency: eur", "currency must be three capital letters, such as EUR."), ("date_order: ymd", "date_order must be dmy or mdy."),
    ("window_months: 0", "window_months must be a whole number between 1 and 24."),
    ("window_months: 2.5", "window_months must be a whole number between 1 and 24."),
    ("new_days: soon", "new_days must be a whole number between 1 and 3650."),
    ("min_group: 1", "min_group must be a whole number between 2 and 1000."), ("currency: [a, b]", "a single value must stand here."),
    ("aliases: [a]", "aliases must be a list by column, such as `contact: [Kontakt]`."),
    ("aliases: {contcat: [Kontakt]}", "aliases: `contcat` is no column and no value of one; did you mean `contact`?"),
    ("aliases: {channel.txt: [x]}", "aliases: `channel.txt` is no column and no value of one; did you mean `channel.text`?"),
    (
      "colour: red",
      "the key `colour` is not known; known are organisation, time_zone, weekend, holidays, country_code, currency, "
        + "date_order, window_months, new_days, min_group, bni, sources, mappings, aliases, model, limits."
    ),
    ("curency: EUR", "the key `curency` is not known; did you mean `currency`?"),
    ("model: {presence: {weight: heavy}}", "`presence.weight` must be a number."),
    ("model: {presence: {weight: .nan}}", "`presence.weight` must be a number."),
    ("model: {presence: {weight: .inf}}", "`presence.weight` must be a number."), ("model: [1]", "`` must be a number."),
  ])
  func badValuesNameTheirLine(yaml: String, expected: String) throws {
    #expect(try complaint("organisation: Firm\n\(yaml)\n") == "rapport.yaml, line 2: \(expected)")
  }

  @Test(arguments: ["organisation: [a", "a: b: c", "\tx: 1", "organisation: Firm\norganisation: Firm\n", "- a\n- b\n", "just text"])
  func whatIsNoMappingIsSaid(yaml: String) throws {
    #expect(
      try complaint(yaml)?.hasPrefix("`rapport.yaml` is not valid YAML: ") == true
        || complaint(yaml) == "rapport.yaml, line 1: must hold settings such as `organisation: Our Firm`.")
  }

  @Test func settingsOfBNIAreRead() throws {
    let text = """
      bni:
        point_table: classic-uk-india
        tyfcb_unit: 1000
        tyfcb_steps: [50000, 20000, 5000]
        meeting_hours: 2
        one_to_one_hours: 0.75
        margin_rate: 0.35
        sponsored: {ana.silva: [2026-07, 2026-09], bo.lindt: []}
      """
    let bni = try read(text).organisation.bni
    #expect(bni.pointTable == "classic-uk-india" && bni.tyfcbUnit == 1000 && bni.tyfcbSteps == [50_000, 20_000, 5_000])
    #expect(bni.meetingHours == 2 && bni.oneToOneHours == 0.75 && bni.marginRate == 0.35)
    #expect(bni.sponsored == ["ana.silva": [Month(year: 2026, month: 7), Month(year: 2026, month: 9)], "bo.lindt": []])
    let plain = try read("organisation: Firm\n").organisation.bni
    #expect(plain == BNISettings() && plain.meetingHours == 1.5 && plain.oneToOneHours == 1 && plain.marginRate == nil)
    // One's own table stands beside the configuration.
    #expect(try read("bni: {point_table: tables/ours.json}\n").organisation.bni.pointTable?.hasSuffix("tables/ours.json") == true)
  }

  @Test(arguments: [
    (
      "bni: {margin: 0.4}",
      "the key `margin` is not known; known are point_table, tyfcb_unit, tyfcb_steps, meeting_hours, one_to_one_hours, margin_rate, "
        + "sponsored."
    ),
    ("bni: {margin_rat: 0.4}", "the key `margin_rat` is not known; did you mean `margin_rate`?"),
    ("bni: {margin_rate: 40}", "bni.margin_rate must be a share from 0 to 1, such as 0.4."),
    ("bni: {tyfcb_unit: 0}", "bni.tyfcb_unit must be an amount above 0, such as 1000."),
    ("bni: {tyfcb_steps: [1, 2]}", "bni.tyfcb_steps must fall, such as [50000, 20000, 5000]."),
    ("bni: {meeting_hours: long}", "bni.meeting_hours must be hours from 0 to 24, such as 1.5."),
    ("bni: {sponsored: ana.silva}", "bni.sponsored must be a list by person of months, such as `{ana.silva: [2026-07]}`."),
    ("bni: {sponsored: {ana.silva: [2]}}", "bni.sponsored must hold months, such as `{ana.silva: [2026-07]}`."),
    ("bni: global-2026", "bni must hold settings such as `point_table: global-2026`."),
  ])
  func badSettingsOfBNINameTheirLine(yaml: String, expected: String) throws {
    #expect(try complaint("organisation: Firm\n\(yaml)\n") == "rapport.yaml, line 2: \(expected)")
  }

  @Test func sourcesNameTheOwnersOfExportsInOrder() throws {
    let sources = try read("sources:\n  phones/*.xml: ana.silva\n  '*': Bo Lindt\n").sources
    #expect(sources.map(\.pattern) == ["phones/*.xml", "*"] && sources.map(\.person) == ["ana.silva", "Bo Lindt"])
    #expect(try complaint("sources: ana.silva\n")?.contains("`ana/*.vcf: ana.silva`") == true)
  }

  @Test func changesToTheModelAreGatheredWithTheirPlace() throws {
    let overrides = try read("model:\n  presence:\n    weight: 20\n    events: {half: 2.5, curve: saturating}\n  name: ours\n")
      .modelOverrides
    #expect(
      overrides == [
        ModelOverride(path: ["presence", "weight"], value: 20, place: "rapport.yaml:3"),
        ModelOverride(path: ["presence", "events", "half"], value: 2.5, place: "rapport.yaml:4"),
      ])
  }

  /// Each line means four times what the line before means.
  @Test func anchorsThatMultiplyAreNotFollowedWithoutEnd() throws {
    let lines = (0..<14).map { "  n\($0 + 1): &n\($0 + 1) {a: *n\($0), b: *n\($0), c: *n\($0), d: *n\($0)}\n" }
    let message = try complaint("model:\n  n0: &n0 {x: 1, y: 1}\n" + lines.joined())
    #expect(message?.hasSuffix("the model holds more than 10000 figures.") == true)
  }

  @Test func aModelOfItsOwnIsReadBesideTheConfiguration() throws {
    let folder = try Folder(["rapport.yaml": "model: models/ours.yaml\n", "models/ours.yaml": "presence:\n  weight: 5\n"], team: nil)
    let configuration = try ConfigurationReader.read(nil, paths: [folder.path])
    #expect(configuration.modelPath == folder.path + "/models/ours.yaml")
    #expect(configuration.modelOverrides == [ModelOverride(path: ["presence", "weight"], value: 5, place: "ours.yaml:2")])
    try folder.write("model: gone.yaml\n", "rapport.yaml")
    #expect { try ConfigurationReader.read(nil, paths: [folder.path]) } throws: { error in
      (error as? IngestError)?.message == "The model `\(folder.path)/gone.yaml` cannot be read; check the path in rapport.yaml."
    }
  }

  @Test func theFileIsThatOfTheFirstFolderUnlessNamed() throws {
    let (first, second) = (try Folder(["team2.csv": ""]), try Folder(["rapport.yaml": "organisation: Second\n"]))
    #expect(try ConfigurationReader.read(nil, paths: [first.path + "/team.csv", second.path]).organisation.name == "Second")
    #expect(try ConfigurationReader.read(nil, paths: [first.path, second.path]).organisation.name == "")
    #expect(try ConfigurationReader.read(second.path + "/rapport.yaml", paths: [first.path]).organisation.name == "Second")
    #expect { try ConfigurationReader.read("/nowhere/rapport.yaml", paths: [first.path]) } throws: { error in
      (error as? IngestError)?.kind == .missing
    }
    try second.write([0x61, 0xFF, 0x3A], "rapport.yaml")
    #expect(throws: IngestError.self) { try ConfigurationReader.read(nil, paths: [second.path]) }
  }
}
