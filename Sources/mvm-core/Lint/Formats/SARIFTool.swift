import MVMCore

/// The tool.
struct SARIFTool: WireRecord {
  var driver: SARIFDriver

  static let schema = Schema.make {
    Schema(SARIFTool.init, doc: "The tool.", Field("driver", always: \.driver))
  }
}

/// The tool's program and its rules.
struct SARIFDriver: WireRecord {
  var name = "mvm-core"
  var version = mvmCoreVersion
  var semanticVersion = mvmCoreVersion
  var rules: [SARIFRule]

  static let schema = Schema.make {
    Schema(
      SARIFDriver.init, doc: "The tool's program and its rules.", Field("name", always: \.name),
      Field("version", always: \.version), Field("semanticVersion", always: \.semanticVersion),
      Field("rules", always: \.rules))
  }
}

/// A rule.
struct SARIFRule: WireRecord {
  /// What a rule does unless it is configured.
  struct Default: WireRecord {
    var level: String

    static let schema = Schema.make {
      Schema(Default.init, doc: "The rule's own severity.", Field("level", always: \.level))
    }
  }

  var id: String
  var name: String
  var summary: SARIFText
  var explanation: SARIFText
  var help: Added<SARIFText>
  var configuration: Default

  static let schema = Schema.make {
    Schema(
      SARIFRule.init, doc: "A rule.", Field("id", always: \.id), Field("name", always: \.name),
      Field("shortDescription", always: \.summary),
      Field("fullDescription", always: \.explanation), Field("help", always: \.help),
      Field("defaultConfiguration", always: \.configuration))
  }
}
