#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection to a local socket, all of whose calls end by a deadline.
final class LocalSocket {
  private let stream: DescriptorStream
  private let deadline: Deadline

  /// Connects to the socket at a path.
  init(path: [UInt8], deadline: Deadline) throws(Errno) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    stream = DescriptorStream(descriptor: socket(AF_UNIX, kind, 0))
    self.deadline = deadline
    guard stream.descriptor >= 0 else { throw .latest }
    _ = fcntl(stream.descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(stream.descriptor, F_SETFL, O_NONBLOCK)
    try connect(to: path)
  }

  deinit { close(stream.descriptor) }

  private func connect(to path: [UInt8]) throws(Errno) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard path.count <= room else { throw .nameTooLong }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      unsafe buffer.copyBytes(from: path)
    }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        #if canImport(Glibc)
          return unsafe Glibc.connect(stream.descriptor, pointer, size)
        #else
          return unsafe Darwin.connect(stream.descriptor, pointer, size)
        #endif
      }
    }
    // A local socket whose queue is full answers EAGAIN: it is there, but nobody takes calls.
    guard result == 0 else { throw errno == EAGAIN ? .timedOut : .latest }
  }

  /// Sends all of the bytes.
  func send(_ bytes: [UInt8]) throws(Errno) {
    try stream.write(bytes, by: deadline)
  }

  /// Receives exactly so many bytes.
  func receive(_ count: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let part = try stream.read(atMost: min(4096, count - bytes.count), by: deadline)
      if part.isEmpty { throw .badMessage }
      bytes += part
    }
    return bytes
  }
}
