/// Checks the frames of a recording of hostd's protocol.
struct FrameCheck: Sendable {
  private let linter: Linter
  private var decoder = FrameDecoder()
  /// How many frames have come, faulty ones counted.
  private var number = 0
  private(set) var cap: FindingCap

  init(_ linter: Linter) {
    self.linter = linter
    cap = FindingCap(linter.accepted)
  }

  /// Checks the frames that the next bytes complete.
  mutating func feed(_ bytes: [UInt8], _ report: (CheckedPiece) -> Void) {
    decoder.feed(bytes)
    while true {
      do throws(FrameFault) {
        guard let frame = try decoder.next() else { return }
        check(frame).map(report)
      } catch {
        refuse(error).map(report)
      }
    }
  }

  /// Checks what is left at the file's end.
  mutating func finish(_ report: (CheckedPiece) -> Void) {
    do throws(FrameFault) { try decoder.finish() } catch { refuse(error).map(report) }
  }

  private mutating func check(_ frame: HostdFrame) -> CheckedPiece? {
    number += 1
    let document = Document(recovering: frame.body, limit: HostdFrame.largestBody)
    let result = linter.check(document, as: .hostdFrames).withoutFixes
    let place = " (frame \(number), at byte \(frame.offset))"
    let start = frame.offset + HostdFrame.headerSize
    return cap.piece(result.telling(place), frame.body, at: .binary(start: start))
  }

  private mutating func refuse(_ fault: FrameFault) -> CheckedPiece? {
    number += 1
    let about = fault.rule.about
    if !linter.asks(about.code) || cap.counts(about.code, linter.severity(of: about)) {
      return nil
    }
    let finding = Finding(fault, number: number)
    let result = Linter.Result(ofWholePiece: linter.leveled([finding]))
    return cap.piece(result, fault.header, at: .binary(start: fault.offset))
  }
}

extension Linter.Result {
  /// The same with something added to each message. A recording may be evidence: nothing advises how
  /// to write its text otherwise.
  fileprivate func telling(_ place: String) -> Linter.Result {
    Linter.Result(
      findings: findings.map { finding in
        Finding(
          code: finding.code, name: finding.name, severity: finding.severity,
          range: finding.range, pointer: finding.pointer, message: finding.message + place,
          help: finding.code == Syntax.about.code ? nil : finding.help, related: finding.related)
      }, identities: identities, surplus: surplus, record: record)
  }
}

extension Finding {
  /// The finding for a frame that can't be read, at its length.
  fileprivate init(_ fault: FrameFault, number: Int) {
    let about = fault.rule.about
    self.init(
      code: about.code, name: about.name, severity: about.severity,
      range: 0..<HostdFrame.headerSize, pointer: "",
      message: "\(fault) (frame \(number), at byte \(fault.offset))", help: fault.help, related: [])
  }
}

extension FrameFault {
  fileprivate var rule: any Rule.Type {
    switch reason {
    case .empty: EmptyDocument.self
    case .tooLarge: TooLarge.self
    case .cutHeader, .cutBody: Syntax.self
    }
  }

  /// The frame's length as it is in the file, where it is there whole.
  fileprivate var header: [UInt8] {
    switch reason {
    case .empty: HostdFrame.header(0)
    case .tooLarge(let size), .cutBody(let size, _): HostdFrame.header(size)
    case .cutHeader: []
    }
  }

  fileprivate var help: String {
    switch reason {
    case .empty: "a frame carries one request or response as JSON"
    case .tooLarge: "hostd refuses it; where all that follows is broken too, a length was lost"
    case .cutHeader, .cutBody: "the recording was cut off, or a length is wrong"
    }
  }
}
