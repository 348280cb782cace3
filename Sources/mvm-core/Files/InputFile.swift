import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is read in parts; it is closed when it is released.
final class InputFile: ByteSource {
  private let descriptor: Int32

  /// Opens a file, links followed.
  init(_ path: Path) throws(FileFailure) {
    descriptor = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .latest(path) }
  }

  deinit { close(descriptor) }

  func read(atMost count: Int) throws(SystemError) -> [UInt8] {
    try StandardStream(descriptor: descriptor).read(atMost: count)
  }
}
