extension Rules {
  static let structure: [any Rule] = [
    UnknownKey(), MissingKey(), WrongType(), UnknownValue(), DuplicateKey(), EmptyValue(), UnknownKind(), OverLimit(),
  ]
}
