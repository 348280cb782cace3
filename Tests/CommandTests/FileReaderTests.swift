import Foundation
import Testing

@testable import mvm_core

@Suite struct `Reading files` {
  private let folder = TemporaryFolder()

  /// Bytes of which each place has its own.
  private static func text(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 % 251) } }

  private func write(_ bytes: [UInt8]) throws -> Path {
    let path = folder.path + "/file"
    try Data(bytes).write(to: URL(filePath: path))
    return Path(path)
  }

  @Test(arguments: [0, 1, 7, 8, 16_383, 16_384, 16_385, 40_000, 1 << 20])
  func `a file is read whole, whatever its size`(size: Int) throws {
    #expect(try FileReader.read(write(Self.text(size)), limit: 1 << 20) == Self.text(size))
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 8192, 16_383, 16_384, 16_385, 40_000])
  func `an ordinary file of a directory is read whole, whatever its size`(size: Int) throws {
    let path = try write(Self.text(size))
    var session = ReadSession()
    let bytes = try session.read(path, limit: 1 << 20, isOrdinary: true)
    #expect(bytes == Self.text(size))
  }

  @Test(.enabled(if: unsafe access("/proc/self/smaps", R_OK) == 0, "There is no /proc."))
  func `a file of a system that gives less than it has is read whole`() throws {
    let path = Path("/proc/self/smaps")
    var session = ReadSession()
    let bytes = try session.read(path, limit: 1 << 24, isOrdinary: true)
    #expect(bytes.count > 16_384)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\n"))
    let readsWhole = session.readsWhole
    #expect(!readsWhole)
  }

  @Test(arguments: [(99, 100), (100, 100), (16_384, 20_000), (20_000, 40_000)])
  func `of a larger file one byte more than allowed tells that`(limit: Int, size: Int) throws {
    let bytes = try FileReader.read(write(Self.text(size)), limit: limit)
    #expect(bytes == Self.text(min(size, limit + 1)))
  }

  @Test(arguments: [1 << 20, 20_000, 5006, 5])
  func `a pipe is read to its end or its limit, in whatever pieces it comes`(limit: Int) throws {
    let pipe = Pipe()
    let pieces = [1, 3, 5000, 8, 16_384, 30_000]
    let writer = Thread {
      for size in pieces {
        try? pipe.fileHandleForWriting.write(contentsOf: Data(Self.text(size)))
        usleep(2000)
      }
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let all = pieces.flatMap { Self.text($0) }
    #expect(try FileReader.read(Path(path), limit: limit) == Array(all.prefix(limit + 1)))
  }

  @Test func `of a log that grows, no more is read than it had when it was opened`() throws {
    folder.write("first\n", to: "audit.log")
    let path = folder.path + "/audit.log"
    let file = try InputFile(Path(path))
    let other = try #require(FileHandle(forWritingAtPath: path))
    try other.seekToEnd()
    var read: [UInt8] = []
    while true {
      let part = try file.read(atMost: 4)
      if part.isEmpty { break }
      read += part
      try other.write(contentsOf: Data("more and more\n".utf8))
      try #require(read.count < 100)
    }
    #expect(String(decoding: read, as: UTF8.self) == "first\n")
  }

  @Test func `files of several directories are found by the one that is open`() throws {
    for name in ["a/x", "a/y", "b/x", "x"] { folder.write(name, to: name) }
    var session = ReadSession()
    for name in ["a/x", "a/y", "b/x", "x", "a/x", "/a//y"] {
      let bytes = try session.read(Path(folder.path + "/" + name), limit: 100)
      #expect(bytes.count == (name == "x" ? 1 : 3), "\(name)")
    }
    #expect(throws: FileError.self) {
      try session.read(Path(folder.path + "/none/x"), limit: 100)
    }
    #expect(throws: FileError.self) {
      try session.read(Path(folder.path + "/a/"), limit: 100)
    }
    let count = try session.read(Path(folder.path + "/b/x"), limit: 100).count
    #expect(count == 3)
  }
}
