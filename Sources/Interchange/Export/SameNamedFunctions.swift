import Schema

/// The functions of a level, or of the catalogue, with the same name and different tracks, which occur if each track numbers its functions
/// from 1.
struct SameNamedFunctions {
  private var names: Set<String> = []

  init(_ functions: [(name: String, tracks: [String])]) {
    var known: [String: [String]] = [:]
    for (name, tracks) in functions {
      if let other = known.updateValue(tracks, forKey: name), other != tracks { names.insert(name) }
    }
  }

  init(_ functions: [Function]) { self.init(functions.map { ($0.name.written, $0.tracks.strings) }) }

  /// Whether several functions have the name.
  func contains(_ name: String) -> Bool { names.contains(name) }

  /// The functions in order, divided so that no part has the same name with different tracks.
  static func parts(of functions: [Function]) -> [[Function]] {
    var parts: [[Function]] = []
    var current: [Function] = []
    var known: [String: [String]] = [:]
    for function in functions {
      let (name, tracks) = (function.name.written, function.tracks.strings)
      if let other = known[name], other != tracks {
        parts.append(current)
        (current, known) = ([], [:])
      }
      known[name] = tracks
      current.append(function)
    }
    return parts + [current]
  }
}
