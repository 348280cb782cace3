import MVMCore

/// A host as mvm sees it.
struct MVMOutput: WireRecord {
  var firecracker: FirecrackerOutput
  var isProduction: Bool?
  var needsLima: Bool?
  var supportsNativeRunner: Bool?
  var directories: [DirectoryOutput]
  var trustedKeys: TrustedKeysOutput
  var hostd: HostdOutput

  static let schema = Schema.make {
    Schema(
      MVMOutput.init, doc: "The host as mvm sees it.",
      Field("firecracker_version", always: \.firecracker),
      Field("production", always: \.isProduction, doc: "Whether MVM_PRODUCTION is set."),
      Field("needs_lima", always: \.needsLima),
      Field("supports_native_runner", always: \.supportsNativeRunner),
      Field("directories", always: \.directories),
      Field("trusted_keys", always: \.trustedKeys), Field("hostd", always: \.hostd))
  }

  /// The version of Firecracker that mvm takes.
  struct FirecrackerOutput: WireRecord {
    var version: String
    var short: String
    var variable: String?

    static let schema = Schema.make {
      Schema(
        FirecrackerOutput.init, doc: "The version of Firecracker that mvm takes.",
        Field("version", always: \.version), Field("short", always: \.short),
        Field(
          "variable", always: \.variable, .words([FirecrackerVersion.variable]),
          doc: "The environment variable that sets it."))
    }
  }

  /// A directory of mvm's.
  struct DirectoryOutput: WireRecord {
    var name: String
    var path: String
    var variable: String?

    static let schema = Schema.make {
      Schema(
        DirectoryOutput.init, doc: "A directory of mvm's.",
        Field("name", always: \.name, .words(of: MVMDirectory.Purpose.self)),
        Field("path", always: \.path),
        Field("variable", always: \.variable, doc: "The environment variable that sets it."))
    }
  }

  /// The trusted keys.
  struct TrustedKeysOutput: WireRecord {
    var path: String
    var state: String
    var keys: Int?

    static let schema = Schema.make {
      Schema(
        TrustedKeysOutput.init, doc: "The keys that mvm trusts.", Field("path", always: \.path),
        Field(
          "state", always: \.state,
          .words(["absent", "not-a-directory", "unreadable", "unsafe", "refused", "present"])),
        Field("keys", always: \.keys, .atLeast(0), doc: "How many keys; null unless present."))
    }
  }

  /// mvm's daemon.
  struct HostdOutput: WireRecord {
    var path: String
    var state: String

    static let schema = Schema.make {
      Schema(
        HostdOutput.init, doc: "mvm's daemon.", Field("path", always: \.path),
        Field(
          "state", always: \.state,
          .words([
            "absent", "not-a-socket", "no-access", "not-asked", "answered", "wrong-answer",
            "timed-out", "failed",
          ])))
    }
  }
}
