extension Rules {
  static let workspace: [any Rule] = [DuplicateID(), NewerVersion(), DigestMismatch(), TaughtNowhere(), UnportablePath()]
}
