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
  case volumeLock = "volume_lock"
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
  case mcpToolsCallRun = "mcp_tools_call_run"
  case mcpToolsCallRunError = "mcp_tools_call_run_error"
  case mcpSessionStarted = "mcp_session_started"
  case mcpSessionClosed = "mcp_session_closed"
  case planSubmit = "plan_submit"
  case policyApply = "policy_apply"
  case policyRollback = "policy_rollback"
  case hostTrustSet = "host_trust_set"
  case supervisorRestart = "supervisor_restart"
  case quarantine
  case kill
  case artifactFetch = "artifact_fetch"
  case workloadWake = "workload_wake"
  case workloadSleep = "workload_sleep"
  case egressCaRotated = "egress_ca_rotated"
  case templateBuildError = "template_build_error"
  case snapshotIntegrityFailed = "snapshot_integrity_failed"
  case imageVerifyFailed = "image_verify_failed"
  case cachePrune = "cache_prune"
  case cleanup
  case slotRemove = "slot_remove"
  case slotPrune = "slot_prune"
  case manifestAliasSet = "manifest_alias_set"
  case manifestAliasRemove = "manifest_alias_remove"
  case manifestTagAdd = "manifest_tag_add"
  case manifestTagRemove = "manifest_tag_remove"
  case vmFsMutate = "vm_fs_mutate"
  case vmFileCopy = "vm_file_copy"
  case snapshotDelete = "snapshot_delete"
  case vmProcStart = "vm_proc_start"
  case vmProcSignal = "vm_proc_signal"
  case vmProcStdin = "vm_proc_stdin"
  case vmTtlSet = "vm_ttl_set"
  case vmVolumeAdd = "vm_volume_add"
  case vmVolumeRemove = "vm_volume_remove"
  case meteringEpoch = "metering_epoch"
  case trustAdd = "trust_add"
  case trustRemove = "trust_remove"
  case bundleInstall = "bundle_install"
  case bundleGc = "bundle_gc"
  case imageExportOci = "image_export_oci"
  case storageGc = "storage_gc"
  case sandboxGc = "sandbox_gc"
  case storagePoolFull = "storage_pool_full"
  case sessionStart = "session_start"
  case sessionAttach = "session_attach"
  case sessionExec = "session_exec"
  case sessionRunCode = "session_run_code"
  case sessionConsoleOpen = "session_console_open"
  case sessionKill = "session_kill"
  case sessionReap = "session_reap"
  case depsAudit = "deps_audit"
  case stage0Boot = "stage0_boot"
  case stage0CachePromoted = "stage0_cache_promoted"
  case stage0Failed = "stage0_failed"
  case networkPolicyAllow = "network_policy_allow"
  case networkPolicyDeny = "network_policy_deny"
  case networkMandatoryDeny = "network_mandatory_deny"
  case dnsPinSet = "dns_pin_set"
  case dnsPinReject = "dns_pin_reject"
  case flowOpened = "flow_opened"
  case flowClosed = "flow_closed"
  case flowBytes = "flow_bytes"
  case flowPolicyDecision = "flow_policy_decision"
  case vendorBlobFetched = "vendor_blob_fetched"

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
    case .volumeLock: VariantDoc("A volume was locked.", since: "0.14.0")
    case .mcpToolsCallRun: VariantDoc("An MCP client ran a tool.", since: "0.14.0")
    case .mcpToolsCallRunError: VariantDoc("A tool that an MCP client ran failed.", since: "0.14.0")
    case .mcpSessionStarted: VariantDoc("An MCP session began.", since: "0.14.0")
    case .mcpSessionClosed: VariantDoc("An MCP session ended.", since: "0.14.0")
    case .planSubmit: VariantDoc("A plan was submitted.", since: "0.14.0")
    case .policyApply: VariantDoc("A policy was applied.", since: "0.14.0")
    case .policyRollback: VariantDoc("A policy was rolled back.", since: "0.14.0")
    case .hostTrustSet: VariantDoc("Trust in a host was set.", since: "0.14.0")
    case .supervisorRestart: VariantDoc("The supervisor was restarted.", since: "0.14.0")
    case .quarantine: VariantDoc("A workload was quarantined.", since: "0.14.0")
    case .kill: VariantDoc("A workload was killed.", since: "0.14.0")
    case .artifactFetch: VariantDoc("An artifact was fetched.", since: "0.14.0")
    case .workloadWake: VariantDoc("A workload was woken.", since: "0.14.0")
    case .workloadSleep: VariantDoc("A workload was put to sleep.", since: "0.14.0")
    case .egressCaRotated: VariantDoc("The CA for outgoing traffic was rotated.", since: "0.14.0")
    case .templateBuildError: VariantDoc("A template could not be built.", since: "0.14.0")
    case .snapshotIntegrityFailed: VariantDoc("A snapshot was not intact.", since: "0.14.0")
    case .imageVerifyFailed: VariantDoc("An image could not be verified.", since: "0.14.0")
    case .cachePrune: VariantDoc("The cache was pruned.", since: "0.14.0")
    case .cleanup: VariantDoc("Leftovers were removed.", since: "0.14.0")
    case .slotRemove: VariantDoc("A template slot was removed.", since: "0.14.0")
    case .slotPrune: VariantDoc("Template slots were pruned.", since: "0.14.0")
    case .manifestAliasSet: VariantDoc("An alias of a manifest was set.", since: "0.14.0")
    case .manifestAliasRemove: VariantDoc("An alias of a manifest was removed.", since: "0.14.0")
    case .manifestTagAdd: VariantDoc("A tag was added to a manifest.", since: "0.14.0")
    case .manifestTagRemove: VariantDoc("A tag was removed from a manifest.", since: "0.14.0")
    case .vmFsMutate: VariantDoc("Files in a VM were changed.", since: "0.14.0")
    case .vmFileCopy: VariantDoc("A file was copied to or from a VM.", since: "0.14.0")
    case .snapshotDelete: VariantDoc("A snapshot was deleted.", since: "0.14.0")
    case .vmProcStart: VariantDoc("A process was started in a VM.", since: "0.14.0")
    case .vmProcSignal: VariantDoc("A process in a VM got a signal.", since: "0.14.0")
    case .vmProcStdin: VariantDoc("A process in a VM got input.", since: "0.14.0")
    case .vmTtlSet: VariantDoc("The lifetime of a VM was set.", since: "0.14.0")
    case .vmVolumeAdd: VariantDoc("A volume was added to a VM.", since: "0.14.0")
    case .vmVolumeRemove: VariantDoc("A volume was removed from a VM.", since: "0.14.0")
    case .meteringEpoch: VariantDoc("A metering period ended.", since: "0.14.0")
    case .trustAdd: VariantDoc("A trusted key was added.", since: "0.14.0")
    case .trustRemove: VariantDoc("A trusted key was removed.", since: "0.14.0")
    case .bundleInstall: VariantDoc("A bundle was installed.", since: "0.14.0")
    case .bundleGc: VariantDoc("Unused bundles were removed.", since: "0.14.0")
    case .imageExportOci: VariantDoc("An image was exported in OCI form.", since: "0.14.0")
    case .storageGc: VariantDoc("Unused storage was freed.", since: "0.14.0")
    case .sandboxGc: VariantDoc("Unused sandboxes were removed.", since: "0.14.0")
    case .storagePoolFull: VariantDoc("A storage pool is full.", since: "0.14.0")
    case .sessionStart: VariantDoc("A session was started.", since: "0.14.0")
    case .sessionAttach: VariantDoc("Someone attached to a session.", since: "0.14.0")
    case .sessionExec: VariantDoc("A command was run in a session.", since: "0.14.0")
    case .sessionRunCode: VariantDoc("Code was run in a session.", since: "0.14.0")
    case .sessionConsoleOpen: VariantDoc("A session's console was opened.", since: "0.14.0")
    case .sessionKill: VariantDoc("A session was killed.", since: "0.14.0")
    case .sessionReap: VariantDoc("An expired session was removed.", since: "0.14.0")
    case .depsAudit: VariantDoc("Dependencies were audited.", since: "0.14.0")
    case .stage0Boot: VariantDoc("The stage 0 image was booted.", since: "0.14.0")
    case .stage0CachePromoted:
      VariantDoc("A stage 0 result was promoted to the cache.", since: "0.14.0")
    case .stage0Failed: VariantDoc("Stage 0 failed.", since: "0.14.0")
    case .networkPolicyAllow: VariantDoc("A network policy allowed traffic.", since: "0.14.0")
    case .networkPolicyDeny: VariantDoc("A network policy denied traffic.", since: "0.14.0")
    case .networkMandatoryDeny: VariantDoc("A mandatory rule denied traffic.", since: "0.14.0")
    case .dnsPinSet: VariantDoc("A name was pinned to an address.", since: "0.14.0")
    case .dnsPinReject:
      VariantDoc("An answer that contradicts a pinned name was rejected.", since: "0.14.0")
    case .flowOpened: VariantDoc("A network flow was opened.", since: "0.14.0")
    case .flowClosed: VariantDoc("A network flow was closed.", since: "0.14.0")
    case .flowBytes: VariantDoc("The bytes of a network flow were counted.", since: "0.14.0")
    case .flowPolicyDecision: VariantDoc("A policy decided on a network flow.", since: "0.14.0")
    case .vendorBlobFetched: VariantDoc("A vendor's binary was fetched.", since: "0.14.0")
    }
  }
}
