extension Rules {
  static let syntax: [any Rule] = [
    FullwidthColon(), MissingSpaceAfterColon(), TabIndentation(), FullwidthSpace(), FullwidthFlowPunctuation(), FullwidthNumber(),
    MalformedYaml(), UnquotedColon(), ReservedIndicator(), UnquotedNumber(), SmartQuotes(), TruncatedByComment(), SurprisingScalar(),
    ChineseBoolean(), InvisibleCharacter(), CompatibilityCharacter(), SpacedHan(), GarbledText(), MixedKeyLanguage(), MixedLineEndings(),
    ByteOrderMark(), NotUtf8(), UnsupportedYaml(), MergeConflict(),
  ]
}
