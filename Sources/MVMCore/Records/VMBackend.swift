/// A VM as its backend shows it.
public struct VMInfo: WireRecord {
  public var id: VMID
  public var name: String
  public var status: VMStatus
  public var guestIP: String?
  public var cpus: UInt32
  public var memoryMiB: UInt32
  public var profile: String?
  public var revision: String?
  public var flakeRef: String?
  public var ports: [VMPortMapping]

  public init(
    id: VMID, name: String, status: VMStatus, guestIP: String? = nil, cpus: UInt32,
    memoryMiB: UInt32, profile: String? = nil, revision: String? = nil, flakeRef: String? = nil,
    ports: [VMPortMapping] = []
  ) {
    self.id = id
    self.name = name
    self.status = status
    self.guestIP = guestIP
    self.cpus = cpus
    self.memoryMiB = memoryMiB
    self.profile = profile
    self.revision = revision
    self.flakeRef = flakeRef
    self.ports = ports
  }

  public static let schema = Schema.make {
    Schema(
      VMInfo.init,
      doc: "A VM as its backend shows it.",
      since: "0.3.3",
      Field("id", \.id, doc: "The name that the backend knows the VM by."),
      Field("name", \.name, doc: "The VM's name for people."),
      Field("status", \.status, doc: "How the VM is."),
      Field(
        "guest_ip", \.guestIP, format: .ipv4Address,
        doc: "The IPv4 address inside the guest; null without one."),
      Field("cpus", \.cpus, doc: "Virtual CPUs."),
      Field("memory_mib", \.memoryMiB, doc: "Memory, in MiB."),
      Field(
        "profile", \.profile, doc: "The profile that the VM was built with; null where unknown."),
      Field("revision", \.revision, doc: "The build that the VM runs; null where unknown."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The flake that the VM was built from; null where unknown."),
      Field(
        "ports", \.ports, default: [], since: "0.9.0",
        doc: "The ports of the host that lead into the VM.")
    )
  }
}

/// How a VM is.
public enum VMStatus: WireUnion {
  case stopped
  case starting
  case running
  case paused
  case failed(VMFailure)

  public static let schema = UnionSchema<VMStatus>(
    doc: "How a VM is.",
    since: "0.3.3",
    [
      Variant("Stopped", .stopped, doc: "It does not run."),
      Variant("Starting", .starting, doc: "It is being started."),
      Variant("Running", .running, doc: "It runs."),
      Variant("Paused", .paused, doc: "It is paused."),
      Variant("Failed", VMStatus.failed, doc: "It failed."),
    ])

  public var content: VariantContent {
    switch self {
    case .stopped: VariantContent("Stopped")
    case .starting: VariantContent("Starting")
    case .running: VariantContent("Running")
    case .paused: VariantContent("Paused")
    case .failed(let value): VariantContent("Failed", value)
    }
  }
}

/// Why a VM failed.
public struct VMFailure: WireRecord {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }

  public static let schema = Schema.make {
    Schema(
      VMFailure.init,
      doc: "Why a VM failed.",
      Field("reason", \.reason, doc: "Why, for people.")
    )
  }
}

/// A host port that leads to a port of a VM.
public struct VMPortMapping: WireRecord {
  public var host: UInt16
  public var guest: UInt16

  public init(host: UInt16, guest: UInt16) {
    self.host = host
    self.guest = guest
  }

  public static let schema = Schema.make {
    Schema(
      VMPortMapping.init,
      doc: "A host port that leads to a port of a VM.",
      since: "0.7.0",
      Field("host", \.host, doc: "The port on the host."),
      Field("guest", \.guest, doc: "The port in the guest.")
    )
  }
}

/// A VM's place in its network.
public struct VMNetworkInfo: WireRecord {
  public var guestIP: String
  public var gatewayIP: String
  public var subnet: String

  public init(guestIP: String, gatewayIP: String, subnet: String) {
    self.guestIP = guestIP
    self.gatewayIP = gatewayIP
    self.subnet = subnet
  }

  public static let schema = Schema.make {
    Schema(
      VMNetworkInfo.init,
      doc: "A VM's place in its network.",
      since: "0.7.0",
      Field("guest_ip", \.guestIP, format: .ipv4Address, doc: "The IPv4 address inside the guest."),
      Field(
        "gateway_ip", \.gatewayIP, format: .ipv4Address, doc: "The gateway of the VM's subnet."),
      Field("subnet_cidr", \.subnet, doc: "The subnet in CIDR form.")
    )
  }
}

/// How the agent inside a VM is reached.
public enum GuestChannelInfo: WireUnion {
  case vsock(VsockChannel)
  case unixSocket(UnixSocketChannel)

  public static let schema = UnionSchema<GuestChannelInfo>(
    doc: "How the agent inside a VM is reached.",
    since: "0.7.0",
    [
      Variant("Vsock", GuestChannelInfo.vsock, doc: "Through a vsock port."),
      Variant("UnixSocket", GuestChannelInfo.unixSocket, doc: "Through a Unix socket."),
    ])

  public var content: VariantContent {
    switch self {
    case .vsock(let value): VariantContent("Vsock", value)
    case .unixSocket(let value): VariantContent("UnixSocket", value)
    }
  }
}

/// A vsock port.
public struct VsockChannel: WireRecord {
  public var cid: UInt32
  public var port: UInt32

  public init(cid: UInt32, port: UInt32) {
    self.cid = cid
    self.port = port
  }

  public static let schema = Schema.make {
    Schema(
      VsockChannel.init,
      doc: "A vsock port.",
      Field("cid", \.cid, doc: "The guest's context ID."),
      Field("port", \.port, doc: "The vsock port that the agent listens at.")
    )
  }
}

/// A Unix socket.
public struct UnixSocketChannel: WireRecord {
  public var path: String

  public init(path: String) {
    self.path = path
  }

  public static let schema = Schema.make {
    Schema(
      UnixSocketChannel.init,
      doc: "A Unix socket.",
      Field("path", \.path, doc: "Path of the socket.")
    )
  }
}

/// Name by which a VM backend knows a VM; a bare string in documents.
public struct VMID: WireValue, CustomStringConvertible {
  public var text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }

  public static func read(_ node: Int, _ reader: inout WireReader) -> VMID? {
    String.read(node, &reader).map(VMID.init)
  }

  public func write(to writer: inout WireWriter) { text.write(to: &writer) }
  public static var placeholder: VMID { VMID("") }
  public static func filled(by filler: inout Filler) -> VMID { VMID(filler.text()) }
  public static var shape: WireShape { .string }

  public init(from decoder: any Decoder) throws { text = try String(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}
