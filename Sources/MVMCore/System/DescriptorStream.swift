#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading from and writing to an open descriptor, which is closed by its owner.
///
/// A call that a signal interrupts is made again.
package struct DescriptorStream: Sendable {
  let descriptor: Int32

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  package static let input = DescriptorStream(STDIN_FILENO)
  package static let output = DescriptorStream(STDOUT_FILENO)
  package static let errors = DescriptorStream(STDERR_FILENO)

  /// Whether a person is at the other end.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal at the other end has; nil if it is not one.
  package var columns: Int? { Terminal.columns(of: descriptor) }

  /// Reads what is there, at most `count` bytes; nothing at the end.
  package func read(atMost count: Int) throws(Errno) -> [UInt8] {
    try read(after: [], atMost: count)
  }

  /// Some bytes and behind them what is there to read, at most `count` bytes.
  func read(after start: [UInt8], atMost count: Int) throws(Errno) -> [UInt8] {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: start.count + count) { buffer, length in
      let (_, end) = unsafe buffer.initialize(from: start)
      let rest = unsafe UnsafeMutableRawBufferPointer(buffer)[end..<end + count]
      got = unsafe readCall(descriptor, UnsafeMutableRawBufferPointer(rebasing: rest))
      length = end + max(0, got)
    }
    guard got >= 0 else { throw .latest }
    return bytes
  }

  /// Reads what is there into the beginning of an array, at most `count` bytes; says how many.
  func read(into bytes: inout [UInt8], atMost count: Int) throws(Errno) -> Int {
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe readCall(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(count)))
    }
    guard got >= 0 else { throw .latest }
    return got
  }

  /// Writes all of the bytes, in one call where the system lets it.
  package func write(_ bytes: [UInt8]) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe writeCall(descriptor, $0) }
      guard count >= 0 else { throw .latest }
      rest = rest.dropFirst(count)
    }
  }
}

/// Sockets and pipes that are read and written by a deadline, whether or not they block. A peer
/// that has gone is an error, never a signal.
extension DescriptorStream {
  /// Reads what is there, at most `count` bytes; nothing at the end.
  func read(atMost count: Int, by deadline: Deadline) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      try deadline.wait(for: descriptor, Int16(POLLIN))
      let got = unsafe bytes.withUnsafeMutableBytes { unsafe receive($0) }
      if got >= 0 { return Array(bytes.prefix(got)) }
      if errno != EINTR, errno != EAGAIN { throw .latest }
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8], by deadline: Deadline) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try deadline.wait(for: descriptor, Int16(POLLOUT))
      let count = unsafe rest.withUnsafeBytes { unsafe send($0) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR, errno != EAGAIN {
        throw .latest
      }
    }
  }

  private func receive(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let got = unsafe recv(descriptor, buffer.baseAddress, buffer.count, Self.dontWait)
    guard got < 0, errno == ENOTSOCK else { return got }
    return unsafe readCall(descriptor, buffer)
  }

  private func send(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      let flags = Self.dontWait | Int32(MSG_NOSIGNAL)
    #else
      var yes: Int32 = 1
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(4))
      let flags = Self.dontWait
    #endif
    let sent = unsafe sendCall(descriptor, bytes, flags)
    guard sent < 0, errno == ENOTSOCK else { return sent }
    // A pipe that is ready takes this much without waiting.
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix(Int(PIPE_BUF)))
    return Self.withoutBrokenPipeSignal { unsafe writeCall(descriptor, part) }
  }

  private static var dontWait: Int32 {
    #if canImport(Glibc)
      Int32(MSG_DONTWAIT)
    #else
      MSG_DONTWAIT
    #endif
  }

  /// Makes a call whose `SIGPIPE`, if it causes one, reaches nobody.
  private static func withoutBrokenPipeSignal(_ call: () -> Int) -> Int {
    var signals = sigset_t()
    var pending = sigset_t()
    var mask = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGPIPE)
    _ = unsafe sigpending(&pending)
    let wasPending = unsafe sigismember(&pending, SIGPIPE) == 1
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, &mask)
    let result = call()
    let error = errno
    if result < 0, error == EPIPE, !wasPending {
      var signal: Int32 = 0
      _ = unsafe sigwait(&signals, &signal)
    }
    _ = unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
    errno = error
    return result
  }
}

// These share their names with methods above.

private func readCall(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  uninterrupted { unsafe read(descriptor, buffer.baseAddress, buffer.count) }
}

private func writeCall(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  uninterrupted { unsafe write(descriptor, bytes.baseAddress, bytes.count) }
}

private func sendCall(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
  unsafe send(descriptor, bytes.baseAddress, bytes.count, flags)
}

private func uninterrupted(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
