/// A connection that carries hostd's frames over file descriptors: a socket, or two pipes.
///
/// ```swift
/// var connection = FrameConnection(socket: descriptor, timeout: .seconds(5))
/// try connection.ping()
/// let answer = try connection.request(.startInstance(instance))
/// ```
///
/// The descriptors may block or not; they stay open until their owner closes them. Calls that were
/// interrupted are made again, and a peer that has gone is an error, never a signal. Behind an
/// error within a frame nobody can know where the next one begins: from then on each call throws
/// that error.
public struct FrameConnection: Sendable {
  private let input: DescriptorStream
  private let output: DescriptorStream
  private let timeout: Duration?
  private var decoder = FrameDecoder()
  private var failure: FrameError?

  /// - Parameters:
  ///   - reading: the descriptor that frames come from.
  ///   - writing: the descriptor that frames go to.
  ///   - timeout: how long a frame may take to be sent or to come, whole; nil for any time.
  public init(reading: Int32, writing: Int32, timeout: Duration? = .seconds(30)) {
    input = DescriptorStream(reading)
    output = DescriptorStream(writing)
    self.timeout = timeout
  }

  /// - Parameters:
  ///   - socket: the connected socket that frames come from and go to.
  ///   - timeout: how long a frame may take to be sent or to come, whole; nil for any time.
  public init(socket: Int32, timeout: Duration? = .seconds(30)) {
    self.init(reading: socket, writing: socket, timeout: timeout)
  }

  /// Sends a frame.
  ///
  /// - Parameter body: the JSON that it carries, 1 byte to 1 MiB. Nothing is sent of another.
  public mutating func send(_ body: [UInt8]) throws(FrameError) {
    if let failure { throw failure }
    let frame: [UInt8]
    do {
      frame = try HostdFrame.encode(body)
    } catch {
      throw .frame(error)
    }
    do {
      try output.write(frame, by: Deadline(after: timeout))
    } catch {
      throw fail(FrameError(error))
    }
  }

  /// Sends a message as mvm writes it.
  public mutating func send(_ message: some WireValue) throws(FrameError) {
    try send(message.json())
  }

  /// Receives a frame; nil where the peer has closed the connection between frames.
  public mutating func receive() throws(FrameError) -> HostdFrame? {
    if let failure { throw failure }
    let deadline = Deadline(after: timeout)
    while true {
      if let frame = try nextFrame() { return frame }
      let bytes = try read(by: deadline)
      if bytes.isEmpty {
        try finish()
        return nil
      }
      decoder.feed(bytes)
    }
  }

  /// Receives a message of a type; nil where the peer has closed the connection between frames.
  public mutating func receive<Message: WireValue>(
    _ type: Message.Type
  ) throws(FrameError) -> Message? {
    guard let frame = try receive() else { return nil }
    do {
      return try Message.read(frame.body)
    } catch {
      throw .message(error, offset: frame.offset)
    }
  }

  /// Sends a request to hostd and waits for its answer.
  public mutating func request(_ request: HostdRequest) throws(FrameError) -> HostdResponse {
    try send(request)
    do throws(FrameError) {
      guard let response = try receive(HostdResponse.self) else { throw FrameError.closed }
      return response
    } catch {
      // An answer that comes later would be taken for the next request's.
      throw fail(error)
    }
  }

  /// Asks hostd whether it is there.
  ///
  /// - Throws: `FrameError.answer` where it answers something else than `Pong`.
  public mutating func ping() throws(FrameError) {
    let response = try request(.ping)
    guard response == .pong else { throw .answer(response) }
  }

  private mutating func nextFrame() throws(FrameError) -> HostdFrame? {
    do {
      return try decoder.next()
    } catch {
      throw fail(.frame(error))
    }
  }

  private mutating func finish() throws(FrameError) {
    do {
      try decoder.finish()
    } catch {
      throw fail(.frame(error))
    }
  }

  private mutating func read(by deadline: Deadline) throws(FrameError) -> [UInt8] {
    do {
      return try input.read(atMost: 64 << 10, by: deadline)
    } catch {
      let error = FrameError(error)
      // Between frames nothing is lost: the peer has nothing to say yet.
      throw error == .timedOut && decoder.isBetweenFrames ? error : fail(error)
    }
  }

  private mutating func fail(_ error: FrameError) -> FrameError {
    failure = failure ?? error
    return error
  }
}

/// Why a frame was not sent or received.
public enum FrameError: Error, Equatable, Sendable {
  /// What came, or was to be sent, is no frame.
  case frame(FrameFault)
  /// The frame that begins at the offset does not carry the message that it should.
  case message(WireError, offset: Int)
  /// Hostd's answer does not fit the request.
  case answer(HostdResponse)
  /// The peer closed the connection where an answer was due.
  case closed
  /// The peer was too slow.
  case timedOut
  /// The kernel refused a call.
  case system(Errno)

  init(_ error: Errno) { self = error == .timedOut ? .timedOut : .system(error) }
}

extension FrameError: CustomStringConvertible {
  /// The error in one line, without untrusted text.
  public var description: String {
    switch self {
    case .frame(let fault): "\(fault), at byte \(fault.offset)"
    case .message(_, let offset): "the frame at byte \(offset) is not the message that was due"
    case .answer(let response): "the answer is \(response.content.name), not the one that was due"
    case .closed: "the connection was closed where an answer was due"
    case .timedOut: "the peer did not answer in time"
    case .system(let error): "the connection failed: \(error)"
    }
  }
}
