/// Copies of the shipped standards as files, for editors that cannot open virtual documents. Passed in, like the rest of the disk.
public protocol StandardCopies: Sendable {
  /// The path of the copy of a standard, which is written if there is none yet; nil if it cannot be written. Called only when an answer
  /// refers to the standard.
  func keep(_ name: String, _ text: [UInt8]) -> String?

  /// Which copy is at a path; nil for any other file.
  func copy(at path: String) -> StandardCopy?
}

/// A file among the copies.
public enum StandardCopy: Hashable, Sendable {
  /// The copy of a standard that this version of the program ships, by the name of the standard.
  case current(name: String)
  /// The copy of another version, whose text may differ.
  case outdated
}
