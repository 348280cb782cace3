import Foundation
import Testing

@testable import MVMCore

@Suite struct `Calls of the kernel` {
  private let folder = ScratchFolder()

  @Test func `a descriptor is closed when its owner is gone`() throws {
    let pipe = Pipe()
    do {
      let copy = try FileDescriptor(copying: pipe.fileHandleForWriting.fileDescriptor)
      try pipe.fileHandleForWriting.close()
      try copy.write([1, 2, 3])
    }
    // The pipe ends: nobody can write to it any more.
    #expect(try pipe.fileHandleForReading.readToEnd() == Data([1, 2, 3]))
  }

  @Test(arguments: [
    ("none", FileDescriptor.Access.reading, Errno.notFound), ("file/x", .reading, .notADirectory),
    ("link", .readingNoLink, .linkLoop), ("file", .directory, .notADirectory),
    ("file", .creating(mode: 0o600), .exists),
  ])
  func `what can't be opened says why`(
    name: String, access: FileDescriptor.Access, error: Errno
  ) throws {
    try folder.write([], to: "file")
    try folder.link("link", to: "file")
    #expect(throws: error) {
      _ = try FileDescriptor(folder.bytes(name), access)
    }
  }

  @Test func `entries come in the order of their bytes, with what they are`() throws {
    let names = ["b", "a", "aaaaaaaab", "aaaaaaaaa", "é", "B"]
    for name in names { try folder.write([], to: name) }
    try folder.link("c", to: "b")
    let entries = try DirectoryEntry.entries(of: folder.bytes(""), prefix: Array("x/".utf8))
    let order = ["B", "a", "aaaaaaaaa", "aaaaaaaab", "b", "c", "é"]
    #expect(entries.map { String(decoding: $0.name, as: UTF8.self) } == order)
    #expect(
      entries.map { String(decoding: $0.pathBytes, as: UTF8.self) } == order.map { "x/" + $0 })
    for entry in entries {
      let kind = try FileStatus(at: folder.bytes("") + entry.name, followingLinks: false).kind
      #expect(kind == (entry.name.elementsEqual("c".utf8) ? .link : .file))
      #expect(entry.kind == nil || entry.kind == kind)
    }
    #expect(try DirectoryEntry.entries(of: folder.bytes(""), limit: 3).count == 3)
  }

  @Test func `a file is replaced at once, and nothing is left beside it`() throws {
    try folder.write([1], to: "file")
    try AtomicFile.replace(folder.bytes("file"), [2, 3], mode: 0o640)
    #expect(try FileDescriptor(folder.bytes("file"), .reading).readAll(limit: 10) == [2, 3])
    #expect(throws: FileWriteError.self) {
      try AtomicFile.replace(folder.bytes("none/file"), [1], mode: 0o600)
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder/x", withIntermediateDirectories: true)
    #expect(throws: FileWriteError.self) {
      try AtomicFile.replace(folder.bytes("folder"), [1], mode: 0o600)
    }
    try AtomicFile.replace(folder.path + "/link", byLinkTo: "file")
    try AtomicFile.replace(folder.path + "/link", byLinkTo: "folder")
    #expect(try FileSystem.target(ofLink: folder.bytes("link")) == Array("folder".utf8))
    let names = try DirectoryEntry.entries(of: folder.bytes("")).map { Array($0.name) }
    #expect(names == ["file", "folder", "link"].map { Array($0.utf8) })
  }
}

extension ScratchFolder {
  fileprivate func bytes(_ name: String) -> [UInt8] { Array("\(path)/\(name)".utf8) }

  fileprivate func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  fileprivate func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
