extension DocumentKind {
  public var shape: ShapeDescription {
    switch self {
    case .standard: Standard.shape.description
    case .jobDescription: JobDescription.shape.description
    case .trainingPlan: TrainingPlan.shape.description
    case .configuration: Configuration.shape.description
    }
  }
}
