/// A document of the linter's own settings, and what is wrong with it.
package struct SettingsReading<Record: WireRecord>: Sendable {
  /// The settings; nil where anything is wrong with them.
  package let record: Record?
  /// What is wrong, as findings of no rule.
  package let faults: [Finding]
  package let bytes: [UInt8]
  private let document: Document

  /// - Parameter check: finds what the declaration can't express; it is asked where the document reads
  ///   well.
  package init(
    _ bytes: [UInt8], limit: Int = Document.defaultSizeLimit,
    _ check: (Record, inout SettingsFaults) -> Void
  ) {
    self.bytes = bytes
    document = Document(parsing: bytes, limit: limit)
    var reading = StructureReading(document)
    let record: Record? = reading.read(document, as: Record.self)
    var faults = SettingsFaults(document: document)
    if let record { check(record, &faults) }
    self.faults = (reading.findings.map(\.ofNoRule) + faults.findings).inOrder
    self.record = self.faults.isEmpty ? record : nil
  }

  /// The bytes of a value, by the keys and indices that lead to it.
  package func range(_ keys: [String]) -> Range<Int> {
    FleetSpot(of: FleetPlace(file: 0, keys: keys), in: document).range
  }

  /// The bytes of each element of a list, and the pointer to it.
  package func ranges(of list: String) -> [(range: Range<Int>, pointer: String)] {
    document.elements(list, of: 0).enumerated().map { index, node in
      let start = document.range(of: node).lowerBound
      return (start..<start + 1, "/\(list)/\(index)")
    }
  }

  /// A finding of a rule of settings about a value.
  package func finding(
    _ rule: any Rule.Type, at keys: String..., message: String, help: String
  ) -> Finding {
    let spot = FleetSpot(of: FleetPlace(file: 0, keys: keys), in: document)
    return Finding(
      code: rule.about.code, name: rule.about.name, severity: rule.about.severity,
      range: spot.range, pointer: spot.pointer, message: message, help: help, related: [])
  }
}

/// Collects what is wrong with settings.
package struct SettingsFaults {
  fileprivate let document: Document
  fileprivate private(set) var findings: [Finding] = []

  fileprivate init(document: Document) { self.document = document }

  /// Adds a fault of a value.
  mutating func add(at keys: String..., message: String, help: String?) {
    let spot = FleetSpot(of: FleetPlace(file: 0, keys: keys), in: document)
    findings.append(
      Finding(
        code: "", name: "", severity: .error, range: spot.range, pointer: spot.pointer,
        message: message, help: help, related: []))
  }
}

extension Finding {
  fileprivate var ofNoRule: Finding {
    Finding(
      code: "", name: "", severity: .error, range: range, pointer: pointer, message: message,
      help: help, related: related)
  }
}

extension Configuration {
  /// Reads a configuration and finds everything that is wrong with it.
  package static func reading(_ bytes: [UInt8]) -> SettingsReading<Configuration> {
    SettingsReading(bytes) { $0.check(&$1) }
  }

  private func check(_ faults: inout SettingsFaults) {
    for entry in severity.entries where Rules.code(for: entry.key) == nil {
      faults.addUnknownCode(entry.key, at: "severity", entry.key)
    }
    for (index, glob) in exclude.enumerated() where glob.isEmpty {
      faults.add(
        at: "exclude", "\(index)", message: "the glob is empty and matches nothing",
        help: "write a glob, or remove the entry")
    }
    for entry in kinds.entries where entry.key.isEmpty {
      faults.add(
        at: "kinds", "", message: "the glob is empty and matches nothing",
        help: "write a glob, or remove the entry")
    }
    for (index, entry) in suppress.enumerated() { entry.check("\(index)", &faults) }
  }
}

extension Suppression {
  fileprivate func check(_ index: String, _ faults: inout SettingsFaults) {
    if Rules.code(for: code) == nil { faults.addUnknownCode(code, at: "suppress", index, "code") }
    if let pointer, PointerPattern(pointer) == nil {
      faults.add(
        at: "suppress", index, "pointer",
        message: "pointer is \(quoted(pointer)), which is not a JSON pointer",
        help: "begin it with \"/\", or remove pointer to match every value")
    }
    if path?.isEmpty == true {
      faults.add(
        at: "suppress", index, "path", message: "path is empty and matches nothing",
        help: "remove path to match every file")
    }
    if !reason.utf8.contains(where: { $0 > 0x20 }) {
      faults.add(
        at: "suppress", index, "reason", message: "reason is empty; a suppression needs a reason",
        help: "write why the findings are accepted")
    }
    if let expires, Self.day(expires) == nil {
      faults.add(
        at: "suppress", index, "expires",
        message: "expires is \(quoted(expires)), which is not a date",
        help: "write a date as YYYY-MM-DD")
    }
  }
}

extension SettingsFaults {
  fileprivate mutating func addUnknownCode(_ code: String, at keys: String...) {
    let known = Rules.all.map { $0.about.code } + Rules.all.map { $0.about.name }
    let near = Spelling.nearest(to: code, among: known).map { known[$0] }
    let spot = FleetSpot(of: FleetPlace(file: 0, keys: keys), in: document)
    findings.append(
      Finding(
        code: "", name: "", severity: .error, range: spot.range, pointer: spot.pointer,
        message: "\(quoted(code)) is not the code or name of a rule, or the beginning of a code",
        help: near.map { "did you mean \(quoted($0))?" }
          ?? "run 'mvm-core rules' to list the codes", related: []))
  }
}

extension Rules {
  /// The code, or the beginning of some codes, that a text is: a rule's name is its code; upper and
  /// lower case are one. Nil for a text that is none of these.
  package static func code(for text: String) -> String? {
    let prefix = text.uppercasedBytes
    if !prefix.isEmpty, all.contains(where: { $0.about.code.utf8.starts(with: prefix) }) {
      return text.uppercasedASCII
    }
    return all.first { $0.about.name.uppercasedBytes == prefix }?.about.code
  }
}
