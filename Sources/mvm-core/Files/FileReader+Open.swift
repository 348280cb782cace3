import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a path that names a file to read leads to, opened without waiting for anyone.
struct OpenedInput: ~Copyable {
  let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a file, links followed. A FIFO, socket or device is an error, but a descriptor of this
  /// process, such as a shell's `<(…)`, is a stream that is read to its end.
  ///
  /// - Parameters:
  ///   - isOrdinary: whether its directory says that this is an ordinary file.
  ///   - openIt: opens the path with the given flags; returns -1 and sets `errno` if it can't.
  static func open(
    _ path: Path, isOrdinary: Bool = false, by openIt: (Int32) -> Int32
  ) throws(FileFailure) -> OpenedInput {
    if !isOrdinary, let stream = DescriptorPath.stream(path) { return OpenedInput(stream) }
    // Without O_NONBLOCK, opening a FIFO waits until someone writes to it.
    let descriptor = openIt(O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    let input = OpenedInput(descriptor)
    return isOrdinary ? input : try input.checked(path)
  }

  /// The size of an ordinary file; nil for others. Files of /proc report 0 and hold more: they are
  /// read to their end.
  var size: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0
    else { return nil }
    return Int(status.st_size)
  }

  /// Opens a file by its whole path.
  static func open(_ path: Path) throws(FileFailure) -> OpenedInput {
    try open(path) { flags in open(path.terminated, flags) }
  }

  private consuming func checked(_ path: Path) throws(FileFailure) -> OpenedInput {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .latest(path) }
    switch status.st_mode & S_IFMT {
    // Reading a directory says what is wrong, and the null device reads as an empty file.
    case S_IFREG, S_IFDIR: return self
    case S_IFCHR where Self.isNull(status): return self
    default: throw FileFailure(path, .notAFile(SpecialFile(mode: status.st_mode)))
    }
  }

  private static func isNull(_ status: stat) -> Bool {
    var null = stat()
    return unsafe stat("/dev/null", &null) == 0 && null.st_mode & S_IFMT == S_IFCHR
      && null.st_rdev == status.st_rdev
  }

  /// Why a path can't be opened. A socket and a link that leads nowhere are named as what they are.
  private static func failure(_ path: Path) -> FileFailure {
    let error = Errno.latest
    if error.code == ENXIO, let special = SpecialFile(at: path) {
      return FileFailure(path, .notAFile(special))
    }
    var status = stat()
    if error.code == ENOENT, unsafe lstat(path.terminated, &status) == 0,
      status.st_mode & S_IFMT == S_IFLNK
    {
      return FileFailure(path, .danglingLink)
    }
    return FileFailure(path, .system(error))
  }

  /// `open(2)`, which shares its name with functions of this type.
  private static func open(_ path: [CChar], _ flags: Int32) -> Int32 {
    #if canImport(Darwin)
      unsafe Darwin.open(path, flags)
    #else
      unsafe Glibc.open(path, flags)
    #endif
  }
}

/// What is no file, but may have a file's name.
enum SpecialFile: String {
  case pipe = "FIFO"
  case socket, device

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// What a path leads to; nil for a file, a directory or nothing.
  init?(at path: Path) {
    var status = stat()
    guard unsafe stat(path.terminated, &status) == 0 else { return nil }
    let type = status.st_mode & S_IFMT
    if type == S_IFREG || type == S_IFDIR { return nil }
    self.init(mode: status.st_mode)
  }
}

/// Paths that name a descriptor of this process: `/dev/stdin` and the like.
enum DescriptorPath {
  private static let names: [(path: String, descriptor: Int32)] = [
    ("/dev/stdin", STDIN_FILENO), ("/dev/stdout", STDOUT_FILENO), ("/dev/stderr", STDERR_FILENO),
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
  static func stream(_ path: Path) -> Int32? {
    guard let descriptor = descriptor(path) else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    let type = status.st_mode & S_IFMT
    guard type != S_IFREG, type != S_IFDIR else { return nil }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy >= 0 ? copy : nil
  }
}
