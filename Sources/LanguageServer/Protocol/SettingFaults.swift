import JSON
import Linter
import Rules
import Schema
import Standards
import TextModel
import YAML

/// The faults in a client's settings, with the messages that the same mistakes have in a configuration file.
struct SettingFaults {
  let messages: [Bilingual]

  /// The settings, by their names in a configuration file.
  private static let settings: [(name: String, key: String)] = [
    ("language", "language"), ("preset", "preset"), ("rules", "rules"), ("standards", "standards"), ("rulePages", "rule-pages"),
  ]

  init(_ json: JSONValue) {
    var lines: [String] = []
    var unknown: [Bilingual] = []
    var members = json.members
    while let name = members.next()?.string, let value = members.next() {
      if let known = Self.settings.first(where: { $0.name == name }) {
        if let wanted = Self.wanted(of: name, inPlaceOf: value) {
          unknown.append(wanted)
        } else if !Self.isDefault(value) {
          lines += ["\(known.key):\(Self.yaml(value, depth: 1))"]
        }
      } else if !Self.isDefault(value), let suggestion = Self.settings.first(where: { NearestName.isTypo(name, of: $0.name) })?.name {
        // Clients keep their own keys in the same object, so only keys that resemble ours are reported.
        unknown.append(Bilingual(zh: "没有设置“\(name)”，是否应为 \(suggestion)", en: "There is no setting `\(name)`; did you mean `\(suggestion)`"))
      }
    }
    messages = unknown + Self.findings(lines)
  }

  /// The message for a value of the wrong JSON type that would be a valid text if it were written as YAML.
  private static func wanted(of name: String, inPlaceOf value: JSONValue) -> Bilingual? {
    guard !isDefault(value) else { return nil }
    let written = String(decoding: value.raw.prefix(40), as: UTF8.self)
    if name == "rulePages", value.string == nil {
      return Bilingual(zh: "设置“\(name)”应是网址，不是 \(written)", en: "The setting `\(name)` should be an address, not \(written)")
    }
    if name == "standards", value.isArray, value.elements.contains(where: { $0.string == nil }) {
      return Bilingual(zh: "设置“\(name)”应是文件夹的列表，不是 \(written)", en: "The setting `\(name)` should be a list of folders, not \(written)")
    }
    return nil
  }

  /// Whether the value is what a client sends for a setting that the user has not made.
  private static func isDefault(_ value: JSONValue) -> Bool { value.isNull || value.string == "" || value.string == "auto" }

  private static func findings(_ lines: [String]) -> [Bilingual] {
    guard !lines.isEmpty else { return [] }
    let source = SourceText(lines.joined(separator: "\n") + "\n")
    let file = WorkspaceFile(path: "/.competency-lint.yaml", document: Document.read(source, expectedKind: .configuration))
    let found = FileLinter(rules: .builtIn).check(file, in: Workspace(files: [file]), judgesFixes: false)
    return found.filter { $0.severity >= .warning }.map { finding in
      // A message has no place in a file to point to, so it names the wrong text or the setting.
      let written = source.string(in: finding.location.range)
      if !written.isEmpty, finding.message.english.contains(written) { return finding.message }
      let key = Self.key(at: finding.location.range.start, source)
      return Bilingual(zh: "\(key)：\(finding.message.chinese)", en: "\(key): \(finding.message.english)")
    }
  }

  /// The setting that contains an offset: the key of the last line without indentation above it.
  private static func key(at offset: Int, _ source: SourceText) -> String {
    let above = source.bytes.prefix(clamping: offset + 1).split(separator: ASCII.lineFeed)
    let line = above.last { $0.first.map { !ASCII.isBlank($0) } ?? false } ?? []
    return String(decoding: line.prefix { $0 != ASCII.colon }, as: UTF8.self)
  }

  /// A value as YAML, to be written after a key or dash.
  private static func yaml(_ value: JSONValue, depth: Int) -> String {
    let indentation = "\n" + String(" ", times: 2 * depth)
    if value.isObject {
      var text = ""
      var members = value.members
      while let name = members.next()?.string, let member = members.next() {
        text += indentation + scalar(name) + ":" + (depth < 4 ? yaml(member, depth: depth + 1) : "")
      }
      return text.isEmpty ? " {}" : text
    }
    if value.isArray {
      let items = value.elements.map { indentation + "-" + (depth < 4 ? yaml($0, depth: depth + 1) : "") }
      return items.isEmpty ? " []" : items.joined()
    }
    return " " + (value.string.map(scalar) ?? String(decoding: value.raw, as: UTF8.self))
  }

  private static func scalar(_ text: String) -> String { ScalarText.written(text, inFlow: true, quotedFor: .syntax) }
}
