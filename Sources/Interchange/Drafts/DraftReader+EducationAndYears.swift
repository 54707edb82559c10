extension DraftReader {
  /// Reads a value below a label for education and years together. Its other text becomes a qualification.
  mutating func setAsked(_ label: String, _ value: TableCell) {
    let asked = EducationAndYears(value.text)
    let isTaken = take(asked)
    if !isTaken || !asked.isWhole { addQualification(label, value) }
  }

  /// Stores education and years in the draft; false if it has other values.
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
