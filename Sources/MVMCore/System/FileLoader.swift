/// Reads files whole, one after the other, through one buffer.
package struct FileLoader: ~Copyable {
  /// As much as most files have, in bytes: they are read by one call.
  private static let capacity = 16 << 10
  /// What a second call asks for: enough to see that a file has ended, as most then have, and not
  /// worth memory of its own.
  private static let probe = 8

  private var buffer: [UInt8] = []

  package init() {}

  /// Reads to the end, at most `limit` bytes.
  ///
  /// - Parameter readsWhole: whether a call gives all that it was asked for, or the file's end; see
  ///   `FileDescriptor.readsWhole`.
  package mutating func read(
    _ file: borrowing FileDescriptor, limit: Int, readsWhole: Bool = false
  ) throws(Errno) -> [UInt8] {
    let stream = DescriptorStream(file.number)
    var asked = min(Self.capacity, limit)
    var bytes = Array(try readBuffered(stream, atMost: asked))
    var got = bytes.count
    if readsWhole, got < asked, got % 4096 != 0 { return bytes }
    var isSized = false
    // A file of known size that gave less than it was asked for has no more to give.
    while got > 0, bytes.count < limit, !isSized || got == asked {
      let count = bytes.count
      if got < asked, asked > Self.probe {
        asked = min(Self.probe, limit - count)
        bytes += try readBuffered(stream, atMost: asked)
      } else {
        let size = isSized ? nil : try? file.status().sizeToRead
        isSized = isSized || size != nil
        let rest = size.map { max(0, $0 - count) + 1 } ?? max(Self.capacity, count)
        asked = min(rest, limit - count)
        bytes = try stream.read(after: bytes, atMost: asked)
      }
      got = bytes.count - count
    }
    return bytes
  }

  private mutating func readBuffered(
    _ stream: DescriptorStream, atMost count: Int
  ) throws(Errno) -> ArraySlice<UInt8> {
    if buffer.isEmpty { buffer = Array(repeating: 0, count: Self.capacity) }
    return buffer[..<(try stream.read(into: &buffer, atMost: count))]
  }
}
