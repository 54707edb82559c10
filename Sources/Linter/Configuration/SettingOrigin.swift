import Schema

/// Where a value was set. Later cases override earlier ones.
public enum SettingOrigin: Sendable, Hashable {
  /// Not set: the default of the rule or the tool.
  case builtIn
  case preset(Preset)
  /// The settings of the editor.
  case editor
  /// A configuration file: the line, counted from 1.
  case file(path: String, line: Int)
  /// The option, as it was typed.
  case commandLine(String)

  public var text: Bilingual {
    switch self {
    case .builtIn: Bilingual(zh: "默认", en: "default")
    case .preset(let preset): Bilingual(zh: "预设“\(preset.name.chinese)”", en: "preset `\(preset.name.english)`")
    case .editor: Bilingual(zh: "编辑器设置", en: "editor settings")
    case .file(let path, let line): Bilingual(zh: "\(path):\(line)", en: "\(path):\(line)")
    case .commandLine(let option): Bilingual(zh: "命令行 \(option)", en: "command line \(option)")
    }
  }
}

/// The value of a setting, and where it was set.
public struct SettingValue<Value: Sendable>: Sendable {
  public let value: Value
  public let origin: SettingOrigin

  public init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}
