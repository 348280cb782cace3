/// The documents that the linter knows.
public enum DocumentKind: String, WireEnum {
  case tenant
  case pool
  case instance
  case node
  case desiredState = "desired-state"
  case routing
  case templateConfig = "template-config"
  case template
  case templateRevision = "template-revision"
  case buildHistory = "build-history"
  case securityPolicy = "security-policy"
  case audit
  case localAudit = "local-audit"
  case signedPayload = "signed-payload"
  case hostdFrames = "hostd-frames"

  public static let doc = "The documents that the linter knows."

  public var about: VariantDoc { VariantDoc(type.shape.doc) }

  /// Whether the file is many documents, one a line.
  public var isLines: Bool {
    switch self {
    case .buildHistory, .audit, .localAudit: true
    default: false
    }
  }

  /// Whether the file is many documents, which are read one by one, however many there are.
  package var isMany: Bool { isLines || isBinary }

  /// Whether the file is not a text: its documents are in frames.
  public var isBinary: Bool { self == .hostdFrames }

  /// The type of the document, or of each of its lines or frames.
  public var type: any WireValue.Type {
    switch self {
    case .tenant: TenantConfig.self
    case .pool: PoolSpec.self
    case .instance: InstanceState.self
    case .node: NodeInfo.self
    case .desiredState: DesiredState.self
    case .routing: RoutingTable.self
    case .templateConfig: TemplateConfig.self
    case .template: TemplateSpec.self
    case .templateRevision: TemplateRevision.self
    case .buildHistory: BuildRevision.self
    case .securityPolicy: SecurityPolicy.self
    case .audit: AuditEntry.self
    case .localAudit: LocalAuditEvent.self
    case .signedPayload: SignedPayload.self
    case .hostdFrames: HostdMessage.self
    }
  }

  /// A name that a file of the kind usually has.
  public var fileName: String {
    switch self {
    case .tenant: "tenant.json"
    case .pool: "pool.json"
    case .instance: "instance.json"
    case .node: "node.json"
    case .desiredState: "desired.json"
    case .routing: "routes.json"
    case .templateConfig: "template.toml"
    case .template: "template.json"
    case .templateRevision: "revision.json"
    case .buildHistory: "build_history.json"
    case .securityPolicy: "security-policy.json"
    case .audit: "audit.log"
    case .localAudit: "audit.jsonl"
    case .signedPayload: "payload.signed.json"
    case .hostdFrames: "hostd.frames"
    }
  }
}

extension DocumentKind {
  /// The names that files of the kind have: an asterisk stands for anything.
  public var filePatterns: [String] {
    switch self {
    case .desiredState: ["desired*.json"]
    case .signedPayload: ["*.signed.json"]
    default: [fileName]
    }
  }

  /// The kind of a file's name; nil for names of no kind.
  ///
  /// A signed desired state, `desired-node-1.signed.json`, is a signed payload.
  ///
  /// - Parameter fileName: the last part of the path, as its bytes: names need not be UTF-8.
  public init?(fileName: ArraySlice<UInt8>) {
    guard let found = Self.names.first(where: { $0.matches(fileName) }) else { return nil }
    self = found.kind
  }

  private static let names = ([.signedPayload] + allCases).flatMap { kind in
    kind.filePatterns.map { FileName($0, kind) }
  }

  /// A pattern for names of files, with one asterisk or none.
  private struct FileName {
    let kind: DocumentKind
    private let start: [UInt8]
    /// What follows the asterisk, if there is one.
    private let end: [UInt8]?

    init(_ pattern: String, _ kind: DocumentKind) {
      let parts = pattern.utf8.split(
        separator: UInt8(ascii: "*"), maxSplits: 1, omittingEmptySubsequences: false)
      start = Array(parts[0])
      end = parts.count > 1 ? Array(parts[1]) : nil
      self.kind = kind
    }

    func matches(_ name: ArraySlice<UInt8>) -> Bool {
      guard let end else { return name == start[...] }
      return name.count >= start.count + end.count && name.starts(with: start)
        && name.hasSuffix(end)
    }
  }

  /// The keys that only this kind's documents have together.
  var markers: [String] {
    switch self {
    case .tenant: ["tenant_id", "quotas", "net"]
    case .pool: ["pool_id", "instance_resources"]
    case .instance: ["instance_id", "status", "net"]
    case .node: ["hostname", "total_vcpus"]
    case .desiredState: ["node_id", "tenants"]
    case .routing: ["routes"]
    case .templateConfig: ["flake_ref", "variants"]
    case .template: ["template_id", "flake_ref", "vcpus"]
    case .templateRevision: ["revision_hash", "artifact_paths", "profile"]
    case .buildHistory: ["revision_hash", "artifact_paths"]
    case .securityPolicy: ["require_auth"]
    case .audit: ["timestamp", "tenant_id", "action"]
    case .localAudit: ["timestamp", "kind"]
    case .signedPayload: ["payload", "signature"]
    case .hostdFrames: []
    }
  }

  /// The kind that a document's keys show; nil where they fit none.
  ///
  /// Of TOML, mvm reads template configs alone; other programs' files may well have `routes`.
  public init?(keysOf document: Document) {
    guard let root = document.root else { return nil }
    let candidates = document.format == .toml ? [.templateConfig] : Self.allCases
    let fitting = candidates.first { kind in
      !kind.isBinary && kind.markers.allSatisfy { document.member($0, in: root) != nil }
        && kind.hasOwnValues(in: document, root)
    }
    guard let fitting else { return nil }
    self = fitting
  }
}

extension DocumentKind {
  /// Whether the values of keys that other programs use too are as this kind has them: routes, and
  /// a payload that is a list of bytes, where a JSON Web Signature has a string.
  private func hasOwnValues(in document: Document, _ root: Int) -> Bool {
    switch self {
    case .routing: fits(document)
    case .signedPayload:
      document.member(SignedPayload.key(of: \.payload), in: root).map {
        document.kind(of: $0 + 1) != .string
      } ?? false
    default: true
    }
  }
}

extension DocumentFormat {
  /// The language of a text whose name does not give it: TOML for a template config, unless the
  /// text begins as a JSON object does; JSON for all other kinds.
  public init(of bytes: [UInt8], as kind: DocumentKind) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let first = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).first { $0 > 0x20 }
    self = kind == .templateConfig && first != 0x7B ? .toml : .json
  }
}
