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

  /// What the finding is about, named to last: see `Linter.Result.identities`.
  package func identity(in document: Document) -> String {
    var places = PlaceIdentity(document)
    return places.of(Self.spot(of: place, in: document).pointer)
  }

  /// The finding in its file's text.
  ///
  /// - Parameter document: the file that `place` names, read again. Related places are left out,
  ///   since they mostly stand in other files.
  public func finding(in document: Document) -> Finding {
    let spot = Self.spot(of: place, in: document)
    return Finding(
      code: rule.code, name: rule.name, severity: severity, range: spot.range,
      pointer: spot.pointer, message: message, help: help, related: [])
  }

  /// Where a place stands in its file's text. Where keys of it are absent, because their defaults
  /// are meant, that is what lacks them.
  public static func spot(
    of place: FleetPlace, in document: Document
  ) -> (range: Range<Int>, pointer: String) {
    guard var node = document.root else { return (0..<0, "") }
    for key in place.keys {
      let child =
        Int(key).flatMap { document.elements(of: node).dropFirst($0).first }
        ?? document.member(key, in: node).map { $0 + 1 }
      guard let child else { break }
      node = child
    }
    let range = document.range(of: node)
    let isContainer = document.kind(of: node) == .object || document.kind(of: node) == .array
    return (
      isContainer ? range.lowerBound..<range.lowerBound + 1 : range, document.pointer(to: node)
    )
  }
}

/// Collects the findings of one fleet; rules write to it.
public struct FleetReport: Sendable {
  private(set) var findings: [FleetFinding] = []
  private(set) var dropped = 0
  private var counts: [String: Int] = [:]

  mutating func add(
    _ rule: any Rule.Type, at place: FleetPlace, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil, severity: Finding.Severity? = nil,
    related: [(place: FleetPlace, message: String)] = []
  ) {
    let about = rule.about
    let seen = counts[about.code, default: 0]
    counts[about.code] = seen + 1
    guard seen < Report.limit else {
      dropped += 1
      return
    }
    findings.append(
      FleetFinding(
        rule: about, severity: severity ?? about.severity, place: place, message: message(),
        help: help(), related: related))
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
  /// - Returns: the findings, in the order of the rules, and how many more there are: no more than
  ///   1,000 of a rule are kept.
  public func check(_ fleet: Fleet) -> (findings: [FleetFinding], dropped: Int) {
    var report = FleetReport()
    for scope in fleet.scopes {
      for case .fleet(let visit) in checks.lists.fleets { visit(scope, &report) }
    }
    return (report.findings, report.dropped)
  }
}
