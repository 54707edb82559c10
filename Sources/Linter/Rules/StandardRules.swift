extension Rules {
  static let standard: [any Rule] = []
}
