import MVMCore

extension InspectionReport {
  /// Everything that is known of the file, for programs.
  var output: InspectOutput {
    let payload = inspection.payload
    return InspectOutput(
      path: name, exitCode: status.number, kind: inspection.kind?.rawValue,
      isReadable: inspection.isReadable, payload: Added(payload.map(InspectedPayload.init)),
      document: payload == nil ? .given(inspection.document ?? .placeholder) : .absent,
      defaults: payload == nil ? .given(inspection.values?.leftOut ?? []) : .absent,
      derived: inspection.derived.map(\.output), findings: InspectedFindings(inspection))
  }
}

extension DocumentInspection {
  fileprivate var document: OutputValue? { values.map { OutputValue($0.value) } }
}

extension InspectedPayload {
  fileprivate init(_ payload: DocumentInspection.Payload) {
    let inspection = payload.inspection
    self.init(
      isVerified: false, bytes: payload.size, digest: payload.digest,
      kind: inspection.kind?.rawValue, isReadable: inspection.isReadable,
      document: inspection.document, defaults: inspection.values?.leftOut ?? [],
      derived: inspection.derived.map(\.output))
  }
}

extension InspectedFindings {
  fileprivate init(_ inspection: DocumentInspection) {
    self.init(
      errors: inspection.count(.error), warnings: inspection.count(.warning),
      notes: inspection.count(.note),
      shown: inspection.findings.prefix(100).map {
        InspectedFinding(
          code: $0.code, severity: $0.severity.rawValue, pointer: $0.pointer, message: $0.message)
      })
  }
}

extension Derivation {
  fileprivate var output: DerivedFacts {
    var entries: [DerivedFacts.Entry] = []
    if let subject {
      let name = WireMap([WireMap<String>.Entry(subject.key, subject.name)])
      entries.append(.init("subject", OutputValue(name)))
    }
    entries += facts.map { .init($0.key, OutputValue($0.value.output)) }
    let wrong = facts.compactMap { fact in
      fact.found.map { WireMap<String>.Entry(fact.key, $0) }
    }
    if !wrong.isEmpty { entries.append(.init("document_differs", OutputValue(WireMap(wrong)))) }
    let sums = usages.map {
      DerivedSum(quota: $0.quota, sum: $0.subject, wanted: $0.wanted, limit: $0.limit)
    }
    if !sums.isEmpty { entries.append(.init("sums", OutputValue(sums))) }
    return DerivedFacts(entries)
  }
}

extension Derivation.Fact.Value {
  fileprivate var output: any WireValue {
    switch self {
    case .text(let text): text
    case .number(let number): number
    case .list(let items): items
    case .range(let first, let last): DerivedRange(first: first, last: last)
    }
  }
}
