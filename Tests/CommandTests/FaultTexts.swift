@testable import MVMCore
@testable import mvm_core

/// The texts of faults that no finding in the fixtures shows: each kind of fault once.
enum FaultTexts {
  static var section: String {
    let parts = [
      ("Identifiers", identifiers), ("Names of a network", networkNames),
      ("Addresses", addresses), ("Key files", keyFiles), ("Key stores", keyStores),
      ("Signatures", signatures), ("Files", files), ("Settings", settings),
    ]
    return parts.map { title, lines in "# \(title)\n\n\(lines.joined(separator: "\n"))\n" }
      .joined(separator: "\n")
  }

  private static var identifiers: [String] {
    IDKind.allCases.flatMap { kind in
      let long = String(repeating: "a", count: 64)
      return ["", long, "Web_1", "-a", "a-", "a;b", "i-1", "a/B"].flatMap { text in
        kind.faults(in: text).map { "\(kind): \($0.message(for: kind))" }
      }
    }.unique
  }

  private static var networkNames: [String] {
    let names = [
      "tap0", "tn03i5", "tn4096i5", "tn3i256", "tap-acme-web-0001", "br-tenant-04",
      "br-tenant-4096", "02:fc:00:03:01:05",
    ]
    return names.flatMap { name -> [String] in
      [
        message { () throws(NetworkNameError) in _ = try TAPName(name) },
        message { () throws(NetworkNameError) in _ = try BridgeName(name) },
        message { () throws(NetworkNameError) in _ = try MACAddress(name) },
      ].compactMap(\.self)
    }.unique
  }

  private static var addresses: [String] {
    let addresses = ["", "10.240.3", "10.240.3.256", "10.240.03.5", "x"].compactMap { text in
      message { () throws(IPv4Error) in _ = try IPv4Address(text) }
    }
    let subnets = ["10.240.3.0", "10.240.3.0/33", "10.240.3.5/24", "10.240.3.0/024", "x/24"]
      .compactMap { text in message { () throws(IPv4Error) in _ = try IPv4Subnet(text) } }
    return (addresses + subnets).unique
  }

  private static var keyFiles: [String] {
    let secrets: [KeyFault.SecretForm] = [
      .mvmCore, .pkcs8, .openSSH, .minisign, .raw, .pem("RSA PRIVATE KEY"),
    ]
    let forms: [KeyFault.Form] = [.base64, .hex, .pem, .der, .ssh, .minisign]
    let faults: [KeyFault] =
      [
        .empty, .tooLarge, .publicKey, .otherAlgorithm("ssh-rsa"), .length(31), .notAPoint,
        .encrypted(.openSSH), .mismatchedHalves, .several, .unknownForm,
      ] + secrets.map { .secretKey($0) } + forms.map { .malformed($0) }
    return faults.flatMap { fault in
      ["FILE \(fault.message)"]
        + ["  help: \(fault.help)", "  help: \(fault.secretHelp)"].unique
    }
  }

  private static var keyStores: [String] {
    let causes: [TrustStoreFault.Cause] = [
      .unreadable(.accessDenied), .notADirectory, .directory, .notAFile, .empty, .key(.empty),
      .key(.several), .key(.unknownForm), .writable(permissions: 0o777),
      .groupWritable(permissions: 0o775, group: 50), .readable(permissions: 0o644),
      .foreign(owner: 1000), .unknownOwner,
    ]
    return causes.flatMap { cause in
      let fault = TrustStoreFault(Array("PATH".utf8), cause)
      return ["PATH \(fault.message)"] + (fault.help.map { ["  help: \($0)"] } ?? [])
    }
  }

  private static var signatures: [String] {
    let rejections: [SignatureFault] = [
      .length(63), .scalarNotCanonical, .weakPoint(.smallOrder), .weakPoint(.notCanonical),
      .noKeys, .weakKeys(.smallOrder), .weakKeys(.notCanonical), .noMatchingKey(tried: 1),
      .noMatchingKey(tried: 2),
    ]
    return rejections.flatMap { ["\($0.message)", "  help: \($0.help)"] }
  }

  /// What the command says of files that it can't read or write.
  private static var files: [String] {
    let causes: [FileError.Cause] = [
      .system(.notFound), .system(.accessDenied), .notReplaceable, .changed, .notAFile(.pipe),
      .danglingLink, .notKept("owner", .notPermitted), .noReader,
      .notWritten(.system(.accessDenied)), .noSchemas, .notARecording, .notADocument(.pool),
      .unknownKind, .wrongKind(.node, wanted: "a desired state"),
      .otherKind(.pool, than: .tenant), .noRoutingTable, .tooManyFindings(5), .nothingThere,
    ]
    return causes.map { "PATH: \(FileError(Path("PATH"), $0).message)" }
  }

  /// What `lint` says of a configuration, and `--show-config` of one that has no fault.
  private static var settings: [String] {
    [
      #"{"fail_on": "all"}"#, #"{"color": "blue"}"#, #"{"severity": {"MVM2x": "off"}}"#,
      #"{"severity": {"MVM201": "low"}}"#,
      #"{"kinds": {"*.json": "pools"}}"#, #"{"suppress": [{"code": "MVM201"}]}"#,
      #"{"suppress": [{"code": "MVM999", "reason": "x"}]}"#,
      #"{"suppress": [{"code": "MVM201", "reason": ""}]}"#,
      #"{"suppress": [{"code": "MVM201", "reason": "x", "expires": "31.12.2026"}]}"#,
      #"{"suppress": [{"code": "MVM201", "reason": "x", "pointer": "vcpus"}]}"#,
      #"{"suppress": ["#,
    ].flatMap { text -> [String] in
      let folder = TemporaryFolder([".mvm-core.json": text, "routes.json": #"{"routes": []}"#])
      let result = TestProgram(workingDirectory: folder.path).run(
        "lint", "--config", folder.path + "/.mvm-core.json", folder.path)
      return result.err.replacing(folder.path + "/", with: "").split(separator: "\n")
        .map(String.init)
    }.unique
  }

  private static func message<Failure: Error>(_ body: () throws(Failure) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }
}

extension [String] {
  /// The elements in their order, each once.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
