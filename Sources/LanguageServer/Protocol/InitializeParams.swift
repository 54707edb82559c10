import JSON
import Linter
import Rules
import Schema
import TextModel

/// The parameters of `initialize`.
struct InitializeParams: JSONDecodable {
  let processID: Int?
  let locale: String?
  let capabilities: ClientCapabilities
  let folders: [FolderParams]
  let options: JSONValue?
  let trace: String?

  init(json: JSONValue) throws(ResponseError) {
    processID = json["processId"]?.int
    locale = json["locale"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    let options = ClientOptions.own(json["initializationOptions"])
    self.options = options
    capabilities = ClientCapabilities(json["capabilities"], options)
    trace = json["trace"]?.string
    if let folders = json["workspaceFolders"], folders.isArray {
      self.folders = try [FolderParams](json: folders)
    } else if let root = json["rootUri"]?.string {
      folders = [FolderParams(uri: root)]
    } else if let path = json["rootPath"]?.string {
      folders = [FolderParams(uri: DocumentURI.uri(ofPath: path))]
    } else {
      folders = []
    }
  }
}

/// The settings of the client for this server.
struct ClientOptions: Sendable {
  /// The section of the settings for this server.
  static let section = "competencyLint"

  var language: Language?
  var settings = SettingOverrides()
  /// The faults in the settings; a setting that is not understood keeps its default.
  private(set) var faults: [Bilingual] = []

  init() {}

  /// The part that is for this server: the options of some clients are all of their settings, with ours as a section.
  static func own(_ json: JSONValue?) -> JSONValue? {
    guard let section = json?["competencyLint"], section.isObject else { return json }
    return section
  }

  /// Reads settings. What is null, missing or of the wrong type keeps its default.
  init(_ json: JSONValue?) {
    guard let json = Self.own(json), !json.isNull else { return }
    guard json.isObject else {
      self = ClientOptions().besides(json)
      return
    }
    faults = SettingFaults(json).messages
    language = json["language"]?.string.flatMap { Language(rawValue: $0) }
    settings.rulePages = json["rulePages"]?.string.flatMap { RulePages($0) }
    settings.preset = json["preset"]?.string.flatMap { Preset.value(spelled: Text($0)) }
    settings.standards = json["standards"].map { $0.elements.compactMap(\.string).filter { !$0.isEmpty } } ?? []
    guard let rules = json["rules"] else { return }
    var members = rules.members
    while let name = members.next()?.string, let value = members.next() {
      guard let level = value.string.flatMap({ RuleLevel.value(spelled: Text($0)) }) else { continue }
      set(RuleID(name), to: level)
    }
  }

  /// These settings, with a fault that says that the client sent something other than an object.
  func besides(_ json: JSONValue) -> ClientOptions {
    var options = self
    let written = String(decoding: json.raw.prefix(40), as: UTF8.self)
    options.faults = [
      Bilingual(zh: "设置应是一个对象，不是 \(written)", en: "The settings must be an object, not \(written)")
    ]
    return options
  }

  /// The level is set as in a configuration file.
  private mutating func set(_ rule: RuleID, to level: RuleLevel) {
    switch level {
    case .off: settings.ignored.insert(rule)
    case .on: settings.severities[rule] = RuleSet.builtIn.rule(named: rule)?.severity
    case .hint, .information, .warning, .error: settings.severities[rule] = Severity(name: level.name.english)
    }
  }
}

extension ClientOptions: Equatable {
  static func == (left: ClientOptions, right: ClientOptions) -> Bool {
    left.language == right.language && left.settings.rulePages == right.settings.rulePages && left.settings.preset == right.settings.preset
      && left.settings.ignored == right.settings.ignored
      && left.settings.severities == right.settings.severities && left.settings.standards == right.settings.standards
  }
}
