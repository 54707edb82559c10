extension Rules {
  static let workspace: [any Rule] = [DuplicateId(), NewerVersion(), DigestMismatch(), TaughtNowhere(), UnportablePath()]
}
