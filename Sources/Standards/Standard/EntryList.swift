import Schema
import TextModel

/// The entries of an index, by position. A position of another index, which is a programming error, gives an entry without name and parts:
/// the process goes on.
public struct EntryList<Entry: IndexEntry>: RandomAccessCollection, Sendable {
  private let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(position: Int) -> Entry {
    entries.indices.contains(position) ? entries[position] : Entry.absent
  }
}

public protocol IndexEntry: Sendable {
  /// What stands for an entry that is not there.
  static var absent: Self { get }
}

extension StandardIndex.LevelEntry: IndexEntry {
  public static var absent: Self { Self(id: "", name: "", range: ByteRange(at: 0), level: Level()) }
}

extension StandardIndex.FunctionEntry: IndexEntry {
  public static var absent: Self {
    Self(code: nil, name: .absent, title: "", key: NameKey(""), level: -1, record: Located(Function()), tracks: [])
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
