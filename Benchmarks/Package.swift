// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "VoletsBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "Volets", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "DecoderBenchmark",
      dependencies: [.product(name: "ProjectJournal", package: "Volets")])
  ]
)
