# The formula of a tap; `make dist` fills in the archives that are there. Homebrew reads it as Formula/competency-lint.rb.
class CompetencyLint < Formula
  desc "@SUMMARY@"
  homepage "@REPOSITORY@"
  version "@VERSION@"
  license "Apache-2.0"

@ARCHIVES@
  def install
    bin.install "bin/competency-lint"
    man1.install "share/man/man1/competency-lint.1"
    (man/"zh_CN/man1").install "share/man/zh_CN/man1/competency-lint.1"
    bash_completion.install "share/bash-completion/completions/competency-lint"
    zsh_completion.install "share/zsh/site-functions/_competency-lint"
    fish_completion.install "share/fish/vendor_completions.d/competency-lint.fish"
    pkgshare.install "share/competency-lint/schemas"
    doc.install Dir["share/doc/competency-lint/*"]
  end

  test do
    (testpath/"a.job.yaml").write <<~YAML
      kind: job-description
      titel: Clerk
    YAML
    assert_match "unknown-key", shell_output("#{bin}/competency-lint check --lang en a.job.yaml", 1)
  end
end
