import Linter
import Reports
import Rules
import Schema
import TestSupport
import TextModel

/// Messages as authors see them: all messages for the examples of rules and for the fixtures.
struct MessageSamples {
  private struct Sample {
    let text: Bilingual
    let rule: RuleID
  }

  private var byStart: [Character: [Sample]] = [:]

  static let all = MessageSamples()

  private init() {
    var seen: Set<[String]> = []
    for diagnostic in Self.diagnostics {
      for text in [diagnostic.message] + diagnostic.notes.map(\.message) + diagnostic.fixes.map(\.title) {
        guard seen.insert([text.chinese, text.english, diagnostic.rule.name]).inserted, let first = text.chinese.first else { continue }
        byStart[first, default: []].append(Sample(text: text, rule: diagnostic.rule))
      }
    }
  }

  private static var diagnostics: [Diagnostic] {
    let examples = RuleSet.builtIn.all.flatMap { rule in rule.documentation.bad.flatMap { $0.findings(of: rule) } }
    let fixtures = FixtureFolder.all(testsOf: "LinterTests").flatMap { folder in
      let files = folder.files.map { LintText.workspaceFile($0.name, SourceText(fileBytes: $0.bytes)) }
      return LintText.check(LintText.workspace(of: files), all: true)
    }
    return examples + fixtures
  }

  /// The shortest message of a rule (of any rule, if none is named) that a template makes, and the longest one if it is much longer.
  func find(_ template: MessageTemplate, of rule: RuleID?) -> [Bilingual] {
    let candidates: [Sample]
    if case .words(let text)? = template.chinese.first, let first = text.first {
      candidates = byStart[first] ?? []
    } else {
      candidates = byStart.values.flatMap { $0 }
    }
    let fitting = candidates.filter { rule == nil || $0.rule == rule }.map(\.text)
      .filter { Self.fits($0.chinese, template.chinese) && Self.fits($0.english, template.english) }
      .sorted { ($0.chinese.count, $0.chinese, $0.english) < ($1.chinese.count, $1.chinese, $1.english) }
    guard let shortest = fitting.first, let longest = fitting.last else { return [] }
    return longest.chinese.count > shortest.chinese.count + 8 ? [shortest, longest] : [shortest]
  }

  /// Whether a text is made of the words of a template, with anything for its values.
  private static func fits(_ text: String, _ pieces: [MessageTemplate.Piece]) -> Bool {
    var rest = text[...]
    var isOpen = false
    for piece in pieces {
      guard case .words(let words) = piece else {
        isOpen = true
        continue
      }
      if !isOpen {
        guard rest.hasPrefix(words) else { return false }
        rest = rest.dropFirst(words.count)
      } else {
        guard let found = rest.ranges(of: words).first else { return false }
        rest = rest[found.upperBound...]
      }
      isOpen = false
    }
    if rest.isEmpty { return true }
    guard isOpen else {
      // The last words may occur earlier too.
      if case .words(let words)? = pieces.last, pieces.count > 1 { return rest.hasSuffix(words) }
      return false
    }
    return true
  }
}
