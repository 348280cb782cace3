/// What is known of a host, read once for all checks.
struct HostFacts {
  let host: any HostSystem
  let kernel: KernelName
  let cpu: CPUFacts
  /// The container this runs in, such as `docker`; nil for none.
  let container: String?
  /// Whether this is a VM.
  let virtualization: VirtualizationSigns
  /// The minor numbers of the drivers in `/proc/misc`; nil where it can't be read.
  private let drivers: [UInt32]?
  private let groups: [String]
  private let users: [String]

  init(of host: any HostSystem) {
    self.host = host
    kernel = host.kernel
    cpu = CPUFacts(host.text("/proc/cpuinfo", limit: 8192))
    container = ContainerSigns.container(on: host)
    virtualization = VirtualizationSigns(of: host, cpu)
    drivers = host.text("/proc/misc")?.lines.compactMap { $0.words.first.flatMap { UInt32($0) } }
    groups = host.text("/etc/group", limit: 1 << 20)?.lines ?? []
    users = host.text("/etc/passwd", limit: 1 << 20)?.lines ?? []
  }

  /// Whether a miscellaneous device's driver is loaded; nil where that can't be seen.
  func hasDevice(_ minor: UInt32) -> Bool? { drivers?.contains(minor) }

  /// A group's name; nil where it has none that is plainly written.
  func groupName(_ number: UInt32) -> String? { Self.name(number, in: groups) }

  /// A group for people: its name, else its number.
  func group(_ number: UInt32) -> String { groupName(number) ?? String(number) }

  /// A user for people: its name if it is plainly written, else its number.
  func user(_ number: UInt32) -> String { Self.name(number, in: users) ?? String(number) }

  /// Whether `/etc/group` or `/etc/passwd` has a user in a group.
  func isMember(_ user: UInt32, of group: UInt32) -> Bool {
    let own = Self.entry(user, in: users)
    if own.count > 3, UInt32(own[3]) == group { return true }
    let entry = Self.entry(group, in: groups)
    guard let name = own.first, entry.count > 3 else { return false }
    return entry[3].split(on: UInt8(ascii: ",")).contains { $0.utf8.elementsEqual(name.utf8) }
  }

  private static func name(_ number: UInt32, in lines: [String]) -> String? {
    guard let name = entry(number, in: lines).first, !name.isEmpty, name.utf8.count <= 32,
      name.utf8.first != UInt8(ascii: "-"), name.utf8.allSatisfy(isPlain)
    else { return nil }
    return name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The parts of the line whose third part is a number.
  private static func entry(_ number: UInt32, in lines: [String]) -> [String] {
    for line in lines {
      let parts = line.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if parts.count > 2, UInt32(parts[2]) == number { return parts }
    }
    return []
  }
}

/// What `/proc/cpuinfo` says of the first processor.
struct CPUFacts {
  /// Whether the flags have `vmx` or `svm`; nil where there are no flags.
  let canVirtualize: Bool?
  /// Whether the flags say that this is a VM; nil where there are no flags, as on ARM.
  let hasHypervisor: Bool?
  let isIntel: Bool

  init(_ text: String?) {
    var flags: [String] = []
    var vendor = ""
    for line in (text ?? "").lines {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(line[..<colon]).trimmed
      let value = String(line[line.utf8.index(after: colon)...])
      if key == "flags", flags.isEmpty { flags = value.words }
      if key == "vendor_id", vendor.isEmpty { vendor = value.trimmed }
      if !flags.isEmpty, !vendor.isEmpty { break }
    }
    hasHypervisor = flags.isEmpty ? nil : flags.contains("hypervisor")
    isIntel = flags.contains("vmx") || (vendor == "GenuineIntel" && !flags.contains("svm"))
    canVirtualize = flags.isEmpty ? nil : flags.contains("vmx") || flags.contains("svm")
  }

  /// The flags in words.
  var evidence: String {
    switch canVirtualize {
    case true: "the CPU has the flag \(isIntel ? "vmx" : "svm")"
    case false: "the CPU has neither the flag vmx nor svm"
    default: "the CPU's flags are not known"
    }
  }
}
