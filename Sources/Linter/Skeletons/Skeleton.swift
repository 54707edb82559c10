import Schema
import YAML

/// A file to start from: everything that the tool knows is written, what only the author knows is left open and says so.
package struct Skeleton {
  /// Of what kind, and in which languages.
  package struct Style: Sendable {
    package let keys: Language
    package let comments: Language

    package init(keys: Language, comments: Language) {
      self.keys = keys
      self.comments = comments
    }
  }

  /// What a job description or plan is written against.
  package struct Aim: Sendable {
    package let index: StandardIndex
    package let level: Int
    package let track: Text?

    package init(index: StandardIndex, level: Int, track: Text? = nil) {
      self.index = index
      self.level = level
      self.track = track
    }
  }

  package static func jobDescription(for target: Aim, style: Style) -> String {
    JobDescriptionSkeleton(AlignedSkeleton(.jobDescription, target, style)).text
  }

  package static func trainingPlan(for target: Aim, style: Style) -> String {
    TrainingPlanSkeleton(AlignedSkeleton(.trainingPlan, target, style)).text
  }

  package static func standard(style: Style) -> String { StandardSkeleton(style).text }
}
