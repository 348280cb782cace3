import MVMCore

func observability() throws -> String {
  let metrics = AgentMetrics()
  metrics.requestsTotal.add(2)
  metrics.vmStartDurationMilliseconds.set(125)
  let lines = metrics.snapshot().prometheusText.split(separator: "\n")
  let logger = Logger(target: "consumer", filter: try LogFilter("off"))
  logger.error("not shown")
  let line = LogLine(
    time: Timestamp(seconds: 0), level: .warn, target: "consumer", message: "shown",
    fields: ["n": 1])
  return "\(lines[2]), \(String(decoding: line.bytes(.human).dropLast(), as: UTF8.self))"
}

func hostdProtocol() throws -> String {
  var decoder = FrameDecoder()
  decoder.feed(try HostdFrame.encode(HostdRequest.ping))
  guard let frame = try decoder.next() else { return "no frame" }
  guard case .ping = try HostdRequest.read(frame.body) else { return "another request" }
  return String(decoding: HostdResponse.pong.json(), as: UTF8.self)
}

func retry() throws -> String {
  struct Busy: Error {}
  var attempts = 0
  let policy = RetryPolicy(attempts: 3, firstDelay: .milliseconds(1), cap: .seconds(1))
  let answer = try policy.run { () throws(Busy) in
    attempts += 1
    if attempts < 3 { throw Busy() }
    return "answer"
  }
  return "\(answer) after \(attempts) attempts"
}

func routing() throws -> String {
  let text = #"{"routes": [{"match_rule": {}, "target": {"pool_id": "web"}}]}"#
  do {
    _ = try RoutingTable.readChecked(Array(text.utf8))
    return "accepted"
  } catch .faults(let faults) {
    return "\(faults[0])"
  }
}

func signing() throws -> String {
  let key = try SecretKey.generate()
  let payload = try SignedPayload(signing: Array("state".utf8), by: key, signer: "me")
  let trusted = [TrustedKey(key.publicKey, name: "me")]
  let verified = try payload.verify(against: trusted)
  return String(decoding: verified.payload, as: UTF8.self)
}

func template() throws -> String {
  let variant = TemplateVariant(role: "worker", vcpus: 2, memoryMiB: 512)
  let config = TemplateConfig(templateID: "web", flakeRef: ".", variants: [variant])
  let key = TemplateRevision.cacheKey(flakeLockHash: "l", profile: "minimal", role: "worker")
  return "\(config.templateID(of: variant) ?? "none"), \(key.prefix(8))"
}

func security() throws -> String {
  let checks = [true, false].map {
    PostureCheck(layer: .seccompFilter, name: "seccomp", passed: $0, detail: "")
  }
  let report = PostureReport(checks: checks, timestamp: Timestamp(seconds: 0))
  let policy = try SecurityPolicy.read(Array("{}".utf8))
  return "\(report.score), \(policy.requireAuth)"
}
