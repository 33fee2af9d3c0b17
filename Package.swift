// swift-tools-version: 6.2
import PackageDescription

// On Linux the module map of CICal names the library that is called; pkg-config names two more, whose loading would slow each start down.
#if os(Linux)
  let libical: String? = nil
#else
  let libical: String? = "libical"
#endif

let package = Package(
  name: "rapport",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "rapport", targets: ["rapport"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "rapport",
      dependencies: [
        "Model", "Ingest", "Ledger", "Scoring", "BNI", "Reporting", "Sample",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "Model", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Ingest", dependencies: ["Model", "CZip", "CExpat", "CICal", "Yams"]),
    .target(
      name: "Ledger",
      dependencies: ["Model", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    .target(name: "Scoring", dependencies: ["Model"]),
    .target(
      name: "BNI", dependencies: ["Model", "Scoring"],
      resources: ["global-2026", "power-of-one-us", "classic-uk-india"].map { .embedInCode("PointTables/\($0).json") }),
    .target(name: "Reporting", dependencies: ["Model", "Scoring", "BNI", "XLSX"]),
    .target(name: "Sample", dependencies: ["Model"]),
    .target(name: "XLSX", dependencies: ["CXLSXWriter"]),
    .systemLibrary(
      name: "CXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CICal", pkgConfig: libical, providers: [.apt(["libical-dev"]), .brew(["libical"])]),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Scoring", "Model", "Ingest", "XLSX"]),
    .testTarget(name: "SampleTests", dependencies: ["Sample", "Model"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["rapport", "Ledger", "Model"],
      exclude: [
        "Gallery", "Workbook/type_in.py", "Workbook/read_sheets.py", "Workbook/fill_template.py", "Workbook/fill_rejects.py",
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "LedgerTests", dependencies: ["Ledger", "Ingest", "Model", "Scoring", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"]),
    .testTarget(name: "BNITests", dependencies: ["BNI", "Reporting", "Scoring", "Model"], exclude: ["Expected"]),
    .testTarget(name: "IngestTests", dependencies: ["Ingest", "Ledger", "Model", "Scoring"], exclude: ["Fixtures", "Workbooks"]),
    .testTarget(name: "ModelTests", dependencies: ["Model"], exclude: ["Folding"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "Model", "Ingest", "Reporting"],
      exclude: [
        "Statistics/make_expected.py", "Statistics/expected.json", "Statistics/make_within_groups.py",
        "Statistics/within_groups.json", "Reference/cases", "Reference/chief_networker.py",
        "Reference/make_cases.py", "Reference/DECISIONS.md",
      ]),
  ]
)

// One rule for all our own targets: what is imported stays inside, and a warning is an error.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
