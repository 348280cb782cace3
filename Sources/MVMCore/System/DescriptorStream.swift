#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket or pipe that is read and written by a deadline: the C calls of connections.
///
/// It works whether or not the descriptor blocks, interrupted calls are made again, and a peer that
/// has gone is an error, never a signal. The descriptor is not closed here.
struct DescriptorStream: Sendable {
  let descriptor: Int32

  /// Reads what is there, at most `count` bytes; nothing at the end.
  func read(atMost count: Int, by deadline: Deadline) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      try deadline.wait(for: descriptor, Int16(POLLIN))
      let got = unsafe readSome(&bytes, count)
      if got >= 0 { return Array(bytes.prefix(got)) }
      if errno != EINTR, errno != EAGAIN { throw .latest }
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8], by deadline: Deadline) throws(Errno) {
    var written = 0
    while written < bytes.count {
      try deadline.wait(for: descriptor, Int16(POLLOUT))
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe writeSome(rest)
      }
      if count >= 0 { written += count } else if errno != EINTR, errno != EAGAIN { throw .latest }
    }
  }

  private func readSome(_ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    let got = unsafe recv(descriptor, buffer, count, Self.dontWait)
    guard got < 0, errno == ENOTSOCK else { return got }
    #if canImport(Glibc)
      return unsafe Glibc.read(descriptor, buffer, count)
    #else
      return unsafe Darwin.read(descriptor, buffer, count)
    #endif
  }

  private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      let flags = Self.dontWait | Int32(MSG_NOSIGNAL)
    #else
      var yes: Int32 = 1
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(4))
      let flags = Self.dontWait
    #endif
    let sent = unsafe send(descriptor, bytes.baseAddress, bytes.count, flags)
    guard sent < 0, errno == ENOTSOCK else { return sent }
    // A pipe that is ready takes this much without waiting.
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix(Int(PIPE_BUF)))
    return Self.withoutBrokenPipeSignal { unsafe writeToPipe(part) }
  }

  private func writeToPipe(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
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
