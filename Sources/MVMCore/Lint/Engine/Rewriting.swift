/// What a document is when mvm has read it and written it again.
package struct Rewriting: Sendable {
  /// The bytes that mvm writes; nil where its reader refuses the document.
  package let json: [UInt8]?
  /// What is wrong with the document, in the order of its bytes.
  package let findings: [Finding]
}

extension WireValue {
  /// Reads a document as this type, with findings of all that is wrong with it.
  ///
  /// - Parameter release: the release of mvm to read as; nil for none.
  package static func checked(
    _ document: Document, as release: ReleaseVersion? = nil
  ) -> (value: Self?, findings: [Finding]) {
    var reading = StructureReading(document, as: release)
    let value = reading.read(document, as: Self.self)
    let isRefused = reading.isRefused || !document.faults.isEmpty
    return (isRefused ? nil : value, reading.findings.inOrder)
  }

  /// Reads a document as this type and writes it as mvm does.
  ///
  /// - Parameter release: the release of mvm that reads and writes; nil for none.
  package static func rewriting(
    _ document: Document, _ layout: WireWriter.Layout, as release: ReleaseVersion? = nil
  ) -> Rewriting {
    let reading = checked(document, as: release)
    return Rewriting(
      json: reading.value?.json(layout, as: release), findings: reading.findings)
  }
}
