import Foundation
import Synchronization
import Testing

@testable import mvm_core

@Suite struct `Progress on a terminal` {
  /// A clock that goes on only when it is told to.
  private final class Clock: Sendable {
    let time = Atomic<UInt64>(1)
    func wait(milliseconds: UInt64) {
      time.wrappingAdd(milliseconds &* 1_000_000, ordering: .relaxed)
    }
  }

  private let clock = Clock()
  private let sink = MemorySink()
  private func makeProgress() -> ProgressLine {
    ProgressLine(sink) { [clock] in clock.time.load(ordering: .relaxed) }
  }

  @Test func `short work shows nothing`() {
    let progress = makeProgress()
    clock.wait(milliseconds: 499)
    progress.show(.init(1, "file"), doing: "checked")
    progress.finish()
    #expect(sink.text == "")
  }

  @Test func `long work is shown ten times a second at most and then cleared`() {
    let progress = makeProgress()
    clock.wait(milliseconds: 500)
    progress.show(.init(1, "file"), doing: "checked", of: 9)
    progress.show(.init(2, "file"), doing: "checked", of: 9)
    clock.wait(milliseconds: 100)
    progress.show(.init(3, "file"), doing: "checked", of: 9)
    progress.finish()
    clock.wait(milliseconds: 1000)
    progress.show(.init(4, "file"), doing: "checked", of: 9)
    let clear = "\r\u{1B}[K"
    #expect(sink.text == "\(clear)checked 1 file of 9\(clear)checked 3 files of 9\(clear)")
  }

  @Test func `a quick run writes the same to a terminal as to a pipe`() {
    let path = PlantedMistake.folder.path + "/no-memory"
    let plain = TestProgram().run("lint", path)
    #expect(TestProgram(errorsAreTerminal: true).run("lint", path) == plain)
  }
}
