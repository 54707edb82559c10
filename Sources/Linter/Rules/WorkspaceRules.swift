extension Rules {
  static let workspace: [any Rule] = []
}
