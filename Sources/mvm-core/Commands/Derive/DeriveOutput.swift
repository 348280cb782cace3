import MVMCore

/// What `derive -f json` prints.
struct DeriveOutput: WireRecord {
  var formatVersion = outputVersion
  var netID: UInt16
  var offset: UInt8?
  var tap: String?
  var mac: String?
  var bridge: String?
  var subnet: String?
  var gateway: String?
  var address: String?

  static let schema = Schema.make {
    Schema(
      DeriveOutput.init, doc: "The names and addresses that mvm derives from numbers.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("net_id", always: \.netID, doc: "The tenant's network number."),
      Field("offset", always: \.offset, doc: "The instance's place in the subnet."),
      Field("tap", always: \.tap, doc: "The instance's TAP device; null without an offset."),
      Field("mac", always: \.mac, doc: "The instance's MAC address; null without an offset."),
      Field("bridge", always: \.bridge, doc: "The tenant's bridge."),
      Field("subnet", always: \.subnet, doc: "The tenant's subnet."),
      Field(
        "gateway", always: \.gateway, doc: "The tenant's gateway; null outside of the subnet."),
      Field(
        "ip", always: \.address,
        doc: "The instance's address; null without an offset and where nothing can have it."))
  }
}
