import Foundation
import Testing

@testable import mvm_core

@Suite struct `Reports in files` {
  private let folder = TemporaryFolder([
    "pool.json": """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": 0, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
    """
  ])

  private func lint(_ options: String...) -> TestProgram.Result {
    let arguments = ["lint", folder.path + "/pool.json"] + options
    return TestProgram().run(arguments.map { Argument($0) })
  }

  @Test(arguments: ReportFormat.allCases)
  func `a file gets what --format would print, without color`(format: ReportFormat) {
    let printed = lint("-f", format.rawValue, "--color", "never")
    let file = folder.path + "/report"
    let result = lint("--report", "\(format.rawValue)=\(file)", "--color", "always", "-qq")
    #expect(result == .init(status: .no))
    #expect(folder.text(of: "report") == printed.out)
  }

  @Test func `several files come from one run, beside what is printed`() {
    let result = lint(
      "--report=json=\(folder.path)/a", "--report", "sarif=\(folder.path)/b=c", "-f", "concise")
    #expect(result.out == lint("-f", "concise").out)
    #expect(folder.text(of: "a") == lint("-f", "json").out)
    #expect(folder.text(of: "b=c") == lint("-f", "sarif").out)
  }

  @Test func `a file that can't be written is status 3, and the others are written`() {
    let result = lint(
      "--report", "json=\(folder.path)/no/such/folder", "--report", "json=\(folder.path)/a")
    #expect(result.status == .undecided)
    #expect(
      result.err.contains(
        "\(folder.path)/no/such/folder: can't be written: No such file or directory\n"))
    #expect(folder.text(of: "a") != nil)
    #expect(lint("--report", "json=\(folder.path)").status == .undecided)
  }

  @Test(arguments: ["json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown"])
  func `a report that can't be written is an error in every other`(format: String) throws {
    let lost = folder.path + "/no/such/folder"
    let result = lint(
      "--fail-on", "never", "-f", format, "--report", "\(format)=\(folder.path)/first",
      "--report", "json=\(lost)", "--report", "\(format)=\(folder.path)/last")
    #expect(result.status == .undecided)
    // In XML the apostrophe is escaped.
    #expect(result.out.contains("be written: No such file or directory"))
    #expect(result.out.contains("no/such/folder"))
    #expect(folder.text(of: "first") == result.out && folder.text(of: "last") == result.out)
  }

  @Test func `a lost report makes the JSON incomplete, with the status that the shell gets`() throws
  {
    let result = lint("--fail-on", "never", "-f", "json", "--report", "sarif=/no/such/folder/x")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    #expect(json["complete"] as? Bool == false && json["exit_code"] as? Int == 3)
    let errors = try #require(json["errors"] as? [[String: Any]])
    #expect(errors.map { $0["path"] as? String } == ["/no/such/folder/x"])
    #expect((json["summary"] as? [String: Any])?["files_failed"] as? Int == 0)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a FIFO that nobody reads is an error, not waited for`() {
    unsafe #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let result = lint("--report", "json=\(folder.path)/pipe")
    #expect(result.status == .undecided)
    #expect(result.err.contains("/pipe: can't be written: is a FIFO without a reader\n"))
  }

  @Test func `a shell's pipe gets a report`() throws {
    let pipe = Pipe()
    let name = "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    #expect(lint("--report", "concise=\(name)").status == .no)
    try pipe.fileHandleForWriting.close()
    let text = try pipe.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) }
    #expect(text == lint("-f", "concise").out)
  }

  // MARK: - Outputs over inputs

  /// What a call would overwrite, by hard links and links too; nothing may be written.
  private func refused(_ options: String..., over file: String) {
    let before = ["pool.json", "list", ".mvm-core.json"].map { folder.text(of: $0) }
    let arguments = ["lint", folder.path + "/pool.json", "--fix"] + options
    let result = TestProgram(workingDirectory: folder.path).run(arguments.map { Argument($0) })
    #expect(result.status == .usage && result.out == "", "\(options)")
    #expect(
      result.err.contains("would overwrite '\(folder.path)/\(file)', which is also an input\n"),
      "\(result.err)")
    #expect(["pool.json", "list", ".mvm-core.json"].map { folder.text(of: $0) } == before)
    #expect(folder.text(of: "other") == nil)
  }

  @Test func `an output takes the place of no input, whatever its name`() throws {
    let manager = FileManager.default
    folder.write("\(folder.path)/pool.json\n", to: "list")
    folder.write("{}", to: ".mvm-core.json")
    try manager.linkItem(atPath: folder.path + "/pool.json", toPath: folder.path + "/hard")
    try folder.link("soft", to: "pool.json")
    let other = "--report=json=\(folder.path)/other"
    for name in ["pool.json", "hard", "soft", "list", ".mvm-core.json"] {
      let list = "--files-from=\(folder.path)/list"
      refused(other, list, "--report=json=\(folder.path)/\(name)", over: name)
      refused(other, list, "--write-baseline=\(folder.path)/\(name)", over: name)
    }
    folder.write("{\"format_version\": \"1.0\", \"findings\": []}", to: "base")
    let base = "--baseline=\(folder.path)/base"
    refused(other, base, "--report=json=\(folder.path)/base", over: "base")
    #expect(lint(base, "--write-baseline=\(folder.path)/base").status == .yes)
  }

  @Test func `a file that was found is an input if it is one of mvm's`() {
    folder.write("{}", to: "report.json")
    func lint(_ name: String) -> TestProgram.Result {
      TestProgram().run("lint", folder.path, "--report", "json=\(folder.path)/\(name)")
    }
    #expect(lint("report.json").status == .no && lint("report.json").status == .no)
    let before = folder.text(of: "pool.json")
    #expect(lint("pool.json").status == .usage && folder.text(of: "pool.json") == before)
  }

  @Test func `two outputs are two files`() throws {
    folder.write("", to: "a")
    try folder.link("b", to: "a")
    let same = lint("--report", "json=\(folder.path)/a", "--report", "sarif=\(folder.path)/b")
    #expect(same.status == .usage)
    #expect(same.err.contains("--report names '\(folder.path)/b' twice\n"))
    let both = lint("--write-baseline=\(folder.path)/n", "--report=json=\(folder.path)/./n")
    #expect(both.status == .usage && folder.text(of: "n") == nil)
    #expect(both.err.contains("--write-baseline and --report would both write '"))
  }

  @Test func `an old report is replaced, its mode and links kept, and nothing else is left`() throws
  {
    let manager = FileManager.default
    folder.write("old", to: "real")
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path + "/real")
    try manager.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "real")
    #expect(lint("--report", "concise=\(folder.path)/link").status == .no)
    #expect(folder.text(of: "real") == lint("-f", "concise").out)
    let attributes = try manager.attributesOfItem(atPath: folder.path + "/real")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let names = try manager.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["link", "pool.json", "real"])
  }

  @Test func `a device is written to, not replaced`() {
    #expect(lint("--report", "json=/dev/null").status == .no)
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(lint("--report", "json=/dev/full").err.contains("No space left on device"))
  }

  @Test(arguments: [
    ("sariff=x", "--report can't be 'sariff'; did you mean 'sarif'?"),
    (
      "pdf=x",
      "--report can't be 'pdf'; use human, concise, json, jsonl, sarif, github, gitlab, junit, "
        + "checkstyle or markdown"
    ),
    ("json", "--report must look like 'json=FILE', not 'json'"),
    ("json=", "--report must look like 'json=FILE', not 'json='"),
    ("json=-", "--report needs a file; standard output is used for the result"),
  ])
  func `a wrong report is a wrong call`(value: String, message: String) {
    let result = lint("--report", value)
    #expect(result.status == .usage)
    #expect(result.err.hasPrefix("mvm-core: \(message)\n"))
  }

  @Test func `two reports can't share a file`() {
    let result = lint("--report", "json=x", "--report", "sarif=x")
    #expect(result.status == .usage && result.err.contains("--report names 'x' twice"))
  }
}
