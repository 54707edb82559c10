/// The formats that reports are written in, by the names that people give on the command line.
package enum ReportFormat: String, Sendable, CaseIterable {
  case pretty
  case concise
  case json
  case sarif
  case github

  package func renderer(_ options: RenderOptions) -> any Renderer {
    switch self {
    case .pretty: PrettyRenderer(options)
    case .concise: ConciseRenderer(options)
    case .json: JSONRenderer(options)
    case .sarif: SARIFRenderer(options)
    case .github: GitHubRenderer(options)
    }
  }
}
