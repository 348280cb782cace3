/// What a value must be by what is stated beside it: the bridge by the network's number, the gateway
/// by the subnet, TAP and MAC by each other and the guest's address.
struct RightName {
  let text: String
  /// What the text is derived from; nil where it is the only one that is near.
  let premise: Fix.Premise?

  private init(_ text: String, _ premise: Fix.Premise) {
    self.text = text
    self.premise = premise
  }

  /// The name among some that a text can only be a misspelling of; nil where that can't be said of
  /// any.
  init?(misspelledAs text: String, among names: [String]) {
    guard let position = Spelling.only(near: text, among: names) else { return nil }
    self.text = names[position]
    premise = nil
  }

  /// The bridge of a network's number.
  init(bridgeOf netID: NetID) {
    text = netID.bridge.description
    premise = Fix.Premise(value: .netID(netID), source: .netID, target: .bridge)
  }

  /// The gateway of a subnet; nil where the subnet has no `.1`.
  init?(gatewayOf subnet: IPv4Subnet) {
    guard subnet.contains(subnet.gateway) else { return nil }
    text = subnet.gateway.description
    premise = Fix.Premise(value: .subnet(subnet), source: .subnet, target: .gateway)
  }

  /// Nil where what is stated beside the name does not say, or says several things.
  init?(besides subject: TextSubject, in document: Document) {
    guard let object = document.container(of: subject.place.node) else { return nil }
    let siblings = Siblings(document: document, object: object)
    switch subject.format {
    case .bridgeName:
      guard let netID = siblings.netID else { return nil }
      self.init(bridgeOf: netID)
    case .tapName:
      guard let mac = siblings.text("mac").flatMap({ try? MACAddress($0) }),
        siblings.allow(mac.offset)
      else { return nil }
      self.init(
        TAPName(netID: mac.netID, offset: mac.offset).description,
        Fix.Premise(value: .netID(mac.netID), source: .mac, target: .tap))
    case .macAddress:
      guard let mac = Self.mac(subject.text, siblings), siblings.allow(mac.offset) else {
        return nil
      }
      self.init(
        mac.description, Fix.Premise(value: .netID(mac.netID), source: .tap, target: .mac))
    default: return nil
    }
  }

  /// The address by the TAP's name; where that is broken too, in the way that mvm writes it.
  private static func mac(_ text: String, _ siblings: Siblings) -> MACAddress? {
    if let tap = siblings.text("tap_dev").flatMap({ try? TAPName($0) }) {
      return MACAddress(netID: tap.netID, offset: tap.offset)
    }
    let usual = text.utf8.prefix(18).map { byte -> UInt8 in
      if byte == UInt8(ascii: "-") { return UInt8(ascii: ":") }
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    return try? MACAddress(String(decoding: usual, as: UTF8.self))
  }
}

/// The members of an object that say something of a name among them.
private struct Siblings {
  let document: Document
  let object: Int

  func text(_ key: String) -> String? {
    guard let node = document.member(key, in: object).map({ $0 + 1 }) else { return nil }
    let kind = document.kind(of: node)
    return kind == .string || kind == .escapedString ? document.text(of: node) : nil
  }

  /// The network's number.
  var netID: NetID? {
    guard let member = document.member("tenant_net_id", in: object) else { return nil }
    var reader = WireReader(document)
    return UInt16.read(member + 1, &reader).flatMap { try? NetID($0) }
  }

  /// Whether an instance can have an offset, and the guest's address, where it is one, has it.
  func allow(_ offset: InstanceOffset) -> Bool {
    guard InstanceOffset.instances.contains(offset.value) else { return false }
    guard let guest = text("guest_ip").flatMap({ try? IPv4Address($0) }) else { return true }
    return guest.offset == offset
  }
}

extension Document {
  /// The object or list that a node is in.
  func container(of target: Int) -> Int? {
    var node = 0
    var container: Int?
    while node < target, !tape.isEmpty, let child = child(of: node, holding: target) {
      container = node
      node = child.node
    }
    return node == target ? container : nil
  }
}
