import Schema

/// The fields of a job description that messages refer to.
enum JobFields {
  static let qualifications = KeyName("qualifications", "任职资格")
  static let other = KeyName("other", "其他")
}
