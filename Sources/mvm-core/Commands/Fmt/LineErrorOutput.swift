import MVMCore

/// What `fmt --lines` prints in place of a line that can't be read.
struct LineErrorOutput: WireRecord {
  /// What is wrong with the line.
  struct Fault: WireRecord {
    var code: String
    var message: String
    var pointer: String
    var byte: Int

    static let schema = Schema.make {
      Schema(
        Fault.init, doc: "What is wrong with the line.", Field("code", always: \.code, .ruleCode),
        Field("message", always: \.message, .notEmpty), Field("pointer", always: \.pointer),
        Field("byte", always: \.byte, .atLeast(0)))
    }
  }

  var error: Fault?

  static let schema = Schema.make {
    Schema(
      LineErrorOutput.init, doc: "A line that can't be read.", Field("error", always: \.error))
  }
}
