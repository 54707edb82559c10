import Linter
import Schema
import TextModel

/// A place as a report gives it: path, bytes, lines and columns, and where that is in the author's own terms.
public struct ReportedPlace: Sendable {
  public let path: String
  public let range: ByteRange
  /// Nil for a file that was not read.
  let document: Document?

  public var source: SourceText? { document?.source }

  /// Counted from 0.
  public func start(in unit: ColumnUnit) -> Position { position(of: range.start, unit) }
  public func end(in unit: ColumnUnit) -> Position { position(of: range.end, unit) }

  private func position(of offset: Int, _ unit: ColumnUnit) -> Position {
    source?.position(of: offset, in: unit) ?? Position(line: 0, column: 0)
  }

  /// The text that is there.
  public var text: String { source?.string(in: range) ?? "" }

  /// 中级 › 2 平台运营 › 2.2 基础运营.
  var authorPath: [String] { document.map { AuthorPath.make(of: range, in: $0) } ?? [] }
}
