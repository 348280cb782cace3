import MVMCore

extension FileReader {
  /// Opens a file by its whole path; see below.
  static func open(_ path: Path) throws(FileError) -> FileDescriptor {
    try open(path) { () throws(Errno) in try FileDescriptor(path.bytes, .reading) }
  }

  /// Opens a file, links followed, without waiting for anyone. A FIFO, socket or device is an error,
  /// but a descriptor of this process, such as a shell's `<(…)`, is a stream that is read to its end.
  ///
  /// - Parameters:
  ///   - isOrdinary: whether its directory says that this is an ordinary file.
  ///   - openIt: opens the path to read.
  static func open(
    _ path: Path, isOrdinary: Bool = false, by openIt: () throws(Errno) -> FileDescriptor
  ) throws(FileError) -> FileDescriptor {
    if !isOrdinary, let stream = DescriptorPath.stream(path) { return stream }
    let file: FileDescriptor
    do { file = try openIt() } catch { throw failure(path, error) }
    if !isOrdinary { try check(file, path) }
    return file
  }

  private static func check(_ file: borrowing FileDescriptor, _ path: Path) throws(FileError) {
    let status = try FileError.naming(path) { () throws(Errno) in try file.status() }
    // Reading a directory says what is wrong, and the null device reads as an empty file.
    guard let special = SpecialFile(status.kind), !status.isNullDevice else { return }
    throw FileError(path, .notAFile(special))
  }

  /// Why a path can't be opened. A socket and a link that leads nowhere are named as what they are.
  private static func failure(_ path: Path, _ error: Errno) -> FileError {
    if error == .noAddress, let special = SpecialFile(at: path) {
      return FileError(path, .notAFile(special))
    }
    let entry = try? FileStatus(at: path.bytes, followingLinks: false)
    let isDangling = error == .notFound && entry?.kind == .link
    return FileError(path, isDangling ? .danglingLink : .system(error))
  }
}

/// What is no file, but may have a file's name.
enum SpecialFile: String {
  case pipe = "FIFO"
  case socket, device

  /// Nil for a file or a directory.
  init?(_ kind: FileStatus.Kind) {
    switch kind {
    case .file, .directory: return nil
    case .pipe: self = .pipe
    case .socket: self = .socket
    case .link, .character, .block, .other: self = .device
    }
  }

  /// What a path leads to; nil for a file, a directory or nothing.
  init?(at path: Path) {
    guard let status = try? FileStatus(at: path.bytes) else { return nil }
    self.init(status.kind)
  }
}

/// Paths that name a descriptor of this process: `/dev/stdin` and the like.
enum DescriptorPath {
  private static let names: [(path: String, descriptor: Int32)] = [
    ("/dev/stdin", 0), ("/dev/stdout", 1), ("/dev/stderr", 2),
  ]
  /// zsh names what `<(…)` makes by the last.
  private static let folders = ["/dev/fd/", "/proc/self/fd/"]

  /// The descriptor that a path names; nil for other paths.
  static func descriptor(_ path: Path) -> Int32? {
    let bytes = path.bytes
    guard bytes.first == UInt8(ascii: "/") else { return nil }
    if let name = names.first(where: { $0.path.utf8.elementsEqual(bytes) }) {
      return name.descriptor
    }
    guard let folder = folders.first(where: { bytes.starts(with: $0.utf8) }) else { return nil }
    let digits = bytes.dropFirst(folder.utf8.count)
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int32($1 - 0x30) }
  }

  /// A copy of the descriptor that a path names, where it is a pipe, a socket or a device: opening
  /// that by its path could wait, or fail. A file is opened by its path, to be read from its start.
  static func stream(_ path: Path) -> FileDescriptor? {
    guard let descriptor = descriptor(path), let status = try? FileStatus(of: descriptor),
      SpecialFile(status.kind) != nil
    else { return nil }
    return try? FileDescriptor(copying: descriptor)
  }
}
