import Schema

/// Things that are numbered one after the other: the functions of a level, the contents of a function, the items of one column of a
/// content, the modules of a plan, the units of a module.
public struct NumberedList: Sendable {
  public struct Member: Sendable {
    public let name: Located<NumberedText>
    /// Nil in plans, whose modules nothing refers to.
    public let target: Target?
  }

  public let role: NumberedRole
  public let members: [Member]
  /// What the list belongs to: an index into `Numbering.lists` and a place among that list's members.
  public let parent: (list: Int, member: Int)?
  /// False when members were lost in reading, so that a gap may be none.
  public let isComplete: Bool

  public var isNumbered: Bool { members.contains { $0.name.value.code != nil } }
}
