extension Rules {
  static let numbering: [any Rule] = [
    MalformedNumber(), JoinedEntries(), WrongNumberPrefix(), DuplicateNumber(), NumberGap(), MissingNumber(), NumberMeaningShift(),
  ]
}
