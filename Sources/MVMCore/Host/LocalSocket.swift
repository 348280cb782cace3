#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection to a local socket, all of whose calls end by a deadline.
final class LocalSocket {
  private let descriptor: Int32
  private let deadline: Deadline

  /// Connects to the socket at a path.
  init(path: [UInt8], deadline: Deadline) throws(KernelError) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    descriptor = socket(AF_UNIX, kind, 0)
    self.deadline = deadline
    guard descriptor >= 0 else { throw .latest }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    #if canImport(Darwin)
      var yes: Int32 = 1
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(4))
    #endif
    try connect(to: path)
  }

  deinit { close(descriptor) }

  private func connect(to path: [UInt8]) throws(KernelError) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard path.count <= room else { throw .nameTooLong }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      unsafe buffer.copyBytes(from: path)
    }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        #if canImport(Glibc)
          unsafe Glibc.connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
        #else
          unsafe Darwin.connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
        #endif
      }
    }
    // A local socket whose queue is full answers EAGAIN: it is there, but nobody takes calls.
    guard result == 0 else { throw errno == EAGAIN ? .timedOut : .latest }
  }

  /// Sends all of the bytes.
  func send(_ bytes: [UInt8]) throws(KernelError) {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      try deadline.wait(for: descriptor, Int16(POLLOUT))
      let count = unsafe rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          unsafe Glibc.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #else
          unsafe Darwin.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #endif
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR, errno != EAGAIN {
        throw .latest
      }
    }
  }

  /// Receives exactly so many bytes.
  func receive(_ count: Int) throws(KernelError) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: min(count, 4096))
    while bytes.count < count {
      try deadline.wait(for: descriptor, Int16(POLLIN))
      let got = unsafe recv(descriptor, &part, min(part.count, count - bytes.count), 0)
      if got == 0 { throw .badMessage }
      if got > 0 {
        bytes += part.prefix(got)
      } else if errno != EINTR, errno != EAGAIN {
        throw .latest
      }
    }
    return bytes
  }
}

/// A time by which something must have happened.
struct Deadline {
  private let end: Int64

  init(milliseconds: Int64) { end = Self.now &+ milliseconds }

  /// Milliseconds until then, 0 when it has passed.
  var left: Int32 { Int32(clamping: max(0, end &- Self.now)) }

  /// Waits until a descriptor is ready for reading or writing.
  func wait(for descriptor: Int32, _ events: Int16) throws(KernelError) {
    while left > 0 {
      var entry = pollfd(fd: descriptor, events: events, revents: 0)
      let count = unsafe poll(&entry, 1, left)
      if count > 0 { return }
      if count < 0, errno != EINTR { throw .latest }
    }
    throw .timedOut
  }

  /// Milliseconds on a clock that is never set.
  private static var now: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) &* 1000 &+ Int64(time.tv_nsec) / 1_000_000
  }
}
