import MVMCore
import Synchronization

/// A file that is read in parts; it is closed when it is released.
///
/// Of an ordinary file no more is read than it had when it was opened: one that other programs write
/// to may grow as fast as it is read.
final class InputFile: ByteSource {
  private let input: FileDescriptor
  /// How many bytes are still to be read; nil for pipes and devices, which say when they end.
  private let rest: Mutex<Int?>

  /// Opens a file, links followed.
  init(_ path: Path) throws(FileError) {
    input = try FileReader.open(path)
    rest = Mutex((try? input.status())?.sizeToRead)
  }

  func read(atMost count: Int) throws(Errno) -> [UInt8] {
    let rest = rest.withLock { $0 }
    let count = min(count, rest ?? count)
    if count <= 0 { return [] }
    let bytes = try input.read(atMost: count)
    self.rest.withLock { $0 = rest.map { $0 - bytes.count } }
    return bytes
  }
}
