import JSON
import Linter

/// The answer to `initialize`: the server's capabilities, as far as this client supports them.
struct ServerCapabilities: JSONEncodable {
  /// The characters after which the client requests formatting. Emacs sends the key (`\r`), not the inserted text.
  static let onTypeFormattingTriggers = ["\n", "\r"]

  private let client: ClientCapabilities
  /// The capabilities that are `true` for every client.
  private let plain: [String]

  init(for client: ClientCapabilities, plain: [String]) {
    self.client = client
    self.plain = plain
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.object("capabilities") { json in
        json.field("positionEncoding", client.positionEncoding.rawValue)
        json.object("textDocumentSync") { json in
          json.field("openClose", true)
          json.field("change", 2)
          json.object("save") { $0.field("includeText", false) }
        }
        encodeHelp(into: &json)
        encodeActions(into: &json)
        encodeDiagnostics(into: &json)
        encodeWorkspace(into: &json)
      }
      json.object("serverInfo") { json in
        json.field("name", Tool.name)
        json.field("version", Tool.version)
      }
    }
  }

  private func encodeHelp(into json: inout JSONWriter) {
    json.object("completionProvider") { json in
      json.field("triggerCharacters", Array(":-/@.[, 0123456789，、：").map(String.init))
      json.field("resolveProvider", false)
    }
    json.object("documentOnTypeFormattingProvider") { json in
      json.field("firstTriggerCharacter", Self.onTypeFormattingTriggers.first)
      json.field("moreTriggerCharacter", Array(Self.onTypeFormattingTriggers.dropFirst()))
    }
    for name in plain { json.field(name, true) }
    if client.commands.hasClicks { json.object("codeLensProvider") { $0.field("resolveProvider", false) } }
    if client.commands.needsServer {
      json.object("executeCommandProvider") { $0.field("commands", ExecutableCommand.allCases.map(\.rawValue)) }
    }
    // The copy of a standard is written only when its link is followed.
    json.object("documentLinkProvider") { $0.field("resolveProvider", !client.opensVirtualDocuments) }
    json.object("semanticTokensProvider") { json in
      json.field("legend", SemanticLegend())
      json.field("range", true)
      json.object("full") { $0.field("delta", true) }
    }
  }

  private func encodeActions(into json: inout JSONWriter) {
    if client.preparesRename {
      json.object("renameProvider") { $0.field("prepareProvider", true) }
    } else {
      json.field("renameProvider", true)
    }
    json.field("linkedEditingRangeProvider", ifTrue: client.linksEditing)
    guard client.hasCodeActionLiterals else { return }
    json.object("codeActionProvider") { json in
      json.field("codeActionKinds", CodeActionKind.allCases.map(\.rawValue))
      json.field("resolveProvider", client.resolvesCodeActionEdits)
    }
  }

  /// Left out for a client that cannot fetch findings: they are published to it.
  private func encodeDiagnostics(into json: inout JSONWriter) {
    guard client.pullsDiagnostics else { return }
    json.object("diagnosticProvider") { json in
      json.field("identifier", Tool.name)
      json.field("interFileDependencies", true)
      json.field("workspaceDiagnostics", true)
    }
  }

  private func encodeWorkspace(into json: inout JSONWriter) {
    json.field("workspaceSymbolProvider", true)
    json.object("workspace") { json in
      json.object("workspaceFolders") { json in
        json.field("supported", true)
        json.field("changeNotifications", true)
      }
      if client.opensVirtualDocuments { json.object("textDocumentContent") { $0.field("schemes", [DocumentURI.shippedScheme]) } }
      guard client.sendsWillRenameFiles || client.sendsDidRenameFiles else { return }
      json.object("fileOperations") { json in
        for (isOffered, name) in [(client.sendsWillRenameFiles, "willRename"), (client.sendsDidRenameFiles, "didRename")] where isOffered {
          json.object(name) { json in
            json.array("filters") { json in
              Self.filter("**/*.{yaml,yml}", "file", into: &json)
              Self.filter("**", "folder", into: &json)
            }
          }
        }
      }
    }
  }

  private static func filter(_ glob: String, _ kind: String, into json: inout JSONWriter) {
    json.object { json in
      json.object("pattern") { json in
        json.field("glob", glob)
        json.field("matches", kind)
      }
    }
  }
}
