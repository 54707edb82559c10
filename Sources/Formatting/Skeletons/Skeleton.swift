import Schema
import Standards
import TextModel

/// A skeleton of a file: everything that the program knows is filled in, and the rest is marked for the author.
public struct Skeleton {
  /// The kind and the languages of a skeleton.
  public struct Style: Sendable {
    public let keys: Language
    public let comments: Language

    public init(keys: Language, comments: Language) {
      self.keys = keys
      self.comments = comments
    }
  }

  /// The standard, level and track of a job description or plan.
  public struct Target: Sendable {
    public let index: StandardIndex
    public let level: Int
    public let track: Text?

    public init(index: StandardIndex, level: Int, track: Text? = nil) {
      self.index = index
      self.level = level
      self.track = track
    }
  }

  public static func jobDescription(for target: Target, style: Style) -> String {
    JobDescriptionSkeleton(AlignedSkeleton(.jobDescription, target, style)).text
  }

  public static func trainingPlan(for target: Target, style: Style) -> String {
    TrainingPlanSkeleton(AlignedSkeleton(.trainingPlan, target, style)).text
  }

  public static func standard(style: Style) -> String { StandardSkeleton(style).text }

  /// The example values in the skeleton of a standard that the author replaces. A value that occurs twice needs to be replaced only once.
  public static let examples =
    [StandardSkeleton.id, StandardSkeleton.version] + StandardSkeleton.Examples.chinese.replaced
    + StandardSkeleton.Examples.english.replaced
}
