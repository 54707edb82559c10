/// The formats of reports, by their names on the command line.
public enum ReportFormat: String, Sendable, CaseIterable {
  case pretty
  case concise
  case json
  case sarif
  case github
  case jsonLines = "jsonl"
  case gitlab
  case junit
  case checkstyle
  case reviewdog = "rdjson"
  case azure
  case teamcity
  case tap
  case markdown
  case html
  case xlsx

  /// A new renderer of the format.
  public func renderer(_ options: RenderOptions) -> any Renderer {
    switch self {
    case .pretty: PrettyRenderer(options)
    case .concise: ConciseRenderer(options)
    case .json: JSONRenderer(options)
    case .sarif: SARIFRenderer(options)
    case .github: GitHubRenderer(options)
    case .jsonLines: JSONLinesRenderer(options)
    case .gitlab: GitLabRenderer(options)
    case .junit: JUnitRenderer(options)
    case .checkstyle: CheckstyleRenderer(options)
    case .reviewdog: ReviewdogRenderer(options)
    case .azure: AzureRenderer(options)
    case .teamcity: TeamCityRenderer(options)
    case .tap: TAPRenderer(options)
    case .markdown: MarkdownRenderer(options)
    case .html: HTMLRenderer(options)
    case .xlsx: XlsxRenderer(options)
    }
  }

  /// Whether the format is for people, and not for programs.
  public var isForPeople: Bool { self == .pretty || self == .concise }

  /// Whether the output is not text, so that a terminal cannot show it.
  public var isBinary: Bool { self == .xlsx }
}
