import Schema
import TextModel
import YAML

/// Writes documents in their canonical form: keys in the order of the shape, two columns for each level, items indented under their key,
/// quotes only where they are needed, at most one blank line. Comments and line ends are kept. The meaning stays the same, which is checked
/// each time.
public enum Formatter {
  public static func format(_ document: Document, options: FormatOptions = FormatOptions()) -> FormatOutcome {
    guard let kind = document.kind else { return .declined(.foreign) }
    guard document.canBeFormatted, let tree = SyntaxTree.asWritten(document.source.bytes) else { return .declined(.broken) }
    guard tree.root != nil else { return .formatted(document.source.bytes) }
    guard FormatGaps.areKnown(in: tree, document.source) else { return .declined(.hasStrangeGaps) }
    var builder = PartBuilder(tree, document.source, FormatLanguage(language: options.keys))
    guard let root = builder.root(kind) else { return .declined(.broken) }
    var writer = PartWriter(lineEnd: document.lineEnd, capacity: document.source.count + 256)
    writer.write(root, indentation: 0, separatesSections: true)
    writer.finish(like: document.source)
    guard FormatCheck(kind: kind).isSame(document.source.bytes, writer.bytes) else {
      // A text that YAML reads differently from how it looks has to be corrected first.
      return .declined(document.tree.shadow.edits.isEmpty ? .wouldChangeMeaning : .broken)
    }
    return .formatted(writer.bytes)
  }

  /// The changes as edits of lines, so that an editor keeps the cursor where it is. Nil if the file cannot be formatted.
  public static func edits(_ document: Document, options: FormatOptions = FormatOptions()) -> [TextEdit]? {
    format(document, options: options).bytes.map { LineEdits.edits(from: document.source.bytes, to: $0) }
  }
}

extension Document {
  /// Whether the file could be read without corrections, so that formatting cannot change its meaning.
  fileprivate var canBeFormatted: Bool { source.isLossless && !syntaxProblems.contains { $0.fault.isAboutStructure } }

  /// The first line end of the file.
  fileprivate var lineEnd: [UInt8] {
    guard let end = source.bytes.firstIndex(where: ASCII.isLineBreak) else { return [ASCII.lineFeed] }
    if source.bytes[end] == ASCII.lineFeed { return [ASCII.lineFeed] }
    return end + 1 < source.count && source.bytes[end + 1] == ASCII.lineFeed
      ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.carriageReturn]
  }
}
