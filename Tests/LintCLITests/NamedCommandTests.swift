import ArgumentParser
import TestSupport
import Testing

@testable import lint_cli

/// A command that is read by its own type has the options that the root command would give it, or it is left to the root command.
struct NamedCommandTests {
  @Test(arguments: [
    ["fmt", "a.yaml", "--check"], ["rules"], ["rules", "--format", "json"], ["explain", "title-mismatch"], ["coverage", "plans"],
    ["baseline", "create", "x"], ["diff", "a.yaml", "b.yaml"], ["doctor"], ["completions", "zsh"], ["check", "a", "--fix"],
    ["import", "plan", "x.docx"],
  ])
  func usualArgumentsAreReadByTheCommand(_ arguments: [String]) throws {
    let command = try #require(CompetencyLint.named(arguments), "\(arguments)")
    let root = try CompetencyLint.parseAsRoot(arguments)
    #expect(String(describing: command) == String(describing: root))
  }

  @Test(arguments: [
    [], ["a.yaml"], ["help"], ["help", "fmt"], ["--help"], ["--version"], ["fmt", "--help"], ["fmt", "-h"], ["fmt", "--version"],
    ["fmt", "--no-such"], ["baseline"], ["baseline", "help"], ["baseline", "create", "--help"], ["explain", "a", "b", "c", "--lang", "fr"],
    ["fmt", "--generate-completion-script", "zsh"],
  ])
  func othersAreLeftToTheRootCommand(_ arguments: [String]) {
    #expect(CompetencyLint.named(arguments) == nil, "\(arguments)")
  }
}
