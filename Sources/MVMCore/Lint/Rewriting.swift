/// What a document is when mvm has read it and written it again.
package struct Rewriting: Sendable {
  /// The bytes that mvm writes; nil where its reader refuses the document.
  package let json: [UInt8]?
  /// What is wrong with the document, in the order of its bytes.
  package let findings: [Finding]
}

extension WireValue {
  /// Reads a document as this type, with findings of all that is wrong with it.
  package static func checked(_ document: Document) -> (value: Self?, findings: [Finding]) {
    var document = document
    var reading = StructureReading(document)
    let value = reading.read(&document, as: Self.self)
    return (
      document.faults.isEmpty ? value : nil, reading.findings.inOrder
    )
  }

  /// Reads a document as this type and writes it as mvm does.
  package static func rewriting(_ document: Document, _ layout: WireWriter.Layout) -> Rewriting {
    let reading = checked(document)
    return Rewriting(json: reading.value?.json(layout), findings: reading.findings)
  }
}
