extension Rules {
  static let wording: [any Rule] = [
    AbilityForm(), KnowledgeAsAbility(), KnowledgeForm(), CognitionVerb(), MixedModal(), DoubledWord(), PunctuationWidth(), VariantWord(),
    VagueWord(), OpenList(), ItemLength(), ItemFinalPunctuation(), TwoRequirements(), NearDuplicateItem(), RedundantModal(),
    DiscriminatoryCondition(),
  ]
}
