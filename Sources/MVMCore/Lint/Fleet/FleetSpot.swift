/// Where a place of a fleet is in its file's text.
package struct FleetSpot: Sendable {
  package let range: Range<Int>
  package let pointer: String

  /// - Parameter document: the place's file.
  package init(of place: FleetPlace, in document: Document) {
    var search = FleetSpotSearch(document)
    self = search.spot(of: place)
  }

  /// - Parameter pointer: the JSON pointer of a place whose keys need no escapes.
  package init(at pointer: String, in document: Document) {
    let keys = pointer.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    self.init(of: FleetPlace(file: 0, keys: keys), in: document)
  }

  fileprivate init(range: Range<Int>, pointer: String) {
    (self.range, self.pointer) = (range, pointer)
  }
}

/// Finds places of a fleet in their file's text. Lists are gone through once, however many places
/// are searched.
package struct FleetSpotSearch: Sendable {
  private let document: Document
  private var identities: PlaceIdentity
  /// The nodes on the way to the place that was found last, with their keys.
  private var path: [(key: String, node: Int)] = []
  /// The elements of lists that were come through.
  private var elements: [Int: [Int]] = [:]

  package init(_ document: Document) {
    self.document = document
    identities = PlaceIdentity(document)
  }

  /// Where a place is. Where keys of it are absent, because their defaults are meant, that is
  /// what lacks them.
  package mutating func spot(of place: FleetPlace) -> FleetSpot {
    guard let root = document.root else { return FleetSpot(range: 0..<0, pointer: "") }
    let shared = zip(place.keys, path).prefix { $0.hasSameBytes(as: $1.key) }.count
    path.removeLast(path.count - shared)
    for key in place.keys.dropFirst(shared) {
      guard let child = child(of: path.last?.node ?? root, key) else { break }
      path.append((key, child))
    }
    let node = path.last?.node ?? root
    let range = document.range(of: node)
    let isContainer = document.kind(of: node) == .object || document.kind(of: node) == .array
    return FleetSpot(
      range: isContainer ? range.lowerBound..<range.lowerBound + 1 : range, pointer: pointer)
  }

  /// What a place is about, named to last: see `Linter.Result.identities`.
  package mutating func identity(of spot: FleetSpot) -> String { identities.of(spot.pointer) }

  private mutating func child(of node: Int, _ key: String) -> Int? {
    guard document.kind(of: node) == .array else {
      return document.member(key, in: node).map { $0 + 1 }
    }
    guard let index = Int(key) else { return nil }
    let list = elements[node] ?? document.elements(of: node)
    elements[node] = list
    return list.indices.contains(index) ? list[index] : nil
  }

  private var pointer: String {
    var pointer = JSONPointer()
    for step in path { pointer.append(key: step.key) }
    return pointer.text
  }
}
