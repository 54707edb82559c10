/// Options of an export as CASE package.
public struct CASEOptions: Sendable {
  /// Where the package will be served; without it, uris are `urn:uuid:…`.
  public var baseURI: String?
  public var identifiers = CASEIdentifiers()

  public init(baseURI: String? = nil, identifiers: CASEIdentifiers = CASEIdentifiers()) {
    self.baseURI = baseURI
    self.identifiers = identifiers
  }
}
