import Schema
import YAML

/// A place as SARIF spells it: lines and columns in code points from 1, bytes where the file on disk has the same ones.
struct SARIFPlace {
  private let place: ReportedPlace

  init(_ place: ReportedPlace) { self.place = place }

  /// The members of a `location` object.
  func writeLocation(to writer: inout JSONWriter) {
    writer.object("physicalLocation") { writer in
      writer.object("artifactLocation") { $0.member("uri", ArtifactURI.make(place.path)) }
      if place.source != nil { writer.object("region") { writeRegion(to: &$0) } }
    }
    let path = place.authorPath
    guard let name = path.last else { return }
    writer.array("logicalLocations") { writer in
      writer.object { writer in
        writer.member("name", name)
        writer.member("fullyQualifiedName", path.joined(separator: " › "))
      }
    }
  }

  static func writePhysicalLocation(path: String, to writer: inout JSONWriter) {
    writer.object("physicalLocation") { writer in
      writer.object("artifactLocation") { $0.member("uri", ArtifactURI.make(path)) }
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
