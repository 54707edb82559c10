/// What whoever exports a package decides.
package struct CASEOptions: Sendable {
  /// Where the package will be served; without it, uris are `urn:uuid:…`.
  package var baseURI: String?
  package var identifiers = CASEIdentifiers()

  package init(baseURI: String? = nil, identifiers: CASEIdentifiers = CASEIdentifiers()) {
    self.baseURI = baseURI
    self.identifiers = identifiers
  }
}
