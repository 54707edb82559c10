import Schema

/// A term and its definition.
package struct PlainTerm: Sendable, Hashable {
  package var name: PlainName
  package var english: String?
  package var definition: String?
  package var also: [String] = []
  package var source: String?

  package init(_ name: PlainName) { self.name = name }

  init(_ term: Term) {
    self.init(term.term.map { PlainName($0.value) } ?? PlainName(code: nil, title: ""))
    english = term.english?.value.string
    definition = term.definition?.value.string
    also = term.also.strings
    source = term.source?.value.string
  }
}
