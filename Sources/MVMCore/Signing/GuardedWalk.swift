/// A file or directory that a walk has come to, and from which it goes on.
protocol WalkedPlace: Sendable {
  /// What is here, a link not followed.
  func entry() throws(Errno) -> WalkedEntry
  /// The place of a name in this directory.
  func child(_ name: [UInt8]) throws(Errno) -> Self
  /// The names in this directory, in the order of their bytes.
  func names() throws(Errno) -> [[UInt8]]
  /// Reads this file, at most `limit` bytes and one more.
  func read(limit: Int) throws(Errno) -> [UInt8]
}

/// A walk from the root directory to a file, on which everything is judged before it is used.
///
/// Links are followed by hand, so that a link is judged too, and everything that it leads through.
struct GuardedWalk<Place: WalkedPlace>: Sendable {
  /// A place on the way, and its name in the one before it.
  private struct Step: Sendable {
    let name: [UInt8]
    let place: Place
    let entry: WalkedEntry
  }

  private let custody: FileCustody?
  /// The steps from the root directory on.
  private var steps: [Step] = []
  private var links = 0

  /// The most links that are followed on the way to one file, as in the kernel.
  private static var linkLimit: Int { 40 }
  /// The most parts of a path, those of links included.
  private static var partLimit: Int { 4096 }

  /// Begins at the root directory.
  ///
  /// - Parameter custody: judges what is passed; nil for no judgement.
  init(from root: Place, custody: FileCustody?) throws(TrustStoreFault) {
    self.custody = custody
    do throws(Errno) {
      try add(Step(name: [], place: root, entry: root.entry()))
    } catch {
      throw TrustStoreFault([0x2F], .unreadable(error))
    }
    try judgeLast()
  }

  /// The walk to a path from here, or from the root directory where it is absolute.
  func to(_ path: [UInt8]) throws(TrustStoreFault) -> GuardedWalk {
    // A script's unset variable must not make the working directory a store.
    guard !path.isEmpty else { throw TrustStoreFault(path, .unreadable(.notFound)) }
    var walk = self
    walk.links = 0
    try walk.go(path)
    return walk
  }

  private mutating func go(_ path: [UInt8]) throws(TrustStoreFault) {
    if path.first == 0x2F { steps.removeSubrange(1...) }
    var pending = Self.parts(path)
    var count = 0
    while let part = pending.popLast() {
      count += 1
      guard count <= Self.partLimit else { throw TrustStoreFault(path, .unreadable(.linkLoop)) }
      try enter(part, on: path)
      guard let target = steps.last?.entry.link else { continue }
      links += 1
      guard links <= Self.linkLimit, !target.isEmpty else {
        throw TrustStoreFault(path, .unreadable(.linkLoop))
      }
      steps.removeLast()
      if target.first == 0x2F { steps.removeSubrange(1...) }
      pending += Self.parts(target)
    }
  }

  /// Takes one step and judges what is there.
  private mutating func enter(_ part: [UInt8], on path: [UInt8]) throws(TrustStoreFault) {
    guard let here = steps.last, here.entry.facts.kind == .directory else {
      throw TrustStoreFault(path, .unreadable(.notADirectory))
    }
    if part == [0x2E] { return }
    if part == [0x2E, 0x2E] {
      if steps.count > 1 { steps.removeLast() }
      return
    }
    do throws(Errno) {
      let place = try here.place.child(part)
      add(Step(name: part, place: place, entry: try place.entry()))
    } catch {
      throw TrustStoreFault(path, .unreadable(error))
    }
    try judgeLast()
  }

  private mutating func add(_ step: Step) { steps.append(step) }

  private func judgeLast() throws(TrustStoreFault) {
    guard let entry = steps.last?.entry, let fault = custody?.fault(in: entry) else { return }
    throw TrustStoreFault(self.path, .custody(fault))
  }

  /// The parts of a path, the last one first.
  private static func parts(_ path: [UInt8]) -> [[UInt8]] {
    path.split(separator: 0x2F).reversed().map { Array($0) }
  }
}

extension GuardedWalk {
  /// The path without a link in it.
  var path: [UInt8] {
    steps.count > 1 ? steps.dropFirst().flatMap { [UInt8(0x2F)] + $0.name } : [0x2F]
  }

  /// What is at the end of the way; never a link.
  var facts: FileFacts? { steps.last?.entry.facts }

  /// Makes sure that nobody else can read the file at the end.
  func judgeSecrecy() throws(TrustStoreFault) {
    guard let entry = steps.last?.entry, let fault = custody?.exposure(of: entry) else { return }
    throw TrustStoreFault(path, .custody(fault))
  }

  func names() throws(Errno) -> [[UInt8]] {
    guard let place = steps.last?.place else { return [] }
    return try place.names()
  }

  func read(limit: Int) throws(Errno) -> [UInt8] {
    guard let place = steps.last?.place else { return [] }
    return try place.read(limit: limit)
  }
}
