/// Where the author is writing: the place of the last edit, as long as it was one that a person types, and the cursor has not left its
/// line.
struct TypingPlace: Sendable, Equatable {
  let path: String
  /// Behind what was written.
  let offset: Int
}
