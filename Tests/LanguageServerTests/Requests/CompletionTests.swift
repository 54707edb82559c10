import Testing

@testable import LanguageServer

/// `textDocument/completion`: references, and empty files.
@Suite(.timeLimit(.minutes(10)))
struct CompletionTests {
  @Test(arguments: PositionEncoding.all)
  func missingReferencesComeFirst(encoding: PositionEncoding) async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    covers: [1.1 选料😀e\u{301}, ¦]\n", encoding: encoding)
    #expect(completed.labels.first == "1.2 称量")
    #expect(completed.labels.prefix(5) == ["1.2 称量", "2.1 和面", "2.2 烘烤", "2 面点制作", "1 原料准备"])
    #expect(completed.labels.contains("senior/2.1 烘烤"))
    #expect(completed.items.first?.at("labelDetails", "description")?.string == "尚未覆盖")
    #expect(completed.lines(taking: "1.2 称量") == ["    covers: [1.1 选料😀e\u{301}, 1.2 称量]"])
  }

  @Test(arguments: [
    ("2.", ["2.1 和面", "2.2 烘烤"]), ("hm", ["2.1 和面"]), ("hemian", ["2.1 和面"]), ("hongkao", ["2.2 烘烤"]), ("hongk", ["2.2 烘烤"]),
    ("zhizuo", ["2 面点制作"]),
    ("烘", ["2.2 烘烤"]), ("A2.1", ["A2.1.1 能调制水调面团"]), ("能2.1", ["A2.1.1 能调制水调面团"]),
  ])
  func referencesAreFoundByNumberTitleAndPinyin(typed: String, found: [String]) async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    covers:\n      - 1.1 选料😀e\u{301}\n      - \(typed)¦\n")
    #expect(completed.labels.prefix(found.count) == found[...])
    #expect(completed.items.first?["filterText"]?.string == typed)
    #expect(completed.lines(taking: found[0]) == ["      - \(found[0])"])
  }

  @Test func referenceAtTheCursorIsReplacedAsAWhole() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    covers: [2.¦1 😀e\u{301}和, 1.2 称量]\n")
    #expect(completed.lines(taking: "2.1 和面") == ["    covers: [2.1 和面, 1.2 称量]"])
  }

  @Test func missingBracketsOfAListAreInserted() async {
    let onLine = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    covers: ¦\n")
    #expect(onLine.lines(taking: "1.2 称量") == ["    covers: [1.2 称量]"])
    let below = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    covers:\n      ¦\n")
    #expect(below.lines(taking: "1.2 称量") == ["      - 1.2 称量"])
  }

  @Test func titlesThatYAMLWouldMisreadAreQuoted() async {
    var files = Bakery.files
    files[Bakery.standardPath] = Bakery.standard.replacing("1.2 称量", with: "1.2 \"称量: 大, 小\"").replacing(
      "- content: 1.2 \"称量: 大, 小\"", with: "- content: \"1.2 称量: 大, 小\"")
    let client = await TestClient(files, capabilities: CompletionAnswer.snippets)
    let marked = MarkedText(CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    covers: [¦]\n")
    client.open("/files/new.plan.yaml", marked.text)
    let result = await client.request("textDocument/completion", client.place("/files/new.plan.yaml", marked.place, in: marked.text))
    let item = result["items"]?.elements.first { $0["label"]?.string == "1.2 称量: 大, 小" }
    #expect(item?.at("textEdit", "newText")?.string == "\"1.2 称量: 大, 小\"")
  }

  @Test func entriesOfOtherTracksAreNotOffered() async {
    var files = Bakery.files
    files[Bakery.standardPath] = (Bakery.standard + "tracks:\n  - {track: cake, name: 糕点}\n  - {track: bread, name: 面包😀}\n").replacing(
      "function: 2 面点制作", with: "function: 2 面点制作\n            tracks: [bread]")
    let client = await TestClient(files, capabilities: CompletionAnswer.snippets)
    let marked = MarkedText(CompletionAnswer.planHead + "track: cake\nmodules:\n  - module: M1 原料\n    covers: [¦]\n")
    client.open("/files/new.plan.yaml", marked.text)
    let result = await client.request("textDocument/completion", client.place("/files/new.plan.yaml", marked.place, in: marked.text))
    let labels = result["items"]?.elements.compactMap { $0["label"]?.string } ?? []
    #expect(labels.prefix(2) == ["1.1 选料😀e\u{301}", "1.2 称量"], "\(labels)")
    #expect(!labels.contains { $0.contains("和面") || $0.contains("2.2 烘烤") }, "\(labels)")
  }

  @Test func notCoveredEntriesTakeReferencesToo() async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "not-covered:\n  - ref: ¦\n    reason: 😀e\u{301}\t外包\n")
    #expect(completed.lines(taking: "2.2 烘烤") == ["  - ref: 2.2 烘烤"])
  }

  @Test func aListOfOneColumnHasItemsWithoutLetters() async {
    let completed = await CompletionAnswer.at(
      "kind: job-description\nformat: 1\nid: new\ntitle: 面点师😀e\u{301}\t\nstandard: bakery@2024-a\nlevel: 初级\nqualifications:\n  knowledge: [¦]\n",
      path: "/files/new.job.yaml")
    #expect(completed.labels.first == "1.1.1 面粉的种类")
    #expect(!completed.labels.contains("1.1.2 能检查原料的保质期"))
  }

  @Test(arguments: ["/files/new.plan.yaml", "untitled:Untitled-1"])
  func anEmptyFileGetsSkeletons(path: String) async {
    let client = await TestClient(Bakery.files, capabilities: CompletionAnswer.snippets)
    let uri: TestJSON = path.hasPrefix("/") ? .string(TestClient.uri(path)) : .string(path)
    client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": "# 😀e\u{301}\t\r\n\r\n"]])
    let result = await client.request("textDocument/completion", ["textDocument": ["uri": uri], "position": ["line": 1, "character": 0]])
    let labels = result["items"].map { $0.elements.compactMap { $0["label"]?.string } } ?? []
    #expect(labels.contains("培训计划 · 初级"))
    #expect(labels.contains("training-plan · 高级"))
    #expect(labels.contains("岗位说明 · 初级") == !path.hasPrefix("/"))
    let first = result["items"]?.elements.first {
      $0["label"]?.string == "培训计划 · 初级" && $0.at("labelDetails", "description")?.string == "bakery@2024-a"
    }
    #expect(first?.at("textEdit", "newText")?.string?.contains("模块名: M1 原料准备") == true)
  }

  /// Who types Chinese is offered Chinese keys first, whatever the language of the messages.
  @Test func typedLanguageDecidesTheKeyLanguage() async {
    let labels = await CompletionAnswer.at("培¦", path: "/files/new.plan.yaml", locale: "en").labels
    #expect(labels.first?.hasPrefix("培训计划") == true, "\(labels)")
  }

  /// YAML files of other tools are left alone until the first line of ours is begun.
  @Test(arguments: [("", 0), ("s", 0), ("k", 0), ("kin", 1), ("文", 1)])
  func otherYAMLFilesAreOfferedOnlyTheFirstLine(typed: String, least: Int) async {
    let labels = await CompletionAnswer.at("\(typed)¦", path: "/files/docker-compose.yaml").labels
    #expect(least == 0 ? labels.isEmpty : labels.count >= least)
    #expect(labels.allSatisfy { $0.hasPrefix("kind: ") || $0.hasPrefix("文件类型: ") })
  }

  /// Tab goes from one value that is still to be written to the next.
  @Test func skeletonHasATabStopAtEachEmptyValue() async throws {
    let completed = await CompletionAnswer.at("¦")
    let item = try #require(completed.items.first { $0["label"]?.string == "培训计划 · 初级" })
    let written = item.at("textEdit", "newText")?.string ?? ""
    #expect(item["insertTextFormat"]?.int == 2)
    #expect(written.contains("学时: {总计: $1, 理论: $2, 实践: $3\\}"))
    #expect(written.contains("    考核: {方式: $6, 权重: $7\\}"))
    let plain = await CompletionAnswer.at("¦", capabilities: [:])
    let text = plain.items.first { $0["label"]?.string == "培训计划 · 初级" }?.at("textEdit", "newText")?.string ?? ""
    #expect(text.contains("学时: {总计: , 理论: , 实践: }") && !text.contains("$"))
  }

  /// What stands at two places is typed once.
  @Test func standardSkeletonHasATabStopAtEachExample() async throws {
    let completed = await CompletionAnswer.at("¦", path: "/files/new.standard.yaml")
    let item = try #require(completed.items.first { $0["label"]?.string == "职业标准" })
    let written = item.at("textEdit", "newText")?.string ?? ""
    for part in [
      "标识: ${1:my-standard}", "版本: ${2:draft-1}", "名称: $3", "  - 功能: ${5:示例功能}\n", "      - 功能: 1 ${5:示例功能}\n", "对应岗位: [$7]",
      "- 1.1.1 ${8:能完成示例任务}\n",
    ] {
      #expect(written.contains(part), "\(part)")
    }
  }

  @Test(arguments: [("kind: ¦", "training-plan"), ("kind: tr¦", "training-plan"), ("# 😀e\u{301}\t\n文件类型: 培¦", "培训计划")])
  func aNewFileGetsItsKind(text: String, label: String) async {
    let completed = await CompletionAnswer.at(text, path: "/files/new.yaml")
    #expect(completed.labels.contains(label))
    let other = await CompletionAnswer.at(text + "\nmetadata: {}\n", path: "/files/new.yaml")
    #expect(other.items.isEmpty)
  }

  /// Emacs compares what is typed with the beginning of `insertText`.
  @Test func withoutSnippetsTheTextBeginsLikeItsLabel() async {
    for line in ["    covers: ¦", "    covers: 2.¦", "    ¦", "    hours: ¦"] {
      let completed = await CompletionAnswer.at(
        CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n" + line + "\n", capabilities: [:])
      #expect(!completed.items.isEmpty)
      for item in completed.items {
        let label = item["label"]?.string ?? ""
        #expect(item["insertText"]?.string?.hasPrefix(label) ?? true, "\(item.text)")
      }
    }
  }

  @Test func rulesAreOfferedInAnAllowComment() async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules: []  # lint: allow missing-con¦\n")
    #expect(completed.labels.first == "missing-content")
    let chinese = await CompletionAnswer.at(CompletionAnswer.planHead + "modules: []  # 😀e\u{301}\t\n# 检查：允许 ¦\n")
    #expect(chinese.labels.contains("title-mismatch"))
  }

  @Test func nothingIsOfferedInForeignFiles() async {
    let completed = await CompletionAnswer.at("version: 3\nservices:\n  web😀e\u{301}:\n    im¦\n", path: "/files/compose.yaml")
    #expect(completed.items.isEmpty)
  }

  @Test func nothingIsOfferedInSentences() async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    objectives: [能😀e\u{301}¦]\n")
    #expect(completed.items.isEmpty)
  }

  /// Neovim indents a snippet by itself and does not say so; a plain text is inserted as it is.
  @Test(arguments: [(true, "\n  covers:"), (false, "\n    covers:")])
  func theLinesOfASnippetAreIndentedByTheClient(hasSnippets: Bool, expected: String) async {
    let capabilities: TestJSON = ["textDocument": ["completion": ["completionItem": ["snippetSupport": .bool(hasSnippets)]]]]
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - ¦\n", capabilities: capabilities)
    let text = completed.items.first { $0["label"]?.string == "M1 原料准备" }?.at("textEdit", "newText")?.string ?? ""
    #expect(text.contains(expected), "\(text)")
  }
}
