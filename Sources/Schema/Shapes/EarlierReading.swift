import TextModel
import YAML

/// What a reader has read before an item of a list.
struct ReaderState: Sendable {
  /// The index of the item's node, and the offset at which it begins.
  let item: Int
  let start: Int
  /// The numbers of what was found before the item: elements of the list, and problems and references of the whole file.
  let elements: Int
  let problems: Int
  let references: Int
  let undividedReferences: Int
  let unread: UnreadParts
  let keys: KeyCount
  let modulePrefix: [UInt8]?
}

/// A list of records at the top of a file, as it was read.
struct RecordList: Sendable {
  /// The index of the list's node.
  let node: Int
  /// An array of `Located`.
  let elements: any Sendable
  /// The states before its records.
  let states: [ReaderState]
}

/// The lists of records at the top of a file.
struct RecordLists: Sendable {
  var lists: [RecordList] = []
  /// Offsets between parts that are slices of different texts, since they were read in different versions; in order.
  var seams: [Int] = []
}

/// What was read of an earlier version of a file. The records above a change need not be read again: their nodes, positions and problems are
/// the same.
struct EarlierReading {
  let records: RecordLists
  let problems: [ShapeProblem]
  let references: [Located<Reference>]
  let undividedReferences: [Reference]
  /// How many bytes at the start of the file have not changed.
  let unchanged: Int
  /// Texts are slices of the version in which they were read. No more versions than this are kept in memory for one file.
  private static let maximumSeams = 8

  /// Whether any records can be used.
  var isOfUse: Bool { unchanged > 0 && !records.lists.isEmpty && seams.count <= Self.maximumSeams }

  /// The seams of the new version.
  var seams: [Int] { records.seams.filter { $0 < unchanged } + [unchanged] }

  /// The list with a node, and the number of its states that are reached with the records above the change. The record before the change
  /// is not one of these, since a reader may look at the next item.
  func list(at node: Int) -> (list: RecordList, states: Int)? {
    guard let list = records.lists.first(where: { $0.node == node }) else { return nil }
    let unchangedItems = list.states.sortedPrefixCount { $0.start <= unchanged }
    return unchangedItems > 2 ? (list, unchangedItems - 1) : nil
  }
}

extension Reader {
  /// Prepares to keep the lists of records, and to use those of an earlier version, if there are any.
  mutating func keepRecords(after earlier: EarlierReading?) {
    recordLists = []
    self.earlier = earlier.flatMap { $0.isOfUse ? $0 : nil }
  }

  /// The lists of records that the next version may use.
  var keptRecords: RecordLists {
    guard let recordLists, !hasComparedNames else { return RecordLists() }
    return RecordLists(lists: recordLists, seams: earlier?.seams ?? [])
  }

  /// The elements of a list that an earlier version has above its change, with their states, and the index of the first node that is not
  /// among them. What was found in them is added to the results.
  mutating func earlierRecords<Element>(
    of node: Node, _: Element.Type
  ) -> (elements: [Located<Element>], states: ArraySlice<ReaderState>, rest: Int)? {
    guard let earlier, isAtTop, let (list, count) = earlier.list(at: node.index), let elements = list.elements as? [Located<Element>],
      let first = list.states.first, let last = list.states.prefix(clamping: count).last, resume(earlier, from: first, to: last)
    else { return nil }
    return (Array(elements.prefix(clamping: last.elements)), list.states.prefix(clamping: count - 1), last.item)
  }

  /// The states to which those of further records are added; nil if the list is not kept.
  func statesToKeep(of node: Node, _ type: TypeDescription, _ known: ArraySlice<ReaderState>?) -> [ReaderState]? {
    guard recordLists != nil, isAtTop, case .record = type, node.items.allSatisfy({ $0.kind == .mapping }) else { return nil }
    return known.map(Array.init) ?? []
  }

  mutating func keep<Element>(_ states: [ReaderState]?, _ elements: [Located<Element>], of node: Node) {
    guard let states else { return }
    recordLists?.append(RecordList(node: node.index, elements: elements, states: states))
  }

  /// Whether what is read belongs to the record of the whole file.
  private var isAtTop: Bool { enclosingRecord?.index == 0 }
}
