import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `Logs that are read line by line` {
  private func line(_ action: String, at time: String, detail: String = "") -> String {
    """
    {"timestamp":"2026-11-20T\(time)Z","tenant_id":"acme","pool_id":"web",\
    "instance_id":"i-0a1b2c3d","action":"\(action)","detail":"\(detail)"}

    """
  }

  private func lint(_ arguments: String..., stdin: String) -> TestProgram.Result {
    let call = ["lint", "--kind", "audit", "-"] + arguments
    return TestProgram().run(call.map { Argument($0) }, stdin: Array(stdin.utf8))
  }

  @Test func `a line far behind another is shown with it, each at its own place`() {
    let filling = (0..<500).map { _ in
      #"{"timestamp":"2026-11-20T08:00:00Z","tenant_id":"acme","action":"QuotaExceeded"}"# + "\n"
    }.joined()
    let text =
      line("InstanceStarted", at: "08:00:00") + filling + line("InstanceWoken", at: "09:00:00")
    let result = lint("--fail-on", "warning", stdin: text)
    let place = "--> <stdin>:502:"
    let shown = result.out.split(separator: "\n").map(String.init).drop { !$0.contains("-->") }
    #expect(result.status == .no)
    #expect(shown.first?.contains("\(place)108  /action") == true)
    let source = shown.first { $0.hasPrefix("502 | …") }
    #expect(source?.contains(#""action":"InstanceWoken""#) == true)
    #expect(shown.contains { $0.hasSuffix("--> <stdin>:1:108") })
    #expect(shown.contains { $0.hasPrefix("  1 | …") && $0.contains("InstanceStarted") })
  }

  @Test func `a line over the limit is one finding, and the lines around it are read`() {
    let long = line(
      "InstanceStopped", at: "08:30:00", detail: String(repeating: "x", count: 1 << 20))
    let text = line("InstanceStarted", at: "08:00:00") + long + "{\n"
    let result = lint("--max-size", "1", "-f", "concise", stdin: text)
    #expect(result.status == .no)
    #expect(
      result.out == """
        <stdin>:2:1: error: the line has \(long.utf8.count - 1) bytes; the limit is 1048576, so it \
        was skipped [MVM016]
        <stdin>:3:2: error: the line is not an audit entry: the text ends before the closing '}' \
        (column 2) [MVM911]

        """)
    #expect(lint("--max-size", "2", "--ignore", "MVM911", stdin: text).status == .yes)
  }

  @Test func `a file and standard input give the same report`() {
    let text =
      line("InstanceStarted", at: "08:00:00") + "x\r\n" + line("InstanceStarted", at: "07:00:00")
      + String(repeating: "{\"timestamp\": 1}\n", count: 1500)
    let folder = TemporaryFolder(["audit.log": text])
    let path = folder.path + "/audit.log"
    let file = TestProgram().run("lint", "-f", "json", path)
    let input = TestProgram().run(
      "lint", "-f", "json", "-", "--stdin-filename", path, stdin: text)
    #expect(file.out == input.out && file.status == .no)
    #expect(file.out.contains("\"dropped\": 501"))
  }

  @Test func `the fingerprints of a log's findings differ`() {
    let result = lint("-f", "jsonl", stdin: String(repeating: "x\n", count: 300))
    let prints = result.out.split(separator: "\n").compactMap { line in
      line.range(of: "sha256:").map { line[$0.upperBound...].prefix(64) }
    }
    #expect(prints.count == 300 && Set(prints).count == 300)
  }

  @Test func `with --fix a log on standard input comes out as it was`() {
    let text = "\u{FEFF}x\n{\"a\": 1,}\n"
    let result = lint("--fix", stdin: text)
    #expect(result.out == text)
    #expect(result.err.contains("<stdin>:2:8"))
  }

  @Test func `a log that can't be read is status 3`() {
    let folder = TemporaryFolder(["audit.log/x": ""])
    let result = TestProgram().run("lint", "--kind", "audit", folder.path + "/missing.log")
    #expect(result.status == .undecided)
    #expect(result.err.contains("No such file or directory"))
  }
}

@Suite struct `Frames that are linted` {
  private static let frames: [UInt8] =
    [0, 0, 0, 6] + Array(#""Ping""#.utf8) + [0, 0, 0, 6] + Array(#""Pnig""#.utf8) + [0, 0, 0, 0]

  @Test func `places are line 1 and the byte, from 1 on`() throws {
    let folder = TemporaryFolder(["x": ""])
    let path = folder.path + "/recording.bin"
    try Data(Self.frames).write(to: URL(filePath: path))
    let result = TestProgram().run("lint", "-f", "concise", path)
    #expect(result.status == .no)
    #expect(
      result.out == """
        \(path):1:15: error: HostdMessage has no value "Pnig" (frame 2, at byte 10) [MVM011]
        \(path):1:21: error: a frame without content (frame 3, at byte 20) [MVM001]

        """)
    let human = TestProgram().run("lint", path).out
    #expect(human.contains("1 | \"Pnig\"\n  | ^^^^^^"))
    #expect(human.contains("1 | \\u{0000}\\u{0000}\\u{0000}\\u{0000}"))
  }

  @Test func `standard input and files with names of their own are read too`() {
    let input = TestProgram().run(
      ["lint", "--kind", "hostd-frames", "-f", "json", "-"].map { Argument($0) },
      stdin: Self.frames)
    #expect(input.status == .no)
    #expect(input.out.contains(#""kind": "hostd-frames""#))
    #expect(input.out.contains(#""byte": 14"#))
    let named = TestProgram().run(
      ["lint", "--stdin-filename", "hostd.frames", "-f", "json", "-"].map { Argument($0) },
      stdin: Self.frames)
    #expect(named.out.contains(#""byte": 14"#))
  }
}
