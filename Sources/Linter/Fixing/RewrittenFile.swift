import Standards
import TextModel

/// A file that fixes or the formatter change.
public struct RewrittenFile: Sendable {
  public let path: String
  public let old: SourceText
  /// The new text.
  public let text: [UInt8]
  /// The bytes to write: the text as UTF-8, with a byte order mark if the file had one and keeps it.
  public let fileBytes: [UInt8]

  /// `isConverted`: a fix asked for plain UTF-8, so that the file is written again although its text may be the same.
  private init?(_ file: WorkspaceFile, text: [UInt8], isConverted: Bool) {
    let source = file.document.source
    guard text != source.bytes || isConverted else { return nil }
    path = file.path
    old = source
    self.text = text
    fileBytes = source.encoding == .utf8WithByteOrderMark && !isConverted ? [0xEF, 0xBB, 0xBF] + text : text
  }

  /// The file in its canonical form, which is UTF-8; nil where it has that form already.
  public init?(_ file: WorkspaceFile, formatted text: [UInt8]) {
    let isConverted = ![.utf8, .utf8WithByteOrderMark].contains(file.document.source.encoding)
    self.init(file, text: text, isConverted: isConverted)
  }

  /// The file with another text, written as it was; nil where that is the text that it has.
  public init?(_ file: WorkspaceFile, edited text: [UInt8]) { self.init(file, text: text, isConverted: false) }

  /// The rules whose fixes change only the encoding.
  private static let conversions: Set<RuleID> = [.notUTF8, .byteOrderMark]

  /// The files that a run of fixes changes, by path.
  public static func all(_ fixRun: FixRun, from start: Workspace) -> [RewrittenFile] {
    let converted = Set(fixRun.fixed.filter { conversions.contains($0.rule) }.map(\.location.path))
    let files = start.files.compactMap { file in
      fixRun.texts[file.path].flatMap { RewrittenFile(file, text: $0, isConverted: converted.contains(file.path)) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
