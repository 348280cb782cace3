import MVMCore

/// Shows the frames of a recording of hostd's protocol as they are read.
struct FrameInspection {
  /// A frame, as far as it can be read.
  struct Frame {
    let number: Int
    let offset: Int
    /// The content; nil for a frame that can't be read.
    let content: Content?
    /// What is wrong with the frame or its content, in the order of the bytes.
    let faults: [Fault]
  }

  struct Content {
    let size: Int
    /// The message; nil where it is none.
    let message: HostdMessage?
    /// The values; nil where the text can't be read.
    let values: EffectiveDocument?
  }

  struct Fault {
    let message: String
    /// Where it is in the file.
    let offset: Int
  }

  private var decoder = FrameDecoder()
  private let linter = Linter()
  private(set) var requests = 0
  private(set) var responses = 0
  /// How many frames have faults.
  private(set) var faulty = 0
  private var number: Int { requests + responses + faulty }

  /// Shows all frames of a file.
  static func run(
    _ file: inout InspectedFile, as format: CommonOptions.Format, to output: inout BufferedOutput
  ) throws(FileError) -> ExitStatus {
    var report = FrameReport(file.name, format)
    var inspection = FrameInspection()
    while let bytes = try file.next() {
      inspection.feed(bytes) { report.write($0, to: &output) }
    }
    inspection.finish { report.write($0, to: &output) }
    report.finish(inspection, to: &output)
    return inspection.status
  }

  /// Of a file none of whose frames can be read, its kind was a mistake.
  var status: ExitStatus { faulty > 0 && requests + responses == 0 ? .no : .yes }

  private mutating func feed(_ bytes: [UInt8], _ show: (Frame) -> Void) {
    decoder.feed(bytes)
    while true {
      do throws(FrameFault) {
        guard let frame = try decoder.next() else { return }
        show(inspect(frame))
      } catch {
        show(refuse(error))
      }
    }
  }

  private mutating func finish(_ show: (Frame) -> Void) {
    do throws(FrameFault) { try decoder.finish() } catch { show(refuse(error)) }
  }

  private mutating func refuse(_ fault: FrameFault) -> Frame {
    faulty += 1
    return Frame(
      number: number, offset: fault.offset, content: nil,
      faults: [Fault(message: fault.description, offset: fault.offset)])
  }

  private mutating func inspect(_ frame: HostdFrame) -> Frame {
    let document = Document(parsing: frame.body, limit: HostdFrame.largestBody)
    let result = linter.check(document, as: .hostdFrames)
    let message: HostdMessage? =
      if case .hostdFrames(let shared) = result.record { shared.record } else { nil }
    switch message {
    case .request: requests += 1
    case .response: responses += 1
    case nil: faulty += 1
    }
    let written = document.hasValues ? EffectiveDocument(asWritten: document) : nil
    let start = frame.offset + HostdFrame.headerSize
    return Frame(
      number: number, offset: frame.offset,
      content: Content(
        size: frame.body.count, message: message,
        values: message.map { EffectiveDocument($0, of: document) } ?? written),
      faults: result.findings.map {
        Fault(message: "\($0.message) [\($0.code)]", offset: start + $0.range.lowerBound)
      })
  }
}
