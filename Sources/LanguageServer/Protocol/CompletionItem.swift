import JSON
import TextModel

/// One completion.
struct CompletionItem: Sendable, JSONEncodable {
  static let adjustIndentation = 2

  /// The kind of the item, which selects its icon.
  enum Kind: Int, Sendable {
    case method = 2
    case function = 3
    case `class` = 7
    case module = 9
    case property = 10
    case value = 12
    case `enum` = 13
    case keyword = 14
    case snippet = 15
    case file = 17
    case reference = 18
    case enumMember = 20
    case constant = 21
    case text = 1
  }

  var label: String
  /// Shown after the label.
  var detail: String?
  var kind: Kind
  var documentation: String?
  /// The text that replaces `range`.
  var newText: String
  /// The text for clients that do not support ranges, where it differs from `newText`.
  var insertText: String?
  var isSnippet = false
  /// Its order among items; numbers of equal width compare as text.
  var sortText: String
  var filterText: String?
  var range: LSPRange
  var isPreselected = false
  /// Further edits elsewhere in the document.
  var additionalEdits: [LSPTextEdit] = []
  var client: CompletionCapabilities
  /// The indentation of the line, which clients that adjust it add to the lines of `newText` below the first.
  var indentation = 0

  /// Neovim's own completion treats plain text as a word and drops what follows the first blank, but inserts a snippet as a whole.
  private var isSentAsSnippet: Bool {
    !isSnippet && client.hasSnippets && newText.utf8.contains { ASCII.isBlank($0) || ASCII.isLineBreak($0) }
  }

  /// Clients indent a snippet when they insert it, even one that does not declare it (Neovim).
  private func written(_ text: String) -> String {
    if isSentAsSnippet { return SnippetText.escaped(text) }
    if isSnippet || client.adjustsIndentation || indentation == 0 { return text }
    return text.replacing("\n", with: "\n" + String(" ", times: indentation))
  }

  /// The item, sorted after others of the same rank.
  var sortedLast: CompletionItem {
    var item = self
    item.sortText += "9"
    return item
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("label", label)
      json.field("kind", kind.rawValue)
      if let detail, client.hasLabelDetails {
        json.object("labelDetails") { $0.field("description", detail) }
      } else {
        json.field("detail", ifPresent: detail)
      }
      if let documentation { json.field("documentation", MarkupContent(documentation, as: client.documentationForm)) }
      json.field("preselect", ifTrue: isPreselected)
      json.field("sortText", sortText)
      json.field("filterText", ifPresent: filterText)
      if isSnippet || isSentAsSnippet { json.field("insertTextFormat", 2) }
      if client.adjustsIndentation, newText.utf8.contains(UInt8(ascii: "\n")) { json.field("insertTextMode", Self.adjustIndentation) }
      // For clients without `textEdit`, which would otherwise insert the label. Emacs shows this text in place of the label, and compares
      // the typed text with its beginning, so it must not begin with a bracket or another key.
      let insertText = written(insertText ?? newText)
      if insertText != label, isSnippet || isSentAsSnippet || insertText.hasPrefix(label) { json.field("insertText", insertText) }
      json.field("textEdit", LSPTextEdit(range: range, newText: written(newText)))
      if !additionalEdits.isEmpty { json.field("additionalTextEdits", additionalEdits) }
    }
  }
}

/// The completions at a place.
struct CompletionList: JSONEncodable {
  /// Whether further typing may find other items: the server filters by pinyin, which clients do not.
  let isIncomplete: Bool
  let items: [CompletionItem]

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("isIncomplete", isIncomplete)
      json.field("items", items)
    }
  }
}
