extension Rules {
  static let numbering: [any Rule] = [
    MalformedNumber(), WrongNumberPrefix(), DuplicateNumber(), NumberGap(), MissingNumber(), NumberMeaningShift(),
  ]
}
