extension DraftReader {
  /// A value below a label for education and years together. What is said beside them stays a qualification.
  mutating func setAsked(_ label: String, _ value: TableCell) {
    let asked = EducationAndYears(value.text)
    let isTaken = take(asked)
    if !isTaken || !asked.isWhole { addQualification(label, value) }
  }

  /// Puts them into the draft; false where it says something else already.
  mutating func take(_ asked: EducationAndYears) -> Bool {
    var isTaken = asked.education != nil || asked.years != nil
    if let education = asked.education {
      if draft.education == nil { draft.education = education }
      isTaken = draft.education == education
    }
    if let years = asked.years {
      if draft.years == nil { draft.years = years }
      isTaken = isTaken && draft.years == years
    }
    return isTaken
  }
}
