import Foundation
import MVMCore
import Testing

#if canImport(Glibc)
  import Glibc

  /// The running host's sockets and programs, which may hang or lie.
  @Suite struct `The running host` {
    private let host = LocalHost(environment: { _ in nil })

    @Test func `a frame is answered with a frame`() throws {
      let server = try Server(answer: [0, 0, 0, 6] + Array("\"Pong\"".utf8))
      let answer = try host.exchange([0, 0, 0, 1, 7], with: server.path, limit: 100)
      #expect(String(decoding: answer, as: UTF8.self) == "\"Pong\"")
    }

    @Test(arguments: [
      ([0, 0, 0, 6, 34], "EBADMSG"), ([], "EBADMSG"), ([255, 255, 255, 255], "EBADMSG"),
    ])
    func `an answer that is cut or too long is refused`(bytes: [UInt8], name: String) throws {
      let server = try Server(answer: bytes)
      #expect(throws: Errno(named: name)) {
        try host.exchange([0, 0, 0, 0], with: server.path, limit: 1 << 20)
      }
    }

    @Test func `a server that says nothing is left after a second`() throws {
      let server = try Server(answer: nil)
      let start = ContinuousClock.now
      #expect(throws: Errno(named: "ETIMEDOUT")) {
        try host.exchange([0, 0, 0, 0], with: server.path, limit: 100)
      }
      #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `a socket without a server refuses`() throws {
      let server = try Server(answer: nil, listens: false)
      #expect(throws: Errno(named: "ECONNREFUSED")) {
        try host.exchange([0, 0, 0, 0], with: server.path, limit: 100)
      }
    }

    @Test(arguments: [
      ("#!/bin/sh\necho Firecracker v1.14.1\necho more\n", 0o755, "Firecracker v1.14.1"),
      ("#!/bin/sh\necho v1\n", 0o777, nil), ("#!/bin/sh\necho v1\n", 0o644, nil),
    ])
    func `a program is asked for its version unless others can change it`(
      script: String, mode: Int, line: String?
    ) throws {
      let path = try Self.program(script, mode)
      defer { try? FileManager.default.removeItem(atPath: path) }
      #expect(try Self.version(of: path) == line)
    }

    /// A program can't be run while another test's child, just forked, still has it open for writing.
    private static func version(of path: String) throws -> String? {
      for _ in 0..<100 {
        do {
          return try LocalHost().version(of: path)
        } catch {
          if error.code != ETXTBSY { throw error }
          usleep(20_000)
        }
      }
      return try LocalHost().version(of: path)
    }

    @Test func `a program that hangs is ended`() throws {
      let path = try Self.program("#!/bin/sh\nexec sleep 60\n", 0o755)
      defer { try? FileManager.default.removeItem(atPath: path) }
      #expect(throws: Errno(named: "ETIMEDOUT")) { try host.version(of: path) }
    }

    @Test func `a pipe or a device is not read`() throws {
      let path = NSTemporaryDirectory() + UUID().uuidString
      #expect(unsafe mkfifo(path, 0o600) == 0)
      defer { try? FileManager.default.removeItem(atPath: path) }
      #expect(throws: Errno(named: "EINVAL")) { try host.read(path, limit: 1) }
      #expect(throws: Errno(named: "EINVAL")) { try host.read("/dev/zero", limit: 1) }
      #expect(throws: Errno(named: "EISDIR")) { try host.read("/", limit: 1) }
    }

    private static func program(_ text: String, _ mode: Int) throws -> String {
      let path = NSTemporaryDirectory() + UUID().uuidString
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      return path
    }
  }

  /// A socket that answers one caller.
  private final class Server: Sendable {
    let path = "/tmp/" + UUID().uuidString + ".sock"
    private let descriptor: Int32

    init(answer: [UInt8]?, listens: Bool = true) throws {
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      self.descriptor = descriptor
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
      let bound = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          unsafe bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      try #require(bound == 0)
      guard listens else { return }
      try #require(listen(descriptor, 1) == 0)
      Thread.detachNewThread {
        let caller = accept(descriptor, nil, nil)
        var frame = [UInt8](repeating: 0, count: 16)
        _ = unsafe recv(caller, &frame, frame.count, 0)
        guard let answer else {
          _ = unsafe recv(caller, &frame, frame.count, 0)
          close(caller)
          return
        }
        _ = unsafe send(caller, answer, answer.count, Int32(MSG_NOSIGNAL))
        close(caller)
      }
    }

    deinit {
      close(descriptor)
      unsafe unlink(path)
    }
  }
#endif
