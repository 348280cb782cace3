/// VmInfo.
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

  public static let schema = Schema(
    VMInfo.init,
    doc: "VmInfo.",
    since: "0.3.3",
    Field("id", \.id, doc: "id."),
    Field("name", \.name, doc: "name."),
    Field("status", \.status, doc: "status."),
    Field("guest_ip", \.guestIP, format: .ipv4Address, doc: "guest_ip."),
    Field("cpus", \.cpus, doc: "cpus."),
    Field("memory_mib", \.memoryMiB, doc: "memory_mib."),
    Field("profile", \.profile, doc: "profile."),
    Field("revision", \.revision, doc: "revision."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("ports", \.ports, default: [], since: "0.9.0", doc: "ports.")
  )
}

/// VmStatus.
public enum VMStatus: WireUnion {
  case stopped
  case starting
  case running
  case paused
  case failed(VmStatusFailed)

  public static let schema = UnionSchema<VMStatus>(
    doc: "VmStatus.",
    since: "0.3.3",
    [
      Variant("Stopped", .stopped, doc: "Stopped."),
      Variant("Starting", .starting, doc: "Starting."),
      Variant("Running", .running, doc: "Running."),
      Variant("Paused", .paused, doc: "Paused."),
      Variant("Failed", VMStatus.failed, doc: "Failed."),
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

/// Content of `Failed` in `VMStatus`.
public struct VmStatusFailed: WireRecord {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }

  public static let schema = Schema(
    VmStatusFailed.init,
    doc: "Content of `Failed` in `VMStatus`.",
    Field("reason", \.reason, doc: "reason.")
  )
}

/// VmPortMapping.
public struct VMPortMapping: WireRecord {
  public var host: UInt16
  public var guest: UInt16

  public init(host: UInt16, guest: UInt16) {
    self.host = host
    self.guest = guest
  }

  public static let schema = Schema(
    VMPortMapping.init,
    doc: "VmPortMapping.",
    since: "0.7.0",
    Field("host", \.host, doc: "host."),
    Field("guest", \.guest, doc: "guest.")
  )
}

/// VmNetworkInfo.
public struct VMNetworkInfo: WireRecord {
  public var guestIP: String
  public var gatewayIP: String
  public var subnet: String

  public init(guestIP: String, gatewayIP: String, subnet: String) {
    self.guestIP = guestIP
    self.gatewayIP = gatewayIP
    self.subnet = subnet
  }

  public static let schema = Schema(
    VMNetworkInfo.init,
    doc: "VmNetworkInfo.",
    since: "0.7.0",
    Field("guest_ip", \.guestIP, format: .ipv4Address, doc: "guest_ip."),
    Field("gateway_ip", \.gatewayIP, format: .ipv4Address, doc: "gateway_ip."),
    Field("subnet_cidr", \.subnet, doc: "subnet_cidr.")
  )
}

/// GuestChannelInfo.
public enum GuestChannelInfo: WireUnion {
  case vsock(GuestChannelInfoVsock)
  case unixSocket(GuestChannelInfoUnixSocket)

  public static let schema = UnionSchema<GuestChannelInfo>(
    doc: "GuestChannelInfo.",
    since: "0.7.0",
    [
      Variant("Vsock", GuestChannelInfo.vsock, doc: "Vsock."),
      Variant("UnixSocket", GuestChannelInfo.unixSocket, doc: "UnixSocket."),
    ])

  public var content: VariantContent {
    switch self {
    case .vsock(let value): VariantContent("Vsock", value)
    case .unixSocket(let value): VariantContent("UnixSocket", value)
    }
  }
}

/// Content of `Vsock` in `GuestChannelInfo`.
public struct GuestChannelInfoVsock: WireRecord {
  public var cid: UInt32
  public var port: UInt32

  public init(cid: UInt32, port: UInt32) {
    self.cid = cid
    self.port = port
  }

  public static let schema = Schema(
    GuestChannelInfoVsock.init,
    doc: "Content of `Vsock` in `GuestChannelInfo`.",
    Field("cid", \.cid, doc: "cid."),
    Field("port", \.port, doc: "port.")
  )
}

/// Content of `UnixSocket` in `GuestChannelInfo`.
public struct GuestChannelInfoUnixSocket: WireRecord {
  public var path: String

  public init(path: String) {
    self.path = path
  }

  public static let schema = Schema(
    GuestChannelInfoUnixSocket.init,
    doc: "Content of `UnixSocket` in `GuestChannelInfo`.",
    Field("path", \.path, doc: "path.")
  )
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
  public static var shape: WireShape { .string }

  public init(from decoder: any Decoder) throws { text = try String(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}
