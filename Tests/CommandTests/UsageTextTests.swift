import Testing

@testable import mvm_core

/// What a wrong call is told, word for word.
struct UsageTextTests {
  @Test(arguments: [
    // Commands.
    ("lnt", "no command 'lnt'; did you mean 'lint'?", ""),
    ("LINT", "no command 'LINT'; did you mean 'lint'?", ""),
    ("check", "no command 'check'; did you mean 'lint'?", ""),
    ("validate", "no command 'validate'; did you mean 'validate-id'?", ""),
    ("frobnicate", "no command 'frobnicate'", ""),
    ("doctor", "no command 'doctor'; did you mean 'platform'?", ""),
    ("verify", "no command 'verify'; did you mean 'verify-signature'?", ""),
    ("a/pool.json", "no command 'a/pool.json'; did you mean 'mvm-core lint a/pool.json'?", ""),
    ("help lnt", "no command 'lnt'; did you mean 'lint'?", "help"),
    ("--versoin", "no option '--versoin'; did you mean '--version'?", ""),
    ("-q lint", "'-q' must come after the command: mvm-core COMMAND [OPTIONS]", ""),
    ("--version x", "unexpected argument 'x'", ""),
    // Options.
    ("lint --strcit", "lint has no option '--strcit'; did you mean '--strict'?", "lint"),
    ("lint --formt=json", "lint has no option '--formt'; did you mean '--format'?", "lint"),
    ("lint --stdin", "lint has no option '--stdin'; did you mean '--stdin-filename'?", "lint"),
    ("lint --frobnicate", "lint has no option '--frobnicate'", "lint"),
    ("lint -x", "lint has no option '-x'", "lint"),
    ("lint -V", "lint has no option '-V'; did you mean '-v'?", "lint"),
    ("lint -qx", "lint has no option '-x' (in '-qx')", "lint"),
    (
      "lint -strict", "lint has no option '-s' (in '-strict'); did you mean '--strict'?", "lint"
    ),
    ("lint --strict=yes", "'--strict' takes no value, but got 'yes'", "lint"),
    ("lint -q=1", "'-q' takes no value, but got '1'", "lint"),
    // Values.
    ("lint --exclude", "'--exclude' needs a value: GLOB", "lint"),
    ("lint -j", "'-j' needs a value: N", "lint"),
    ("lint --report", "'--report' needs a value: FORMAT=FILE", "lint"),
    ("lint --color --strict", "'--color' needs a value: auto, always or never", "lint"),
    (
      "lint --exclude -a",
      "'--exclude' needs a value; if '-a' is the value, write '--exclude=-a'", "lint"
    ),
    ("lint --color alwys", "--color can't be 'alwys'; did you mean 'always'?", "lint"),
    ("lint --color pink", "--color can't be 'pink'; use auto, always or never", "lint"),
    ("lint -f=json", "--format can't be '=json'; did you mean 'json'?", "lint"),
    ("derive tap --net-id x", "--net-id must be a whole number from 0 to 4095, not 'x'", "derive"),
    ("derive tap --net-id 4096", "--net-id must be from 0 to 4095, not 4096", "derive"),
    ("derive tap", "derive needs '--net-id N'", "derive"),
    // Operands.
    (
      "derive --net-id 1", "derive needs WHAT: tap, mac, bridge, subnet, gateway, ip or all",
      "derive"
    ),
    ("derive tpa --net-id 1", "WHAT can't be 'tpa'; did you mean 'tap'?", "derive"),
    ("derive tap mac --net-id 1", "unexpected argument 'mac'", "derive"),
    ("fmt", "fmt needs FILE|-", "fmt"),
    ("rules MVM201", "unexpected argument 'MVM201'", "rules"),
  ])
  func `a wrong call gets one line and a hint`(call: String, message: String, command: String) {
    let words = call.split(separator: " ").map { Argument(String($0)) }
    let hint = "Try 'mvm-core \(command.isEmpty ? "" : command + " ")--help'."
    #expect(
      TestProgram().run(words)
        == .init(status: .usage, out: "", err: "mvm-core: \(message)\n\(hint)\n"))
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
