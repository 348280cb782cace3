import MVMCore

/// What `whois -f json` prints.
struct WhoisOutput: WireRecord {
  var formatVersion = outputVersion
  var results: [TracedName]
  var exitCode: Int
  var errors: [OutputError]

  static let schema = Schema.make {
    Schema(
      WhoisOutput.init, doc: "What names of devices and addresses stand for.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("results", always: \.results, doc: "One for each name, in the order given."),
      Field(
        "exit_code", always: \.exitCode, .exitStatus,
        doc: "The exit status: 0 all traced, 1 a name is not mvm's or not known, 3 undecided."),
      Field("errors", always: \.errors, doc: "Files of the fleet that could not be read."))
  }
}

/// What a name stands for.
struct TracedName: WireRecord {
  var name: String
  var kind: String?
  var reason: String?
  var suggestion: String?
  var netID: UInt16?
  var offset: UInt8?
  var use: String?
  var tap: String?
  var mac: String?
  var address: String?
  var bridge: String?
  var gateway: String?
  var subnet: String?
  var jailerID: UInt32?
  var fleet: TracedOwner?

  static let schema = Schema.make {
    Schema(
      TracedName.init, doc: "What a name stands for.",
      Field("name", always: \.name, doc: "The name; bytes that are not UTF-8 are U+FFFD."),
      Field(
        "kind", always: \.kind, .words(["tap", "mac", "bridge", "address"]),
        doc: "What it is the name of; null where it is none of mvm's."),
      Field("reason", always: \.reason, doc: "Why nothing is known of it; null where it is."),
      Field("suggestion", always: \.suggestion, doc: "A name of mvm's that is much like it."),
      Field("net_id", always: \.netID, doc: "The tenant's network number."),
      Field("offset", always: \.offset, doc: "The place in the subnet."),
      Field(
        "use", always: \.use, .words(of: InstanceOffset.Use.self),
        doc: "What has that place."),
      Field("tap", always: \.tap), Field("mac", always: \.mac), Field("ip", always: \.address),
      Field("bridge", always: \.bridge), Field("gateway", always: \.gateway),
      Field("subnet", always: \.subnet),
      Field("jailer_id", always: \.jailerID, doc: "The user and group that the jailer runs as."),
      Field("fleet", always: \.fleet, doc: "What the fleet has; null without --fleet."))
  }
}

/// Who has a name in a fleet.
struct TracedOwner: WireRecord {
  var isKnown: Bool?
  var tenants: [TracedTenant]
  var instances: [TracedInstance]
  var conflicts: [TracedConflict]

  static let schema = Schema.make {
    Schema(
      TracedOwner.init, doc: "Who has a name in a fleet.",
      Field(
        "known", always: \.isKnown,
        doc: "Whether the fleet has the name; null where it may be in a file that was not read."),
      Field("tenants", always: \.tenants), Field("instances", always: \.instances),
      Field("conflicts", always: \.conflicts, doc: "Where files disagree with the name."))
  }
}

/// A tenant whose network has a name.
struct TracedTenant: WireRecord {
  var tenantID: String
  var path: String

  static let schema = Schema.make {
    Schema(
      TracedTenant.init, doc: "A tenant whose network has the name.",
      Field("tenant_id", always: \.tenantID),
      Field("path", always: \.path, doc: "Its file, from the fleet's directory on."))
  }
}

/// An instance that has a name.
struct TracedInstance: WireRecord {
  var tenantID: String
  var poolID: String
  var instanceID: String
  var status: String
  var path: String

  static let schema = Schema.make {
    Schema(
      TracedInstance.init, doc: "An instance that has the name.",
      Field("tenant_id", always: \.tenantID), Field("pool_id", always: \.poolID),
      Field("instance_id", always: \.instanceID),
      Field("status", always: \.status, .words(of: InstanceStatus.self)),
      Field("path", always: \.path, doc: "Its file, from the fleet's directory on."))
  }
}

/// A file that disagrees with a name.
struct TracedConflict: WireRecord {
  var path: String
  var field: String
  var message: String

  static let schema = Schema.make {
    Schema(
      TracedConflict.init, doc: "A file that disagrees with the name.",
      Field("path", always: \.path, doc: "From the fleet's directory on."),
      Field("field", always: \.field), Field("message", always: \.message, .notEmpty))
  }
}
