import Schema

/// A term and its definition.
public struct PlainTerm: Sendable, Hashable {
  public var name: PlainName
  public var english: String?
  public var definition: String?
  public var also: [String] = []
  public var source: String?

  public init(_ name: PlainName) { self.name = name }

  init(_ term: Term) {
    self.init(term.term.map { PlainName($0.value) } ?? PlainName(code: nil, title: ""))
    english = term.english?.value.string
    definition = term.definition?.value.string
    also = term.also.strings
    source = term.source?.value.string
  }
}
