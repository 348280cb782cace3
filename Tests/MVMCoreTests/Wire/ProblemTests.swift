import Testing

@testable import MVMCore

@Suite struct `Problems of values` {
  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let text: String
    let message: String
    let range: Range<Int>
    let pointer: String
    var help: String?

    var testDescription: String { message }
  }

  @Test(arguments: [
    Case(
      type: "DesiredCounts", text: #"{"running": "1", "warm": 0, "sleeping": 0}"#,
      message: "running is a string; expected an integer from 0 to 4294967295", range: 12..<15,
      pointer: "/running", help: "remove the quotes"),
    Case(
      type: "DesiredCounts", text: #"{"running": 1.0, "warm": 0, "sleeping": 0}"#,
      message: "running is 1.0; expected an integer from 0 to 4294967295", range: 12..<15,
      pointer: "/running", help: "write the number without a fraction"),
    Case(
      type: "DesiredCounts", text: #"{"running": 4294967296, "warm": 0, "sleeping": 0}"#,
      message: "running is 4294967296; expected an integer from 0 to 4294967295", range: 12..<22,
      pointer: "/running"),
    Case(
      type: "DesiredCounts", text: #"{"runing": 1, "warm": 0, "sleeping": 0}"#,
      message: #"DesiredCounts has no key "runing", and is missing the required key "running""#,
      range: 1..<9, pointer: "/runing", help: #"did you mean "running"?"#),
    Case(
      type: "DesiredCounts", text: #"{"warm": 0, "sleeping": 0}"#,
      message: #"DesiredCounts is missing the required key "running""#, range: 0..<1, pointer: "",
      help: #"add "running""#),
    Case(
      type: "DesiredCounts", text: "{}",
      message:
        #"DesiredCounts is missing the required keys "running", "warm" and "sleeping""#,
      range: 0..<1, pointer: "", help: #"add "running", "warm" and "sleeping""#),
    Case(
      type: "InstanceResources", text: #"{"vcpus": 1, "memory_mib": 512}"#,
      message:
        #"InstanceResources has no key "memory_mib", and is missing the required key "mem_mib""#,
      range: 13..<25, pointer: "/memory_mib", help: #"did you mean "mem_mib"?"#),
    Case(
      type: "DesiredCounts", text: "null", message: "the document is null; expected an object",
      range: 0..<4, pointer: ""),
    Case(
      type: "DesiredCounts", text: #"{"running": null, "warm": 0, "sleeping": 0}"#,
      message: "running is null; expected an integer from 0 to 4294967295", range: 12..<16,
      pointer: "/running", help: "set a value; there is no default"),
    Case(
      type: "RateLimitPolicy", text: #"{"frames_per_second": null}"#,
      message: "frames_per_second is null; expected an integer from 0 to 4294967295",
      range: 22..<26,
      pointer: "/frames_per_second", help: "remove the key to use its default, or set a value"),
    Case(
      type: "RoutingTable", text: #"{"routes": [null]}"#,
      message: "routes[0] is null; expected an object", range: 12..<16, pointer: "/routes/0",
      help: "set a value; there is no default"),
    Case(
      type: "Role", text: #""wroker""#, message: #"Role has no value "wroker""#, range: 0..<8,
      pointer: "", help: #"did you mean "worker"?"#),
    Case(
      type: "Role", text: #""x""#, message: #"Role has no value "x""#, range: 0..<3, pointer: "",
      help: "choose gateway, worker, builder or capability-imessage"),
    Case(
      type: "HostdResponse", text: #"{"Ok": 1}"#, message: #""Ok" has no content"#, range: 7..<8,
      pointer: "/Ok", help: #"write "Ok""#),
    Case(
      type: "HostdResponse", text: #""Error""#, message: #""Error" needs content: {"Error": …}"#,
      range: 0..<7, pointer: ""),
    Case(
      type: "HostdResponse", text: #"{"Ok": null, "Pong": null}"#,
      message: "the document has 2 keys; a variant has exactly one", range: 13..<19, pointer: ""),
    Case(
      type: "NodeInfo",
      text: #"{"vm_status": null, "lima_status": null, "node_id": "", "hostname": "", "arch": "", "#
        + #""total_vcpus": 1, "total_mem_mib": 1, "jailer_available": true, "cgroup_v2": true}"#,
      message: #"the key "lima_status" is an alias of a key that the object already has"#,
      range: 20..<33,
      pointer: "/lima_status", help: "keep one of the two keys"),
    Case(
      type: "RoutingTable", text: #"{"routes": [1,2,3,4,5,6,7,8]}"#,
      message: "routes[0] is an integer; expected an object", range: 12..<13, pointer: "/routes/0"),
    Case(
      type: "IdleMetrics", text: #"{"idle_secs": 1, "cpu_pct": 1e39, "net_bytes": 1}"#,
      message: "cpu_pct is 1e39; expected a number that fits f32", range: 28..<32,
      pointer: "/cpu_pct"),
    Case(
      type: "PoolMetadata", text: #"{"tags": {"a/b~c": 1}}"#,
      message: #""a/b~c" is an integer; expected a string"#, range: 19..<20,
      pointer: "/tags/a~1b~0c"),
  ])
  func `a problem has its place, its pointer, its sentence and a fix`(expected: Case) throws {
    func problems<T: WireValue>(_ type: T.Type) -> [WireFault] {
      T.reading(Document(parsing: Array(expected.text.utf8))).problems
    }
    let type = try #require(WireTypes.type(named: expected.type))
    let problem = try #require(problems(type).first)
    #expect(problem.message == expected.message)
    #expect(problem.range == expected.range)
    #expect(problem.pointer == expected.pointer)
    #expect(problem.help == expected.help)
  }

  @Test func `all problems of a document are told at once`() {
    let text = #"{"vcpus": -1, "mem_mib": "x", "color": 1}"#
    let reading = InstanceResources.reading(Document(parsing: Array(text.utf8)))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.pointer) == ["/vcpus", "/mem_mib", "/color"])
  }

  @Test func `a misspelt optional key is dropped with a warning that names the right one`() throws {
    let text = #"{"min_runing_seconds": 5}"#
    let reading = RuntimePolicy.reading(Document(parsing: Array(text.utf8)))
    #expect(reading.value == RuntimePolicy())
    #expect(reading.problems.map(\.isTolerated) == [true])
    #expect(reading.problems.first?.help == #"did you mean "min_running_seconds"?"#)
  }
}
