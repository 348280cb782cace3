/// A place in a file of a fleet: keys from its top down, `tenants`, `0`, `network`.
public struct FleetPlace: Sendable {
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

  /// The finding in its file's text. Related places are left out, since they mostly stand in other
  /// files.
  ///
  /// - Parameter spot: where `place` is in the file that it names, read again.
  package func finding(at spot: FleetSpot) -> Finding {
    Finding(
      code: rule.code, name: rule.name, severity: severity, range: spot.range,
      pointer: spot.pointer, message: message, help: help, related: [])
  }

  /// The finding in its file's text.
  ///
  /// - Parameter document: the file that `place` names, read again. Related places are left out,
  ///   since they mostly stand in other files.
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
  private var counts: [ByteText: Int] = [:]

  /// - Parameter isNaming: whether the findings beyond those that are kept are named.
  init(isNaming: Bool) { self.isNaming = isNaming }

  mutating func add(
    _ rule: any Rule.Type, at place: FleetPlace, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil, severity: Finding.Severity? = nil,
    related: [(place: FleetPlace, message: String)] = []
  ) {
    let about = rule.about
    let seen = counts[ByteText(about.code), default: 0]
    guard seen < Report.limit else {
      return leaveOut(about.code, severity ?? about.severity, place)
    }
    counts[ByteText(about.code)] = seen + 1
    findings.append(
      FleetFinding(
        rule: about, severity: severity ?? about.severity, place: place, message: message(),
        help: help(), related: related))
  }

  private mutating func leaveOut(
    _ code: String, _ severity: Finding.Severity, _ place: FleetPlace
  ) {
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

  /// Whether any rule across files is among those that were asked for.
  package var checksFleets: Bool {
    !checks.lists.fleets.isEmpty
  }

  /// Checks documents together, by the rules across files.
  ///
  /// - Returns: the findings, and how many more there are.
  public func check(_ fleet: Fleet) -> FleetReport {
    var report = FleetReport(isNaming: namesSurplus)
    for scope in fleet.scopes {
      for case .fleet(let visit) in checks.lists.fleets { visit(scope, &report) }
    }
    return report
  }
}
