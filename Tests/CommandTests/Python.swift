import Foundation

/// Python with the validator of JSON Schema from PyPI.
///
/// The machine's own Python serves where it has the package; else the virtual environment that
/// `make test` makes, which needs PyPI for it.
enum Python {
  /// The interpreter; nil where there is none that has the package.
  static let withJSONSchema = ["python3", environment + "/bin/python3"].first { python in
    (try? run(python, ["-c", "import jsonschema"]))?.status == 0
  }

  static let missing = "Python's jsonschema is not installed: make test."

  private static let environment = Examples.folder.appending(path: "../.build/test-tools")
    .standardized.path

  /// Runs an interpreter; its errors come with its output unless it ends with 0.
  static func run(
    _ python: String, _ arguments: [String], input: String = ""
  ) throws -> (status: Int32, output: String) {
    let folder = TemporaryFolder(["input": input, "errors": ""])
    let process = Foundation.Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python] + arguments
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/errors")
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let status = process.terminationStatus
    return (status, status == 0 ? output : output + (folder.text(of: "errors") ?? ""))
  }
}
