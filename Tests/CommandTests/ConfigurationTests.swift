import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// A repository with two pools, each with a wrong number of vcpus, and a configuration.
struct SettingsRepository {
  static func pool(_ id: String, vcpus: Int = 0) -> String {
    """
    {"pool_id": "\(id)", "tenant_id": "acme", "flake_ref": "github:acme/web",
     "profile": "minimal", "instance_resources": {"vcpus": \(vcpus), "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}

    """
  }

  let folder: TemporaryFolder

  /// - Parameter configuration: the text of `.mvm-core.json`; nil for none.
  init(_ configuration: String? = nil, _ files: [String: String] = [:]) {
    folder = TemporaryFolder([
      ".git/HEAD": "ref: refs/heads/main\n", "a/pool.json": Self.pool("a"),
      "b/pool.json": Self.pool("b"),
    ])
    if let configuration { folder.write(configuration, to: ".mvm-core.json") }
    for (name, text) in files { folder.write(text, to: name) }
  }

  /// Lints the repository, or what the arguments that do not begin with `-` name in it.
  func lint(
    _ arguments: String..., in directory: String = "", now: String = "2026-11-25T12:00:00Z",
    format: String = "concise", stdin: String = ""
  ) -> TestProgram.Result {
    let paths = arguments.filter { !$0.hasPrefix("-") }.map { folder.path + "/" + $0 }
    let options = arguments.filter { $0.hasPrefix("-") }
    let operands = paths.isEmpty && !options.contains("-") ? [folder.path] : paths
    let program = TestProgram(workingDirectory: folder.path + directory, now: now)
    let result = program.run(
      (["lint", "-f", format] + options + operands).map { Argument($0) },
      stdin: Array(stdin.utf8))
    return .init(
      status: result.status, out: result.out.replacing(folder.path + "/", with: ""),
      err: result.err.replacing(folder.path + "/", with: ""))
  }

  func json(_ arguments: String) throws -> [String: Any] {
    let out = lint(arguments, format: "json").out
    return try #require(
      JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
  }
}

@Suite struct `The configuration of a repository` {
  private func lint(_ configuration: String, _ options: String...) -> [String] {
    let repository = SettingsRepository(configuration)
    let program = TestProgram(workingDirectory: repository.folder.path)
    let out = program.run(
      (["lint", "-f", "concise", repository.folder.path] + options).map { Argument($0) }
    ).out.replacing(repository.folder.path + "/", with: "")
    return out.split(separator: "\n").map(String.init)
  }

  private func result(_ configuration: String, _ options: String...) -> TestProgram.Result {
    let repository = SettingsRepository(configuration)
    return TestProgram(workingDirectory: repository.folder.path).run(
      (["lint", repository.folder.path] + options).map { Argument($0) })
  }

  @Test func `severity changes what findings count as, and the command line wins`() {
    let note = #"{"severity": {"MVM201": "note"}}"#
    #expect(lint(note).allSatisfy { $0.contains(": note: ") })
    #expect(result(note).status == .yes)
    #expect(lint(note, "--severity", "MVM2=warning").allSatisfy { $0.contains(": warning: ") })
    #expect(lint(note, "--severity=mvm201=error").allSatisfy { $0.contains(": error: ") })
    #expect(lint(#"{"severity": {"MVM2": "off"}}"#).isEmpty)
    #expect(lint(#"{"severity": {"MVM2": "off"}}"#, "--select", "MVM201").count == 2)
    #expect(lint(#"{"severity": {"MVM2": "off", "MVM201": "warning"}}"#).count == 2)
    #expect(lint("{}", "--severity", "MVM201=off").isEmpty)
  }

  @Test(arguments: [
    ("MVM201", "--severity must look like 'MVM201=warning', not 'MVM201'"),
    ("MVM999=note", "--severity can't be 'MVM999'"),
    ("MVM201=fatal", "--severity can't be 'fatal'; use error, warning, note or off"),
    ("=note", "--severity can't be ''"),
  ])
  func `a wrong severity is told of`(value: String, message: String) {
    let result = SettingsRepository().lint("--severity=\(value)")
    #expect(result.status == .usage)
    #expect(result.err.contains(message))
  }

  @Test func `fail_on decides what makes the status 1, and the command line wins`() {
    let lax = #"{"fail_on": "never"}"#
    #expect(result(lax).status == .yes)
    #expect(result(lax, "--fail-on", "error").status == .no)
    let strict = #"{"fail_on": "note", "severity": {"MVM201": "note"}}"#
    #expect(result(strict).status == .no)
    #expect(result(strict, "--strict").status == .yes)
  }

  @Test func `exclude leaves out files and directories, beside those of the command line`() {
    #expect(lint(#"{"exclude": ["a"]}"#).count == 1)
    #expect(lint(#"{"exclude": ["a/*.json"]}"#, "--exclude", "b").isEmpty)
    #expect(lint(#"{"exclude": ["x/a", "/b"]}"#).count == 1)
  }

  @Test func `what is named and excluded is skipped, and a person is told`() {
    let repository = SettingsRepository(#"{"exclude": ["a/"]}"#)
    let one = TestProgram.Result(status: .yes, err: "mvm-core: 1 file excluded by .mvm-core.json\n")
    #expect(repository.lint("a/pool.json") == one)
    #expect(repository.lint("a") == one)
    let option = repository.lint("a/pool.json", "--no-config", "--exclude=a/")
    #expect(option == .init(status: .yes, err: "mvm-core: 1 file excluded by --exclude\n"))
    let both = repository.lint("a/pool.json", "a", "b/pool.json")
    #expect(both.status == .no && both.out.hasPrefix("b/pool.json:"))
    #expect(both.err.contains("mvm-core: 2 files excluded by .mvm-core.json\n"))
    #expect(repository.lint("a/pool.json", "-q") == .init(status: .yes))
    #expect(repository.lint("a/nothing.json").status == .undecided)
    repository.folder.write("", to: "c/README")
    #expect(repository.lint("a/pool.json", "c").status == .undecided)
  }

  @Test func `what a list names and the configuration excludes is skipped too`() {
    let repository = SettingsRepository(#"{"exclude": ["a/"]}"#)
    let result = TestProgram(workingDirectory: repository.folder.path).run(
      "lint", "--files-from", "-", stdin: "\(repository.folder.path)/a/pool.json\n")
    let told = "mvm-core: 1 file excluded by .mvm-core.json\n"
    #expect(result == .init(status: .yes, err: told))
  }

  @Test(arguments: [".mvm-core.json", "nowhere"])
  func `a configuration that is a link to nowhere is status 3`(target: String) throws {
    let repository = SettingsRepository()
    try repository.folder.link(".mvm-core.json", to: target)
    for directory in ["", "/a"] {
      let result = repository.lint(in: directory)
      #expect(result.status == .undecided && result.out == "")
      let why =
        target == "nowhere"
        ? "is a link whose target does not exist" : "Too many levels of symbolic links"
      #expect(result.err == "mvm-core: .mvm-core.json: \(why)\n")
    }
    #expect(repository.lint("--no-config").status == .no)
  }

  @Test func `"$schema" names the schema for editors`() {
    #expect(lint(##"{"$schema": "./config.schema.json", "exclude": ["a"]}"##).count == 1)
    #expect(result(##"{"$schema": 1}"##).status == .usage)
    #expect(result(##"{"$schem": "x"}"##).status == .usage)
  }

  @Test func `kinds tell what files are that have other names`() {
    let repository = SettingsRepository(
      #"{"kinds": {"pools/*": "pool", "pools/node*": "node"}}"#,
      ["pools/web": SettingsRepository.pool("c"), "pools/node-1": "{}"])
    let lines = repository.lint("pools").out.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("pools/node-1:1:1: error: NodeInfo is missing") } > 0)
    #expect(lines.count { $0.hasPrefix("pools/web:2:") && $0.contains("[MVM201]") } == 1)
    #expect(repository.lint("pools", "--kind=tenant").out.contains("TenantConfig"))
  }

  @Test func `kinds make a log of any name one of any size`() {
    let line = #"{"timestamp":"2026-11-20T08:00:00Z","tenant_id":"acme","action":"TenantCreated"}"#
    let repository = SettingsRepository(
      #"{"kinds": {"*.txt": "audit"}}"#, ["history.txt": line + "\n" + line + "\n{\n"])
    #expect(repository.lint("history.txt").out.hasPrefix("history.txt:3:2: error: "))
  }

  @Test func `it is found from below, up to the repository's root`() {
    let repository = SettingsRepository(#"{"severity": {"MVM201": "off"}}"#)
    #expect(repository.lint("a", in: "/a").status == .yes)
    let nested = SettingsRepository(
      #"{"severity": {"MVM201": "off"}}"#, ["inner/.git/HEAD": "", "inner/a/pool.json": "{"])
    #expect(nested.lint("a", in: "/inner/a").status == .no)
    let nearer = SettingsRepository("{", ["a/.mvm-core.json": #"{"severity": {"MVM2": "off"}}"#])
    #expect(nearer.lint("a", in: "/a").status == .yes)
  }

  @Test func `outside a repository that of the directory itself counts, and none above`() {
    let folder = TemporaryFolder([
      ".mvm-core.json": #"{"severity": {"MVM201": "off"}}"#,
      "a/pool.json": SettingsRepository.pool("a"),
    ])
    func lint(_ directory: String) -> TestProgram.Result {
      TestProgram(workingDirectory: folder.path + directory).run("lint", folder.path)
    }
    #expect(lint("").status == .yes)
    #expect(lint("/a").status == .no)
  }

  @Test func `--config names another, and --no-config wants none`() {
    let repository = SettingsRepository("{", ["x/other.json": #"{"exclude": ["/pool.json"]}"#])
    #expect(repository.lint("--no-config").status == .no)
    #expect(repository.lint("--config=\(repository.folder.path)/x/other.json").status == .no)
    #expect(repository.lint("--config=x", "--no-config").status == .usage)
    let missing = repository.lint("--config=/nowhere.json", format: "json")
    #expect(missing.status == .undecided)
    #expect(missing.out.contains("\"reason\": \"not-found\""))
    #expect(missing.err == "mvm-core: /nowhere.json: No such file or directory\n")
  }
}

@Suite struct `Faults of a configuration` {
  @Test func `a fault is status 2 and reported with its place and source`() {
    let result = SettingsRepository("{\n  \"sevrity\": {}\n}\n").lint("-q", format: "human")
    #expect(
      result
        == .init(
          status: .usage,
          err: """
            error: Configuration has no key "sevrity"; unknown keys are refused
             --> .mvm-core.json:2:3  /sevrity
              |
            2 |   "sevrity": {}
              |   ^^^^^^^^^
              = help: did you mean "severity"?

            """))
  }

  @Test(arguments: [
    ("{", "the text ends before"), (#"{"fail_on": "worst"}"#, "no value \"worst\""),
    (#"{"severity": {"MVM201": "fatal"}}"#, "RuleLevel has no value \"fatal\""),
    (#"{"severity": {"MVM999": "note"}}"#, "\"MVM999\" is not the code or name of a rule"),
    (#"{"exclude": "a"}"#, "exclude is a string; expected a list of strings"),
    (#"{"exclude": [""]}"#, "the glob is empty and matches nothing"),
    (#"{"kinds": {"a": "poool"}}"#, "did you mean \"pool\"?"),
    (#"{"kinds": {"a": "pool", "a": "node"}}"#, "a"),
    (#"{"suppress": [{"code": "MVM201"}]}"#, "Suppression is missing the required key \"reason\""),
    (#"{"suppress": [{"code": "MVM201", "reason": " "}]}"#, "a suppression needs a reason"),
    (#"{"suppress": [{"code": "X", "reason": "x"}]}"#, "\"X\" is not the code or name of a rule"),
    (
      #"{"suppress": [{"code": "MVM201", "reason": "x", "pointer": "a"}]}"#,
      "pointer is \"a\", which is not a JSON pointer"
    ),
    (
      #"{"suppress": [{"code": "MVM201", "reason": "x", "expires": "2026-02-30"}]}"#,
      "expires is \"2026-02-30\", which is not a date"
    ),
    (
      #"{"suppress": [{"code": "MVM201", "reason": "x", "until": "2026-02-28"}]}"#,
      "Suppression has no key \"until\"; unknown keys are refused"
    ),
  ])
  func `every fault is reported`(text: String, message: String) throws {
    let repository = SettingsRepository(text)
    let result = repository.lint(format: "human")
    #expect(result.status == .usage && result.out.isEmpty)
    #expect(result.err.contains(message), "\(result.err)")
    let json = try repository.json("-qq")
    #expect(json["exit_code"] as? Int == 2 && json["complete"] as? Bool == false)
    let errors = try #require(json["errors"] as? [[String: Any]])
    #expect(errors.first?["path"] as? String == ".mvm-core.json")
    #expect(errors.first?["reason"] as? String == "settings")
  }

  @Test func `several faults are told of at once`() throws {
    let json = try SettingsRepository(#"{"x": 1, "fail_on": 2, "exclude": [3]}"#).json("-q")
    #expect((json["errors"] as? [Any])?.count == 3)
  }
}

@Suite struct `Settings in effect` {
  private static let configuration = """
    {
      "fail_on": "warning",
      "severity": {"MVM206": "note"},
      "exclude": ["build"],
      "kinds": {"routes/*.json": "routing"},
      "suppress": [
        {"code": "MVM202", "path": "a/*.json", "reason": "until it moves", "expires": "2026-12-31"}
      ]
    }

    """

  @Test func `--show-config tells each setting and where it comes from`() {
    let repository = SettingsRepository(Self.configuration)
    #expect(
      repository.lint("--show-config", "--severity=MVM2=off", "--strict").out == """
        config    .mvm-core.json
        fail_on   --strict             warning
        severity  --severity           MVM2=off
        severity  .mvm-core.json:3:26  MVM206=note
        exclude   .mvm-core.json:4:15  build
        kinds     .mvm-core.json:5:30  routes/*.json=routing
        suppress  .mvm-core.json:7:5   MVM202 in a/*.json until 2026-12-31: until it moves

        """)
    #expect(
      SettingsRepository().lint("--show-config").out == """
        config   none
        fail_on  default  error

        """)
  }

  @Test func `--show-config is a document of JSON too`() throws {
    let json = try SettingsRepository(Self.configuration).json("--show-config")
    #expect(json["config"] as? String == ".mvm-core.json")
    let settings = try #require(json["settings"] as? [NSDictionary])
    #expect(
      settings.first
        == ["name": "fail_on", "value": "warning", "source": "config", "line": 2, "column": 14])
    let suppression = settings.last?["value"] as? NSDictionary
    #expect(suppression?["reason"] as? String == "until it moves")
  }
}
