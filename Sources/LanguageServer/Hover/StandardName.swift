import Reports
import Standards

/// The name of a standard in Markdown: a link where the client can open it.
struct StandardName {
  let markdown: String

  init(_ index: StandardIndex, address: String? = nil) {
    let name = index.standard.title?.value.string ?? index.id.string
    markdown = address.map { "[\(MarkdownText.escaped(name, in: .document))](\($0))" } ?? name
  }
}
