import JSON
import Linter
import Rules
import Schema
import Standards
import TextModel

/// Writes the records of a share: what the rules that look at several files need of each file, as JSON Lines. `docs/output-formats.md`
/// documents each member.
public struct RecordWriter: Sendable {
  /// Increased when a member changes its meaning or is removed.
  public static let formatVersion = 1

  private let language: Language

  public init(_ language: Language) { self.language = language }

  /// The first line.
  public func header() -> [UInt8] {
    line { writer in
      writer.member("type", "records")
      writer.member("format", Self.formatVersion)
      writer.member("tool", Tool.name)
      writer.member("version", Tool.version)
      writer.member("language", language.rawValue)
    }
  }

  /// The last line; a file without it is incomplete.
  public func end(files: Int, records: ByteDigest, report: ByteDigest) -> [UInt8] {
    line { writer in
      writer.member("type", "end")
      writer.member("files", files)
      for (name, digest) in [("records", records), ("report", report)] {
        writer.object(name) { writer in
          writer.member("bytes", digest.count)
          writer.member("digest", digest.text)
        }
      }
    }
  }

  /// The record of a file that was too large to read: its path affects the order of the report.
  public func tooLarge(_ path: String, findings: Int) -> [UInt8] {
    line { writer in
      writer.member("type", "file")
      writer.member("file", path)
      writer.member("tooLarge", true)
      writer.member("findings", findings)
    }
  }

  /// `isSettings` is true for settings that were found beside the files of the share.
  public func file(
    _ file: WorkspaceFile, isSettings: Bool, teaching: Teaching?, _ findings: ConditionalFindings, in workspace: Workspace
  ) -> [UInt8] {
    line { writer in
      writer.member("type", "file")
      writer.member("file", file.path)
      if isSettings { writer.member("settings", true) }
      if let kind = file.document.kind { writer.member("kind", kind.name.english) }
      if let record = FileRecord(file), let id = record.id {
        writer.member("id", id.string)
        if let version = record.version { writer.member("version", version.string) }
        let place = ReportedPlace(path: file.path, range: record.idRange, document: file.document)
        writer.object("place") { JSONFinding.write(place, to: &$0) }
      }
      write(teaching, standard: standard(of: file, workspace), to: &writer)
      writer.member("findings", findings.always.count)
      write(findings, in: workspace, to: &writer)
    }
  }

  /// The path of the standard that a file is written against; nil for a shipped one.
  private func standard(of file: WorkspaceFile, _ workspace: Workspace) -> String? {
    guard let reference = file.document.standardReference?.value, case .found(let index) = workspace.resolve(reference, from: file.path),
      !index.file.isShipped
    else { return nil }
    return index.file.path
  }

  private func write(_ teaching: Teaching?, standard: String?, to writer: inout JSONWriter) {
    if let standard { writer.member("standard", standard) }
    guard let teaching else { return }
    writer.array("teaches") { writer in
      for content in teaching.contents { writer.value(content) }
    }
  }

  private func write(_ findings: ConditionalFindings, in workspace: Workspace, to writer: inout JSONWriter) {
    if !findings.extras.isEmpty {
      let reported = ReportedFinding.all(findings.extras.map(\.finding), in: workspace)
      writer.array("extra") { writer in
        for (extra, item) in zip(findings.extras, FingerprintedFindings(reported)) {
          writer.object { writer in
            write(extra.index, extra.conditions, to: &writer)
            writer.key("finding")
            JSONFinding(item.finding, fingerprint: item.fingerprint, language).write(to: &writer)
          }
        }
      }
    }
    guard !findings.hidden.isEmpty else { return }
    writer.array("hidden") { writer in
      for hidden in findings.hidden { writer.object { write(hidden.index, hidden.conditions, to: &$0) } }
    }
  }

  private func write(_ index: Int, _ conditions: [FindingCondition], to writer: inout JSONWriter) {
    writer.member("at", index)
    writer.array("if") { writer in
      for condition in conditions {
        switch condition {
        case .duplicate: writer.value("duplicate")
        case .standardChecked: writer.value("standard-checked")
        case .untaught(let content): writer.value(content)
        }
      }
    }
  }

  private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    return writer.bytes + [ASCII.lineFeed]
  }
}
