#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or directory that was opened: what is asked of it is true of what will be read, whatever
/// others do to its name meanwhile.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens what a path leads to, links followed, for reading. It never waits for a pipe's writer.
  init(path: [UInt8]) throws(Errno) {
    let name = SystemCalls.terminated(path)
    try self.init { unsafe open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
  }

  /// Takes the descriptor that a call of `open` gives.
  init(_ call: () -> Int32) throws(Errno) {
    descriptor = call()
    guard descriptor >= 0 else { throw .latest }
  }

  deinit { close(descriptor) }

  /// Owner, type and permissions.
  func facts() throws(Errno) -> FileFacts {
    SystemCalls.facts(try status())
  }

  /// What `fstat` says.
  func status() throws(Errno) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .latest }
    return status
  }

  /// Reads the file, at most `limit` bytes and one more: the caller sees that it is larger.
  func read(limit: Int) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return unsafe ReadCall.read(descriptor, rest.baseAddress, rest.count)
      }
      if got == 0 { break }
      if got > 0 { count += got } else if errno != EINTR { throw .latest }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The names in a directory but `.` and `..`, in the order of their bytes.
  func entries() throws(Errno) -> [[UInt8]] {
    let copy = dup(descriptor)
    guard copy >= 0 else { throw .latest }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      throw .latest
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe [UInt8](buffer.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .latest }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// The system's `read`, by another name than those of methods.
package enum ReadCall {
  package static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Darwin)
      unsafe Darwin.read(descriptor, buffer, count)
    #else
      unsafe Glibc.read(descriptor, buffer, count)
    #endif
  }
}
