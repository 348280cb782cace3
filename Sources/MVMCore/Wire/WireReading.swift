/// What reading a document as a type gave: the value if it could be made, and all that is wrong.
public struct WireReading<Value: WireValue>: Sendable {
  /// The value; nil when mvm's reader refuses the document.
  public let value: Value?
  /// What is wrong with the document's text.
  public let faults: [DocumentFault]
  /// What is wrong with its values, in the order of their bytes.
  public let problems: [WireProblem]
  /// How many more faults and problems there are: no more than 1,000 of each are kept.
  public let dropped: Int
}

/// Why a document can't be read: every fault and problem of it that mvm's reader minds.
public struct WireFailure: Error, Equatable, Sendable {
  public let faults: [DocumentFault]
  public let problems: [WireProblem]
}

extension WireValue {
  /// Reads a document as this type and collects all that is wrong with it.
  public static func reading(_ document: Document) -> WireReading<Self> {
    guard let root = document.root else {
      return WireReading(
        value: nil, faults: document.faults, problems: [], dropped: document.droppedFaults)
    }
    var reader = WireReader(document)
    let value = read(root, &reader)
    return WireReading(
      value: document.faults.isEmpty ? value : nil, faults: document.faults,
      problems: reader.problems.sorted { $0.range.lowerBound < $1.range.lowerBound },
      dropped: document.droppedFaults + reader.droppedProblems)
  }

  /// Reads text as this type. Unknown keys are ignored where mvm ignores them.
  ///
  /// - Parameters:
  ///   - text: the text, in UTF-8.
  ///   - format: its language.
  /// - Throws: every fault of the text and every problem of its values at once.
  public static func read(
    _ text: [UInt8], as format: DocumentFormat = .json
  ) throws(WireFailure) -> Self {
    let reading = reading(Document(parsing: text, as: format))
    guard let value = reading.value else {
      throw WireFailure(
        faults: reading.faults, problems: reading.problems.filter { !$0.isTolerated })
    }
    return value
  }

  /// The bytes that mvm writes for the value.
  public func json(_ layout: WireWriter.Layout = .compact) -> [UInt8] {
    var writer = WireWriter(layout)
    write(to: &writer)
    return writer.bytes
  }
}
