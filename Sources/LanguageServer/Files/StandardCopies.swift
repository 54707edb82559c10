/// Copies of the standards that ship with the program, as files: for editors that open nothing else. Passed in, like the rest of the disk.
public protocol StandardCopies: Sendable {
  /// The path of the copy of a standard, which is written where it is not there yet; nil where it cannot be. Called only when an answer
  /// leads into the standard.
  func keep(_ name: String, _ text: [UInt8]) -> String?

  /// Which copy a path is that of; nil for any other file.
  func copy(at path: String) -> StandardCopy?
}

/// A file among the copies.
public enum StandardCopy: Hashable, Sendable {
  /// The copy of a standard that this version of the program ships, by its name.
  case current(name: String)
  /// The copy of another version, whose text may differ.
  case outdated
}
