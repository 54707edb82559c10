import JSON

/// The client's capabilities for completion.
struct CompletionCapabilities: Sendable {
  var hasSnippets = false
  var documentationForm = MarkupContent.Form.string
  var hasLabelDetails = false
  /// Adjusts the indentation of inserted lines, and says so.
  var adjustsIndentation = false

  init() {}

  init(_ item: JSONValue?) {
    guard let item else { return }
    hasSnippets = item["snippetSupport"]?.bool ?? false
    documentationForm = MarkupContent.Form(item["documentationFormat"])
    hasLabelDetails = item["labelDetailsSupport"]?.bool ?? false
    adjustsIndentation = item["insertTextModeSupport"]?["valueSet"]?.lists(CompletionItem.adjustIndentation) ?? false
  }
}
