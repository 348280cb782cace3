/// A place in a document: a node and keys below it.
public struct Place: Sendable {
  let node: Int
  let keys: [String]

  init(_ node: Int, _ keys: [String] = []) {
    self.node = node
    self.keys = keys
  }
}

/// Collects the findings of one document; rules write to it.
public struct Report: Sendable {
  let document: Document
  private let keeping: Keeping
  private(set) var findings: [Finding] = []
  /// Of each finding, where it stands and what the rule compared; noted only where two readings of a
  /// document are compared.
  private(set) var details: [FindingDetail] = []
  private let notesDetails: Bool
  /// The findings beyond those that are kept.
  private(set) var surplus: SurplusMarks
  private var counts: [ByteText: Int] = [:]
  private var pointers = PointerWalk()

  /// - Parameters:
  ///   - keeping: which findings are kept whole.
  ///   - notesDetails: whether what the rules compared is to be noted.
  init(_ document: Document, _ keeping: Keeping, notingDetails notesDetails: Bool = false) {
    self.document = document
    self.notesDetails = notesDetails
    self.keeping = keeping
    surplus = SurplusMarks(isNaming: keeping.isNaming)
  }

  /// Adds a finding at a place. Where keys of the place are absent because their defaults are
  /// meant, the finding points at the object that lacks them.
  ///
  /// - Parameters:
  ///   - elsewhere: places outside the document, counted from its beginning: earlier lines.
  ///   - right: what the string at the place has to be, where one value beside it says so.
  ///   - basis: the values that the rule compared, where the message does not state them: see
  ///     `PartialCheck`.
  ///   - lowerBound: for a finding about a sum, what is true where some of it can't be read.
  mutating func add(
    _ rule: any Rule.Type, at place: Place, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil, severity: Finding.Severity? = nil,
    related: [(place: Place, message: String)] = [], elsewhere: [Finding.Related] = [],
    right: @autoclosure () -> RightName? = nil, basis: @autoclosure () -> [String] = [],
    lowerBound: @autoclosure () -> LowerBound? = nil
  ) {
    let about = rule.about
    if isFull(about.code), !surplus.isNaming {
      return surplus.add(about.code, severity ?? about.severity, at: .node(0))
    }
    let spot = resolve(place)
    if case .selected(let selected) = keeping, !selected.contains(about.code, .node(spot.node)) {
      return
    }
    guard keeps(about.code, severity ?? about.severity, at: .node(spot.node)) else { return }
    let others = related.map { other in
      Finding.Related(range: resolve(other.place).range, message: other.message)
    }
    if notesDetails {
      details.append(
        FindingDetail(place: .node(spot.node), basis: basis(), lowerBound: lowerBound()))
    }
    findings.append(
      Finding(
        code: about.code, name: about.name, severity: severity ?? about.severity,
        range: spot.range, pointer: pointers.pointer(to: spot.node, in: document),
        message: message(),
        help: help(), related: others + elsewhere,
        fix: right().flatMap { Fix($0, inPlaceOf: spot.node, of: document) }))
  }

  /// Whether a place is written in the document; where not, a default is meant.
  func isWritten(_ place: Place) -> Bool {
    var node = place.node
    for key in place.keys {
      guard let member = document.member(key, in: node) else { return false }
      node = member + 1
    }
    return true
  }

  /// Withdraws the fixes whose premise other values of the document contradict.
  mutating func withdrawFixes(disputedBy claims: NetworkClaims) {
    for (index, finding) in findings.enumerated() {
      guard let premise = finding.fix?.premise, claims.dispute(premise, of: 0) else { continue }
      findings[index] = finding.disputed
    }
  }

  /// Adds a finding that reading the document gave.
  mutating func add(_ finding: Finding) {
    if keeps(finding.code, finding.severity, at: .pointer(ByteText(finding.pointer))) {
      findings.append(finding)
    }
  }

  /// Adds a finding that all readings of a document gave.
  mutating func add(_ finding: Finding, at place: FindingPlace) {
    if keeps(finding.code, finding.severity, at: place) { findings.append(finding) }
  }

  /// Adds findings that are not kept whole.
  mutating func add(_ more: SurplusMarks, where isAsked: (String) -> Bool) {
    surplus.add(more, where: isAsked)
  }

  private func isFull(_ code: String) -> Bool {
    counts[ByteText(code), default: 0] >= keeping.limit
  }

  /// Whether a finding is kept whole. Where not, it is counted.
  private mutating func keeps(
    _ code: String, _ severity: Finding.Severity, at place: FindingPlace
  ) -> Bool {
    if isFull(code) {
      surplus.add(code, severity, at: place)
      return false
    }
    counts[ByteText(code), default: 0] += 1
    return true
  }

  private func resolve(_ place: Place) -> (node: Int, range: Range<Int>) {
    var node = place.node
    for key in place.keys {
      if let index = Int(key), let element = document.elements(of: node).dropFirst(index).first {
        node = element
        continue
      }
      guard let member = document.member(key, in: node) else {
        let start = document.range(of: node).lowerBound
        return (node, start..<start + 1)
      }
      node = member + 1
    }
    let range = document.range(of: node)
    let isContainer = document.kind(of: node) == .object || document.kind(of: node) == .array
    return (node, isContainer ? range.lowerBound..<range.lowerBound + 1 : range)
  }
}

extension Document {
  /// The JSON pointer of a node.
  func pointer(to target: Int) -> String {
    var pointer = JSONPointer()
    var node = 0
    while node < target, !tape.isEmpty {
      guard let child = child(of: node, holding: target) else { break }
      if let key = child.key { pointer.append(key: text(of: key)) }
      if let index = child.index { pointer.append(index: index) }
      node = child.node
    }
    return pointer.text
  }

  /// The child of a container that is a node or has it below itself.
  func child(
    of container: Int, holding target: Int
  ) -> (node: Int, key: Int?, index: Int?)? {
    let isObject = kind(of: container) == .object
    let end = tape.next(after: container)
    var node = container + 1
    var index = 0
    while node < end {
      let value = isObject ? node + 1 : node
      let next = tape.next(after: value)
      if target < next { return (value, isObject ? node : nil, isObject ? nil : index) }
      node = next
      index += 1
    }
    return nil
  }
}
