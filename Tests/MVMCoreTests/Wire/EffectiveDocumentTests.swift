import Testing

@testable import MVMCore

@Suite struct `Effective documents` {
  private func effective(_ type: any WireValue.Type, _ text: String) throws -> EffectiveDocument {
    func read<Value: WireValue>(_ type: Value.Type) throws -> EffectiveDocument {
      let document = Document(parsing: Array(text.utf8))
      return EffectiveDocument(try #require(type.reading(document).value), of: document)
    }
    return try read(type)
  }

  @Test func `what was left out is marked, and what was written is not`() throws {
    let text = """
      {"min_warm_seconds": 30, "graceful_shutdown_seconds": 1}
      """
    let document = try effective(RuntimePolicy.self, text)
    #expect(document.leftOut == ["/min_running_seconds", "/drain_timeout_seconds"])
  }

  @Test func `of a record that was left out the record alone is listed, and all of it is marked`()
    throws
  {
    let document = try effective(SecurityPolicy.self, #"{"session": {"max_tasks": 2}}"#)
    #expect(
      document.leftOut == [
        "/require_auth", "/access", "/rate_limits", "/session/max_lifetime_secs", "/blocklist",
      ])
    var marked = 0
    document.eachEntry { if $0.isDefault { marked += 1 } }
    #expect(marked == 13)
  }

  @Test func `the elements of lists are compared each with its own`() throws {
    let routes = (0..<3).map { #"{"match_rule": {"port": \#($0)}, "target": {"pool_id": "a"}}"# }
    let table = #"{"routes": [\#(routes.joined(separator: ","))]}"#
    let document = try effective(RoutingTable.self, table)
    #expect(document.leftOut.count == 15)
    #expect(document.leftOut.last == "/routes/2/target/target_port")
  }

  @Test func `a key's other name counts as written`() throws {
    let node = """
      {"node_id": "a", "hostname": "b", "arch": "x86_64", "total_vcpus": 1, "total_mem_mib": 1,
       "lima_status": "up", "jailer_available": true, "cgroup_v2": true}
      """
    let document = try effective(NodeInfo.self, node)
    #expect(document.leftOut == ["/firecracker_version", "/attestation_provider"])
  }

  @Test func `large maps and long lists of bytes are written, not compared`() throws {
    let tags = (0..<5000).map { #""\#($0)": "v""# }.joined(separator: ", ")
    let metadata = try effective(PoolMetadata.self, #"{"tags": {\#(tags)}}"#)
    #expect(metadata.leftOut == [])
    let bytes = Array(repeating: "7", count: 100).joined(separator: ",")
    let signed = try effective(
      SignedPayload.self, #"{"payload": [\#(bytes)], "signature": [1, 2], "signer_id": "x"}"#)
    var values: [EffectiveDocument.Entry.Value] = []
    signed.eachEntry { values.append($0.value) }
    #expect(values.prefix(2) == [.container, .text("[100 bytes]")])
    #expect(values.count == 6)
  }

  @Test func `a document that can't be read as its type is shown as it was written`() {
    let document = EffectiveDocument(asWritten: Document(parsing: Array(#"{"a": [1.0, {}]}"#.utf8)))
    var seen: [String] = []
    document.eachEntry { seen.append("\($0.depth) \($0.place) \($0.value) \($0.isDefault)") }
    #expect(
      seen == [
        "0 root container false", "0 member(\"a\") container false",
        "1 element(0) text(\"1.0\") false", "1 element(1) text(\"{}\") false",
      ])
  }

  @Test func `TOML is compared like JSON`() throws {
    let text =
      "flake_ref = \"a\"\n[[variants]]\nname = \"b\"\nvcpus = 1\nmem_mib = 1\nrole = \"worker\"\n"
    let document = Document(parsing: Array(text.utf8), as: .toml)
    let config = try #require(TemplateConfig.reading(document).value)
    let effective = EffectiveDocument(config, of: document)
    #expect(effective.leftOut.contains("/template_id"))
    #expect(!effective.leftOut.contains("/variants/0/name"))
    #expect(effective.leftOut.contains("/variants/0/data_disk_mib"))
  }
}
