import JSON
import Standards

/// A place in SARIF: lines and columns in code points from 1, and a byte offset if the file on disk has the same bytes.
struct SARIFPlace {
  private let place: ReportedPlace
  private let options: RenderOptions

  init(_ place: ReportedPlace, _ options: RenderOptions) {
    self.place = place
    self.options = options
  }

  /// The place in a shipped standard, as text: the standard is not a file of the project, and services reject URIs that they cannot
  /// resolve. Nil for any other place.
  var foreignPlace: String? {
    guard place.path.hasPrefix(ShippedStandards.pathPrefix) else { return nil }
    let start = place.start(in: .scalars)
    return "\(place.path):\(start.line + 1):\(start.column + 1)"
  }

  /// The members of a `location` object.
  func writeLocation(to writer: inout JSONWriter) {
    if foreignPlace == nil { writePhysicalLocation(to: &writer) }
    let path = place.authorPath
    guard let name = path.last else { return }
    writer.array("logicalLocations") { writer in
      writer.object { writer in
        writer.member("name", name)
        writer.member("fullyQualifiedName", path.joined(separator: " › "))
      }
    }
  }

  private func writePhysicalLocation(to writer: inout JSONWriter) {
    writer.object("physicalLocation") { writer in
      writer.object("artifactLocation") { ArtifactURI.write(place.path, options, to: &$0) }
      if place.source != nil { writer.object("region") { writeRegion(to: &$0) } }
    }
  }

  static func writePhysicalLocation(path: String, _ options: RenderOptions, to writer: inout JSONWriter) {
    writer.object("physicalLocation") { writer in
      writer.object("artifactLocation") { ArtifactURI.write(path, options, to: &$0) }
    }
  }

  /// The members of a `region` object.
  func writeRegion(to writer: inout JSONWriter) {
    let start = place.start(in: .scalars)
    let end = place.end(in: .scalars)
    writer.member("startLine", start.line + 1)
    writer.member("startColumn", start.column + 1)
    writer.member("endLine", end.line + 1)
    writer.member("endColumn", end.column + 1)
    guard place.source?.encoding == .utf8 else { return }
    writer.member("byteOffset", place.range.start)
    writer.member("byteLength", place.range.count)
  }
}
