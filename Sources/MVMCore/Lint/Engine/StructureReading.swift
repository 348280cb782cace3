/// What reading a document as its kind's type gives: what is wrong with it as findings.
struct StructureReading {
  private(set) var findings: [Finding] = []
  /// The strings whose fields declare a format.
  private(set) var formatted: [FormattedText] = []

  /// Whether mvm's reader refuses the document for its values.
  private(set) var isRefused = false

  /// Whether one finding explains why there is no record: nothing else is to be reported.
  private(set) var isExplained = false

  /// How many keys and values the document's type does not allow, or misses.
  private(set) var problemCount = 0

  /// What is wrong beyond the findings.
  private(set) var surplus: SurplusMarks
  private let keeping: Keeping
  private let release: ReleaseVersion?
  /// Makes the values that the document does not show; nil for a reading that collects what is wrong.
  private var filler: Filler?

  /// A reading of a document that has faults or problems, with made-up values in its holes.
  init(_ document: Document, as release: ReleaseVersion?, filling filler: Filler) {
    keeping = .first(0, isNaming: false)
    self.release = release
    self.filler = filler
    surplus = SurplusMarks(isNaming: false)
  }

  /// - Parameters:
  ///   - keeping: which findings are made; further ones are counted.
  ///   - release: the release of mvm to read as; nil for what 0.13 and newer ones know together.
  init(
    _ document: Document, _ keeping: Keeping = .first(Linter.findingLimit, isNaming: false),
    as release: ReleaseVersion? = nil
  ) {
    self.keeping = keeping
    self.release = release
    surplus = SurplusMarks(isNaming: keeping.isNaming)
    if document.faults.isEmpty { return }
    switch keeping {
    case .first(let limit, _): addFirst(limit, of: document)
    case .selected(let selected): add(selected, of: document)
    }
  }

  private mutating func addFirst(_ limit: Int, of document: Document) {
    findings = document.faults.prefix(limit).map { Finding($0, in: document) }
    for fault in document.faults.dropFirst(limit) {
      surplus.add(fault.rule.about.code, .error, at: .pointer(ByteText(fault.pointer)))
    }
    let code = DuplicateKey.about.code
    let keys = document.droppedKeys
    for key in keys { surplus.add(code, .error, at: .node(Int(key) + 1)) }
    let (grammar, encoding) = document.droppedSyntax
    surplus.add(Syntax.about.code, .error, count: grammar)
    surplus.add(Encoding.about.code, .error, count: encoding)
    let rest = document.droppedFaults - keys.count - grammar - encoding
    surplus.add(code, .error, count: rest)
  }

  private mutating func add(_ selected: SelectedFindings, of document: Document) {
    let kept = document.faults.filter {
      selected.contains($0.rule.about.code, .pointer(ByteText($0.pointer)))
    }
    let keys = document.droppedKeys.filter {
      selected.contains(DuplicateKey.about.code, .node(Int($0) + 1))
    }
    findings = (kept + keys.compactMap { document.duplicateKey(Int($0)) }).map {
      Finding($0, in: document)
    }
  }

  /// The document's record; nil where it can't be made.
  mutating func read(_ document: Document, as kind: DocumentKind) -> DocumentRecord? {
    guard filler == nil, kind == .templateConfig, let nested = NestedHeader.find(in: document)
    else {
      return DocumentRecord(kind, document, &self)
    }
    _ = read(document, as: TemplateConfig.self) {
      NestedHeader.explains($0, keys: nested.keys)
    }
    isExplained = true
    guard case .first = keeping else { return nil }
    findings.append(NestedHeader.finding(nested.keys, at: nested.node, in: document))
    return nil
  }

  private func isWanted(_ problem: WireFault) -> Bool {
    guard case .selected(let selected) = keeping else { return true }
    return selected.contains(problem.kind.rule.about.code, .pointer(ByteText(problem.pointer)))
  }

  /// Says which problems are kept beyond the first ones.
  private var keptProblems: (@Sendable (WireFault.Kind, String) -> Bool)? {
    guard case .selected(let selected) = keeping else { return nil }
    return { kind, pointer in
      selected.contains(kind.rule.about.code, .pointer(ByteText(pointer)))
    }
  }

  /// - Parameter isExplained: whether a finding of another rule reports a problem already.
  mutating func read<Value: WireValue>(
    _ document: Document, as type: Value.Type,
    isExplained: (WireFault) -> Bool = { _ in false }
  ) -> Value? {
    if filler != nil { return fill(document, as: type) }
    guard let root = document.root else { return nil }
    var reader = WireReader(
      document, notesFormats: true, limit: keeping.limit, namesDropped: keeping.isNaming,
      keeping: keptProblems, as: release)
    let value = Value.read(document: root, &reader)
    isRefused = reader.hasError
    problemCount = reader.problems.count + reader.droppedProblems
    if !reader.problems.isEmpty {
      findings += reader.problems.filter { !$0.isHarmless && !isExplained($0) && isWanted($0) }
        .map { Finding($0, in: reader.source) }
    }
    for problem in reader.dropped {
      let severity = Finding.Severity(isTolerated: problem.isTolerated)
      surplus.add(problem.kind.rule.about.code, severity, at: .pointer(ByteText(problem.pointer)))
    }
    for (count, number) in reader.droppedCounts {
      let severity = Finding.Severity(isTolerated: count.isTolerated)
      surplus.add(count.kind.rule.about.code, severity, count: number)
    }
    formatted = reader.formatted
    return document.faults.allSatisfy(\.leavesValues) ? value : nil
  }

  private func fill<Value: WireValue>(_ document: Document, as type: Value.Type) -> Value? {
    guard var filler else { return nil }
    guard let root = document.root else { return Value.filled(by: &filler) }
    var reader = WireReader(document, limit: 0, as: release, filling: filler)
    return Value.read(document: root, &reader)
  }
}

extension DocumentFault {
  /// Whether the document's values can still be taken for what its author meant.
  fileprivate var leavesValues: Bool { reason == .encoding(.byteOrderMark) }

  fileprivate var rule: any Rule.Type {
    switch reason {
    case .empty: EmptyDocument.self
    case .syntax, .tomlSyntax: Syntax.self
    case .encoding: Encoding.self
    case .duplicateKey, .redefinition: DuplicateKey.self
    case .tooDeep: TooDeep.self
    case .tooLarge: TooLarge.self
    }
  }
}

extension Finding.Severity {
  /// The severity of what mvm's reader minds, or goes on in spite of.
  fileprivate init(isTolerated: Bool) { self = isTolerated ? .warning : .error }
}

extension WireFault.Kind {
  fileprivate var rule: any Rule.Type {
    switch self {
    case .unknownField: UnknownField.self
    case .wrongType: WrongType.self
    case .outOfRange: OutOfRange.self
    case .missingField: MissingField.self
    case .unknownVariant: UnknownVariant.self
    case .aliasTwice: DuplicateKey.self
    case .versionSkew: VersionSkew.self
    }
  }
}

extension WireFault {
  /// A release that has no such documents neither refuses nor misreads one.
  fileprivate var severity: Finding.Severity {
    if case .newerType = fault { return .warning }
    return Finding.Severity(isTolerated: isTolerated)
  }
}

extension Finding {
  /// mvm's reader of TOML accepts a byte order mark.
  fileprivate init(_ fault: DocumentFault, in document: Document) {
    let isAccepted = document.format == .toml && fault.leavesValues
    self.init(
      fault.rule.about, severity: isAccepted ? .note : .error, range: fault.range,
      pointer: fault.pointer, message: fault.message,
      help: isAccepted ? "save the file as UTF-8 without BOM" : fault.help, related: fault.related)
    fix = Fix(fault, in: document)
  }

  fileprivate init(_ problem: WireFault, in bytes: [UInt8]) {
    self.init(
      problem.kind.rule.about, severity: problem.severity,
      range: problem.range, pointer: problem.pointer, message: problem.message,
      help: problem.help, related: problem.related)
    fix = Fix(problem, in: bytes)
  }

  private init(
    _ about: RuleDescription, severity: Severity, range: Range<Int>, pointer: String,
    message: String, help: String?, related: (range: Range<Int>, message: String)?
  ) {
    self.init(
      code: about.code, name: about.name, severity: severity, range: range, pointer: pointer,
      message: message, help: help,
      related: related.map { [Related(range: $0.range, message: $0.message)] } ?? [])
  }
}
