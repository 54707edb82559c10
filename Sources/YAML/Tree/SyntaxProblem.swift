import TextModel

/// A syntax problem: a place where the text is not the YAML that its author meant.
public struct SyntaxProblem: Sendable, Hashable {
  public enum Fault: Sendable, Hashable {
    case tabIndentation
    case fullwidthSpace
    case fullwidthColon
    case missingSpaceAfterColon
    case fullwidthFlowPunctuation
    case unquotedColon
    /// A text that begins with a reserved character of YAML: the ASCII byte.
    case reservedIndicator(UInt8)
    /// “ ” and the like where YAML's own quotes were meant.
    case smartQuotes
    /// Several entries of a list in one: `- 1.1 产品选择、1.2 产品采购`.
    case joinedEntries
    /// `初级／2.2`, `能 3.2.1`: a level or the sign of a column that is not written as it ought to be before a number.
    case referenceHead
    /// The keys of two columns, each over the entries of the other.
    case swappedColumns
    case unclosedQuote
    case textAfterQuote
    /// `"C:\\面点"`: a backslash between double quotes that begins no escape.
    case strayBackslash
    case unclosedBracket
    /// `{theory: 6 practice: 10}`.
    case missingComma
    /// `covers: - 2.1 信息展示`: the first item of a list on the line of its key.
    case itemOnKeyLine
    /// `format: 1 id: knife`: two fields on one line.
    case joinedFields
    /// A line whose indentation agrees with none of the entries above it.
    case misalignedLine
    /// A known key with its value and no colon between them: `等级 初级`, `covers`.
    case missingColon
    /// A list item that begins with another sign than `- `: `-1.1 产品选择`, `— 1.1 产品选择`, `• 1.1 产品选择`.
    case wrongItemMark
    /// A list item with no sign before it.
    case missingItemMark
    /// `- covers:` in the middle of a module: an item mark before a key that belongs to the item above.
    case strayItemMark
    /// The line with the key of the second of two columns is missing, and its entries are in the first.
    case missingColumnKey
    /// The line with the key of a list is missing, and its items are in the list above: the key.
    case missingListKey(String)
    /// `- M2 平台运营` with fields below: the key before the name of the item is missing: the key.
    case missingItemKey(String)
    /// What a mail program or a listing puts at the start of every line.
    case linePrefix
    /// The first line of those without indentation, where no line of the file has any.
    case lostIndentation
    /// The marks of a block of code: `` ```yaml `` and `` ``` ``.
    case codeFence
    /// Indented lines below a value that takes one line only: `format: 1`.
    case linesBelowValue
    /// A word on a line of its own before the first item of a list.
    case strayLine
    /// A line among entries that is neither entry nor item.
    case lineWithoutColon
    /// A line that says nothing in the words of the format: a note, a mark, an empty item.
    case foreignLine
    /// Text behind a list or record in brackets.
    case foreignText
    /// The end of the line above, on a line of its own.
    case brokenLine
    /// A field between a key and the list or record of that key, or a key below the first item of its list: the line belongs above the
    /// line before it.
    case exchangedLine
    /// A sign at the end of a line that belongs to nothing.
    case straySign
    /// `<<<<<<<` and what follows.
    case mergeConflict
    /// An invisible character: its scalar value.
    case invisibleCharacter(UInt32)
    /// A character that looks like another one: its scalar value.
    case compatibilityCharacter(UInt32)
    /// A character that YAML forbids: its scalar value.
    case controlCharacter(UInt32)
    /// Any other error of libyaml, with its message.
    case other(String)
    case tooDeep
    /// There are so many faults that the text below was not read.
    case restNotRead
    case unsupported(UnsupportedFeature.Kind)
  }

  public let fault: Fault
  public let range: ByteRange
  /// What fixes the shadow copy. Offered to the author only where `isRepairMeant`.
  public private(set) var repair: [TextEdit]
  /// True when the repair is what the author meant to write; false when it only blanks out what cannot be understood.
  public let isRepairMeant: Bool

  /// One more edit of a repair that is meant: it is not made anew for each line that it moves.
  mutating func extend(by edit: TextEdit) { repair.append(edit) }

  /// What makes two problems the same, whatever their repair.
  public struct Identity: Sendable, Hashable {
    let fault: Fault
    let range: ByteRange
  }

  public var identity: Identity { Identity(fault: fault, range: range) }

  public init(_ fault: Fault, at range: ByteRange, repair: [TextEdit] = [], isRepairMeant: Bool = true) {
    self.fault = fault
    self.range = range
    self.repair = repair
    self.isRepairMeant = isRepairMeant && !repair.isEmpty
  }
}
