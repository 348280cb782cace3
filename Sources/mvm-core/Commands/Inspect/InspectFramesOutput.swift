import MVMCore

/// What `inspect -f json` prints of hostd's frames.
struct InspectFramesOutput: WireRecord {
  var formatVersion = outputVersion
  var path: String
  var kind: String
  var frames: [InspectedFrame]
  var requests: Int
  var responses: Int
  var faulty: Int
  var exitCode: Int

  static let schema = Schema.make {
    Schema(
      InspectFramesOutput.init, doc: "What frames of hostd hold.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("path", always: \.path, .notEmpty),
      Field("kind", always: \.kind, .constant(DocumentKind.hostdFrames.rawValue)),
      Field("frames", always: \.frames), Field("requests", always: \.requests, .atLeast(0)),
      Field("responses", always: \.responses, .atLeast(0)),
      Field("faulty", always: \.faulty, .atLeast(0)),
      Field("exit_code", always: \.exitCode, .numbers(0...1), doc: InspectOutput.exitCodeDoc))
  }
}

/// A frame of hostd.
struct InspectedFrame: WireRecord {
  var offset: Int
  var size: Int?
  var direction: String?
  var message: OutputValue?
  var defaults: [String]
  var faults: [FrameFaultOutput]

  static let schema = Schema.make {
    Schema(
      InspectedFrame.init, doc: "A frame.",
      Field("offset", always: \.offset, .atLeast(0), doc: "The byte where it begins."),
      Field("size", always: \.size, .atLeast(0), doc: "Of its content; null where it is cut."),
      Field(
        "direction", always: \.direction, .words(["request", "response"]),
        doc: "Null for what is no message of hostd's."),
      Field("message", always: \.message, doc: InspectOutput.documentDoc),
      Field("defaults", always: \.defaults, doc: InspectOutput.defaultsDoc),
      Field("faults", always: \.faults))
  }
}

/// What is wrong with a frame.
struct FrameFaultOutput: WireRecord {
  var byte: Int
  var message: String

  static let schema = Schema.make {
    Schema(
      FrameFaultOutput.init, doc: "What is wrong with a frame.",
      Field("byte", always: \.byte, .atLeast(0)), Field("message", always: \.message, .notEmpty))
  }
}
