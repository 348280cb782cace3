import Foundation
import Testing

@testable import mvm_core

@Suite struct `Template configs in TOML` {
  private static let config = """
    template_id = "web"
    flake_ref = "github:acme/web"
    [[variants]]
    role = "worker"
    vcpus = 0x02
    mem_mib = 1_024
    """
  private static let json = """
    {"template_id":"web","flake_ref":"github:acme/web","profile":"minimal","variants":[\
    {"name":"","role":"worker","profile":"minimal","vcpus":2,"mem_mib":1024,"data_disk_mib":0}]}
    """

  private func run(_ arguments: String..., stdin: String = config) -> TestProgram.Result {
    TestProgram().run(arguments.map { Argument($0) }, stdin: Array(stdin.utf8))
  }

  /// Runs a command in a directory of some files.
  private func inDirectory(
    _ files: [String: String], _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try body(folder)
  }

  @Test func `standard input is TOML by its name, and by its kind unless it begins as JSON`() {
    let clean = TestProgram.Result(status: .yes)
    #expect(run("lint", "--stdin-filename", "template.toml", "-") == clean)
    #expect(run("lint", "--stdin-filename", "web.toml", "-") == clean)
    #expect(run("lint", "--kind", "template-config", "-") == clean)
    #expect(run("lint", "--kind", "template-config", "-", stdin: " \n" + Self.json) == clean)
    #expect(run("lint", "-").out.contains("MVM002"))
    #expect(
      run("lint", "--stdin-filename", "template.toml", "-", stdin: Self.json).out
        .contains("expected TOML, found '{'"))
  }

  @Test func `a finding has the place that its value has in the TOML text`() {
    let text = Self.config.replacing("1_024", with: "\"1_024\"")
    let result = run("lint", "-f", "concise", "--kind", "template-config", "-", stdin: text)
    #expect(
      result.out
        == "<stdin>:6:11: error: mem_mib is a string; expected an integer from 0 to 4294967295 [MVM007]\n"
    )
    #expect(result.status == .no)
  }

  @Test func `single brackets where an array of tables is wanted are told`() {
    let text = Self.config.replacing("[[variants]]", with: "[variants]")
    let result = run("lint", "--kind", "template-config", "-", stdin: text)
    #expect(result.out.contains("variants is a table; expected an array of tables"))
    #expect(result.out.contains("= help: write its header in double brackets"))
  }

  @Test func `of a directory's TOML files, mvm's are checked and others passed over`() throws {
    let broken = Self.config.replacing("vcpus", with: "vcpu")
    let files = [
      "template.toml": broken, "Cargo.toml": "[package]\nname = \"x\"", "bad.toml": "= = =",
      "site.toml": "routes = [1]", "web.toml": broken,
    ]
    try inDirectory(files) { folder in
      let result = run("lint", "-f", "concise", folder.path)
      let lines = result.out.split(separator: "\n")
      #expect(lines.map { $0.hasPrefix(folder.path + "/template.toml:5:1: ") } == [true, false])
      #expect(lines.map { $0.hasPrefix(folder.path + "/web.toml:5:1: ") } == [false, true])
      #expect(run("lint", "--kind", "template-config", "-f", "concise", folder.path) == result)
    }
    try inDirectory(["Cargo.toml": "[package]\nname = \"x\""]) { folder in
      #expect(run("lint", folder.path).status == .undecided)
      let named = run("lint", folder.appending(path: "Cargo.toml").path)
      #expect(named.out.contains("warning[MVM003]"))
      #expect(named.status == .yes)
    }
  }

  @Test func `fmt writes the JSON that mvm reads the config as`() throws {
    #expect(run("fmt", "--compact", "--type", "TemplateConfig", "-").out == Self.json)
    try inDirectory(["template.toml": Self.config, "web.toml": Self.config]) { folder in
      for name in ["template.toml", "web.toml"] {
        let path = folder.appending(path: name).path
        #expect(run("fmt", "--compact", path).out == Self.json)
      }
    }
    #expect(run("fmt", "--type", "TemplateConfig", "-", stdin: "a = ").status == .no)
  }
}
