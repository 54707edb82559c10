extension Text {
  /// The bytes of the first place at which a text holds a word.
  public func place(ofFirst word: Text) -> Range<Int>? {
    withBytes { hay in
      word.withBytes { needle in
        guard let first = needle.first, hay.count >= needle.count else { return nil }
        for start in Range(clamping: 0, hay.count - needle.count + 1) where hay[start] == first {
          if UnsafeBufferPointer(rebasing: hay[start..<start + needle.count]).elementsEqual(needle) { return start..<start + needle.count }
        }
        return nil
      }
    }
  }
}
