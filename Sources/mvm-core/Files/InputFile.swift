import MVMCore

/// A file that is read in parts; it is closed when it is released.
final class InputFile: ByteSource {
  private let input: OpenedInput

  /// Opens a file, links followed.
  init(_ path: Path) throws(FileFailure) { input = try OpenedInput.open(path) }

  func read(atMost count: Int) throws(SystemError) -> [UInt8] {
    try StandardStream(descriptor: input.descriptor).read(atMost: count)
  }
}
