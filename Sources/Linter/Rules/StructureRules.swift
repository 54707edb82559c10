extension Rules {
  static let structure: [any Rule] = [OverLimit()]
}
