/// A line of a machine's own audit log.
public struct LocalAuditEvent: WireRecord {
  public var timestamp: String
  public var kind: LocalAuditKind
  public var vmName: String?
  public var detail: String?

  public init(timestamp: String, kind: LocalAuditKind, vmName: String? = nil, detail: String? = nil)
  {
    self.timestamp = timestamp
    self.kind = kind
    self.vmName = vmName
    self.detail = detail
  }

  public static let schema = Schema.make {
    Schema(
      LocalAuditEvent.init,
      doc: "A line of a machine's own audit log.",
      since: "0.6.0",
      Field(
        "timestamp", \.timestamp, format: .timestamp, doc: "When it happened, RFC 3339 in UTC."),
      Field("kind", \.kind, doc: "What the line is about."),
      Field("vm_name", \.vmName, doc: "The VM that it is about; null for none."),
      Field("detail", \.detail, doc: "More on it, for people; null for nothing.")
    )
  }
}

/// What a line of a machine's own audit log is about.
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

  public static var doc: String { "What a line of a machine's own audit log is about." }
  public static var since: String? { "0.6.0" }

  public var about: VariantDoc {
    switch self {
    case .vmStart: "A VM was started."
    case .vmStop: "A VM was stopped."
    case .keyLookup: "A key was looked up."
    case .volumeCreate: "A volume was created."
    case .volumeOpen: "A volume was opened."
    case .updateInstall: "An update was installed."
    case .uninstall: "The software was removed."
    case .networkCreate: VariantDoc("A network was created.", since: "0.9.0")
    case .networkRemove: VariantDoc("A network was removed.", since: "0.9.0")
    case .imageFetch: VariantDoc("An image was fetched.", since: "0.9.0")
    case .templateBuild: VariantDoc("A template was built.", since: "0.9.0")
    case .templatePush: VariantDoc("A template was sent to a registry.", since: "0.9.0")
    case .templatePull: VariantDoc("A template was fetched from a registry.", since: "0.9.0")
    case .configChange: VariantDoc("The configuration was changed.", since: "0.9.0")
    case .consoleSessionStart: VariantDoc("Someone opened a console.", since: "0.9.0")
    case .consoleSessionEnd: VariantDoc("Someone closed a console.", since: "0.9.0")
    }
  }
}
