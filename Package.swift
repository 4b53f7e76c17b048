// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Volets",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "volets", targets: ["volets"]),
    .library(name: "ProjectJournal", targets: ["ProjectJournal"]),
    // For tests of the program: makes its system calls fail. Nothing links it.
    .library(name: "Faults", type: .dynamic, targets: ["CFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CEmbedded"),
    .target(name: "Cells"),
    .target(name: "Ncurses", dependencies: ["CNcurses", "Cells"]),
    .target(name: "ProjectModel"),
    .target(name: "Words", dependencies: ["ProjectModel"]),
    .target(name: "Widgets", dependencies: ["Cells"]),
    .target(name: "Screens", dependencies: ["ProjectModel", "Widgets", "Words", "Cells"]),
    // Linked whole, so that the program stays one file that runs where libcsv is not installed.
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .target(
      name: "Exchange", dependencies: ["CLibcsv", "Files", "ProjectModel"],
      linkerSettings: [
        .linkedLibrary(":libcsv.a", .when(platforms: [.linux])),
        .linkedLibrary("csv", .when(platforms: [.macOS])),
      ]),
    // Found when a workbook is written, not at every start; the program runs without it.
    .target(name: "CXlsxwriter"),
    .target(
      name: "Reporting", dependencies: ["CXlsxwriter", "Exchange", "ProjectModel", "Words"]),
    .target(name: "Files"),
    .target(name: "ProjectJournal", dependencies: ["Files", "ProjectModel"]),
    .target(
      name: "Running",
      dependencies: [
        "Cells", "Screens", "Exchange", "Files", "ProjectJournal", "ProjectModel", "Reporting",
        "Words",
      ]),
    .executableTarget(
      name: "volets",
      dependencies: [
        "Cells", "CEmbedded", "Screens", "Exchange", "Files", "Ncurses", "ProjectJournal",
        "ProjectModel", "Reporting", "Running", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport"),
    .target(
      name: "ModelSupport", dependencies: ["ProjectJournal", "ProjectModel", "TestSupport"],
      path: "Tests/ModelSupport"),
    .target(
      name: "RunningSupport", dependencies: ["Cells", "ProjectModel", "Running"],
      path: "Tests/RunningSupport"),
    .testTarget(name: "CellsTests", dependencies: ["Cells", "TestSupport"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Cells", "Screens", "ProjectJournal", "ProjectModel", "Running", "RunningSupport",
        "TestSupport", "Widgets", "Words",
      ],
      exclude: ["Screens"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "ProjectModel", "TestSupport"]),
    .testTarget(
      name: "ProjectModelTests", dependencies: ["ModelSupport", "ProjectModel", "TestSupport"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Exchange", "Files", "ModelSupport", "ProjectModel", "Reporting", "TestSupport", "Words",
      ]),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .testTarget(
      name: "VoletsTests",
      dependencies: [
        "CVterm", "ModelSupport", "Screens", "ProjectJournal", "ProjectModel", "Reporting",
        "TestSupport", "volets", "Words",
      ]),
    .target(name: "CFaults", path: "Tests/CFaults"),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(
      name: "RunningTests",
      dependencies: [
        "Cells", "Screens", "Files", "ProjectJournal", "ProjectModel", "Running",
        "RunningSupport", "TestSupport", "Words",
      ]),
    .testTarget(name: "WordsTests", dependencies: ["ProjectModel", "TestSupport", "Words"]),
    .testTarget(name: "WidgetsTests", dependencies: ["Cells", "TestSupport", "Widgets"]),
    .testTarget(
      name: "ProjectJournalTests",
      dependencies: ["Files", "ProjectJournal", "ProjectModel", "TestSupport"]),
  ],
  cLanguageStandard: .gnu17
)

let cTargets: Set = ["CNcurses", "CEmbedded", "CFaults", "CLibcsv", "CVterm", "CXlsxwriter"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
