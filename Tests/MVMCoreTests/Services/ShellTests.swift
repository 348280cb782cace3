import Foundation
import Synchronization
import Testing

@testable import MVMCore

@Suite struct `The host's shell` {
  private let shell = HostShell()

  @Test func `gives output, errors and status apart`() throws {
    let output = try shell.output(of: "echo out; echo err >&2; exit 3")
    #expect(
      output
        == ShellOutput(end: .exited(3), output: Array("out\n".utf8), errors: Array("err\n".utf8)))
  }

  @Test(arguments: [
    ("a\nb\n\n", "a\nb"), ("", ""), (" \t\r\n", ""),
    ("\u{A0}\u{2003}a b\u{3000}\u{85}\n", "a b"), ("\u{200B}a", "\u{200B}a"),
    ("\u{2028} a\u{301}", "a\u{301}"), (" \u{301}", "\u{301}"),
  ])
  func `gives standard output without white space at both ends`(
    written: String, text: String
  ) throws {
    let environment = RecordingEnvironment { _ in ShellOutput(output: Array(written.utf8)) }
    let output = try environment.standardOutput(of: "")
    #expect(output.utf8.elementsEqual(text.utf8))
    #expect(try shell.standardOutput(of: "printf ' a\\nb\\n\\n'") == "a\nb")
  }

  @Test func `a status other than 0 is a failure, with the last line of errors`() throws {
    let error = #expect(throws: ShellError.self) {
      try shell.run("echo one >&2; printf 'two\\033[31m\\n' >&2; exit 7")
    }
    #expect(error?.description == #"the script ended with status 7: two\u{001B}[31m"#)
    #expect(throws: ShellError.failed(.exited(1), errors: [])) {
      try shell.standardOutput(of: "exit 1")
    }
    #expect(throws: ShellError.failed(.exited(9), errors: [])) { try shell.runShown("exit 9") }
    try shell.run("true")
    try shell.runShown("true")
  }

  @Test func `a signal is told`() throws {
    let error = #expect(throws: ShellError.self) { try shell.run("kill -TERM $$") }
    #expect(error?.description == "the script was ended by signal 15")
  }

  @Test func `much output of both kinds at once is read`() throws {
    let output = try shell.output(
      of: "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero")
    #expect(output.output.count == 600_000)
    #expect(output.errors.count == 300_000)
  }

  @Test func `a script has nothing on standard input, and this process's environment`() throws {
    #expect(try shell.standardOutput(of: "cat; echo \"$PATH\"") != "")
  }

  @Test func `output beyond the limit ends the script`() {
    let shell = HostShell(
      path: "/bin/sh", timeout: nil, outputLimit: 1000, logger: Logger(target: "test"))
    let error = #expect(throws: ShellError.self) { try shell.run("yes") }
    #expect(error?.description == "the script wrote more than 1000 B, and was ended")
  }

  /// The script's own children hold its output open, and would make the caller wait for them.
  @Test func `a script that takes too long is ended with all it started`() {
    let shell = HostShell(timeout: .milliseconds(200))
    let error = #expect(throws: ShellError.self) { try shell.run("sleep 600 & sleep 600") }
    #expect(error == .timedOut(.milliseconds(200)))
    #expect(throws: ShellError.timedOut(.milliseconds(200))) {
      try shell.run("exec >/dev/null 2>&1; sleep 600")
    }
  }

  @Test func `in time it gives what it wrote`() throws {
    #expect(try HostShell(timeout: .seconds(600)).standardOutput(of: "echo soon") == "soon")
  }

  @Test func `a shell that is not there, and a script with a NUL, are told`() {
    let error = #expect(throws: ShellError.self) {
      try HostShell(path: "/nowhere/sh").run("true")
    }
    #expect(error?.description == "the shell can't be run: No such file or directory")
    #expect(throws: ShellError.self) { try shell.run("true\0false") }
  }

  @Test func `eight threads run scripts at once`() {
    let sums = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let text = try? HostShell().standardOutput(of: "echo \(index)")
      sums.withLock { $0 += text.flatMap { Int($0) } ?? 1000 }
    }
    #expect(sums.withLock { $0 } == 28)
  }

  @Test(arguments: ["", "a b", "it's", "$(id)", "`id`", "\n", "''", "-n", "\\", "é"])
  func `a text is one word of a script, whatever is in it`(text: String) throws {
    let output = try shell.output(of: "printf %s \(ShellWord(text))")
    #expect(output.output == Array(text.utf8))
  }
}

@Suite struct `A build environment` {
  private let folder = ScratchFolder()

  private static func environment(_ folder: ScratchFolder) -> (
    HostBuildEnvironment<RecordingEnvironment>, RecordingEnvironment
  ) {
    let shell = RecordingEnvironment()
    return (HostBuildEnvironment(shell: shell, paths: ObjectPaths(root: folder.path)), shell)
  }

  @Test func `makes a bridge, and a TAP device on it, by ip`() throws {
    let (environment, shell) = Self.environment(folder)
    let tenant = TenantNet(netID: try NetID(3))
    let net = try InstanceNet(offset: InstanceOffset(5), in: tenant)
    try environment.ensureBridge(of: tenant)
    try environment.setUpTAP(of: net, on: "mvm-bridge0")
    try environment.tearDownTAP(of: net)
    #expect(
      shell.events == [
        .script(
          """
          set -e
          ip link show dev 'br-tenant-3' >/dev/null 2>&1 || ip link add name 'br-tenant-3' type bridge
          ip addr replace 10.240.3.1/24 dev 'br-tenant-3'
          ip link set dev 'br-tenant-3' up
          """),
        .script(
          """
          set -e
          ip link show dev tn3i5 >/dev/null 2>&1 || ip tuntap add dev tn3i5 mode tap user 10773
          ip link set dev tn3i5 master 'mvm-bridge0'
          ip link set dev tn3i5 up
          """),
        .script(
          """
          ip link show dev tn3i5 >/dev/null 2>&1 || exit 0
          ip link delete dev tn3i5
          """),
      ])
  }

  @Test func `no text of a record gets into a script unless it is what it should be`() throws {
    let (environment, shell) = Self.environment(folder)
    var tenant = TenantNet(netID: try NetID(3))
    tenant.bridge = "br-tenant-3; reboot"
    #expect(throws: BuildError.self) { try environment.ensureBridge(of: tenant) }
    tenant = TenantNet(netID: try NetID(3))
    tenant.gatewayIP = "10.240.3.1; reboot"
    let error = #expect(throws: BuildError.self) { try environment.ensureBridge(of: tenant) }
    #expect(error?.description.hasPrefix(#""10.240.3.1; reboot": "#) == true)
    var net = try InstanceNet(offset: InstanceOffset(5), in: TenantNet(netID: NetID(3)))
    net.tap = "tn3i5`reboot`"
    #expect(throws: BuildError.self) { try environment.setUpTAP(of: net, on: "br0") }
    #expect(throws: BuildError.self) { try environment.tearDownTAP(of: net) }
    #expect(shell.events == [])
  }

  @Test(arguments: [
    "", "-x", ".", "..", "a/b", "a b", "a:b", "a\tb", "a\0", "sixteen-bytes-16",
  ])
  func `a bridge has a name that Linux takes`(name: String) throws {
    let (environment, shell) = Self.environment(folder)
    let tenant = TenantNet(netID: try NetID(3))
    let net = try InstanceNet(offset: InstanceOffset(5), in: tenant)
    let error = #expect(throws: BuildError.self) {
      try environment.setUpTAP(of: net, on: name)
    }
    #expect(error == .bridge(name))
    #expect(error?.description.hasSuffix(" bytes without white space, / and :") == true)
    #expect(shell.events == [])
  }

  @Test func `a bridge's name is one word of a script`() throws {
    let (environment, shell) = Self.environment(folder)
    let net = try InstanceNet(offset: InstanceOffset(5), in: TenantNet(netID: NetID(3)))
    try environment.setUpTAP(of: net, on: "a';reboot;'")
    guard case .script(let script)? = shell.events.first else {
      Issue.record("no script")
      return
    }
    #expect(script.contains(" master \(ShellWord("a';reboot;'"))\n"))
  }

  private static func revision(_ hash: String) -> BuildRevision {
    BuildRevision(
      revisionHash: hash, flakeRef: ".", flakeLockHash: "l",
      artifactPaths: ArtifactPaths(vmlinux: "", rootfs: "", firecrackerBaseConfig: ""),
      builtAt: "2026-03-02T08:00:00Z")
  }

  @Test func `records builds in the history, and the last as the current one`() throws {
    let (environment, _) = Self.environment(folder)
    let pool = try PoolPath("acme/web")
    try environment.record(Self.revision("r1"), of: pool)
    try environment.record(Self.revision("r2"), of: pool)
    let paths = environment.paths.pool(pool)
    let history = try String(contentsOfFile: paths.buildHistory, encoding: .utf8)
    let hashes = try history.split(separator: "\n").map {
      try BuildRevision.read(Array($0.utf8)).revisionHash
    }
    #expect(hashes == ["r1", "r2"])
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: paths.currentRevision)
    #expect(target == "revisions/r2")
    #expect(throws: BuildError.revision("../r3")) {
      try environment.record(Self.revision("../r3"), of: pool)
    }
  }

  @Test func `loads pools and tenants, and tells what is wrong with their files`() throws {
    let (environment, _) = Self.environment(folder)
    let path = try PoolPath("acme/web")
    let files = environment.paths
    let missing = #expect(throws: BuildError.self) { try environment.poolSpec(of: path) }
    #expect(missing?.description == "\(files.pool(path).spec): No such file or directory")
    try FileManager.default.createDirectory(
      atPath: files.pool(path).directory, withIntermediateDirectories: true)
    let pool = PoolSpec(
      poolID: "web", tenantID: "acme", flakeRef: ".", profile: "minimal",
      instanceResources: InstanceResources(vcpus: 2, memoryMiB: 512),
      desiredCounts: DesiredCounts(running: 1))
    try Data(pool.json()).write(to: URL(filePath: files.pool(path).spec))
    #expect(try environment.poolSpec(of: path).json() == pool.json())
    let config = files.tenant(path.tenant).config
    try Data(#"{"tenant_id": 7}"#.utf8).write(to: URL(filePath: config))
    let broken = #expect(throws: BuildError.self) {
      try environment.tenantConfig(of: path.tenant)
    }
    #expect(broken?.description.hasPrefix("\(config): ") == true)
    #expect(broken?.description.hasSuffix("more)") == true)
  }

  @Test func `for tests records what it is asked, and answers as told`() throws {
    let environment = RecordingEnvironment { script in
      script == "uname" ? ShellOutput(output: Array("Linux\n".utf8)) : ShellOutput(end: .exited(1))
    }
    #expect(try environment.standardOutput(of: "uname") == "Linux")
    #expect(throws: ShellError.failed(.exited(1), errors: [])) {
      try environment.runShown("false")
    }
    environment.logInfo("a")
    environment.logSuccess("b")
    environment.logWarning("c")
    let tenant = try TenantID("acme")
    #expect(throws: BuildError.self) { try environment.tenantConfig(of: tenant) }
    try environment.record(Self.revision("r1"), of: PoolPath("acme/web"))
    #expect(
      environment.events == [
        .script("uname"), .shownScript("false"), .message(.info, "a"), .message(.success, "b"),
        .message(.warning, "c"), .tenant(tenant), .revision(try PoolPath("acme/web"), "r1"),
      ])
  }

  @Test func `messages of the host's shell are log lines`() {
    let lines = Mutex<[String]>([])
    @Sendable func take(_ bytes: [UInt8]) {
      lines.withLock { $0.append(String(decoding: bytes.dropFirst(28), as: UTF8.self)) }
    }
    let logger = Logger(target: "mvm::shell", clock: { Timestamp(seconds: 0) }, sink: take)
    let shell = HostShell(logger: logger)
    shell.logInfo("a")
    shell.logSuccess("b")
    shell.logWarning("c")
    #expect(
      lines.withLock { $0 } == [
        " INFO a\n", " INFO b success=true\n", " WARN c\n",
      ])
  }
}
