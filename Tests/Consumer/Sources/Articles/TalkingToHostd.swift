// Made of TalkingToHostd.md in the catalog; the test of it tells how.
import MVMCore

func articleTalkingToHostd() throws {
  func start(_ instance: StartRequest, by socket: Int32) throws -> Bool {
    var connection = FrameConnection(socket: socket, timeout: .seconds(5))
    try connection.ping()
    switch try connection.request(.startInstance(instance)) {
    case .ok: return true
    case .error(let failure):
      print(failure.message)
      return false
    case .pong: return false
    }
  }

  func ping(attempts: Int, connect: () throws(FrameError) -> Int32) throws(FrameError) {
    let policy = RetryPolicy(attempts: attempts, firstDelay: .milliseconds(100), cap: .seconds(2))
    try policy.run { () throws(FrameError) in
      var connection = FrameConnection(socket: try connect(), timeout: .seconds(1))
      try connection.ping()
    }
  }

  do {
    try ping(attempts: 2) { () throws(FrameError) in throw .closed }
  } catch {
    print(error)
  }

  let recording =
    try HostdFrame.encode(HostdRequest.ping) + HostdFrame.encode(HostdResponse.pong) + [0, 0, 0, 9]
  var decoder = FrameDecoder()
  for part in [recording.prefix(7), recording.dropFirst(7)] {
    decoder.feed(Array(part))
    while let frame = try decoder.next() {
      print(frame.offset, String(decoding: frame.body, as: UTF8.self))
    }
  }
  do {
    try decoder.finish()
  } catch {
    print(error)
  }
}
