extension MetricsSnapshot {
  /// The snapshot in Prometheus's text format: for each number, in the order of the record's keys,
  /// a `HELP` line, a `TYPE` line and a line with its value.
  ///
  /// `mvm_…_total` are counters. Durations are in milliseconds and gauges, but that of reconciling
  /// is declared as a counter. Source: mvm's `observability`.
  public var prometheusText: String {
    var text = ""
    for field in Self.schema.fields where !field.isLeftOut(self, in: nil) {
      let name = Self.prometheusName(of: field.name.text)
      var writer = WireWriter()
      field.write(self, &writer)
      text += """
        # HELP \(name) \(field.doc)
        # TYPE \(name) \(Self.gauges.contains(field.name.text) ? "gauge" : "counter")
        \(name) \(String(decoding: writer.bytes, as: UTF8.self))

        """
    }
    return text
  }

  /// The keys whose numbers go up and down.
  private static let gauges: Set = [
    "build_image_duration_ms", "vm_start_duration_ms", "vsock_handshake_rtt_ms",
    "dev_image_verify_duration_ms",
  ]

  private static func prometheusName(of key: String) -> String {
    if key.utf8.suffix(3).elementsEqual("_ms".utf8) { return "mvm_\(key.dropLast(2))milliseconds" }
    if key.utf8.suffix(6).elementsEqual("_total".utf8) { return "mvm_\(key)" }
    return "mvm_\(key)_total"
  }
}
