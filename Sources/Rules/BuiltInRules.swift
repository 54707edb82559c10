import Linter
import Schema

extension RuleSet {
  /// Every rule that ships with the tool: by family, and in a family from the most common to the rarest.
  public static let builtIn = RuleSet(
    [
      RuleFamily(
        name: Bilingual(zh: "YAML 的写法", en: "Writing YAML"),
        rules: [
          FullwidthColon(), MissingSpaceAfterColon(), TabIndentation(), FullwidthSpace(), FullwidthFlowPunctuation(),
          FullwidthNumber(), MalformedYaml(), UnquotedColon(), ReservedIndicator(), UnquotedNumber(), SmartQuotes(),
          TruncatedByComment(), SurprisingScalar(), ChineseBoolean(), InvisibleCharacter(), CompatibilityCharacter(), SpacedHan(),
          GarbledText(), MixedKeyLanguage(), MixedLineEndings(), ByteOrderMark(), NotUtf8(), UnsupportedYaml(), MergeConflict(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "字段和内容", en: "Fields and values"),
        rules: [
          UnknownKey(), MissingKey(), WrongType(), UnknownValue(), DuplicateKey(), EmptyValue(), UnknownKind(), OverLimit(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "编号", en: "Numbering"),
        rules: [
          MalformedNumber(), JoinedEntries(), WrongNumberPrefix(), DuplicateNumber(), NumberGap(), MissingNumber(),
          NumberMeaningShift(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "标准", en: "The standard"),
        rules: [
          MissingFunction(), MissingContent(), UnlistedName(), MisspeltName(), EmptyContent(), DuplicateItem(),
          AbilityRepeatsKnowledge(), SwappedColumns(), LevelOrder(), ExperienceNotIncreasing(), WeightsNot100(), DuplicatePosition(),
          PlaceholderLeft(), NumberYearMismatch(), InvalidDate(), BrokenCrossReference(), UnusedTerm(), UndefinedTerm(),
          UnusedReference(), MalformedStandardNumber(), ConditionWithoutYears(), InvalidPreviousLevel(), UncoveredExample(),
          OtherLevelNamed(), CumulativeUnstated(), MissingTrainingHours(), SingleContentFunction(), MissingCoachingFunction(),
          MissingTranslation(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "文字表述", en: "Wording"),
        rules: [
          AbilityForm(), KnowledgeAsAbility(), KnowledgeForm(), CognitionVerb(), MixedModal(), DoubledWord(), PunctuationWidth(),
          VariantWord(), VagueWord(), OpenList(), ItemLength(), ItemFinalPunctuation(), TwoRequirements(), NearDuplicateItem(),
          RepeatedEntry(), RedundantModal(), DiscriminatoryCondition(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "岗位说明和培训计划", en: "Job descriptions and training plans"),
        needingStandard: [
          UnresolvedStandard(), UnresolvedReference(), AmbiguousReference(), ReferenceRange(), UnclearRest(), TitleMismatch(),
          LevelMismatch(),
          MissingItem(), UncoveringEntry(), CoveredAndExcused(), StaleExcuse(), EntryConditionUnmet(), HoursMismatch(),
          AssessmentNot100(), DuplicateCoverage(), BelowLevel(), ReferenceWithoutTitle(), NeverAssessed(), AbilityWithoutKnowledge(),
          HoursOffWeight(), LowPracticeShare(), BelowTrainingHours(), TooManyExcuses(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "多个文件之间", en: "Across files"),
        rules: [
          DuplicateId(), NewerVersion(), DigestMismatch(), TaughtNowhere(), UnportablePath(),
        ]),
      RuleFamily(
        name: Bilingual(zh: "例外和设置", en: "Exceptions and settings"),
        rules: [
          UnusedAllow(), UnknownRule(), AllowWithoutReason(),
        ]),
    ])
}

extension FileLinter {
  /// A linter with the built-in rules.
  public init(settings: Settings = Settings()) { self.init(settings: settings, rules: .builtIn) }
}

extension ConfiguredLinter {
  /// A linter with the built-in rules.
  public convenience init(_ settings: LayeredSettings, isShown: @escaping @Sendable (String) -> Bool = { _ in true }) {
    self.init(settings, rules: .builtIn, isShown: isShown)
  }
}
