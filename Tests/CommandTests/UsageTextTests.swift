import Testing

@testable import mvm_core

/// What is printed for a wrong call.
struct UsageTextTests {
  /// Calls with every mistake that can be made on the command line.
  static let calls = [
    "lnt",
    "LINT",
    "check",
    "validate",
    "frobnicate",
    "doctor",
    "verify",
    "a/pool.json",
    "help lnt",
    "--versoin",
    "-q lint",
    "--version x",
    "lint --strcit",
    "lint --formt=json",
    "lint --stdin",
    "lint --frobnicate",
    "lint -x",
    "lint -V",
    "lint -qx",
    "lint -strict",
    "lint --strict=yes",
    "lint -q=1",
    "lint --exclude",
    "lint -j",
    "lint --report",
    "lint --color --strict",
    "lint --exclude -a",
    "lint --color alwys",
    "lint --color pink",
    "lint -f=json",
    "derive tap --net-id x",
    "derive tap --net-id 4096",
    "derive tap",
    "derive --net-id 1",
    "derive tpa --net-id 1",
    "derive tap mac --net-id 1",
    "fmt",
    "rules MVM201",
    "rules -f xml",
    "explain MVM999",
    "lint --select MVM1x,MVM201",
    "lint --severity MVM201",
    "lint --severity MVM201=bad",
    "lint --target-version x",
    "lint --max-size 0",
    "lint --report sarif",
    "lint --report=sarif=",
    "lint --baseline a --write-baseline",
    "lint --config a --no-config",
    "lint - --files-from -",
    "derive ip --net-id 3 --offset 5 --subnet 10.0.0.0/33",
    "derive ip --net-id 3 --offset 0",
    "derive tap --net-id 3",
    "derive ip --net-id 3 --offset 5 --subnet 10.0.0.1/24",
    "route",
    "route x.json --port x",
    "route x.json --path shop",
    "route x.json --source x",
    "platform --require kmv",
    "schema pol",
    "schema --type Nothing",
    "schema --write a --check b",
    "completions tcsh",
    "transition running",
    "transition runing warm",
    "validate-id --kind tenants x",
    "verify-signature -k a --trusted-keys b x",
    "verify-signature --payload-out - -f json x",
    "verify-signature --signer a --signer b x",
    "sign x",
    "keygen",
    "paths",
    "paths A/b",
    "diff a",
    "whois",
  ]

  @Test func `usage errors read as in Fixtures/prose/usage.txt`() throws {
    try Golden.expect(
      Self.calls.map(Self.transcript).joined(separator: "\n"), in: "prose/usage.txt",
      suite: "UsageTextTests")
  }

  @Test(arguments: calls)
  func `a wrong call gets one line and a hint`(call: String) throws {
    let result = Self.run(call)
    #expect(result.status == .usage && (result.out.isEmpty || call.contains("json")), "\(result)")
    let lines = result.err.split(separator: "\n")
    try #require(lines.count == 2, "\(result.err)")
    #expect(lines[0].hasPrefix("mvm-core: "))
    #expect(lines[1].hasPrefix("Try 'mvm-core ") && lines[1].hasSuffix("--help'."))
  }

  private static func run(_ call: String) -> TestProgram.Result {
    TestProgram().run(call.split(separator: " ").map { Argument(String($0)) })
  }

  private static func transcript(_ call: String) -> String {
    "$ mvm-core \(call)\n" + run(call).err
  }

  @Test(arguments: [
    (UsageError.repeatedOption("--key"), "'--key' is given twice; rules takes it once"),
    (
      .invalidValue(of: "--subnet", Argument("x"), .form(example: "10.240.3.0/24")),
      "--subnet must look like '10.240.3.0/24', not 'x'"
    ),
  ])
  func `errors that no command of today makes have words too`(error: UsageError, text: String) {
    #expect(error.message(for: .rules) == text)
  }

  @Test func `what was typed is escaped`() {
    let result = TestProgram().run("lint", "--\u{202E}x\u{1B}[2J\n")
    #expect(
      result.err.hasPrefix("mvm-core: lint has no option '--\\u{202E}x\\u{001B}[2J\\u{000A}'"))
    #expect(result.err.split(separator: "\n").count == 2)
  }

  @Test func `a very long word is compared with nothing`() {
    let long = String(repeating: "lint", count: 100_000)
    #expect(NearWord.nearest(to: long, among: ["lint"]) == nil)
  }
}
