import Foundation

/// The system's shell, for what the project offers to shells and other programs.
enum ShellScript {
  /// What a script left behind.
  struct Result: Equatable {
    var status: Int32
    var out = ""
    var err = ""
  }

  /// Runs a script with `sh -c`.
  ///
  /// - Parameters:
  ///   - script: the script; `$1` and on are the arguments.
  ///   - folder: the folder that it runs in.
  ///   - path: folders to find programs in before the system's.
  ///   - environment: more variables; but for these and `PATH`, there is nothing.
  static func run(
    _ script: String, _ arguments: String..., in folder: String, path: [String] = [],
    environment: [String: String] = [:]
  ) throws -> Result {
    let outputs = TemporaryFolder(["out": "", "err": ""])
    let process = Foundation.Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let systems = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = environment.merging(
      [
        "PATH": (path + [systems]).joined(separator: ":"), "HOME": outputs.path,
        "LC_ALL": "C.UTF-8",
      ]
    ) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outputs.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: outputs.path + "/err")
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, out: outputs.text(of: "out") ?? "",
      err: outputs.text(of: "err") ?? "")
  }
}
