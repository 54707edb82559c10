import TextModel

/// A syntax problem: a range where the text is not the YAML that its author meant.
public struct SyntaxProblem: Sendable, Hashable {
  public enum Fault: Sendable, Hashable {
    case tabIndentation
    case fullwidthSpace
    case fullwidthColon
    case missingSpaceAfterColon
    case fullwidthFlowPunctuation
    case unquotedColon
    /// A text that begins with a reserved ASCII character of YAML, given as its byte.
    case reservedIndicator(UInt8)
    /// “ ” or similar quotation marks in place of YAML's quotes.
    case smartQuotes
    /// Several entries of a list in one: `- 1.1 产品选择、1.2 产品采购`.
    case joinedEntries
    /// `初级／2.2`, `能 3.2.1`: a level or the sign of a column before a number that is not in the correct spelling.
    case referenceHead
    /// The keys of two columns, each above the entries of the other.
    case swappedColumns
    case unclosedQuote
    case textAfterQuote
    /// `"C:\\面点"`: a backslash between double quotes that does not begin an escape.
    case strayBackslash
    case unclosedBracket
    /// `{theory: 6 practice: 10}`.
    case missingComma
    /// `covers: - 2.1 信息展示`: the first item of a list on the line of its key.
    case itemOnKeyLine
    /// `format: 1 id: knife`: two fields on one line.
    case joinedFields
    /// A line whose indentation agrees with none of the collections above it.
    case misalignedLine
    /// A known key without a colon, before its value or alone: `等级 初级`, `covers`.
    case missingColon
    /// A colon in braces without a key before it: `{: 2.1 选料, reason: 另行培训}`.
    case entryWithoutKey
    /// A list item that begins with another sign than `- `: `-1.1 产品选择`, `— 1.1 产品选择`, `• 1.1 产品选择`.
    case wrongItemMark
    /// A list item without a mark.
    case missingItemMark
    /// `- covers:` in the middle of a module: an item mark before a key that belongs to the item above.
    case strayItemMark
    /// The key line of the second of two columns is missing, and its entries are in the first.
    case missingColumnKey
    /// The key line of a list is missing, and its items are in the list above; with the key.
    case missingListKey(String)
    /// `- M2 平台运营` with fields below: the key before the name of the item is missing; with the key.
    case missingItemKey(String)
    /// A prefix of every line that comes from a mail program or a listing.
    case linePrefix
    /// No line of the file is indented; the range is that of the first line that should be.
    case lostIndentation
    /// The fences of a code block: `` ```yaml `` and `` ``` ``.
    case codeFence
    /// Indented lines below a value of one line: `format: 1`.
    case linesBelowValue
    /// A word on a line of its own before the first item of a list.
    case strayLine
    /// A line among entries that is neither an entry nor an item.
    case lineWithoutColon
    /// A line without a word of the format: a note, a mark, an empty item.
    case foreignLine
    /// Text after a flow collection.
    case foreignText
    /// A field between two items of a list, with the key of the list. `isRepeated` if its record already has the field.
    case dividedList(String, isRepeated: Bool)
    /// A comment between brackets that are closed after it on the same line.
    case commentInBrackets
    /// A comment that begins with the full-width sign ＃.
    case wideComment
    /// The end of the line above, on a line of its own.
    case brokenLine
    /// A field between a key and its list or record, or a key below the first item of its list: the line belongs above the line before it.
    case exchangedLine
    /// A superfluous sign at the end of a line.
    case straySign
    /// Conflict markers of version control: `<<<<<<<` to `>>>>>>>`.
    case mergeConflict
    /// An invisible character, by its scalar value.
    case invisibleCharacter(UInt32)
    /// A lookalike of another character, by its scalar value.
    case compatibilityCharacter(UInt32)
    /// A character that YAML forbids, by its scalar value.
    case controlCharacter(UInt32)
    /// Any other error of libyaml, with its message.
    case other(String)
    case tooDeep
    /// There are so many problems that the text below was not read.
    case restNotRead
    case unsupported(UnsupportedFeature.Kind)
  }

  public let fault: Fault
  public let range: ByteRange
  /// The edits for the copy. They are offered to the author only if `isRepairIntended`.
  public private(set) var repair: [TextEdit]
  /// True if the repair is what the author intended to write; false if it only removes what cannot be understood.
  public let isRepairIntended: Bool

  /// Adds an edit to the repair, which avoids a copy of the repair for each line that it moves.
  mutating func extend(by edit: TextEdit) { repair.append(edit) }

  /// Problems with equal identities are the same, whatever their repair.
  public struct Identity: Sendable, Hashable {
    let fault: Fault
    let range: ByteRange
  }

  public var identity: Identity { Identity(fault: fault, range: range) }

  public init(_ fault: Fault, at range: ByteRange, repair: [TextEdit] = [], isRepairIntended: Bool = true) {
    self.fault = fault
    self.range = range
    self.repair = repair
    self.isRepairIntended = isRepairIntended && !repair.isEmpty
  }
}
