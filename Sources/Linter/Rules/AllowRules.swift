extension Rules {
  /// On the comments that allow findings, and on what the configuration says of rules.
  static let allow: [any Rule] = [UnusedAllow(), UnknownRule(), AllowWithoutReason()]
}
