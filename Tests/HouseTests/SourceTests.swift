import TestSupport
import Testing

/// House rules that are checked by a scan of the sources.
struct SourceTests {
  /// What traps or looks away.
  private static let forbidden: Set<Substring> = ["fatalError", "preconditionFailure", "precondition", "unsafeBitCast", "@unchecked"]

  @Test func sourcesContainNoTrappingCode() throws {
    for source in try SwiftSource.all(below: "Sources") {
      #expect(source.words.isDisjoint(with: Self.forbidden), "\(source.path)")
      for (index, line) in source.lines.enumerated() {
        #expect(!Self.unwraps(line), "\(source.path):\(index + 1): \(line)")
        #expect(!line.contains("nonisolated(unsafe)") && !line.contains("unowned(unsafe)"), "\(source.path):\(index + 1)")
      }
      // It traps where the closure is still held afterwards, for example by the fixes of a finding, which are computed later.
      #expect(!source.words.contains("withoutActuallyEscaping") || source.name == "XMLReader", "\(source.path)")
    }
  }

  /// A `!` right after something: a forced unwrap, `try!`, `as!` or an implicitly unwrapped type.
  static func unwraps(_ line: some StringProtocol) -> Bool {
    var previous: Character = " "
    let characters = Array(line)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let followsValue = previous.isLetter || previous.isNumber || "_)]}\"?>`".contains(previous)
      if character == "!", next != "=", followsValue { return true }
      previous = character
    }
    return false
  }

  @Test(
    "forced unwraps are distinguished from negations",
    arguments: [
      ("let a = b!", true), ("try! f()", true), ("x as! Y", true), ("var a: Int!", true), ("f()!.g", true), ("a[0]!", true),
      ("if !a, !(b) {", false), ("a != b", false), ("a!=b", false), ("[!a]", false),
      ("(!a)", false), ("$0!", true), ("x?.y!", true),
    ])
  func unwrapping(line: String, isUnwrapped: Bool) {
    #expect(Self.unwraps(line) == isUnwrapped)
  }

  @Test(arguments: ["Sources", "Tests"]) func filesAreShort(folder: String) throws {
    for path in Repository.files(below: folder, ending: ".swift", atLeast: 100) {
      let text = try Repository.text(at: path)
      let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
      let isGenerated = text.split(separator: "\n", maxSplits: 3).prefix(3).contains { $0.lowercased().contains("do not edit") }
      #expect(count <= 250 || isGenerated, "\(path) has \(count) lines")
    }
  }

  /// `Name.swift` declares `Name`; `Name+Topic.swift` and files of nothing but extensions are named for what they add.
  @Test func filesAreNamedLikeATypeInThem() throws {
    for source in try SwiftSource.all(below: "Sources") where source.name != "Main" {
      let declared = source.typesDeclared
      #expect(
        declared.isEmpty || source.name.contains("+") || declared.contains(Substring(source.name)),
        "\(source.path) declares \(declared.sorted())")
    }
  }

  /// A type with the name of its module hides the module.
  @Test func noTypeIsNamedLikeAModule() throws {
    let modules = Set(Repository.folders(in: "Sources", atLeast: 8).map { Substring($0) })
    for source in try SwiftSource.all(below: "Sources") {
      #expect(source.typesDeclared.isDisjoint(with: modules), "\(source.path)")
    }
  }

  @Test func lowestModulesContainNoUserFacingText() throws {
    for source in try ["TextModel", "YAML"].flatMap({ try SwiftSource.all(below: "Sources/\($0)") }) where !source.isGenerated {
      for literal in source.literals {
        // 能, 知 and lists of characters are looked for; a sentence has punctuation.
        let isHan = literal.unicodeScalars.count { $0.properties.isIdeographic } > 2
        #expect(!isHan || !literal.contains { "，。；：？！".contains($0) }, "\(source.path): \(literal)")
        let words = literal.split(separator: " ").filter { $0.allSatisfy { $0.isLetter } }
        // libyaml's own messages are compared with and handed on.
        #expect(words.count < 3 || Self.messagesOfLibYAML.contains(literal), "\(source.path): \(literal)")
      }
    }
  }

  private static let messagesOfLibYAML: Set<String> = [
    "out of memory", "could not find expected ':'", "did not find expected key", "mapping values are not allowed",
    "did not find expected '-' indicator",
    "block sequence entries", "found character that cannot start any token",
  ]
}
