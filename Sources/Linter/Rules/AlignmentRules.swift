extension Rules {
  static let alignment: [any Rule] = []
}
