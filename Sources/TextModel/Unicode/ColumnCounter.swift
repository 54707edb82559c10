/// Adds up the columns of consecutive scalars, and handles sequences that form one glyph.
struct ColumnCounter {
  let start: Int
  private(set) var column: Int
  private let tabStops: Int
  /// The last scalar with a width, to which marks, selectors and joiners apply.
  private var base: UInt32 = 0
  private var baseColumns = 0
  private var isRightAfterBase = false
  private var isJoined = false
  private var isHalfFlag = false

  init(startingAt column: Int, tabStops: Int) {
    start = Swift.max(0, column)
    self.column = start
    self.tabStops = Swift.min(Swift.max(1, tabStops), 1000)
  }

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar >= 0x20 && scalar < 0x7F {
      addBase(scalar, columns: 1)
    } else if scalar >= 0x4E00 && scalar <= 0x9FFF {
      addBase(scalar, columns: 2)
    } else {
      addUncommon(scalar)
    }
  }

  private mutating func addUncommon(_ scalar: UInt32) {
    switch scalar {
    case 0x09:
      column += tabStops - column % tabStops
      removeBase()
    case ..<0x20:
      removeBase()
    case 0x200D:
      isJoined = WidthClass.pictographic.contains(base)
      isRightAfterBase = false
    case 0xFE0F:
      if isRightAfterBase && WidthClass.textByDefault.contains(base) { widenBase() }
      isRightAfterBase = false
    case 0x1F1E6...0x1F1FF where isHalfFlag:
      isHalfFlag = false
    default:
      addCharacterOrMark(scalar)
    }
  }

  private mutating func addCharacterOrMark(_ scalar: UInt32) {
    // A skin tone modifies the emoji before it, which remains the base of what follows.
    let isSkinTone = scalar >= 0x1F3FB && scalar <= 0x1F3FF && WidthClass.pictographic.contains(base)
    if isSkinTone || isJoined && WidthClass.pictographic.contains(scalar) {
      widenBase()
      if isJoined { base = scalar }
      isRightAfterBase = isJoined
      isJoined = false
      return
    }
    let columns = DisplayWidth.columns(ofScalar: scalar)
    if columns == 0 {
      isJoined = false
      isRightAfterBase = false
      return
    }
    addBase(scalar, columns: columns)
    isHalfFlag = scalar >= 0x1F1E6 && scalar <= 0x1F1FF
  }

  @inline(__always)
  private mutating func addBase(_ scalar: UInt32, columns: Int) {
    column += columns
    base = scalar
    baseColumns = columns
    isRightAfterBase = true
    isJoined = false
    isHalfFlag = false
  }

  /// Emoji always have two columns, even if the first scalar alone is narrow.
  private mutating func widenBase() {
    column += 2 - baseColumns
    baseColumns = 2
  }

  private mutating func removeBase() {
    addBase(0, columns: 0)
    isRightAfterBase = false
  }
}
