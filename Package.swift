// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// What everything above the linter uses.
let core: [Target.Dependency] = ["JSON", "Linter", "Schema", "Standards", "TextModel", "YAML"]

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
    .target(name: "TextModel", swiftSettings: strict),
    .target(name: "JSON", dependencies: ["TextModel"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CYAML", "TextModel"], swiftSettings: strict),
    .target(name: "Schema", dependencies: ["JSON", "TextModel", "YAML"], swiftSettings: strict),
    .target(name: "Standards", dependencies: ["JSON", "Schema", "TextModel", "YAML"], swiftSettings: strict),
    .target(name: "Linter", dependencies: ["JSON", "Schema", "Standards", "TextModel", "YAML"], swiftSettings: strict),
    .target(name: "Rules", dependencies: ["Linter", "Schema", "Standards", "TextModel", "YAML"], swiftSettings: strict),
    .target(name: "Formatting", dependencies: ["Linter", "Schema", "Standards", "TextModel", "YAML"], swiftSettings: strict),
    .target(name: "Reports", dependencies: core + ["Rules"], swiftSettings: strict),
    .target(name: "LanguageServer", dependencies: core + ["Formatting", "Reports", "Rules"], swiftSettings: strict),
    .target(name: "Interchange", dependencies: core + ["Formatting", "Reports", "Rules"], swiftSettings: strict),
    .executableTarget(
      name: "lint-cli",
      dependencies: core + [
        "CStart", "Formatting", "Interchange", "LanguageServer", "Reports", "Rules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", dependencies: core + ["Rules"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "TextModel", "YAML"], swiftSettings: strict),
    .testTarget(name: "SchemaTests", dependencies: ["JSON", "Schema", "TestSupport", "TextModel", "YAML"], swiftSettings: strict),
    .testTarget(
      name: "LinterTests", dependencies: core + ["Formatting", "Reports", "Rules", "TestSupport"],
      exclude: ["Fixtures", "Golden", "Mutations"], swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests", dependencies: core + ["Formatting", "LanguageServer", "Reports", "Rules", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: core + ["Formatting", "Interchange", "Reports", "Rules", "TestSupport"],
      exclude: ["Golden", "Samples"], swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: core + ["Formatting", "Reports", "Rules", "TestSupport"], swiftSettings: strict),
    // The dependency makes `swift test` build the binary that these tests run.
    .testTarget(name: "LintCLITests", dependencies: ["lint-cli"], exclude: ["Sessions"], swiftSettings: strict),
  ]
)
