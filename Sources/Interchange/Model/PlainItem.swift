import Schema

/// An ability, a knowledge item or a task.
public struct PlainItem: Sendable, Hashable {
  public var name: PlainName
  public var english: String?
  public var align: [String]

  public init(_ name: PlainName, english: String? = nil, align: [String] = []) {
    self.name = name
    self.english = english
    self.align = align
  }

  init(_ item: Item) {
    self.init(
      item.text.map { PlainName($0.value) } ?? PlainName(code: nil, title: ""), english: item.english?.value.string,
      align: item.align.strings)
  }
}
