import Foundation
import Testing

/// A program of the system.
enum Tool {
  /// Whether a missing program is a failure, as `make test-all` demands.
  static let mustHaveAll = ProcessInfo.processInfo.environment["MVM_CORE_TEST_ALL"] == "1"

  static func path(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func has(_ name: String) -> Bool { path(name) != nil }

  /// Whether Python can import a module.
  static func python(has module: String) -> Bool {
    has("python3") && (try? run("python3", "-c", "import \(module)")) == 0
  }

  /// What a program says on standard error.
  static func errors(_ name: String, _ arguments: String...) throws -> String {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(path(name)))
    process.arguments = arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = pipe
    try process.run()
    let text = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  /// What a program prints on standard output.
  static func output(_ name: String, _ arguments: String...) throws -> String {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(path(name)))
    process.arguments = arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let text = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  @discardableResult
  static func run(_ name: String, _ arguments: String..., stdin: String = "") throws -> Int32 {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(path(name)))
    process.arguments = arguments
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(stdin.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension Trait where Self == ConditionTrait {
  /// The test needs a program that not every machine has, and is skipped where it is missing; under
  /// `make test-all`, which installs all of them, it fails there.
  ///
  /// - Parameter package: what to install, where it's not the program's name.
  static func needs(_ program: String, in package: String? = nil) -> Self {
    needs(Tool.has(program), "\(package ?? program) is not installed.")
  }

  /// As above, for what is not a program.
  static func needs(_ isInstalled: Bool, _ missing: Comment) -> Self {
    .enabled(if: isInstalled || Tool.mustHaveAll, missing)
  }
}
