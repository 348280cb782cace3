/// A place in a file of a fleet: keys from its top down, `tenants`, `0`, `network`.
public struct FleetPlace: Equatable, Sendable {
  /// The file's position among the fleet's.
  public let file: Int
  let keys: [String]
}

/// What a rule across files has to say: as a `Finding`, but not yet looked up in the files' texts,
/// which need not be in memory any more.
public struct FleetFinding: Sendable {
  public let rule: RuleDescription
  public let severity: Finding.Severity
  public let place: FleetPlace
  public let message: String
  public let help: String?
  public let related: [(place: FleetPlace, message: String)]
  /// What a finding that lists several things is made of; nil for others.
  var parts: FleetFindingParts?
  /// What takes the place of the value, as JSON; nil where nothing does.
  var replacement: String?

  /// The finding in its file's text. Related places are left out, since they mostly are in other
  /// files.
  ///
  /// - Parameter spot: where `place` is in the file that it names, read again.
  package func finding(at spot: FleetSpot) -> Finding {
    Finding(
      code: rule.code, name: rule.name, severity: severity, range: spot.range,
      pointer: spot.pointer, message: message, help: help, related: [],
      fix: replacement.map { text in
        Fix("write \(text)", .safe, [Fix.Edit(spot.range, Array(text.utf8))])
      })
  }

  /// The finding in its file's text.
  ///
  /// - Parameter document: the file that `place` names, read again. Related places are left out,
  ///   since they mostly are in other files.
  public func finding(in document: Document) -> Finding {
    finding(at: FleetSpot(of: place, in: document))
  }
}

/// A finding of a rule across files that is not kept whole.
package struct FleetSurplus: Sendable {
  package let code: String
  package let severity: Finding.Severity
  package let place: FleetPlace
}

/// Collects the findings of one fleet; rules write to it.
public struct FleetReport: Sendable {
  /// The findings, in the order of the rules: no more than 1,000 of a rule.
  public private(set) var findings: [FleetFinding] = []
  /// How many more there are.
  public var dropped: Int { surplus.count + unnamed.count }
  /// The findings beyond those that are kept, where they are to be named.
  package private(set) var surplus: [FleetSurplus] = []
  /// The findings that are only counted.
  package private(set) var unnamed = Surplus()
  private let isNaming: Bool
  /// The positions in an earlier report's `surplus` of the findings that are kept instead of the
  /// first ones; nil for the first ones.
  private let selected: Set<Int>?
  private var counts: [ByteText: Int] = [:]
  private var beyond = 0
  /// Of each finding, what the rule compared; noted only where two readings are compared.
  private(set) var bases: [[String]] = []
  /// Of each finding about a sum, what is true of the sum of what can be read.
  private(set) var lowerBounds: [LowerBound?] = []
  private let limit: Int

  /// - Parameters:
  ///   - isNaming: whether the findings beyond those that are kept are named.
  ///   - selected: the positions of those among a former report's `surplus` that are to be kept.
  init(isNaming: Bool, selected: Set<Int>? = nil) {
    self.isNaming = isNaming
    self.selected = selected
    limit = Linter.findingLimit
  }

  /// A report of one of two readings: it keeps what their comparison needs.
  init(ofReading limit: Int) {
    isNaming = false
    selected = nil
    self.limit = limit
  }

  var isReading: Bool { limit > Linter.findingLimit }

  mutating func add(
    _ rule: any Rule.Type, at place: FleetPlace, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil, severity: Finding.Severity? = nil,
    related: [(place: FleetPlace, message: String)] = [],
    basis: @autoclosure () -> [String] = [], lowerBound: @autoclosure () -> LowerBound? = nil
  ) {
    let about = rule.about
    guard keeps(about.code, severity ?? about.severity, place) else { return }
    if isReading {
      bases.append(basis())
      lowerBounds.append(lowerBound())
    }
    findings.append(
      FleetFinding(
        rule: about, severity: severity ?? about.severity, place: place, message: message(),
        help: help(), related: related))
  }

  /// Adds a finding that is made already.
  ///
  /// - Parameter basis: the values that decided, where the message does not state them.
  mutating func add(_ finding: FleetFinding, basis: [String] = []) {
    guard keeps(finding.rule.code, finding.severity, finding.place) else { return }
    if isReading {
      bases.append(basis)
      lowerBounds.append(nil)
    }
    findings.append(finding)
  }

  /// Whether a finding is kept. Where not, it is counted.
  private mutating func keeps(
    _ code: String, _ severity: Finding.Severity, _ place: FleetPlace
  ) -> Bool {
    let seen = counts[ByteText(code), default: 0]
    if seen < limit {
      counts[ByteText(code)] = seen + 1
      return selected == nil
    }
    defer { beyond += 1 }
    if selected?.contains(beyond) == true { return true }
    leaveOut(code, severity, place)
    return false
  }

  private mutating func leaveOut(
    _ code: String, _ severity: Finding.Severity, _ place: FleetPlace
  ) {
    if selected != nil { return }
    if isNaming, surplus.count < Surplus.entryLimit {
      surplus.append(FleetSurplus(code: code, severity: severity, place: place))
    } else {
      unnamed.add(code, severity)
    }
  }
}

extension Linter {
  /// Whether any rule whose fixes depend on other files is among those that were asked for.
  package var derivesFixes: Bool {
    [InterfaceName.self, MACForm.self, GatewayAddress.self, BridgeNumber.self].contains {
      (rule: any Rule.Type) in asks(rule.about.code)
    }
  }

  /// Whether findings of single documents depend on other files: on whether those explain them.
  package var explainsFindings: Bool {
    ExplainedFindings.rules.contains { asks($0.about.code) }
  }

  /// Whether any rule across files is among those that were asked for.
  package var checksFleets: Bool {
    !checks.lists.fleets.isEmpty
  }

  /// Checks documents together, by the rules across files.
  ///
  /// - Returns: the findings, and how many more there are.
  public func check(_ fleet: Fleet) -> FleetReport {
    check(fleet, FleetReport(isNaming: accepted != nil))
  }

  /// Checks the documents again, for findings that the report only named.
  ///
  /// - Parameter selected: their positions in the report's `surplus`.
  package func check(_ fleet: Fleet, selecting selected: Set<Int>) -> FleetReport {
    check(fleet, FleetReport(isNaming: false, selected: selected))
  }

  private func check(_ fleet: Fleet, _ report: consuming FleetReport) -> FleetReport {
    var report = report
    if fleet.alternates.isEmpty {
      check(fleet.scopes, &report)
    } else {
      var (first, second) = (
        FleetReport(ofReading: Self.readingLimit), FleetReport(ofReading: Self.readingLimit)
      )
      check(fleet.scopes, &first)
      check(fleet.alternates, &second)
      report.add(first, and: second)
    }
    return report
  }

  /// How many findings of a rule are kept of a reading of a fleet with documents that can only be
  /// read in part.
  private static let readingLimit = 100_000

  private func check(_ scopes: [FleetScope], _ report: inout FleetReport) {
    for scope in scopes {
      for case .fleet(let visit) in checks.lists.fleets { visit(scope, &report) }
    }
  }
}
