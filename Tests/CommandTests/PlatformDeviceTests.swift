import Foundation
import Testing

@testable import mvm_core

/// What `platform` says of the machine that runs the tests.
@Suite struct `The command platform on this machine` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private static let compiler: String? = ["/usr/bin/cc", "/usr/bin/clang", "/usr/bin/gcc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let hasHeader = FileManager.default.fileExists(
    atPath: "/usr/include/linux/kvm.h")

  @Test(.enabled(if: compiler != nil && hasHeader, "A C compiler and linux/kvm.h are needed."))
  func `the verdict is what the device says to a program in C`() throws {
    let folder = TemporaryFolder()
    let program = folder.path + "/kvm-probe"
    let source = Self.folder.appending(path: "kvm-probe.c").path
    _ = try Self.output(of: try #require(Self.compiler), ["-o", program, source])
    let said = try Self.output(of: program, []).trimmingCharacters(in: .whitespacesAndNewlines)
    let kvm = try #require(Self.report()["kvm"] as? [String: Any])
    // A device node without its driver is absent for us; we don't open it, which could load it.
    #expect((kvm["status"] as? String).map { [$0] } ?? ["no-access", "absent"] == [said])
  }

  @Test func `a report of this machine conforms to the schema`() throws {
    #expect(SchemaCheck.faults(try Self.report(), try Self.schema()) == [])
  }

  @Test(arguments: `The command platform`.hosts)
  func `a report of a recorded host conforms to the schema`(name: String) throws {
    let report = try `The command platform`.report(name, "--require", "kvm,tun")
    #expect(SchemaCheck.faults(report, try Self.schema()).sorted() == [])
  }

  @Test func `the schema refuses what is no report`() throws {
    var report = try Self.report()
    report["verdict"] = "perhaps"
    report["speed"] = 1
    report["kvm"] = nil
    let faults = SchemaCheck.faults(report, try Self.schema())
    #expect(faults.sorted() == ["/kvm: missing", "/speed: unknown", "/verdict: enum: perhaps"])
  }

  private static func schema() throws -> [String: Any] {
    let file = `Published schemas`.folder.appending(path: "platform.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require(closed(value) as? [String: Any])
  }

  /// A schema whose objects have no keys but those that it names: later versions may add some, and
  /// this one must not forget any.
  private static func closed(_ schema: Any) -> Any {
    if let list = schema as? [Any] { return list.map(closed) }
    guard let object = schema as? [String: Any] else { return schema }
    let inside = object.mapValues(closed)
    let isClosed = object["type"] as? String == "object" && object["properties"] is [String: Any]
    return isClosed ? inside.merging(["additionalProperties": false]) { $1 } : inside
  }

  private static func report() throws -> [String: Any] {
    let output = TestProgram().run("platform", "-f", "json").out
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(value as? [String: Any])
  }

  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Foundation.Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
