import JSON

@testable import LanguageServer

/// The code actions at the first mark of a plan or job description, and the file after one of them. Lines end in LF.
struct CodeActionAnswer {
  let opened: OpenedDocument
  let actions: [JSONValue]

  static func at(_ marked: String, path: String = "/files/new.plan.yaml", locale: String = "en") async -> CodeActionAnswer {
    let opened = await OpenedDocument(marked, at: path, locale: locale)
    let place = opened.marked.place
    let answer = await opened.ask("textDocument/codeAction", about: place..<place, ["context": ["diagnostics": []]])
    return CodeActionAnswer(opened: opened, actions: Array(answer.elements))
  }

  var titles: [String] { actions.compactMap { $0["title"]?.string } }

  func text(after title: String) async -> String {
    guard let action = actions.first(where: { $0["title"]?.string == title }) else { return "no such action among \(titles)" }
    let whole = action["edit"] == nil ? await opened.client.request("codeAction/resolve", .raw(action)) : action
    let files = [opened.path: opened.marked.text]
    let after = Edits.apply(workspace: whole["edit"], to: files, opened.client.encoding)[opened.path] ?? "no edit"
    return after.replacing("\r\n", with: "\n")
  }
}
