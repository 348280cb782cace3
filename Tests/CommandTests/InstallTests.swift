import Foundation
import Testing

/// What `make install` and `make uninstall` do, with the command that is built beside the tests.
@Suite(.enabled(if: Tool.has("make"), "make is not installed."))
struct `Installing` {
  /// The files that are installed, relative to the prefix.
  static let listed = Project.text("Tests/CommandTests/Fixtures/installed.txt")
    .split(separator: "\n").map(String.init)

  /// Runs `make`, which takes the command as it is.
  private func make(_ target: String, _ variables: String) throws -> ShellScript.Result {
    try ShellScript.run(
      #"make -o "$1" product="$1" "# + target + " " + variables,
      Project.built.path + "/mvm-core", in: Project.root.path)
  }

  /// Everything in a folder: files and folders.
  private func content(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `the files are those that are listed, and can be read by everyone`() throws {
    let folder = TemporaryFolder()
    let result = try make("install", "DESTDIR='\(folder.path)' PREFIX=/usr/local")
    #expect(result.status == 0, "\(result.err)")
    let files = Project.files(in: folder.path + "/usr/local")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      let list = Project.root.appending(path: "Tests/CommandTests/Fixtures/installed.txt")
      try Data((files.joined(separator: "\n") + "\n").utf8).write(to: list)
    }
    #expect(
      files == Self.listed,
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter Installing; git diff Tests")
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.path + "/usr/local/" + file)
      let mode = attributes[.posixPermissions] as? Int
      #expect(mode == (file.hasPrefix("bin/") ? 0o755 : 0o644), "\(file)")
    }
  }

  @Test func `each page and completion is installed with its own content`() throws {
    let folder = TemporaryFolder()
    try #require(try make("install", "PREFIX='\(folder.path)'").status == 0)
    let places = [
      ("man/", "share/man/man1/"), ("completions/", "share/bash-completion/completions/"),
      ("completions/", "share/zsh/site-functions/"),
      ("Documentation/schemas/", "share/mvm-core/schemas/"),
      ("completions/", "share/fish/vendor_completions.d/"), ("man/", "share/man/man5/"),
      ("man/", "share/man/man7/"),
    ]
    for file in Self.listed where file != "bin/mvm-core" {
      let (source, place) = try #require(places.first { file.hasPrefix($0.1) }, "\(file)")
      var name = file.dropFirst(place.count)
      if name == "mvm-core", source == "completions/" { name += ".bash" }
      #expect(folder.text(of: file) == Project.text(source + name), "\(file)")
    }
    let run = try ShellScript.run("bin/mvm-core --version", in: folder.path)
    #expect(run.status == 0 && run.out.hasPrefix("mvm-core "))
  }

  @Test(arguments: [
    "DESTDIR='FOLDER/a b' PREFIX=/usr/local", "DESTDIR= PREFIX='FOLDER/a b/c'",
    "DESTDIR=FOLDER/a PREFIX=/opt/mvm ZSH_COMPLETIONS=share/zsh/vendor-completions",
  ])
  func `uninstalling leaves nothing, also the second time`(variables: String) throws {
    let folder = TemporaryFolder(["a b/kept": "", "a/kept": ""])
    let variables = variables.replacing("FOLDER", with: folder.path)
    let before = try content(folder)
    #expect(try make("install", variables).status == 0)
    #expect(try content(folder).count > before.count + Self.listed.count)
    for _ in 1...2 {
      #expect(try make("uninstall", variables).status == 0)
      #expect(try content(folder) == before)
    }
  }

  @Test func `uninstalling leaves what others put beside it`() throws {
    let folder = TemporaryFolder(["share/man/man1/other.1": "", "bin/other": ""])
    let before = try content(folder)
    #expect(try make("install uninstall", "PREFIX='\(folder.path)'").status == 0)
    #expect(try content(folder) == before)
  }
}
