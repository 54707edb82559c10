extension Rules {
  static let alignment: [any Rule] = [
    UnresolvedStandard(), UnresolvedReference(), AmbiguousReference(), ReferenceRange(), TitleMismatch(), LevelMismatch(), MissingItem(),
    UncoveringEntry(),
    CoveredAndExcused(), StaleExcuse(), EntryConditionUnmet(), HoursMismatch(), AssessmentNot100(), DuplicateCoverage(), BelowLevel(),
    ReferenceWithoutTitle(), NeverAssessed(), AbilityWithoutKnowledge(), HoursOffWeight(), LowPracticeShare(), BelowTrainingHours(),
    TooManyExcuses(),
  ]
}
