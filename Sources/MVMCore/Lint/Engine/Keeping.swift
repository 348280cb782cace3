/// The findings that a suppression or a baseline accepts.
///
/// Findings beyond the first 1,000 of a rule are only counted, except those that nothing accepts:
/// they are what a run with a baseline is about.
package struct AcceptedFindings: Sendable {
  /// Whether the finding with this code, pointer and identity is accepted.
  package typealias Test =
    @Sendable (_ code: String, _ pointer: String, _ identity: String) -> Bool

  private let makeTest: @Sendable () -> Test

  /// - Parameter makeTest: makes the test. It is called only for a file with more than 1,000
  ///   findings of a rule.
  package init(_ makeTest: @escaping @Sendable () -> Test) { self.makeTest = makeTest }

  var test: Test { makeTest() }
}

/// Which findings of a document are kept whole.
enum Keeping: Sendable {
  /// The first ones of each rule. The others are counted, and where they are to be compared with
  /// what is accepted, named too.
  case first(Int, isNaming: Bool)
  /// Those that an earlier check of the same document only named.
  case selected(SelectedFindings)

  /// Whether findings that are not kept get names.
  var isNaming: Bool {
    if case .first(_, let isNaming) = self { isNaming } else { false }
  }

  /// How many findings of a rule are kept.
  var limit: Int {
    if case .first(let limit, _) = self { limit } else { Linter.findingLimit }
  }
}

/// The place of a finding that is not kept whole.
enum FindingPlace: Hashable, Sendable {
  case node(Int)
  case pointer(ByteText)
}

/// The places of findings that were only named: 1,000 of each rule at most.
struct SelectedFindings: Sendable {
  private var places: [ByteText: Set<FindingPlace>] = [:]

  var isEmpty: Bool { places.isEmpty }

  mutating func insert(_ code: String, _ place: FindingPlace) {
    guard places[ByteText(code), default: []].count < Linter.findingLimit else { return }
    places[ByteText(code), default: []].insert(place)
  }

  func contains(_ code: String, _ place: FindingPlace) -> Bool {
    places[ByteText(code)]?.contains(place) == true
  }
}

extension Linter {
  /// A result with the findings that nothing accepts, however many others there are of their rules.
  ///
  /// - Parameters:
  ///   - selected: where they are.
  ///   - again: checks the document again for findings at such places.
  func completed(
    _ result: Result, _ selected: SelectedFindings, in document: Document,
    again: (Keeping) -> [Finding]
  ) -> Result {
    if selected.isEmpty { return result }
    let more = Result(again(.selected(selected)), in: document)
    var surplus = result.surplus
    for (finding, identity) in zip(more.findings, more.identities) {
      surplus.remove(finding, identity: identity)
    }
    let findings = (result.findings + more.findings).inOrder
    var completed = Result(findings, in: document, surplus: surplus, record: result.record)
    completed.partial = result.partial
    return completed
  }
}
