#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection to a local socket, all of whose calls end by a deadline.
final class LocalSocket {
  private let descriptor: FileDescriptor
  private let deadline: Deadline

  /// Connects to the socket at a path.
  init(path: [UInt8], deadline: Deadline) throws(Errno) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    descriptor = try FileDescriptor(owning: socket(AF_UNIX, kind, 0))
    self.deadline = deadline
    _ = fcntl(descriptor.number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor.number, F_SETFL, O_NONBLOCK)
    try connect(to: path)
  }

  private func connect(to path: [UInt8]) throws(Errno) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard path.count <= capacity else { throw .nameTooLong }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      unsafe buffer.copyBytes(from: path)
    }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return unsafe connectCall(descriptor.number, pointer, size)
      }
    }
    // A local socket whose queue is full answers EAGAIN: it is there, but nobody takes calls.
    guard result == 0 else { throw errno == EAGAIN ? .timedOut : .latest }
  }

  /// Sends all of the bytes.
  func send(_ bytes: [UInt8]) throws(Errno) {
    try DescriptorStream(descriptor.number).write(bytes, by: deadline)
  }

  /// Receives exactly so many bytes.
  func receive(_ count: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let part = try DescriptorStream(descriptor.number).read(
        atMost: min(4096, count - bytes.count), by: deadline)
      if part.isEmpty { throw .badMessage }
      bytes += part
    }
    return bytes
  }
}

/// `connect(2)`, which shares its name with a function above.
private func connectCall(
  _ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t
) -> Int32 {
  unsafe connect(descriptor, address, size)
}
