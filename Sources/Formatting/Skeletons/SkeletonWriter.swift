import Schema
import TextModel
import YAML

/// Writes lines of YAML with keys in either language, and comments at the end of lines.
struct SkeletonWriter {
  private(set) var text = ""
  private let style: Skeleton.Style
  private let keys: [String: KeyName]

  init(_ kind: DocumentKind, _ style: Skeleton.Style) {
    self.style = style
    keys = Self.keys(of: kind.shape)
  }

  /// A key of the kind in the language of the file.
  func key(_ english: String) -> String { keys[english]?[style.keys] ?? english }

  /// A value in the language of the file.
  func word(_ name: KeyName) -> String { name[style.keys] }

  static func scalar(_ value: String) -> String { ScalarText.written(value, inFlow: true, quotedFor: .syntax) }

  mutating func comment(_ comment: Bilingual, depth: Int = 0) {
    for line in comment[style.comments].split(separator: "\n") { text += indentation(depth) + "# \(TerminalText.safe(String(line)))\n" }
  }

  mutating func text(line: String) { text += line + "\n" }

  mutating func blank() { text += "\n" }

  /// Writes `key: value  # comment`. Without a value, the author fills it in.
  mutating func entry(_ english: String, _ value: String? = nil, depth: Int = 0, isFirst: Bool = false, _ comment: Bilingual? = nil) {
    let line = start(depth, isFirst: isFirst) + key(english) + ":" + (value.map { " \($0)" } ?? "")
    text += line + remark(comment, after: line) + "\n"
  }

  /// Writes an entry that is commented out.
  mutating func suggestion(_ english: String, _ value: String = "", _ comment: Bilingual) {
    let line = "# \(key(english)):" + (value.isEmpty ? "" : " \(value)")
    text += line + remark(comment, after: line) + "\n"
  }

  mutating func item(_ value: String, depth: Int, _ comment: Bilingual? = nil) {
    let line = indentation(depth) + "- \(Self.scalar(value))"
    text += line + remark(comment, after: line) + "\n"
  }

  private func start(_ depth: Int, isFirst: Bool) -> String {
    isFirst ? indentation(depth - 1) + "- " : indentation(depth)
  }

  private func indentation(_ depth: Int) -> String { String(repeating: " ", count: max(0, depth) * 2) }

  private func remark(_ comment: Bilingual?, after line: String) -> String {
    guard let comment else { return "" }
    let columns = DisplayWidth.columns(of: line.utf8)
    return String(repeating: " ", count: max(1, 34 - columns)) + "# \(TerminalText.safe(comment[style.comments]))"
  }

  /// The keys of a kind by their English names. If several records have a key, that of the outermost one is used.
  private static func keys(of shape: ShapeDescription) -> [String: KeyName] {
    var found: [String: (key: KeyName, depth: Int)] = [:]
    ShapeWalk.fields(of: shape) { field, parent in
      if found[field.key.english].map({ $0.depth > parent.path.count }) ?? true {
        found[field.key.english] = (field.key, parent.path.count)
      }
    }
    return found.mapValues(\.key)
  }
}
