/// A document's record in a place of its own: reading, the rules and the fleet hand it on, and nobody
/// copies it.
protocol HeldRecord: AnyObject, Sendable {
  var value: any WireValue { get }
}

/// A record of a known type. What it conforms to is asked of it only where that is of use: to find
/// out at run time takes longer than to read a document.
final class Held<Record: Sendable>: Sendable {
  let record: Record

  init(_ record: consuming Record) { self.record = record }
}

extension Held: HeldRecord where Record: WireValue {
  var value: any WireValue { record }
}

func hold(_ record: some WireValue) -> any HeldRecord { Held(record) }
