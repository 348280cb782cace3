/// A frame of hostd's protocol: a big-endian 32-bit length, and that many bytes of JSON.
public struct HostdFrame: Equatable, Sendable {
  /// The longest body, in bytes: 1 MiB.
  public static let largestBody = 1 << 20
  /// The bytes before the body.
  public static let headerSize = 4

  /// Where the frame begins, counted from the first byte of the stream or file.
  public let offset: Int
  /// The JSON that the frame carries.
  public let body: [UInt8]

  /// The bytes of a frame around a body.
  ///
  /// - Throws: `FrameFault`, at offset 0, for a body that is empty or longer than 1 MiB: every reader
  ///   refuses that. mvm's `write_frame` writes it.
  public static func encode(_ body: [UInt8]) throws(FrameFault) -> [UInt8] {
    guard !body.isEmpty else { throw FrameFault(reason: .empty, offset: 0) }
    guard body.count <= largestBody else {
      throw FrameFault(reason: .tooLarge(size: body.count), offset: 0)
    }
    return header(body.count) + body
  }

  /// The four bytes before a body of a size.
  static func header(_ size: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) }
  }

  /// The bytes of a frame with a message, written as mvm writes it.
  ///
  /// - Throws: `FrameFault` for a message longer than 1 MiB.
  public static func encode(_ message: some WireValue) throws(FrameFault) -> [UInt8] {
    try encode(message.json())
  }
}

/// What is wrong with a frame, and where the frame begins.
public struct FrameFault: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// The length is 0, and no JSON is empty.
    case empty
    /// The length is over 1 MiB.
    case tooLarge(size: Int)
    /// The bytes end within the frame's length.
    case cutHeader(found: Int)
    /// The bytes end within the frame's body.
    case cutBody(size: Int, found: Int)
  }

  public let reason: Reason
  /// Where the frame begins, counted from the first byte of the stream or file.
  public let offset: Int
}

extension FrameFault: CustomStringConvertible {
  /// The fault in one line.
  public var description: String {
    switch reason {
    case .empty: "a frame without content"
    case .tooLarge(let size):
      "a frame of \(counted(size, "byte")), over the limit of \(HostdFrame.largestBody)"
    case .cutHeader(let found):
      "the bytes end within a frame's length: \(found) of \(HostdFrame.headerSize) are there"
    case .cutBody(let size, let found):
      "the bytes end within a frame: \(found) of \(counted(size, "byte")) are there"
    }
  }
}
