import Linter
import Rules
import Standards
import TestSupport
import TextModel

/// The good samples and the standards that ship, in which mistakes are made one at a time.
struct MistakeCheck: Sendable {
  /// What a mistake came to.
  struct Outcome: Sendable {
    let mistake: Mistake
    let text: String
    /// What is found that was not found before.
    let findings: [Diagnostic]
    let all: [Diagnostic]
    let isFar: Bool
  }

  private let originals: [WorkspaceFile]
  private let workspace: Workspace
  private let knownFindings: [Diagnostic]
  private let known: [String: Int]
  /// The good texts.
  let texts: [SampleText]

  static let shared = MistakeCheck()

  private init() {
    let shipped = ["cross-border-e-commerce-operator.standard.yaml"].flatMap { Repository.contents(of: "schemas", ending: $0) }
    let sources = (Repository.contents(of: "samples/good", ending: ".yaml", atLeast: 6) + shipped.map { ("cbec.standard.yaml", $0.bytes) })
      .map { (path: $0.name, source: SourceText(fileBytes: $0.bytes)) }
    originals = sources.map { LintText.workspaceFile($0.path, $0.source) }
    texts = sources.map { SampleText(path: $0.path, String(decoding: $0.source.bytes, as: UTF8.self)) }
    workspace = Workspace(files: originals, libraries: ShippedStandards.all)
    knownFindings = Self.check(originals, workspace)
    known = Self.counted(knownFindings, originals)
  }

  /// Makes the mistake and says what is found that was not found before, in all files.
  func outcome(of mistake: Mistake) -> Outcome {
    let text = mistake.text
    let changed = LintText.workspaceFile(mistake.path, SourceText(text))
    let files = originals.map { $0.path == mistake.path ? changed : $0 }
    // Another file has a finding because of this one only if this one is a standard, or calls itself otherwise.
    let isAlone =
      !mistake.path.hasSuffix(".standard.yaml") && !text.isEmpty
      && originals.contains { $0.path == mistake.path && $0.document.id?.value == changed.document.id?.value }
    let index = changed.document.source.lineIndex
    let near = max(mistake.place.lowerBound - 1, 0)...mistake.place.upperBound + 1
    func isNear(_ location: Location) -> Bool {
      guard location.path == mistake.path else { return false }
      let lines = index.line(at: location.range.start)...index.line(at: location.range.end)
      return lines.overlaps(near) || mistake.parentLines.contains { lines.overlaps(max($0 - 1, 0)...$0 + 1) }
    }
    let changedWorkspace = Workspace(files: files, libraries: ShippedStandards.all, reusing: workspace, else: { [] })
    let found = Self.check(isAlone ? [changed] : files, changedWorkspace)
    // Findings with the same words that are far from the mistake were there before.
    var left = known
    var wasThere = Set<Int>()
    for isNearOnesTurn in [false, true] {
      for (number, finding) in found.enumerated() where isNear(finding.location) == isNearOnesTurn {
        guard let count = left[Self.key(finding, files)], count > 0 else { continue }
        left[Self.key(finding, files)] = count - 1
        wasThere.insert(number)
      }
    }
    // What was said of a line is still said of it, in other words: a name or a count in them has changed. That is not another finding.
    var reworded = Self.lines(of: left, originals, mistake)
    for (number, finding) in found.enumerated() where !wasThere.contains(number) {
      let source = files.first { $0.path == finding.location.path }?.document.source
      let isInMistake = finding.location.path == mistake.path && index.line(at: finding.location.range.start).isIn(mistake.newLines)
      let key = Self.lineKey(finding.location.path, finding.rule, isInMistake ? nil : source, finding.location.range)
      guard let count = reworded[key], count > 0 else { continue }
      reworded[key] = count - 1
      wasThere.insert(number)
    }
    let findings = found.enumerated().filter { !wasThere.contains($0.offset) }.map(\.element)
    let first = findings.first { $0.location.path == mistake.path } ?? findings.first
    let isFar = first.map { !isNear($0.location) && !$0.notes.contains { isNear($0.location) } } ?? false
    return Outcome(mistake: mistake, text: text, findings: findings, all: found, isFar: isFar)
  }

  /// The lines of the findings of the good texts that are not found any more, as often as they are not.
  private static func lines(of left: [String: Int], _ files: [WorkspaceFile], _ mistake: Mistake) -> [String: Int] {
    var left = left
    var lines: [String: Int] = [:]
    for finding in shared.knownFindings {
      guard let count = left[key(finding, files)], count > 0 else { continue }
      left[key(finding, files)] = count - 1
      guard let source = files.first(where: { $0.path == finding.location.path })?.document.source else { continue }
      let isInMistake =
        finding.location.path == mistake.path && source.lineIndex.line(at: finding.location.range.start).isIn(mistake.replaced)
      lines[lineKey(finding.location.path, finding.rule, isInMistake ? nil : source, finding.location.range), default: 0] += 1
    }
    return lines
  }

  /// A rule and the text of a line; the lines of the mistake, where there is no `source`, are one.
  private static func lineKey(_ path: String, _ rule: RuleID, _ source: SourceText?, _ range: ByteRange) -> String {
    let text = source.map { $0.string(in: $0.contentRange(ofLine: $0.lineIndex.line(at: range.start))) } ?? ""
    return "\(path) \(rule) \(text)"
  }

  private static func check(_ files: [WorkspaceFile], _ workspace: Workspace) -> [Diagnostic] {
    let linter = FileLinter()
    return files.flatMap { linter.check($0, in: workspace) }
  }

  private static func counted(_ findings: [Diagnostic], _ files: [WorkspaceFile]) -> [String: Int] {
    findings.reduce(into: [:]) { $0[key($1, files), default: 0] += 1 }
  }

  /// What a finding is about: its words and the text that it marks.
  private static func key(_ finding: Diagnostic, _ files: [WorkspaceFile]) -> String {
    let source = files.first { $0.path == finding.location.path }?.document.source
    return "\(finding.location.path) \(finding.rule) \(finding.message.english) \(source?.string(in: finding.location.range) ?? "")"
  }
}

extension Int {
  fileprivate func isIn(_ range: Range<Int>) -> Bool { range.contains(self) }
}
