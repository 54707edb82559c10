import JSON

/// The client capabilities that the server uses.
struct ClientCapabilities: Sendable {
  var positionEncoding = PositionEncoding.utf16

  var pullsConfiguration = false
  var registersConfiguration = false
  var registersWatchedFiles = false
  /// Whether it watches folders outside the workspace too.
  var watchesOtherFolders = false
  var hasWorkDoneProgress = false

  var pullsDiagnostics = false
  var refreshesDiagnostics = false
  var refreshesCodeLenses = false
  var refreshesInlayHints = false

  /// Fetches the text of documents with our URI scheme, which are not files.
  var opensVirtualDocuments = false
  var hasDocumentChanges = false
  var sendsWillRenameFiles = false
  var sendsDidRenameFiles = false

  var diagnostics = DiagnosticCapabilities()
  var completion = CompletionCapabilities()
  var hoverForm = MarkupContent.Form.string
  var hasHierarchicalSymbols = false
  var hasCodeActionLiterals = false
  var hasPreferredActions = false
  var resolvesCodeActionEdits = false
  var hasDefinitionLinks = false
  var foldsWholeLines = false
  var preparesRename = false
  var hasLinkTooltips = false
  var linksEditing = false
  var commands = ClientCommands()

  init() {}
}

extension ClientCapabilities {
  /// `options` are the initialization options, in which editor extensions name capabilities that the protocol does not have.
  init(_ capabilities: JSONValue?, _ options: JSONValue? = nil) {
    if let capabilities { read(capabilities) }
    commands = ClientCommands(capabilities, options)
    opensVirtualDocuments = options?["virtualDocuments"]?.bool ?? opensVirtualDocuments
  }

  private mutating func read(_ capabilities: JSONValue) {
    let offered = (capabilities["general"]?["positionEncodings"]?.elements).map { $0.compactMap(\.string) } ?? []
    positionEncoding = PositionEncoding.chosen(among: offered)
    hasWorkDoneProgress = capabilities["window"]?["workDoneProgress"]?.bool ?? false
    if let workspace = capabilities["workspace"] { readWorkspace(workspace) }
    if let document = capabilities["textDocument"] { readDocument(document) }
    // A client that fetches findings and cannot be asked to fetch them again (Neovim 0.11) would not see the effects of a changed standard
    // on an open plan. Findings are published to such a client.
    pullsDiagnostics = pullsDiagnostics && refreshesDiagnostics
  }

  private mutating func readWorkspace(_ workspace: JSONValue) {
    pullsConfiguration = workspace["configuration"]?.bool ?? false
    registersConfiguration = workspace["didChangeConfiguration"]?["dynamicRegistration"]?.bool ?? false
    registersWatchedFiles = workspace["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    watchesOtherFolders = workspace["didChangeWatchedFiles"]?["relativePatternSupport"]?.bool ?? false
    refreshesDiagnostics = workspace["diagnostics"]?["refreshSupport"]?.bool ?? false
    refreshesCodeLenses = workspace["codeLens"]?["refreshSupport"]?.bool ?? false
    refreshesInlayHints = workspace["inlayHint"]?["refreshSupport"]?.bool ?? false
    opensVirtualDocuments = workspace["textDocumentContent"]?.isObject ?? false
    hasDocumentChanges = workspace["workspaceEdit"]?["documentChanges"]?.bool ?? false
    sendsWillRenameFiles = workspace["fileOperations"]?["willRename"]?.bool ?? false
    sendsDidRenameFiles = workspace["fileOperations"]?["didRename"]?.bool ?? false
  }

  private mutating func readDocument(_ document: JSONValue) {
    pullsDiagnostics = document["diagnostic"] != nil
    diagnostics = DiagnosticCapabilities(document["publishDiagnostics"], document["diagnostic"])
    completion = CompletionCapabilities(document["completion"]?["completionItem"])
    hoverForm = MarkupContent.Form(document["hover"]?["contentFormat"])
    hasHierarchicalSymbols = document["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool ?? false
    let action = document["codeAction"]
    hasCodeActionLiterals = action?["codeActionLiteralSupport"] != nil
    hasPreferredActions = action?["isPreferredSupport"]?.bool ?? false
    resolvesCodeActionEdits = action?["dataSupport"]?.bool ?? false && action?["resolveSupport"]?["properties"]?.lists("edit") ?? false
    hasDefinitionLinks = document["definition"]?["linkSupport"]?.bool ?? false
    foldsWholeLines = document["foldingRange"]?["lineFoldingOnly"]?.bool ?? false
    preparesRename = document["rename"]?["prepareSupport"]?.bool ?? false
    linksEditing = document["linkedEditingRange"] != nil
    hasLinkTooltips = document["documentLink"]?["tooltipSupport"]?.bool ?? false
  }
}

extension JSONValue {
  /// Whether an array of strings contains a word.
  func lists(_ word: String) -> Bool { elements.contains { $0.string == word } }

  /// Whether an array of numbers contains a number.
  func lists(_ number: Int) -> Bool { elements.contains { $0.int == number } }
}

/// The client's capabilities for completion.
struct CompletionCapabilities: Sendable {
  var hasSnippets = false
  var documentationForm = MarkupContent.Form.string
  var hasLabelDetails = false
  /// Whether the client adjusts the indentation of inserted lines.
  var adjustsIndentation = false
  /// Whether the client applies further edits together with the edit of an item.
  var editsElsewhere = false

  init() {}

  init(_ item: JSONValue?) {
    guard let item else { return }
    hasSnippets = item["snippetSupport"]?.bool ?? false
    documentationForm = MarkupContent.Form(item["documentationFormat"])
    hasLabelDetails = item["labelDetailsSupport"]?.bool ?? false
    editsElsewhere = item["resolveSupport"]?["properties"]?.lists("additionalTextEdits") ?? false
    adjustsIndentation = item["insertTextModeSupport"]?["valueSet"]?.lists(CompletionItem.adjustIndentation) ?? false
  }
}

/// Which parts of a diagnostic the client shows.
struct DiagnosticCapabilities: Sendable {
  var hasRelatedInformation = false
  var hasCodeDescription = false
  var hasVersion = false
  var tags: Set<DiagnosticTag> = []

  init() {}

  /// Clients that fetch diagnostics declare these in `diagnostic`, older ones only in `publishDiagnostics`.
  init(_ pushed: JSONValue?, _ pulled: JSONValue?) {
    for capabilities in [pushed, pulled].compactMap(\.self) {
      hasRelatedInformation = capabilities["relatedInformation"]?.bool ?? hasRelatedInformation
      hasCodeDescription = capabilities["codeDescriptionSupport"]?.bool ?? hasCodeDescription
      hasVersion = capabilities["versionSupport"]?.bool ?? hasVersion
      guard let offered = capabilities["tagSupport"]?["valueSet"] else { continue }
      tags = Set(DiagnosticTag.allCases.filter { offered.lists($0.rawValue) })
    }
  }
}
