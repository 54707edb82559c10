// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "competency-lint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "competency-lint", targets: ["lint-cli"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  // Bottom-up: a target may depend only on targets above it in this list.
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CStart"),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "Schema", dependencies: ["YAML"], swiftSettings: strict),
    .target(name: "Linter", dependencies: ["Schema", "YAML"], swiftSettings: strict),
    .target(name: "LanguageServer", dependencies: ["Linter", "Schema", "YAML"], swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["Linter", "Schema", "YAML"], swiftSettings: strict),
    .executableTarget(
      name: "lint-cli",
      dependencies: [
        "CStart", "Interchange", "LanguageServer", "Linter", "Schema", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["Linter", "Schema", "YAML"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "YAML"], swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests", dependencies: ["LanguageServer", "Linter", "Schema", "TestSupport", "YAML"], swiftSettings: strict),
    .testTarget(
      name: "LinterTests", dependencies: ["Linter", "Schema", "TestSupport", "YAML"], exclude: ["Fixtures", "Golden", "Mutations"],
      swiftSettings: strict),
    .testTarget(name: "SchemaTests", dependencies: ["Schema", "TestSupport", "YAML"], swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["Linter", "Schema", "TestSupport", "YAML"], swiftSettings: strict),
    // The dependency makes `swift test` build the binary that these tests run.
    .testTarget(name: "LintCLITests", dependencies: ["TestSupport", "lint-cli"], exclude: ["Sessions"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "Linter", "Schema", "TestSupport", "YAML"], exclude: ["Golden", "Samples"],
      swiftSettings: strict),
  ]
)
