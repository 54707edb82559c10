import Schema
import TextModel

/// The entries of an index, by position. A position of another index is a programming error; it gives an empty entry, so that the process
/// does not crash.
public struct IndexEntries<Entry: IndexEntry>: RandomAccessCollection, Sendable {
  private let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(position: Int) -> Entry {
    entries.indices.contains(position) ? entries[position] : Entry.absent
  }
}

// Single fields of an entry, without a copy of the whole entry. They are read for every reference. Without an entry, indices are -1.

extension IndexEntries<StandardIndex.ItemEntry> {
  func code(of position: Int) -> NumberCode? { entries.indices.contains(position) ? entries[position].code : nil }
  func title(of position: Int) -> Text { entries.indices.contains(position) ? entries[position].title : "" }
  public func column(of position: Int) -> Column { entries.indices.contains(position) ? entries[position].column : .abilities }
  public func content(of position: Int) -> Int { entries.indices.contains(position) ? entries[position].content : -1 }
  public func level(of position: Int) -> Int { entries.indices.contains(position) ? entries[position].level : -1 }
  func hasTitle(_ title: Text, at position: Int) -> Bool { entries.indices.contains(position) && entries[position].title == title }
}

extension IndexEntries<StandardIndex.ContentEntry> {
  func code(of position: Int) -> NumberCode? { entries.indices.contains(position) ? entries[position].code : nil }
  func title(of position: Int) -> Text { entries.indices.contains(position) ? entries[position].title : "" }
  public func function(of position: Int) -> Int { entries.indices.contains(position) ? entries[position].function : -1 }
  public func level(of position: Int) -> Int { entries.indices.contains(position) ? entries[position].level : -1 }
  public func items(of position: Int) -> [Int] { entries.indices.contains(position) ? entries[position].items : [] }
  func hasTitle(_ title: Text, at position: Int) -> Bool { entries.indices.contains(position) && entries[position].title == title }
}

extension IndexEntries<StandardIndex.FunctionEntry> {
  func code(of position: Int) -> NumberCode? { entries.indices.contains(position) ? entries[position].code : nil }
  func title(of position: Int) -> Text { entries.indices.contains(position) ? entries[position].title : "" }
  public func level(of position: Int) -> Int { entries.indices.contains(position) ? entries[position].level : -1 }
  public func contents(of position: Int) -> [Int] { entries.indices.contains(position) ? entries[position].contents : [] }
  func hasTitle(_ title: Text, at position: Int) -> Bool { entries.indices.contains(position) && entries[position].title == title }
}

/// What an index lists: levels, functions, contents and items.
public protocol IndexEntry: Sendable {
  /// The value for a position without an entry.
  static var absent: Self { get }
}

extension StandardIndex.LevelEntry: IndexEntry {
  public static var absent: Self { Self(id: "", name: "", range: ByteRange(at: 0), level: Level()) }
}

extension StandardIndex.FunctionEntry: IndexEntry {
  public static var absent: Self {
    Self(code: nil, name: .absent, title: "", key: NameKey(""), level: -1, record: Located(Function()), tracks: [], contradictingTracks: [])
  }
}

extension StandardIndex.ContentEntry: IndexEntry {
  public static var absent: Self {
    Self(code: nil, name: .absent, title: "", key: NameKey(""), level: -1, function: -1, record: Located(Content()))
  }
}

extension StandardIndex.ItemEntry: IndexEntry {
  public static var absent: Self {
    Self(column: .abilities, code: nil, name: .absent, title: "", key: NameKey(""), level: -1, content: -1)
  }
}

extension Located<NumberedText> {
  fileprivate static var absent: Self { Self(NumberedText(code: nil, title: "")) }
}
