/// Finds the frames of hostd's protocol in bytes that come in parts.
///
/// It needs memory for one frame at most, if the frames that it has are taken out before it is fed
/// again:
///
/// ```swift
/// decoder.feed(bytes)
/// while let frame = try decoder.next() { … }
/// ```
public struct FrameDecoder: Sendable {
  private var buffer: [UInt8] = []
  /// How many bytes of the buffer have been taken out.
  private var taken = 0
  /// Where the next byte to be taken out is in the stream.
  private var offset = 0
  /// How many bytes of a frame that is too large are still to be skipped.
  private var refused = 0

  public init() {}

  private var available: Int { buffer.count - taken }

  /// Whether all bytes so far make whole frames.
  public var isBetweenFrames: Bool { available == 0 && refused == 0 }

  /// Takes the next bytes of the stream.
  public mutating func feed(_ bytes: [UInt8]) {
    let passed = min(refused, bytes.count)
    refused -= passed
    offset += passed
    if taken > 0 {
      buffer.removeFirst(taken)
      taken = 0
    }
    buffer += bytes[passed...]
  }

  /// The next frame; nil where it has not come whole.
  ///
  /// - Throws: `FrameFault` for an empty frame and for one that is too large. Both can be called
  ///   over: the next call goes on behind the frame.
  public mutating func next() throws(FrameFault) -> HostdFrame? {
    guard available >= HostdFrame.headerSize else { return nil }
    let size = self.size
    let start = offset
    guard size > 0, size <= HostdFrame.largestBody else {
      take(HostdFrame.headerSize)
      let present = min(size, available)
      take(present)
      refused = size - present
      throw FrameFault(reason: size == 0 ? .empty : .tooLarge(size: size), offset: start)
    }
    guard available - HostdFrame.headerSize >= size else { return nil }
    let first = taken + HostdFrame.headerSize
    let body = Array(buffer[first..<first + size])
    take(HostdFrame.headerSize + size)
    return HostdFrame(offset: start, body: body)
  }

  /// Says that no more bytes come.
  ///
  /// - Throws: `FrameFault` where they end within a frame, unless it was refused already.
  public func finish() throws(FrameFault) {
    guard available > 0 else { return }
    guard available >= HostdFrame.headerSize else {
      throw FrameFault(reason: .cutHeader(found: available), offset: offset)
    }
    let found = available - HostdFrame.headerSize
    throw FrameFault(reason: .cutBody(size: size, found: found), offset: offset)
  }

  /// The length that the next frame begins with.
  private var size: Int {
    buffer[taken..<taken + HostdFrame.headerSize].reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func take(_ count: Int) {
    taken += count
    offset += count
  }
}
