@testable import LanguageServer

/// Every request that is answered from a snapshot, with parameters that suit it.
enum EveryRequest {
  /// Those that ask about a place or a stretch; the answers of the others are the same anywhere in a document.
  static let aboutPlaces = [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight",
    "textDocument/selectionRange", "textDocument/semanticTokens/range", "textDocument/prepareRename", "textDocument/rename",
    "textDocument/linkedEditingRange",
    "textDocument/inlayHint", "textDocument/onTypeFormatting", "textDocument/rangeFormatting", "textDocument/codeAction",
    "workspace/executeCommand",
  ]

  static let aboutDocuments = [
    "textDocument/documentSymbol", "workspace/symbol", "textDocument/documentLink", "documentLink/resolve", "workspace/textDocumentContent",
    "textDocument/foldingRange",
    "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta", "workspace/willRenameFiles", "textDocument/codeLens",
    "textDocument/formatting", "codeAction/resolve", "textDocument/diagnostic", "workspace/diagnostic",
  ]

  static var methods: [String] { aboutPlaces + aboutDocuments }

  /// Parameters that suit every request, about a place.
  static func params(_ uri: String, _ start: TestJSON, _ end: TestJSON) -> TestJSON {
    [
      "textDocument": ["uri": .string(uri)], "uri": .string(uri), "position": start, "positions": [start, end],
      "range": ["start": start, "end": end],
      "newName": "新名", "query": "面", "ch": "\n", "context": ["diagnostics": [], "includeDeclaration": true], "previousResultId": "x",
      "options": ["tabSize": 2, "insertSpaces": true], "data": ["action": "fixAll", "uri": .string(uri)],
      "command": "competency-lint.showUsers", "arguments": [.string(uri), start],
      "files": [["oldUri": .string(uri), "newUri": "file:///files/新.yaml"]],
    ]
  }
}
