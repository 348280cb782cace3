import Testing

@testable import MVMCore

@Suite struct `Frames in bytes` {
  static let ping = [0, 0, 0, 6] + Array(#""Ping""#.utf8)
  static let ok = [0, 0, 0, 4] + Array(#""Ok""#.utf8)

  /// What a stream in parts gives: `offset text` for frames, the fault for faults.
  static func decode(_ bytes: [UInt8], parts size: Int) -> [String] {
    var decoder = FrameDecoder()
    var found: [String] = []
    func drain() {
      while true {
        do throws(FrameFault) {
          guard let frame = try decoder.next() else { return }
          let text = String(decoding: frame.body.prefix(20), as: UTF8.self)
          found.append("\(frame.offset) \(text)")
        } catch {
          found.append("\(error.offset) \(error)")
        }
      }
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      decoder.feed(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      drain()
    }
    do throws(FrameFault) { try decoder.finish() } catch {
      found.append("\(error.offset) \(error)")
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 18, 100])
  func `frames are the same wherever the parts end`(size: Int) {
    #expect(
      Self.decode(Self.ping + Self.ok + Self.ping, parts: size) == [
        #"0 "Ping""#, #"10 "Ok""#, #"18 "Ping""#,
      ])
  }

  @Test(arguments: [1, 4, 5, 100])
  func `an empty frame is a fault, and the next frame is found`(size: Int) {
    #expect(
      Self.decode(Self.ok + [0, 0, 0, 0] + Self.ping, parts: size) == [
        #"0 "Ok""#, "8 a frame without content", #"12 "Ping""#,
      ])
  }

  @Test(arguments: [1000, 1 << 16, 1 << 22])
  func `a frame of 1 MiB is whole, one of a byte more is passed over`(size: Int) {
    let most = [0, 0x10, 0, 0] + [UInt8](repeating: 0x20, count: 1 << 20)
    let more = [0, 0x10, 0, 1] + [UInt8](repeating: 0x20, count: (1 << 20) + 1)
    #expect(
      Self.decode(more + Self.ping + most + more + Self.ok, parts: size) == [
        "0 a frame of 1048577 bytes, over the limit of 1048576", #"1048581 "Ping""#,
        "1048591 " + String(repeating: " ", count: 20),
        "2097171 a frame of 1048577 bytes, over the limit of 1048576", #"3145752 "Ok""#,
      ])
  }

  @Test(arguments: [1, 100])
  func `a cut frame is a fault, and a refused one that is cut too is told once`(size: Int) {
    #expect(
      Self.decode(Self.ok + [0, 0], parts: size) == [
        #"0 "Ok""#, "8 the bytes end within a frame's length: 2 of 4 are there",
      ])
    #expect(
      Self.decode(Self.ok + Self.ping.dropLast(), parts: size) == [
        #"0 "Ok""#, "8 the bytes end within a frame: 5 of 6 bytes are there",
      ])
    #expect(
      Self.decode([0xFF, 0xFF, 0xFF, 0xFF, 1, 2], parts: size) == [
        "0 a frame of 4294967295 bytes, over the limit of 1048576"
      ])
  }

  @Test func `no bytes are no frame and no fault`() {
    #expect(Self.decode([], parts: 1) == [])
    #expect(FrameDecoder().isBetweenFrames)
  }

  @Test func `every message is encoded as it is decoded`() throws {
    #expect(try HostdFrame.encode(HostdRequest.ping) == Self.ping)
    #expect(try HostdFrame.encode(HostdResponse.ok) == Self.ok)
    var decoder = FrameDecoder()
    decoder.feed(try HostdFrame.encode(HostdRequest.ping))
    #expect(try decoder.next() == HostdFrame(offset: 0, body: Array(#""Ping""#.utf8)))
    #expect(decoder.isBetweenFrames)
  }

  @Test func `a body that is empty or too long is not encoded`() throws {
    let most = [UInt8](repeating: 0x20, count: 1 << 20)
    #expect(try HostdFrame.encode(most).prefix(4) == [0, 0x10, 0, 0])
    #expect(throws: FrameFault(reason: .tooLarge(size: (1 << 20) + 1), offset: 0)) {
      try HostdFrame.encode(most + [0x20])
    }
    #expect(throws: FrameFault(reason: .empty, offset: 0)) { try HostdFrame.encode([UInt8]()) }
  }

  @Test func `random bytes never stop the decoder from reaching their end`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...3, using: &random) }
      #expect(Self.decode(bytes, parts: 7) == Self.decode(bytes, parts: 300))
    }
  }
}
