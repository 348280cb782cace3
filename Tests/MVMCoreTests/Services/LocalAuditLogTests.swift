import Foundation
import Synchronization
import Testing

@testable import MVMCore

@Suite struct `The local audit log` {
  private let folder = ScratchFolder()

  private func lines(_ path: String) throws -> [LocalAuditEvent] {
    try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A).map {
      try LocalAuditEvent.read(Array($0))
    }
  }

  @Test func `has a line for each event, in its directory that is made with the first`() throws {
    let log = LocalAuditLog(path: folder.path + "/state/log/audit.jsonl")
    try log.append(.vmStart, vmName: "web", detail: "two\nlines")
    try log.append(LocalAuditEvent(timestamp: "2026-03-02T08:00:00Z", kind: .uninstall))
    let text = try String(contentsOfFile: log.path, encoding: .utf8)
    #expect(
      text.hasSuffix(
        #"{"timestamp":"2026-03-02T08:00:00Z","kind":"uninstall","vm_name":null,"detail":null}"#
          + "\n"))
    let events = try lines(log.path)
    #expect(events.count == 2)
    #expect(events[0].vmName == "web")
    #expect(events[0].detail == "two\nlines")
    #expect(Timestamp(events[0].timestamp) != nil)
    let attributes = try FileManager.default.attributesOfItem(atPath: log.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  /// The line that crosses the limit is still in the same file.
  @Test(arguments: [(3, 0), (2, 1)])
  func `is rotated before a line if it has its limit already`(
    lineCount: UInt64, more: UInt64
  ) throws {
    #expect(LocalAuditLog.sizeLimit == 10_485_760)
    let line = LocalAuditEvent(timestamp: "2026-03-02T08:00:00Z", kind: .vmStop)
    let size = UInt64(line.json().count + 1)
    let log = LocalAuditLog(
      path: folder.path + "/audit.jsonl", sizeLimit: lineCount * size + more)
    for _ in 0..<3 { try log.append(line) }
    #expect(!FileManager.default.fileExists(atPath: log.rotatedPath))
    try log.append(line)
    #expect(try lines(log.rotatedPath).count == 3)
    #expect(try lines(log.path).count == 1)
    for _ in 0..<3 { try log.append(line) }
    #expect(try lines(log.rotatedPath).count == 3)
    #expect(try lines(log.path).count == 1)
  }

  @Test func `takes a line that is larger than the limit`() throws {
    let log = LocalAuditLog(path: folder.path + "/audit.jsonl", sizeLimit: 10)
    for _ in 0..<3 { try log.append(.keyLookup) }
    #expect(try lines(log.path).count == 1)
    #expect(try lines(log.rotatedPath).count == 1)
  }

  @Test(arguments: [
    ("audit.jsonl", "audit.jsonl.1"), ("x.log", "x.jsonl.1"), ("x", "x.jsonl.1"),
    ("a.b.log", "a.b.jsonl.1"), (".log", ".log.jsonl.1"), ("/v.1/x", "/v.1/x.jsonl.1"),
    ("/v.1/.x.log", "/v.1/.x.jsonl.1"), ("x.", "x.jsonl.1"),
  ])
  func `has its older lines where mvm has them`(path: String, rotated: String) {
    #expect(LocalAuditLog(path: path).rotatedPath == rotated)
  }

  @Test func `loses nothing when several threads append and rotate`() throws {
    let line = LocalAuditEvent(timestamp: "2026-03-02T08:00:00Z", kind: .vmStop)
    // With the 150th line it has its limit: it is rotated once.
    let size = UInt64(line.json().count + 1)
    let log = LocalAuditLog(path: folder.path + "/audit.jsonl", sizeLimit: 150 * size)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<25 { try? log.append(line) }
    }
    #expect(try lines(log.rotatedPath).count == 150)
    #expect(try lines(log.path).count == 50)
  }

  @Test func `what can't be written is told with its path`() throws {
    let path = folder.path + "/audit.jsonl"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let error = #expect(throws: FileFault.self) { try LocalAuditLog(path: path).append(.vmStop) }
    #expect(error?.description == "\(path): Is a directory")
  }

  @Test func `gets what is emitted, with the time, at its default path`() throws {
    let home = folder.path
    let host = LocalHost(environment: { $0 == "HOME" ? home : nil })
    LocalAuditLog.emit(.vmStart, vmName: "web", detail: "by hand", on: host)
    let events = try lines(home + "/.local/state/mvm/log/audit.jsonl")
    #expect(events.map(\.kind) == [.vmStart])
    #expect(events.first?.vmName == "web")
    #expect(events.first?.detail == "by hand")
    #expect(events.first.flatMap { Timestamp($0.timestamp) } != nil)
  }

  @Test func `that can't be written is a warning, and what emits goes on`() {
    let logged = Mutex<[String]>([])
    @Sendable func take(_ line: [UInt8]) {
      logged.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
    }
    let logger = Logger(target: "mvm::audit", clock: { Timestamp(seconds: 0) }, sink: take)
    let host = LocalHost(environment: { $0 == "MVM_STATE_DIR" ? "/dev/null/state" : nil })
    LocalAuditLog.emit(.vmStop, on: host, logger: logger)
    let lines = logged.withLock { $0 }
    #expect(lines.count == 1)
    #expect(lines.first?.contains(" WARN the audit log can't be written kind=vm_stop ") == true)
  }

  @Test func `lies in the data directory where it is there already, else in that of state`() {
    func path(_ files: StringMap, _ variables: StringMap) -> String {
      LocalAuditLog.defaultPath(
        on: RecordedHost(
          system: "Linux", release: nil, machine: nil, user: nil, groups: [], openFiles: nil,
          variables: variables, files: files, links: [:], nodes: []))
    }
    let home: StringMap = ["HOME": "/home/me"]
    #expect(path([:], home) == "/home/me/.local/state/mvm/log/audit.jsonl")
    #expect(
      path(["/home/me/.mvm/log/audit.jsonl": ""], home) == "/home/me/.mvm/log/audit.jsonl")
    #expect(path([:], ["MVM_STATE_DIR": "/state"]) == "/state/log/audit.jsonl")
  }
}
