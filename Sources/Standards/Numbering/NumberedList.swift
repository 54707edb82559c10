import Schema

/// Entries that are numbered in succession: the functions of a level, the contents of a function, the items of one column of a content, the
/// modules of a plan, the units of a module.
public struct NumberedList: Sendable {
  public struct Member: Sendable {
    public let name: Located<NumberedText>
    /// Nil in plans, since references do not name modules.
    public let target: Target?
    /// Whether it has two numbers, or a name that contains several names, so that its members may belong to any of them.
    public let containsSeveral: Bool

    init(name: Located<NumberedText>, target: Target?) {
      self.name = name
      self.target = target
      switch target {
      case .function, .content, nil: containsSeveral = name.value.containsSeveralNames || name.value.containsSeveralNumbers
      case .item: containsSeveral = name.value.containsSeveralNumbers
      }
    }
  }

  public let role: NumberedRole
  public let members: [Member]
  /// How many numbers come before the first member; 0 in most lists.
  public let start: Int
  /// The parent of the list: index of its list in `Numbering.lists`, and index of the member in that list.
  public let parent: (list: Int, member: Int)?
  /// False if members could not be read, so that a gap may not be real.
  public let isComplete: Bool
  /// Whether it is incomplete only because a field of a member is empty: all members are there.
  public let hasEmptyField: Bool
  /// Whether it is incomplete only because a member is a dash without a value.
  public let hasEmptyMember: Bool

  /// Whether all members could be read, so that they can be renumbered.
  public var hasReadableMembers: Bool { isComplete || hasEmptyField }
  public var isNumbered: Bool { members.contains { $0.name.value.code != nil } }

  /// Whether a member has the number of this parent and one more part.
  func hasMembers(under parent: NumberCode?) -> Bool {
    parent.map { parent in members.contains { $0.name.value.code?.parent == parent } } ?? false
  }
}

extension NumberedRole {
  /// How many parts a number has; nil if the author decides.
  public var depth: Int? {
    switch self {
    case .function: 1
    case .content: 2
    case .item: 3
    default: nil
    }
  }
}
