extension Rules {
  static let standard: [any Rule] = [
    MissingFunction(), MissingContent(), UnlistedName(), MisspeltName(), EmptyContent(), DuplicateItem(), AbilityRepeatsKnowledge(),
    SwappedColumns(),
    LevelOrder(), ExperienceNotIncreasing(), WeightsNot100(), DuplicatePosition(), PlaceholderLeft(), NumberYearMismatch(), InvalidDate(),
    BrokenCrossReference(), UnusedTerm(), UndefinedTerm(), UnusedReference(), MalformedStandardNumber(), ConditionWithoutYears(),
    InvalidPreviousLevel(), UncoveredExample(), OtherLevelNamed(), CumulativeUnstated(), MissingTrainingHours(), SingleContentFunction(),
    MissingCoachingFunction(), MissingTranslation(),
  ]
}
