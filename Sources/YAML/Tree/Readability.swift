extension SyntaxTree {
  /// Whether libyaml reads a text as it is from its first to its last byte, further documents included. No tree is built.
  public static func isReadable(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var reader = EventReader(text)
      while let event = reader.next() {
        if event.kind == .streamEnd { return true }
      }
      return false
    }
  }
}
