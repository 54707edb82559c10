import JSON

/// What a client can do when a code lens is clicked: its own commands, as far as it names them, and documents that it shows on request.
struct ClientCommands: Sendable {
  /// Shows places, as `editor.action.showReferences` of Visual Studio Code does: a document, a position and the places.
  static let references = ["competencyLint.showReferences", "editor.action.showReferences"]
  /// Opens the coverage page of a plan: its document.
  static let coverage = "competencyLint.coverage"

  private var names: Set<String> = []
  /// Whether the client opens a document when the server asks.
  var showsDocuments = false

  init() {}

  /// The protocol has no capability for commands: some clients name them under `experimental`, others in their options.
  init(_ capabilities: JSONValue?, _ options: JSONValue?) {
    for list in [capabilities?["experimental"]?["commands"]?["commands"], options?["commands"]].compactMap(\.self) where list.isArray {
      names.formUnion(list.elements.compactMap(\.string))
    }
    showsDocuments = capabilities?["window"]?["showDocument"]?["support"]?.bool ?? false
  }

  /// The command that shows places; nil where there is none.
  var references: String? { Self.references.first(where: names.contains) }
  var coverage: String? { names.contains(Self.coverage) ? Self.coverage : nil }

  /// Whether a click on a lens has an effect.
  var hasClicks: Bool { references != nil || showsDocuments }
  /// Whether commands of the server are needed.
  var needsServer: Bool { showsDocuments && (references == nil || coverage == nil) }
}

/// A command of the server, for clients without one of their own.
enum ExecutableCommand: String, CaseIterable, Sendable {
  /// Shows where a function or content of a standard is covered. Arguments: a document, and the position of the name.
  case showUsers = "competency-lint.showUsers"
  /// Shows what a plan or job description does not cover. Argument: a document.
  case showMissing = "competency-lint.showMissing"
}
