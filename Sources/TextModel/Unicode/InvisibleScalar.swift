/// Invisible characters that do not belong in documents: no-break spaces, zero-width characters, direction controls.
public enum InvisibleScalar: Sendable, Hashable {
  /// It looks like a space.
  case space
  /// It has no visible effect.
  case nothing

  /// The appearance of an invisible scalar; nil for a visible one.
  public static func kind(of scalar: UInt32) -> InvisibleScalar? {
    switch scalar {
    case 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .space
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
      .nothing
    default: nil
    }
  }

  /// Whether YAML forbids the character everywhere.
  public static func isForbidden(_ scalar: UInt32) -> Bool {
    scalar < 0x20 && scalar != 0x09 && scalar != 0x0A && scalar != 0x0D || scalar >= 0x7F && scalar < 0xA0 && scalar != 0x85
      || scalar == 0xFFFE || scalar == 0xFFFF
  }

  /// Whether a zero-width joiner or non-joiner has a meaning here: in emoji, and in scripts of South and West Asia.
  public static func isJoiner(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> Bool {
    guard scalar == 0x200C || scalar == 0x200D else { return false }
    return (isPictograph(previous) || isMark(previous)) && isPictograph(next) || (0x600...0xDFF).contains(previous)
  }

  private static func isPictograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x1_F000 && scalar < 0x2_0000 || (0x2190...0x2BFF).contains(scalar)
  }

  /// Whether it follows a sign to select its emoji form.
  private static func isMark(_ scalar: UInt32) -> Bool { scalar == 0xFE0F || scalar == 0x20E3 }
}
