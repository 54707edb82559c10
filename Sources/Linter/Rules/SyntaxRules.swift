extension Rules {
  static let syntax: [any Rule] = []
}
