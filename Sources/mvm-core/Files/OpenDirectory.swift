#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory that is kept open while its files are: the system then looks up their names and not
/// their whole paths.
final class OpenDirectory {
  /// What comes before the names of its files, with the slash.
  private var prefix: ArraySlice<UInt8> = []
  private var descriptor: Int32 = AT_FDCWD

  deinit { leave() }

  /// Opens a file; the descriptor, or -1 with `errno`.
  func open(_ path: Path, _ flags: Int32) -> Int32 {
    let name = path.lastComponent
    guard !name.isEmpty, enter(path.bytes[..<name.startIndex]) else {
      return unsafe openat(AT_FDCWD, path.terminated, flags)
    }
    return unsafe openat(descriptor, Path.terminated(name), flags)
  }

  /// Opens a directory unless it is open; whether it could be. One that can't be read may still
  /// have files that can.
  private func enter(_ prefix: ArraySlice<UInt8>) -> Bool {
    if prefix == self.prefix { return true }
    leave()
    let opened = unsafe openat(
      AT_FDCWD, Path.terminated(prefix), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return prefix.isEmpty }
    (descriptor, self.prefix) = (opened, prefix)
    return true
  }

  private func leave() {
    if descriptor >= 0 { close(descriptor) }
    (descriptor, prefix) = (AT_FDCWD, [])
  }
}
