import Foundation
import Testing

@testable import mvm_core

@Suite struct `The command route` {
  private static let fixtures = "Tests/CommandTests/Fixtures/route"

  @Test(arguments: [
    (
      "route",
      [
        "Examples/fleet/routes.json --port 443", "Examples/fleet/routes.json --port 80",
        "Examples/fleet/desired-node-1.json --port 9090",
      ]
    ),
    (
      "route-criteria",
      [
        "--port 443 --path /shop/cart --source 10.1.2.3", "--port 443 --path /sh",
        "--port 443 --path /x --source 2001:db8::1", "--port 8443", "-q --port 8443", "",
      ].map { "\(fixtures)/routes.json \($0)" }
    ),
    (
      "route-gateways",
      [
        "", "--tenant globex --port 80", "--pool edge --port 80", "--pool none", "--port 25",
        "--tenant acme --pool edge --port 80", "--tenant acme --pool edge --port 81",
        "--tenant acme --pool edge --port 82",
      ].map { "\(fixtures)/desired.json \($0)" }
    ),
    (
      "route-refused",
      [
        "\(fixtures)/refused.json --port 443", "\(fixtures)/hostile.json --port 1",
        "\(fixtures)/broken.json --port 1", "Examples/fleet/node.json --port 1",
        "Examples/fleet/missing.json", "\(fixtures)/no-gateway.json --port 1",
        "- --port 443 < Examples/fleet/routes.json",
      ]
    ),
    ("route-usage", ["", "x --port 0", "x --path shop", "x --source 10.0.0.0/8", "x y"]),
    (
      "route-json",
      [
        "\(fixtures)/routes.json --port 443 --path /shop --source 10.1.2.3 -f json",
        "\(fixtures)/desired.json -f json", "\(fixtures)/broken.json -f json",
        "\(fixtures)/refused.json --port 443 -f json",
      ]
    ),
  ])
  func `it answers as it did`(name: String, calls: [String]) throws {
    try Transcript(name: name, calls: calls.map { "route \($0)" })
      .compare(suite: "The command route")
  }

  @Test func `a table of many routes is cut for people and whole for programs`() throws {
    let routes = (1...200).map {
      #"{"match_rule": {"port": \#($0)}, "target": {"pool_id": "web"}}"#
    }
    let table = "{\"routes\": [\(routes.joined(separator: ","))]}"
    func out(_ options: String...) -> String {
      let arguments = ["route", "-", "--port", "150"] + options
      return TestProgram().run(arguments.map { Argument($0) }, stdin: Array(table.utf8)).out
    }
    #expect(out().split(separator: "\n").count == 1 + 41 + 2)
    #expect(out().contains("  150  port 150  takes it\n"))
    #expect(out().contains("and 159 more routes: see them with -v"))
    #expect(out("-v").split(separator: "\n").count == 202)
    let json = try JSONSerialization.jsonObject(with: Data(out("-f", "json").utf8))
    #expect(((json as? [String: Any])?["routes"] as? [Any])?.count == 200)
  }

  @Test func `without the port, what depends on it is said, and nothing is decided`() throws {
    let table = #"{"routes": [{"match_rule": {"port": 443}, "target": {"pool_id": "web"}}]}"#
    func route(_ options: String...) -> TestProgram.Result {
      TestProgram().run((["route", "-"] + options).map { Argument($0) }, stdin: Array(table.utf8))
    }
    let result = route()
    #expect(result.status == .usage)
    #expect(
      result.out.hasPrefix("which route takes the request, if any, depends on --port\n"))
    #expect(route("--port", "80").status == .no && route("--port", "443").status == .yes)
    let json = try JSONSerialization.jsonObject(with: Data(route("-f", "json").out.utf8))
    #expect((json as? [String: Any])?["depends_on"] as? [String] == ["port"])
    #expect((json as? [String: Any])?["exit_code"] as? Int == 2)
  }

  @Test func `no character of a table deceives`() {
    for format in ["human", "json"] {
      let call = "route \(Self.fixtures)/hostile.json --port 1 -f \(format)"
      let scalars = Transcript.result(call).out.unicodeScalars
      #expect(!scalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
    }
  }
}
