import Linter
import Rules
import Standards
import TestSupport
import TextModel

/// The good samples and the standards that ship, in which slips are made one at a time.
struct SlipBench: Sendable {
  /// What a slip came to.
  struct Outcome: Sendable {
    let slip: Slip
    let text: String
    let findings: [Diagnostic]
    let isFar: Bool
  }

  private let originals: [WorkspaceFile]
  private let workspace: Workspace
  private let known: [String: Int]
  /// The good texts.
  let texts: [SlipText]

  static let shared = SlipBench()

  private init() {
    let shipped = ["cross-border-e-commerce-operator.standard.yaml"].flatMap { Repository.contents(of: "schemas", ending: $0) }
    let sources = (Repository.contents(of: "samples/good", ending: ".yaml", atLeast: 6) + shipped.map { ("cbec.standard.yaml", $0.bytes) })
      .map { (path: $0.name, source: SourceText(fileBytes: $0.bytes)) }
    originals = sources.map { LintText.workspaceFile($0.path, $0.source) }
    texts = sources.map { SlipText(path: $0.path, String(decoding: $0.source.bytes, as: UTF8.self)) }
    workspace = Workspace(files: originals, libraries: ShippedStandards.all)
    known = Self.counted(Self.check(originals, workspace), originals)
  }

  /// Makes the slip and says what is found that was not found before, in all files.
  func outcome(of slip: Slip) -> Outcome {
    let text = slip.text
    let changed = LintText.workspaceFile(slip.path, SourceText(text))
    let files = originals.map { $0.path == slip.path ? changed : $0 }
    // Another file has a finding because of this one only if this one is a standard, or calls itself otherwise.
    let isAlone =
      !slip.path.hasSuffix(".standard.yaml") && !text.isEmpty
      && originals.contains { $0.path == slip.path && $0.document.id?.value == changed.document.id?.value }
    let index = changed.document.source.lineIndex
    let near = max(slip.place.lowerBound - 1, 0)...slip.place.upperBound + 1
    func isNear(_ location: Location) -> Bool {
      guard location.path == slip.path else { return false }
      return index.line(at: location.range.start) <= near.upperBound && index.line(at: location.range.end) >= near.lowerBound
    }
    let changedWorkspace = Workspace(files: files, libraries: ShippedStandards.all, reusing: workspace, else: { [] })
    let found = Self.check(isAlone ? [changed] : files, changedWorkspace)
    // Of several findings with the same words those far from the slip were there before.
    var left = known
    var wasThere = Set<Int>()
    for isNearOnesTurn in [false, true] {
      for (number, finding) in found.enumerated() where isNear(finding.location) == isNearOnesTurn {
        guard let count = left[Self.key(finding, files)], count > 0 else { continue }
        left[Self.key(finding, files)] = count - 1
        wasThere.insert(number)
      }
    }
    let findings = found.enumerated().filter { !wasThere.contains($0.offset) }.map(\.element)
    let first = findings.first { $0.location.path == slip.path } ?? findings.first
    let isFar = first.map { !isNear($0.location) && !$0.notes.contains { isNear($0.location) } } ?? false
    return Outcome(slip: slip, text: text, findings: findings, isFar: isFar)
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
