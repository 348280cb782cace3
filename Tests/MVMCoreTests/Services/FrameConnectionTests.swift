import Foundation
import Testing

@testable import MVMCore

@Suite struct `Frames over a socket` {
  private static let net = TenantNet(
    netID: 3, subnet: "10.240.3.0/24", gatewayIP: "10.240.3.1", bridge: "br-tenant-3")
  private static let start = StartRequest(
    tenantID: "acme", poolID: "web", instanceID: "i-0a1b2c3d")
  private static let instance = InstanceRequest(
    tenantID: "acme", poolID: "web", instanceID: "i-0a1b2c3d")

  static let requests: [HostdRequest] = [
    .startInstance(start), .stopInstance(instance),
    .sleepInstance(
      SleepRequest(tenantID: "acme", poolID: "web", instanceID: "i-0a1b2c3d", force: true)),
    .wakeInstance(instance),
    .destroyInstance(
      DestroyRequest(tenantID: "acme", poolID: "web", instanceID: "i-0a1b2c3d", wipeVolumes: true)),
    .setupNetwork(NetworkRequest(tenantID: "acme", net: net)),
    .teardownNetwork(NetworkRequest(tenantID: "acme", net: net)), .ping,
  ]
  static let responses: [HostdResponse] = [
    .ok, .error(HostdError(message: "no such instance \u{1F600}\n")), .pong,
  ]

  @Test func `the cases are all variants`() {
    #expect(Self.requests.map(\.content.name) == HostdRequest.schema.variants.map(\.name.text))
    #expect(Self.responses.map(\.content.name) == HostdResponse.schema.variants.map(\.name.text))
  }

  @Test(arguments: requests, responses)
  func `a request comes in as it went out, and so does its answer`(
    request: HostdRequest, response: HostdResponse
  ) throws {
    let pair = try SocketPair()
    let server = pair.serve { connection in
      let received = try connection.receive(HostdRequest.self)
      try connection.send(response)
      return received
    }
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    #expect(try connection.request(request) == response)
    #expect(try server.result() == request)
  }

  @Test func `a ping is answered by a pong and nothing else`() throws {
    let pair = try SocketPair()
    let server = pair.serve { connection in
      for answer in [HostdResponse.pong, .ok] {
        _ = try connection.receive()
        try connection.send(answer)
      }
      return HostdRequest?.none
    }
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    try connection.ping()
    #expect(throws: FrameError.answer(.ok)) { try connection.ping() }
    _ = try server.result()
  }

  @Test func `a frame of 1 MiB passes, and a byte more is sent by nobody`() throws {
    let pair = try SocketPair()
    let most = Array("\"".utf8) + [UInt8](repeating: 0x61, count: (1 << 20) - 2) + Array("\"".utf8)
    let server = pair.serve { connection in
      try connection.send(try connection.receive()?.body ?? [])
      return HostdRequest?.none
    }
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    let tooLarge = FrameFault(reason: .tooLarge(size: (1 << 20) + 1), offset: 0)
    #expect(throws: FrameError.frame(tooLarge)) { try connection.send(most + [0x20]) }
    try connection.send(most)
    #expect(try connection.receive()?.body == most)
    _ = try server.result()
  }

  @Test func `a frame over 1 MiB that comes in is refused before it is read`() throws {
    let pair = try SocketPair()
    try pair.write([0, 0x10, 0, 1])
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    let fault = FrameError.frame(FrameFault(reason: .tooLarge(size: (1 << 20) + 1), offset: 0))
    #expect(throws: fault) { try connection.receive() }
    #expect(throws: fault) { try connection.send(HostdRequest.ping) }
  }

  @Test func `the end between frames is no error, the end within one is`() throws {
    let whole = try SocketPair()
    try whole.write(`Frames in bytes`.ping)
    whole.closeFar()
    var connection = FrameConnection(socket: whole.near, timeout: .seconds(60))
    #expect(try connection.receive(HostdRequest.self) == .ping)
    #expect(try connection.receive() == nil)

    let cut = try SocketPair()
    try cut.write(`Frames in bytes`.ok + `Frames in bytes`.ping.dropLast(2))
    cut.closeFar()
    connection = FrameConnection(socket: cut.near, timeout: .seconds(60))
    #expect(try connection.receive(HostdResponse.self) == .ok)
    let fault = FrameFault(reason: .cutBody(size: 6, found: 4), offset: 8)
    #expect(throws: FrameError.frame(fault)) { try connection.receive() }
  }

  @Test func `a peer that says nothing is waited for so long and no longer`() throws {
    let pair = try SocketPair()
    var connection = FrameConnection(socket: pair.near, timeout: .milliseconds(20))
    #expect(throws: FrameError.timedOut) { try connection.receive() }
    // Nothing was lost: what comes now is the next frame.
    try pair.write(`Frames in bytes`.ok)
    #expect(try connection.receive(HostdResponse.self) == .ok)
    try pair.write([0, 0, 0])
    #expect(throws: FrameError.timedOut) { try connection.receive() }
    // Half a frame came too late: the connection is of no use any more.
    try pair.write([4])
    #expect(throws: FrameError.timedOut) { try connection.receive() }
  }

  @Test func `a peer that takes nothing is waited for so long and no longer`() throws {
    let pair = try SocketPair()
    let body = [UInt8](repeating: 0x20, count: 1 << 20)
    var connection = FrameConnection(socket: pair.near, timeout: .milliseconds(20))
    #expect(throws: FrameError.timedOut) {
      for _ in 0..<16 { try connection.send(body) }
    }
  }

  @Test func `a late answer is not taken for the next request's`() throws {
    let pair = try SocketPair()
    var connection = FrameConnection(socket: pair.near, timeout: .milliseconds(20))
    #expect(throws: FrameError.timedOut) { try connection.request(.ping) }
    try pair.write(`Frames in bytes`.ok)
    #expect(throws: FrameError.timedOut) { try connection.request(.ping) }
  }

  @Test func `a peer that sends byte by byte is understood`() throws {
    let pair = try SocketPair()
    let bytes = try HostdFrame.encode(Self.requests[5]) + `Frames in bytes`.ping
    let server = pair.serve { _ in
      for byte in bytes { try pair.write([byte]) }
      return HostdRequest?.none
    }
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    #expect(try connection.receive(HostdRequest.self) == Self.requests[5])
    #expect(try connection.receive(HostdRequest.self) == .ping)
    _ = try server.result()
  }

  @Test func `a frame that is no message says where it began, and the next is read`() throws {
    let pair = try SocketPair()
    try pair.write(`Frames in bytes`.ok + `Frames in bytes`.ping + `Frames in bytes`.ok)
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    #expect(try connection.receive(HostdResponse.self) == .ok)
    let error = #expect(throws: FrameError.self) { try connection.receive(HostdResponse.self) }
    #expect(error?.description == "the frame at byte 8 is not the message that was due")
    #expect(try connection.receive(HostdResponse.self) == .ok)
  }

  @Test(arguments: [true, false])
  func `a peer that has gone is an error and no signal`(isSocket: Bool) throws {
    let pair = try isSocket ? SocketPair() : SocketPair.ofPipe()
    pair.closeFar()
    var connection = FrameConnection(socket: pair.near, timeout: .seconds(60))
    #expect(throws: FrameError.system(Errno(named: "EPIPE"))) {
      try connection.send(HostdRequest.ping)
    }
  }

  @Test func `pipes carry frames as sockets do`() throws {
    let (there, back) = (try SocketPair.ofPipe(), try SocketPair.ofPipe())
    let body = [UInt8](repeating: 0x37, count: 300_000)
    let server = Answer {
      var connection = FrameConnection(reading: there.far, writing: back.near)
      try connection.send(try connection.receive()?.body ?? [])
      return HostdRequest?.none
    }
    var connection = FrameConnection(reading: back.far, writing: there.near, timeout: nil)
    try connection.send(body)
    #expect(try connection.receive()?.body == body)
    _ = try server.result()
  }

  @Test func `a closed descriptor is the kernel's error`() {
    var connection = FrameConnection(socket: -1, timeout: .milliseconds(20))
    #expect(throws: FrameError.self) { try connection.receive() }
    #expect(FrameError.closed.description.contains("closed"))
  }
}

/// Two connected descriptors.
private final class SocketPair: Sendable {
  let near: Int32
  let far: Int32
  private let farIsOpen = Lock(true)

  convenience init() throws {
    var ends: [Int32] = [0, 0]
    let result = unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
    try #require(result == 0)
    self.init(near: ends[0], far: ends[1])
  }

  /// A pipe: the near end is written to.
  static func ofPipe() throws -> SocketPair {
    var ends: [Int32] = [0, 0]
    let result = unsafe pipe(&ends)
    try #require(result == 0)
    return SocketPair(near: ends[1], far: ends[0])
  }

  private init(near: Int32, far: Int32) { (self.near, self.far) = (near, far) }

  deinit {
    close(near)
    closeFar()
  }

  func closeFar() {
    if farIsOpen.exchange(false) { close(far) }
  }

  func write(_ bytes: [UInt8]) throws {
    try DescriptorStream(far).write(bytes, by: Deadline(after: .seconds(60)))
  }

  /// Lets a server answer at the far end, on a thread of its own.
  func serve<Result: Sendable>(
    _ body: @escaping @Sendable (inout FrameConnection) throws -> Result
  ) -> Answer<Result> {
    Answer {
      var connection = FrameConnection(socket: self.far, timeout: .seconds(60))
      return try body(&connection)
    }
  }
}

/// What a thread comes to.
private final class Answer<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var outcome: Result<Value, any Error>?

  init(_ body: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread {
      self.outcome = Result { try body() }
      self.done.signal()
    }
  }

  func result() throws -> Value {
    done.wait()
    return try #require(outcome).get()
  }
}

private final class Lock: @unchecked Sendable {
  private var value: Bool
  private let lock = NSLock()
  init(_ value: Bool) { self.value = value }
  func exchange(_ new: Bool) -> Bool {
    lock.withLock {
      defer { value = new }
      return value
    }
  }
}
