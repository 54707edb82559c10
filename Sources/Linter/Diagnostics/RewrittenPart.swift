/// The parts of a text that a rule's fixes may rewrite. A safe fix keeps all other words and numbers of the author's text, each once.
public enum RewrittenPart: Sendable, Hashable {
  /// The number of an item or a reference.
  case number
  /// The dash of an item, for which another character was typed: 一.
  case itemMark
  /// The name of a field.
  case key
  /// A value, or a part of one.
  case value
  /// Nothing is written over: a line, a title or a field is added.
  case addition
  /// The word between two numbers or entries of a range or list: 至, 到, 和.
  case connective
  /// An entry that repeats another one: its lines are removed.
  case removal
  /// A comment that allows findings.
  case allowComment
}
