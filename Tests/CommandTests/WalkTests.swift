import Foundation
import Testing

@testable import mvm_core

@Suite struct `Finding files` {
  private let folder = TemporaryFolder()
  private static let pool = """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": 0, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
    """

  private func write(_ names: String...) { for name in names { folder.write(Self.pool, to: name) } }

  /// The files that have findings, by their paths in the folder, and how it ended.
  private func found(
    _ options: String..., stdin: String = "", in directory: String = ""
  ) -> [String] {
    let arguments = ["lint", "-q", "-f", "concise"] + options + [folder.path + directory]
    return files(TestProgram().run(arguments.map { Argument($0) }, stdin: Array(stdin.utf8)))
  }

  private func files(_ result: TestProgram.Result) -> [String] {
    result.out.split(separator: "\n").compactMap { line in
      line.split(separator: ":").first.map {
        String($0).replacing(folder.path + "/", with: "")
      }
    }
  }

  @Test func `what git ignores is not checked, unless that is asked for`() {
    write("a/pool.json", "b/pool.json", "b/keep/pool.json", "build/pool.json")
    folder.write("build/\n/b/*\n!keep/\n", to: ".gitignore")
    #expect(found() == ["a/pool.json", "b/keep/pool.json", "b/pool.json", "build/pool.json"])
    folder.write("", to: ".git/HEAD")
    #expect(found() == ["a/pool.json", "b/keep/pool.json"])
    #expect(found("--no-ignore").count == 4)
    #expect(found(in: "/b") == ["b/keep/pool.json"])
    folder.write("keep\n", to: "b/.gitignore")
    #expect(found() == ["a/pool.json"])
    #expect(found(in: "/b/pool.json") == ["b/pool.json"])
    folder.write("a\n", to: ".git/info/exclude")
    #expect(found() == [])
  }

  @Test func `a repository in a repository has its own rules`() {
    write("pool.json", "sub/pool.json", "sub/x/pool.json")
    folder.write("*.json\n", to: ".gitignore")
    folder.write("", to: ".git/HEAD")
    folder.write("gitdir: ../modules/sub\n", to: "sub/.git")
    folder.write("x\n", to: "modules/common/info/exclude")
    folder.write("../common\n", to: "modules/sub/commondir")
    #expect(found() == ["sub/pool.json"])
  }

  @Test func `hidden files are passed over, unless that is asked for`() {
    write(".a/pool.json", ".pool.json", "pool.json", ".git/pool.json")
    #expect(found() == ["pool.json"])
    #expect(found("--hidden") == [".a/pool.json", ".pool.json", "pool.json"])
    #expect(found(in: "/.pool.json") == [".pool.json"])
  }

  @Test func `links to files are followed, and loops of links are not`() throws {
    write("real/pool.json")
    let manager = FileManager.default
    func link(_ name: String, to target: String) throws {
      try manager.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: target)
    }
    try link("real/loop", to: "..")
    try link("link.json", to: "real/pool.json")
    #expect(found() == ["link.json", "real/pool.json"])
    try link("pool.json", to: "pool.json")
    try link("tenant.json", to: "nowhere")
    let result = TestProgram().run("lint", "-q", "-f", "concise", folder.path)
    #expect(result.status == .undecided)
    #expect(files(result) == ["link.json", "real/pool.json"])
    #expect(result.err.contains("/pool.json: Too many levels of symbolic links\n"))
    #expect(result.err.contains("/tenant.json: is a link whose target does not exist\n"))
  }

  @Test func `a link that leads nowhere is skipped unless it has a name of mvm's`() throws {
    write("pool.json")
    try folder.link("notes.json", to: "nowhere")
    try folder.link("loop.json", to: "loop.json")
    #expect(TestProgram().run("lint", "-q", folder.path).status == .no)
    try folder.link("tenant.json", to: "nowhere")
    let result = TestProgram().run("lint", "-q", "-f", "concise", folder.path)
    #expect(result.status == .undecided && files(result) == ["pool.json"])
    #expect(result.err.contains("/tenant.json: is a link whose target does not exist\n"))
  }

  @Test(arguments: [
    "tenants", "tenants/acme", "tenants/acme/pools", "tenants/acme/pools/web",
    "tenants/acme/pools/web/instances", "tenants/acme/pools/web/instances/i-00000001",
  ])
  func `a link in the place of a directory of mvm's tree is an error`(place: String) throws {
    write("x/pool.json")
    let other = TemporaryFolder()
    try folder.link(place, to: other.path)
    let result = TestProgram().run("lint", "-q", "-f", "concise", folder.path)
    #expect(result.status == .undecided && files(result) == ["x/pool.json"])
    let why = "is a link to a directory, which was not searched"
    #expect(result.err == "mvm-core: \(folder.path)/\(place): \(why)\n")
    #expect(TestProgram().run("lint", "-q", folder.path, other.path).status == .no)
    #expect(TestProgram().run("lint", "-q", "--exclude", "tenants", folder.path).status == .no)
  }

  @Test func `other links to directories are not followed, and no error`() throws {
    write("x/pool.json", "tenants/acme/pools/web/pool.json", "templates/web/artifacts/1/a.json")
    let other = TemporaryFolder()
    try folder.link("y", to: other.path)
    try folder.link("z", to: "nowhere")
    try folder.link("tenants/acme/pools/web/artifacts", to: other.path)
    try folder.link("tenants/acme/pools/api", to: "web")
    try folder.link("tenants/README", to: "nowhere")
    try folder.link("templates/web/current", to: "artifacts/2")
    let result = TestProgram().run("lint", "-q", folder.path)
    #expect(result.status == .no && result.err == "")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a FIFO in a directory is an error where it has a name of mvm's`() throws {
    write("pool.json")
    unsafe #expect(mkfifo(folder.path + "/notes.json", 0o600) == 0)
    unsafe #expect(mkfifo(folder.path + "/.gitignore", 0o600) == 0)
    folder.write("", to: ".git/HEAD")
    #expect(TestProgram().run("lint", "-q", folder.path).status == .no)
    unsafe #expect(mkfifo(folder.path + "/tenant.json", 0o600) == 0)
    try folder.link("node.json", to: "tenant.json")
    let result = TestProgram().run("lint", "-q", "-f", "concise", folder.path)
    #expect(result.status == .undecided && files(result) == ["pool.json"])
    #expect(result.err.contains("/node.json: is a FIFO, not a file\n"))
    #expect(result.err.contains("/tenant.json: is a FIFO, not a file\n"))
  }

  @Test(.enabled(if: geteuid() != 0, "The superuser reads everything."))
  func `what can't be read is an error, and the rest is checked`() {
    write("closed/pool.json", "pool.json", "secret.json")
    unsafe chmod(folder.path + "/closed", 0)
    unsafe chmod(folder.path + "/secret.json", 0)
    defer { unsafe chmod(folder.path + "/closed", 0o700) }
    let result = TestProgram().run("lint", "-q", "-f", "concise", folder.path)
    #expect(result.status == .undecided && files(result) == ["pool.json"])
    #expect(result.err.split(separator: "\n").count { $0.hasSuffix("Permission denied") } == 2)
  }

  @Test func `a file whose name is not UTF-8 is found and read`() {
    let name = Array(folder.path.utf8) + [0x2F, 0xFF, 0xFE] + Array(".json".utf8)
    // Some file systems refuse such names.
    guard (try? FileWriter.write(Path(bytes: name), Array(Self.pool.utf8))) != nil else {
      return
    }
    write("pool.json")
    #expect(found() == ["pool.json", "\u{FFFD}\u{FFFD}.json"])
    #expect(
      files(TestProgram().run([Argument("lint"), Argument("-fconcise"), Argument(bytes: name)]))
        .count == 1)
  }

  // MARK: - --files-from

  @Test func `a list of files is read line by line, or up to NUL bytes`() {
    write("a b.json", "c\nd.json", "e.json")
    let folder = folder.path
    func run(_ list: String, _ options: String...) -> TestProgram.Result {
      let words = ["lint", "-q", "-f", "concise", "--files-from", "-"] + options
      return TestProgram().run(words.map { Argument($0) }, stdin: Array(list.utf8))
    }
    #expect(files(run("\(folder)/a b.json\n\n\(folder)/e.json")) == ["a b.json", "e.json"])
    let list = run("\(folder)/c\nd.json\0\(folder)/e.json\0", "-0")
    #expect(files(list) == ["c\\u{000A}d.json", "e.json"])
    #expect(run("\(folder)/no.json\n\(folder)/e.json").status == .undecided)
    #expect(run("").status == .undecided)
    #expect(run("", "--allow-empty").status == .yes)
    #expect(files(run("\(folder)\n")).count == 3)
  }

  @Test func `a list can be a file, and is none that must be there`() {
    write("a.json", "b.json")
    folder.write("\(folder.path)/a.json\n", to: "list")
    let result = TestProgram().run(
      "lint", "-q", "-f", "concise", "--files-from", folder.path + "/list")
    #expect(files(result) == ["a.json"])
    let missing = TestProgram().run("lint", "-f", "json", "--files-from", "/nowhere/list")
    #expect(missing.status == .undecided && missing.out.contains("\"not-found\""))
    let twice = TestProgram().run("lint", "-", "--files-from", "-")
    #expect(
      twice.err.hasPrefix(
        "mvm-core: standard input can't be a file to check and the list of --files-from at the same "
          + "time\n"))
  }

  // MARK: - Order

  @Test func `a file named twice is checked once, however it is written`() {
    write("a/pool.json")
    #expect(found(folder.path + "/a/pool.json").count == 1)
    let program = TestProgram(workingDirectory: folder.path)
    let result = program.run(
      "lint", "-q", "-f", "concise", folder.path + "/a", folder.path + "//a/./pool.json")
    #expect(files(result).count == 1)
    let missing = program.run("lint", "-f", "gitlab", "/nowhere", "//nowhere")
    #expect(missing.out.split(separator: "\n").count { $0.contains("fingerprint") } == 1)
  }

  @Test(arguments: ReportFormat.allCases)
  func `the output is the same whatever the number of threads`(format: ReportFormat) {
    for tenant in 0..<20 {
      for pool in 0..<15 { write("tenants/t\(tenant)/pools/p\(pool)/pool.json") }
      folder.write(
        "{\"tenant_id\": \"-\", \"a\": 1, \"a\": 2}", to: "tenants/t\(tenant)/tenant.json")
    }
    func output(_ threads: String) -> TestProgram.Result {
      TestProgram().run(
        "lint", "-f", format.rawValue, "-j", threads, folder.path, folder.path + "/no.json")
    }
    let one = output("1")
    #expect(one == output("8"))
    // GitHub shows ten of each severity, and a count.
    #expect(one.out.utf8.count > (format == .github ? 2_000 : 10_000))
  }

  @Test func `missing files of a list are skipped where that is asked for`() {
    let folder = TemporaryFolder(["pool.json": Self.pool])
    let list = "\(folder.path)/gone.json\n\(folder.path)/pool.json\n\(folder.path)/x/y.json\n"
    func lint(_ stdin: String, _ options: String...) -> TestProgram.Result {
      let call = ["lint", "--select", "MVM002", "--files-from", "-"] + options
      return TestProgram().run(call.map { Argument($0) }, stdin: Array(stdin.utf8))
    }
    #expect(lint(list).status == .undecided)
    let skipped = lint(list, "--skip-missing")
    #expect(skipped == .init(status: .yes, err: "mvm-core: 2 missing files were skipped\n"))
    let gone = lint("\(folder.path)/gone.json\n", "--skip-missing")
    #expect(gone == .init(status: .yes, err: "mvm-core: 1 missing file was skipped\n"))
    // One that is named itself has to be there.
    let named = TestProgram().run(
      "lint", "--skip-missing", "--files-from", "/dev/null", folder.path + "/gone.json")
    #expect(named.status == .undecided)
  }
}
