import Foundation

/// Python with the validator of JSON Schema from PyPI.
///
/// The machine's own Python serves where it has the package; else a virtual environment in .build,
/// which is made once and needs PyPI for it.
enum Python {
  /// The interpreter; nil where there is none that has the package or can get it.
  static let withJSONSchema: String? = {
    for python in ["python3", own] where canImport(python) { return python }
    return install() && canImport(own) ? own : nil
  }()

  static let missing = "Python's jsonschema is not installed and can't be had from PyPI."

  private static let environment = Examples.folder.appending(path: "../.build/jsonschema")
    .standardized.path
  private static let own = environment + "/bin/python"

  private static func canImport(_ python: String) -> Bool {
    (try? run(python, ["-c", "import jsonschema"]))?.status == 0
  }

  private static func install() -> Bool {
    let pip = [
      "-m", "pip", "install", "--quiet", "--timeout", "15", "--retries", "1", "jsonschema==4.26.0",
    ]
    return (try? run("python3", ["-m", "venv", environment]))?.status == 0
      && (try? run(own, pip))?.status == 0
  }

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
