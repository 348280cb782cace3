/// Finds tenants that get in each other's way.
enum NetworkClashes {
  /// Two tenants by their positions in a list.
  struct Pair {
    let earlier: Int
    let later: Int

    /// The same pair where the list holds positions in another one.
    fileprivate func among(_ positions: [Int]) -> Pair {
      Pair(earlier: positions[earlier], later: positions[later])
    }
  }

  private struct Entry {
    let index: Int
    let subnet: IPv4Subnet
  }

  /// The tenants of a desired state whose network number another has too.
  static func sharedNumbers(of state: DesiredState) -> [Pair] {
    let first = firstEntries(of: state)
    return shared(first.map { state.tenants[$0].network.netID }).map { $0.among(first) }
  }

  /// The tenants of a desired state whose subnets overlap.
  static func overlaps(of state: DesiredState) -> [Pair] {
    let first = firstEntries(of: state)
    return overlaps(first.map { state.tenants[$0].network.subnet }).map { $0.among(first) }
  }

  /// The entries of a desired state but for those of tenants that it has already: MVM402 reports
  /// them, and their networks would only be the same tenant's once more.
  private static func firstEntries(of state: DesiredState) -> [Int] {
    var seen = FirstSeen()
    return state.tenants.indices.filter {
      seen.first(of: state.tenants[$0].tenantID, at: $0) == nil
    }
  }

  /// The numbers that are in the list before.
  static func shared(_ numbers: [UInt16]) -> [Pair] {
    var first: [UInt16: Int] = [:]
    var pairs: [Pair] = []
    for (index, number) in numbers.enumerated() {
      if let earlier = first[number] {
        pairs.append(Pair(earlier: earlier, later: index))
      } else {
        first[number] = index
      }
    }
    return pairs
  }

  /// The subnets that overlap; each is reported once, with the smallest that holds it.
  ///
  /// Networks either hold one another or have nothing in common: in the order of their first
  /// addresses, larger ones first, the one that holds a network is among those still open.
  static func overlaps(_ subnets: [String]) -> [Pair] {
    var open: [Entry] = []
    var pairs: [Pair] = []
    for entry in entries(subnets) {
      while let last = open.last, !last.subnet.contains(entry.subnet) { open.removeLast() }
      if let last = open.last {
        let (earlier, later) = (min(last.index, entry.index), max(last.index, entry.index))
        pairs.append(Pair(earlier: earlier, later: later))
      }
      open.append(entry)
    }
    return pairs
  }

  /// The positions of all tenants that share a number or addresses with another.
  static func tenants(of state: DesiredState) -> Set<Int> {
    let pairs = sharedNumbers(of: state) + overlaps(of: state)
    return Set(pairs.flatMap { [$0.earlier, $0.later] })
  }

  private static func entries(_ subnets: [String]) -> [Entry] {
    let entries = subnets.enumerated().compactMap { index, text in
      (try? IPv4Subnet(text)).map { Entry(index: index, subnet: $0) }
    }
    return entries.sorted {
      ($0.subnet.network.bits, $0.subnet.prefix, $0.index)
        < ($1.subnet.network.bits, $1.subnet.prefix, $1.index)
    }
  }
}
