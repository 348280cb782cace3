import Foundation
import Testing

@testable import mvm_core

/// The scripts in completions/ are made of the command table, and offer in the real shells what can
/// come next.
@Suite struct `Shell completion` {
  static let folder = Examples.folder.appending(path: "../completions").standardized

  @Test(arguments: CompletionScript.allCases)
  func `a shell has its script`(shell: CompletionScript) throws {
    let file = Self.folder.appending(path: shell.fileName)
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try shell.text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      shell.text == (try String(contentsOf: file, encoding: .utf8)),
      """
      If the change is meant: MVM_CORE_REGENERATE=1 swift test --filter Shell; \
      git diff completions
      """)
    #expect(
      TestProgram().run("completions", shell.rawValue) == .init(status: .yes, out: shell.text))
  }

  @Test func `every file in completions belongs to a shell`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(CompletionScript.allCases.map(\.fileName)))
  }

  @Test(.enabled(if: CompletionShell.bash.isInstalled, "bash is not installed."))
  func `Bash offers what can come next`() throws {
    try check(.bash)
  }

  @Test(
    .needs(CompletionShell.bashWithPackage.isInstalled, "bash-completion is not installed."))
  func `Bash with bash-completion offers what can come next`() throws {
    try check(.bashWithPackage)
  }

  @Test(.needs("zsh"))
  func `Zsh offers what can come next`() throws {
    try check(.zsh)
  }

  @Test(.needs("fish"))
  func `fish offers what can come next`() throws {
    try check(.fish)
  }

  private func check(_ shell: CompletionShell) throws {
    let results = try shell.offers(after: Place.all.map(\.line))
    #expect(results.count == Place.all.count)
    for (place, result) in zip(Place.all, results) {
      // Zsh offers options where nothing else can come.
      let isOptional = shell == .zsh && place.isExact && place.offered.isEmpty
      check(place, result.offers.filter { !isOptional || $0.text.first != "-" })
    }
  }

  private func check(_ place: Place, _ offers: Set<CompletionShell.Offer>) {
    let words = Set(offers.map(\.text).filter { !$0.isEmpty })
    let hint: Comment = "'\(place.line)'"
    if place.isExact { #expect(words == Set(place.offered), hint) }
    #expect(words.isSuperset(of: place.offered), hint)
    #expect(words.isDisjoint(with: place.absent), hint)
    guard let meaning = place.meaning else { return }
    #expect(offers.contains { $0.meaning.contains(meaning) }, hint)
  }
}

/// A place of a command line, and what a shell offers there.
private struct Place {
  let line: String
  var offered: [String] = []
  var absent: [String] = []
  /// Whether nothing else is offered.
  var isExact = false
  /// A part of what the shell tells about a word, where it can.
  var meaning: String?

  /// Offers exactly these.
  init(_ line: String, only offered: [String], meaning: String? = nil) {
    self.line = line
    self.offered = offered
    self.meaning = meaning
    isExact = true
  }

  init(_ line: String, offers offered: [String], not absent: [String], meaning: String? = nil) {
    self.line = line
    self.offered = offered
    self.absent = absent
    self.meaning = meaning
  }

  /// The files in the folder where the shells run.
  static let files = ["pool.json", "a b.json", "sub"]
  static let directories = ["sub"]
  static let kinds = ["template", "template-config", "template-revision", "tenant"]

  static let all = commands + options + values + operands + lists

  static let commands = [
    Place("mvm-core ", only: CommandTable.all.map(\.name), meaning: "Check mvm's configuration"),
    Place("mvm-core li", only: ["lint"]),
    Place("mvm-core --", only: ["--help", "--version"]),
    Place("mvm-core help ", only: CommandTable.all.map(\.name)),
    Place("mvm-core help li", only: ["lint"]),
    Place("mvm-core nonsense ", only: []),
  ]

  static let options = [
    Place("mvm-core lint --fa", only: ["--fail-on"]),
    Place("mvm-core lint pool.json --fa", only: ["--fail-on"]),
    Place("mvm-core validate-id --", only: ["--kind", "--format", "--quiet", "--help"]),
    Place("mvm-core help lint --", only: ["--help"]),
    Place("mvm-core lint -- --fa", only: []),
  ]

  static let values = [
    Place("mvm-core lint --kind te", only: kinds),
    Place("mvm-core lint --kind=te", only: kinds),
    Place("mvm-core validate-id -k v", only: ["vm"]),
    Place("mvm-core lint -f ", only: ReportFormat.allCases.map(\.rawValue)),
    Place("mvm-core lint -q --format ", only: ReportFormat.allCases.map(\.rawValue)),
    Place("mvm-core lint --kind pool --color ", only: ["auto", "always", "never"]),
    Place("mvm-core fmt --type PoolS", only: ["PoolSpec", "PoolStateDump"]),
    Place("mvm-core lint --max-size ", only: []),
    Place("mvm-core lint --exclude ", only: []),
    Place("mvm-core lint --exclude=", only: []),
    Place("mvm-core sign --key ", only: files),
    Place("mvm-core sign --key=", only: files),
    Place("mvm-core sign -k po", only: ["pool.json"]),
    Place("mvm-core platform --root ", only: directories),
    Place("mvm-core platform --root=", only: directories),
    Place("mvm-core lint --report ", only: ReportFormat.allCases.map(\.rawValue)),
    Place("mvm-core lint --report=s", only: ["sarif"]),
    Place("mvm-core lint --report sarif=", only: files),
    Place("mvm-core lint --report=sarif=po", only: ["pool.json"]),
  ]

  static let operands = [
    Place("mvm-core lint ", only: files),
    Place("mvm-core lint pool.json ", offers: ["sub"], not: ["lint"]),
    Place("mvm-core lint --kind pool po", only: ["pool.json"]),
    Place("mvm-core lint --kind=pool po", only: ["pool.json"]),
    Place("mvm-core lint -qfjson po", only: ["pool.json"]),
    Place("mvm-core lint -qf json po", only: ["pool.json"]),
    Place("mvm-core lint -- po", only: ["pool.json"]),
    Place("mvm-core derive t", only: ["tap"]),
    Place("mvm-core derive --net-id 3 ", only: DeriveOptions.What.allCases.map(\.rawValue)),
    Place("mvm-core derive tap ", only: []),
    Place("mvm-core fmt pool.json ", only: []),
    Place("mvm-core transition run", only: ["running"]),
    Place("mvm-core transition running sl", only: ["sleeping"]),
    Place("mvm-core transition -- running --graph ", only: []),
    Place("mvm-core completions ", only: ["bash", "zsh", "fish"]),
    Place("mvm-core rules ", only: []),
  ]

  static let lists = [
    Place(
      "mvm-core lint --select MVM20", offers: ["MVM201", "MVM209"], not: ["MVM101"],
      meaning: "vcpu-count: 0 vCPUs"),
    Place(
      "mvm-core lint --ignore=MVM101,MVM201,MVM20", offers: ["MVM202", "MVM209"], not: ["MVM201"],
      meaning: "vcpu-parity: An odd number"),
    Place("mvm-core platform --require kvm,t", only: ["tun", "trusted-keys"]),
    Place("mvm-core platform --require hyp", offers: [], not: ["hypervisor"]),
    Place(
      "mvm-core explain MVM20", offers: ["MVM201"], not: ["MVM101"], meaning: "0 vCPUs"),
    Place("mvm-core explain vcpu", only: ["vcpu-count", "vcpu-parity"]),
    Place("mvm-core explain MVM201 kvm-p", only: ["kvm-permission"]),
  ]
}
