import Foundation
import Testing

@testable import mvm_core

/// A FIFO, a socket or a device in the place of a file is an error at once.
@Suite(.timeLimit(.minutes(1))) struct `Files that are no files` {
  private let folder = TemporaryFolder([".git/HEAD": "", "routes.json": "{\"routes\":[]}"])
  private var fifo: String { folder.path + "/f" }

  init() { unsafe #expect(mkfifo(folder.path + "/f", 0o600) == 0) }

  private func run(_ arguments: [String]) -> TestProgram.Result {
    let files = [
      "FIFO": fifo, "routes.json": folder.path + "/routes.json", "k.pub": folder.path + "/k.pub",
      "FOLDER": folder.path,
    ]
    let words = arguments.map { files[$0] ?? $0 }
    return TestProgram(workingDirectory: folder.path).run(words.map { Argument($0) })
  }

  @Test(arguments: [
    "lint FIFO", "lint routes.json FIFO", "lint --kind audit FIFO",
    "lint --kind hostd-frames FIFO", "lint --config FIFO routes.json",
    "lint --baseline FIFO routes.json", "lint --files-from FIFO",
    "verify-signature -k FIFO routes.json", "verify-signature -k k.pub FIFO",
    "sign -k FIFO routes.json", "inspect FIFO", "inspect --kind audit FIFO",
    "diff FIFO routes.json", "diff routes.json FIFO", "fmt --type RoutingTable FIFO", "route FIFO",
  ])
  func `a FIFO is status 3, for every option`(call: String) {
    if call.contains("k.pub") { _ = run(["keygen", "-o", folder.path + "/k"]) }
    let result = run(call.split(separator: " ").map(String.init))
    #expect(result.status == .undecided)
    let output = result.out + result.err
    #expect(output.contains(#/is a FIFO, not a file|is not a regular file/#), "\(output)")
  }

  @Test func `a FIFO as configuration is status 3`() {
    unsafe #expect(mkfifo(folder.path + "/.mvm-core.json", 0o600) == 0)
    let result = run(["lint", "FOLDER"])
    #expect(result.status == .undecided)
    #expect(result.err.contains("/.mvm-core.json: is a FIFO, not a file\n"))
  }

  @Test func `so is a socket, and a device`() throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // A socket's path is short; the folder's may not be.
    let path = "/tmp/mvm-core-\(UInt32.random(in: 0...UInt32.max))"
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, size)
      }
    }
    try #require(bound == 0)
    defer { unsafe unlink(path) }
    let result = run(["lint", path])
    #expect(result.status == .undecided && result.err.contains("is a socket, not a file\n"))
    let device = run(["lint", "/dev/zero"])
    #expect(device.status == .undecided && device.err.contains("is a device, not a file\n"))
  }

  @Test func `the null device is an empty file`() throws {
    #expect(try FileReader.read(Path("/dev/null"), limit: 10) == [])
    #expect(run(["lint", "--files-from", "/dev/null", "--allow-empty"]).status == .yes)
  }

  @Test(arguments: ["/dev/fd/", "/proc/self/fd/"])
  func `a shell's pipe is a stream`(prefix: String) throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("{\"routes\":[]}".utf8))
    try pipe.fileHandleForWriting.close()
    let name = prefix + "\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(run(["lint", "--kind", "routing", name]).status == .yes)
  }

  @Test func `a descriptor of a file is read from its start`() throws {
    let file = try #require(FileHandle(forReadingAtPath: folder.path + "/routes.json"))
    _ = try file.readToEnd()
    let path = Path("/dev/fd/\(file.fileDescriptor)")
    #expect(try FileReader.read(path, limit: 100) == Array("{\"routes\":[]}".utf8))
  }

  @Test(
    arguments: [
      ("/dev/stdin", 0), ("/dev/fd/63", 63), ("/proc/self/fd/7", 7), ("/dev/fd/", nil),
      ("/dev/fd/x", nil), ("/dev/fd/99999999999", nil), ("dev/stdin", nil), ("/dev/null", nil),
    ] as [(String, Int32?)])
  func `paths that name descriptors`(path: String, descriptor: Int32?) {
    #expect(DescriptorPath.descriptor(Path(path)) == descriptor)
  }
}
