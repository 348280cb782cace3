import MVMCore

extension SignatureResult.Refusal {
  /// Why a document is no envelope. Its text is not shown, since the payload may be in it.
  init(noEnvelope document: Document) {
    let findings = SignedPayload.rewriting(document, .compact).findings
    let first = findings.first { $0.severity == .error }
    self.init(reason: "malformed-envelope", message: "not a signed payload")
    switch SignedPayload.mistaken(document) {
    case .frame(let uncovered):
      message = """
        this is an authenticated frame, not a signed payload: the signature in it does not cover \
        \(uncovered.dropLast().joined(separator: ", ")) and \(uncovered.last ?? "")
        """
    case .document(let kind):
      message = "this is \(kind.phrase), not a signed payload"
    case .object(let keys):
      code = first?.code
      message = """
        this is not a signed payload: it has none of \
        \(keys.dropLast().joined(separator: ", ")) and \(keys.last ?? "")
        """
    case nil:
      if let first { describe(first, in: document) }
    }
  }

  /// What is wrong with an envelope and where, without a word of the payload.
  private mutating func describe(_ finding: Finding, in document: Document) {
    let start = SourceMap(document.bytes, offsets: [finding.range.lowerBound])
    let position = start[finding.range.lowerBound]
    let place = "line \(position.line), column \(position.column)"
    code = finding.code
    if let fault = document.faults.first(where: { $0.range == finding.range }) {
      message = "\(place): \(fault.messageWithoutText)"
    } else if finding.isInPayload {
      message = "\(place): payload is not a list of bytes, numbers from 0 to 255"
    } else {
      message = "\(place): \(finding.message)"
      help = finding.help
    }
  }
}

extension Finding {
  /// Whether the words of it may hold some of an envelope's payload.
  fileprivate var isInPayload: Bool {
    if pointer.utf8.starts(with: "/payload/".utf8) { return true }
    // That the key itself is there twice or not at all says nothing of its value.
    return pointer.utf8.elementsEqual("/payload".utf8) && !["MVM005", "MVM010"].contains(code)
  }
}

extension DocumentKind {
  /// What a document of the kind is, with its article.
  fileprivate var phrase: String {
    switch self {
    case .tenant: "a tenant"
    case .pool: "a pool"
    case .instance: "an instance"
    case .node: "a node"
    case .desiredState: "a desired state"
    case .routing: "a routing table"
    case .templateConfig: "a template config"
    case .template: "a template"
    case .templateRevision: "a template revision"
    case .buildHistory: "a line of a build history"
    case .securityPolicy: "a security policy"
    case .audit: "a line of an audit log"
    case .localAudit: "a line of a local audit log"
    case .signedPayload: "a signed payload"
    case .hostdFrames: "a message of hostd's"
    }
  }
}

extension Path {
  /// Whether this names a descriptor that the process was started with, as `<(…)` of a shell does:
  /// whoever opened it has decided whose file it is.
  var isOpenDescriptor: Bool {
    if bytes.elementsEqual("/dev/stdin".utf8) { return true }
    return ["/dev/fd/", "/proc/self/fd/"].contains { start in
      let digits = bytes.dropFirst(start.utf8.count)
      return bytes.starts(with: start.utf8) && !digits.isEmpty
        && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}

extension DocumentFault {
  /// What is wrong, without a byte of the document, which may be one of the payload.
  fileprivate var messageWithoutText: String {
    switch reason {
    case .empty, .tooDeep, .tooLarge: message
    case .syntax, .tomlSyntax: "this is not well-formed JSON"
    case .encoding: "this is not UTF-8 without a byte order mark"
    case .duplicateKey, .redefinition: "a key appears twice"
    }
  }
}
