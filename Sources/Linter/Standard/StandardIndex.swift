import Schema
import YAML

/// A standard laid out for looking things up: flat lists of its levels, functions, contents and items, and tables from number and name to
/// them. Whatever the file leaves open (numbers, names) is filled in from position, so that everything has an identity. Made once and shared by all files that
/// are written against the standard.
package final class StandardIndex: Sendable {
  package struct LevelEntry: Sendable {
    package let id: Text
    package let name: Text
    package let range: ByteRange
    package let level: Level
    package var functions: [Int] = []
  }

  package struct FunctionEntry: Sendable {
    /// Its number as written, else by its place.
    package let code: NumberCode?
    package let name: Located<NumberedText>
    /// The name without its number: kept, since every reference is compared with it.
    package let title: Text
    package let key: NameKey
    package let level: Int
    package let record: Located<Function>
    package var contents: [Int] = []

    /// Where number and title stand.
    package var range: ByteRange { name.range }
    package var tracks: [Text] { (record.value.tracks?.value ?? []).map(\.value) }
  }

  package struct ContentEntry: Sendable {
    package let code: NumberCode?
    package let name: Located<NumberedText>
    /// The name without its number: kept, since every reference is compared with it.
    package let title: Text
    package let key: NameKey
    package let level: Int
    package let function: Int
    package let record: Located<Content>
    package var items: [Int] = []

    package var range: ByteRange { name.range }
  }

  package struct ItemEntry: Sendable {
    package let column: Column
    package let code: NumberCode?
    package let name: Located<NumberedText>
    /// The name without its number: kept, since every reference is compared with it.
    package let title: Text
    package let key: NameKey
    package let level: Int
    package let content: Int

    package var range: ByteRange { name.range }
  }

  package let file: WorkspaceFile
  package let standard: Standard
  package let levels: [LevelEntry]
  package let functions: [FunctionEntry]
  package let contents: [ContentEntry]
  package let items: [ItemEntry]
  private let byNumber: [NumberPlace: Target]
  let byName: [NameKey: [Target]]
  private let lazyDigest = LazyValue<StandardDigest>()

  package init(file: WorkspaceFile, standard: Standard) {
    self.file = file
    self.standard = standard
    let builder = StandardIndexBuilder(standard)
    levels = builder.levels
    functions = builder.functions
    contents = builder.contents
    items = builder.items
    byNumber = builder.byNumber
    byName = builder.byName
  }

  package var id: Text { standard.id?.value ?? "" }
  package var version: Text { standard.version?.value ?? "" }
  /// The digest of the file's text.
  package var digest: StandardDigest { lazyDigest.value { StandardDigest(file.document.source) } }
  package var isCumulative: Bool { standard.cumulative?.value ?? false }

  /// The thing of a level that has a number. Items have a column.
  package func target(_ code: NumberCode, column: Column?, level: Int) -> Target? {
    byNumber[NumberPlace(level: level, column: column, code: code)]
  }

  /// Everything of that name, whatever the spaces and widths of its letters, in order of the standard.
  package func targets(named key: NameKey) -> [Target] { byName[key] ?? [] }

  /// The level with that id or name. A name such as 五级/初级工 may be given whole or by one of its halves, never by less than a word.
  package func level(spelled text: Text) -> Int? {
    if let index = levels.firstIndex(where: { $0.id == text }) { return index }
    let key = NameKey(text)
    if let index = levels.firstIndex(where: { NameKey($0.name) == key }) { return index }
    return levels.firstIndex { level in
      level.name.bytes.split(separator: ASCII.slash).contains { NameKey(Text(Array($0), from: 0, to: $0.count)) == key }
    }
  }
}

/// Something of a standard that a reference can mean: an index into the lists of a `StandardIndex`.
package enum Target: Hashable, Sendable {
  case function(Int)
  case content(Int)
  case item(Int)
}

/// A number is unique inside one level and one column.
struct NumberPlace: Hashable {
  let level: Int
  let column: Column?
  let code: NumberCode
}

/// A name in the form under which names are compared: compatibility forms folded, spaces removed.
package struct NameKey: Hashable, Sendable {
  private let folded: Text

  package init(_ text: Text) {
    let bytes = text.withBytes { LookupKey.make($0) }
    folded = Text(bytes, from: 0, to: bytes.count)
  }

  package var isEmpty: Bool { folded.isEmpty }
  /// For measuring how far two names are apart.
  package var scalars: [UInt32] { folded.string.unicodeScalars.map(\.value) }
}
