import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// `--fix --unsafe-fixes` on files of a fleet: no value may follow a mistyped one.
@Suite struct `Fixing a fleet` {
  typealias Files = [String: String]

  /// What fixing makes of files, and what is reported.
  private static func fix(
    _ files: Files, _ options: String...
  ) -> (files: Files, result: TestProgram.Result) {
    let folder = TemporaryFolder(files)
    let call = ["lint", "--no-config", "-f", "concise"] + options + [folder.path]
    let result = TestProgram().run(call.map { Argument($0) })
    return (files.reduce(into: [:]) { $0[$1.key] = folder.text(of: $1.key) ?? "" }, result)
  }

  private static func fixAll(_ files: Files) -> Files {
    fix(files, "--fix", "--unsafe-fixes").files
  }

  // MARK: - Any one value

  private static let example: Files = {
    let fleet = `Linting a fleet`.fleet
    let paths = FileManager.default.subpaths(atPath: fleet.path) ?? []
    return paths.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".signed.json") }
      .reduce(into: [:]) { files, path in
        files[path] = (try? Data(contentsOf: fleet.appending(path: path)))
          .map { String(decoding: $0, as: UTF8.self) }
      }
  }()

  @Test func `the fleets have no errors`() {
    #expect(Self.example.count > 8)
    for seed in 0..<8 as Range<UInt64> {
      let fleet = MadeFleet(seed: seed).files
      let result = Self.fix(fleet).result
      #expect(result.status == .yes, "\(result.out)")
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `one mistyped value is set right or left, and no other follows it`(round: UInt64) {
    var random = SeededRandom(state: round)
    var restored = 0
    for fleet in [Self.example, MadeFleet(seed: round).files] {
      for _ in 0..<40 {
        let planted = Mistyped.plant(in: fleet, &random)
        let fixed = Self.fixAll(planted)
        for (path, text) in fixed where text != planted[path] {
          // An offset stays as it is, and is still reported.
          let isOffset = text != fleet[path] && Self.fix(fixed).result.out.contains("[MVM805]")
          #expect(text == fleet[path] || isOffset, "\(path)")
          restored += 1
        }
      }
    }
    // Otherwise nothing would be tested.
    #expect(restored > 0)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `one mistyped value of a network is set right wherever others decide it`(seed: UInt64) {
    let fleet = MadeFleet(seed: seed, isConventional: true)
    for tenant in fleet.tenants {
      let path = "tenants/\(tenant.id)/tenant.json"
      let bridge = "br-tenant-\(tenant.netID)"
      for wrong in ["br-tenant-\(tenant.netID + 1)", "br-tenant-0\(tenant.netID)", "br-acme"] {
        var planted = fleet.files
        planted[path] = planted[path]?.replacing("\"\(bridge)\"", with: "\"\(wrong)\"")
        #expect(planted != fleet.files)
        #expect(Self.fixAll(planted) == fleet.files)
      }
    }
  }

  /// The values of a tenant's network in a file, with what they become for another net ID.
  private static func networkValues(
    of tenant: MadeFleet.Tenant, in text: String, for other: MadeFleet.Tenant
  ) -> [(range: Range<String.Index>, wrong: String)] {
    func mac(_ netID: Int) -> String {
      let number = String(netID + 0x1_0000, radix: 16).suffix(4)
      return "02:fc:\(number.prefix(2)):\(number.suffix(2)):00:"
    }
    let pairs = [
      ("\"tenant_net_id\": \(tenant.netID)", "\"tenant_net_id\": \(other.netID)"),
      ("br-tenant-\(tenant.netID)\"", "br-tenant-\(other.netID)\""),
      ("tn\(tenant.netID)i", "tn\(other.netID)i"),
      (mac(tenant.netID), mac(other.netID)),
      ("\"\(tenant.octets).", "\"\(other.octets)."),
    ]
    return pairs.flatMap { right, wrong in text.ranges(of: right).map { ($0, wrong) } }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `any one value of a network is found and set right by the others`(seed: UInt64) {
    let fleet = MadeFleet(seed: seed, isConventional: true)
    var random = SeededRandom(state: seed)
    var count = 0
    for tenant in fleet.tenants {
      let number = Int.random(in: 3700...4090, using: &random)
      let free = MadeFleet.Tenant(id: "", netID: number, subnet: nil)
      for (path, text) in fleet.files.sorted(by: { $0.key < $1.key }) {
        // Net IDs of nobody's, and those of the other tenants.
        for other in [free] + fleet.tenants.filter({ $0.netID != tenant.netID }) {
          for value in Self.networkValues(of: tenant, in: text, for: other) {
            var planted = fleet.files
            planted[path] = text.replacingCharacters(in: value.range, with: value.wrong)
            let found = Self.fix(planted).result.out.split(separator: "\n")
            #expect(found.count == 1 && found[0].hasSuffix("[MVM820]"), "\(found)")
            let fixed = Self.fix(planted, "--fix")
            #expect(fixed.files == fleet.files)
            #expect(fixed.result.out.isEmpty && fixed.result.status == .yes, "\(fixed.result)")
            #expect(fixed.result.err.contains("1 fixed"), "\(fixed.result.err)")
            count += 1
          }
        }
      }
    }
    #expect(count > 20)
  }

  @Test func `the value is set right in a file in which something else is fixed too`() {
    let fleet = MadeFleet(seed: 2, isConventional: true)
    let path = "tenants/\(fleet.tenants[0].id)/tenant.json"
    let right = "\"tenant_net_id\": \(fleet.tenants[0].netID)"
    var planted = fleet.files
    let text = (planted[path] ?? "").replacing("\"\n}", with: "\",\n}")
    planted[path] = text.replacing(right, with: "\"tenant_net_id\": 4001")
    let diff = Self.fix(planted, "-f", "human", "--diff").result
    #expect(diff.out.split(separator: "\n").count { $0.hasPrefix("--- ") } == 1, "\(diff.out)")
    #expect(diff.out.contains("+    \(right)") && diff.err.contains("2 places"), "\(diff)")
    let (files, result) = Self.fix(planted, "--fix")
    #expect(files == fleet.files)
    #expect(result.status == .yes && result.err.contains("2 fixed"), "\(result)")
    #expect(Self.fix(planted, "--fix", "--ignore", "MVM820").files[path]?.contains("4001") == true)
  }

  // MARK: - Several values that agree with each other

  /// A tenant.json whose network is another one's but for one key.
  private static func moved(_ fleet: MadeFleet, to netID: Int, but key: String) -> Files {
    let tenant = fleet.tenants[0]
    let path = "tenants/\(tenant.id)/tenant.json"
    var net = MadeFleet.Tenant(id: tenant.id, netID: netID, subnet: nil).network
    net[key] = tenant.network[key]
    var files = fleet.files
    files[path] = MadeFleet.tenant(tenant.id, net)
    return files
  }

  @Test(arguments: ["gateway_ip", "bridge_name"], [true, false])
  func `a network that was copied or mistyped as a whole takes no value with it`(
    key: String, isCopied: Bool
  ) {
    let fleet = MadeFleet(seed: 3, isConventional: true)
    let planted = Self.moved(fleet, to: isCopied ? fleet.tenants[1].netID : 4000, but: key)
    let (files, result) = Self.fix(planted, "--fix", "--unsafe-fixes")
    #expect(files == planted)
    #expect(result.out.contains(key == "gateway_ip" ? "[MVM306]" : "[MVM307]"))
    #expect(!result.err.contains("fixable") && !result.err.contains("fixed"))
    // It is not offered either, and not shown as a difference.
    let json = Self.fix(planted, "-f", "json", "--unsafe-fixes").result.out
    #expect(json.contains(#""fix": null"#) && !json.contains(#""safety""#))
    #expect(json.contains("find out which one is wrong") && !json.contains(#""help": "write "#))
    #expect(Self.fix(planted, "-f", "human", "--diff", "--unsafe-fixes").result.out.isEmpty)
    // The rules that report the contradiction need not be among those that are asked for.
    #expect(Self.fix(planted, "--fix", "--unsafe-fixes", "--select", "MVM3").files == planted)
  }

  @Test func `files that are checked each by itself contradict nothing`() {
    let planted = Self.moved(MadeFleet(seed: 3, isConventional: true), to: 4000, but: "bridge_name")
    let fixed = Self.fix(planted, "--fix", "--unsafe-fixes", "--no-cross-file")
    #expect(fixed.files != planted && fixed.files.values.contains { $0.contains("br-tenant-4000") })
  }

  @Test func `an instance's TAP and MAC don't follow each other into another network`() {
    let fleet = MadeFleet(seed: 5, isConventional: true)
    let tenant = fleet.tenants[0]
    let path = fleet.files.keys.filter { $0.hasSuffix("instance.json") }.min() ?? ""
    let text = fleet.files[path] ?? ""
    let other = (tenant.netID + 1) % 4000
    var planted = fleet.files
    planted[path] = text.replacing("tn\(tenant.netID)i", with: "tn\(other)i")
      .replacing("02:fc:", with: "02:FC:")
    #expect(planted != fleet.files)
    #expect(Self.fixAll(planted) == fleet.files)
  }

  @Test func `what does not depend on other files is fixed all the same, in one go`() {
    let fleet = MadeFleet(seed: 2, isConventional: true)
    let path = "tenants/\(fleet.tenants[0].id)/tenant.json"
    let bridge = "br-tenant-\(fleet.tenants[0].netID)"
    var planted = fleet.files
    let text = (planted[path] ?? "").replacing("\"\n}", with: "\",\n}")
    planted[path] = text.replacing("\"\(bridge)\"", with: "\"br-tenant-4001\"")
    #expect(planted[path] != text && text != fleet.files[path])
    let (files, result) = Self.fix(planted, "--fix", "--unsafe-fixes")
    #expect(files == fleet.files)
    #expect(result.err.contains("; 2 fixed"))
    let safe = Self.fix(planted, "--fix")
    #expect(safe.files == fleet.files)
    let withoutVote = Self.fix(planted, "--fix", "--ignore", "MVM820")
    #expect(
      withoutVote.files[path]
        == text.replacing("\",\n}", with: "\"\n}")
        .replacing("\"\(bridge)\"", with: "\"br-tenant-4001\""))
    let diff = Self.fix(planted, "-f", "human", "--diff", "--unsafe-fixes").result
    #expect(
      diff.out.contains("+    \"bridge_name\": \"\(bridge)\"") && diff.err.contains("2 places"))
  }
}

// MARK: - Mistakes

/// One scalar value of a fleet, typed wrong.
private enum Mistyped {
  static func plant(
    in fleet: [String: String], _ random: inout SeededRandom
  ) -> [String: String] {
    var planted = fleet
    while planted == fleet {
      // The files that state networks, more often than others.
      let networks = fleet.keys.filter { $0.hasSuffix("tenant.json") || $0.hasSuffix("nce.json") }
      let paths = Bool.random(using: &random) ? networks : Array(fleet.keys)
      guard let path = paths.sorted().randomElement(using: &random), let text = fleet[path] else {
        continue
      }
      planted[path] = mistype(text, &random)
    }
    return planted
  }

  private static func mistype(_ text: String, _ random: inout SeededRandom) -> String {
    let document = Document(parsing: Array(text.utf8))
    let places = document.tape.indices.filter { node in
      let kind = document.kind(of: node)
      return kind == .string || kind == .integer
    }
    guard let node = places.randomElement(using: &random) else { return text }
    let range = document.range(of: node)
    let edges = document.kind(of: node) == .string ? 1 : 0
    let value = document.bytes[range.lowerBound + edges..<range.upperBound - edges]
    let wrong = slip(Array(value), &random)
    return String(
      decoding: document.bytes[..<value.startIndex] + wrong + document.bytes[value.endIndex...],
      as: UTF8.self)
  }

  /// A character too many, too few, twice, exchanged for its neighbor, or another digit.
  private static func slip(_ value: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var value = value
    guard let place = value.indices.randomElement(using: &random) else { return value }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: value.remove(at: place)
    case 1: value.insert(value[place], at: place)
    case 2 where place > 0: value.swapAt(place, place - 1)
    case 3: value.insert(UInt8(ascii: "1"), at: place)
    default:
      let digits = value.indices.filter { (0x30...0x39).contains(value[$0]) }
      guard let digit = digits.randomElement(using: &random) else { return value }
      value[digit] = 0x30 + UInt8.random(in: 0..<10, using: &random)
    }
    return value
  }
}

/// A clean fleet in mvm's layout, made by chance: some tenants have a subnet that their net ID does
/// not stand for, some have no instances, and some are in no desired state.
struct MadeFleet {
  struct Tenant {
    let id: String
    let netID: Int
    /// The first three octets, where they don't follow from the net ID.
    let subnet: String?

    var octets: String { subnet ?? "10.\(240 + netID / 256).\(netID % 256)" }

    /// The keys of the network in tenant.json, as JSON.
    var network: [String: String] {
      [
        "tenant_net_id": "\(netID)", "ipv4_subnet": "\"\(octets).0/24\"",
        "gateway_ip": "\"\(octets).1\"", "bridge_name": "\"br-tenant-\(netID)\"",
      ]
    }
  }

  private(set) var tenants: [Tenant] = []
  private(set) var files: [String: String] = [:]

  /// - Parameter isConventional: whether every tenant has the subnet of its net ID, an instance and
  ///   an entry in the desired state.
  init(seed: UInt64, isConventional: Bool = false) {
    var random = SeededRandom(state: seed &+ 1000)
    var entries: [String] = []
    let count = Int.random(in: 2...4, using: &random)
    for index in 0..<count {
      let netID = 10 + index * 900 + Int.random(in: 0..<900, using: &random)
      let isOwn = !isConventional && Int.random(in: 0..<3, using: &random) == 0
      // An own subnet is outside the network of the convention, where no other tenant's is.
      let subnet = isOwn ? "172.\(16 + netID / 256).\(netID % 256)" : nil
      let tenant = Tenant(id: "tenant-\(index)", netID: netID, subnet: subnet)
      tenants.append(tenant)
      files["tenants/\(tenant.id)/tenant.json"] = Self.tenant(tenant.id, tenant.network)
      files["tenants/\(tenant.id)/pools/web/pool.json"] = Self.pool(of: tenant.id)
      let least = isConventional ? 1 : 0
      for number in 0..<Int.random(in: least...3, using: &random) {
        let id = "i-0000000\(index * 3 + number)"
        files["tenants/\(tenant.id)/pools/web/instances/\(id)/instance.json"] = Self.instance(
          id, of: tenant, offset: 3 + number)
      }
      if isConventional || Bool.random(using: &random) { entries.append(Self.entry(tenant)) }
    }
    files["desired-node-1.json"] = """
      {
        "schema_version": 1,
        "node_id": "node-1",
        "tenants": [\(entries.joined(separator: ", "))]
      }

      """
  }

  static func tenant(_ id: String, _ network: [String: String]) -> String {
    let net = network.sorted { $0.key < $1.key }.map { "    \"\($0)\": \($1)" }
    return """
      {
        "tenant_id": "\(id)",
        "quotas": \(quotas),
        "net": {
      \(net.reversed().joined(separator: ",\n"))
        },
        "secrets_epoch": 1,
        "config_version": 1,
        "pinned": false,
        "audit_retention_days": 90,
        "created_at": "2026-03-02T08:00:00Z"
      }

      """
  }

  private static let quotas = """
    {"max_vcpus": 64, "max_mem_mib": 65536, "max_running": 32, "max_warm": 16, "max_pools": 8, \
    "max_instances_per_pool": 32, "max_disk_gib": 500}
    """

  private static let wishes = """
    "flake_ref": "github:acme/web", "profile": "minimal", "role": "worker",
      "instance_resources": {"vcpus": 2, "mem_mib": 512},
      "desired_counts": {"running": 3, "warm": 0, "sleeping": 0}
    """

  private static func pool(of tenant: String) -> String {
    "{\n  \"pool_id\": \"web\", \"tenant_id\": \"\(tenant)\", \(wishes)\n}\n"
  }

  private static func entry(_ tenant: Tenant) -> String {
    """
    {
      "tenant_id": "\(tenant.id)",
      "network": {"tenant_net_id": \(tenant.netID), "ipv4_subnet": "\(tenant.octets).0/24"},
      "quotas": \(quotas),
      "pools": [{"pool_id": "web", \(wishes)}]
    }
    """
  }

  private static func instance(_ id: String, of tenant: Tenant, offset: Int) -> String {
    func hex(_ number: Int) -> String {
      (number < 16 ? "0" : "") + String(number, radix: 16)
    }
    let mac = "02:fc:\(hex(tenant.netID / 256)):\(hex(tenant.netID % 256)):00:\(hex(offset))"
    return """
      {
        "instance_id": "\(id)", "pool_id": "web", "tenant_id": "\(tenant.id)",
        "status": "ready", "role": "worker",
        "net": {
          "tap_dev": "tn\(tenant.netID)i\(offset)", "mac": "\(mac)",
          "guest_ip": "\(tenant.octets).\(offset)", "gateway_ip": "\(tenant.octets).1", "cidr": 24
        }
      }

      """
  }
}
