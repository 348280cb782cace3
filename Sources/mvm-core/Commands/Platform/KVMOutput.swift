import MVMCore

/// Whether KVM can be used.
struct KVMOutput: WireRecord {
  var status: String?
  var cause: String?
  var evidence: String
  var fix: String?
  var version: Int?
  var device: DeviceOutput?
  var capabilities: [String]
  var missing: [String]
  var madeVM: Bool?

  static let schema = Schema.make {
    Schema(
      KVMOutput.init, doc: "Whether KVM can be used.",
      Field("status", always: \.status, .words(of: KVMProbe.Verdict.self)),
      Field("cause", always: \.cause, .words(of: KVMCause.self), doc: "Why it can't be used."),
      Field("evidence", always: \.evidence, .notEmpty), Field("fix", always: \.fix),
      Field("api_version", always: \.version), Field("device", always: \.device),
      Field("capabilities", always: \.capabilities, doc: "Those required that it has."),
      Field("missing", always: \.missing, doc: "Those required that it lacks."),
      Field("vm_created", always: \.madeVM, doc: "Null where no VM was asked for."))
  }

  /// A device node.
  struct DeviceOutput: WireRecord {
    var path: String
    var type: String
    var major: Int?
    var minor: Int?
    var mode: String
    var owner: UInt32
    var group: UInt32

    static let schema = Schema.make {
      Schema(
        DeviceOutput.init, doc: "The device node.",
        Field("path", always: \.path, .constant(KVMProbe.path)),
        Field("type", always: \.type, .words(of: FileFacts.Kind.self)),
        Field("major", always: \.major), Field("minor", always: \.minor),
        Field("mode", always: \.mode, .pattern("^.{4,}$"), doc: "In octal."),
        Field("owner", always: \.owner), Field("group", always: \.group))
    }
  }
}
