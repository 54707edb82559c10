import Schema
import TextModel

/// Typing mistakes in the texts and numbers of a standard. They are findings in the standard, so that a reference with the correct text is
/// not reported.
struct StandardFlaws {
  private let index: StandardIndex

  init(_ index: StandardIndex) { self.index = index }

  /// Whether a reference has the text that the standard would have without its typing mistake.
  func explain(_ target: Target, _ reference: Reference) -> Bool {
    if index.title(of: target).isEmpty || index.listedName(of: target) != nil { return lacksName(target, reference) }
    let own = Form(index.title(of: target))
    let other = Form(reference.title)
    // `能制订付款计划: 见附录` has a finding for its colon.
    if index.title(of: target).string.hasPrefix(reference.title.string + ": ") { return true }
    guard own.core == other.core, !own.core.isEmpty else { return false }
    if isName(target), own.isSpaced, !other.isSpaced { return true }
    return own.isSpaced && !other.isSpaced || own.isClosed && !other.isClosed || own.isDoubled && !other.isDoubled
      || isAbility(target) && !own.hasModal && other.hasModal
  }

  /// Whether a target has no name, or another one than the catalogue, which the reference gives.
  func lacksName(_ target: Target, _ reference: Reference) -> Bool {
    index.title(of: target).isEmpty || index.listedName(of: target) == NameKey(reference.title)
  }

  /// Whether a reference has the right column of an ability that the standard has in the wrong column.
  func isInOtherColumn(_ target: Target, _ reference: Reference) -> Bool {
    guard case .item(let item) = target, index.items[item].column == .knowledge, reference.column == .abilities else { return false }
    return index.code(of: target) == reference.code && NameKey(reference.title) == index.key(of: target)
      && Form(index.title(of: target)).hasModal
  }

  /// Whether a reference has the number that follows from the target's position, while the standard has another number.
  func hasPositionalNumber(_ target: Target, _ reference: Reference) -> Bool {
    guard let code = reference.code, NameKey(reference.title) == index.key(of: target), index.code(of: target) != code else { return false }
    return positionalNumber(of: target) == code
  }

  private func positionalNumber(of target: Target) -> NumberCode? {
    switch target {
    case .function(let function):
      return index.levels[index.functions[function].level].functions.firstIndex(of: function).flatMap { NumberCode(parts: [$0 + 1]) }
    case .content(let content):
      let function = index.contents[content].function
      guard let position = index.functions[function].contents.firstIndex(of: content) else { return nil }
      return self.positionalNumber(of: .function(function))?.appending(position + 1)
    case .item(let item):
      let content = index.items[item].content
      let column = index.contents[content].items.filter { index.items[$0].column == index.items[item].column }
      guard let position = column.firstIndex(of: item) else { return nil }
      return self.positionalNumber(of: .content(content))?.appending(position + 1)
    }
  }

  private func isAbility(_ target: Target) -> Bool {
    if case .item(let item) = target { index.items[item].column == .abilities } else { false }
  }
  private func isName(_ target: Target) -> Bool { if case .item = target { false } else { true } }

  /// A text without the typing mistakes that the rules on the wording of standards report.
  private struct Form {
    var core: [UInt32] = []
    /// Whether there is a blank between Chinese characters.
    var isSpaced = false
    /// Whether there is a full stop at the end.
    var isClosed = false
    /// Whether a character occurs twice in succession.
    var isDoubled = false
    var hasModal = false

    private static let closers: Set<UInt32> = [0x3002, 0xFF1B, 0xFF0E, 0x2E, 0x3B]
    private static let modals: [[UInt32]] = [[0x80FD, 0x591F], [0x80FD]]

    init(_ text: Text) {
      for scalar in text.string.unicodeScalars.map(\.value) {
        if scalar == 0x20 {
          isSpaced = true
        } else if scalar >= 0x3400, scalar == core.last {
          isDoubled = true
        } else {
          core.append(scalar)
        }
      }
      while let last = core.last, Self.closers.contains(last) {
        core.removeLast()
        isClosed = true
      }
      for modal in Self.modals where core.count > modal.count && core.starts(with: modal) {
        core.removeFirst(modal.count)
        hasModal = true
        break
      }
    }
  }
}
