/// LocalAuditEvent.
public struct LocalAuditEvent: WireRecord {
  public var timestamp: String
  public var kind: LocalAuditKind
  public var vmName: String?
  public var detail: String?

  public init(timestamp: String, kind: LocalAuditKind, vmName: String? = nil, detail: String? = nil) {
    self.timestamp = timestamp
    self.kind = kind
    self.vmName = vmName
    self.detail = detail
  }

  public static let schema = Schema(
    LocalAuditEvent.init,
    doc: "LocalAuditEvent.",
    since: "0.6.0",
    Field("timestamp", \.timestamp, format: .timestamp, doc: "timestamp."),
    Field("kind", \.kind, doc: "kind."),
    Field("vm_name", \.vmName, doc: "vm_name."),
    Field("detail", \.detail, doc: "detail.")
  )
}

/// LocalAuditKind.
public enum LocalAuditKind: String, WireEnum {
  case vmStart = "vm_start"
  case vmStop = "vm_stop"
  case keyLookup = "key_lookup"
  case volumeCreate = "volume_create"
  case volumeOpen = "volume_open"
  case updateInstall = "update_install"
  case uninstall
  case networkCreate = "network_create"
  case networkRemove = "network_remove"
  case imageFetch = "image_fetch"
  case templateBuild = "template_build"
  case templatePush = "template_push"
  case templatePull = "template_pull"
  case configChange = "config_change"
  case consoleSessionStart = "console_session_start"
  case consoleSessionEnd = "console_session_end"

  public static var doc: String { "LocalAuditKind." }
  public static var since: String? { "0.6.0" }

  public var about: VariantDoc {
    switch self {
    case .vmStart: "vm_start."
    case .vmStop: "vm_stop."
    case .keyLookup: "key_lookup."
    case .volumeCreate: "volume_create."
    case .volumeOpen: "volume_open."
    case .updateInstall: "update_install."
    case .uninstall: "uninstall."
    case .networkCreate: VariantDoc("network_create.", since: "0.9.0")
    case .networkRemove: VariantDoc("network_remove.", since: "0.9.0")
    case .imageFetch: VariantDoc("image_fetch.", since: "0.9.0")
    case .templateBuild: VariantDoc("template_build.", since: "0.9.0")
    case .templatePush: VariantDoc("template_push.", since: "0.9.0")
    case .templatePull: VariantDoc("template_pull.", since: "0.9.0")
    case .configChange: VariantDoc("config_change.", since: "0.9.0")
    case .consoleSessionStart: VariantDoc("console_session_start.", since: "0.9.0")
    case .consoleSessionEnd: VariantDoc("console_session_end.", since: "0.9.0")
    }
  }
}
