/// What reading a document as a type gave: the value if it could be made, and all that is wrong.
public struct WireReading<Value: WireValue>: Sendable {
  /// The value; nil when mvm's reader refuses the document.
  public let value: Value?
  /// What is wrong with the document's text.
  public let faults: [DocumentFault]
  /// What is wrong with its values, in the order of their bytes.
  public let problems: [WireFault]
  /// How many more faults and problems there are: no more than 1,000 of each are kept.
  public let dropped: Int
}

/// Why a document can't be read: every fault and problem of it that mvm's reader minds.
public struct WireError: Error, Equatable, Sendable {
  public let faults: [DocumentFault]
  public let problems: [WireFault]
}

extension WireValue {
  /// Reads a document as this type and collects all that is wrong with it.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - release: the release of mvm to read as: what it does not know it drops or refuses. Nil for
  ///     what 0.13 and newer releases know together.
  public static func reading(
    _ document: Document, as release: ReleaseVersion? = nil
  ) -> WireReading<Self> {
    guard let root = document.root else {
      return WireReading(
        value: nil, faults: document.faults, problems: [], dropped: document.droppedFaults)
    }
    var reader = WireReader(document, as: release)
    let value = read(document: root, &reader)
    return WireReading(
      value: document.faults.isEmpty && !reader.hasError ? value : nil, faults: document.faults,
      problems: reader.problems.sorted { $0.range.lowerBound < $1.range.lowerBound },
      dropped: document.droppedFaults + reader.droppedProblems)
  }

  /// Reads text as this type. Unknown keys are ignored where mvm ignores them.
  ///
  /// - Parameters:
  ///   - text: the text, in UTF-8.
  ///   - format: its language.
  ///   - release: the release of mvm to read as; nil for what 0.13 and newer releases know together.
  /// - Throws: every fault of the text and every problem of its values at once.
  public static func read(
    _ text: [UInt8], as format: DocumentFormat = .json, of release: ReleaseVersion? = nil
  ) throws(WireError) -> Self {
    let reading = reading(Document(parsing: text, as: format), as: release)
    guard let value = reading.value else {
      throw WireError(
        faults: reading.faults, problems: reading.problems.filter { !$0.isTolerated })
    }
    return value
  }

  /// Reads a whole document; where the release has no such type, nothing is right for it.
  static func read(document root: Int, _ reader: inout WireReader) -> Self? {
    guard let release = reader.release, let since = shape.since, release < since else {
      return read(root, &reader)
    }
    let brace = reader.tape[root].range.lowerBound
    reader.report(.newerType(since: since), brace..<brace + 1)
    return reader.withoutRelease { read(root, &$0) }
  }

  /// The bytes that mvm writes for the value.
  ///
  /// - Parameters:
  ///   - layout: how the text is laid out.
  ///   - release: the release of mvm to write as: with all keys that it has and no others. Nil for
  ///     the keys of 0.13 and those of newer releases that were given.
  public func json(
    _ layout: WireWriter.Layout = .compact, as release: ReleaseVersion? = nil
  ) -> [UInt8] {
    var writer = WireWriter(layout, as: release)
    write(to: &writer)
    return writer.bytes
  }
}
