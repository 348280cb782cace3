import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// The patterns of names in schemas, held against the rules by an engine that is not ours.
@Suite(.enabled(if: Python.withJSONSchema != nil, "\(Python.missing)"))
struct `Patterns of names` {
  /// Texts on both sides of every rule.
  private static let names = identifiers + flakes + numbered + subnets + addresses

  private static let identifiers =
    [0, 1, 2, 61, 62, 63, 64, 65].map { String(repeating: "a", count: $0) }
    + ["-", "_", "a-", "-a", "a_", "_a", "a-b", "a--b", "a_b", "A", "é", "a\n", "a b", "a.b"]

  private static let flakes = ";|&$()`!<>\n\r\t\"'\\[]^{}*?#%~ é".map { "github:a/\($0)b" }

  private static let numbers = (0...4200).map(String.init) + ["-1", "00", "01", "007", "0123", "x"]

  private static let numbered: [String] =
    numbers.flatMap { ["tn\($0)i5", "br-tenant-\($0)"] } + numbers.suffix(10).map { "tn3i\($0)" }
    + (0...300).map { "tn3i\($0)" }

  private static let subnets: [String] =
    numbers.suffix(10).flatMap { ["10.240.\($0).0/24", "0.0.0.0/\($0)"] }
    + (0...300).flatMap { ["10.240.\($0).0/24", "0.0.0.0/\($0)"] }
    + ["1.2.3/32", "1.2.3.4.5/32", "01.2.3.4/32", "256.0.0.0/32", "1.2.3.4", "1.2.3.4/", "::/0"]

  private static let addresses: [String] = {
    let bytes = ["00", "0f", "ff", "0F", "10", "0", "000", "g0"]
    let high = bytes.flatMap { first in bytes.map { "02:fc:\(first):\($0):00:05" } }
    return high + bytes.map { "02:fc:00:03:00:\($0)" } + ["02:fc:00:03:01:05", "02:fb:00:03:00:05"]
  }()

  @Test(arguments: TextFormat.allCases.filter { $0.pattern != nil })
  func `a pattern is the rule itself`(format: TextFormat) throws {
    let pattern = try #require(format.pattern)
    let schema = #"{"pattern": "# + String(decoding: pattern.json(), as: UTF8.self) + "}"
    let documents = Self.names.map {
      SchemaDocument(schema: "pattern", text: String(decoding: $0.json(), as: UTF8.self))
    }
    let verdicts = try SchemaValidator.judge(documents, by: ["pattern": schema])
    for (name, verdict) in zip(Self.names, verdicts) {
      #expect(verdict.valid != format.isError(name), "\(name.debugDescription)")
    }
    #expect(Set(verdicts.map(\.valid)).count == 2)
  }
}

extension TextFormat {
  /// Whether the linter calls a text of this format an error, by the rules of names alone.
  func isError(_ text: String) -> Bool {
    switch self {
    case .tenantID, .poolID, .templateName, .flakeReference:
      IdentifierCheck.kind(of: self).map { !$0.faults(in: text).isEmpty } ?? false
    case .tapName: (try? TAPName(text)) == nil
    case .macAddress: (try? MACAddress(text)) == nil
    case .bridgeName: (try? BridgeName(text)) == nil
    case .ipv4Subnet: Self.isNoSubnet(text)
    case .seccompPolicy, .snapshotCompression: !choices.contains(text)
    case .instanceID, .templateReference, .nodeID, .signerID, .timestamp, .ipv4Address: false
    }
  }

  /// Bits beyond the prefix are a matter of arithmetic, not of form.
  private static func isNoSubnet(_ text: String) -> Bool {
    do throws(IPv4Error) {
      _ = try IPv4Subnet(text)
      return false
    } catch {
      if case .hostBits = error.fault { return false }
      return true
    }
  }
}
