import Foundation
import Testing

/// What Tools/install-dependencies prints and does, on machines made of stand-ins.
@Suite(
  .enabled(if: LinkageTests.isELF, "Stand-ins are made for Linux."),
  .enabled(
    if: FileManager.default.fileExists(atPath: "/usr/include/sodium.h"),
    "libsodium is not where Debian has it."))
struct `Dependencies of tests` {
  /// Programs that the script itself needs.
  private static let basics = [
    "sh", "uname", "dirname", "mkdir", "touch", "grep", "xargs", "echo", "cat", "cmp", "cp", "mv",
    "rm", "env",
  ]
  /// Programs that tests use.
  private static let tools = [
    "bash", "zsh", "fish", "mandoc", "groff", "dot", "git", "openssl", "ssh-keygen", "minisign",
    "lintian", "shellcheck", "ruby", "vim", "nvim", "emacs", "promtool", "python3",
  ]
  private static let notHere = "{ echo \"$0: not here\" >&2; exit 1; }"

  /// A machine with the script and these programs, all of which log how they are called.
  private func machine(
    _ programs: [String], user: Int, apt: String = "true", has packages: String = "."
  ) throws -> TemporaryFolder {
    let folder = TemporaryFolder([
      "Tools/install-dependencies": Project.text("Tools/install-dependencies"),
      "Tools/test-requirements.txt": "x\n", ".build/test-tools/installed-requirements.txt": "x\n",
      "log": "", "bin/id": "#!/bin/sh\necho \(user)\n",
      "bin/apt-get": "#!/bin/sh\necho \"apt-get $*\" >>\"$LOG\"\n\(apt)\n",
      "bin/apt-cache": "#!/bin/sh\necho \"$3\" | grep \(packages)\n",
    ])
    for program in Self.basics {
      try folder.link("bin/" + program, to: try #require(Tool.path(program)))
    }
    for program in programs { folder.write("#!/bin/sh\n", to: "bin/" + program) }
    for name in Project.files(in: folder.path + "/bin") where !Self.basics.contains(name) {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/" + name)
    }
    return folder
  }

  private func install(
    _ option: String = "--all-tests", on machine: TemporaryFolder
  ) throws -> ShellScript.Result {
    try ShellScript.run(
      "PATH=$PWD/bin; export PATH; sh Tools/install-dependencies \(option)", in: machine.path,
      environment: ["LOG": machine.path + "/log"])
  }

  /// What apt-get was called for.
  private func calls(on machine: TemporaryFolder) -> [String] {
    (machine.text(of: "log") ?? "").split(separator: "\n").map(String.init)
  }

  /// Packages of files, not of programs: the script sees this machine's own.
  private static let files = ["bash-completion", "elpa-flycheck"].filter { package in
    !FileManager.default.fileExists(
      atPath: package == "elpa-flycheck"
        ? "/usr/share/emacs/site-lisp/elpa-src" : "/usr/share/bash-completion/bash_completion")
  }

  @Test(.enabled(if: files.isEmpty, "bash-completion and elpa-flycheck are not installed."))
  func `where nothing is missing, nothing is said and the network left alone`() throws {
    let machine = try machine(Self.tools, user: 1000, apt: Self.notHere)
    for _ in 1...2 { #expect(try install(on: machine) == ShellScript.Result(status: 0)) }
    #expect(calls(on: machine) == [])
  }

  @Test func `root gets what is missing, at once`() throws {
    let machine = try machine(Self.tools.filter { $0 != "zsh" && $0 != "dot" }, user: 0)
    let wanted = (["zsh", "graphviz"] + Self.files).joined(separator: " ")
    let result = try install(on: machine)
    #expect(result == .init(status: 0, out: "Installing with apt-get: \(wanted)\n"))
    #expect(
      calls(on: machine) == [
        "apt-get -qq update", "apt-get -qq install -y --no-install-recommends \(wanted)",
      ])
  }

  @Test func `what only a few tests need is installed for all tests alone`() throws {
    let machine = try machine(Self.tools.filter { !["zsh", "emacs", "git"].contains($0) }, user: 0)
    #expect(try install("--tests", on: machine).out == "Installing with apt-get: git\n")
    #expect(try install("", on: machine) == .init(status: 0))
  }

  @Test func `a user with sudo is told that it may ask`() throws {
    let machine = try machine(Self.tools.filter { $0 != "zsh" }, user: 1000)
    machine.write("#!/bin/sh\necho sudo >>\"$LOG\"\nexec \"$@\"\n", to: "bin/sudo")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: machine.path + "/bin/sudo")
    let result = try install(on: machine)
    #expect(result.status == 0 && result.err == "")
    #expect(result.out.contains("You are not root, so sudo may ask for your password.\n"))
    #expect(calls(on: machine).prefix(2) == ["sudo", "apt-get -qq update"])
  }

  @Test func `a user without sudo is told what to install, and tests go on`() throws {
    let machine = try machine(Self.tools.filter { $0 != "fish" }, user: 1000)
    let wanted = (["fish"] + Self.files).joined(separator: " ")
    let result = try install(on: machine)
    #expect(
      result
        == .init(
          status: 0,
          err: """
            Not installed, so tests that need it are skipped: \(wanted)
            To install them: apt-get update && apt-get install -y \(wanted) (as root)

            """))
    #expect(calls(on: machine) == [])
  }

  @Test func `without a network, what is missing is named and tests go on`() throws {
    let machine = try machine(
      Self.tools.filter { $0 != "fish" }, user: 0, apt: "echo 'no network' >&2; exit 100")
    let result = try install(on: machine)
    #expect(result.status == 0)
    #expect(result.err.contains("tests that need it are skipped: fish"))
    #expect(calls(on: machine) == ["apt-get -qq update"])
  }

  @Test(.enabled(if: files.isEmpty, "bash-completion and elpa-flycheck are not installed."))
  func `what the archive does not have is asked for once`() throws {
    let machine = try machine(
      Self.tools.filter { $0 != "fish" && $0 != "zsh" }, user: 0, has: "zsh")
    for _ in 1...2 { #expect(try install(on: machine).status == 0) }
    let installs = calls(on: machine).filter { $0.contains("install") }
    #expect(installs == Array(repeating: installs.first ?? "", count: 2))
    #expect(installs.first?.hasSuffix(" zsh") == true)
  }
}

/// The project's own scripts.
@Suite struct `Shell scripts` {
  @Test(.needs("shellcheck")) func `shellcheck finds nothing in them`() throws {
    let scripts = try ShellScript.run(
      "grep -rlE '^#!.*(sh|bash)$' Tools .ci | sort", in: Project.root.path)
    #expect(scripts.out.contains("Tools/install-dependencies\n"))
    for script in scripts.out.split(separator: "\n") {
      let result = try ShellScript.run(
        "shellcheck --severity=warning \"$1\"", String(script), in: Project.root.path)
      #expect(result == .init(status: 0), "\(script): \(result.out)")
    }
  }
}
