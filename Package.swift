// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]
/// `make test` optimises the modules that the tests run: for size, which compiles a quarter faster than for speed. The tests and the program's
/// own module are not optimised: they compile four times as fast.
let optimised: [SwiftSetting] =
  strict + (Context.environment["COMPETENCY_LINT_TESTED"] == nil ? [] : [.unsafeFlags(["-Osize", "-assert-config", "Debug"])])
/// Each module has a README.md, which is not compiled.
let readme = ["README.md"]

let package = Package(
  name: "competency-lint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "competency-lint", targets: ["lint-cli"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  // In bottom-up order: a target may depend only on targets above it in this list.
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .target(name: "CStart"),
    .target(name: "Platform", exclude: readme, swiftSettings: strict),
    .target(name: "TextModel", dependencies: ["Platform"], exclude: readme, swiftSettings: optimised),
    .target(name: "JSON", dependencies: ["TextModel"], exclude: readme, swiftSettings: optimised),
    .target(name: "YAML", dependencies: ["CYAML", "TextModel"], exclude: readme, swiftSettings: optimised),
    .target(name: "Schema", dependencies: ["JSON", "TextModel", "YAML"], exclude: readme, swiftSettings: optimised),
    .target(
      name: "Office", dependencies: ["CExpat", "CMinizip", "CZlib", "Schema", "TextModel"], exclude: readme, swiftSettings: strict),
    .target(name: "Standards", dependencies: ["JSON", "Schema", "TextModel", "YAML"], exclude: readme, swiftSettings: optimised),
    .target(
      name: "Linter", dependencies: ["JSON", "Schema", "Standards", "TextModel", "YAML"], exclude: readme, swiftSettings: optimised),
    .target(
      name: "Rules", dependencies: ["Linter", "Schema", "Standards", "TextModel", "YAML"], exclude: readme, swiftSettings: optimised),
    .target(
      name: "Formatting", dependencies: ["Linter", "Schema", "Standards", "TextModel", "YAML"], exclude: readme, swiftSettings: optimised),
    .target(
      name: "Reports", dependencies: ["JSON", "Linter", "Office", "Rules", "Schema", "Standards", "TextModel", "YAML"], exclude: readme,
      swiftSettings: optimised),
    .target(
      name: "LanguageServer",
      dependencies: ["Formatting", "JSON", "Linter", "Platform", "Reports", "Rules", "Schema", "Standards", "TextModel", "YAML"],
      exclude: readme, swiftSettings: optimised),
    .target(
      name: "Interchange",
      dependencies: ["Formatting", "JSON", "Linter", "Office", "Reports", "Rules", "Schema", "Standards", "TextModel", "YAML"],
      exclude: readme, swiftSettings: optimised),
    .executableTarget(
      name: "lint-cli",
      dependencies: [
        "CStart", "Formatting", "Interchange", "JSON", "LanguageServer", "Linter", "Office", "Platform", "Reports", "Rules", "Schema",
        "Standards", "TextModel", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: readme, swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["JSON", "Linter", "Rules", "Schema", "Standards", "TextModel", "YAML"], path: "Tests/TestSupport",
      swiftSettings: optimised),
    .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "TextModel", "YAML"], swiftSettings: strict),
    .testTarget(name: "SchemaTests", dependencies: ["JSON", "Schema", "TestSupport", "TextModel", "YAML"], swiftSettings: strict),
    .testTarget(
      name: "LinterTests",
      dependencies: [
        "Formatting", "JSON", "Linter", "Office", "Reports", "Rules", "Schema", "Standards", "TestSupport", "TextModel", "YAML",
      ],
      exclude: ["Fixtures", "Golden", "Mutations"], swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "Formatting", "JSON", "LanguageServer", "Linter", "Reports", "Rules", "Schema", "Standards", "TestSupport", "TextModel", "YAML",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Formatting", "Interchange", "JSON", "Linter", "Office", "Reports", "Rules", "Schema", "Standards", "TestSupport", "TextModel",
        "YAML",
      ],
      exclude: ["Documents", "Golden", "Samples"], swiftSettings: strict),
    .testTarget(
      name: "HouseTests",
      dependencies: ["Formatting", "JSON", "Linter", "Reports", "Rules", "Schema", "Standards", "TestSupport", "TextModel", "YAML"],
      swiftSettings: optimised),
    // The dependency makes `swift test` build the binary that these tests run.
    .testTarget(
      name: "LintCLITests", dependencies: ["Reports", "Standards", "TestSupport", "TextModel", "lint-cli"], exclude: ["Sessions"],
      swiftSettings: strict),
  ]
)
