/// The requests that a route takes, as far as its criteria say.
struct RouteReach {
  let port: UInt16?
  private let prefix: [UInt8]
  private let source: IPCIDR?

  /// Nil for a route without criteria or with a broken one, which other rules tell.
  init?(_ rule: MatchRule) {
    guard rule.port != nil || rule.pathPrefix != nil || rule.sourceCIDR != nil else { return nil }
    port = rule.port
    prefix = Array((rule.pathPrefix ?? "/").utf8)
    guard prefix.first == UInt8(ascii: "/") else { return nil }
    if let text = rule.sourceCIDR {
      guard let cidr = IPCIDR(text) else { return nil }
      source = cidr
    } else {
      source = nil
    }
  }

  /// Whether it takes every request that another takes.
  func covers(_ other: RouteReach) -> Bool {
    if let port, port != other.port { return false }
    guard other.prefix.starts(with: prefix) else { return false }
    guard let source else { return true }
    return other.source.map { source.contains($0) } ?? false
  }
}
