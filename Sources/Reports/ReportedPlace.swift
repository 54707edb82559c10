import Linter
import Schema
import TextModel

/// A place with what a report needs to write it: path, byte range, line and column, and the path in the document.
public struct ReportedPlace: Sendable {
  public let path: String
  public let range: ByteRange
  /// Nil for a file that was not read.
  let document: Document?

  public var source: SourceText? { document?.source }

  /// The line and column, counted from 0.
  public func start(in unit: ColumnUnit) -> Position { position(of: range.start, unit) }
  /// The line and column after the last character, counted from 0.
  public func end(in unit: ColumnUnit) -> Position { position(of: range.end, unit) }

  private func position(of offset: Int, _ unit: ColumnUnit) -> Position {
    source?.position(of: offset, in: unit) ?? Position(line: 0, column: 0)
  }

  /// The text in the range; empty for a file that was not read.
  public var text: String { source?.string(in: range) ?? "" }

  /// The names around the place, as in 中级 › 2 平台运营 › 2.2 基础运营.
  var authorPath: [String] { document.map { AuthorPath.make(of: range, in: $0) } ?? [] }
}
