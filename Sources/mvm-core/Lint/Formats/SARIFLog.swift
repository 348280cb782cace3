import MVMCore

// The objects of SARIF 2.1.0 (OASIS) that a report has, in the names of the standard.

/// The whole document.
struct SARIFLog: WireRecord {
  var schemaURL: String
  var version = "2.1.0"
  var runs: [SARIFRun]

  static let schema = Schema.make {
    Schema(
      SARIFLog.init, doc: "The whole document.", Field("$schema", always: \.schemaURL),
      Field("version", always: \.version), Field("runs", always: \.runs))
  }
}

/// A run of the tool.
struct SARIFRun: WireRecord {
  var tool: SARIFTool
  var bases: WireMap<SARIFBase>
  var columnKind = "unicodeCodePoints"
  var invocations: [SARIFInvocation]
  var results: [SARIFResult]

  static let schema = Schema.make {
    Schema(
      SARIFRun.init, doc: "A run of the tool.", Field("tool", always: \.tool),
      Field("originalUriBaseIds", always: \.bases), Field("columnKind", always: \.columnKind),
      Field("invocations", always: \.invocations), Field("results", always: \.results))
  }
}

/// What relative addresses start from; where that is on this machine is nobody's business.
struct SARIFBase: WireRecord {
  var description: SARIFText

  static let schema = Schema.make {
    Schema(
      SARIFBase.init, doc: "What relative addresses start from.",
      Field("description", always: \.description))
  }
}

/// How a run went: what could not be read, and what was wrong with the call.
struct SARIFInvocation: WireRecord {
  var isSuccessful: Bool
  var exitCode: Int
  var executionNotifications: [SARIFNotification]
  var configurationNotifications: Added<[SARIFNotification]>

  static let schema = Schema.make {
    Schema(
      SARIFInvocation.init, doc: "How a run went.",
      Field("executionSuccessful", always: \.isSuccessful),
      Field("exitCode", always: \.exitCode),
      Field("toolExecutionNotifications", always: \.executionNotifications),
      Field("toolConfigurationNotifications", always: \.configurationNotifications))
  }
}

/// Something that went wrong.
struct SARIFNotification: WireRecord {
  var descriptor: SARIFDescriptor
  var level: String
  var message: SARIFText
  var locations: Added<[SARIFLocation]>

  static let schema = Schema.make {
    Schema(
      SARIFNotification.init, doc: "Something that went wrong.",
      Field("descriptor", always: \.descriptor), Field("level", always: \.level),
      Field("message", always: \.message), Field("locations", always: \.locations))
  }
}

/// What a notification is of.
struct SARIFDescriptor: WireRecord {
  var id: String

  static let schema = Schema.make {
    Schema(SARIFDescriptor.init, doc: "What a notification is of.", Field("id", always: \.id))
  }
}

/// A finding.
struct SARIFResult: WireRecord {
  var rule: String
  var ruleIndex: Added<Int>
  var level: String
  var message: SARIFText
  var locations: [SARIFLocation]
  var relatedLocations: Added<[SARIFLocation]>
  var fingerprints: WireMap<String>
  var baselineState: Added<String>
  var suppressions: Added<[SARIFSuppression]>
  var fixes: Added<[SARIFFix]>

  static let schema = Schema.make {
    Schema(
      SARIFResult.init, doc: "A finding.", Field("ruleId", always: \.rule),
      Field("ruleIndex", always: \.ruleIndex), Field("level", always: \.level),
      Field("message", always: \.message), Field("locations", always: \.locations),
      Field("relatedLocations", always: \.relatedLocations),
      Field("partialFingerprints", always: \.fingerprints),
      Field("baselineState", always: \.baselineState),
      Field("suppressions", always: \.suppressions), Field("fixes", always: \.fixes))
  }
}

/// That the configuration accepts a finding, and why.
struct SARIFSuppression: WireRecord {
  var kind = "external"
  var justification: String

  static let schema = Schema.make {
    Schema(
      SARIFSuppression.init, doc: "That the configuration accepts a finding, and why.",
      Field("kind", always: \.kind), Field("justification", always: \.justification))
  }
}

/// A text of our own or, made by `init(message:)`, one with values of a document.
struct SARIFText: WireRecord {
  var text: String
  var markdown = Added<String>.absent

  static let schema = Schema.make {
    Schema(
      SARIFText.init(text:markdown:), doc: "A text.", Field("text", always: \.text),
      Field("markdown", always: \.markdown))
  }
}

extension SARIFText {
  /// A text in which values of a document may be.
  ///
  /// Braces are doubled, as the specification demands (3.11.5). `[here](…)` in a hostile document
  /// would become a link (3.11.6), so its brackets get backslashes.
  init(message text: String) {
    let isLink = zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x5D && $1 == 0x28 }
    self.init(
      text: text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "{": result += "{{"
        case "}": result += "}}"
        case "[" where isLink: result += "\\["
        case "]" where isLink: result += "\\]"
        default: result.unicodeScalars.append(scalar)
        }
      })
  }
}
