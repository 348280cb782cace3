import MVMCore

#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What reading files one after the other uses again: room for their bytes, and the directory of the
/// last, kept open so that the system looks up names and not whole paths.
struct ReadSession: ~Copyable {
  /// As much as most files have, in bytes: they are read by one call.
  static let room = 16 << 10

  private let keepsDirectory: Bool
  private var bytes: [UInt8] = []
  private var name: [UInt8] = []
  /// What comes before the names of the directory's files, with the slash.
  private var prefix: ArraySlice<UInt8> = []
  private var directory: Int32 = AT_FDCWD
  /// Whether the directory is of a file system that gives all of a file that it is asked for.
  private var readsWhole = false

  /// - Parameter keepsDirectory: whether several files of one directory are to be read.
  init(keepsDirectory: Bool = true) { self.keepsDirectory = keepsDirectory }

  deinit {
    if directory >= 0 { close(directory) }
  }

  /// Opens a file to read.
  mutating func open(_ path: Path, isOrdinary: Bool) throws(FileFailure) -> OpenedInput {
    let directory = prepare(path)
    return try OpenedInput.open(path, isOrdinary: isOrdinary) { open(in: directory, $0) }
  }

  /// Writes the name to open a path by, and gives the directory that it starts from.
  private mutating func prepare(_ path: Path) -> Int32 {
    let last = path.lastComponent
    guard keepsDirectory, !last.isEmpty, enter(path.bytes[..<last.startIndex]) else {
      terminate(path.bytes[...])
      return AT_FDCWD
    }
    terminate(last)
    return directory
  }

  /// What one call reads of a file, `room` bytes at most; nil with `errno` where it can't be read.
  mutating func read(_ descriptor: Int32, atMost limit: Int) -> [UInt8]? {
    if bytes.isEmpty { bytes = Array(repeating: 0, count: Self.room) }
    var got = 0
    repeat {
      got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe ReadCall.read(descriptor, buffer.baseAddress, min(buffer.count, limit))
      }
    } while got < 0 && errno == EINTR
    return got < 0 ? nil : Array(bytes[..<got])
  }

  /// Opens a directory unless it is open; whether it could be. One that can't be read may still
  /// have files that can.
  private mutating func enter(_ prefix: ArraySlice<UInt8>) -> Bool {
    if prefix == self.prefix { return true }
    if directory >= 0 { close(directory) }
    (directory, self.prefix, readsWhole) = (AT_FDCWD, [], false)
    terminate(prefix)
    let opened = open(in: AT_FDCWD, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return prefix.isEmpty }
    (directory, self.prefix) = (opened, prefix)
    readsWhole = Self.readsWhole(from: opened)
    return true
  }

  /// Whether an ordinary file of the directory has ended where a call gave less of it than it was
  /// asked for.
  ///
  /// Disks' file systems stop at the end alone, or at a page that the disk could not give.
  func hasEnded(after count: Int) -> Bool { readsWhole && count % 4096 != 0 }

  private static func readsWhole(from directory: Int32) -> Bool {
    #if canImport(Glibc)
      var system = statfs()
      guard unsafe fstatfs(directory, &system) == 0 else { return false }
      // ext4, XFS, Btrfs and tmpfs, by the numbers of <linux/magic.h>.
      return [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994].contains(Int(system.f_type))
    #else
      return false
    #endif
  }

  /// Writes a part of a path as C functions want it.
  private mutating func terminate(_ part: ArraySlice<UInt8>) {
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: part)
    name.append(0)
  }

  /// Opens what `name` says.
  private func open(in directory: Int32, _ flags: Int32) -> Int32 {
    unsafe name.withUnsafeBytes { name in
      guard let start = name.baseAddress else { return -1 }
      return unsafe openat(directory, start.assumingMemoryBound(to: CChar.self), flags)
    }
  }
}
