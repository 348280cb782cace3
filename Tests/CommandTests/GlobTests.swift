import Foundation
import Testing

@testable import mvm_core

@Suite struct `Patterns for paths` {
  @Test(arguments: [
    ("*.json", "a/b/pool.json", true), ("*.json", "a/b/pool.toml", false),
    ("pools", "tenants/acme/pools/web/pool.json", true), ("pool", "tenants/pools/x", false),
    ("tenants/*/tenant.json", "tenants/acme/tenant.json", true),
    ("tenants/*.json", "tenants/acme/tenant.json", false),
    ("tenants/**/pool.json", "tenants/acme/pools/web/pool.json", true),
    ("**/pool.json", "pool.json", true), ("**/pool.json", "a/carpool.json", false),
    ("./build/", "build/a.json", true), ("/build", "build/a.json", true),
    ("po?l.json", "pool.json", true), ("a?b/x", "a/b/x", false), ("", "a", false),
  ])
  func `a pattern fits as in .gitignore`(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern).matches(Path(path)) == fits)
  }

  @Test func `no pattern takes longer than its length times the path's`() {
    let pattern = String(repeating: "*a", count: 500)
    #expect(!Glob(pattern).matches(Path(String(repeating: "a", count: 499))))
  }

  @Test func `excluded files are not checked`() {
    let broken = PlantedMistake.folder.path
    let result = TestProgram().run("lint", "-q", "-f", "concise", "--exclude", "**/p*.json", broken)
    #expect(!result.out.contains("pool.json"))
    #expect(result.out.contains("tenant.json"))
  }
}
