extension Rules {
  static let numbering: [any Rule] = []
}
