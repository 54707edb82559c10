import Testing

@testable import Standards

struct LogicalPathTests {
  @Test(arguments: [
    ("a.standard.yaml", "plans/b.plan.yaml", "plans/a.standard.yaml"), ("../s/a.yaml", "plans/b.yaml", "s/a.yaml"),
    ("./a.yaml", "b.yaml", "a.yaml"), ("../../a.yaml", "p/b.yaml", "../a.yaml"), ("/s/a.yaml", "p/b.yaml", "/s/a.yaml"),
  ])
  func aPathIsRelativeToItsFile(written: String, from: String, path: String) {
    #expect(LogicalPath.resolve(written, relativeTo: from) == path)
  }

  @Test(arguments: [
    ("s/a.yaml", "p/q/b.yaml", "../../s/a.yaml"), ("p/a.yaml", "p/b.yaml", "a.yaml"), ("标准/a.yaml", "b.yaml", "标准/a.yaml"),
    ("/x/s/a.yaml", "/x/p/b.yaml", "../s/a.yaml"),
  ])
  func theRelativePathLeadsBack(file: String, from: String, path: String) {
    #expect(LogicalPath.relative(file, to: from) == path)
    #expect(LogicalPath.resolve(path, relativeTo: from) == file)
  }

  @Test(arguments: [
    ("s/标准.yaml", "S\\标准.YAML", "b.yaml"), ("s/a.yaml", "..\\s\\a.yaml", "p/b.yaml"), ("s/a.yaml", "D:/课程/s/a.yaml", "b.yaml"),
    ("s/caf\u{e9}.yaml", "s/cafe\u{301}.yaml", "b.yaml"),
  ])
  func aLaxSystemFindsTheFile(file: String, written: String, from: String) {
    #expect(LogicalPath.looseKeys(written, from: from).contains(LogicalPath.looseKey(file)))
  }

  @Test(arguments: [("s/a.yaml", "D:/课程/ts/a.yaml", "b.yaml"), ("s/a.yaml", "s\\b.yaml", "b.yaml"), ("s/a.yaml", "a.yaml", "b.yaml")])
  func anotherFileIsNotFound(file: String, written: String, from: String) {
    #expect(!LogicalPath.looseKeys(written, from: from).contains(LogicalPath.looseKey(file)))
  }

  @Test(arguments: ["/a", "C:/a", "d:\\a", "~/a", "\\\\server\\a"])
  func absolutePathsBeginAtARoot(path: String) { #expect(LogicalPath.isAbsolute(path)) }

  @Test(arguments: ["a", "./a", "../a", "a:b", "标准/a", ""])
  func otherPathsDoNot(path: String) { #expect(!LogicalPath.isAbsolute(path)) }
}
