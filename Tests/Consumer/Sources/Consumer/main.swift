// Uses each of mvm's modules once, and prints a line for each.

let uses: [(module: String, use: () throws -> String)] = [
  ("agent", agent), ("audit", audit), ("build_env", buildEnvironment), ("config", configuration),
  ("idle_metrics", idleMetrics), ("instance", instance), ("naming", naming), ("node", node),
  ("observability", observability), ("platform", platform), ("pool", pool),
  ("protocol", hostdProtocol), ("retry", retry), ("routing", routing), ("signing", signing),
  ("template", template), ("tenant", tenant), ("time", time), ("security", security),
  ("vm_backend", vmBackend), ("linux_env", linuxEnvironment),
]

for (module, use) in uses {
  do {
    print("\(module): \(try use())")
  } catch {
    print("\(module): FAILED: \(error)")
  }
}
